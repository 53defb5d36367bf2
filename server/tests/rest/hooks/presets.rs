//! SendGrid, Mailgun and Postmark: calls signed in the test by the scheme that each describes.

use aws_lc_rs::encoding::{AsDer as _, PublicKeyX509Der};
use aws_lc_rs::hmac;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use shared::mail::providers::Reporter;

use super::Reported;

const DAY: i64 = 24 * 60 * 60;

/// An account at SendGrid, which holds the private key.
struct SendGrid(EcdsaKeyPair);

impl SendGrid {
    fn new() -> Self {
        Self(EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).unwrap())
    }

    fn key(&self) -> String {
        let der: PublicKeyX509Der<'_> = self.0.public_key().as_der().unwrap();
        STANDARD.encode(der.as_ref())
    }

    async fn tell(&self, to: &Reported, at: i64, events: &Value) -> u16 {
        let body = events.to_string();
        let signed = self
            .0
            .sign(&SystemRandom::new(), format!("{at}{body}").as_bytes());
        let signature = STANDARD.encode(signed.unwrap().as_ref());
        let headers = [
            ("x-twilio-email-event-webhook-signature", signature.as_str()),
            ("x-twilio-email-event-webhook-timestamp", &at.to_string()),
        ];
        to.post(&headers, body).await
    }
}

#[tokio::test]
async fn sendgrid_signs_with_the_accounts_key() {
    let account = SendGrid::new();
    let reported = Reported::by(Reporter::SendGrid, &account.key()).await;
    let now = reported.seconds();
    let bounce = json!([
        { "event": "open", "usher-mail": reported.mail_id },
        { "event": "deferred", "smtp-id": format!("<{}@acme.com>", reported.mail_id), "response": "450 busy" },
        { "event": "bounce", "usher-mail": reported.mail_id, "reason": "550 5.1.1 User unknown" },
    ]);
    assert_eq!(SendGrid::new().tell(&reported, now, &bounce).await, 401);
    assert_eq!(account.tell(&reported, now - DAY - 1, &bounce).await, 401);
    assert_eq!(account.tell(&reported, now + 301, &bounce).await, 401);
    assert_eq!(reported.post(&[], bounce.to_string()).await, 401);
    assert_eq!(account.tell(&reported, now, &json!({})).await, 400);
    assert_eq!(reported.state().await, "MAIL_STATE_SENT");
    // As late as they come after many tries.
    assert_eq!(account.tell(&reported, now - DAY, &bounce).await, 200);
    assert_eq!(reported.state().await, "MAIL_STATE_BOUNCED");
}

async fn mailgun(to: &Reported, key: &str, at: i64, event: Value) -> u16 {
    let (timestamp, token) = (
        at.to_string(),
        "a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3de0",
    );
    let key = hmac::Key::new(hmac::HMAC_SHA256, key.as_bytes());
    let mark = hmac::sign(&key, format!("{timestamp}{token}").as_bytes());
    let signature: String = mark.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    let body = json!({
        "signature": { "timestamp": timestamp, "token": token, "signature": signature },
        "event-data": event,
    });
    to.post(&[], body.to_string()).await
}

#[tokio::test]
async fn mailgun_signs_a_time_and_a_token() {
    let reported = Reported::by(Reporter::Mailgun, "key-of-acme").await;
    let now = reported.seconds();
    let event = |event: &str, severity: &str| {
        json!({
            "event": event, "severity": severity, "user-variables": { "usher-mail": reported.mail_id },
            "delivery-status": { "code": 550, "message": "5.1.1 User unknown", "mx-host": "mx.acme.com" },
            "message": { "headers": { "message-id": "another@acme.com" } },
        })
    };
    assert_eq!(
        mailgun(&reported, "other", now, event("failed", "permanent")).await,
        401
    );
    assert_eq!(
        mailgun(
            &reported,
            "key-of-acme",
            now - DAY - 1,
            event("failed", "permanent")
        )
        .await,
        401
    );
    assert_eq!(reported.post(&[], "{}").await, 400);
    for passing in [
        event("opened", ""),
        event("failed", "temporary"),
        event("delivered", ""),
    ] {
        assert_eq!(mailgun(&reported, "key-of-acme", now, passing).await, 200);
        assert_eq!(reported.state().await, "MAIL_STATE_SENT");
    }
    let failed = event("failed", "permanent");
    assert_eq!(mailgun(&reported, "key-of-acme", now, failed).await, 200);
    assert_eq!(reported.state().await, "MAIL_STATE_BOUNCED");
    let id = reported.app.newest_invite("maria").await;
    let invite = reported.app.get(&format!("/v1/invites/{id}")).await.text;
    assert!(invite.contains("550 5.1.1 User unknown"), "{invite}");
}

#[tokio::test]
async fn mailgun_names_the_message_id_where_nothing_else_came_along() {
    let reported = Reported::by(Reporter::Mailgun, "key").await;
    let event = json!({
        "event": "complained",
        "message": { "headers": { "message-id": format!("{}@acme.com", reported.mail_id) } },
    });
    assert_eq!(mailgun(&reported, "key", reported.seconds(), event).await, 200);
    assert_eq!(reported.last_event().await, "user.human.invite.mail.complained");
    let gone = json!({
        "event": "failed", "severity": "permanent", "user-variables": { "usher-mail": reported.mail_id },
    });
    assert_eq!(mailgun(&reported, "key", reported.seconds(), gone).await, 200);
    assert_eq!(reported.last_event().await, "user.human.invite.mail.bounced");
}

#[tokio::test]
async fn postmark_signs_in() {
    let reported = Reported::by(Reporter::Postmark, "").await;
    let tell = async |user: &str, password: &str, record: &str, kind: &str| {
        let basic = format!("Basic {}", STANDARD.encode(format!("{user}:{password}")));
        let body = json!({
            "RecordType": record, "Type": kind, "Details": "smtp;550 5.1.1 User unknown",
            "Description": "The address does not exist.", "Metadata": { "usher-mail": reported.mail_id },
        });
        reported
            .post(&[("authorization", &basic)], body.to_string())
            .await
    };
    assert_eq!(tell("usher", "guessed", "Bounce", "HardBounce").await, 401);
    assert_eq!(tell("other", &reported.secret, "Bounce", "HardBounce").await, 401);
    assert_eq!(reported.post(&[], "{}").await, 401);
    for (record, kind) in [
        ("Open", ""),
        ("Bounce", "AutoResponder"),
        ("Bounce", "Transient"),
        ("Delivery", ""),
    ] {
        assert_eq!(tell("usher", &reported.secret, record, kind).await, 200);
        assert_eq!(reported.state().await, "MAIL_STATE_SENT", "{record} {kind}");
    }
    assert_eq!(tell("usher", &reported.secret, "Bounce", "HardBounce").await, 200);
    assert_eq!(reported.state().await, "MAIL_STATE_BOUNCED");
}
