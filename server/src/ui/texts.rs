//! The catalogue of a language for the desk's program, which brings none itself.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use shared::texts::Language;

use super::assets::kept_for_good;

pub async fn catalogue(Path(file): Path<String>) -> Response {
    let tag = file.strip_suffix(".txt").unwrap_or_default();
    match Language::all().find(|language| language.tag() == tag) {
        Some(language) => kept_for_good("text/plain; charset=utf-8", language.source()),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
