//! Scripts, WebAssembly and styles, from within the binary.

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
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

async fn protect(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    );
    response
}
