//! WatchInvite as a stream of gRPC, of gRPC-web and of Connect: a frame for each change, the outcome at the end.

use std::future::poll_fn;
use std::pin::Pin;

use axum::body::Body;
use axum::http::Request;
use hyper::body::Body as _;
use serde_json::{Value, json};

use crate::app::App;

const WATCH: &str = "/usher.invite.v1.InviteService/WatchInvite";
/// Media types of streams whose messages are JSON.
const FORMS: [&str; 3] = [
    "application/grpc+json",
    "application/grpc-web+json",
    "application/connect+json",
];

/// The answer as it comes: pieces of frames, and gRPC's outcome in the trailers.
struct Watch {
    form: &'static str,
    body: Body,
    read: Vec<u8>,
    trailers: Option<String>,
}

impl Watch {
    async fn begin(app: &App, form: &'static str, authorization: &str, invite_id: &str) -> Self {
        let message = json!({ "inviteId": invite_id }).to_string().into_bytes();
        let length = u32::try_from(message.len()).unwrap().to_be_bytes();
        let request = Request::post(WATCH)
            .header("content-type", form)
            .header("authorization", authorization)
            .body(Body::from([&[0][..], &length, &message].concat()))
            .unwrap();
        let response = app.respond(request).await;
        assert_eq!(response.status(), 200, "{form}");
        let trailers = response
            .headers()
            .get("grpc-status")
            .map(|status| status.to_str().unwrap().to_owned());
        Self {
            form,
            body: response.into_body(),
            read: Vec::new(),
            trailers,
        }
    }

    /// The next frame: its flags and what is in it.
    async fn frame(&mut self) -> Option<(u8, Vec<u8>)> {
        loop {
            if self.read.len() >= 5 {
                let length = u32::from_be_bytes(self.read[1..5].try_into().unwrap()) as usize;
                if self.read.len() >= 5 + length {
                    let rest = self.read.split_off(5 + length);
                    let frame = std::mem::replace(&mut self.read, rest);
                    return Some((frame[0], frame[5..].to_vec()));
                }
            }
            let piece = poll_fn(|context| Pin::new(&mut self.body).poll_frame(context))
                .await?
                .unwrap();
            match piece.into_data() {
                Ok(data) => self.read.extend(data),
                Err(piece) => {
                    let trailers = piece.into_trailers().unwrap();
                    self.trailers = Some(trailers["grpc-status"].to_str().unwrap().to_owned());
                }
            }
        }
    }

    async fn message(&mut self) -> Value {
        let (flags, message) = self.frame().await.unwrap();
        assert_eq!(flags, 0, "{}", self.form);
        serde_json::from_slice(&message).unwrap()
    }

    /// The number of the outcome, when nothing else follows.
    async fn outcome(&mut self) -> u32 {
        let last = self.frame().await;
        assert!(self.frame().await.is_none());
        match (self.form, last) {
            ("application/connect+json", Some((2, end))) => {
                let end: Value = serde_json::from_slice(&end).unwrap();
                match end["error"]["code"].as_str() {
                    None => 0,
                    Some("unavailable") => 14,
                    Some("not_found") => 5,
                    Some(other) => panic!("{other}"),
                }
            }
            ("application/grpc-web+json", Some((0x80, trailers))) => {
                let trailers = String::from_utf8(trailers).unwrap();
                let status = trailers
                    .lines()
                    .find_map(|line| line.strip_prefix("grpc-status:"));
                status.unwrap().trim().parse().unwrap()
            }
            ("application/grpc+json", None) => self.trailers.take().unwrap().parse().unwrap(),
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn the_state_then_changes_then_the_outcome() {
    for form in FORMS {
        let app = App::with_maria().await;
        let id = app.invite_id("maria").await;
        let mut watch = Watch::begin(&app, form, &app.owner, &id).await;
        let first = watch.message().await;
        assert_eq!(first["invite"]["state"], "INVITE_STATE_PENDING", "{form}");
        assert_eq!(first["events"][0]["type"], "user.human.invite.code.added");
        app.post(&format!("/v1/invites/{id}/revoke"), "").await;
        app.news.tell(&id);
        let last = watch.message().await;
        assert_eq!(last["invite"]["state"], "INVITE_STATE_REVOKED", "{form}");
        assert_eq!(last["events"].as_array().unwrap().len(), 1);
        assert_eq!(watch.outcome().await, 0, "{form}");
    }
}

#[tokio::test]
async fn a_stop_and_a_wrong_id_are_told_at_the_end() {
    for form in FORMS {
        let app = App::with_maria().await;
        let id = app.invite_id("maria").await;
        assert_eq!(
            Watch::begin(&app, form, &app.owner, "nothing")
                .await
                .outcome()
                .await,
            5,
            "{form}"
        );
        let mut watch = Watch::begin(&app, form, &app.owner, &id).await;
        watch.message().await;
        app.stop();
        assert_eq!(watch.outcome().await, 14, "{form}");
    }
}
