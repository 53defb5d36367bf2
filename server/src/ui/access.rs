//! Signing in and out, the account page, the language.

use app::access::{AccountView, LastWay, ProfileForm, SignInView};
use axum::Form;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use secrecy::SecretString;
use serde::Deserialize;
use shared::access::{Caller, Entry, SignIn, SignedIn};
use shared::texts::Language;
use shared::users::OwnProfile;
use shared::{Problem, Service};

use super::page::{Visit, local_path, retry_after, signed_in_person, status};
use super::{UiState, new_password, own_password};

/// `/`: to where the visitor has something to do.
pub async fn front_door(visit: Visit) -> Response {
    Redirect::to(home(&visit)).into_response()
}

fn home(visit: &Visit) -> &'static str {
    match &visit.caller {
        None => "/sign-in",
        Some(caller) if caller.is_admin() => "/admin/invites",
        Some(_) => "/account",
    }
}

#[derive(Deserialize)]
#[serde(default)]
pub struct SignInForm {
    login_name: String,
    password: SecretString,
    next: String,
}

impl Default for SignInForm {
    fn default() -> Self {
        Self {
            login_name: String::new(),
            password: String::new().into(),
            next: String::new(),
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SignInQuery {
    login_name: String,
    next: String,
    /// Whose providers are offered; the default organization's without it.
    organization: Option<String>,
}

pub async fn sign_in_page(
    State(state): State<UiState>,
    visit: Visit,
    Query(query): Query<SignInQuery>,
) -> Response {
    let view = SignInView {
        login_name: query.login_name,
        next: query.next,
        ..sign_in_view(&state, query.organization.as_deref()).await
    };
    if visit.caller.is_some() && view.login_name.is_empty() {
        let next = local_path(&view.next).unwrap_or_else(|| home(&visit));
        return Redirect::to(next).into_response();
    }
    visit.html(StatusCode::OK, app::access::sign_in_page(&visit.context(), &view))
}

pub async fn sign_in(State(state): State<UiState>, visit: Visit, Form(form): Form<SignInForm>) -> Response {
    let SignInForm {
        login_name,
        password,
        next,
    } = form;
    let request = SignIn {
        login_name: login_name.clone(),
        password,
        source: visit.source.clone(),
        user_agent: visit.visitor.user_agent.clone(),
    };
    match state.service.sign_in(request).await {
        Ok(Entry::In(signed_in)) => let_in(&state, visit, signed_in, &next).await,
        Ok(Entry::NewPassword(ticket)) => new_password::ask(&state, visit, &ticket, &next),
        Err(problem) => refuse_sign_in(&state, &visit, login_name, next, problem).await,
    }
}

/// The page before anything was typed. Without the providers, when they cannot be looked up, it is still a way in.
async fn sign_in_view(state: &UiState, organization_id: Option<&str>) -> SignInView {
    let providers = state.service.sign_in_providers(organization_id).await;
    SignInView {
        offers_passkeys: state.service.passkeys.is_some(),
        providers: providers.unwrap_or_default(),
        ..SignInView::default()
    }
}

/// Starts the browser's session and goes on to where the person was going.
pub(super) async fn let_in(state: &UiState, visit: Visit, signed_in: SignedIn, next: &str) -> Response {
    // Whoever was signed in here before is not any more.
    if let Some(caller) = &visit.caller
        && let Err(problem) = state.service.sign_out(caller).await
    {
        return visit.problem(&problem);
    }
    let home = if signed_in.is_admin {
        "/admin/invites"
    } else {
        "/account"
    };
    let next = local_path(next).unwrap_or(home);
    let jar = state.cookies.forget_person(visit.jar);
    let jar = state.cookies.keep_session(jar, &signed_in.token);
    (jar, Redirect::to(next)).into_response()
}

/// The page again, with what was wrong and what was typed but for the password.
pub(super) async fn refuse_sign_in(
    state: &UiState,
    visit: &Visit,
    login_name: String,
    next: String,
    problem: Problem,
) -> Response {
    let view = SignInView {
        login_name,
        next,
        problem: Some(problem.clone()),
        ..sign_in_view(state, None).await
    };
    let html = app::access::sign_in_page(&visit.context(), &view);
    let mut response = visit.html(status(&problem), html);
    retry_after(response.headers_mut(), &problem);
    response
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SignOutForm {
    next: String,
}

pub async fn sign_out(State(state): State<UiState>, visit: Visit, Form(form): Form<SignOutForm>) -> Response {
    if let Some(caller) = &visit.caller
        && let Err(problem) = state.service.sign_out(caller).await
    {
        return visit.problem(&problem);
    }
    let next = local_path(&form.next).unwrap_or("/sign-in");
    (state.cookies.forget_person(visit.jar), Redirect::to(next)).into_response()
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct AccountQuery {
    saved: Option<String>,
    linked: Option<String>,
    proven: Option<String>,
}

pub async fn account(
    State(state): State<UiState>,
    visit: Visit,
    Query(query): Query<AccountQuery>,
) -> Response {
    let Some(caller) = &visit.caller else {
        return Redirect::to("/sign-in?next=/account").into_response();
    };
    match account_view(&state.service, caller).await {
        Ok(mut view) => {
            match query.saved.as_deref() {
                Some("password") => {
                    if let Some(password) = &mut view.password {
                        password.is_changed = true;
                    }
                }
                saved => view.is_saved = saved.is_some(),
            }
            view.is_linked = query.linked.is_some();
            view.is_proven = query.proven.is_some();
            visit.html(StatusCode::OK, app::access::account_page(&visit.context(), &view))
        }
        Err(problem) => visit.problem(&problem),
    }
}

/// With why a passkey or an account stays as it is, or what was to be removed although it is the last way to sign in.
pub(super) async fn account_with(
    state: &UiState,
    visit: &Visit,
    caller: &Caller,
    problem: Option<Problem>,
    last_way: Option<LastWay>,
) -> Response {
    match account_view(&state.service, caller).await {
        Ok(mut view) => {
            let code = problem.as_ref().map_or(StatusCode::UNPROCESSABLE_ENTITY, status);
            view.passkey_problem = problem;
            view.last_way = last_way;
            visit.html(code, app::access::account_page(&visit.context(), &view))
        }
        Err(problem) => visit.problem(&problem),
    }
}

pub(super) async fn account_view(service: &Service, caller: &Caller) -> Result<AccountView, Problem> {
    let user = service.get_user(caller, &caller.user_id).await?;
    let human = user.human();
    Ok(AccountView {
        person: signed_in_person(caller),
        email: human
            .map(|human| human.email.as_str().to_owned())
            .unwrap_or_default(),
        application: service.own_application(caller).await?,
        profile: human
            .map(|human| ProfileForm {
                given_name: human.given_name.clone(),
                family_name: human.family_name.clone(),
                language: human.preferred_language.clone().unwrap_or_default(),
            })
            .unwrap_or_default(),
        problem: None,
        is_saved: false,
        sessions: service.list_sessions(caller).await?,
        password: own_password::form(service, caller).await?,
        passkeys: service.list_own_passkeys(caller).await?,
        may_add_passkey: service.may_add_passkey(caller).await?,
        is_fresh: service.is_fresh(caller).await?,
        identities: service.list_own_identities(caller).await?,
        providers: service.linkable_providers(caller).await?,
        is_linked: false,
        is_proven: false,
        passkey_problem: None,
        last_way: None,
    })
}

pub async fn change_profile(
    State(state): State<UiState>,
    visit: Visit,
    Form(form): Form<ProfileForm>,
) -> Response {
    let Some(caller) = &visit.caller else {
        return Redirect::to("/sign-in?next=/account").into_response();
    };
    let language = Language::from_tag(&form.language);
    let profile = OwnProfile {
        given_name: form.given_name.clone(),
        family_name: form.family_name.clone(),
        language,
    };
    let Err(problem) = state.service.update_own_profile(caller, profile).await else {
        // The pages follow at once, in this browser too.
        let jar = match language {
            Some(language) => state.cookies.keep_language(visit.jar, language),
            None => visit.jar,
        };
        return (jar, Redirect::to("/account?saved=yes")).into_response();
    };
    match account_view(&state.service, caller).await {
        Ok(mut view) => {
            view.profile = form;
            view.problem = Some(problem.clone());
            let html = app::access::account_page(&visit.context(), &view);
            visit.html(status(&problem), html)
        }
        Err(problem) => visit.problem(&problem),
    }
}

#[derive(Deserialize)]
pub struct EndSessionForm {
    id: String,
}

pub async fn end_session(
    State(state): State<UiState>,
    visit: Visit,
    Form(form): Form<EndSessionForm>,
) -> Response {
    let Some(caller) = &visit.caller else {
        return Redirect::to("/sign-in?next=/account").into_response();
    };
    match state.service.end_session(caller, &form.id).await {
        Ok(()) => Redirect::to("/account").into_response(),
        Err(problem) => visit.problem(&problem),
    }
}
