//! The colours of organizations as a style sheet of our own, so that pages allow no other.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use shared::organizations::policy::Look;

use super::assets::kept_for_good;

/// The name says every colour.
pub async fn style_sheet(Path(file): Path<String>) -> Response {
    match file.strip_suffix(".css").and_then(Look::from_name) {
        Some(look) => kept_for_good("text/css; charset=utf-8", look.style_sheet()),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
