//! Scripts, WebAssembly and styles, from within the binary.

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use memory_serve::{CacheControl, MemoryServe};

static SITE: &[memory_serve::Asset] = include!(concat!(env!("OUT_DIR"), "/site.rs"));

/// The embedded files. Pages ask for them with `?v=` and the site's version, so browsers keep them for good.
pub fn router() -> Router {
    if SITE.is_empty() {
        return Router::new();
    }
    MemoryServe::new(SITE)
        .index_file(None)
        .cache_control(CacheControl::Long)
        .into_router()
        .layer(middleware::from_fn(protect))
}

/// A file that is made when it is asked for, to be kept as those are: its address changes with what is in it.
pub(super) fn kept_for_good(content_type: &'static str, content: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, content_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    let mut response = (headers, content).into_response();
    protect_headers(response.headers_mut());
    response
}

async fn protect(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    protect_headers(response.headers_mut());
    response
}

fn protect_headers(headers: &mut HeaderMap) {
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    );
}
