//! What surrounds every request, whichever edge answers it.

mod unread;

use std::any::Any;
use std::time::Duration;

use axum::body::Body;
use axum::http::header::STRICT_TRANSPORT_SECURITY;
use axum::http::{HeaderValue, Request, Response, StatusCode};
use axum::middleware::from_fn;
use shared::ports::Random as _;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::request_id::{MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer};
use tower_http::set_header::SetResponseHeader;
use tower_http::timeout::RequestBodyDeadlineLayer;

use crate::serve::App;
use crate::system::SystemRandom;

/// A body that has not arrived whole by then is not going to: slow senders hold no memory for longer.
const BODY_DEADLINE: Duration = Duration::from_secs(30);

/// A request id, a deadline for bodies, and an answer instead of a dropped connection should a handler panic or leave
/// its request unread. Around the whole, not around each route of a router, which boxes every layer for every request.
pub fn surround(app: impl App + Sync) -> impl App {
    ServiceBuilder::new()
        .map_response(|response: Response<_>| response.map(Body::new))
        .layer(SetRequestIdLayer::x_request_id(RandomId))
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(CatchPanicLayer::custom(answer_panic))
        .layer(RequestBodyDeadlineLayer::new(BODY_DEADLINE))
        .map_request(|request: Request<_>| request.map(Body::new))
        .layer(from_fn(unread::discard))
        .service(app)
}

/// One year: browsers that have been here come back over https alone.
const HTTPS_ONLY: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// For a usher that people reach over https.
pub fn promise_https(app: impl App) -> impl App {
    SetResponseHeader::overriding(app, STRICT_TRANSPORT_SECURITY, HTTPS_ONLY)
}

/// 64 random bits: enough to find one request in a log.
#[derive(Clone, Copy)]
struct RandomId;

impl MakeRequestId for RandomId {
    fn make_request_id<B>(&mut self, _: &Request<B>) -> Option<RequestId> {
        let mut bytes = [0_u8; 8];
        SystemRandom.fill(&mut bytes);
        let id = format!("{:016x}", u64::from_be_bytes(bytes));
        HeaderValue::from_str(&id).ok().map(RequestId::new)
    }
}

fn answer_panic(panic: Box<dyn Any + Send + 'static>) -> Response<Body> {
    let words = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no words");
    tracing::error!(panic = words, "a handler panicked");
    let mut response = Response::new(Body::from(
        "Something went wrong inside usher. The log has the details.",
    ));
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}
