//! Ways on from a link that has ended: a new link, or a new invitation.

use app::onboarding::{OnboardingPage, page};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use shared::onboarding::Welcome;

use super::{opened, welcome};
use crate::ui::UiState;
use crate::ui::page::Visit;

/// "Send me a new link", to the same address only.
pub async fn request_link(
    State(state): State<UiState>,
    mut visit: Visit,
    Path(user_id): Path<String>,
) -> Response {
    let Some(request) = opened(&state, &visit, &user_id) else {
        return welcome(visit, Welcome::NoCode, String::new());
    };
    let before = match state.service.open_invite(request.clone()).await {
        Ok(
            Welcome::LinkExpired {
                masked_email: Some(masked_email),
                invitation,
                ..
            }
            | Welcome::Replaced {
                masked_email: Some(masked_email),
                invitation,
                ..
            },
        ) => {
            visit.about(&invitation);
            masked_email
        }
        Ok(other) => return welcome(visit, other, String::new()),
        Err(problem) => return visit.problem(&problem),
    };
    match state.service.request_link(request).await {
        Ok(()) => {
            let html = page(
                &visit.context(),
                &OnboardingPage::LinkSent { masked_email: before },
            );
            visit.html(StatusCode::OK, html)
        }
        Err(problem) => visit.problem(&problem),
    }
}

/// "Ask for a new invitation", after its end.
pub async fn request_invitation(
    State(state): State<UiState>,
    mut visit: Visit,
    Path(user_id): Path<String>,
) -> Response {
    let Some(request) = opened(&state, &visit, &user_id) else {
        return welcome(visit, Welcome::NoCode, String::new());
    };
    let inviter_name = match state.service.open_invite(request.clone()).await {
        Ok(Welcome::Over { invitation, .. }) => {
            visit.about(&invitation);
            invitation.inviter_name
        }
        Ok(other) => return welcome(visit, other, String::new()),
        Err(problem) => return visit.problem(&problem),
    };
    match state.service.request_invitation(request).await {
        Ok(()) => {
            let html = page(
                &visit.context(),
                &OnboardingPage::InvitationRequested { inviter_name },
            );
            visit.html(StatusCode::OK, html)
        }
        Err(problem) => visit.problem(&problem),
    }
}
