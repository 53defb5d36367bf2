//! Webhooks: calling a receiver, and where they are kept.

use async_trait::async_trait;
use secrecy::SecretString;

use super::{Answer, Store};
use crate::webhooks::{Attempt, AttemptPage, AttemptQuery, LoggedEvent, Webhook, WebhookReply};
use crate::{Micros, Problem};

/// Calls receivers.
#[async_trait]
pub trait WebhookTalk: Send + Sync {
    /// Posts the body, signed with every secret. In bounded time, whatever the receiver does.
    async fn call(&self, url: &str, secrets: &[SecretString], now: Micros, body: &str) -> WebhookReply;
    /// Addresses on the own machine and network may be called, and plain http.
    fn allows_private_addresses(&self) -> bool;
}

/// What a decision writes of a webhook, with what was tried.
pub struct WebhookChange {
    pub write: WebhookWrite,
    pub attempt: Option<Attempt>,
}

impl WebhookChange {
    /// Nothing is written.
    #[must_use]
    pub fn none() -> Self {
        Self {
            write: WebhookWrite::Keep,
            attempt: None,
        }
    }
}

/// How a decision changes a webhook.
pub enum WebhookWrite {
    Keep,
    Update(Box<Webhook>),
    /// With what was tried.
    Remove,
}

/// Decides inside the write transaction.
pub type WebhookDecision = Box<dyn FnOnce(Webhook) -> Result<WebhookChange, Problem> + Send>;

/// Webhooks, what was tried, and the log as they read it.
#[async_trait]
pub trait WebhookStore: Send + Sync {
    async fn add_webhook(&self, webhook: Webhook) -> Result<(), Problem>;
    /// An id nobody has is [`crate::Reason::WebhookNotFound`].
    async fn change_webhook(&self, id: &str, decide: WebhookDecision) -> Result<(), Problem>;
    async fn webhook(&self, id: &str) -> Result<Option<Webhook>, Problem>;
    /// All of them, the oldest first.
    async fn webhooks(&self) -> Result<Vec<Webhook>, Problem>;
    /// Takes webhooks that are on and due and behind the log, and leases them until then; another worker may take them
    /// after that.
    async fn lease_webhooks(&self, now: Micros, until: Micros, limit: u32) -> Result<Vec<Webhook>, Problem>;
    /// The newest first.
    async fn attempts(&self, query: AttemptQuery) -> Result<AttemptPage, Problem>;
    /// The log of the whole instance after this number, in order.
    async fn events_after(&self, number: u64, limit: u32) -> Result<Vec<LoggedEvent>, Problem>;
    /// The number of the newest entry of the log; 0 = there is none.
    async fn newest_event(&self) -> Result<u64, Problem>;
}

impl dyn Store {
    /// [`WebhookStore::change_webhook`] for a decision that also answers something.
    pub async fn decide_webhook<T: Send + 'static>(
        &self,
        id: &str,
        decide: impl FnOnce(Webhook) -> Result<(WebhookChange, T), Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let (answer, slot) = Answer::new();
        self.change_webhook(
            id,
            Box::new(move |webhook| {
                let (change, value) = decide(webhook)?;
                slot.put(value);
                Ok(change)
            }),
        )
        .await?;
        answer.take()
    }
}
