//! How a session begins, changes, ends.

use std::time::Duration;

use serde_json::json;

use super::{Begun, SESSIONS, of_maria};
use crate::app::App;

#[tokio::test]
async fn a_session_begins_with_nothing_and_learns() {
    let app = App::with_member().await;
    let begun = Begun::of(&app.begin(&json!({})).await);
    assert_eq!(begun.token.len(), 43, "256 bits");
    let shown = app.get(&begun.path()).await.text.replace(&begun.id, "ID");
    insta::assert_snapshot!(shown, @r#"{"session":{"id":"ID","creationDate":"2025-03-25T17:01:17.264Z","changeDate":"2025-03-25T17:01:17.264Z","sequence":"1"}}"#);

    app.advance(Duration::from_secs(1));
    let changed = app.set(&begun, &of_maria(&json!({}))).await;
    assert_eq!(changed.status, 200);
    let told = changed.json();
    let token = told["sessionToken"].as_str().unwrap();
    assert_ne!(token, begun.token);
    insta::assert_snapshot!(told["details"], @r#"{"changeDate":"2025-03-25T17:01:18.264Z","creationDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","sequence":"2"}"#);

    // Nothing said: the token that was shown still holds.
    let body = json!({ "sessionToken": token });
    let same = app.set(&begun, &body).await.json();
    assert_eq!(
        (&same["sessionToken"], &same["details"]["sequence"]),
        (&json!(token), &json!("2"))
    );
}

#[tokio::test]
async fn notes_and_where_the_person_is_are_kept() {
    let app = App::with_maria().await;
    let begun = Begun::of(
        &app.begin(&json!({
            "metadata": { "cart": "NDI=" },
            "userAgent": {
                "fingerprintId": "f1", "ip": "2001:db8::1", "description": "Firefox",
                "header": { "accept-language": { "values": ["de", "en"] } },
            },
        }))
        .await,
    );
    let shown = app.get(&begun.path()).await.json();
    insta::assert_snapshot!(shown["session"]["userAgent"], @r#"{"description":"Firefox","fingerprintId":"f1","header":{"accept-language":{"values":["de","en"]}},"ip":"2001:db8::1"}"#);
    assert_eq!(shown["session"]["metadata"], json!({ "cart": "NDI=" }));
    app.set(&begun, &json!({ "metadata": { "cart": "", "seen": "MQ==" } }))
        .await;
    let shown = app.get(&begun.path()).await.json();
    assert_eq!(shown["session"]["metadata"], json!({ "seen": "MQ==" }));
    let strange = Begun::of(&app.begin(&json!({ "userAgent": { "ip": "nowhere" } })).await);
    assert_eq!(
        app.get(&strange.path()).await.json()["session"]["userAgent"],
        json!(null)
    );
}

#[tokio::test]
async fn a_lifetime_ends_a_session_and_moves() {
    let app = App::with_maria().await;
    let begun = Begun::of(&app.begin(&json!({ "lifetime": "60s" })).await);
    let end = async || app.get(&begun.path()).await.json()["session"]["expirationDate"].clone();
    assert_eq!(end().await, "2025-03-25T17:02:17.264Z");
    app.advance(Duration::from_micros(59_999_999));
    assert_eq!(app.set(&begun, &json!({ "lifetime": "1s" })).await.status, 200);
    assert_eq!(end().await, "2025-03-25T17:02:18.263999Z");
    app.advance(Duration::from_secs(1));
    insta::assert_snapshot!(app.set(&begun, &json!({ "lifetime": "60s" })).await.refusal(), @"400 Session is expired (COMMAND-Hkl3d)");
    assert_eq!(app.get(&begun.path()).await.status, 200, "it is still shown");
}

#[tokio::test]
async fn whose_it_is_stays() {
    let app = App::with_maria().await;
    app.add_person("paul", "acme").await;
    let begun = Begun::of(&app.begin(&of_maria(&json!({}))).await);
    let paul = json!({ "checks": { "user": { "userId": "paul" } } });
    insta::assert_snapshot!(app.set(&begun, &paul).await.shown(), @r#"400 {"code":3,"message":"user change not possible","details":[]}"#);
    assert_eq!(app.set(&begun, &of_maria(&json!({}))).await.status, 200);
}

#[tokio::test]
async fn a_session_ends_once() {
    let app = App::with_maria().await;
    let begun = Begun::of(&app.begin(&of_maria(&json!({}))).await);
    let end = async || app.call_as(&app.owner, "DELETE", &begun.path(), "").await;
    let ended = end().await;
    assert_eq!(ended.status, 200);
    insta::assert_snapshot!(ended.json()["details"], @r#"{"changeDate":"2025-03-25T17:01:17.264Z","creationDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","sequence":"2"}"#);
    for gone in [
        end().await,
        app.get(&begun.path()).await,
        app.set(&begun, &json!({})).await,
        app.get(&format!("{SESSIONS}/nothing")).await,
    ] {
        assert_eq!(gone.refusal(), "404 Session does not exist (QUERY-SFeaa)");
    }
}
