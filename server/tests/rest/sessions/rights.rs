//! Callers with little or nothing to say.

use serde_json::json;
use shared::access::Role;

use super::{Begun, SESSIONS, of_maria, password};
use crate::app::App;
use crate::passkeys::PASSWORD;

#[tokio::test]
async fn to_check_people_takes_the_permission_where_they_are() {
    let app = App::with_member().await;
    let body = of_maria(&password(PASSWORD)).to_string();
    let unknown = body.replace("maria", "nobody");
    for (role, organization, status, of_unknown) in [
        (
            Role::IamLoginClient,
            "acme",
            201,
            "404 User could not be found (QUERY-Dfbg2)",
        ),
        (
            Role::OrgOwner,
            "acme",
            201,
            "404 membership not found (AUTHZ-cdgFk)",
        ),
        (
            Role::OrgOwner,
            "other",
            404,
            "404 membership not found (AUTHZ-cdgFk)",
        ),
        (
            Role::OrgUserManager,
            "acme",
            403,
            "404 membership not found (AUTHZ-cdgFk)",
        ),
        (
            Role::OrgOwnerViewer,
            "acme",
            403,
            "404 membership not found (AUTHZ-cdgFk)",
        ),
        (
            Role::IamOwnerViewer,
            "acme",
            403,
            "403 No matching permissions found (AUTH-AWfge)",
        ),
    ] {
        let caller = app.token(role, organization).await;
        let answer = app.call_as(&caller, "POST", SESSIONS, &body).await;
        assert_eq!(
            answer.status, status,
            "{role:?} of {organization}: {}",
            answer.text
        );
        let answer = app.call_as(&caller, "POST", SESSIONS, &unknown).await;
        assert_eq!(answer.refusal(), of_unknown, "{role:?} of {organization}");
    }
}

#[tokio::test]
async fn the_token_opens_the_session_and_nothing_else() {
    let app = App::with_member().await;
    let begun = Begun::of(&app.begin(&of_maria(&json!({}))).await);
    let stranger = app.token(Role::OrgOwner, "other").await;
    let with_token = |token: &str| format!("{}?sessionToken={token}", begun.path());
    let get = async |path: String| app.call_as(&stranger, "GET", &path, "").await;
    assert_eq!(get(begun.path()).await.status, 404);
    assert_eq!(
        get(with_token("wrong")).await.refusal(),
        "403 Session Token is invalid (QUERY-dsfr3)"
    );
    assert_eq!(get(with_token(&begun.token)).await.status, 200);

    let set = async |body: serde_json::Value| {
        app.call_as(&stranger, "PATCH", &begun.path(), &body.to_string())
            .await
    };
    assert_eq!(set(json!({ "checks": password(PASSWORD) })).await.status, 404);
    let wrong = set(json!({ "sessionToken": "wrong", "checks": password(PASSWORD) })).await;
    assert_eq!(wrong.refusal(), "403 Session Token is invalid (COMMAND-sGr42)");
    // With the token, a password may be checked, but nobody named.
    let named =
        set(json!({ "sessionToken": begun.token, "checks": { "user": { "userId": "maria" } } })).await;
    assert_eq!(named.refusal(), "404 membership not found (AUTHZ-cdgFk)");
    let checked = set(json!({ "sessionToken": begun.token, "checks": password(PASSWORD) })).await;
    assert_eq!(checked.status, 200, "{}", checked.text);
    assert_eq!(
        get(with_token(&begun.token)).await.status,
        403,
        "there is a new token"
    );

    // It is no bearer token.
    let bearer = format!("Bearer {}", checked.json()["sessionToken"].as_str().unwrap());
    assert_eq!(app.call_as(&bearer, "GET", &begun.path(), "").await.status, 401);

    let newest = checked.json()["sessionToken"].clone();
    for (token, status) in [(json!("wrong"), 403), (newest, 200)] {
        let body = json!({ "sessionToken": token }).to_string();
        let ended = app.call_as(&stranger, "DELETE", &begun.path(), &body).await;
        assert_eq!(ended.status, status);
    }
}
