//! What became of each mail, as programs read it.

use std::time::Duration;

use serde_json::Value;
use shared::invites::MailState;
use shared::mail::{Delivery, Fate, Handover, LeasedMail, MailReport};

use crate::app::{App, INVITE};

const SEND: &str = r#"{"sendCode":{},"returnCode":{}}"#;

fn handed_over() -> Delivery {
    Delivery::Accepted(Handover {
        reply: "250 2.0.0 queued as 4711".into(),
        server: "mx.acme.com".into(),
        queue_id: Some("4711".into()),
        tls: Some("TLS 1.3".into()),
        ..Handover::default()
    })
}

fn put_off(reply: &str) -> Delivery {
    Delivery::PutOff { reply: reply.into() }
}

/// A mail that a worker has in its hands, and the code in it.
async fn in_hand(app: &App) -> (LeasedMail, String) {
    let code = app.post(INVITE, SEND).await.code();
    let mail = app.service.due_mails(1).await.unwrap().remove(0);
    (mail, code)
}

async fn report(app: &App, mail: &LeasedMail, fate: Fate, words: &str) -> bool {
    let report = MailReport {
        fate,
        words: words.into(),
        server: Some("mx.acme.com".into()),
    };
    let told = app.service.report_mail(&mail.id, report).await.unwrap();
    told.is_some()
}

async fn invite(app: &App) -> Value {
    let id = app.newest_invite("maria").await;
    app.get(&format!("/v1/invites/{id}")).await.json()["invite"].take()
}

async fn timeline(app: &App) -> Value {
    let id = app.newest_invite("maria").await;
    app.get(&format!("/v1/invites/{id}/timeline")).await.json()
}

/// The last parts of the kinds of what happened.
fn kinds(timeline: &Value) -> String {
    let events = timeline["events"].as_array().unwrap();
    let kinds: Vec<&str> = events
        .iter()
        .map(|event| event["type"].as_str().unwrap())
        .map(|kind| kind.trim_start_matches("user.human.invite."))
        .collect();
    kinds.join(" ")
}

