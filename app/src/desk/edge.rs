//! The server's side of the desk's server functions: who asks, and how script and plain form are answered alike.

use std::sync::Arc;

use axum::http::header::{ACCEPT, RETRY_AFTER};
use axum::http::{HeaderValue, Method, StatusCode, request};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use shared::access::Caller;
use shared::{Micros, Problem, Reason, Service};

use super::{Dated, Kept, Refusal, keep};

pub(crate) struct Edge {
    pub service: Arc<Service>,
    pub caller: Caller,
    response: ResponseOptions,
    /// A form posted without a script: its answer is a redirect.
    pub is_plain_form: bool,
}

impl Edge {
    pub fn read() -> Result<Self, Refusal> {
        let parts: Option<request::Parts> = use_context();
        let is_plain_form = parts.is_some_and(|parts| {
            let accept = parts.headers.get(ACCEPT).and_then(|accept| accept.to_str().ok());
            parts.method == Method::POST && accept.is_some_and(|accept| accept.contains("text/html"))
        });
        Ok(Self {
            service: use_context().ok_or(Reason::Internal)?,
            caller: use_context().ok_or(Reason::SignInNeeded)?,
            response: use_context().unwrap_or_default(),
            is_plain_form,
        })
    }

    pub fn now(&self) -> Micros {
        self.service.clock.now()
    }

    pub fn dated<T>(&self, value: T) -> Dated<T> {
        Dated {
            now: self.now(),
            value,
        }
    }

    /// Sets the status of a refusal; server functions would all answer 500 otherwise.
    pub fn answer<T>(&self, outcome: Result<T, Problem>) -> Result<T, Refusal> {
        outcome.map_err(|problem| {
            if let Ok(status) = StatusCode::from_u16(problem.reason.kind().http_status()) {
                self.response.set_status(status);
            }
            if let Some(seconds) = problem.retry_after_seconds {
                self.response
                    .insert_header(RETRY_AFTER, HeaderValue::from(seconds));
            }
            Refusal(problem)
        })
    }

    /// Sends a plain form's browser on, with what the next page is to show.
    pub fn send_on(&self, path: &str, kept: Kept) -> Result<(), Problem> {
        keep(&self.service, &self.caller, kept)?;
        leptos_axum::redirect(path);
        // After a post the browser shall come with GET, whatever its age.
        self.response.set_status(StatusCode::SEE_OTHER);
        Ok(())
    }
}

/// The text without blanks around it, if any is left.
pub(crate) fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
