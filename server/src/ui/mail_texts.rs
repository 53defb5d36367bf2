//! The page of the words of mails: looked at, saved, brought back, and seen as they will arrive.

use app::wording::{WordingView, address, preview_of_faults, preview_of_text, wording_page};
use axum::Form;
use axum::extract::{Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use shared::access::{Caller, Permission};
use shared::mail::texts::{MailKind, MailTexts, TextPlace};
use shared::texts::Language;
use shared::{Problem, Reason};

use super::UiState;
use super::page::{Visit, status};

/// Which words it is about.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct PlaceQuery {
    kind: String,
    language: String,
    organization_id: Option<String>,
    saved: Option<String>,
}

#[derive(Deserialize)]
pub struct WordingForm {
    kind: String,
    language: String,
    organization_id: String,
    version: u64,
    title: String,
    pre_header: String,
    subject: String,
    greeting: String,
    text: String,
    button_text: String,
    footer_text: String,
    /// Of a preview.
    #[serde(default)]
    look: String,
}

#[derive(Deserialize)]
pub struct RestoreForm {
    kind: String,
    language: String,
    organization_id: String,
    version: u64,
    restored: u64,
}

pub async fn page(State(state): State<UiState>, visit: Visit, Query(query): Query<PlaceQuery>) -> Response {
    let caller = match admin(&visit) {
        Ok(caller) => caller,
        Err(response) => return *response,
    };
    // Whoever names nobody looks at the instance's words, or at those of their own organization.
    let owner = query.organization_id.or_else(|| {
        let may_look = caller.allow(Permission::PolicyRead, None).is_ok();
        (!may_look).then(|| caller.organization_id.clone())
    });
    let language = match query.language.as_str() {
        "" => visit.language.tag(),
        tag => tag,
    };
    let place = place(&query.kind, language, &owner.unwrap_or_default());
    show(&state, &visit, caller, place, |view| {
        view.is_saved = query.saved.is_some()
    })
    .await
}

pub async fn save(State(state): State<UiState>, visit: Visit, Form(form): Form<WordingForm>) -> Response {
    let caller = match admin(&visit) {
        Ok(caller) => caller,
        Err(response) => return *response,
    };
    let (place, texts) = (form.place(), form.texts());
    let saved = state
        .service
        .save_mail_texts(caller, place.clone(), &texts, Some(form.version))
        .await;
    match saved {
        Ok(_) => to_saved(&place),
        Err(problem) => {
            show(&state, &visit, caller, place, |view| {
                view.faults = texts.faults();
                view.typed = texts;
                match view.faults.is_empty() {
                    // Whoever saved meanwhile is shown below: the next try is about theirs.
                    true => view.problem = Some(problem),
                    false => view.version = form.version,
                }
            })
            .await
        }
    }
}

pub async fn restore(State(state): State<UiState>, visit: Visit, Form(form): Form<RestoreForm>) -> Response {
    let caller = match admin(&visit) {
        Ok(caller) => caller,
        Err(response) => return *response,
    };
    let place = place(&form.kind, &form.language, &form.organization_id);
    let restored = state
        .service
        .restore_mail_texts(caller, place.clone(), form.restored, form.version)
        .await;
    match restored {
        Ok(_) => to_saved(&place),
        Err(problem) => show(&state, &visit, caller, place, |view| view.problem = Some(problem)).await,
    }
}

/// What is saved, for the page's frame.
pub async fn saved(State(state): State<UiState>, visit: Visit, Query(query): Query<PlaceQuery>) -> Response {
    let caller = match admin(&visit) {
        Ok(caller) => caller,
        Err(response) => return *response,
    };
    let owner = query.organization_id.unwrap_or_default();
    let place = place(&query.kind, &query.language, &owner);
    let service = &state.service;
    let preview = async {
        let page = service.mail_texts_page(caller, place.clone()).await?;
        service.preview_mail_texts(caller, &place, &page.own).await
    };
    match preview.await {
        Ok(mail) => framed(in_light(&mail.html, "light")),
        Err(problem) => visit.problem(&problem),
    }
}

