//! "Is it still you?": a fresh proof, and then what was asked for.

use app::access::{ConfirmView, PendingRemoval, confirm_page};
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use secrecy::SecretString;
use serde::Deserialize;
use shared::Problem;
use shared::access::{Caller, CeremonyAnswer};
use shared::users::Method;

use super::UiState;
use super::page::{Visit, retry_after, signed_in_person, status};
use super::passkeys::{carry_out, sign_in_first};

/// What waits for the proof, as it travels with the form.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Pending {
    remove: String,
    confirmed: String,
}

impl Pending {
    fn removal(self) -> Option<PendingRemoval> {
        (!self.remove.is_empty()).then(|| PendingRemoval {
            id: self.remove,
            even_the_last: self.confirmed == "yes",
        })
    }
}

#[derive(Deserialize)]
pub struct PasswordForm {
    password: SecretString,
    #[serde(flatten)]
    pending: Pending,
}

#[derive(Deserialize)]
pub struct PasskeyForm {
    ceremony: String,
    credential: String,
    #[serde(flatten)]
    pending: Pending,
}

pub async fn page(State(state): State<UiState>, visit: Visit) -> Response {
    let Some(caller) = &visit.caller else {
        return sign_in_first();
    };
    match state.service.is_fresh(caller).await {
        Ok(true) => Redirect::to("/account").into_response(),
        Ok(false) => ask(&state, &visit, caller, None, None).await,
        Err(problem) => visit.problem(&problem),
    }
}

/// The page, with what waits behind it.
pub(super) async fn ask(
    state: &UiState,
    visit: &Visit,
    caller: &Caller,
    removal: Option<PendingRemoval>,
    problem: Option<Problem>,
) -> Response {
    let methods = match state.service.own_methods(caller).await {
        Ok(methods) => methods,
        Err(problem) => return visit.problem(&problem),
    };
    let providers = match state.service.proof_providers(caller).await {
        Ok(providers) => providers,
        Err(problem) => return visit.problem(&problem),
    };
    let code = problem.as_ref().map_or(StatusCode::OK, status);
    let view = ConfirmView {
        person: signed_in_person(caller),
        has_password: methods.contains(&Method::Password),
        has_passkey: methods.contains(&Method::Passkey),
        providers,
        removal,
        problem,
    };
    let mut response = visit.html(code, confirm_page(&visit.context(), &view));
    if let Some(problem) = &view.problem {
        retry_after(response.headers_mut(), problem);
    }
    response
}

pub async fn by_password(
    State(state): State<UiState>,
    visit: Visit,
    Form(form): Form<PasswordForm>,
) -> Response {
    let Some(caller) = &visit.caller else {
        return sign_in_first();
    };
    let proven = state.service.prove_by_password(caller, form.password).await;
    go_on(&state, &visit, caller, form.pending, proven).await
}

pub async fn by_passkey(
    State(state): State<UiState>,
    visit: Visit,
    Form(form): Form<PasskeyForm>,
) -> Response {
    let Some(caller) = &visit.caller else {
        return sign_in_first();
    };
    let answer = CeremonyAnswer {
        ceremony_id: form.ceremony,
        credential: form.credential,
    };
    let proven = state
        .service
        .prove_by_passkey(caller, answer, &visit.source)
        .await;
    go_on(&state, &visit, caller, form.pending, proven).await
}

async fn go_on(
    state: &UiState,
    visit: &Visit,
    caller: &Caller,
    pending: Pending,
    proven: Result<(), Problem>,
) -> Response {
    match (proven, pending.removal()) {
        (Ok(()), None) => Redirect::to("/account").into_response(),
        (Ok(()), Some(removal)) => carry_out(state, visit, caller, removal).await,
        (Err(problem), removal) => ask(state, visit, caller, removal, Some(problem)).await,
    }
}
