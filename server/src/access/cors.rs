//! Which web pages may call: for the API all of them, as each call brings its own token. The pages of usher itself, whose
//! cookies a browser adds unasked, never get these headers.

use std::time::Duration;

use axum::http::header::{
    ACCEPT, ACCEPT_LANGUAGE, AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, ORIGIN, RETRY_AFTER,
};
use axum::http::{HeaderName, Method};
use tower_http::cors::{Any, CorsLayer};

/// How long a browser may remember the answer to its preflight; browsers cap it at two hours or less.
const PREFLIGHT_REMEMBERED: Duration = Duration::from_secs(2 * 60 * 60);

/// Scripts of any origin may call and read what clients of the API need. Cookies are neither sent nor read.
pub fn any_origin() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([
            Method::GET,
            Method::POST,
            Method::PUT,
            Method::PATCH,
            Method::DELETE,
        ])
        .allow_headers([
            ACCEPT,
            ACCEPT_LANGUAGE,
            AUTHORIZATION,
            CONTENT_ENCODING,
            CONTENT_TYPE,
            ORIGIN,
            named("connect-content-encoding"),
            named("connect-accept-encoding"),
            named("connect-protocol-version"),
            named("connect-timeout-ms"),
            named("grpc-timeout"),
            named("idempotency-key"),
            named("x-grpc-web"),
            named("x-request-id"),
            named("x-user-agent"),
            named("x-zitadel-orgid"),
        ])
        .expose_headers([
            CONTENT_ENCODING,
            RETRY_AFTER,
            named("connect-content-encoding"),
            named("grpc-encoding"),
            named("grpc-message"),
            named("grpc-status"),
            named("grpc-status-details-bin"),
            named("x-request-id"),
        ])
        .max_age(PREFLIGHT_REMEMBERED)
}

fn named(name: &'static str) -> HeaderName {
    HeaderName::from_static(name)
}
