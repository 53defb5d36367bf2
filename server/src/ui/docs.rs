//! The API's reference, for everybody.

use app::docs::{Reference, reference_page};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use shared::access::Caller;

use super::UiState;
use super::page::Visit;
use crate::openapi;

pub async fn reference(State(state): State<UiState>, visit: Visit) -> Response {
    let reader = visit.caller.as_ref().filter(|caller| Caller::is_admin(caller));
    let reference = Reference {
        document: openapi::document(),
        base_url: state.service.settings.public_url.trim_end_matches('/'),
        organization_id: reader.map(|caller| caller.organization_id.as_str()),
    };
    visit.html(StatusCode::OK, reference_page(&visit.context(), &reference))
}
