//! The ways to identity providers and back: with an invitation, at the door, from the account, for programs.

use app::access::LastWay;
use app::onboarding::{OnboardingPage, page};
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, REFERRER_POLICY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use shared::providers::{
    Arrival, CALLBACK_PATH, Callback, Destination, Mismatch, StartedTrip, TripFailure, WayBack,
};
use shared::{Problem, Reason};
use url::form_urlencoded;

use super::access::{account_with, let_in, refuse_sign_in};
use super::onboarding::invite_path;
use super::onboarding::set_up::{after_set_up, render_set_up};
use super::page::{Visit, local_path, retry_after};
use super::{UiState, confirm};

/// Off to the provider, with what this browser has to bring back.
fn leave(state: &UiState, visit: Visit, trip: &StartedTrip) -> Response {
    let jar = state.cookies.keep_trip(visit.jar, &trip.browser);
    let mut response = (jar, Redirect::to(&trip.url)).into_response();
    super::page::protect(response.headers_mut(), &visit.nonce);
    response
}

async fn start(
    state: &UiState,
    visit: &Visit,
    provider_id: &str,
    destination: Destination,
) -> Result<StartedTrip, Problem> {
    let browser = state.cookies.trip(&visit.jar);
    state
        .service
        .start_trip(provider_id, destination, browser, &visit.source)
        .await
}

