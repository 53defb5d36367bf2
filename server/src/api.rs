//! What the forms of the API (REST, and the RPC forms) share: who calls, in which language, under which key, and counting.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest as _, Request};
use axum::http::header::{ACCEPT_LANGUAGE, AUTHORIZATION};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use buffa::Message;
use shared::texts::Language;
use shared::{Idempotency, Problem, Reason, Service};

use crate::access::Authenticator;
use crate::metrics::Metrics;
use crate::operations::Call;
use crate::operations::invites::Watcher;
use crate::streams::Streams;

/// The largest message, in bytes, whatever its form. The largest call there is, a user with one full metadata entry,
/// takes two thirds of it.
pub const MAX_MESSAGE: usize = 1024 * 1024;

const ORGANIZATION: HeaderName = HeaderName::from_static("x-zitadel-orgid");
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

pub struct Api {
    pub service: Arc<Service>,
    pub metrics: Arc<Metrics>,
    authenticator: Arc<Authenticator>,
    streams: Streams,
}

impl Api {
    #[must_use]
    pub fn new(service: Arc<Service>, streams: Streams) -> Self {
        Self {
            authenticator: Arc::new(Authenticator::new(Arc::clone(&service))),
            metrics: Arc::new(Metrics::new()),
            service,
            streams,
        }
    }

    /// Who calls and for which organization. Asked before anything of the message is read.
    pub async fn call(&self, headers: &HeaderMap) -> Result<Call, Problem> {
        let caller = self.authenticator.authenticate(authorization(headers)).await?;
        let organization_id = match headers.get(ORGANIZATION) {
            Some(value) => {
                let id = text(value).ok_or(Reason::OrganizationHeaderUnknown)?;
                self.authenticator.organization(id).await?
            }
            None => None,
        };
        Ok(Call {
            caller,
            organization_id,
            idempotency: None,
        })
    }

    /// For an answer that goes on after its request, and asks again who calls.
    pub fn watcher(&self, headers: &HeaderMap) -> Watcher {
        let authenticator = Arc::clone(&self.authenticator);
        let authorization = authorization(headers).map(str::to_owned);
        Watcher {
            service: Arc::clone(&self.service),
            streams: self.streams.clone(),
            who_calls: Box::new(move || {
                let (authenticator, authorization) = (Arc::clone(&authenticator), authorization.clone());
                Box::pin(async move { authenticator.authenticate(authorization.as_deref()).await })
            }),
        }
    }
}

/// A value that is no text is as malformed as one without "Bearer ".
fn authorization(headers: &HeaderMap) -> Option<&str> {
    headers.get(AUTHORIZATION).map(|value| text(value).unwrap_or(""))
}

/// The key of a request that is to be carried out once. The message counts, not the form it came in: a retry over
/// another form is the same request.
pub fn idempotency(
    call: &Call,
    headers: &HeaderMap,
    operation: &str,
    message: &impl Message,
) -> Result<Option<Idempotency>, Problem> {
    let Some(value) = headers.get(IDEMPOTENCY_KEY) else {
        return Ok(None);
    };
    let key = text(value).ok_or(Reason::IdempotencyKeyLength)?;
    let organization = call.organization_id.as_deref().unwrap_or_default();
    let message = STANDARD_NO_PAD.encode(message.encode_to_vec());
    let request = format!("{operation}\n{organization}\n{message}");
    Idempotency::new(&call.caller.user_id, key, request).map(Some)
}

/// A whole body of at most so many bytes.
pub async fn read(body: Body, limit: usize) -> Result<Bytes, Problem> {
    let mut request = Request::new(body);
    DefaultBodyLimit::max(limit).apply(&mut request);
    Bytes::from_request(request, &()).await.map_err(|rejection| {
        if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
            Reason::BodyTooLarge.into()
        } else {
            Problem::with_text(Reason::InvalidBody, "the request body ended too early")
        }
    })
}

/// The language of the caller's people, for the words of refusals.
#[must_use]
pub fn language(headers: &HeaderMap) -> Language {
    headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .and_then(Language::from_accept_language)
        .unwrap_or_default()
}

fn text(value: &HeaderValue) -> Option<&str> {
    std::str::from_utf8(value.as_bytes()).ok()
}
