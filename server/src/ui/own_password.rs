//! The own password on the account page: changed, or a first one.

use app::access::PasswordView;
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use shared::access::{Caller, ChangeOwnPassword};
use shared::{Problem, Reason, Service};

use super::UiState;
use super::access::account_view;
use super::page::{Visit, retry_after, status};

#[derive(Deserialize)]
pub struct PasswordForm {
    /// Nobody who has none is asked for it.
    current: Option<SecretString>,
    password: SecretString,
    #[serde(default)]
    repeated: Option<SecretString>,
}

pub async fn change(State(state): State<UiState>, visit: Visit, Form(form): Form<PasswordForm>) -> Response {
    let Some(caller) = &visit.caller else {
        return Redirect::to("/sign-in?next=/account").into_response();
    };
    // An empty second field is one the browser did not show.
    let repeated = form
        .repeated
        .filter(|repeated| !repeated.expose_secret().is_empty());
    let Some(current) = form.current else {
        return add(&state, &visit, caller, form.password, repeated).await;
    };
    let change = ChangeOwnPassword {
        current,
        new: form.password,
        repeated,
        user_agent: visit.visitor.user_agent.clone(),
    };
    match state.service.change_own_password(caller, change).await {
        Ok(token) => (state.cookies.keep_session(visit.jar, &token), saved()).into_response(),
        Err(problem) => refuse(&state, &visit, caller, problem).await,
    }
}

async fn add(
    state: &UiState,
    visit: &Visit,
    caller: &Caller,
    new: SecretString,
    repeated: Option<SecretString>,
) -> Response {
    match state.service.add_own_password(caller, new, repeated).await {
        Ok(()) => saved().into_response(),
        Err(problem) if problem.reason == Reason::ProofNeeded => {
            Redirect::to("/account/confirm").into_response()
        }
        Err(problem) => refuse(state, visit, caller, problem).await,
    }
}

fn saved() -> Redirect {
    Redirect::to("/account?saved=password")
}

/// The page again, with what was wrong beside its field.
async fn refuse(state: &UiState, visit: &Visit, caller: &Caller, problem: Problem) -> Response {
    let mut view = match account_view(&state.service, caller).await {
        Ok(view) => view,
        Err(problem) => return visit.problem(&problem),
    };
    let Some(password) = &mut view.password else {
        return visit.problem(&problem);
    };
    password.problem = Some(problem.clone());
    let html = app::access::account_page(&visit.context(), &view);
    let mut response = visit.html(status(&problem), html);
    retry_after(response.headers_mut(), &problem);
    response
}

/// The form, for somebody who may have a password.
pub(super) async fn form(service: &Service, caller: &Caller) -> Result<Option<PasswordView>, Problem> {
    let rule = service.own_password_rule(caller).await?;
    Ok(rule.map(|rule| PasswordView {
        rule,
        is_changed: false,
        problem: None,
    }))
}