async fn attention(app: &App) -> bool {
    let found = app
        .post("/v1/invites/_search", r#"{"needsAttention":true}"#)
        .await
        .json();
    let count = found["invites"].as_array().map_or(0, Vec::len);
    let says_so = invite(app).await["needsAttention"] == true;
    assert_eq!(count, usize::from(says_so));
    says_so
}

#[tokio::test]
async fn a_mail_that_was_handed_over_says_to_whom_when_and_how() {
    let app = App::with_maria().await;
    let (mail, _) = in_hand(&app).await;
    app.advance(Duration::from_secs(2));
    app.service.settle_mail(&mail, handed_over()).await.unwrap();
    let told = invite(&app).await["mail"].take();
    assert_eq!(told["id"], mail.id);
    assert_eq!(told["state"], "MAIL_STATE_SENT");
    assert_eq!(told["reply"], "250 2.0.0 queued as 4711");
    assert_eq!(told["server"], "mx.acme.com");
    assert_eq!(told["queueId"], "4711");
    assert_eq!(told["tls"], "TLS 1.3");
    assert_eq!(told["queueDate"], "2025-03-25T17:01:17.264Z");
    assert_eq!(told["handoverDate"], "2025-03-25T17:01:19.264Z");
    let timeline = timeline(&app).await;
    assert_eq!(timeline["mails"][0], told);
    let step = &timeline["events"][1];
    assert_eq!(step["type"], "user.human.invite.code.sent");
    assert_eq!(step["mail"]["mailId"], mail.id);
    assert_eq!(step["mail"]["server"], "mx.acme.com");
    assert_eq!(step["mail"]["queueId"], "4711");
    assert!(!attention(&app).await);
}

#[tokio::test]
async fn a_mail_that_was_put_off_says_why_and_until_when() {
    let app = App::with_maria().await;
    let (mail, _) = in_hand(&app).await;
    let delivery = put_off("452 4.2.2 over quota");
    app.service.settle_mail(&mail, delivery).await.unwrap();
    let told = invite(&app).await["mail"].take();
    assert_eq!(told["state"], "MAIL_STATE_DEFERRED");
    assert_eq!(told["trouble"], "mailbox-full");
    let step = timeline(&app).await["events"][1].take();
    assert_eq!(step["mail"]["nextAttemptDate"], told["nextAttemptDate"]);
    assert_eq!(step["mail"]["trouble"], "mailbox-full");
    assert!(!attention(&app).await);
    app.advance(Duration::from_secs(60 * 60));
    assert!(attention(&app).await, "it waits for an hour");
}

#[tokio::test]
async fn what_ends_or_replaces_an_invite_takes_its_mails_back_with_it() {
    for replaced in [false, true] {
        let app = App::with_maria().await;
        let (mail, _) = in_hand(&app).await;
        let delivery = put_off("450 busy");
        app.service.settle_mail(&mail, delivery).await.unwrap();
        if replaced {
            app.post(INVITE, SEND).await;
        } else {
            let id = app.newest_invite("maria").await;
            app.post(&format!("/v1/invites/{id}/revoke"), "").await;
        }
        let mails = timeline(&app).await["mails"].take();
        let old = mails
            .as_array()
            .unwrap()
            .iter()
            .find(|told| told["id"] == mail.id)
            .unwrap();
        assert_eq!(old["state"], "MAIL_STATE_CANCELLED");
        app.advance(Duration::from_secs(60 * 60));
        let due = app.service.due_mails(9).await.unwrap();
        assert_eq!(due.len(), usize::from(replaced));
        assert!(due.iter().all(|due| due.id != mail.id));
    }
}

#[tokio::test]
async fn a_mail_taken_back_in_the_worker_s_hands_promises_no_next_try_but_says_when_it_left() {
    let app = App::with_maria().await;
    let (mail, _) = in_hand(&app).await;
    let id = app.newest_invite("maria").await;
    app.post(&format!("/v1/invites/{id}/revoke"), "").await;
    let state = app.service.settle_mail(&mail, put_off("450 busy")).await.unwrap();
    assert_eq!(state, MailState::Cancelled);
    assert_eq!(kinds(&timeline(&app).await), "code.added revoked");
    let state = app.service.settle_mail(&mail, handed_over()).await.unwrap();
    assert_eq!(state, MailState::Sent);
    assert_eq!(kinds(&timeline(&app).await), "code.added revoked code.sent");
    assert_eq!(
        invite(&app).await["lastEvent"],
        "user.human.invite.revoked",
        "the end stays the last word"
    );
}

#[tokio::test]
async fn a_bounce_is_told_once_with_what_to_do() {
    let app = App::with_maria().await;
    let (mail, _) = in_hand(&app).await;
    app.service.settle_mail(&mail, handed_over()).await.unwrap();
    assert!(report(&app, &mail, Fate::Bounced, "550 5.1.1 User unknown").await);
    assert!(attention(&app).await);
    let told = invite(&app).await["mail"].take();
    assert_eq!(told["state"], "MAIL_STATE_BOUNCED");
    assert_eq!(told["trouble"], "no-such-mailbox");
    assert_eq!(told["queueId"], "4711", "who had it stays known");
    for fate in Fate::ALL {
        assert!(!report(&app, &mail, fate, "again").await, "{fate:?}");
    }
    assert_eq!(kinds(&timeline(&app).await), "code.added code.sent mail.bounced");
}

#[tokio::test]
async fn a_bounce_leaves_an_invite_alone_whose_person_came_further() {
    let app = App::with_maria().await;
    let (mail, code) = in_hand(&app).await;
    app.service.settle_mail(&mail, handed_over()).await.unwrap();
    let token = app.begin_set_up(&code).await.unwrap();
    app.choose_password(token, "correct horse battery").await.unwrap();
    assert!(report(&app, &mail, Fate::Bounced, "550 5.1.1 User unknown").await);
    let invite = invite(&app).await;
    assert_eq!(invite["state"], "INVITE_STATE_ACCEPTED");
    assert_eq!(invite["lastEvent"], "user.human.invite.accepted");
    assert_ne!(invite["needsAttention"], true);
    assert!(kinds(&timeline(&app).await).ends_with("mail.bounced"));
}

#[tokio::test]
async fn a_report_on_a_mail_whose_hand_over_was_not_noted_keeps_it_from_leaving_twice() {
    for (fate, state) in [
        (Fate::Delayed, "MAIL_STATE_SENT"),
        (Fate::Delivered, "MAIL_STATE_SENT"),
        (Fate::Bounced, "MAIL_STATE_BOUNCED"),
    ] {
        let app = App::with_maria().await;
        let (mail, _) = in_hand(&app).await;
        assert!(report(&app, &mail, fate, "said").await);
        app.advance(Duration::from_secs(60 * 60));
        assert!(app.service.due_mails(9).await.unwrap().is_empty());
        assert_eq!(invite(&app).await["mail"]["state"], state);
    }
}

#[tokio::test]
async fn a_report_on_a_mail_nobody_knows_is_no_news() {
    let app = App::with_maria().await;
    let report = MailReport {
        fate: Fate::Bounced,
        words: String::new(),
        server: None,
    };
    let told = app.service.report_mail("nothing", report).await.unwrap();
    assert_eq!(told, None);
}
