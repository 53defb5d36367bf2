//! Changing the own password on the account page.

use app::access::PasswordView;
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use shared::access::{Caller, ChangeOwnPassword};
use shared::{Problem, Service};

use super::UiState;
use super::access::account_view;
use super::page::{Visit, retry_after, status};

#[derive(Deserialize)]
pub struct PasswordForm {
    current: SecretString,
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
    let change = ChangeOwnPassword {
        current: form.current,
        new: form.password,
        repeated,
        user_agent: visit.visitor.user_agent.clone(),
    };
    match state.service.change_own_password(caller, change).await {
        Ok(token) => (
            state.cookies.keep_session(visit.jar, &token),
            Redirect::to("/account?saved=password"),
        )
            .into_response(),
        Err(problem) => refuse(&state, &visit, caller, problem).await,
    }
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

/// The form, for somebody who has a password.
pub(super) async fn form(service: &Service, caller: &Caller) -> Result<Option<PasswordView>, Problem> {
    let least = service.own_password_rule(caller).await?;
    Ok(least.map(|least| PasswordView {
        least,
        is_changed: false,
        problem: None,
    }))
}
