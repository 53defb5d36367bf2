//! ResendInviteCode.

use crate::app::{App, INVITE};

const RESEND: &str = "/v2/users/maria/invite_code/resend";

#[tokio::test]
async fn a_mailed_code_is_sent_again_with_the_same_wishes() {
    let app = App::with_maria().await;
    app.post(INVITE, r#"{"sendCode":{"applicationName":"Shop"}}"#)
        .await;
    let first = app.mails()[0].code.clone();
    insta::assert_snapshot!(app.post(RESEND, "").await.shown(), @r#"200 {"details":{"sequence":"3","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"}}"#);
    let mails = app.mails();
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
    assert_eq!(app.mails().len(), 1);
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
    let mut answer = app.post(RESEND, "").await;
    // The store of these tests forgets mails that were taken back; the rule itself is tested in `shared`.
    for _ in 0..6 {
        let mail = app.store.tables().mails[0].clone();
        app.store.tables().mails.push(mail);
    }
    assert_eq!(answer.status, 200);
    answer = app.post(RESEND, "").await;
    insta::assert_snapshot!(answer.shown(), @r#"429 {"code":8,"message":"This address has had enough mails for now. Try again in 3600 seconds. (USHER-mail1)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"USHER-mail1","message":"This address has had enough mails for now. Try again in 3600 seconds."}]}"#);
    assert_eq!(answer.header("retry-after"), "3600");
}
