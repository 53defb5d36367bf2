//! Who may set reports up, and what the log tells of it.

use std::sync::Arc;

use server::access::Authenticator;
use shared::Reason;
use shared::access::{Caller, Role};
use shared::mail::providers::{MailHookWish, Reporter};

use super::Reported;

fn wish(reported: &Reported, reporter: Reporter) -> MailHookWish {
    MailHookWish {
        provider_id: reported.provider_id.clone(),
        reporter,
        ..MailHookWish::default()
    }
}

#[tokio::test]
async fn an_address_ends_with_its_reporter() {
    let reported = Reported::by(Reporter::Generic, "").await;
    assert!(reported.address.starts_with("https://id.example/hooks/mail/"));
    assert!(!reported.address.contains(&reported.provider_id));
    reported.set_up(Reporter::Mailgun, "key", 24).await;
    assert_ne!(reported.address().await.unwrap(), reported.address);
    assert_eq!(reported.post(&[], "[]").await, 404);
    let operator = Caller::operator();
    reported
        .app
        .service
        .remove_mail_hook(&operator, &reported.provider_id)
        .await
        .unwrap();
    assert_eq!(reported.address().await, None);
}

#[tokio::test]
async fn a_key_has_to_be_one() {
    let reported = Reported::by(Reporter::Generic, "").await;
    for reporter in [Reporter::Ses, Reporter::SendGrid, Reporter::Mailgun] {
        let outcome = reported
            .app
            .service
            .set_up_mail_hook(&Caller::operator(), wish(&reported, reporter))
            .await;
        assert_eq!(outcome.unwrap_err().reason, Reason::MailHookKeyInvalid);
    }
    assert_eq!(reported.address().await.as_deref(), Some(&*reported.address));
}

#[tokio::test]
async fn strangers_neither_see_nor_change_it() {
    let reported = Reported::by(Reporter::Generic, "").await;
    let service = &reported.app.service;
    let caller = async |role: Role, organization: &str| {
        let token = reported.app.token(role, organization).await;
        let authenticator = Authenticator::new(Arc::clone(service));
        authenticator.authenticate(Some(&token)).await.unwrap()
    };
    let stranger = caller(Role::OrgOwner, "other").await;
    let outcome = service
        .set_up_mail_hook(&stranger, wish(&reported, Reporter::Generic))
        .await;
    assert_eq!(outcome.unwrap_err().reason, Reason::EmailProviderNotFound);
    let viewer = caller(Role::OrgOwnerViewer, "acme").await;
    let outcome = service.remove_mail_hook(&viewer, &reported.provider_id).await;
    assert_eq!(outcome.unwrap_err().reason, Reason::PermissionDenied);
    let page = service.list_email_providers(&viewer).await.unwrap();
    assert_eq!(page.providers[0].hook, None);
}

#[tokio::test]
async fn the_log_tells_of_it_without_the_key() {
    let reported = Reported::by(Reporter::Generic, "").await;
    reported.set_up(Reporter::Generic, "", 24).await;
    reported.set_up(Reporter::Mailgun, "the key", 24).await;
    let page = reported
        .app
        .service
        .list_email_providers(&Caller::operator())
        .await;
    let changes = page.unwrap().changes;
    let told: Vec<_> = changes
        .iter()
        .flat_map(|change| &change.fields)
        .map(|field| {
            (
                field.field.as_str(),
                field.before.as_deref(),
                field.after.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("reports", Some("generic"), Some("mailgun")),
            ("report_key", None, None),
            ("report_key", None, None),
            ("reports", Some(""), Some("generic")),
        ]
    );
}
