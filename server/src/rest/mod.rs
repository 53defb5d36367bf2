//! The REST form of the API: paths and JSON in front of [`crate::operations`], and what operators look at.

mod answer;
mod debug;
mod exchange;
mod metrics;
mod query;
mod routes;

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::response::Response;
use axum::routing::{any, get};
use shared::{Problem, Reason, Service};

pub use self::metrics::Metrics;
pub use self::routes::{ROUTES, Route, Takes};
use crate::access::Authenticator;
use crate::rest::exchange::Exchange;
use crate::rest::routes::Found;

/// What the handlers share.
#[derive(Clone)]
pub struct RestState {
    pub service: Arc<Service>,
    pub authenticator: Arc<Authenticator>,
    pub metrics: Arc<Metrics>,
}

impl RestState {
    #[must_use]
    pub fn new(service: Arc<Service>) -> Self {
        Self {
            authenticator: Arc::new(Authenticator::new(Arc::clone(&service))),
            metrics: Arc::new(Metrics::new()),
            service,
        }
    }
}

/// Everything below `/v2` and `/debug`. Other paths are for other edges.
pub fn router(state: RestState) -> Router {
    Router::new()
        .route("/v2", any(serve))
        .route("/v2/", any(serve))
        .route("/v2/{*rest}", any(serve))
        .route("/debug/healthz", get(debug::healthz))
        .route("/debug/ready", get(debug::ready))
        .route("/debug/metrics", get(debug::metrics))
        .with_state(state)
}

async fn serve(State(state): State<RestState>, request: Request) -> Response {
    let started = Instant::now();
    let (parts, body) = request.into_parts();
    let (route, response) = match routes::find(&parts.method, parts.uri.path()) {
        Found::Route(route, user_id) => {
            let answered = call(&state, route, user_id, &parts, body).await;
            let response = answered.unwrap_or_else(|problem| answer::refuse(&parts, Some(route), &problem));
            (Some(route), response)
        }
        Found::OtherMethods(allowed) => (None, answer::method_not_allowed(&parts, allowed)),
        Found::Nothing => (None, answer::refuse(&parts, None, &Reason::RouteNotFound.into())),
    };
    state.metrics.count(route, response.status(), started.elapsed());
    response
}

async fn call(
    state: &RestState,
    route: &'static Route,
    user_id: Option<&str>,
    parts: &Parts,
    body: Body,
) -> Result<Response, Problem> {
    if route.takes.grpc && is_grpc(parts) {
        let text = "gRPC on this path. Send application/json";
        return Err(Problem::with_text(Reason::NotServed, text));
    }
    let exchange = Exchange::begin(state, route, user_id, parts, body).await?;
    (route.handler)(exchange).await
}

fn is_grpc(parts: &Parts) -> bool {
    let content_type = parts.headers.get(CONTENT_TYPE);
    content_type.is_some_and(|value| value.as_bytes().starts_with(b"application/grpc"))
}
