//! usher.webhook.v1.WebhookService.

use serde_json::json;

use super::receiver::Receiver;
use super::{WEBHOOKS, deliveries, made, read};
use crate::app::App;

const URL: &str = "https://hooks.example/usher";
const GONE: &str = "404 There is no such webhook. (USHER-whk04)";

#[tokio::test]
async fn a_webhook_is_made_read_changed_paused_resumed_and_removed() {
    let app = App::start().await;
    let events = json!(["user.human.invite.revoked"]);
    let webhook = made(&app, "acme", json!({ "url": URL, "events": events })).await;
    assert!(webhook.secret.starts_with("usher_whs_"), "{}", webhook.secret);
    let first = app.get(&webhook.path).await;
    assert!(!first.text.contains(&webhook.secret));
    let first = &first.json()["webhook"];
    assert_eq!(first["settings"], json!({ "url": URL, "events": events }));
    assert_eq!(
        (
            &first["organizationId"],
            &first["state"],
            &first["details"]["sequence"]
        ),
        (&json!("acme"), &json!("WEBHOOK_STATE_ON"), &json!("1"))
    );

    let other = json!({ "settings": { "url": format!("{URL}/2") } }).to_string();
    for _ in 0..2 {
        let changed = app.put(&webhook.path, &other).await;
        assert_eq!(changed.json()["details"]["sequence"], "2", "{}", changed.text);
    }
    let second = read(&app, &webhook).await;
    assert_eq!(second["settings"], json!({ "url": format!("{URL}/2") }));

    for (what, state, sequence) in [
        ("resume", "WEBHOOK_STATE_ON", "2"),
        ("pause", "WEBHOOK_STATE_PAUSED", "3"),
        ("pause", "WEBHOOK_STATE_PAUSED", "3"),
        ("resume", "WEBHOOK_STATE_ON", "4"),
    ] {
        let done = app.post(&format!("{}/{what}", webhook.path), "").await;
        assert_eq!(
            done.json()["details"]["sequence"],
            sequence,
            "{what} {}",
            done.text
        );
        assert_eq!(read(&app, &webhook).await["state"], state);
    }

    let removed = app.call_as(&app.owner, "DELETE", &webhook.path, "").await;
    assert_eq!(removed.status, 200, "{}", removed.text);
    assert_eq!(app.get(&webhook.path).await.refusal(), GONE);
    assert_eq!(app.put(&webhook.path, &other).await.refusal(), GONE);
    for what in [
        "pause",
        "resume",
        "rotate_secret",
        "test",
        "replay",
        "deliveries/_search",
    ] {
        let refused = app.post(&format!("{}/{what}", webhook.path), "{}").await;
        assert_eq!(refused.refusal(), GONE, "{what}");
    }
}

