//! `Idempotency-Key`: the same request is carried out once.

use std::time::Duration;

use shared::access::{Role, Scope};

use crate::app::{Answer, App, INVITE};

const RETURN: &str = r#"{"sendCode":{},"returnCode":{}}"#;

async fn with_key(app: &App, path: &str, key: &str, body: &str) -> Answer {
    with_key_as(app, &app.owner, path, key, body).await
}

async fn with_key_as(app: &App, authorization: &str, path: &str, key: &str, body: &str) -> Answer {
    let headers = [("authorization", authorization), ("idempotency-key", key)];
    app.call("POST", path, &headers, body).await
}

#[tokio::test]
async fn the_same_request_gets_the_same_answer_and_sends_one_mail() {
    let app = App::with_maria().await;
    let first = with_key(&app, INVITE, "k", RETURN).await;
    let second = with_key(&app, INVITE, "k", RETURN).await;
    assert_eq!(first.status, 200);
    assert_eq!(first.shown(), second.shown());
    assert_eq!(app.mails().await.len(), 1);
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

#[tokio::test]
async fn a_key_is_its_callers_own() {
    let app = App::with_maria().await;
    let other = app.token(Role::OrgOwner, "acme").await;
    let first = with_key(&app, INVITE, "k", RETURN).await;
    let second = with_key_as(&app, &other, INVITE, "k", RETURN).await;
    assert_eq!(second.status, 200, "{}", second.text);
    assert_ne!(first.code(), second.code());
}

#[tokio::test]
async fn an_answer_is_forgotten_after_a_day() {
    let app = App::with_maria().await;
    let first = with_key(&app, INVITE, "k", RETURN).await;
    app.advance(Duration::from_secs(24 * 60 * 60) - Duration::from_micros(1));
    assert_eq!(with_key(&app, INVITE, "k", RETURN).await.shown(), first.shown());
    app.advance(Duration::from_micros(1));
    let again = with_key(&app, INVITE, "k", RETURN).await;
    assert_eq!(again.status, 200, "{}", again.text);
    assert_ne!(again.code(), first.code());
}

#[tokio::test]
async fn another_organization_in_the_header_is_another_request() {
    let app = App::start().await;
    let add = async |organization| {
        let headers = [
            ("authorization", app.owner.as_str()),
            ("idempotency-key", "k"),
            ("x-zitadel-orgid", organization),
        ];
        let body = r#"{"profile":{"givenName":"A","familyName":"B"},"email":{"email":"a@b.c"}}"#;
        app.call("POST", "/v2/users/human", &headers, body).await
    };
    assert_eq!(add("acme").await.json()["details"]["resourceOwner"], "acme");
    assert_eq!(add("acme").await.status, 200);
    assert_eq!(add("other").await.status, 409);
}

/// The right is asked first: an answer holds a code, and whoever lost the right is not told it again.
#[tokio::test]
async fn a_retry_is_refused_while_the_right_is_gone() {
    let app = App::with_maria().await;
    let program = app.program(Role::OrgOwner, "acme", None).await;
    let resend = format!("{INVITE}/resend");
    let call =
        async |path, key| with_key_as(&app, &program.authorization, path, key, r#"{"returnCode":{}}"#).await;
    let become_a = async |role| {
        let acme = Scope::Organization("acme".into());
        app.database.give_role(&program.id, acme, role).await;
        // A caller is remembered that long.
        app.advance(Duration::from_secs(2));
    };
    let created = call(INVITE, "created").await;
    let resent = call(&resend, "resent").await;
    assert_eq!((created.status.as_u16(), resent.status.as_u16()), (200, 200));

    become_a(Role::OrgOwnerViewer).await;
    for (path, key) in [
        (INVITE, "created"),
        (INVITE, "new"),
        (&*resend, "resent"),
        (&*resend, "created"),
    ] {
        assert_eq!(
            call(path, key).await.refusal(),
            "403 No matching permissions found (AUTH-AWfge)",
            "{path} {key}"
        );
    }

    become_a(Role::OrgUserManager).await;
    assert_eq!(call(INVITE, "created").await.shown(), created.shown());
    assert_eq!(call(&resend, "resent").await.shown(), resent.shown());
    // What was replayed is no new code.
    assert_eq!(
        app.get("/v2/users/maria").await.json()["details"]["sequence"],
        "3"
    );
    assert_eq!(app.mails().await.len(), 1);

    let path = format!("/v2/users/{}", program.id);
    assert_eq!(app.call_as(&app.owner, "DELETE", &path, "").await.status, 200);
    app.advance(Duration::from_secs(2));
    assert_eq!(
        call(INVITE, "created").await.refusal(),
        "401 Token is invalid (AUTH-7fs1e)"
    );
}
