//! The forms and questions of passkeys: with an invitation, at the door, in the account.

use app::access::{LastWay, PendingRemoval, browser_words};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Form, Json};
use serde::Deserialize;
use serde_json::json;
use shared::access::{Caller, CeremonyAnswer, PasskeyName, PasskeySignIn, StartedCeremony};
use shared::onboarding::ChoosePasskey;
use shared::{Problem, Reason};

use super::access::{account_with, let_in, refuse_sign_in};
use super::onboarding::set_up::{after_set_up, set_up_of};
use super::page::{Visit, retry_after, status};
use super::{UiState, confirm};

/// What the script makes of the device's answer.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct PasskeyForm {
    ceremony: String,
    credential: String,
    /// After signing in.
    next: String,
}

impl PasskeyForm {
    pub(super) fn answer(&self) -> CeremonyAnswer {
        CeremonyAnswer {
            ceremony_id: self.ceremony.clone(),
            credential: self.credential.clone(),
        }
    }
}

/// For the script: it looks at the status, people who look themselves get the words.
pub(super) fn options(visit: &Visit, started: Result<StartedCeremony, Problem>) -> Response {
    match started {
        Ok(started) => Json(json!({ "ceremony": started.id, "options": started.options })).into_response(),
        Err(problem) => {
            let words = problem.words(visit.language);
            let mut response = (status(&problem), words).into_response();
            retry_after(response.headers_mut(), &problem);
            response
        }
    }
}

/// A name to begin with: the browser it was made in.
pub(super) fn first_name(visit: &Visit) -> Result<PasskeyName, Problem> {
    PasskeyName::parse(&browser_words(visit.language, &visit.visitor.user_agent))
}

pub async fn set_up_options(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
) -> Response {
    let started = async {
        let token = set_up_of(&state, &visit, &user_id).await?;
        state.service.start_first_passkey(&token).await
    };
    options(&visit, started.await)
}

pub async fn set_up(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
    Form(form): Form<PasskeyForm>,
) -> Response {
    let chosen = async {
        let request = ChoosePasskey {
            token: set_up_of(&state, &visit, &user_id).await?,
            answer: form.answer(),
            name: first_name(&visit)?,
        };
        state.service.choose_passkey(request).await
    };
    let chosen = chosen.await;
    after_set_up(&state, visit, &user_id, chosen).await
}

pub async fn sign_in_options(State(state): State<UiState>, visit: Visit) -> Response {
    options(&visit, state.service.start_passkey_sign_in(&visit.source).await)
}

pub async fn sign_in(State(state): State<UiState>, visit: Visit, Form(form): Form<PasskeyForm>) -> Response {
    let request = PasskeySignIn {
        answer: form.answer(),
        source: visit.source.clone(),
        user_agent: visit.visitor.user_agent.clone(),
    };
    match state.service.sign_in_with_passkey(request).await {
        Ok(signed_in) => let_in(&state, visit, signed_in, &form.next).await,
        Err(problem) => refuse_sign_in(&state, &visit, String::new(), form.next, problem).await,
    }
}

pub async fn account_options(State(state): State<UiState>, visit: Visit) -> Response {
    let started = match &visit.caller {
        Some(caller) => state.service.start_own_passkey(caller).await,
        None => Err(Reason::SignInNeeded.into()),
    };
    options(&visit, started)
}

pub async fn add(State(state): State<UiState>, visit: Visit, Form(form): Form<PasskeyForm>) -> Response {
    let Some(caller) = &visit.caller else {
        return sign_in_first();
    };
    let added = async {
        let name = first_name(&visit)?;
        state.service.add_own_passkey(caller, form.answer(), name).await
    };
    match added.await {
        Ok(()) => Redirect::to("/account").into_response(),
        Err(problem) => account_with(&state, &visit, caller, Some(problem), None).await,
    }
}

#[derive(Deserialize)]
pub struct RenameForm {
    id: String,
    name: String,
}

pub async fn rename(State(state): State<UiState>, visit: Visit, Form(form): Form<RenameForm>) -> Response {
    let Some(caller) = &visit.caller else {
        return sign_in_first();
    };
    let renamed = async {
        let name = PasskeyName::parse(&form.name)?;
        state.service.rename_own_passkey(caller, &form.id, name).await
    };
    match renamed.await {
        Ok(()) => Redirect::to("/account").into_response(),
        Err(problem) => account_with(&state, &visit, caller, Some(problem), None).await,
    }
}

#[derive(Deserialize)]
pub struct RemoveForm {
    id: String,
    #[serde(default)]
    confirmed: String,
}

impl RemoveForm {
    fn removal(self) -> PendingRemoval {
        PendingRemoval {
            id: self.id,
            even_the_last: self.confirmed == "yes",
        }
    }
}

pub async fn remove(State(state): State<UiState>, visit: Visit, Form(form): Form<RemoveForm>) -> Response {
    let Some(caller) = &visit.caller else {
        return sign_in_first();
    };
    carry_out(&state, &visit, caller, form.removal()).await
}

/// Asks for what is missing: a proof of who sits there, a word that the last way to sign in is meant.
pub(super) async fn carry_out(
    state: &UiState,
    visit: &Visit,
    caller: &Caller,
    removal: PendingRemoval,
) -> Response {
    let PendingRemoval { id, even_the_last } = &removal;
    match state.service.remove_own_passkey(caller, id, *even_the_last).await {
        Ok(()) => Redirect::to("/account").into_response(),
        Err(problem) if problem.reason == Reason::ProofNeeded => {
            confirm::ask(state, visit, caller, Some(removal), None).await
        }
        Err(problem) if problem.reason == Reason::LastWayToSignIn => {
            account_with(state, visit, caller, None, Some(LastWay::Passkey(removal.id))).await
        }
        Err(problem) => account_with(state, visit, caller, Some(problem), None).await,
    }
}

pub(super) fn sign_in_first() -> Response {
    Redirect::to("/sign-in?next=/account").into_response()
}