#[tokio::test]
async fn what_is_no_webhook_is_refused() {
    let app = App::start().await;
    let refused = async |organization: &str, settings: serde_json::Value| {
        let body = json!({ "organizationId": organization, "settings": settings }).to_string();
        app.post(WEBHOOKS, &body).await.refusal()
    };
    for url in [
        "",
        "ftp://hooks.example",
        "https://me:pw@hooks.example",
        "https://hooks.example/#x",
    ] {
        let refusal = refused("acme", json!({ "url": url })).await;
        assert!(refusal.contains("USHER-whkur"), "{url}: {refusal}");
    }
    for event in [
        "user.human.added",
        "",
        "user.human.invite.opened user.human.invite.revoked",
    ] {
        let refusal = refused("acme", json!({ "url": URL, "events": [event] })).await;
        assert!(refusal.contains("USHER-whkev"), "{event}: {refusal}");
    }
    assert!(refused("nowhere", json!({ "url": URL })).await.starts_with("404"));
    assert_eq!(
        app.post(WEBHOOKS, r#"{"organizationId":"acme"}"#).await.refusal(),
        "400 invalid CreateWebhookRequest.Settings: value is required"
    );
}

#[tokio::test]
async fn there_are_twenty_in_one_place() {
    let app = App::start().await;
    for _ in 0..20 {
        made(&app, "acme", json!({ "url": URL })).await;
    }
    let body = json!({ "organizationId": "acme", "settings": { "url": URL } }).to_string();
    let refusal = app.post(WEBHOOKS, &body).await.refusal();
    assert!(refusal.contains("USHER-whkmx"), "{refusal}");
    made(&app, "other", json!({ "url": URL })).await;
    made(&app, "", json!({ "url": URL })).await;
}

#[tokio::test]
async fn a_test_is_posted_at_once_and_kept() {
    let (app, mut receiver) = (App::start().await, Receiver::start().await);
    let webhook = made(&app, "acme", json!({ "url": receiver.url })).await;
    app.post(&format!("{}/pause", webhook.path), "").await;
    receiver.will_answer(503, "not now");
    let tested = app.post(&format!("{}/test", webhook.path), "").await;
    let delivery = tested.json()["delivery"].clone();
    assert_eq!(
        (&delivery["eventType"], &delivery["status"], &delivery["answer"]),
        (&json!("usher.webhook.test"), &json!(503), &json!("not now")),
        "{}",
        tested.text
    );
    assert_eq!(delivery.get("isDelivered"), None);
    let message = receiver.next().await;
    assert_eq!(delivery["body"], message.body);
    assert_eq!(message.json()["organizationId"], "acme");
    assert!(message.is_signed_with(&webhook.secret, app.now()));
    assert_eq!(message.headers["content-type"], "application/json");
    assert_eq!(deliveries(&app, &webhook).await, [delivery]);
    // It is no failure of the webhook.
    assert_eq!(read(&app, &webhook).await.get("failures"), None);
}

#[tokio::test]
async fn deliveries_are_paged_and_filtered() {
    let (app, receiver) = (App::start().await, Receiver::start().await);
    let webhook = made(&app, "acme", json!({ "url": receiver.url })).await;
    for status in [200, 500, 204] {
        receiver.will_answer(status, "");
        app.post(&format!("{}/test", webhook.path), "").await;
        app.advance(std::time::Duration::from_secs(1));
    }
    let path = format!("{}/deliveries/_search", webhook.path);
    let statuses = async |body: serde_json::Value| {
        let page = app.post(&path, &body.to_string()).await.json();
        let listed = page["deliveries"].as_array().cloned().unwrap_or_default();
        let statuses: Vec<_> = listed.iter().map(|one| one["status"].as_u64().unwrap()).collect();
        (
            statuses,
            page["nextPageToken"].as_str().unwrap_or_default().to_owned(),
        )
    };
    assert_eq!(statuses(json!({})).await, (vec![204, 500, 200], String::new()));
    assert_eq!(
        statuses(json!({ "onlyFailed": true })).await,
        (vec![500], String::new())
    );
    let (first, token) = statuses(json!({ "pageSize": 2 })).await;
    assert_eq!(first, [204, 500]);
    let (rest, token) = statuses(json!({ "pageSize": 2, "pageToken": token })).await;
    assert_eq!((rest, token), (vec![200], String::new()));
    let refused = app.post(&path, r#"{"pageToken":"x"}"#).await;
    assert_eq!(refused.status, 400, "{}", refused.text);
}

#[tokio::test]
async fn a_secret_is_rotated_with_and_without_overlap() {
    let (app, mut receiver) = (App::start().await, Receiver::start().await);
    let webhook = made(&app, "acme", json!({ "url": receiver.url })).await;
    let rotate = async |body: &str| {
        let rotated = app.post(&format!("{}/rotate_secret", webhook.path), body).await;
        assert_eq!(rotated.status, 200, "{}", rotated.text);
        rotated.json()["secret"].as_str().unwrap().to_owned()
    };
    let (first, second) = (webhook.secret.clone(), rotate(r#"{"overlap":"3600s"}"#).await);
    assert!(read(&app, &webhook).await.get("oldSecretEnd").is_some());
    app.post(&format!("{}/test", webhook.path), "").await;
    let message = receiver.next().await;
    assert!(message.is_signed_with(&first, app.now()) && message.is_signed_with(&second, app.now()));

    app.advance(std::time::Duration::from_secs(3600));
    app.post(&format!("{}/test", webhook.path), "").await;
    let message = receiver.next().await;
    assert!(!message.is_signed_with(&first, app.now()) && message.is_signed_with(&second, app.now()));
    assert_eq!(read(&app, &webhook).await.get("oldSecretEnd"), None);

    let third = rotate(r#"{"overlap":"0s"}"#).await;
    app.post(&format!("{}/test", webhook.path), "").await;
    let message = receiver.next().await;
    assert!(!message.is_signed_with(&second, app.now()) && message.is_signed_with(&third, app.now()));
}
