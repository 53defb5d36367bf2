//! The page that stops the reminders of an invite. Mail programs post to it by themselves (RFC 8058), so it reads no cookie
//! that would let somebody in, and answers the same whatever the token is.

use app::onboarding::{OnboardingPage, page};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::UiState;
use super::page::Visit;

/// Opening it stops nothing: machines open links.
pub async fn show(visit: Visit, Path(token): Path<String>) -> Response {
    visit.html(
        StatusCode::OK,
        page(&visit.context(), &OnboardingPage::StopReminders { token }),
    )
}

pub async fn stop(State(state): State<UiState>, visit: Visit, Path(token): Path<String>) -> Response {
    match state.service.unsubscribe(&token).await {
        Ok(()) => visit.html(
            StatusCode::OK,
            page(&visit.context(), &OnboardingPage::RemindersStopped),
        ),
        Err(problem) => visit.problem(&problem),
    }
}
