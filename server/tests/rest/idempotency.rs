//! `Idempotency-Key`: the same request is carried out once.

use crate::app::{Answer, App, INVITE};

const RETURN: &str = r#"{"sendCode":{},"returnCode":{}}"#;

async fn with_key(app: &App, path: &str, key: &str, body: &str) -> Answer {
    let headers = [("authorization", app.owner.as_str()), ("idempotency-key", key)];
    app.call("POST", path, &headers, body).await
}

#[tokio::test]
async fn the_same_request_gets_the_same_answer_and_sends_one_mail() {
    let app = App::with_maria().await;
    let first = with_key(&app, INVITE, "k", RETURN).await;
    let second = with_key(&app, INVITE, "k", RETURN).await;
    assert_eq!(first.status, 200);
    assert_eq!(first.shown(), second.shown());
    assert_eq!(app.mails().len(), 1);
    assert_ne!(with_key(&app, INVITE, "other", RETURN).await.code(), first.code());
}

#[tokio::test]
async fn another_body_or_path_with_the_same_key_is_refused() {
    let app = App::with_maria().await;
    with_key(&app, INVITE, "k", RETURN).await;
    insta::assert_snapshot!(with_key(&app, INVITE, "k", "{}").await.shown(), @r#"409 {"code":10,"message":"This Idempotency-Key was used with another request. Take a new key. (USHER-idem1)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"USHER-idem1","message":"This Idempotency-Key was used with another request. Take a new key."}]}"#);
    let resend = format!("{INVITE}/resend");
    assert_eq!(with_key(&app, &resend, "k", RETURN).await.status, 409);
}

#[tokio::test]
async fn resending_and_adding_users_take_a_key_too() {
    let app = App::with_maria().await;
    app.post(INVITE, "{}").await;
    let resend = format!("{INVITE}/resend");
    let first = with_key(&app, &resend, "r", "").await;
    assert_eq!(first.shown(), with_key(&app, &resend, "r", "").await.shown());
    for (path, body) in [
        (
            "/v2/users/human",
            r#"{"profile":{"givenName":"A","familyName":"B"},"email":{"email":"a@b.c"}}"#,
        ),
        (
            "/v2/users/new",
            r#"{"organizationId":"acme","human":{"profile":{"givenName":"A","familyName":"B"},"email":{"email":"d@b.c"}}}"#,
        ),
    ] {
        let first = with_key(&app, path, path, body).await;
        assert_eq!(first.status, 200, "{}", first.text);
        assert_eq!(first.shown(), with_key(&app, path, path, body).await.shown());
    }
}

#[tokio::test]
async fn a_key_has_1_to_255_characters() {
    let app = App::with_maria().await;
    assert_eq!(with_key(&app, INVITE, &"k".repeat(255), "{}").await.status, 200);
    for key in ["", &"k".repeat(256)] {
        let answer = with_key(&app, INVITE, key, "{}").await;
        assert_eq!(
            answer.refusal(),
            "400 An Idempotency-Key has 1 to 255 characters. (USHER-idem2)"
        );
    }
}
