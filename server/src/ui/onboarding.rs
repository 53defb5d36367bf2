//! The invited person's pages. Opening spends nothing; every step that changes something is a form.

use app::onboarding::{OnboardingPage, SignInWays, page};
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use shared::invites::InviteCode;
use shared::onboarding::{ChoosePassword, FirstCredential, Invitation, OpenInvite, Presented, Welcome};
use shared::{Problem, Reason};

use super::UiState;
use super::page::{Visit, retry_after, status};

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CodeQuery {
    code: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
}

pub(super) fn invite_path(user_id: &str) -> String {
    format!("/invite/{}", utf8_percent_encode(user_id, NON_ALPHANUMERIC))
}

/// `/invite`: a field for the code. Behind `?code=` it is read like a typed one.
pub async fn code_page(
    State(state): State<UiState>,
    visit: Visit,
    Query(query): Query<CodeQuery>,
) -> Response {
    if query.code.is_empty() {
        return welcome(visit, Welcome::NoCode, String::new());
    }
    enter(state, visit, query.code).await
}

pub async fn enter_code(State(state): State<UiState>, visit: Visit, Form(form): Form<CodeForm>) -> Response {
    if form.code.trim().is_empty() {
        return welcome(visit, Welcome::NoCode, String::new());
    }
    enter(state, visit, form.code).await
}

async fn enter(state: UiState, visit: Visit, typed: String) -> Response {
    match state
        .service
        .find_by_code(&InviteCode::read(&typed), &visit.source)
        .await
    {
        Ok(Ok(presented)) => remember(&state, visit, &presented, ""),
        Ok(Err(why)) => welcome(visit, why, typed),
        Err(problem) => visit.problem(&problem),
    }
}

