//! What a receiver hears: everything of its own, in order, once unless it says no.

use serde_json::json;

use super::receiver::{Receiver, Working, until};
use super::{deliveries, made, read};
use crate::app::App;

const ADDED: &str = "user.human.invite.code.added";
const REPLACED: &str = "user.human.invite.code.replaced";
const REVOKED: &str = "user.human.invite.revoked";

/// A code for maria, and that it was withdrawn.
async fn invite_and_revoke(app: &App, user: &str) {
    let id = app.invite_id(user).await;
    let revoked = app.post(&format!("/v1/invites/{id}/revoke"), "").await;
    assert_eq!(revoked.status, 200, "{}", revoked.text);
}

#[tokio::test]
async fn events_are_told_in_order_with_what_happened_to_whom() {
    let (app, mut receiver) = (App::with_maria().await, Receiver::start().await);
    let webhook = made(&app, "acme", json!({ "url": receiver.url })).await;
    let working = Working::begin(&app);
    let created = app
        .post("/v2/users/maria/invite_code", r#"{"returnCode":{}}"#)
        .await;
    let code = created.code();
    let first = receiver.next().await;
    assert!(first.is_signed_with(&webhook.secret, app.now()));
    let body = first.json();
    assert_eq!(
        (
            &body["type"],
            &body["userId"],
            &body["organizationId"],
            &body["time"]
        ),
        (
            &json!(ADDED),
            &json!("maria"),
            &json!("acme"),
            &json!("2025-03-25T17:01:17.264Z")
        )
    );
    assert_eq!(body["inviteId"], app.newest_invite("maria").await);
    app.invite_id("maria").await;
    let id = app.newest_invite("maria").await;
    app.post(&format!("/v1/invites/{id}/revoke"), "").await;
    let (second, third) = (receiver.next().await, receiver.next().await);
    assert_eq!(
        (second.kind().as_str(), third.kind().as_str()),
        (REPLACED, REVOKED)
    );
    let numbers: Vec<_> = [&first, &second, &third]
        .map(|message| message.json()["sequence"].as_u64().unwrap())
        .to_vec();
    assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
    for message in [&first, &second, &third] {
        assert!(
            !message.body.contains(&code) && !message.body.contains("http"),
            "{}",
            message.body
        );
    }
    until(async || deliveries(&app, &webhook).await.len() == 3).await;
    working.end().await;
    assert!(!receiver.has_more());
}

#[tokio::test]
async fn only_what_happens_from_now_on_and_what_was_asked_for() {
    let (app, mut receiver) = (App::with_maria().await, Receiver::start().await);
    invite_and_revoke(&app, "maria").await;
    let chosen = json!({ "url": receiver.url, "events": [REVOKED] });
    let webhook = made(&app, "acme", chosen).await;
    let working = Working::begin(&app);
    invite_and_revoke(&app, "maria").await;
    assert_eq!(receiver.next().await.kind(), REVOKED);
    until(async || deliveries(&app, &webhook).await.len() == 1).await;
    working.end().await;
    assert!(!receiver.has_more());
}

#[tokio::test]
async fn an_organization_hears_of_its_own_people_alone() {
    let app = App::with_maria().await;
    app.add_person("joe", "other").await;
    let (mut own, mut all) = (Receiver::start().await, Receiver::start().await);
    let acme = made(&app, "acme", json!({ "url": own.url })).await;
    made(&app, "", json!({ "url": all.url })).await;
    let working = Working::begin(&app);
    app.invite_id("joe").await;
    app.invite_id("maria").await;
    let heard = [all.next().await, all.next().await];
    assert_eq!(
        heard.map(|message| message.json()["userId"].clone()),
        [json!("joe"), json!("maria")]
    );
    assert_eq!(own.next().await.json()["userId"], "maria");
    // It is done with what is not its own as well.
    until(async || {
        let newest = deliveries(&app, &acme).await;
        newest.len() == 1 && read(&app, &acme).await["sequence"] == newest[0]["eventSequence"]
    })
    .await;
    working.end().await;
    assert!(!own.has_more() && !all.has_more());
}

#[tokio::test]
async fn what_happens_during_a_pause_is_told_afterwards() {
    let (app, mut receiver) = (App::with_maria().await, Receiver::start().await);
    let webhook = made(&app, "acme", json!({ "url": receiver.url })).await;
    app.post(&format!("{}/pause", webhook.path), "").await;
    let working = Working::begin(&app);
    invite_and_revoke(&app, "maria").await;
    app.post(&format!("{}/resume", webhook.path), "").await;
    assert_eq!(receiver.kinds(2).await, [ADDED, REVOKED]);
    working.end().await;
}

#[tokio::test]
async fn a_replay_tells_the_same_once_more() {
    let (app, mut receiver) = (App::with_maria().await, Receiver::start().await);
    let webhook = made(&app, "acme", json!({ "url": receiver.url })).await;
    let working = Working::begin(&app);
    invite_and_revoke(&app, "maria").await;
    let (first, second) = (receiver.next().await, receiver.next().await);
    until(async || deliveries(&app, &webhook).await.len() == 2).await;
    let from = json!({ "fromSequence": second.json()["sequence"] }).to_string();
    let replayed = app.post(&format!("{}/replay", webhook.path), &from).await;
    assert_eq!(replayed.status, 200, "{}", replayed.text);
    assert_eq!(receiver.next().await.body, second.body);
    until(async || deliveries(&app, &webhook).await.len() == 3).await;
    app.post(&format!("{}/replay", webhook.path), "{}").await;
    assert_eq!(receiver.next().await.body, first.body);
    assert_eq!(receiver.next().await.body, second.body);
    until(async || deliveries(&app, &webhook).await.len() == 5).await;
    // What is not reached yet is the next one.
    app.post(
        &format!("{}/replay", webhook.path),
        r#"{"fromSequence":"999999"}"#,
    )
    .await;
    app.invite_id("maria").await;
    assert_eq!(receiver.next().await.kind(), ADDED);
    working.end().await;
    assert!(!receiver.has_more());
}
