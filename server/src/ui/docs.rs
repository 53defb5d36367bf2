//! The API's reference, for everybody, and the token to try it with.

use app::docs::{Offer, Reference, reference_page};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use shared::Reason;
use shared::access::Caller;

use super::UiState;
use super::page::Visit;
use crate::openapi;

pub async fn reference(State(state): State<UiState>, visit: Visit) -> Response {
    let offer = match administrator(&visit) {
        None => Ok(Offer::SignIn),
        Some(caller) => {
            let may = state.service.may_create_trial_token(caller).await;
            may.map(|may| if may { Offer::Make } else { Offer::Nothing })
        }
    };
    match offer {
        Ok(offer) => page(&state, &visit, offer),
        Err(problem) => visit.problem(&problem),
    }
}

/// The same page with a new token in its samples. It stands nowhere else: what is not copied is lost.
pub async fn make_token(State(state): State<UiState>, visit: Visit) -> Response {
    let Some(caller) = administrator(&visit) else {
        return visit.problem(&Reason::SignInNeeded.into());
    };
    let name = visit.language.text("docs-token-name");
    match state.service.create_trial_token(caller, name).await {
        Ok(made) => {
            let offer = Offer::Made {
                token: &made.token.reveal(),
                role: made.role,
                ends_at: made.ends_at,
            };
            page(&state, &visit, offer)
        }
        Err(problem) => visit.problem(&problem),
    }
}

fn administrator(visit: &Visit) -> Option<&Caller> {
    visit.caller.as_ref().filter(|caller| caller.is_admin())
}

fn page(state: &UiState, visit: &Visit, token: Offer<'_>) -> Response {
    let reference = Reference {
        document: openapi::document(),
        base_url: state.service.settings.public_url.trim_end_matches('/'),
        organization_id: administrator(visit).map(|caller| caller.organization_id.as_str()),
        token,
    };
    visit.html(StatusCode::OK, reference_page(&visit.context(), &reference))
}
