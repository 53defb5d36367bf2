//! What every page needs of a request, and what every answer carries.

use app::plain::House;
use axum::extract::{FromRequestParts, OriginalUri, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use shared::access::{Caller, SignedInPerson};
use shared::onboarding::{Invitation, Visitor};
use shared::texts::Language;
use shared::{Problem, Reason};

use super::UiState;

/// A page's request: who is signed in, in which language, from where.
pub struct Visit {
    pub jar: CookieJar,
    pub caller: Option<Caller>,
    pub language: Language,
    /// Chosen by the person, not guessed from the browser.
    pub language_is_chosen: bool,
    pub source: String,
    pub visitor: Visitor,
    pub path: String,
    pub nonce: String,
    /// Whose page it is, once that may be told.
    house: Option<House>,
    pub site_version: &'static str,
    /// `Sec-Fetch-Site` reaches us, so cross-site posts are seen without a referrer.
    is_trustworthy_origin: bool,
}

impl FromRequestParts<UiState> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &UiState) -> Result<Self, Response> {
        let jar = CookieJar::from_headers(&parts.headers);
        let header = |name: HeaderName| parts.headers.get(name).and_then(|value| value.to_str().ok());
        let chosen = state.cookies.language(&jar);
        let accepted = header(header::ACCEPT_LANGUAGE).and_then(Language::from_accept_language);
        let mut nonce = [0_u8; 16];
        state.service.random.fill(&mut nonce);
        let uri = parts
            .extensions
            .get::<OriginalUri>()
            .map_or_else(|| parts.uri.clone(), |uri| uri.0.clone());
        let mut visit = Self {
            caller: None,
            house: None,
            language: chosen.or(accepted).unwrap_or_default(),
            language_is_chosen: chosen.is_some(),
            source: crate::client::source(&parts.headers, &parts.extensions, state.trusted_proxies),
            visitor: visitor(parts),
            path: page_to_come_back_to(&parts.method, &uri),
            nonce: STANDARD_NO_PAD.encode(nonce),
            site_version: state.site_version,
            is_trustworthy_origin: state.cookies.https
                || state.service.settings.public_url.contains("//localhost"),
            jar,
        };
        if let Some(token) = state.cookies.session(&visit.jar) {
            visit.caller = state
                .service
                .session_caller(&token)
                .await
                .map_err(|problem| visit.problem(&problem))?;
        }
        Ok(visit)
    }
}

impl Visit {
    /// The person's own language, unless this browser was told another.
    pub fn prefer(&mut self, tag: Option<&str>) {
        if let (false, Some(language)) = (self.language_is_chosen, tag.and_then(Language::from_tag)) {
            self.language = language;
        }
    }

    /// In the invited person's language and their organization's colours. Only for whoever has a valid code.
    pub fn about(&mut self, invitation: &Invitation) {
        self.prefer(invitation.language.as_deref());
        self.house = Some(House {
            name: invitation.organization_name.clone(),
            look: invitation.look,
        });
    }

    pub fn context(&self) -> app::plain::PageContext {
        app::plain::PageContext {
            language: self.language,
            nonce: self.nonce.clone(),
            site_version: self.site_version.to_owned(),
            signed_in: self.caller.as_ref().map(signed_in_person),
            house: self.house.clone(),
            path: self.path.clone(),
        }
    }

    /// A whole page with the headers all plain pages carry.
    pub fn html(&self, status: StatusCode, html: String) -> Response {
        let mut response = (status, Html(html)).into_response();
        let headers = response.headers_mut();
        protect(headers, &self.nonce);
        // Without Sec-Fetch-Site (plain http on another host) our own forms need their Origin header, which
        // `no-referrer` would blank.
        let referrer = if self.is_trustworthy_origin {
            "no-referrer"
        } else {
            "same-origin"
        };
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static(referrer));
        response
    }

    /// The page of a refusal.
    pub fn problem(&self, problem: &Problem) -> Response {
        if problem.reason == Reason::Internal {
            tracing::error!(path = self.path, "a page failed");
        }
        let html = app::access::problem_page(&self.context(), problem);
        let mut response = self.html(status(problem), html);
        retry_after(response.headers_mut(), problem);
        response
    }
}