/// A document for the page's frame. What is in it may show itself and nothing else.
pub async fn preview(State(state): State<UiState>, visit: Visit, Form(form): Form<WordingForm>) -> Response {
    let caller = match admin(&visit) {
        Ok(caller) => caller,
        Err(response) => return *response,
    };
    let (place, texts) = (form.place(), form.texts());
    let faults = texts.faults();
    if !faults.is_empty() {
        return framed(preview_of_faults(visit.language, &faults));
    }
    match state.service.preview_mail_texts(caller, &place, &texts).await {
        Ok(mail) => framed(match form.look.as_str() {
            "text" => preview_of_text(place.language, &mail.subject, &mail.text),
            look => in_light(&mail.html, look),
        }),
        Err(problem) => visit.problem(&problem),
    }
}

impl WordingForm {
    fn place(&self) -> TextPlace {
        place(&self.kind, &self.language, &self.organization_id)
    }

    fn texts(&self) -> MailTexts {
        MailTexts {
            title: self.title.clone(),
            pre_header: self.pre_header.clone(),
            subject: self.subject.clone(),
            greeting: self.greeting.clone(),
            text: self.text.clone(),
            button_text: self.button_text.clone(),
            footer_text: self.footer_text.clone(),
        }
    }
}

/// What is unknown is what a form begins with.
fn place(kind: &str, language: &str, organization_id: &str) -> TextPlace {
    TextPlace {
        organization_id: Some(organization_id.to_owned()).filter(|id| !id.is_empty()),
        kind: MailKind::parse(kind).unwrap_or_default(),
        language: Language::from_tag(language).unwrap_or_default(),
    }
}

/// Strangers are sent to sign in and come back.
fn admin(visit: &Visit) -> Result<&Caller, Box<Response>> {
    let Some(caller) = &visit.caller else {
        let next = utf8_percent_encode(&visit.path, NON_ALPHANUMERIC);
        let sign_in = Redirect::to(&format!("/sign-in?next={next}"));
        return Err(Box::new(sign_in.into_response()));
    };
    match caller.is_admin() {
        true => Ok(caller),
        false => Err(Box::new(visit.problem(&Reason::PermissionDenied.into()))),
    }
}

fn to_saved(place: &TextPlace) -> Response {
    Redirect::to(&format!("{}&saved=1", address(place))).into_response()
}

async fn show(
    state: &UiState,
    visit: &Visit,
    caller: &Caller,
    place: TextPlace,
    change: impl FnOnce(&mut WordingView),
) -> Response {
    let page = match state.service.mail_texts_page(caller, place).await {
        Ok(page) => page,
        Err(problem) => return visit.problem(&problem),
    };
    let mut view = WordingView {
        typed: page.own.clone(),
        version: page.version(),
        page,
        faults: Vec::new(),
        problem: None,
        is_saved: false,
    };
    change(&mut view);
    let first = view
        .problem
        .as_ref()
        .or(view.faults.first().map(|(_, fault)| fault));
    let code = first.map_or(StatusCode::OK, |problem: &Problem| status(problem));
    let mut response = visit.html(code, wording_page(&visit.context(), &view));
    allow_frame(&mut response);
    response
}

/// The page may show its own preview.
fn allow_frame(response: &mut Response) {
    let policy = response.headers().get(header::CONTENT_SECURITY_POLICY);
    let policy = policy.and_then(|policy| policy.to_str().ok()).unwrap_or_default();
    if let Ok(policy) = HeaderValue::from_str(&format!("{policy}; frame-src 'self'")) {
        response
            .headers_mut()
            .insert(header::CONTENT_SECURITY_POLICY, policy);
    }
}

fn framed(html: String) -> Response {
    let policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src https:; frame-ancestors 'self'; sandbox";
    let headers = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
    ];
    (headers, Html(html)).into_response()
}

/// The mail by day or by night, whatever the admin's own screen is set to.
fn in_light(html: &str, look: &str) -> String {
    let rule = match look {
        "dark" => "@media all",
        _ => "@media not all",
    };
    html.replace("@media (prefers-color-scheme: dark)", rule)
}
