//! A new address while an invite is open: whoever reads the old mailbox holds its code.

use shared::Reason;
use shared::onboarding::Welcome;

use crate::app::{App, INVITE, VERIFY, verification};

const UPDATE: &str = "/v2/users/human/maria";
const ELSEWHERE: &str = r#"{"email":{"email":"maria@right.example"}}"#;
const GOOD: &str = "correct horse battery staple";

#[tokio::test]
async fn the_code_that_went_to_the_old_address_opens_nothing() {
    let app = App::with_maria().await;
    app.post(INVITE, "{}").await;
    let code = app.mails().await[0].code.clone();
    let begun = app.begin_set_up(&code).await.unwrap();

    assert_eq!(app.put(UPDATE, ELSEWHERE).await.status, 200);
    let refused = app.post(VERIFY, &verification(&code)).await;
    assert_eq!(refused.refusal(), "400 Code is invalid (COMMAND-Wgn4q)");
    assert!(app.begin_set_up(&code).await.is_err());
    let over = app.choose_password(begun, GOOD).await.unwrap_err();
    assert_eq!(over.reason, Reason::SetUpOver);
    let human = app.get("/v2/users/maria").await.json()["user"]["human"].take();
    assert!(human["email"]["isVerified"].is_null(), "{human}");
}

#[tokio::test]
async fn no_code_of_before_tells_the_new_address() {
    let app = App::with_maria().await;
    let first = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    let second = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    app.put(UPDATE, ELSEWHERE).await;
    let third = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    for code in [first, second] {
        let welcome = app.open_invite(&code).await;
        assert!(matches!(welcome, Welcome::WrongCode { .. }), "{welcome:?}");
    }
    let welcome = app.open_invite(&third).await;
    assert!(matches!(welcome, Welcome::Ready { .. }), "{welcome:?}");
}

#[tokio::test]
async fn a_mail_that_has_not_left_stays_and_the_next_one_goes_to_the_new_address() {
    let app = App::with_maria().await;
    app.post(INVITE, r#"{"sendCode":{"applicationName":"Shop"}}"#)
        .await;
    app.put(UPDATE, ELSEWHERE).await;
    assert!(app.mails().await.is_empty());
    for again in [INVITE, "/v2/users/maria/invite_code/resend"] {
        assert_eq!(app.post(again, "").await.status, 200);
        let mails = app.mails().await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].to, "maria@right.example");
        assert_eq!(mails[0].application_name, "Shop", "it is the same invitation");
        app.put(UPDATE, r#"{"email":{"email":"maria@acme.com"}}"#).await;
        app.put(UPDATE, ELSEWHERE).await;
    }
}

#[tokio::test]
async fn an_invite_that_has_ended_tells_nothing_either() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    let begun = app.begin_set_up(&code).await.unwrap();
    app.choose_password(begun, GOOD).await.unwrap();
    let welcome = app.open_invite(&code).await;
    assert!(matches!(welcome, Welcome::AlreadyDone { .. }), "{welcome:?}");
    app.put(UPDATE, ELSEWHERE).await;
    let welcome = app.open_invite(&code).await;
    assert!(matches!(welcome, Welcome::WrongCode { .. }), "{welcome:?}");
    assert!(app.sign_in("maria@right.example", GOOD).await.is_ok());
}

#[tokio::test]
async fn the_same_mailbox_keeps_its_code() {
    let app = App::with_maria().await;
    app.post(INVITE, "{}").await;
    let code = app.mails().await[0].code.clone();
    for same in [
        r#"{"email":{"email":"Maria@ACME.com"}}"#,
        r#"{"email":{"email":"maria@acme.com","isVerified":true}}"#,
        r#"{"profile":{"givenName":"Mia","familyName":"Silva"}}"#,
    ] {
        assert_eq!(app.put(UPDATE, same).await.status, 200);
        assert!(app.begin_set_up(&code).await.is_ok(), "{same}");
    }
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn who_signs_in_with_the_address_signs_in_with_the_new_one() {
    let app = App::with_maria().await;
    let username = async || app.get("/v2/users/maria").await.json()["user"]["username"].take();
    app.put(UPDATE, r#"{"username":"maria@acme.com"}"#).await;
    app.put(UPDATE, ELSEWHERE).await;
    assert_eq!(username().await, "maria@right.example");
    // A name that is no address of hers stays.
    app.put(UPDATE, r#"{"username":"mary"}"#).await;
    app.put(UPDATE, r#"{"email":{"email":"maria@acme.com"}}"#).await;
    assert_eq!(username().await, "mary");
}