pub async fn set_up(
    State(state): State<UiState>,
    visit: Visit,
    Path((user_id, provider_id)): Path<(String, String)>,
) -> Response {
    let Some(token) = state.cookies.set_up(&visit.jar) else {
        return Redirect::to(&invite_path(&user_id)).into_response();
    };
    match start(&state, &visit, &provider_id, Destination::SetUp(token)).await {
        Ok(trip) => leave(&state, visit, &trip),
        Err(problem) => after_set_up(&state, visit, &user_id, Err(problem)).await,
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct NextQuery {
    next: String,
}

pub async fn sign_in(
    State(state): State<UiState>,
    visit: Visit,
    Path(provider_id): Path<String>,
    Query(query): Query<NextQuery>,
) -> Response {
    let next = local_path(&query.next).unwrap_or_default().to_owned();
    let destination = Destination::SignIn { next: next.clone() };
    match start(&state, &visit, &provider_id, destination).await {
        Ok(trip) => leave(&state, visit, &trip),
        Err(problem) => refuse_sign_in(&state, &visit, String::new(), next, problem).await,
    }
}

pub async fn link(State(state): State<UiState>, visit: Visit, Path(provider_id): Path<String>) -> Response {
    let Some(caller) = visit.caller.clone() else {
        return sign_in_first();
    };
    match start(&state, &visit, &provider_id, Destination::Account(caller.clone())).await {
        Ok(trip) => leave(&state, visit, &trip),
        Err(problem) if problem.reason == Reason::ProofNeeded => prove_first(),
        Err(problem) => account_with(&state, &visit, &caller, Some(problem), None).await,
    }
}

/// Out to show who is signed in.
pub async fn prove(State(state): State<UiState>, visit: Visit, Path(provider_id): Path<String>) -> Response {
    let Some(caller) = visit.caller.clone() else {
        return sign_in_first();
    };
    match start(&state, &visit, &provider_id, Destination::Proof(caller.clone())).await {
        Ok(trip) => leave(&state, visit, &trip),
        Err(problem) => confirm::ask(&state, &visit, &caller, None, Some(problem)).await,
    }
}

/// The address a program got for its person's browser.
pub async fn intent(State(state): State<UiState>, visit: Visit, Path(id): Path<String>) -> Response {
    let browser = state.cookies.trip(&visit.jar);
    match state.service.start_intent_trip(&id, browser, &visit.source).await {
        Ok(trip) => leave(&state, visit, &trip),
        Err(problem) => visit.problem(&problem),
    }
}

/// An answer that the provider's page posts. Such a request brings none of our cookies, so the browser comes again by itself,
/// with the same words in the address.
pub async fn posted_callback(Form(answer): Form<CallbackQuery>) -> Response {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("state", &answer.state);
    for (name, word) in [
        ("code", answer.code),
        ("error", answer.error),
        ("iss", answer.iss),
    ] {
        if let Some(word) = word {
            query.append_pair(name, &word);
        }
    }
    let mut response = Redirect::to(&format!("{CALLBACK_PATH}?{}", query.finish())).into_response();
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CallbackQuery {
    state: String,
    code: Option<String>,
    error: Option<String>,
    iss: Option<String>,
}

pub async fn callback(
    State(state): State<UiState>,
    visit: Visit,
    Query(query): Query<CallbackQuery>,
) -> Response {
    let callback = Callback {
        state: query.state,
        code: query.code,
        error: query.error,
        issuer: query.iss,
        browser: state.cookies.trip(&visit.jar),
        set_up: state.cookies.set_up(&visit.jar),
        caller: visit.caller.clone(),
        source: visit.source.clone(),
        user_agent: visit.visitor.user_agent.clone(),
    };
    match state.service.finish_trip(callback).await {
        Ok(arrival) => arrived(&state, visit, arrival).await,
        Err(failure) => failed(&state, visit, failure).await,
    }
}

async fn arrived(state: &UiState, visit: Visit, arrival: Arrival) -> Response {
    match arrival {
        Arrival::SetUp { user_id, chosen } => match *chosen {
            Ok(chosen) => after_set_up(state, visit, &user_id, Ok(chosen)).await,
            Err(mismatch) => other_account(state, visit, &user_id, mismatch).await,
        },
        Arrival::SignedIn { signed_in, next } => let_in(state, visit, signed_in, &next).await,
        Arrival::Proven => Redirect::to("/account?proven=yes").into_response(),
        Arrival::Linked => Redirect::to("/account?linked=yes").into_response(),
        Arrival::Program { url } => Redirect::to(&url).into_response(),
    }
}

/// Both addresses, while the set-up goes on.
async fn other_account(state: &UiState, mut visit: Visit, user_id: &str, mismatch: Mismatch) -> Response {
    let view = match state.cookies.set_up(&visit.jar) {
        Some(token) => state.service.set_up_view(&token).await,
        None => Ok(None),
    };
    match view {
        Ok(Some(view)) => {
            // The language switch must not come back here with a used code.
            visit.path = format!("{}/set-up", invite_path(user_id));
            visit.about(&view.invitation);
            let html = page(
                &visit.context(),
                &OnboardingPage::Mismatch {
                    invitation: view.invitation,
                    mismatch,
                },
            );
            visit.html(StatusCode::UNPROCESSABLE_ENTITY, html)
        }
        Ok(None) => Redirect::to(&invite_path(user_id)).into_response(),
        Err(problem) => visit.problem(&problem),
    }
}

/// Back to where it began, with words.
async fn failed(state: &UiState, mut visit: Visit, failure: TripFailure) -> Response {
    let TripFailure { problem, way_back } = failure;
    // Where the language switch comes back to: not here, with a used code.
    visit.path = match &way_back {
        Some(WayBack::SetUp { user_id }) => format!("{}/set-up", invite_path(user_id)),
        Some(WayBack::Account) => "/account".to_owned(),
        Some(WayBack::Proof) => "/account/confirm".to_owned(),
        _ => "/sign-in".to_owned(),
    };
    match way_back {
        Some(WayBack::SetUp { user_id }) if problem.reason == Reason::SetUpOver => {
            after_set_up(state, visit, &user_id, Err(problem)).await
        }
        Some(WayBack::SetUp { user_id }) => render_set_up(state, visit, &user_id, Some(problem)).await,
        Some(WayBack::SignIn { next }) => refuse_sign_in(state, &visit, String::new(), next, problem).await,
        Some(WayBack::Account) => match visit.caller.clone() {
            Some(caller) => account_with(state, &visit, &caller, Some(problem), None).await,
            None => sign_in_first(),
        },
        Some(WayBack::Proof) => match visit.caller.clone() {
            Some(caller) => confirm::ask(state, &visit, &caller, None, Some(problem)).await,
            None => sign_in_first(),
        },
        Some(WayBack::Program { url }) => Redirect::to(&url).into_response(),
        None => {
            let mut response = visit.problem(&problem);
            retry_after(response.headers_mut(), &problem);
            response
        }
    }
}

#[derive(Deserialize)]
pub struct RemoveForm {
    provider_id: String,
    subject: String,
    #[serde(default)]
    confirmed: String,
}

pub async fn remove(State(state): State<UiState>, visit: Visit, Form(form): Form<RemoveForm>) -> Response {
    let Some(caller) = &visit.caller else {
        return sign_in_first();
    };
    let RemoveForm {
        provider_id,
        subject,
        confirmed,
    } = form;
    match state
        .service
        .remove_own_identity(caller, &provider_id, &subject, confirmed == "yes")
        .await
    {
        Ok(()) => Redirect::to("/account").into_response(),
        Err(problem) if problem.reason == Reason::ProofNeeded => prove_first(),
        Err(problem) if problem.reason == Reason::LastWayToSignIn => {
            let last = LastWay::Identity { provider_id, subject };
            account_with(&state, &visit, caller, None, Some(last)).await
        }
        Err(problem) => account_with(&state, &visit, caller, Some(problem), None).await,
    }
}

/// Back to the account with it, where the same button works.
fn prove_first() -> Response {
    Redirect::to("/account/confirm").into_response()
}

fn sign_in_first() -> Response {
    Redirect::to("/sign-in?next=/account").into_response()
}
