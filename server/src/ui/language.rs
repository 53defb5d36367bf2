//! The language switch.

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use shared::texts::Language;

use super::UiState;
use super::page::{Visit, local_path};

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct LanguageQuery {
    lang: String,
    next: String,
}

/// Keeps the choice in this browser and goes back to where it was made.
pub async fn choose(
    State(state): State<UiState>,
    visit: Visit,
    Query(query): Query<LanguageQuery>,
) -> Response {
    let next = local_path(&query.next).unwrap_or("/").to_owned();
    let jar = match Language::from_tag(&query.lang) {
        Some(language) => state.cookies.keep_language(visit.jar, language),
        None => visit.jar,
    };
    (jar, Redirect::to(&next)).into_response()
}
