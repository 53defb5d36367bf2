//! Between a right password that has to be changed and the session: choosing a new one.

use app::access::{NewPasswordPage, new_password_page};
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use shared::access::{PasswordTicket, ReplacePassword};
use shared::{Problem, Reason};

use super::UiState;
use super::access::let_in;
use super::page::{Visit, local_path, retry_after, status};

const PATH: &str = "/sign-in/new-password";
/// Of where the person was going.
const MAX_NEXT_BYTES: usize = 1000;

/// On to the page, with what the form has to bring back.
pub(super) fn ask(state: &UiState, visit: Visit, ticket: &PasswordTicket, next: &str) -> Response {
    // It travels in a cookie, which has its limits.
    let next = local_path(next)
        .filter(|next| next.len() <= MAX_NEXT_BYTES)
        .unwrap_or_default();
    let sealer = &*state.service.sealer;
    let jar = state
        .cookies
        .keep_password_ticket(visit.jar, sealer, ticket, next);
    (jar, Redirect::to(PATH)).into_response()
}

pub async fn page(State(state): State<UiState>, visit: Visit) -> Response {
    match state.cookies.password_ticket(&visit.jar, &*state.service.sealer) {
        Some((ticket, _)) => render(&state, visit, &ticket, None).await,
        None => Redirect::to("/sign-in").into_response(),
    }
}

#[derive(Deserialize)]
pub struct NewPasswordForm {
    password: SecretString,
    #[serde(default)]
    repeated: Option<SecretString>,
}

pub async fn choose(
    State(state): State<UiState>,
    visit: Visit,
    Form(form): Form<NewPasswordForm>,
) -> Response {
    let kept = state.cookies.password_ticket(&visit.jar, &*state.service.sealer);
    let Some((ticket, next)) = kept else {
        return Redirect::to("/sign-in").into_response();
    };
    // An empty second field is one the browser did not show.
    let repeated = form
        .repeated
        .filter(|repeated| !repeated.expose_secret().is_empty());
    let request = ReplacePassword {
        ticket: ticket.clone(),
        new: form.password,
        repeated,
        user_agent: visit.visitor.user_agent.clone(),
    };
    match state.service.replace_password(request).await {
        Ok(signed_in) => let_in(&state, visit, signed_in, &next).await,
        Err(problem) => render(&state, visit, &ticket, Some(problem)).await,
    }
}

/// The form, with what was wrong; back to the door once there is another password.
async fn render(
    state: &UiState,
    mut visit: Visit,
    ticket: &PasswordTicket,
    problem: Option<Problem>,
) -> Response {
    let view = match state.service.new_password_view(ticket).await {
        Ok(view) => view,
        Err(problem) if problem.reason == Reason::SignInNeeded => {
            let jar = state.cookies.forget_password_ticket(visit.jar);
            return (jar, Redirect::to("/sign-in")).into_response();
        }
        Err(problem) => return visit.problem(&problem),
    };
    visit.prefer(view.language.as_deref());
    let page = NewPasswordPage {
        login_name: view.login_name,
        least: view.min_chars,
        problem,
    };
    let code = page.problem.as_ref().map_or(StatusCode::OK, status);
    let mut response = visit.html(code, new_password_page(&visit.context(), &page));
    if let Some(problem) = &page.problem {
        retry_after(response.headers_mut(), problem);
    }
    response
}
