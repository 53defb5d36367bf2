//! For operators and load balancers: alive, ready, numbers.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use crate::api::Api;

/// The process answers.
pub(super) async fn healthz() -> &'static str {
    "ok"
}

/// The store answers too.
pub(super) async fn ready(State(api): State<Arc<Api>>) -> Response {
    match api.service.store.default_organization().await {
        Ok(_) => Json("ok").into_response(),
        Err(problem) => {
            tracing::error!(reason = ?problem.reason, text = problem.text, "the store does not answer");
            (StatusCode::PRECONDITION_FAILED, Json("the store does not answer")).into_response()
        }
    }
}

pub(super) async fn metrics(State(api): State<Arc<Api>>) -> Response {
    // A store that does not answer leaves the last number: the other ones are still wanted.
    let waiting = api.service.store.mails_waiting().await.ok();
    let format = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(CONTENT_TYPE, format)], api.metrics.text(waiting)).into_response()
}
