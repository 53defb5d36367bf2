//! Nobody calls without a token.

use std::convert::Infallible;

use axum::body::Body;
use axum::http::{Request, Version};
use futures_util::stream::pending;
use tower::ServiceExt as _;
use wire::user::v2::CreateInviteCodeRequest;

use crate::app::App;
use crate::calls::CREATE;
use crate::forms::{Form, call};
use crate::parity::procedures;

#[tokio::test]
async fn every_rpc_refuses_strangers_in_every_form() {
    let app = App::with_maria().await;
    for procedure in procedures() {
        for form in Form::ALL {
            let nothing = CreateInviteCodeRequest::default();
            let outcome = call(&app, form, &procedure, &[], &nothing).await;
            assert_eq!(
                (outcome.code, outcome.message.as_str()),
                (16, "auth header missing"),
                "{form:?} {procedure}"
            );
            assert_eq!(outcome.headers["cache-control"], "no-store");
            assert_eq!(outcome.headers["x-request-id"].len(), 16);
            let made_up = [("authorization", "Bearer made-up")];
            let outcome = call(&app, form, &procedure, &made_up, &nothing).await;
            assert_eq!(
                (outcome.code, outcome.id()),
                (16, "AUTH-7fs1e"),
                "{form:?} {procedure}"
            );
        }
    }
}

#[tokio::test]
async fn nothing_of_a_strangers_message_is_read() {
    let app = App::with_maria().await;
    for form in Form::ALL {
        let request = Request::post("/zitadel.user.v2.UserService/CreateInviteCode")
            .header("content-type", form.content_type())
            // Over HTTP/1.1 the rest of a body is taken off the line, unlooked at, before the answer.
            .version(Version::HTTP_2)
            // One that never ends.
            .body(Body::from_stream(pending::<Result<Vec<u8>, Infallible>>()))
            .unwrap();
        let answer = app.router.clone().oneshot(request).await.unwrap();
        assert!(answer.headers().contains_key("x-request-id"), "{form:?}");
    }
}

#[tokio::test]
async fn who_is_refused_at_the_door_is_counted_there() {
    let app = App::start().await;
    let made_up = [("authorization", "Bearer made-up")];
    let nothing = CreateInviteCodeRequest::default();
    for form in [Form::Grpc, Form::GrpcWebText, Form::ConnectJson] {
        call(&app, form, CREATE, &[], &nothing).await;
        call(&app, form, CREATE, &made_up, &nothing).await;
        call(&app, form, "/made.up/One", &[], &nothing).await;
        call(&app, form, "/made.up/Two", &[], &nothing).await;
    }
    let metrics = app.call("GET", "/debug/metrics", &[], "").await.text;
    for form in ["grpc", "grpc_web", "connect"] {
        for (operation, code) in [("CreateInviteCode", "unauthenticated"), ("", "unimplemented")] {
            let line = format!(
                r#"usher_rpc_requests_total{{operation="{operation}",form="{form}",code="{code}"}} 2"#
            );
            assert!(metrics.contains(&line), "{line} in {metrics}");
        }
    }
    assert!(metrics.contains(r#"usher_http_request_duration_seconds_count{operation="CreateInviteCode"} 6"#));
    assert!(!metrics.contains("made"), "{metrics}");
}
