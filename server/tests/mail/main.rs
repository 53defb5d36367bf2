//! Mails from the message to the mail server: what they say, how they travel, who sees to it.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails"
)]

mod composing;
mod independent;
mod letters;
mod mime;
mod smtp;
mod worded;
mod worker;

use server::mail::{Sender, Stamp};
use shared::Micros;
use shared::mail::{InviteMail, MailMessage};

/// 14 May 2026, 14:00 UTC.
const END: Micros = Micros(1_778_767_200_000_000);
const NOW: Micros = Micros(1_778_500_000_000_000);

fn sender() -> Sender {
    Sender::parse("Acme, Inc. <invites@acme.com>").unwrap()
}

fn stamp(mail_id: &str) -> Stamp {
    Stamp {
        mail_id: mail_id.to_owned(),
        message_id: format!("{mail_id}@id.acme.com"),
        return_address: None,
        now: NOW,
    }
}

fn invite(language: &str) -> InviteMail {
    InviteMail {
        accents: None,
        to: "maria@acme.com".to_owned(),
        person_name: "Maria Silva".to_owned(),
        language: language.to_owned(),
        inviter_name: "Ana Silva".to_owned(),
        organization_name: "Acme".to_owned(),
        application_name: "CustomerPortal".to_owned(),
        code: "7K2M-9QXT-4HBN".to_owned(),
        link: "https://invite.acme.com/invite/42?code=7K2M-9QXT-4HBN&orgID=7".to_owned(),
        not_expected_link: "https://invite.acme.com/invite/42/not-expected?code=7K2M-9QXT-4HBN".to_owned(),
        link_expires_at: END,
        note: None,
        replaces_earlier: false,
    }
}

fn message(mail: &InviteMail) -> MailMessage {
    MailMessage::Invite(mail.clone())
}
