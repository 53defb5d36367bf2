//! Webhooks and what was tried, as stored.

use std::time::Duration;

use super::{WebhookFault, WebhookState};
use crate::Micros;
use crate::events::{Event, EventKind};
use crate::rotation::SealedSecrets;
use crate::service::Details;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Webhook {
    pub id: String,
    /// None = it is told of all organizations.
    pub organization_id: Option<String>,
    pub url: String,
    /// None = every event of an invite.
    pub kinds: Vec<EventKind>,
    /// What its messages are signed with.
    pub secrets: SealedSecrets,
    pub state: WebhookState,
    /// The number of the last event it is done with.
    pub cursor: u64,
    /// Failed tries of the event that comes next.
    pub failures: u32,
    pub next_try_at: Micros,
    /// A worker has it until then.
    pub leased_until: Micros,
    /// How many changes there were.
    pub sequence: u64,
    pub created_at: Micros,
    pub changed_at: Micros,
}

impl Webhook {
    /// Is this one of the events it is told?
    #[must_use]
    pub fn wants(&self, event: &Event) -> bool {
        event.invite_id.is_some()
            && self
                .organization_id
                .as_ref()
                .is_none_or(|id| *id == event.organization_id)
            && (self.kinds.is_empty() || self.kinds.contains(&event.kind))
    }

    #[must_use]
    pub fn details(&self) -> Details {
        Details {
            sequence: self.sequence,
            changed_at: self.changed_at,
            created_at: self.created_at,
            resource_owner: self.organization_id.clone().unwrap_or_default(),
        }
    }
}

/// An event with its place in the log of the whole instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedEvent {
    /// Grows with every event, whomever it is about; some numbers may be missing.
    pub number: u64,
    pub event: Event,
}

/// What came back from a receiver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookReply {
    pub outcome: Result<u16, WebhookFault>,
    /// The first characters of the answer.
    pub answer: String,
    pub took: Duration,
}

impl WebhookReply {
    #[must_use]
    pub fn is_delivered(&self) -> bool {
        matches!(self.outcome, Ok(200..=299))
    }
}

/// One try to tell an event, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    pub id: String,
    pub webhook_id: String,
    pub event_id: String,
    /// 0 for a test.
    pub event_number: u64,
    /// The name of the event; a test has one of its own.
    pub kind: String,
    /// Of this event, counting from 1.
    pub try_number: u32,
    pub at: Micros,
    pub body: String,
    pub reply: WebhookReply,
}

/// Tries of one webhook, the newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptQuery {
    pub webhook_id: String,
    /// Only those before this one.
    pub before: Option<String>,
    pub only_failed: bool,
    pub limit: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttemptPage {
    pub attempts: Vec<Attempt>,
    /// There are older ones.
    pub has_more: bool,
}
