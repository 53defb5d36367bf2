//! ResendInviteCode.

use std::time::Duration;

use crate::app::{App, INVITE};

const RESEND: &str = "/v2/users/maria/invite_code/resend";

#[tokio::test]
async fn a_mailed_code_is_sent_again_with_the_same_wishes() {
    let app = App::with_maria().await;
    app.post(INVITE, r#"{"sendCode":{"applicationName":"Shop"}}"#)
        .await;
    let first = app.mails().await[0].code.clone();
    insta::assert_snapshot!(app.post(RESEND, "").await.shown(), @r#"200 {"details":{"sequence":"3","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"}}"#);
    let mails = app.mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].application_name, "Shop");
    assert_ne!(mails[0].code, first);
}

#[tokio::test]
async fn a_returned_code_can_be_sent_after_all() {
    let app = App::with_maria().await;
    app.post(INVITE, r#"{"returnCode":{}}"#).await;
    let answer = app.post(RESEND, "this body is left alone").await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn there_must_be_a_code_and_a_person() {
    let app = App::with_maria().await;
    insta::assert_snapshot!(app.post(RESEND, "").await.shown(), @r#"400 {"code":9,"message":"Code not found (COMMAND-Wr3gq)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"COMMAND-Wr3gq","message":"Code not found"}]}"#);
    insta::assert_snapshot!(app.post("/v2/users/nobody/invite_code/resend", "").await.refusal(), @"404 User could not be found (COMMAND-Wgvn4)");
    let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    let verify = format!(r#"{{"verificationCode":"{code}"}}"#);
    app.post("/v2/users/maria/invite_code/verify", &verify).await;
    insta::assert_snapshot!(app.post(RESEND, "").await.refusal(), @"400 Code not found (COMMAND-Wr3gq)");
}

#[tokio::test]
async fn too_many_mails_are_told_to_wait() {
    let app = App::with_maria().await;
    app.post(INVITE, "{}").await;
    // Those that were taken back count too.
    for _ in 0..4 {
        assert_eq!(app.post(RESEND, "").await.status, 200);
        app.advance(Duration::from_secs(60));
    }
    let answer = app.post(RESEND, "").await;
    insta::assert_snapshot!(answer.shown(), @r#"429 {"code":8,"message":"This address has had enough mails for now. Try again in 3361 seconds. (USHER-mail1)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"USHER-mail1","message":"This address has had enough mails for now. Try again in 3361 seconds."}]}"#);
    assert_eq!(answer.header("retry-after"), "3361");
    app.advance(Duration::from_secs(3361));
    let answer = app.post(RESEND, "").await;
    assert_eq!(answer.status, 200, "{}", answer.text);
}