pub fn signed_in_person(caller: &Caller) -> SignedInPerson {
    SignedInPerson {
        user_id: caller.user_id.clone(),
        name: caller.name.clone(),
        login_name: caller.login_name.clone(),
        is_admin: caller.is_admin(),
    }
}

/// The status of a refusal on a page: forms that have to be filled in again are 422.
pub fn status(problem: &Problem) -> StatusCode {
    match problem.reason.kind().http_status() {
        400 => StatusCode::UNPROCESSABLE_ENTITY,
        status => StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

pub fn retry_after(headers: &mut HeaderMap, problem: &Problem) {
    if let Some(seconds) = problem.retry_after_seconds {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
}

/// The way from an address with a code in it to one without: neither remembered nor told on.
pub fn without_code(mut redirect: Response) -> Response {
    let headers = redirect.headers_mut();
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    redirect
}

/// Nothing from elsewhere, nothing in a frame, nothing kept by caches on the way.
pub fn protect(headers: &mut HeaderMap, nonce: &str) {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=()"),
    );
    headers.insert(
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    );
}

/// Where a link on the answer leads back to: a page that can be asked for, not the form that was posted to it.
fn page_to_come_back_to(method: &Method, uri: &Uri) -> String {
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let form = if method == Method::POST {
        page_with_form(path)
    } else {
        None
    };
    form.unwrap_or(path).to_owned()
}

/// The page that has the form which is sent to this path.
fn page_with_form(path: &str) -> Option<&str> {
    let form_only = [
        "/continue",
        "/new-link",
        "/new-invitation",
        "/reopen",
        "/confirm/passkey",
        "/confirm",
        "/name",
        "/passkey",
        "/passkeys",
        "/passkeys/rename",
        "/passkeys/remove",
        "/password",
        "/profile",
        "/identities/remove",
        "/preview",
        "/restore",
    ];
    form_only.iter().find_map(|form| path.strip_suffix(form))
}

fn visitor(parts: &Parts) -> Visitor {
    let header = |name: &str| {
        let value = parts.headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default()
    };
    let early = ["sec-purpose", "purpose", "x-purpose", "x-moz"];
    Visitor {
        asks_for_head: parts.method == Method::HEAD,
        user_agent: header("user-agent").to_owned(),
        prefetches: early
            .iter()
            .any(|name| header(name).contains("prefetch") || header(name).contains("preview")),
        has_fetch_metadata: !header("sec-fetch-mode").is_empty(),
    }
}

/// A path on this server that a redirect may lead to; everything else gives none.
pub fn local_path(next: &str) -> Option<&str> {
    let is_local = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains('\\')
        && !next.chars().any(char::is_control);
    is_local.then_some(next)
}

pub async fn not_found(State(_): State<UiState>, visit: Visit) -> Response {
    visit.problem(&Reason::RouteNotFound.into())
}

/// Somebody asks for what forms alone are sent to, as by the address of an answer: the page that has the form.
pub async fn of_form(State(_): State<UiState>, visit: Visit) -> Response {
    match page_with_form(&visit.path) {
        Some(page) => Redirect::to(page).into_response(),
        None => visit.problem(&Reason::RouteNotFound.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::{local_path, page_with_form};

    #[test]
    fn the_address_of_a_form_leads_to_its_page() {
        for (form, page) in [
            ("/invite/1/continue", Some("/invite/1")),
            ("/invite/1/reopen", Some("/invite/1")),
            ("/invite/1/set-up/passkey", Some("/invite/1/set-up")),
            ("/account/passkeys/remove", Some("/account")),
            ("/sign-in/passkey", Some("/sign-in")),
            ("/sign-out", None),
        ] {
            assert_eq!(page_with_form(form), page, "{form}");
        }
    }

    #[test]
    fn redirects_stay_on_this_server() {
        for good in ["/", "/admin/invites?q=a", "/invite/1"] {
            assert_eq!(local_path(good), Some(good));
        }
        for bad in [
            "",
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/a\r\nb",
            "javascript:1",
        ] {
            assert_eq!(local_path(bad), None, "{bad}");
        }
    }
}
