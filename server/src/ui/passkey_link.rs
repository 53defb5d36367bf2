//! The page on which the link of a mail makes a passkey. Opening it spends nothing: the passkey does.

use app::access::{PasskeyLinkPage, passkey_link_page};
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use shared::access::PresentedPasskeyCode;
use shared::invites::InviteCode;
use shared::users::VerifyPasskey;
use shared::{Problem, Reason};

use super::UiState;
use super::page::{Visit, retry_after, status, without_code};
use super::passkeys::{PasskeyForm, first_name, options};

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CodeQuery {
    id: String,
    code: String,
}

fn path(user_id: &str) -> String {
    format!("/passkey/{}", utf8_percent_encode(user_id, NON_ALPHANUMERIC))
}

/// With a code, takes it out of the address bar: a sealed cookie and a clean address.
pub async fn open(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
    Query(query): Query<CodeQuery>,
) -> Response {
    if query.code.is_empty() {
        return show(&state, visit, &user_id, None).await;
    }
    let presented = PresentedPasskeyCode {
        id: query.id,
        code: InviteCode::read(&query.code),
    };
    let sealer = &*state.service.sealer;
    let jar = state
        .cookies
        .keep_passkey_code(visit.jar, sealer, &user_id, &presented);
    without_code((jar, Redirect::to(&path(&user_id))).into_response())
}

async fn show(state: &UiState, mut visit: Visit, user_id: &str, problem: Option<Problem>) -> Response {
    let holder = match presented(state, &visit, user_id) {
        Some(code) => state.service.passkey_code_holder(user_id, &code).await,
        None => Err(Reason::PasskeyCodeInvalid.into()),
    };
    match holder {
        Ok(user) => {
            visit.prefer(user.human().and_then(|human| human.preferred_language.as_deref()));
            let code = problem.as_ref().map_or(StatusCode::OK, status);
            let view = PasskeyLinkPage::Make {
                user_id: user.id,
                login_name: user.username,
                problem,
            };
            visit.html(code, passkey_link_page(&visit.context(), &view))
        }
        Err(problem) if problem.reason == Reason::PasskeyCodeInvalid => {
            // A wrong code is forgotten, or each reload would count as another try.
            let jar = state.cookies.forget_passkey_code(visit.jar.clone());
            let html = passkey_link_page(&visit.context(), &PasskeyLinkPage::Over);
            (jar, visit.html(StatusCode::OK, html)).into_response()
        }
        Err(problem) => {
            let mut response = visit.problem(&problem);
            retry_after(response.headers_mut(), &problem);
            response
        }
    }
}

fn presented(state: &UiState, visit: &Visit, user_id: &str) -> Option<PresentedPasskeyCode> {
    state
        .cookies
        .passkey_code(&visit.jar, &*state.service.sealer, user_id)
}

pub async fn begin(State(state): State<UiState>, visit: Visit, Path(user_id): Path<String>) -> Response {
    let started = match presented(&state, &visit, &user_id) {
        Some(code) => state.service.start_passkey_by_code(&user_id, &code).await,
        None => Err(Reason::PasskeyCodeInvalid.into()),
    };
    options(&visit, started)
}

pub async fn finish(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
    Form(form): Form<PasskeyForm>,
) -> Response {
    let made = async {
        let wish = VerifyPasskey {
            user_id: user_id.clone(),
            answer: form.answer(),
            name: first_name(&visit)?,
        };
        state.service.verify_passkey(None, wish).await
    };
    match made.await {
        Ok(_) => {
            let jar = state.cookies.forget_passkey_code(visit.jar);
            (jar, Redirect::to(&format!("{}/done", path(&user_id)))).into_response()
        }
        Err(problem) => show(&state, visit, &user_id, Some(problem)).await,
    }
}

pub async fn done(visit: Visit, Path(_user_id): Path<String>) -> Response {
    let html = passkey_link_page(&visit.context(), &PasskeyLinkPage::Done);
    visit.html(StatusCode::OK, html)
}
