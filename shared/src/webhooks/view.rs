//! Webhooks as pages show them.

use serde::{Deserialize, Serialize};

use super::{WebhookFault, WebhookState};
use crate::Micros;
use crate::events::EventKind;
use crate::organizations::OrganizationSummary;

/// Whose webhook it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebhookOwner {
    Instance,
    Organization(OrganizationSummary),
}

/// A webhook at the admin's desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebhookSummary {
    pub id: String,
    pub owner: WebhookOwner,
    pub url: String,
    /// None = every event of an invite.
    pub kinds: Vec<EventKind>,
    pub state: WebhookState,
    /// The last event it is done with.
    pub cursor: u64,
    /// Failed tries of the event that comes next.
    pub failures: u32,
    /// When the next try of it is due.
    pub next_try_at: Option<Micros>,
    /// The secret of before is still used until then.
    pub old_secret_until: Option<Micros>,
    /// The one who asks may change it.
    pub may_change: bool,
}

/// The webhooks at the admin's desk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebhooksPage {
    pub webhooks: Vec<WebhookSummary>,
    /// May add one for the whole instance.
    pub for_instance: bool,
    /// Organizations that one may be added for.
    pub organizations: Vec<OrganizationSummary>,
}

/// One webhook with what was tried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebhookView {
    pub webhook: WebhookSummary,
    /// Events in the log that it was not told yet, its own or not.
    pub behind: u64,
    pub attempts: AttemptsView,
}

/// A page of tries, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttemptsView {
    pub attempts: Vec<AttemptView>,
    /// Where older ones begin.
    pub older: Option<String>,
}

/// One try to tell an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttemptView {
    pub at: Micros,
    /// The name of the event; a test has one of its own.
    pub kind: String,
    /// Of this event, counting from 1.
    pub try_number: u32,
    /// What was posted, to the letter: it is what the signature is of.
    pub body: String,
    /// None = there was no answer.
    pub status: Option<u16>,
    pub fault: Option<WebhookFault>,
    /// The first characters of the answer.
    pub answer: String,
    pub milliseconds: u32,
    /// The receiver has it.
    pub is_delivered: bool,
}
