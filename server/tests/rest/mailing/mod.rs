//! E-mail providers: over the API, and who carries a mail.

mod api;
mod choice;
mod crash;
mod peers;
mod rights;
mod trial;

use std::sync::Arc;

use server::mail::{Dispatch, Outgoing, Sender, SmtpMailer};
use server::outbound::Outbound;
use shared::access::Caller;
use shared::mail::providers::{EmailProviderForm, Standing};
use shared::mail::texts::Wording;
use shared::mail::{Delivery, InviteMail, MailMessage};

use crate::app::App;

fn smtp(host: &str) -> EmailProviderForm {
    EmailProviderForm {
        kind: "smtp".into(),
        name: format!("At {host}"),
        host: host.into(),
        tls: "never".into(),
        auth: "none".into(),
        sender_address: "invites@acme.com".into(),
        sender_name: "Acme, Inc.".into(),
        reply_to: "help@acme.com".into(),
        ..EmailProviderForm::default()
    }
}

fn http(endpoint: &str) -> EmailProviderForm {
    EmailProviderForm {
        kind: "http".into(),
        name: "Our sender".into(),
        endpoint: endpoint.into(),
        ..EmailProviderForm::default()
    }
}

impl App {
    /// Answers its id and, over HTTP, its key.
    async fn carrier(
        &self,
        organization: &str,
        form: EmailProviderForm,
        standing: Standing,
    ) -> (String, String) {
        let form = EmailProviderForm {
            organization_id: organization.into(),
            ..form
        };
        let caller = Caller::operator();
        let saved = self.service.save_email_provider(&caller, &form).await.unwrap();
        self.service
            .place_email_provider(&caller, &saved.id, standing)
            .await
            .unwrap();
        (saved.id, saved.signing_key.unwrap_or_default())
    }

    fn dispatch(&self, setting: Option<&str>) -> Dispatch {
        let setting = setting.map(|host| {
            let sender = Sender::parse("usher@id.example").unwrap();
            SmtpMailer::from_url(&format!("smtp://{host}"), sender).unwrap()
        });
        Dispatch::new(Arc::clone(&self.service), setting, Outbound::new(true).unwrap())
    }

    fn mail_to(&self, user_id: &str) -> Outgoing {
        Outgoing {
            message_id: "mail-1@id.example".into(),
            wording: Wording::default(),
            return_address: None,
            tried_by: None,
            id: "mail-1".into(),
            user_id: user_id.into(),
            message: Arc::new(MailMessage::Invite(InviteMail {
                to: "maria@acme.com".into(),
                person_name: "Maria Silva".into(),
                language: "en".into(),
                inviter_name: "Ana Silva".into(),
                organization_name: "Acme".into(),
                application_name: "CustomerPortal".into(),
                code: "7K2M-9QXT-4HBN".into(),
                link: "https://id.example/invite/maria?code=7K2M-9QXT-4HBN".into(),
                not_expected_link: "https://id.example/invite/maria/not-expected".into(),
                link_expires_at: self.now(),
                note: Some("See you on Monday".into()),
                replaces_earlier: false,
                accents: None,
            })),
            now: self.now(),
        }
    }
}

/// Who took the mail.
#[track_caller]
fn taken_by(delivery: Delivery) -> String {
    match delivery {
        Delivery::Accepted(handover) => handover.provider,
        other => panic!("{other:?}"),
    }
}
