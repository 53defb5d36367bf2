//! A test: one message at once, outside of the log and its order.

use super::{Attempt, TEST_KIND, body};
use crate::access::Caller;
use crate::ports::{WebhookChange, WebhookWrite};
use crate::{Problem, Service};

impl Service {
    /// Also of a webhook that is paused or stopped. It is kept with what else was tried and changes nothing.
    pub async fn test_webhook(&self, caller: &Caller, id: &str) -> Result<Attempt, Problem> {
        let webhook = self.writable_webhook(caller, id).await?;
        let (event_id, at) = (self.attempt_id(), self.clock.now());
        let body = body::of_test(&event_id, webhook.organization_id.as_deref(), &caller.actor(), at);
        let reply = self.call_webhook(&webhook, &body).await;
        let attempt = Attempt {
            id: self.attempt_id(),
            webhook_id: webhook.id.clone(),
            event_id,
            event_number: 0,
            kind: TEST_KIND.to_owned(),
            try_number: 1,
            at: self.clock.now(),
            body,
            reply,
        };
        let kept = attempt.clone();
        self.store
            .decide_webhook(&webhook.id, move |_| {
                let change = WebhookChange {
                    write: WebhookWrite::Keep,
                    attempt: Some(kept),
                };
                Ok((change, ()))
            })
            .await?;
        Ok(attempt)
    }
}
