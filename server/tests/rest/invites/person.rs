//! InvitePerson.

use serde_json::{Value, json};
use shared::access::Role;

use crate::app::App;

const PATH: &str = "/v1/invites";

fn ana() -> Value {
    json!({"givenName": "Ana", "familyName": "Costa", "email": "ana@acme.com"})
}

#[tokio::test]
async fn a_person_is_made_and_invited() {
    let app = App::start().await;
    let body = json!({"person": ana(), "sendCode": {"applicationName": "Shop"}, "returnCode": {}, "note": "Welcome!"});
    let answer = app.post(PATH, &body.to_string()).await.json();
    let user_id = answer["userId"].as_str().unwrap();
    assert_eq!(answer["details"]["sequence"], "2");
    assert_eq!(answer["details"]["resourceOwner"], "acme");
    assert_eq!(answer["expirationDate"], "2025-04-01T17:01:17.264Z");
    assert_eq!(answer["linkExpirationDate"], "2025-03-28T17:01:17.264Z");
    let code = answer["inviteCode"].as_str().unwrap();
    assert_eq!(
        answer["link"],
        format!("https://id.example/invite/{user_id}?code={code}")
    );
    let mails = app.mails().await;
    assert_eq!(
        (mails.len(), mails[0].code.as_str(), mails[0].to.as_str()),
        (1, code, "ana@acme.com")
    );
    assert_eq!(mails[0].note.as_deref(), Some("Welcome!"));
    let id = answer["inviteId"].as_str().unwrap();
    let invite = app.get(&format!("/v1/invites/{id}")).await.json();
    assert_eq!(invite["invite"]["userId"], user_id);
    assert_eq!(invite["invite"]["note"], "Welcome!");
    let user = app.get(&format!("/v2/users/{user_id}")).await.json();
    assert_eq!(user["user"]["username"], "ana@acme.com");
}

#[tokio::test]
async fn a_code_is_answered_only_when_asked_for() {
    let app = App::start().await;
    let answer = app.post(PATH, &json!({"person": ana()}).to_string()).await.json();
    assert_eq!((answer.get("inviteCode"), answer.get("link")), (None, None));
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn both_or_neither() {
    let app = App::start().await;
    let body = json!({"person": ana(), "expirationDate": "2025-03-25T17:30:00Z"}).to_string();
    assert_eq!(
        app.post(PATH, &body).await.refusal(),
        "400 An invite can be open for 1 hour to 90 days. (USHER-exp01)"
    );
    let users = app
        .post(
            "/v2/users",
            r#"{"queries":[{"emailQuery":{"emailAddress":"ana@acme.com"}}]}"#,
        )
        .await
        .json();
    assert_eq!(users["details"].get("totalResult"), None);
    assert_eq!(
        app.post(PATH, &json!({"person": ana()}).to_string()).await.status,
        200
    );
    let again = app.post(PATH, &json!({"person": ana()}).to_string()).await;
    assert_eq!(again.status, 409);
    assert!(again.refusal().ends_with("(V3-DKcYh)"), "{}", again.text);
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn a_retry_with_a_key_invites_once() {
    let app = App::start().await;
    let headers = [("authorization", app.owner.as_str()), ("idempotency-key", "k")];
    let body = json!({"person": ana()}).to_string();
    let first = app.call("POST", PATH, &headers, &body).await;
    assert_eq!(first.status, 200, "{}", first.text);
    assert_eq!(
        app.call("POST", PATH, &headers, &body).await.shown(),
        first.shown()
    );
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn lengths_hold_at_and_above() {
    let app = App::start().await;
    let invite = async |change: &dyn Fn(&mut Value)| {
        let mut body = json!({"person": ana(), "returnCode": {}});
        change(&mut body);
        app.post(PATH, &body.to_string()).await
    };
    for (field, most) in [
        ("givenName", 200),
        ("familyName", 200),
        ("preferredLanguage", 10),
        ("organizationId", 200),
    ] {
        let answer = invite(&|body| body["person"][field] = "x".repeat(most + 1).into()).await;
        assert!(
            answer
                .refusal()
                .starts_with("400 invalid InvitePersonRequest.Person"),
            "{field}: {}",
            answer.text
        );
    }
    for field in ["givenName", "familyName", "email"] {
        let answer = invite(&|body| body["person"][field] = "".into()).await;
        assert!(
            answer
                .refusal()
                .starts_with("400 invalid InvitePersonRequest.Person"),
            "{field}: {}",
            answer.text
        );
    }
    insta::assert_snapshot!(invite(&|body| body["person"] = Value::Null).await.refusal(), @"400 invalid InvitePersonRequest.Person: value is required");
    insta::assert_snapshot!(invite(&|body| body["note"] = "n".repeat(501).into()).await.refusal(), @"400 invalid InvitePersonRequest.Note: value length must be at most 500 runes");
    insta::assert_snapshot!(invite(&|body| body["sendCode"]["applicationName"] = "".into()).await.refusal(), @"400 invalid InvitePersonRequest.SendCode: embedded message failed validation | caused by: invalid SendInviteCode.ApplicationName: value length must be between 1 and 200 runes, inclusive");
    insta::assert_snapshot!(invite(&|body| body["person"]["email"] = "nobody".into()).await.refusal(), @"400 This is no e-mail address. It looks like name@example.com. (EMAIL-599BI)");
    insta::assert_snapshot!(invite(&|body| body["person"]["organizationId"] = "nowhere".into()).await.refusal(), @"404 Organisation not found (ORG-iL9vu)");
    let longest = invite(&|body| {
        body["note"] = "n".repeat(500).into();
        body["person"]["givenName"] = "x".repeat(200).into();
        body["person"]["familyName"] = "x".repeat(200).into();
        body["person"]["preferredLanguage"] = "x".repeat(10).into();
    });
    let answer = longest.await;
    assert_eq!(answer.status, 200, "{}", answer.text);
}

#[tokio::test]
async fn the_organization_is_named_in_the_header_or_the_callers_own() {
    let app = App::start().await;
    let owner_of = async |headers: &[(&str, &str)], person: Value| {
        let answer = app
            .call("POST", PATH, headers, &json!({"person": person}).to_string())
            .await;
        answer.json()["details"]["resourceOwner"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let own = app.token(Role::IamUserManager, "other").await;
    assert_eq!(owner_of(&[("authorization", &own)], ana()).await, "other");
    let header = [("authorization", own.as_str()), ("x-zitadel-orgid", "acme")];
    let mut person = json!({"givenName": "A", "familyName": "B", "email": "b@acme.com"});
    assert_eq!(owner_of(&header, person.clone()).await, "acme");
    person["organizationId"] = "other".into();
    person["email"] = "c@acme.com".into();
    assert_eq!(owner_of(&header, person).await, "other");
}

#[tokio::test]
async fn it_takes_the_right_to_write_users() {
    let app = App::start().await;
    let viewer = app.token(Role::OrgOwnerViewer, "acme").await;
    for (path, body) in [
        (PATH, json!({"person": ana()})),
        ("/v1/invites/_preview", json!({"person": ana()})),
    ] {
        let answer = app.call_as(&viewer, "POST", path, &body.to_string()).await;
        assert_eq!(answer.refusal(), "403 No matching permissions found (AUTH-AWfge)");
    }
}
