//! VerifyInviteCode.

use shared::Reason;
use shared::onboarding::Welcome;

use crate::app::{App, INVITE, VERIFY, presented, verification as with};

#[tokio::test]
async fn a_code_works_once() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    insta::assert_snapshot!(app.post(VERIFY, &with("WRONG")).await.shown(), @r#"400 {"code":3,"message":"Code is invalid (COMMAND-Wgn4q)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"COMMAND-Wgn4q","message":"Code is invalid"}]}"#);
    insta::assert_snapshot!(app.post(VERIFY, &with(&code)).await.shown(), @r#"200 {"details":{"sequence":"5","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"}}"#);
    insta::assert_snapshot!(app.post(VERIFY, &with(&code)).await.refusal(), @"400 Code is invalid (COMMAND-Wgn4q)");
    let user = app.get("/v2/users/maria").await.json();
    assert_eq!(user["user"]["human"]["email"]["isVerified"], true);
}

#[tokio::test]
async fn a_code_is_read_as_people_type_it() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    let typed = code.to_lowercase().replace('-', " ");
    assert_eq!(app.post(VERIFY, &with(&typed)).await.status, 200);
}

#[tokio::test]
async fn a_replaced_code_works_no_more() {
    let app = App::with_maria().await;
    let first = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    let second = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    assert_eq!(
        app.post(VERIFY, &with(&first)).await.refusal(),
        "400 Code is invalid (COMMAND-Wgn4q)"
    );
    assert_eq!(app.post(VERIFY, &with(&second)).await.status, 200);
}

#[tokio::test]
async fn faults_of_the_request() {
    let app = App::with_maria().await;
    insta::assert_snapshot!(app.post("/v2/users/nobody/invite_code/verify", &with("A")).await.shown(), @r#"400 {"code":9,"message":"User could not be found (COMMAND-F5g2h)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"COMMAND-F5g2h","message":"User could not be found"}]}"#);
    insta::assert_snapshot!(app.post("/v2/users/%20%20/invite_code/verify", &with("A")).await.shown(), @r#"400 {"code":3,"message":"User ID missing (COMMAND-Gk3f2)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"COMMAND-Gk3f2","message":"User ID missing"}]}"#);
    insta::assert_snapshot!(app.post(VERIFY, "{}").await.refusal(), @"400 invalid VerifyInviteCodeRequest.VerificationCode: value length must be between 1 and 20 runes, inclusive");
    insta::assert_snapshot!(app.post(VERIFY, &with(&"1".repeat(21))).await.refusal(), @"400 invalid VerifyInviteCodeRequest.VerificationCode: value length must be between 1 and 20 runes, inclusive");
    assert!(
        app.post(VERIFY, &with(&"1".repeat(20)))
            .await
            .text
            .contains("COMMAND-Wgn4q")
    );
    // There is no invite at all.
    assert!(app.post(VERIFY, &with("A")).await.text.contains("COMMAND-Wgn4q"));
}

#[tokio::test]
async fn wrong_codes_are_slowed_down() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    for _ in 0..5 {
        app.post(VERIFY, &with("WRONG")).await;
    }
    let answer = app.post(VERIFY, &with(&code)).await;
    insta::assert_snapshot!(answer.shown(), @r#"429 {"code":8,"message":"Too many tries. Try again in 30 seconds. (USHER-slow1)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"USHER-slow1","message":"Too many tries. Try again in 30 seconds."}]}"#);
    assert_eq!(answer.header("retry-after"), "30");
    app.advance(std::time::Duration::from_secs(30));
    assert_eq!(app.post(VERIFY, &with(&code)).await.status, 200);
}

#[tokio::test]
async fn a_link_whose_code_was_thrown_away_still_leads_on() {
    let app = App::with_maria().await;
    let first = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    app.advance(std::time::Duration::from_secs(1));
    let second = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    for _ in 0..10 {
        assert_eq!(app.post(VERIFY, &with("WRONG")).await.status, 400);
        app.advance(std::time::Duration::from_secs(3600));
    }
    for code in [first, second] {
        let welcome = app.open_invite(&code).await;
        assert!(matches!(welcome, Welcome::LinkExpired { .. }), "{welcome:?}");
    }
}

#[tokio::test]
async fn without_a_mail_server_asking_for_a_link_ends_no_other() {
    let app = App::without_mail().await;
    let first = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    let second = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    let welcome = app.open_invite(&first).await;
    assert!(
        matches!(
            welcome,
            Welcome::Replaced {
                masked_email: None,
                ..
            }
        ),
        "{welcome:?}"
    );
    let asked = app.service.request_link(presented(&first)).await;
    assert_eq!(asked.unwrap_err().reason, Reason::MailNotSetUp);
    let newest = app.open_invite(&second).await;
    assert!(matches!(newest, Welcome::Ready { .. }), "{newest:?}");
}
