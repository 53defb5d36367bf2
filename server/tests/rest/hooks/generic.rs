//! usher's own form.

use serde_json::json;
use server::signature;
use shared::Micros;
use shared::mail::providers::Reporter;

use super::Reported;

impl Reported {
    fn word(&self, event: &str) -> String {
        json!({ "mail": self.mail_id, "event": event, "reply": "550 5.1.1 User unknown", "server": "mx.acme.com" })
            .to_string()
    }

    async fn signed(&self, secret: &str, at: Micros, body: &str) -> u16 {
        let signature = signature::sign(&[secret.as_bytes()], at, body.as_bytes());
        self.post(&[(signature::HEADER, &signature)], body.to_owned())
            .await
    }

    async fn say(&self, body: &str) -> u16 {
        self.signed(&self.secret, self.app.now(), body).await
    }
}

#[tokio::test]
async fn a_signed_word_is_noted_once() {
    let reported = Reported::by(Reporter::Generic, "").await;
    assert_eq!(reported.say(&reported.word("delivered")).await, 200);
    assert_eq!(reported.state().await, "MAIL_STATE_SENT");
    for _ in 0..2 {
        assert_eq!(reported.say(&reported.word("bounced")).await, 200);
        assert_eq!(reported.state().await, "MAIL_STATE_BOUNCED");
    }
    let id = reported.app.newest_invite("maria").await;
    let invite = reported.app.get(&format!("/v1/invites/{id}")).await.text;
    assert_eq!(
        invite.matches("User unknown").count(),
        2,
        "the newest mail and the list of mails: {invite}"
    );
}

#[tokio::test]
async fn a_list_of_words_and_message_ids_will_do() {
    let reported = Reported::by(Reporter::Generic, "").await;
    let body = json!([
        { "mail": "no mail of usher's", "event": "bounced" },
        { "mail": reported.mail_id, "event": "exploded" },
        { "mail": format!("<{}@acme.com>", reported.mail_id), "event": "bounced" },
    ]);
    assert_eq!(reported.say(&body.to_string()).await, 200);
    assert_eq!(reported.state().await, "MAIL_STATE_BOUNCED");
}

#[tokio::test]
async fn who_does_not_know_the_secret_says_nothing() {
    let reported = Reported::by(Reporter::Generic, "").await;
    let body = reported.word("bounced");
    let now = reported.app.now();
    assert_eq!(reported.post(&[], body.clone()).await, 401);
    assert_eq!(reported.signed("usher_mhs_other", now, &body).await, 401);
    let late = Micros(now.0 - 301_000_000);
    assert_eq!(reported.signed(&reported.secret, late, &body).await, 401);
    assert_eq!(reported.say("no json").await, 400);
    assert_eq!(reported.say(r#"{"event":"bounced"}"#).await, 400);
    assert_eq!(reported.state().await, "MAIL_STATE_SENT");
}

#[tokio::test]
async fn a_body_is_a_megabyte_at_most() {
    let reported = Reported::by(Reporter::Generic, "").await;
    let word = reported.word("bounced");
    let padded = |length: usize| format!("{word}{}", " ".repeat(length - word.len()));
    assert_eq!(reported.say(&padded(server::hooks::MAX_BODY + 1)).await, 413);
    assert_eq!(reported.state().await, "MAIL_STATE_SENT");
    assert_eq!(reported.say(&padded(server::hooks::MAX_BODY)).await, 200);
    assert_eq!(reported.state().await, "MAIL_STATE_BOUNCED");
}

#[tokio::test]
async fn an_organizations_provider_has_no_say_about_mails_of_others() {
    let other = Reported::by_provider_of("other", Reporter::Generic, "").await;
    assert_eq!(other.say(&other.word("bounced")).await, 200);
    assert_eq!(other.state().await, "MAIL_STATE_SENT");
    let instance = Reported::by_provider_of("", Reporter::Generic, "").await;
    assert_eq!(instance.say(&instance.word("bounced")).await, 200);
    assert_eq!(instance.state().await, "MAIL_STATE_BOUNCED");
}

#[tokio::test]
async fn both_secrets_hold_while_one_takes_over() {
    let reported = Reported::by(Reporter::Generic, "").await;
    let next = reported.set_up(Reporter::Generic, "", 1).await;
    assert_ne!(next, reported.secret);
    assert_eq!(reported.address().await.as_deref(), Some(&*reported.address));
    let now = reported.app.now();
    assert_eq!(reported.say("[]").await, 200);
    assert_eq!(reported.signed(&next, now, "[]").await, 200);
    reported.app.advance(std::time::Duration::from_secs(60 * 60));
    let now = reported.app.now();
    assert_eq!(reported.say("[]").await, 401);
    assert_eq!(reported.signed(&next, now, "[]").await, 200);
}
