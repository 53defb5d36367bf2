//! Programs check in a session that somebody came back with an account of theirs.

use std::time::Duration;

use serde_json::{Value, json};
use shared::access::{Caller, Role};

use super::peer::Peer;
use super::programs::parameter;
use crate::app::App;
use crate::policy::{ACME, set};
use crate::sessions::{Begun, of_maria};

const WRONG: &str = "403 No such intent, or its token does not match. (CRYPTO-CRYPTO)";
const SPENT: &str = "400 The intent has been used already. (COMMAND-Df4bw)";

/// Maria with an account at the provider, and the provider's id.
async fn linked(peer: &Peer) -> (App, String) {
    let (app, token, _) = App::begun().await;
    let provider = app.provider(peer, "oidc").await;
    app.set_up_with(peer, &provider, &token).await.unwrap();
    (app, provider)
}

/// Somebody comes back; the check that the program asks for then.
async fn came_back(app: &App, peer: &Peer, provider: &str) -> Value {
    let intent = app.intent(provider).await;
    let url = app.answered(peer, &intent).await;
    json!({ "idpIntent": { "idpIntentId": intent, "idpIntentToken": parameter(&url, "token") } })
}

#[tokio::test]
async fn who_came_back_with_their_own_account_has_proven_it_once() {
    let peer = Peer::start().await;
    let (app, provider) = linked(&peer).await;
    let check = came_back(&app, &peer, &provider).await;
    let begun = Begun::of(&app.begin(&of_maria(&check)).await);
    insta::assert_json_snapshot!(app.factors(&begun).await, @r#"
    {
      "intent": {
        "verifiedAt": "2025-03-25T17:01:17.264Z"
      },
      "user": {
        "displayName": "Maria Silva",
        "id": "maria",
        "loginName": "maria@acme.com",
        "organizationId": "acme",
        "verifiedAt": "2025-03-25T17:01:17.264Z"
      }
    }
    "#);
    assert_eq!(app.begin(&of_maria(&check)).await.refusal(), SPENT);
    assert_eq!(
        app.set(&begun, &json!({ "checks": check })).await.refusal(),
        SPENT
    );
    // Nor is it told any more who it was.
    let intent = &check["idpIntent"];
    let path = format!("/v2/idp_intents/{}", intent["idpIntentId"].as_str().unwrap());
    let body = json!({ "idpIntentToken": intent["idpIntentToken"] }).to_string();
    assert_eq!(
        app.post(&path, &body).await.refusal(),
        "400 The intent is over or its token does not match. (USHER-intnt)"
    );
    // A later one counts anew, in the same session.
    let again = came_back(&app, &peer, &provider).await;
    let set = app.set(&begun, &json!({ "checks": again })).await;
    assert_eq!(set.status, 200, "{}", set.text);
    let own = app
        .service
        .list_identities(&Caller::operator(), "maria")
        .await
        .unwrap();
    assert!(own[0].last_used_at.is_some());
}

#[tokio::test]
async fn an_intent_that_proves_nothing_is_refused_and_not_spent() {
    let peer = Peer::start().await;
    let (app, provider) = linked(&peer).await;
    app.add_person("joe", "acme").await;
    let check = came_back(&app, &peer, &provider).await;
    let of = |user: &str, check: &Value| {
        let mut body = of_maria(check);
        body["checks"]["user"]["userId"] = json!(user);
        body
    };
    let with = |field: &str, value: &str| {
        let mut other = check.clone();
        other["idpIntent"][field] = json!(value);
        other
    };
    let unanswered = app.intent(&provider).await;
    for (body, refusal) in [
        (json!({ "checks": check }), "400 User ID missing (COMMAND-Sfw3r)"),
        (
            of("joe", &check),
            "400 The account of the intent is not linked to this user. (COMMAND-O8xk3w)",
        ),
        (of("maria", &with("idpIntentToken", "guessed")), WRONG),
        (of("maria", &with("idpIntentId", "unknown")), WRONG),
        (of("maria", &with("idpIntentId", &unanswered)), WRONG),
        (
            of("maria", &with("idpIntentToken", "")),
            "400 invalid CreateSessionRequest.Checks: embedded message failed validation | caused by: invalid \
             Checks.IdpIntent: embedded message failed validation | caused by: invalid CheckIDPIntent.IdpIntentToken: \
             value length must be between 1 and 200 runes, inclusive",
        ),
    ] {
        assert_eq!(app.begin(&body).await.refusal(), refusal, "{body}");
    }
    app.post("/v2/users/maria/lock", "{}").await;
    assert_eq!(app.begin(&of_maria(&check)).await.status, 400);
    app.post("/v2/users/maria/unlock", "{}").await;
    set(&app, ACME, r#"{"identityProviders":false}"#).await;
    let closed = app.begin(&of_maria(&check)).await.refusal();
    assert!(closed.ends_with("(USHER-way03)"), "{closed}");
    set(&app, ACME, "{}").await;
    let operator = Caller::operator();
    let switch = async |is_active| {
        app.service
            .activate_provider(&operator, &provider, is_active)
            .await
            .unwrap();
    };
    switch(false).await;
    let off = app.begin(&of_maria(&check)).await.refusal();
    assert!(off.ends_with("(USHER-idp04)"), "{off}");
    switch(true).await;
    assert_eq!(app.begin(&of_maria(&check)).await.status, 201);
}

#[tokio::test]
async fn an_intent_is_a_proof_for_an_hour_and_goes_with_the_account() {
    let peer = Peer::start().await;
    let (app, provider) = linked(&peer).await;
    let (first, second) = (
        came_back(&app, &peer, &provider).await,
        came_back(&app, &peer, &provider).await,
    );
    app.advance(Duration::from_secs(60 * 60 - 1));
    let begun = Begun::of(&app.begin(&of_maria(&first)).await);
    app.advance(Duration::from_secs(1));
    assert_eq!(
        app.begin(&of_maria(&second)).await.refusal(),
        "400 The intent is over. (COMMAND-SAf42)"
    );
    // Whoever takes the account away ends what it proved.
    let path = format!("/v2/users/maria/links/{provider}/subject-of-maria");
    app.call_as(&app.owner, "DELETE", &path, "").await;
    assert_eq!(app.get(&begun.path()).await.status, 404);
}

#[tokio::test]
async fn only_who_may_write_sessions_of_the_person_takes_an_intent_as_a_proof() {
    let peer = Peer::start().await;
    let (app, provider) = linked(&peer).await;
    let check = came_back(&app, &peer, &provider).await;
    let body = of_maria(&check).to_string();
    for (role, organization, status) in [
        (Role::OrgOwner, "other", 404),
        (Role::OrgOwnerViewer, "acme", 403),
        (Role::OrgOwner, "acme", 201),
    ] {
        let token = app.token(role, organization).await;
        let begun = app.call_as(&token, "POST", "/v2/sessions", &body).await;
        assert_eq!(begun.status, status, "{role:?} {}", begun.text);
    }
}
