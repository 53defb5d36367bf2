//! The REST form of the API: paths and JSON in front of [`crate::operations`], and what operators look at.

mod answer;
mod debug;
mod exchange;
mod lines;
mod query;
mod routes;

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::http::Method;
use axum::http::header::{CONTENT_LENGTH, ORIGIN};
use axum::http::request::Parts;
use axum::response::Response;
use axum::routing::get;
use shared::{Problem, Reason};
use tower::{Layer as _, ServiceExt as _, service_fn};
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::Predicate;

pub use self::routes::{ROUTES, Route, Takes};
use crate::access::any_origin;
use crate::api::Api;
use crate::rest::exchange::Exchange;
use crate::rest::routes::{Found, Segments};

/// In bytes: below it gzip costs more than it saves.
const WORTH_COMPRESSING: u64 = 1024;

/// An answer that comes piece by piece is passed on as it comes; gzip would wait for more.
#[derive(Clone, Copy)]
struct IsLongAndWhole;

impl Predicate for IsLongAndWhole {
    fn should_compress<B: HttpBody>(&self, response: &axum::http::Response<B>) -> bool {
        let size = response.body().size_hint().exact();
        size.is_some_and(|size| size >= WORTH_COMPRESSING)
    }
}

/// Whether a path is the API's: `/v1`, `/v2`, `/admin/v1`, `/management/v1` and all below them.
#[must_use]
pub fn is_api(path: &str) -> bool {
    let below = ["/v1", "/v2", "/admin/v1", "/management/v1"]
        .iter()
        .find_map(|prefix| path.strip_prefix(prefix));
    below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Answers a call whose path [`is_api`].
pub async fn handle(api: Arc<Api>, request: Request) -> Response {
    // Programs name no origin. Browsers do for the pages that call, and ask first with OPTIONS.
    let is_for_page = request.headers().contains_key(ORIGIN) || request.method() == Method::OPTIONS;
    let compression = CompressionLayer::new().no_br().compress_when(IsLongAndWhole);
    let calls = compression.layer(service_fn(async |request| {
        Ok::<_, Infallible>(serve(&api, request).await)
    }));
    let is_head = request.method() == Method::HEAD;
    let answered = if is_for_page {
        any_origin().layer(calls).oneshot(request).await
    } else {
        calls.oneshot(request).await
    };
    match answered {
        Ok(response) if is_head => without_body(response.map(Body::new)),
        Ok(response) => response.map(Body::new),
        Err(never) => match never {},
    }
}

/// Says how long the body would be. HTTP/2 would send it with the answer to HEAD too, and clients break off then.
fn without_body(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    if let Some(size) = body.size_hint().exact() {
        parts.headers.entry(CONTENT_LENGTH).or_insert(size.into());
    }
    Response::from_parts(parts, Body::empty())
}

/// What operators and load balancers look at.
pub fn operators(api: Arc<Api>) -> Router {
    Router::new()
        .route("/debug/healthz", get(debug::healthz))
        .route("/debug/ready", get(debug::ready))
        .route("/debug/metrics", get(debug::metrics))
        .with_state(api)
}

async fn serve(api: &Api, request: Request) -> Response {
    let started = Instant::now();
    let (parts, body) = request.into_parts();
    let (route, response) = match routes::find(&parts.method, parts.uri.path()) {
        Found::Route(route, segments) => {
            let answered = call(api, route, segments, &parts, body).await;
            let response = answered.unwrap_or_else(|problem| answer::refuse(&parts, Some(route), &problem));
            (Some(route), response)
        }
        Found::OtherMethods(allowed) => (None, answer::method_not_allowed(&parts, allowed)),
        Found::Nothing => (None, answer::refuse(&parts, None, &Reason::RouteNotFound.into())),
    };
    let operation = route.map_or("", |route| route.operation);
    api.metrics
        .count_rest(operation, response.status(), started.elapsed());
    response
}

async fn call(
    api: &Api,
    route: &'static Route,
    segments: Segments<'_>,
    parts: &Parts,
    body: Body,
) -> Result<Response, Problem> {
    let exchange = Exchange::begin(api, route, segments, parts, body).await?;
    (route.handler)(exchange).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_to_head_says_the_length_and_has_no_body() {
        let answer = without_body(Response::new(Body::from("nobody")));
        assert_eq!(answer.headers()[CONTENT_LENGTH], "6");
        assert_eq!(answer.body().size_hint().exact(), Some(0));
    }
}
