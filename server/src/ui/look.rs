//! The colours of organizations as a style sheet of our own, so that pages allow no other.

use axum::extract::Path;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use shared::organizations::policy::Look;

/// The name says every colour. Pages ask for it with `?v=` and the site's version, so browsers keep it for good.
pub async fn style_sheet(Path(file): Path<String>) -> Response {
    let Some(look) = file.strip_suffix(".css").and_then(Look::from_name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
    ];
    (headers, look.style_sheet()).into_response()
}
