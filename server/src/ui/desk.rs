//! The admin's pages: who may see them, and the contexts that `app`'s components and server functions read.

use std::sync::{Arc, OnceLock};

use app::desk::{DeskContext, ShellOptions, shell};
use axum::Router;
use axum::extract::{FromRequestParts as _, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{any, get};
use leptos::nonce::use_nonce;
use leptos::prelude::provide_context;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use shared::access::Caller;
use shared::{Problem, Reason};

use super::page::{Visit, protect, signed_in_person};
use super::{UiState, live};

pub fn router() -> Router<UiState> {
    // Starts Leptos' executor; the paths below are wider, so that unknown ones get the desk's own page.
    let _paths = app::desk::routes();
    Router::new()
        .route("/admin", get(page))
        .route("/admin/{*rest}", get(page))
        .route("/admin/invites/{id}/mail-state", get(live::mail_state))
        .route("/api/{*function}", any(function))
}

/// A page of the desk. Strangers are sent to sign in and come back.
async fn page(State(state): State<UiState>, request: Request) -> Response {
    let (visit, request) = match visit(&state, request).await {
        Ok(parts) => parts,
        Err(response) => return response,
    };
    let Some(caller) = visit.caller.clone() else {
        let next = utf8_percent_encode(&visit.path, NON_ALPHANUMERIC);
        return Redirect::to(&format!("/sign-in?next={next}")).into_response();
    };
    if !caller.is_admin() {
        return visit.problem(&Reason::PermissionDenied.into());
    }
    let nonce = Arc::new(OnceLock::new());
    let contexts = contexts(&state, &visit, caller).await;
    let language = visit.language;
    let provide = {
        let nonce = Arc::clone(&nonce);
        move || {
            if let Some(made) = use_nonce() {
                nonce.get_or_init(|| made.to_string());
            }
            contexts();
        }
    };
    let site_version = state.site_version.to_owned();
    let render = leptos_axum::render_app_async_with_context(provide, move || {
        shell(ShellOptions {
            language,
            site_version: site_version.clone(),
        })
    });
    let mut response = render(request).await;
    protect(response.headers_mut(), nonce.get().map_or("", String::as_str));
    response
        .headers_mut()
        .insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    response
}

/// A server function. Called by a script it answers JSON, by a plain form it redirects.
async fn function(State(state): State<UiState>, request: Request) -> Response {
    let (visit, request) = match visit(&state, request).await {
        Ok(parts) => parts,
        Err(response) => return response,
    };
    let Some(caller) = visit.caller.clone().filter(Caller::is_admin) else {
        return refuse_stranger(&visit, &request);
    };
    let contexts = contexts(&state, &visit, caller).await;
    let mut response = leptos_axum::handle_server_fns_with_context(contexts, request)
        .await
        .into_response();
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn refuse_stranger(visit: &Visit, request: &Request) -> Response {
    let accepts = request
        .headers()
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .unwrap_or_default();
    if accepts.contains("text/html") && visit.caller.is_none() {
        return Redirect::to("/sign-in?next=/admin/invites").into_response();
    }
    let reason = if visit.caller.is_none() {
        Reason::SignInNeeded
    } else {
        Reason::PermissionDenied
    };
    let status = StatusCode::from_u16(reason.kind().http_status()).unwrap_or(StatusCode::FORBIDDEN);
    let problem = serde_json::to_string(&Problem::new(reason)).unwrap_or_default();
    (status, [(header::CONTENT_TYPE, "application/json")], problem).into_response()
}

async fn visit(state: &UiState, request: Request) -> Result<(Visit, Request), Response> {
    let (mut parts, body) = request.into_parts();
    let visit = Visit::from_request_parts(&mut parts, state).await?;
    Ok((visit, Request::from_parts(parts, body)))
}

async fn contexts(
    state: &UiState,
    visit: &Visit,
    caller: Caller,
) -> impl Fn() + Clone + Send + Sync + 'static {
    let service = Arc::clone(&state.service);
    // The page that needs the database more will say that it is not there.
    let mail_is_set_up = service.sends_mail(None).await.unwrap_or(true);
    let language = visit.language;
    let desk = DeskContext {
        site_version: state.site_version.to_owned(),
        mail_is_set_up,
        public_url: service.settings.public_url.clone(),
        person: signed_in_person(&caller),
    };
    move || {
        provide_context(Arc::clone(&service));
        provide_context(caller.clone());
        provide_context(language);
        provide_context(desk.clone());
    }
}
