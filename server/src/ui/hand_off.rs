//! Going on with the set-up on a phone.

use app::onboarding::{HandOffView, OnboardingPage, page};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use shared::Reason;
use shared::access::SessionToken;

use super::UiState;
use super::onboarding::invite_path;
use super::page::{Visit, without_code};

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CodeQuery {
    code: String,
}

/// "Use your phone": a fresh code, kept in this browser to be shown again.
pub async fn offer(State(state): State<UiState>, visit: Visit, Path(user_id): Path<String>) -> Response {
    let offered = match state.cookies.set_up(&visit.jar) {
        Some(token) => state.service.offer_hand_off(&token).await,
        None => Err(Reason::SetUpOver.into()),
    };
    match offered {
        Ok(offered) => {
            let sealer = &*state.service.sealer;
            let jar = state.cookies.keep_hand_off(visit.jar, sealer, &offered);
            (jar, Redirect::to(&format!("{}/on-phone", invite_path(&user_id)))).into_response()
        }
        Err(problem) if problem.reason == Reason::SetUpOver => go_on(&user_id),
        Err(problem) => visit.problem(&problem),
    }
}

/// The laptop's page, as long as there is something to wait for.
pub async fn wait(State(state): State<UiState>, mut visit: Visit, Path(user_id): Path<String>) -> Response {
    let view = match state.cookies.set_up(&visit.jar) {
        Some(token) => state.service.set_up_view(&token).await,
        None => Ok(None),
    };
    let view = match view {
        Ok(Some(view)) if view.invitation.user_id == user_id => view,
        Ok(_) => return go_on(&user_id),
        Err(problem) => return visit.problem(&problem),
    };
    let Some(offered) = state.cookies.hand_off(&visit.jar, &*state.service.sealer) else {
        return Redirect::to(&format!("{}/set-up", invite_path(&user_id))).into_response();
    };
    visit.about(&view.invitation);
    let base = state.service.settings.public_url.trim_end_matches('/');
    let hand_off = HandOffView {
        user_id,
        link: format!("{base}/on-phone?code={}", offered.code.reveal()),
        ends_at: offered.expires_at,
    };
    let html = page(&visit.context(), &OnboardingPage::HandOff(hand_off));
    visit.html(StatusCode::OK, html)
}

/// For the script of that page: 204 until it should look again.
pub async fn state(State(state): State<UiState>, visit: Visit, Path(_user_id): Path<String>) -> Response {
    let waits = match state.cookies.set_up(&visit.jar) {
        Some(token) => state.service.set_up_view(&token).await.map(|view| view.is_some()),
        None => Ok(false),
    };
    match waits {
        Ok(true) => StatusCode::NO_CONTENT.into_response(),
        Ok(false) => StatusCode::OK.into_response(),
        Err(problem) => visit.problem(&problem),
    }
}

/// Somebody finished, or it took too long: the invitation says which.
fn go_on(user_id: &str) -> Response {
    Redirect::to(&format!("{}/done", invite_path(user_id))).into_response()
}

/// The phone's page. Opening it takes nothing.
pub async fn open(
    State(state): State<UiState>,
    mut visit: Visit,
    Query(query): Query<CodeQuery>,
) -> Response {
    if !query.code.is_empty() {
        let code = SessionToken::new(query.code);
        let jar = state.cookies.keep_hand_off_code(visit.jar, &code);
        return without_code((jar, Redirect::to("/on-phone")).into_response());
    }
    let found = match state.cookies.hand_off_code(&visit.jar) {
        Some(code) => state.service.look_at_hand_off(&code).await,
        None => Ok(None),
    };
    match found {
        Ok(invitation) => {
            if let Some(invitation) = &invitation {
                visit.about(invitation);
            }
            let html = page(&visit.context(), &OnboardingPage::OnPhone(invitation));
            visit.html(StatusCode::OK, html)
        }
        Err(problem) => visit.problem(&problem),
    }
}

/// "Continue" on the phone: takes the code, once.
pub async fn take(State(state): State<UiState>, visit: Visit) -> Response {
    let taken = match state.cookies.hand_off_code(&visit.jar) {
        Some(code) => state.service.take_hand_off(&code).await,
        None => Err(Reason::HandOffOver.into()),
    };
    match taken {
        Ok((user_id, token)) => {
            let jar = state.cookies.keep_set_up(visit.jar, &token);
            (jar, Redirect::to(&format!("{}/set-up", invite_path(&user_id)))).into_response()
        }
        Err(problem) if problem.reason == Reason::HandOffOver => {
            let html = page(&visit.context(), &OnboardingPage::OnPhone(None));
            let jar = state.cookies.forget_hand_off_code(visit.jar.clone());
            (jar, visit.html(StatusCode::OK, html)).into_response()
        }
        Err(problem) => visit.problem(&problem),
    }
}

/// What the phone says at the end, instead of the laptop's page.
pub async fn done(visit: Visit) -> Response {
    let html = page(&visit.context(), &OnboardingPage::DoneOnPhone);
    visit.html(StatusCode::OK, html)
}
