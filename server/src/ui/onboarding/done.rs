//! "All set".

use app::onboarding::{OnboardingPage, SignInWays, page};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use shared::onboarding::Welcome;

use super::{opened, welcome};
use crate::ui::UiState;
use crate::ui::page::Visit;

/// Only for the browser that holds the code.
pub async fn show(State(state): State<UiState>, mut visit: Visit, Path(user_id): Path<String>) -> Response {
    let Some(request) = opened(&state, &visit, &user_id) else {
        return Redirect::to("/sign-in").into_response();
    };
    match state.service.open_invite(request).await {
        Ok(Welcome::AlreadyDone {
            invitation,
            has_passkey,
            provider,
            ..
        }) => {
            visit.prefer(invitation.language.as_deref());
            let html = page(
                &visit.context(),
                &OnboardingPage::Done {
                    invitation,
                    ways: SignInWays {
                        has_passkey,
                        provider,
                    },
                },
            );
            visit.html(StatusCode::OK, html)
        }
        Ok(other) => welcome(visit, other, String::new()),
        Err(problem) => visit.problem(&problem),
    }
}
