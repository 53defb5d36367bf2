//! ListSessions.

use std::time::Duration;

use serde_json::{Value, json};
use shared::access::Role;

use super::{Begun, of_maria};
use crate::app::App;

async fn found(app: &App, caller: &str, body: &Value) -> Vec<String> {
    let answer = app
        .call_as(caller, "POST", "/v2/sessions/search", &body.to_string())
        .await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let told = answer.json();
    let sessions = told["sessions"].as_array().cloned().unwrap_or_default();
    let total = told["details"]["totalResult"].as_str().unwrap_or("0").to_owned();
    if body.get("query").is_none() {
        assert_eq!(total, sessions.len().to_string());
    }
    sessions
        .iter()
        .map(|session| session["id"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn sessions_are_found_by_every_query() {
    let app = App::with_maria().await;
    let first = Begun::of(&app.begin(&of_maria(&json!({}))).await);
    app.advance(Duration::from_secs(1));
    let agent = json!({ "userAgent": { "fingerprintId": "f1" }, "lifetime": "60s" });
    let second = Begun::of(&app.begin(&agent).await);
    let (one, two) = (first.id.as_str(), second.id.as_str());
    let owner = app.get(&second.path()).await.json();
    assert_eq!(owner["session"]["creationDate"], "2025-03-25T17:01:18.264Z");
    let at = "2025-03-25T17:01:18.264Z";
    let created = |method: &str| json!({ "creationDateQuery": { "creationDate": at, "method": format!("TIMESTAMP_QUERY_METHOD_{method}") } });
    let ends = |time: &str, method: &str| json!({ "expirationDateQuery": { "expirationDate": time, "method": format!("TIMESTAMP_QUERY_METHOD_{method}") } });
    for (query, expected) in [
        (json!({ "idsQuery": { "ids": [one, "nothing"] } }), vec![one]),
        (json!({ "idsQuery": { "ids": [] } }), vec![]),
        (json!({ "userIdQuery": { "id": "maria" } }), vec![one]),
        (json!({ "userAgentQuery": { "fingerprintId": "f1" } }), vec![two]),
        (json!({ "creatorQuery": {} }), vec![two, one]),
        (json!({ "creatorQuery": { "id": "maria" } }), vec![]),
        (created("EQUALS"), vec![two]),
        (created("GREATER"), vec![]),
        (created("GREATER_OR_EQUALS"), vec![two]),
        (created("LESS"), vec![one]),
        (created("LESS_OR_EQUALS"), vec![two, one]),
        (ends("2025-03-25T17:02:18.264Z", "EQUALS"), vec![two]),
        (ends("2025-03-25T17:02:18.264Z", "LESS"), vec![]),
    ] {
        let body = json!({ "queries": [query] });
        assert_eq!(found(&app, &app.owner, &body).await, expected, "{body}");
    }
    let page = json!({ "query": { "limit": 1, "offset": "1", "asc": true }, "sortingColumn": "SESSION_FIELD_NAME_CREATION_DATE" });
    assert_eq!(found(&app, &app.owner, &page).await, [two]);
}

#[tokio::test]
async fn callers_see_their_organizations_and_their_own() {
    let app = App::with_maria().await;
    app.add_person("olga", "other").await;
    let about = |id: &str| json!({ "checks": { "user": { "userId": id } } });
    let maria = Begun::of(&app.begin(&about("maria")).await);
    let olga = Begun::of(&app.begin(&about("olga")).await);
    let nobody = Begun::of(&app.begin(&json!({})).await);
    let in_acme = app.token(Role::OrgOwnerViewer, "acme").await;
    let in_other = app.token(Role::OrgOwner, "other").await;
    let everything = json!({ "query": { "asc": true } });
    assert_eq!(
        found(&app, &app.owner, &everything).await,
        [maria.id.clone(), olga.id.clone(), nobody.id]
    );
    assert_eq!(found(&app, &in_acme, &everything).await, [maria.id]);
    let own = app.call_as(&in_other, "POST", "/v2/sessions", "{}").await;
    let own = Begun::of(&own);
    assert_eq!(found(&app, &in_other, &everything).await, [olga.id, own.id]);
}
