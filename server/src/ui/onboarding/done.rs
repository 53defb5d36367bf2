//! "All set": the way on, a name for the first passkey, and a second way to sign in.

use app::onboarding::{DoneView, OnboardingPage, SignInWays, Told, page};
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use shared::access::PasskeyName;
use shared::onboarding::{Afterwards, ChoosePasskey, Welcome};
use shared::{Problem, Reason};

use super::set_up::{PasswordForm, set_up_of};
use super::{invite_path, opened, welcome};
use crate::ui::UiState;
use crate::ui::page::{Visit, retry_after, status};
use crate::ui::passkeys::{PasskeyForm, first_name, options};

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct DoneQuery {
    named: Option<String>,
    late: Option<String>,
}

/// Only for the browser that holds the code.
pub async fn show(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
    Query(query): Query<DoneQuery>,
) -> Response {
    let told = match query {
        DoneQuery { late: Some(_), .. } => Some(Told::TooLate),
        DoneQuery { named: Some(_), .. } => Some(Told::Named),
        _ => None,
    };
    render(&state, visit, &user_id, told, None).await
}

async fn render(
    state: &UiState,
    mut visit: Visit,
    user_id: &str,
    told: Option<Told>,
    problem: Option<Problem>,
) -> Response {
    let Some(request) = opened(state, &visit, user_id) else {
        return Redirect::to("/sign-in").into_response();
    };
    let (invitation, ways) = match state.service.open_invite(request).await {
        Ok(Welcome::AlreadyDone {
            invitation,
            has_passkey,
            provider,
            ..
        }) => (
            invitation,
            SignInWays {
                has_passkey,
                provider,
            },
        ),
        Ok(other) => return welcome(visit, other, String::new()),
        Err(problem) => return visit.problem(&problem),
    };
    let afterwards = match afterwards(state, &visit, user_id).await {
        Ok(afterwards) => afterwards,
        Err(problem) => return visit.problem(&problem),
    };
    visit.about(&invitation);
    let code = problem.as_ref().map_or(StatusCode::OK, status);
    let view = OnboardingPage::Done(DoneView {
        invitation,
        ways,
        afterwards,
        told,
        problem: problem.clone(),
    });
    let mut response = visit.html(code, page(&visit.context(), &view));
    if let Some(problem) = &problem {
        retry_after(response.headers_mut(), problem);
    }
    response
}

/// Of the set-up that ended in this browser, if it was this person's.
async fn afterwards(state: &UiState, visit: &Visit, user_id: &str) -> Result<Option<Afterwards>, Problem> {
    let Some(token) = state.cookies.set_up(&visit.jar) else {
        return Ok(None);
    };
    let afterwards = state.service.afterwards(&token).await?;
    Ok(afterwards.filter(|afterwards| afterwards.user_id == user_id))
}

#[derive(Deserialize)]
pub struct NameForm {
    id: String,
    name: String,
}

pub async fn name(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
    Form(form): Form<NameForm>,
) -> Response {
    let named = async {
        let token = set_up_of(&state, &visit, &user_id).await?;
        let name = PasskeyName::parse(&form.name)?;
        state.service.name_first_passkey(&token, &form.id, name).await
    };
    let named = named.await;
    go_on(&state, visit, &user_id, named, "?named=yes").await
}

pub async fn password(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
    Form(form): Form<PasswordForm>,
) -> Response {
    let added = async {
        let request = form.choice(set_up_of(&state, &visit, &user_id).await?);
        state.service.add_second_password(request).await
    };
    let added = added.await;
    go_on(&state, visit, &user_id, added, "").await
}

pub async fn passkey_options(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
) -> Response {
    let started = async {
        let token = set_up_of(&state, &visit, &user_id).await?;
        state.service.start_second_passkey(&token).await
    };
    options(&visit, started.await)
}

pub async fn passkey(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
    Form(form): Form<PasskeyForm>,
) -> Response {
    let added = async {
        let request = ChoosePasskey {
            token: set_up_of(&state, &visit, &user_id).await?,
            answer: form.answer(),
            name: first_name(&visit)?,
        };
        state.service.add_second_passkey(request).await
    };
    let added = added.await;
    go_on(&state, visit, &user_id, added, "").await
}

/// Back to the page, which says how things stand.
async fn go_on(
    state: &UiState,
    visit: Visit,
    user_id: &str,
    done: Result<(), Problem>,
    query: &str,
) -> Response {
    let to = |query: &str| Redirect::to(&format!("{}/done{query}", invite_path(user_id))).into_response();
    match done {
        Ok(()) => to(query),
        Err(problem) if problem.reason == Reason::SetUpOver => to("?late=yes"),
        Err(problem) => render(state, visit, user_id, None, Some(problem)).await,
    }
}
