//! The limit that `cargo xtask bench` holds usher's mails against: lettre's own pool, sending one finished mail again and again,
//! without looking anything up, writing any mail or noting anything.
//!
//! `bare_mailer <host:port> <mails> <connections>`

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use lettre::transport::smtp::PoolConfig;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use server::mail::{Sender, Stamp, compose};
use shared::Micros;
use shared::mail::texts::Wording;
use shared::mail::{InviteMail, MailMessage};

type Fault = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), Fault> {
    let mut words = std::env::args().skip(1);
    let mut next = || {
        words
            .next()
            .ok_or("bare_mailer <host:port> <mails> <connections>")
    };
    let server: std::net::SocketAddr = next()?.parse()?;
    let (mails, connections): (usize, u32) = (next()?.parse()?, next()?.parse()?);
    let mailer = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(server.ip().to_string())
        .port(server.port())
        .pool_config(PoolConfig::new().max_size(connections))
        .build();
    let message = compose(
        &invite(),
        &Wording::default(),
        &Sender::parse("invites@example.test")?,
        &stamp(),
    )?;
    let sent = Arc::new(AtomicUsize::new(0));
    let mut hands = tokio::task::JoinSet::new();
    for _ in 0..connections {
        let (mailer, message, sent) = (mailer.clone(), message.clone(), Arc::clone(&sent));
        hands.spawn(async move {
            while sent.fetch_add(1, Ordering::Relaxed) < mails {
                mailer.send(message.clone()).await?;
            }
            Ok::<(), Fault>(())
        });
    }
    while let Some(done) = hands.join_next().await {
        done??;
    }
    Ok(())
}

fn stamp() -> Stamp {
    Stamp {
        mail_id: "bench".to_owned(),
        message_id: "bench@example.test".to_owned(),
        return_address: None,
        now: Micros(0),
    }
}

fn invite() -> MailMessage {
    MailMessage::Invite(InviteMail {
        to: "bench@example.com".to_owned(),
        person_name: "Bench 1".to_owned(),
        language: "en".to_owned(),
        inviter_name: "Ana Silva".to_owned(),
        organization_name: "Acme".to_owned(),
        application_name: "CustomerPortal".to_owned(),
        code: "7K2M-9QXT-4HBN".to_owned(),
        link: "https://usher.example.test/invite/42?code=7K2M-9QXT-4HBN".to_owned(),
        not_expected_link: "https://usher.example.test/invite/42/not-expected?code=7K2M-9QXT-4HBN".to_owned(),
        link_expires_at: Micros(0),
        note: None,
        replaces_earlier: false,
        accents: None,
    })
}
