//! "Not expecting this?": the person declines, and may think better of it.

use app::onboarding::{OnboardingPage, page};
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use shared::invites::InviteCode;
use shared::onboarding::{Presented, Welcome};
use shared::{Problem, Reason};

use super::{CodeQuery, arrive, invite_path, opened, welcome};
use crate::ui::UiState;
use crate::ui::page::{Visit, retry_after, status};

/// The mail's link carries the code, which moves into the cookie like any other.
pub async fn show(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
    Query(query): Query<CodeQuery>,
) -> Response {
    if !query.code.is_empty() {
        let presented = Presented {
            user_id: user_id.clone(),
            code: InviteCode::read(&query.code),
        };
        return arrive(&state, visit, presented, "/not-expected").await;
    }
    render_not_expected(&state, visit, user_id, None).await
}

async fn render_not_expected(
    state: &UiState,
    mut visit: Visit,
    user_id: String,
    problem: Option<Problem>,
) -> Response {
    let Some(request) = opened(state, &visit, &user_id) else {
        return welcome(visit, Welcome::NoCode, String::new());
    };
    let invitation = match state.service.open_invite(request).await {
        // Only an open invitation can be declined; every other state has its own page.
        Ok(
            Welcome::Ready { invitation, .. }
            | Welcome::LinkExpired { invitation, .. }
            | Welcome::Replaced { invitation, .. }
            | Welcome::WrongAccount { invitation, .. },
        ) => invitation,
        Ok(other) => return welcome(visit, other, String::new()),
        Err(problem) => return visit.problem(&problem),
    };
    visit.prefer(invitation.language.as_deref());
    let code = problem.as_ref().map_or(StatusCode::OK, status);
    let view = OnboardingPage::NotExpected {
        invitation: Some(invitation),
        user_id,
        problem: problem.clone(),
    };
    let mut response = visit.html(code, page(&visit.context(), &view));
    if let Some(problem) = &problem {
        retry_after(response.headers_mut(), problem);
    }
    response
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct DeclineForm {
    confirmed: String,
}

pub async fn decline(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
    Form(form): Form<DeclineForm>,
) -> Response {
    let Some(request) = opened(&state, &visit, &user_id) else {
        return welcome(visit, Welcome::NoCode, String::new());
    };
    match state
        .service
        .decline_invite(request, form.confirmed == "yes")
        .await
    {
        Ok(()) => visit.html(StatusCode::OK, page(&visit.context(), &OnboardingPage::Declined)),
        Err(problem) => render_not_expected(&state, visit, user_id, Some(problem)).await,
    }
}

/// Takes it back.
pub async fn reopen(State(state): State<UiState>, visit: Visit, Path(user_id): Path<String>) -> Response {
    let Some(request) = opened(&state, &visit, &user_id) else {
        return welcome(visit, Welcome::NoCode, String::new());
    };
    match state.service.reopen_invite(request).await {
        // What became of it in the meantime, its own page says.
        Ok(())
        | Err(Problem {
            reason: Reason::CodeNotFound | Reason::InviteNotPending | Reason::UserAlreadyInitialised,
            ..
        }) => Redirect::to(&invite_path(&user_id)).into_response(),
        Err(problem) => visit.problem(&problem),
    }
}