/// Takes the code out of the address bar: a sealed cookie and a clean address.
fn remember(state: &UiState, visit: Visit, presented: &Presented, page: &str) -> Response {
    let jar = state
        .cookies
        .keep_invite(visit.jar, &*state.service.sealer, presented);
    let mut response = (
        jar,
        Redirect::to(&format!("{}{page}", invite_path(&presented.user_id))),
    )
        .into_response();
    let headers = response.headers_mut();
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// `/invite/{user_id}`: with a code, remembers it; without, shows where the invitation stands.
pub async fn open(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
    Query(query): Query<CodeQuery>,
) -> Response {
    if !query.code.is_empty() {
        let presented = Presented {
            user_id,
            code: InviteCode::read(&query.code),
        };
        return remember(&state, visit, &presented, "");
    }
    let Some(request) = opened(&state, &visit, &user_id) else {
        return welcome(visit, Welcome::NoCode, String::new());
    };
    match state.service.open_invite(request).await {
        // A wrong code is forgotten, or each reload would count as another try.
        Ok(wrong @ Welcome::WrongCode { .. }) => {
            let jar = state.cookies.forget_invite(visit.jar.clone());
            (jar, welcome(visit, wrong, String::new())).into_response()
        }
        Ok(state) => welcome(visit, state, String::new()),
        Err(problem) => visit.problem(&problem),
    }
}

/// The invite this browser opened, as a request.
fn opened(state: &UiState, visit: &Visit, user_id: &str) -> Option<OpenInvite> {
    let presented = state
        .cookies
        .invite(&visit.jar, &*state.service.sealer, user_id)?;
    Some(OpenInvite {
        presented,
        signed_in: visit.caller.clone(),
        source: visit.source.clone(),
    })
}

fn welcome(mut visit: Visit, state: Welcome, typed: String) -> Response {
    visit.prefer(invitation(&state).and_then(|invitation| invitation.language.as_deref()));
    let status = match &state {
        Welcome::SlowedDown { .. } => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::OK,
    };
    let html = page(
        &visit.context(),
        &OnboardingPage::Welcome {
            welcome: state,
            typed,
        },
    );
    visit.html(status, html)
}

fn invitation(state: &Welcome) -> Option<&Invitation> {
    match state {
        Welcome::Ready { invitation, .. }
        | Welcome::LinkExpired { invitation, .. }
        | Welcome::Over { invitation, .. }
        | Welcome::Replaced { invitation, .. }
        | Welcome::AlreadyDone { invitation, .. }
        | Welcome::Revoked { invitation }
        | Welcome::Declined { invitation }
        | Welcome::WrongAccount { invitation, .. } => Some(invitation),
        Welcome::WrongCode { .. } | Welcome::SlowedDown { .. } | Welcome::NoCode => None,
    }
}

/// "Continue": opens a set-up session.
pub async fn begin(State(state): State<UiState>, visit: Visit, Path(user_id): Path<String>) -> Response {
    let Some(request) = opened(&state, &visit, &user_id) else {
        return welcome(visit, Welcome::NoCode, String::new());
    };
    match state.service.begin_set_up(request).await {
        Ok(Ok(token)) => {
            let jar = state.cookies.keep_set_up(visit.jar, &token);
            (jar, Redirect::to(&format!("{}/set-up", invite_path(&user_id)))).into_response()
        }
        Ok(Err(why)) => welcome(visit, why, String::new()),
        Err(problem) => visit.problem(&problem),
    }
}

pub async fn set_up_page(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
) -> Response {
    render_set_up(&state, visit, &user_id, None).await
}

/// The form, with what was wrong; without a live session back to where the invitation stands.
pub(super) async fn render_set_up(
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
            visit.prefer(view.invitation.language.as_deref());
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

pub async fn set_up(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
    Form(form): Form<PasswordForm>,
) -> Response {
    let Some(token) = state.cookies.set_up(&visit.jar) else {
        return Redirect::to(&invite_path(&user_id)).into_response();
    };
    // An empty second field is one the browser did not show.
    let repeated = form
        .repeated
        .filter(|repeated| !repeated.expose_secret().is_empty());
    let request = ChoosePassword {
        token,
        password: form.password,
        repeated,
    };
    let chosen = state.service.choose_password(request).await;
    after_set_up(&state, visit, &user_id, chosen).await
}

/// On to the page that says it is done, or back to the form with what was wrong.
pub(super) async fn after_set_up(
    state: &UiState,
    visit: Visit,
    user_id: &str,
    chosen: Result<FirstCredential, Problem>,
) -> Response {
    match chosen {
        Ok(_) => {
            let jar = state.cookies.drop_set_up(visit.jar);
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

/// "All set": only for the browser that holds the code.
pub async fn done(State(state): State<UiState>, mut visit: Visit, Path(user_id): Path<String>) -> Response {
    let Some(request) = opened(&state, &visit, &user_id) else {
        return Redirect::to("/sign-in").into_response();
    };
    match state.service.open_invite(request).await {
        Ok(Welcome::AlreadyDone {
            invitation,
            has_passkey,
            provider,
            ..
        }) => {
            visit.prefer(invitation.language.as_deref());
            let html = page(
                &visit.context(),
                &OnboardingPage::Done {
                    invitation,
                    ways: SignInWays {
                        has_passkey,
                        provider,
                    },
                },
            );
            visit.html(StatusCode::OK, html)
        }
        Ok(other) => welcome(visit, other, String::new()),
        Err(problem) => visit.problem(&problem),
    }
}

/// "Send me a new link", to the same address only.
pub async fn request_link(
    State(state): State<UiState>,
    mut visit: Visit,
    Path(user_id): Path<String>,
) -> Response {
    let Some(request) = opened(&state, &visit, &user_id) else {
        return welcome(visit, Welcome::NoCode, String::new());
    };
    let before = match state.service.open_invite(request.clone()).await {
        Ok(
            Welcome::LinkExpired {
                masked_email,
                invitation,
                ..
            }
            | Welcome::Replaced {
                masked_email,
                invitation,
                ..
            },
        ) => {
            visit.prefer(invitation.language.as_deref());
            masked_email
        }
        Ok(other) => return welcome(visit, other, String::new()),
        Err(problem) => return visit.problem(&problem),
    };
    match state.service.request_link(request).await {
        Ok(()) => {
            let html = page(
                &visit.context(),
                &OnboardingPage::LinkSent { masked_email: before },
            );
            visit.html(StatusCode::OK, html)
        }
        Err(problem) => visit.problem(&problem),
    }
}

/// "Ask for a new invitation", after its end.
pub async fn request_invitation(
    State(state): State<UiState>,
    mut visit: Visit,
    Path(user_id): Path<String>,
) -> Response {
    let Some(request) = opened(&state, &visit, &user_id) else {
        return welcome(visit, Welcome::NoCode, String::new());
    };
    let inviter_name = match state.service.open_invite(request.clone()).await {
        Ok(Welcome::Over { invitation, .. }) => {
            visit.prefer(invitation.language.as_deref());
            invitation.inviter_name
        }
        Ok(other) => return welcome(visit, other, String::new()),
        Err(problem) => return visit.problem(&problem),
    };
    match state.service.request_invitation(request).await {
        Ok(()) => {
            let html = page(
                &visit.context(),
                &OnboardingPage::InvitationRequested { inviter_name },
            );
            visit.html(StatusCode::OK, html)
        }
        Err(problem) => visit.problem(&problem),
    }
}

/// "Not expecting this?": the mail's link carries the code, which moves into the cookie like any other.
pub async fn not_expected_page(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
    Query(query): Query<CodeQuery>,
) -> Response {
    if !query.code.is_empty() {
        let presented = Presented {
            user_id: user_id.clone(),
            code: InviteCode::read(&query.code),
        };
        return remember(&state, visit, &presented, "/not-expected");
    }
    render_not_expected(&state, visit, user_id, None).await
}

async fn render_not_expected(
    state: &UiState,
    mut visit: Visit,
    user_id: String,
    problem: Option<Problem>,
) -> Response {
    let Some(request) = opened(state, &visit, &user_id) else {
        return welcome(visit, Welcome::NoCode, String::new());
    };
    let invitation = match state.service.open_invite(request).await {
        // Only an open invitation can be declined; every other state has its own page.
        Ok(
            Welcome::Ready { invitation, .. }
            | Welcome::LinkExpired { invitation, .. }
            | Welcome::Replaced { invitation, .. }
            | Welcome::WrongAccount { invitation, .. },
        ) => invitation,
        Ok(other) => return welcome(visit, other, String::new()),
        Err(problem) => return visit.problem(&problem),
    };
    visit.prefer(invitation.language.as_deref());
    let code = problem.as_ref().map_or(StatusCode::OK, status);
    let view = OnboardingPage::NotExpected {
        invitation: Some(invitation),
        user_id,
        problem: problem.clone(),
    };
    let mut response = visit.html(code, page(&visit.context(), &view));
    if let Some(problem) = &problem {
        retry_after(response.headers_mut(), problem);
    }
    response
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct DeclineForm {
    confirmed: String,
}

pub async fn decline(
    State(state): State<UiState>,
    visit: Visit,
    Path(user_id): Path<String>,
    Form(form): Form<DeclineForm>,
) -> Response {
    let Some(request) = opened(&state, &visit, &user_id) else {
        return welcome(visit, Welcome::NoCode, String::new());
    };
    match state
        .service
        .decline_invite(request, form.confirmed == "yes")
        .await
    {
        Ok(()) => visit.html(StatusCode::OK, page(&visit.context(), &OnboardingPage::Declined)),
        Err(problem) => render_not_expected(&state, visit, user_id, Some(problem)).await,
    }
}
