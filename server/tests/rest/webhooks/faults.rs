//! Receivers that say no, say nothing, or are not there.

use std::time::Duration;

use serde_json::json;

use super::receiver::{Receiver, Working, until};
use super::{deliveries, made, read};
use crate::app::App;

/// Longer than the first wait with its jitter.
const FIRST_WAIT: Duration = Duration::from_secs(75);
const LONGEST_WAIT: Duration = Duration::from_secs(8 * 60 * 60);

#[tokio::test]
async fn what_is_refused_is_told_again_and_holds_the_rest_back() {
    let (app, mut receiver) = (App::with_maria().await, Receiver::start().await);
    let webhook = made(&app, "acme", json!({ "url": receiver.url })).await;
    receiver.will_answer(500, "broken");
    let working = Working::begin(&app);
    app.invite_id("maria").await;
    let first = receiver.next().await;
    until(async || read(&app, &webhook).await["failures"] == 1).await;
    app.invite_id("maria").await;
    assert!(read(&app, &webhook).await.get("nextTry").is_some());
    app.advance(FIRST_WAIT);
    let again = receiver.next().await;
    assert_eq!(first.body, again.body);
    assert_eq!(receiver.next().await.kind(), "user.human.invite.code.replaced");
    until(async || deliveries(&app, &webhook).await.len() == 3).await;
    let tried: Vec<_> = deliveries(&app, &webhook)
        .await
        .iter()
        .map(|one| {
            (
                one["attempt"].clone(),
                one["status"].clone(),
                one["answer"].clone(),
            )
        })
        .collect();
    assert_eq!(tried[2], (json!(1), json!(500), json!("broken")));
    assert_eq!(tried[1].0, json!(2));
    assert_eq!(read(&app, &webhook).await.get("failures"), None);
    working.end().await;
}

#[tokio::test]
async fn who_is_gone_is_not_called_again_until_an_admin_says_so() {
    let (app, mut receiver) = (App::with_maria().await, Receiver::start().await);
    let webhook = made(&app, "acme", json!({ "url": receiver.url })).await;
    receiver.will_answer(410, "");
    let working = Working::begin(&app);
    app.invite_id("maria").await;
    let first = receiver.next().await;
    until(async || read(&app, &webhook).await["state"] == "WEBHOOK_STATE_GONE").await;
    app.advance(LONGEST_WAIT);
    app.post(&format!("{}/resume", webhook.path), "").await;
    assert_eq!(receiver.next().await.body, first.body);
    until(async || deliveries(&app, &webhook).await.len() == 2).await;
    working.end().await;
    assert!(!receiver.has_more());
}

#[tokio::test]
async fn twelve_failures_stop_a_webhook() {
    let (app, mut receiver) = (App::with_maria().await, Receiver::start().await);
    let webhook = made(&app, "acme", json!({ "url": receiver.url })).await;
    let working = Working::begin(&app);
    for _ in 0..12 {
        receiver.will_answer(404, "");
    }
    app.invite_id("maria").await;
    for failures in 1..=12 {
        receiver.next().await;
        until(async || read(&app, &webhook).await["failures"] == failures).await;
        let state = match failures {
            12 => "WEBHOOK_STATE_FAILING",
            _ => "WEBHOOK_STATE_ON",
        };
        assert_eq!(read(&app, &webhook).await["state"], state, "{failures}");
        app.advance(LONGEST_WAIT);
    }
    working.end().await;
    assert!(!receiver.has_more());
}

#[tokio::test]
async fn nobody_at_home_is_a_fault_of_its_own() {
    let (app, receiver) = (App::with_maria().await, Receiver::start().await);
    let webhook = made(&app, "acme", json!({ "url": receiver.url })).await;
    receiver.leave();
    let working = Working::begin(&app);
    app.invite_id("maria").await;
    until(async || read(&app, &webhook).await["failures"] == 1).await;
    let delivery = deliveries(&app, &webhook).await.remove(0);
    assert_eq!(delivery["fault"], "WEBHOOK_FAULT_UNREACHABLE");
    assert_eq!(delivery.get("status"), None);
    working.end().await;
}

#[tokio::test]
async fn a_lease_that_is_left_ends_and_the_same_is_told_again() {
    let (app, mut receiver) = (App::with_maria().await, Receiver::start().await);
    let webhook = made(&app, "acme", json!({ "url": receiver.url })).await;
    app.invite_id("maria").await;
    // A worker that dies between the call and its note.
    let held = app.service.due_webhooks(8).await.unwrap().remove(0);
    let due = app.service.read_log_for(&held).await.unwrap();
    app.service.tell(&held, &due.events[0]).await;
    let first = receiver.next().await;
    assert!(app.service.due_webhooks(8).await.unwrap().is_empty());

    app.advance(Duration::from_secs(30));
    let working = Working::begin(&app);
    let again = receiver.next().await;
    assert_eq!(first.json()["id"], again.json()["id"]);
    until(async || deliveries(&app, &webhook).await.len() == 1).await;
    working.end().await;
}

#[tokio::test]
async fn a_lost_lease_settles_nothing() {
    let (app, mut receiver) = (App::with_maria().await, Receiver::start().await);
    let webhook = made(&app, "acme", json!({ "url": receiver.url })).await;
    app.invite_id("maria").await;
    let held = app.service.due_webhooks(1).await.unwrap().remove(0);
    let due = app.service.read_log_for(&held).await.unwrap();
    app.advance(Duration::from_secs(30));
    let other = app.service.due_webhooks(1).await.unwrap().remove(0);
    let attempt = app.service.tell(&held, &due.events[0]).await;
    app.service.settle_webhook(&held, attempt).await.unwrap();
    app.service.release_webhook(&held, due.read_to).await.unwrap();
    receiver.next().await;
    // The other one still has it, and tells it.
    assert!(app.service.due_webhooks(1).await.unwrap().is_empty());
    let attempt = app.service.tell(&other, &due.events[0]).await;
    app.service.settle_webhook(&other, attempt).await.unwrap();
    assert_eq!(deliveries(&app, &webhook).await.len(), 2);
    let told = read(&app, &webhook).await["sequence"].clone();
    assert_eq!(told, due.events[0].number.to_string());
}
