//! What a form leaves for the next page when there is no script: sealed into a short-lived cookie, shown once.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::Problem;
use shared::access::{CreateTokenForm, TokenResult};
use shared::invites::{CreateInviteForm, InviteResult};
use shared::mail::providers::{EmailProviderForm, Trial};
use shared::organizations::policy::PolicyForm;
use shared::providers::ProviderForm;
use shared::webhooks::WebhookForm;

use crate::mailing::ReportsDone;
use crate::webhooks::WebhookOutcome;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    Created(Box<InviteResult>),
    /// The entered values stay.
    Refused {
        form: Box<CreateInviteForm>,
        problem: Problem,
    },
    Resent,
    /// A new link to hand over.
    NewLink(Box<InviteResult>),
    Revoked,
    RemindersStopped,
    TokenCreated(Box<TokenResult>),
    TokenRefused {
        form: Box<CreateTokenForm>,
        problem: Problem,
    },
    /// Its name.
    TokenRevoked(String),
    ProviderSaved(String),
    /// The form after a test, or after it was refused; without the secret.
    ProviderTried {
        form: Box<ProviderForm>,
        problem: Option<Problem>,
    },
    /// A provider was switched or removed: the key of the words, and its name.
    ProviderDone {
        key: String,
        name: String,
    },
    Webhook(Box<WebhookOutcome>),
    WebhookRefused {
        form: Box<WebhookForm>,
        problem: Problem,
    },
    /// What it is called, and the key that is shown this once.
    EmailProviderSaved {
        name: String,
        signing_key: Option<String>,
    },
    /// The form after a test, or after it was refused; without the secret.
    EmailProviderTried {
        form: Box<EmailProviderForm>,
        outcome: Result<Box<Trial>, Problem>,
    },
    MailReports(Box<ReportsDone>),
    PolicySet,
    PolicyRefused {
        form: Box<PolicyForm>,
        problem: Problem,
    },
    /// Resending, showing a link or revoking was refused.
    NotDone(Problem),
}

#[derive(Clone, Copy)]
pub(super) struct KeptOnce(pub StoredValue<Option<Kept>>);

/// What the form before this page left. The first page that asks gets it.
#[must_use]
pub fn take_kept() -> Option<Kept> {
    let KeptOnce(kept) = use_context()?;
    kept.try_update_value(Option::take).flatten()
}

#[cfg(feature = "ssr")]
pub(crate) use cookie::keep;
#[cfg(feature = "ssr")]
pub(super) use cookie::read;

#[cfg(feature = "ssr")]
mod cookie {
    use std::sync::Arc;

    use axum::http::header::{COOKIE, SET_COOKIE};
    use axum::http::{HeaderValue, request};
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use leptos::prelude::use_context;
    use leptos_axum::ResponseOptions;
    use serde::{Deserialize, Serialize};
    use shared::access::Caller;
    use shared::{Reason, Service};

    use super::Kept;

    const NAME: &str = "usher_result";
    /// Browsers drop cookies above 4096 bytes; the attributes need some of them.
    const MAX_VALUE: usize = 3800;
    /// How a long conversation ended.
    const TRIAL_LINES: usize = 8;

    #[derive(Serialize, Deserialize)]
    struct Sealed {
        /// Nobody else signed in at this browser gets to see it.
        user_id: String,
        kept: Kept,
    }

    /// Leaves something for the page the browser is sent to next.
    pub(crate) fn keep(service: &Service, caller: &Caller, kept: Kept) -> Result<(), shared::Problem> {
        let response: ResponseOptions = use_context().ok_or(Reason::Internal)?;
        let mut value = seal(service, caller, kept.clone())?;
        if value.len() > MAX_VALUE {
            value = seal(service, caller, shortened(kept))?;
        }
        let secure = if service.settings.public_url.starts_with("https://") {
            "; Secure"
        } else {
            ""
        };
        set(
            &response,
            &format!("{NAME}={value}; Max-Age=120{ATTRIBUTES}{secure}"),
        );
        Ok(())
    }

    const ATTRIBUTES: &str = "; Path=/admin; HttpOnly; SameSite=Strict";

    fn set(response: &ResponseOptions, cookie: &str) {
        if let Ok(value) = HeaderValue::from_str(cookie) {
            response.append_header(SET_COOKIE, value);
        }
    }

    fn seal(service: &Service, caller: &Caller, kept: Kept) -> Result<String, shared::Problem> {
        let sealed = Sealed {
            user_id: caller.user_id.clone(),
            kept,
        };
        let plain = serde_json::to_vec(&sealed).map_err(|_| Reason::Internal)?;
        Ok(URL_SAFE_NO_PAD.encode(service.sealer.seal(&plain)?))
    }

    /// What matters most of it.
    fn shortened(kept: Kept) -> Kept {
        match kept {
            Kept::Refused { mut form, problem } => {
                form.note.clear();
                Kept::Refused { form, problem }
            }
            Kept::EmailProviderTried {
                form,
                outcome: Ok(mut trial),
            } => {
                let last = trial.lines.len().saturating_sub(TRIAL_LINES);
                trial.lines.drain(..last);
                Kept::EmailProviderTried {
                    form,
                    outcome: Ok(trial),
                }
            }
            Kept::PolicyRefused { problem, .. } => Kept::NotDone(problem),
            other => other,
        }
    }

    /// Reads what was left and takes it away from the browser.
    pub(in crate::desk) fn read() -> Option<Kept> {
        let parts: request::Parts = use_context()?;
        let value = parts
            .headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|header| header.to_str().ok())
            .flat_map(|header| header.split(';'))
            .find_map(|pair| {
                let (name, value) = pair.trim().split_once('=')?;
                (name == NAME).then(|| value.to_owned())
            })?;
        let (service, caller): (Arc<Service>, Caller) = (use_context()?, use_context()?);
        if let Some(response) = use_context::<ResponseOptions>() {
            set(&response, &format!("{NAME}=; Max-Age=0{ATTRIBUTES}"));
        }
        let plain = service.sealer.open(&URL_SAFE_NO_PAD.decode(value).ok()?)?;
        let sealed: Sealed = serde_json::from_slice(&plain).ok()?;
        (sealed.user_id == caller.user_id).then_some(sealed.kept)
    }
}
