//! Who may look at webhooks and change them.

use serde_json::json;
use shared::access::Role;

use super::{WEBHOOKS, made};
use crate::app::App;

const URL: &str = "https://hooks.example/usher";

async fn listed(app: &App, who: &str) -> Vec<String> {
    let answer = app
        .call_as(who, "POST", &format!("{WEBHOOKS}/_search"), "{}")
        .await
        .json();
    let listed = answer["webhooks"].as_array().cloned().unwrap_or_default();
    listed
        .iter()
        .map(|webhook| webhook["organizationId"].as_str().unwrap_or("all").to_owned())
        .collect()
}

#[tokio::test]
async fn organizations_see_nothing_of_each_other_nor_of_the_whole() {
    let app = App::start().await;
    let own = made(&app, "acme", json!({ "url": URL })).await;
    let others = made(&app, "other", json!({ "url": URL })).await;
    let whole = made(&app, "", json!({ "url": URL })).await;
    let owner = app.token(Role::OrgOwner, "acme").await;
    assert_eq!(listed(&app, &owner).await, ["acme"]);
    assert_eq!(listed(&app, &app.owner).await, ["acme", "other", "all"]);
    assert_eq!(app.call_as(&owner, "GET", &own.path, "").await.status, 200);
    for path in [&others.path, &whole.path] {
        for (method, end, body) in [
            ("GET", "", ""),
            ("PUT", "", r#"{"settings":{"url":"https://evil.example"}}"#),
            ("DELETE", "", ""),
            ("POST", "/pause", ""),
            ("POST", "/resume", ""),
            ("POST", "/rotate_secret", "{}"),
            ("POST", "/test", ""),
            ("POST", "/replay", "{}"),
            ("POST", "/deliveries/_search", "{}"),
        ] {
            let refused = app.call_as(&owner, method, &format!("{path}{end}"), body).await;
            assert!(
                refused.refusal().contains("USHER-whk04"),
                "{method} {end}: {}",
                refused.text
            );
        }
    }
    for organization in ["other", ""] {
        let body = json!({ "organizationId": organization, "settings": { "url": URL } }).to_string();
        let refused = app.call_as(&owner, "POST", WEBHOOKS, &body).await;
        assert!(matches!(refused.status.as_u16(), 403 | 404), "{}", refused.text);
    }
}

#[tokio::test]
async fn a_viewer_looks_and_changes_nothing() {
    let app = App::start().await;
    let webhook = made(&app, "acme", json!({ "url": URL })).await;
    let viewer = app.token(Role::OrgOwnerViewer, "acme").await;
    assert_eq!(app.call_as(&viewer, "GET", &webhook.path, "").await.status, 200);
    for end in ["pause", "resume", "rotate_secret", "test", "replay"] {
        let refused = app
            .call_as(&viewer, "POST", &format!("{}/{end}", webhook.path), "{}")
            .await;
        assert_eq!(refused.status, 403, "{end}: {}", refused.text);
    }
    let refused = app.call_as(&viewer, "DELETE", &webhook.path, "").await;
    assert_eq!(refused.status, 403, "{}", refused.text);
}
