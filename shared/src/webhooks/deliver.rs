//! What the worker does between two looks at the log: lease, read on, tell, note how it went.

use super::rules::LEASE;
use super::{Attempt, LoggedEvent, Webhook, WebhookFault, WebhookReply, WebhookState, body};
use crate::ports::{WebhookChange, WebhookWrite};
use crate::{Micros, Problem, Service, ids};

/// Entries of the log that one turn looks at.
const READ_AT_ONCE: u32 = 200;

/// A turn of one webhook: the next part of the log.
#[derive(Clone, Debug)]
pub struct Due {
    /// What it is to be told, in order.
    pub events: Vec<LoggedEvent>,
    /// The last entry that was looked at.
    pub read_to: u64,
}

/// How things stand after a try.
#[derive(Clone, Debug)]
pub enum Settled {
    /// The lease holds for the next event.
    GoOn(Box<Webhook>),
    /// The turn is over: it failed, an admin changed something, or somebody else has it.
    Over,
}

impl Service {
    /// Webhooks with something to tell, leased to the caller.
    pub async fn due_webhooks(&self, limit: u32) -> Result<Vec<Webhook>, Problem> {
        let now = self.clock.now();
        self.store.lease_webhooks(now, now.plus(LEASE), limit).await
    }

    pub async fn read_log_for(&self, webhook: &Webhook) -> Result<Due, Problem> {
        let read = self.store.events_after(webhook.cursor, READ_AT_ONCE).await?;
        Ok(Due {
            read_to: read.last().map_or(webhook.cursor, |logged| logged.number),
            events: read
                .into_iter()
                .filter(|logged| webhook.wants(&logged.event))
                .collect(),
        })
    }

    /// One try; nothing is noted.
    pub async fn tell(&self, webhook: &Webhook, logged: &LoggedEvent) -> Attempt {
        let body = body::of_event(logged);
        let reply = self.call_webhook(webhook, &body).await;
        Attempt {
            id: self.attempt_id(),
            webhook_id: webhook.id.clone(),
            event_id: logged.event.id.clone(),
            event_number: logged.number,
            kind: logged.event.kind.as_str().to_owned(),
            try_number: webhook.failures + 1,
            at: self.clock.now(),
            body,
            reply,
        }
    }

    pub(super) fn attempt_id(&self) -> String {
        ids::time_ordered(self.clock.now(), &*self.random)
    }

    pub(super) async fn call_webhook(&self, webhook: &Webhook, body: &str) -> WebhookReply {
        match self.open_secrets(&webhook.secrets) {
            Some(secrets) => {
                let now = self.clock.now();
                self.webhooks.call(&webhook.url, &secrets, now, body).await
            }
            None => WebhookReply {
                outcome: Err(WebhookFault::SecretLost),
                answer: String::new(),
                took: std::time::Duration::ZERO,
            },
        }
    }

    /// Notes how a try went. `held` is the webhook as the caller leased it.
    pub async fn settle_webhook(&self, held: &Webhook, attempt: Attempt) -> Result<Settled, Problem> {
        let now = self.clock.now();
        let mut jitter = [0_u8; 1];
        self.random.fill(&mut jitter);
        let (leased_until, cursor) = (held.leased_until, held.cursor);
        self.store
            .decide_webhook(&held.id, move |current| {
                // A lease that ran out is somebody else's: what they note counts.
                let is_held = current.leased_until == leased_until;
                let (write, settled) = if !is_held {
                    (WebhookWrite::Keep, Settled::Over)
                } else if current.cursor != cursor {
                    // An admin asked for a replay meanwhile.
                    (WebhookWrite::Update(released(current, now)), Settled::Over)
                } else {
                    let number = attempt.event_number;
                    let after = current.after_try(number, &attempt.reply, now, jitter[0]);
                    match after.state == WebhookState::On && after.leased_until > now {
                        true => (
                            WebhookWrite::Update(Box::new(after.clone())),
                            Settled::GoOn(Box::new(after)),
                        ),
                        false => (WebhookWrite::Update(released(after, now)), Settled::Over),
                    }
                };
                let attempt = Some(attempt);
                Ok((WebhookChange { write, attempt }, settled))
            })
            .await
    }

    /// Gives the lease back; everything up to `read_to` needs no telling any more.
    pub async fn release_webhook(&self, held: &Webhook, read_to: u64) -> Result<(), Problem> {
        let (leased_until, cursor, now) = (held.leased_until, held.cursor, self.clock.now());
        self.store
            .decide_webhook(&held.id, move |current| {
                if current.leased_until != leased_until {
                    return Ok((WebhookChange::none(), ()));
                }
                let mut after = released(current, now);
                if after.cursor == cursor {
                    after.cursor = read_to;
                }
                let write = WebhookWrite::Update(after);
                Ok((WebhookChange { write, attempt: None }, ()))
            })
            .await
    }
}

/// Behind those that have waited since, so that none waits for good.
fn released(webhook: Webhook, now: Micros) -> Box<Webhook> {
    let next_try_at = match webhook.failures {
        0 => now,
        _ => webhook.next_try_at,
    };
    Box::new(Webhook {
        leased_until: Micros(0),
        next_try_at,
        ..webhook
    })
}
