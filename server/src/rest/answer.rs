//! Answers and refusals as the gateway of the existing API shapes them.

use axum::body::Body;
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use serde::Serialize;
use shared::problem::Kind;
use shared::texts::Language;
use shared::{Problem, Reason};

use crate::api::language;
use crate::rest::Route;

/// Set for every request by the layer around all edges.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

pub(super) fn accept(status: StatusCode, message: &impl Serialize) -> Result<Response, Problem> {
    // Only a time beyond the year 9999 has no JSON.
    let body = serde_json::to_vec(message).map_err(|_| Reason::Internal)?;
    Ok(json(status, body))
}

pub(super) fn refuse(parts: &Parts, route: Option<&Route>, problem: &Problem) -> Response {
    if matches!(problem.reason.kind(), Kind::Internal | Kind::Unavailable) {
        let request_id = parts.headers.get(REQUEST_ID).and_then(|id| id.to_str().ok());
        tracing::error!(
            request_id,
            operation = route.map(|route| route.operation),
            reason = ?problem.reason,
            text = problem.text,
            "a call failed"
        );
    }
    let mut response = json(
        status_of(problem.reason),
        body_of(problem, language(&parts.headers)),
    );
    let headers = response.headers_mut();
    if problem.reason.kind() == Kind::Unauthenticated {
        headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    if let Some(seconds) = problem.retry_after_seconds {
        headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

pub(super) fn method_not_allowed(parts: &Parts, allowed: String) -> Response {
    let mut response = refuse(parts, None, &Problem::new(Reason::MethodNotAllowed));
    if let Ok(value) = HeaderValue::try_from(allowed) {
        response.headers_mut().insert(ALLOW, value);
    }
    response
}

/// The gateway's status for the kind, and HTTP's own word where it has one.
fn status_of(reason: Reason) -> StatusCode {
    match reason {
        Reason::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Reason::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        _ => StatusCode::from_u16(reason.kind().http_status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

pub(super) fn json(status: StatusCode, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    // Answers hold codes and people.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// google.rpc.Status in JSON.
#[derive(Serialize)]
struct Status<'a> {
    code: u8,
    message: &'a str,
    details: &'a [Detail<'a>],
}

#[derive(Serialize)]
struct Detail<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    id: &'static str,
    message: &'a str,
}

pub(super) fn body_of(problem: &Problem, language: Language) -> Vec<u8> {
    let words = problem.words(language);
    let with_id;
    let detail;
    let (message, details) = match problem.reason.id() {
        Some(id) => {
            with_id = format!("{words} ({id})");
            detail = [Detail {
                kind: "type.googleapis.com/zitadel.v1.ErrorDetail",
                id,
                message: &words,
            }];
            (&with_id, detail.as_slice())
        }
        None => (&words, [].as_slice()),
    };
    let status = Status {
        code: problem.reason.kind().code(),
        message,
        details,
    };
    // Texts and numbers always have a JSON form.
    serde_json::to_vec(&status).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(problem: impl Into<Problem>, language: &str) -> String {
        let language = Language::from_accept_language(language).unwrap_or_default();
        String::from_utf8(body_of(&problem.into(), language)).unwrap()
    }

    #[test]
    fn an_id_stands_in_the_message_and_in_the_detail() {
        insta::assert_snapshot!(body(Reason::UserAlreadyInitialised, "en"), @r#"{"code":9,"message":"User is already initialized (COMMAND-EF34g)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"COMMAND-EF34g","message":"User is already initialized"}]}"#);
    }

    #[test]
    fn without_an_id_the_details_are_an_empty_list() {
        insta::assert_snapshot!(body(Reason::AuthHeaderMissing, "en"), @r#"{"code":16,"message":"auth header missing","details":[]}"#);
    }

    #[test]
    fn the_message_speaks_the_callers_language_and_the_id_stays() {
        let german = body(Reason::UserAlreadyInitialised, "de-AT, en;q=0.5");
        let words = Language::from_tag("de")
            .unwrap()
            .text("problem-user-already-initialised");
        assert!(german.contains(&format!("{words} (COMMAND-EF34g)")), "{german}");
    }

    #[test]
    fn every_reason_has_a_status_of_its_class() {
        for reason in Reason::ALL {
            assert!(!status_of(*reason).is_success(), "{reason:?}");
        }
        assert_eq!(status_of(Reason::BodyTooLarge), 413);
        assert_eq!(status_of(Reason::MethodNotAllowed), 405);
        assert_eq!(status_of(Reason::UserNotFound), 404);
    }
}
