//! The page on which the first way to sign in is chosen.

use app::onboarding::{OnboardingPage, page};
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use shared::access::SessionToken;
use shared::onboarding::{ChoosePassword, FirstCredential};
use shared::{Problem, Reason};

use super::invite_path;
use crate::ui::UiState;
use crate::ui::page::{Visit, status};

pub async fn show(State(state): State<UiState>, visit: Visit, Path(user_id): Path<String>) -> Response {
    render_set_up(&state, visit, &user_id, None).await
}

/// The form, with what was wrong; without a live session back to where the invitation stands.
pub(in crate::ui) async fn render_set_up(
    state: &UiState,
    mut visit: Visit,
    user_id: &str,
    problem: Option<Problem>,
) -> Response {
    let view = match state.cookies.set_up(&visit.jar) {
        Some(token) => state.service.set_up_view(&token).await,
        None => Ok(None),
    };
    match view {
        Ok(Some(view)) if view.invitation.user_id == user_id => {
            visit.about(&view.invitation);
            let status = problem.as_ref().map_or(StatusCode::OK, status);
            let html = page(&visit.context(), &OnboardingPage::SetUp { view, problem });
            visit.html(status, html)
        }
        Ok(_) => Redirect::to(&invite_path(user_id)).into_response(),
        Err(problem) => visit.problem(&problem),
    }
}

#[derive(Deserialize)]
pub struct PasswordForm {
    password: SecretString,
    #[serde(default)]
    repeated: Option<SecretString>,
}

impl PasswordForm {
    pub(super) fn choice(self, token: SessionToken) -> ChoosePassword {
        // An empty second field is one the browser did not show.
        let repeated = self
            .repeated
            .filter(|repeated| !repeated.expose_secret().is_empty());
        ChoosePassword {
            token,
            password: self.password,
            repeated,
        }
    }
}

pub async fn choose_password(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
    Form(form): Form<PasswordForm>,
) -> Response {
    let chosen = async {
        let request = form.choice(set_up_of(&state, &visit, &user_id).await?);
        state.service.choose_password(request).await
    };
    let chosen = chosen.await;
    after_set_up(&state, visit, &user_id, chosen).await
}

/// The set-up that this browser has begun, if it is the one of the page's person.
pub(in crate::ui) async fn set_up_of(
    state: &UiState,
    visit: &Visit,
    user_id: &str,
) -> Result<SessionToken, Problem> {
    let token = state.cookies.set_up(&visit.jar).ok_or(Reason::SetUpOver)?;
    state.service.check_set_up_of(&token, user_id).await?;
    Ok(token)
}

/// On to the page that says it is done, or back to the form with what was wrong.
pub(in crate::ui) async fn after_set_up(
    state: &UiState,
    visit: Visit,
    user_id: &str,
    chosen: Result<FirstCredential, Problem>,
) -> Response {
    match chosen {
        Ok(_) => {
            // A phone that took over holds no invite of its own.
            if state.cookies.hand_off_code(&visit.jar).is_some() {
                let jar = state.cookies.drop_set_up(visit.jar);
                let jar = state.cookies.forget_hand_off_code(jar);
                return (jar, Redirect::to("/on-phone/done")).into_response();
            }
            // What may follow has its own time.
            let jar = match state.cookies.set_up(&visit.jar) {
                Some(token) => state.cookies.keep_set_up(visit.jar, &token),
                None => visit.jar,
            };
            (jar, Redirect::to(&format!("{}/done", invite_path(user_id)))).into_response()
        }
        // Somebody was faster, or the link was taken back: the invitation's page says which.
        Err(Problem {
            reason: Reason::SetUpOver | Reason::UserAlreadyInitialised,
            ..
        }) => {
            let jar = state.cookies.drop_set_up(visit.jar);
            (jar, Redirect::to(&invite_path(user_id))).into_response()
        }
        Err(problem) => render_set_up(state, visit, user_id, Some(problem)).await,
    }
}
