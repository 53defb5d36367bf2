//! WatchInvite: a line for each change. News is told by hand, so that no test waits for the clock.

use axum::body::{Body, BodyDataStream};
use axum::http::Request;
use futures_util::StreamExt;
use serde_json::Value;
use shared::access::Role;

use crate::app::{App, INVITE};

struct Watch {
    lines: BodyDataStream,
}

impl Watch {
    async fn begin(app: &App, authorization: &str, invite_id: &str) -> Self {
        let request = Request::get(format!("/v1/invites/{invite_id}/watch"))
            .header("authorization", authorization)
            .header("accept-encoding", "gzip");
        let response = app.respond(request.body(Body::empty()).unwrap()).await;
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "application/json");
        assert_eq!(
            response.headers().get("content-encoding"),
            None,
            "gzip would hold lines back"
        );
        Self {
            lines: response.into_body().into_data_stream(),
        }
    }

    /// `None` at the end.
    async fn line(&mut self) -> Option<Value> {
        let line = self.lines.next().await?.unwrap();
        assert_eq!(line.iter().filter(|byte| **byte == b'\n').count(), 1);
        assert!(line.ends_with(b"\n"));
        Some(serde_json::from_slice(&line).unwrap())
    }

    /// The state and the kinds of the events of the next message.
    async fn change(&mut self) -> (String, Vec<String>) {
        let line = self.line().await.unwrap();
        let message = &line["result"];
        let events = message["events"].as_array().into_iter().flatten();
        (
            message["invite"]["state"].as_str().unwrap().to_owned(),
            events
                .map(|event| event["type"].as_str().unwrap().to_owned())
                .collect(),
        )
    }
}

const ADDED: &str = "user.human.invite.code.added";
const REPLACED: &str = "user.human.invite.code.replaced";
const REVOKED: &str = "user.human.invite.revoked";

fn seen(state: &str, events: &[&str]) -> (String, Vec<String>) {
    let events = events.iter().map(|event| (*event).to_owned()).collect();
    (format!("INVITE_STATE_{state}"), events)
}

#[tokio::test]
async fn the_state_first_then_each_change_until_the_invite_is_over() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    let mut watch = Watch::begin(&app, &app.owner, &id).await;
    assert_eq!(watch.change().await, seen("PENDING", &[ADDED]));
    app.post(INVITE, "{}").await;
    app.news.tell(&id);
    assert_eq!(watch.change().await, seen("PENDING", &[REPLACED]));
    app.post(&format!("/v1/invites/{id}/revoke"), "").await;
    app.news.tell(&id);
    assert_eq!(watch.change().await, seen("REVOKED", &[REVOKED]));
    assert_eq!(watch.line().await, None);
}

#[tokio::test]
async fn news_of_others_and_of_nothing_tells_nothing() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    let mut watch = Watch::begin(&app, &app.owner, &id).await;
    watch.change().await;
    app.news.tell("another");
    app.news.tell(&id);
    app.post(&format!("/v1/invites/{id}/revoke"), "").await;
    app.news.tell(&id);
    assert_eq!(watch.change().await, seen("REVOKED", &[REVOKED]));
}

#[tokio::test]
async fn the_end_of_its_time_is_a_change() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    let mut watch = Watch::begin(&app, &app.owner, &id).await;
    watch.change().await;
    app.advance(std::time::Duration::from_secs(7 * 24 * 60 * 60));
    app.news.tell(&id);
    assert_eq!(watch.change().await, seen("EXPIRED", &[]));
}

#[tokio::test]
async fn one_that_is_over_is_told_once() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    app.post(&format!("/v1/invites/{id}/revoke"), "").await;
    let mut watch = Watch::begin(&app, &app.owner, &id).await;
    assert_eq!(watch.change().await, seen("REVOKED", &[ADDED, REVOKED]));
    assert_eq!(watch.line().await, None);
}

#[tokio::test]
async fn many_watch_and_all_are_told() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    let mut watches = Vec::new();
    for _ in 0..100 {
        watches.push(Watch::begin(&app, &app.owner, &id).await);
    }
    app.post(&format!("/v1/invites/{id}/revoke"), "").await;
    app.news.tell(&id);
    for watch in &mut watches {
        let mut last = watch.change().await;
        if last.0 == "INVITE_STATE_PENDING" {
            last = watch.change().await;
        }
        assert_eq!(last.0, "INVITE_STATE_REVOKED");
        assert_eq!(watch.line().await, None);
    }
}

#[tokio::test]
async fn one_caller_more_than_that_is_refused_while_others_watch() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    let path = format!("/v1/invites/{id}/watch");
    let mut watches = Vec::new();
    for _ in 0..100 {
        watches.push(Watch::begin(&app, &app.owner, &id).await);
    }
    let refused = app.call("GET", &path, &[("authorization", &app.owner)], "").await;
    assert_eq!(refused.status, 429);
    assert_eq!(refused.json()["details"][0]["id"], "USHER-watch");
    assert_eq!(refused.header("retry-after"), "2");
    let other = app.token(Role::IamOwner, "acme").await;
    Watch::begin(&app, &other, &id).await.change().await;

    let before = app.listeners();
    watches.pop();
    while app.listeners() == before {
        tokio::task::yield_now().await;
    }
    Watch::begin(&app, &app.owner, &id).await.change().await;
}

#[tokio::test]
async fn nobody_looks_for_a_caller_who_left() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    let before = app.listeners();
    let mut watch = Watch::begin(&app, &app.owner, &id).await;
    watch.change().await;
    assert!(app.listeners() > before);
    drop(watch);
    while app.listeners() > before {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_stop_of_the_server_ends_every_stream() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    let mut watches = Vec::new();
    for _ in 0..3 {
        let mut watch = Watch::begin(&app, &app.owner, &id).await;
        watch.change().await;
        watches.push(watch);
    }
    app.stop();
    for watch in &mut watches {
        let line = watch.line().await.unwrap();
        assert_eq!(
            (&line["error"]["code"], &line["error"]["details"][0]["id"]),
            (&14.into(), &"USHER-busy1".into())
        );
        assert_eq!(watch.line().await, None);
    }
}

#[tokio::test]
async fn who_loses_the_right_or_the_invite_sees_no_more() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    let program = app.program(Role::OrgOwnerViewer, "acme", None).await;
    let mut of_program = Watch::begin(&app, &program.authorization, &id).await;
    let mut of_owner = Watch::begin(&app, &app.owner, &id).await;
    of_program.change().await;
    of_owner.change().await;
    app.call_as(&app.owner, "DELETE", &format!("/v2/users/{}", program.id), "")
        .await;
    app.advance(std::time::Duration::from_secs(3));
    app.news.tell(&id);
    let line = of_program.line().await.unwrap();
    assert_eq!(line["error"]["code"], 16, "{line}");
    assert_eq!(of_program.line().await, None);
    app.call_as(&app.owner, "DELETE", "/v2/users/maria", "").await;
    app.news.tell(&id);
    let line = of_owner.line().await.unwrap();
    assert_eq!(line["error"]["code"], 5, "{line}");
    assert_eq!(of_owner.line().await, None);
}
