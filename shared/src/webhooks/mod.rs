//! Webhooks: what happens to invites, told to an address that an admin named; signed, in order, at least once.

mod fault;
mod form;
mod state;
mod view;

#[cfg(feature = "core")]
mod body;
#[cfg(feature = "core")]
mod configure;
#[cfg(feature = "core")]
mod deliver;
#[cfg(feature = "core")]
mod find;
#[cfg(feature = "core")]
mod model;
#[cfg(feature = "core")]
mod rotate;
#[cfg(feature = "core")]
mod rules;
#[cfg(feature = "core")]
mod secret;
#[cfg(feature = "core")]
mod trial;

pub use fault::WebhookFault;
pub use form::{MAX_WEBHOOK_URL_CHARS, WebhookForm, event_kinds, webhook_url};
pub use state::WebhookState;
pub use view::{AttemptView, AttemptsView, WebhookOwner, WebhookSummary, WebhookView, WebhooksPage};

#[cfg(feature = "core")]
pub use {
    body::TEST_KIND,
    configure::{MAX_WEBHOOKS, NewSecret, WebhookDone},
    deliver::{Due, Settled},
    model::{Attempt, AttemptPage, AttemptQuery, LoggedEvent, Webhook, WebhookReply},
    rules::{ATTEMPTS_KEPT, MAX_TRIES},
};
