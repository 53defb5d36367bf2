//! Amazon SES, in envelopes of SNS that are signed in the test as its documentation says.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use shared::mail::providers::Reporter;

use super::Reported;

/// Made for these tests alone.
const KEY: &str = include_str!("amazon-key.pem");
const TOPIC: &str = "arn:aws:sns:eu-west-1:123456789012:usher";
const CERTIFICATE_AT: &str = "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem";

fn sign(text: &str) -> String {
    let base64: String = KEY.lines().filter(|line| !line.starts_with('-')).collect();
    let pair = RsaKeyPair::from_pkcs8(&STANDARD.decode(base64).unwrap()).unwrap();
    let mut signature = vec![0; pair.public_modulus_len()];
    pair.sign(
        &RSA_PKCS1_SHA256,
        &SystemRandom::new(),
        text.as_bytes(),
        &mut signature,
    )
    .unwrap();
    STANDARD.encode(signature)
}

fn at(reported: &Reported, ago: i64) -> String {
    jiff::Timestamp::from_second(reported.seconds() - ago)
        .unwrap()
        .to_string()
}

fn notification(message: &str, timestamp: &str) -> Value {
    let signed = format!(
        "Message\n{message}\nMessageId\nid-1\nSubject\nAmazon SES\nTimestamp\n{timestamp}\nTopicArn\n{TOPIC}\nType\nNotification\n"
    );
    json!({
        "Type": "Notification", "MessageId": "id-1", "TopicArn": TOPIC, "Subject": "Amazon SES", "Message": message,
        "Timestamp": timestamp, "SignatureVersion": "2", "Signature": sign(&signed), "SigningCertURL": CERTIFICATE_AT,
    })
}

fn bounce(mail: Value, kind: &str, action: &str) -> String {
    json!({
        "eventType": "Bounce",
        "bounce": {
            "bounceType": kind, "reportingMTA": "dns; mx.acme.com",
            "bouncedRecipients": [{
                "emailAddress": "maria@acme.com", "action": action, "status": "5.1.1",
                "diagnosticCode": "smtp; 550 5.1.1 User unknown",
            }],
        },
        "mail": mail,
    })
    .to_string()
}

impl Reported {
    async fn envelope(&self, envelope: &Value) -> u16 {
        self.post(&[("content-type", "text/plain")], envelope.to_string())
            .await
    }

    async fn by_amazon() -> Self {
        Self::by(Reporter::Ses, TOPIC).await
    }

    fn tagged(&self) -> Value {
        json!({ "tags": { "usher-mail": [self.mail_id] } })
    }
}

#[tokio::test]
async fn a_signed_bounce_is_noted_and_the_certificate_fetched_once() {
    let reported = Reported::by_amazon().await;
    let now = at(&reported, 0);
    for message in [
        "Successfully validated SNS topic for Amazon SES event publishing.".to_owned(),
        bounce(reported.tagged(), "Transient", ""),
        json!({ "notificationType": "Delivery", "mail": { "headers": [
            { "name": "Message-ID", "value": format!("<{}@acme.com>", reported.mail_id) },
        ] } })
        .to_string(),
    ] {
        assert_eq!(reported.envelope(&notification(&message, &now)).await, 200);
        assert_eq!(reported.state().await, "MAIL_STATE_SENT");
    }
    assert!(reported.last_event().await.ends_with("mail.delivered"));
    let gone = bounce(reported.tagged(), "Permanent", "failed");
    assert_eq!(reported.envelope(&notification(&gone, &now)).await, 200);
    assert_eq!(reported.state().await, "MAIL_STATE_BOUNCED");
    assert_eq!(reported.amazon.asked(), [CERTIFICATE_AT]);
}

#[tokio::test]
async fn what_is_changed_foreign_or_old_is_refused() {
    let reported = Reported::by_amazon().await;
    let message = bounce(reported.tagged(), "Permanent", "failed");
    let good = notification(&message, &at(&reported, 0));
    let with = |field: &str, value: &str| {
        let mut envelope = good.clone();
        envelope[field] = value.into();
        envelope
    };
    for (envelope, status) in [
        (with("Subject", "Another"), 401),
        (with("TopicArn", "arn:aws:sns:eu-west-1:1:other"), 401),
        (with("SignatureVersion", "1"), 401),
        (with("SignatureVersion", "3"), 401),
        (with("Signature", "bm8="), 401),
        (notification(&message, &at(&reported, 24 * 60 * 60 + 1)), 401),
        (with("Timestamp", ""), 401),
        (json!({}), 400),
    ] {
        assert_eq!(reported.envelope(&envelope).await, status, "{envelope}");
    }
    let asked = reported.amazon.asked();
    for elsewhere in [
        "http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem",
        "https://sns.eu-west-1.amazonaws.com/x.pem",
        "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem?Action=x",
        "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-1.pem",
        "https://sns.eu-west-1.amazonaws.com.evil.example/SimpleNotificationService-1.pem",
        "https://sns.eu-west-1.amazonaws.com:444/SimpleNotificationService-1.pem",
        "https://a@sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem",
        "https://evil.s3.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem",
        "file:///etc/passwd",
    ] {
        assert_eq!(
            reported.envelope(&with("SigningCertURL", elsewhere)).await,
            401,
            "{elsewhere}"
        );
    }
    assert_eq!(
        reported.amazon.asked(),
        asked,
        "nothing is fetched from elsewhere"
    );
    let missing = with(
        "SigningCertURL",
        "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-missing.pem",
    );
    assert_eq!(reported.envelope(&missing).await, 503);
    assert_eq!(reported.state().await, "MAIL_STATE_SENT");
    assert_eq!(reported.envelope(&good).await, 200);
    assert_eq!(reported.state().await, "MAIL_STATE_BOUNCED");
}

#[tokio::test]
async fn a_subscription_is_confirmed_at_amazon_alone() {
    let reported = Reported::by_amazon().await;
    let confirmation = |subscribe: &str| {
        let timestamp = at(&reported, 0);
        let signed = format!(
            "Message\nPlease confirm\nMessageId\nid-2\nSubscribeURL\n{subscribe}\nTimestamp\n{timestamp}\nToken\nt-1\n\
             TopicArn\n{TOPIC}\nType\nSubscriptionConfirmation\n"
        );
        json!({
            "Type": "SubscriptionConfirmation", "MessageId": "id-2", "TopicArn": TOPIC, "Message": "Please confirm",
            "SubscribeURL": subscribe, "Token": "t-1", "Timestamp": timestamp, "SignatureVersion": "2",
            "Signature": sign(&signed), "SigningCertURL": CERTIFICATE_AT,
        })
    };
    let elsewhere = confirmation("https://intranet.example/?Action=ConfirmSubscription");
    assert_eq!(reported.envelope(&elsewhere).await, 400);
    let good = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=t-1";
    assert_eq!(reported.envelope(&confirmation(good)).await, 200);
    assert_eq!(reported.amazon.asked(), [CERTIFICATE_AT, good]);
}
