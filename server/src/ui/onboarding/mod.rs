//! The invited person's pages. Opening spends nothing; every step that changes something is a form.

pub(super) mod done;
pub(super) mod not_expected;
pub(super) mod set_up;
pub(super) mod ways_on;

use app::onboarding::{OnboardingPage, page};
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use shared::invites::InviteCode;
use shared::onboarding::{Invitation, OpenInvite, Presented, Welcome};

use super::UiState;
use super::page::{Visit, without_code};

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CodeQuery {
    code: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
}

pub(super) fn invite_path(user_id: &str) -> String {
    format!("/invite/{}", utf8_percent_encode(user_id, NON_ALPHANUMERIC))
}

/// `/invite`: a field for the code. Behind `?code=` it is read like a typed one.
pub async fn code_page(
    State(state): State<UiState>,
    visit: Visit,
    Query(query): Query<CodeQuery>,
) -> Response {
    if query.code.is_empty() {
        return welcome(visit, Welcome::NoCode, String::new());
    }
    enter(state, visit, query.code).await
}

pub async fn enter_code(State(state): State<UiState>, visit: Visit, Form(form): Form<CodeForm>) -> Response {
    if form.code.trim().is_empty() {
        return welcome(visit, Welcome::NoCode, String::new());
    }
    enter(state, visit, form.code).await
}

async fn enter(state: UiState, visit: Visit, typed: String) -> Response {
    match state
        .service
        .find_by_code(&InviteCode::read(&typed), &visit.source)
        .await
    {
        Ok(Ok(presented)) => remember(&state, visit, &presented, ""),
        Ok(Err(why)) => welcome(visit, why, typed),
        Err(problem) => visit.problem(&problem),
    }
}

/// Somebody follows a link with a code in it.
async fn arrive(state: &UiState, visit: Visit, presented: Presented, page: &str) -> Response {
    let request = OpenInvite {
        presented,
        signed_in: None,
        source: visit.source.clone(),
        visitor: visit.visitor.clone(),
    };
    match state.service.note_machine(&request).await {
        Ok(()) => remember(state, visit, &request.presented, page),
        Err(problem) => visit.problem(&problem),
    }
}

/// Takes the code out of the address bar: a sealed cookie and a clean address.
fn remember(state: &UiState, visit: Visit, presented: &Presented, page: &str) -> Response {
    let jar = state
        .cookies
        .keep_invite(visit.jar, &*state.service.sealer, presented);
    let clean = Redirect::to(&format!("{}{page}", invite_path(&presented.user_id)));
    without_code((jar, clean).into_response())
}

/// `/invite/{user_id}`: with a code, remembers it; without, shows where the invitation stands.
pub async fn open(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
    Query(query): Query<CodeQuery>,
) -> Response {
    if !query.code.is_empty() {
        let presented = Presented {
            user_id,
            code: InviteCode::read(&query.code),
        };
        return arrive(&state, visit, presented, "").await;
    }
    let Some(request) = opened(&state, &visit, &user_id) else {
        return welcome(visit, Welcome::NoCode, String::new());
    };
    match state.service.open_invite(request).await {
        // A wrong code is forgotten, or each reload would count as another try.
        Ok(wrong @ Welcome::WrongCode { .. }) => {
            let jar = state.cookies.forget_invite(visit.jar.clone());
            (jar, welcome(visit, wrong, String::new())).into_response()
        }
        Ok(state) => welcome(visit, state, String::new()),
        Err(problem) => visit.problem(&problem),
    }
}

/// The invite this browser opened, as a request.
fn opened(state: &UiState, visit: &Visit, user_id: &str) -> Option<OpenInvite> {
    let presented = state
        .cookies
        .invite(&visit.jar, &*state.service.sealer, user_id)?;
    Some(OpenInvite {
        presented,
        signed_in: visit.caller.clone(),
        source: visit.source.clone(),
        visitor: visit.visitor.clone(),
    })
}

fn welcome(mut visit: Visit, state: Welcome, typed: String) -> Response {
    visit.prefer(invitation(&state).and_then(|invitation| invitation.language.as_deref()));
    let status = match &state {
        Welcome::SlowedDown { .. } => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::OK,
    };
    let html = page(
        &visit.context(),
        &OnboardingPage::Welcome {
            welcome: state,
            typed,
        },
    );
    visit.html(status, html)
}

fn invitation(state: &Welcome) -> Option<&Invitation> {
    match state {
        Welcome::Ready { invitation, .. }
        | Welcome::LinkExpired { invitation, .. }
        | Welcome::Over { invitation, .. }
        | Welcome::Replaced { invitation, .. }
        | Welcome::AlreadyDone { invitation, .. }
        | Welcome::Revoked { invitation }
        | Welcome::Declined { invitation, .. }
        | Welcome::WrongAccount { invitation, .. } => Some(invitation),
        Welcome::WrongCode { .. } | Welcome::SlowedDown { .. } | Welcome::NoCode => None,
    }
}

/// "Continue": opens a set-up session.
pub async fn begin(State(state): State<UiState>, visit: Visit, Path(user_id): Path<String>) -> Response {
    let Some(request) = opened(&state, &visit, &user_id) else {
        return welcome(visit, Welcome::NoCode, String::new());
    };
    match state.service.begin_set_up(request).await {
        Ok(Ok(token)) => {
            let jar = state.cookies.keep_set_up(visit.jar, &token);
            (jar, Redirect::to(&format!("{}/set-up", invite_path(&user_id)))).into_response()
        }
        Ok(Err(why)) => welcome(visit, why, String::new()),
        Err(problem) => visit.problem(&problem),
    }
}
