//! What follows from a receiver's answer.

use std::time::Duration;

use super::{Webhook, WebhookReply, WebhookState};
use crate::Micros;
use crate::mail::retry_at;

/// Of one event; then usher stops. The last is some 20 hours after the first.
pub const MAX_TRIES: u32 = 12;
/// How long what was tried is shown.
pub const ATTEMPTS_KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// A worker that dies holds a webhook back no longer than this; longer than any call may take.
pub(super) const LEASE: Duration = Duration::from_secs(30);

impl Webhook {
    /// After one try of the event with this number, by the worker that holds the lease.
    pub(super) fn after_try(self, number: u64, reply: &WebhookReply, now: Micros, jitter: u8) -> Self {
        if reply.is_delivered() {
            return Self {
                cursor: number,
                failures: 0,
                leased_until: now.plus(LEASE),
                ..self
            };
        }
        let failures = self.failures + 1;
        let given_up = match reply.outcome {
            Ok(410) => Some(WebhookState::Gone),
            _ if failures >= MAX_TRIES => Some(WebhookState::Failing),
            _ => None,
        };
        Self {
            failures,
            next_try_at: retry_at(failures, now, jitter),
            // What an admin paused meanwhile stays paused.
            state: given_up
                .filter(|_| self.state == WebhookState::On)
                .unwrap_or(self.state),
            leased_until: Micros(0),
            ..self
        }
    }

    /// The next try is due at once, as if none had failed.
    pub(super) fn afresh(self, now: Micros) -> Self {
        Self {
            failures: 0,
            next_try_at: now,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rotation::SealedSecrets;
    use crate::webhooks::WebhookFault;

    const NOW: Micros = Micros(1_790_000_000_000_000);

    fn webhook(failures: u32) -> Webhook {
        Webhook {
            id: "w".into(),
            organization_id: None,
            url: "https://hooks.example".into(),
            kinds: vec![],
            secrets: SealedSecrets::first(vec![]),
            state: WebhookState::On,
            cursor: 4,
            failures,
            next_try_at: Micros(0),
            leased_until: NOW,
            sequence: 1,
            created_at: Micros(0),
            changed_at: Micros(0),
        }
    }

    fn reply(outcome: Result<u16, WebhookFault>) -> WebhookReply {
        WebhookReply {
            outcome,
            answer: String::new(),
            took: Duration::ZERO,
        }
    }

    #[test]
    fn two_hundreds_are_the_only_yes() {
        for (status, is_delivered) in [(199, false), (200, true), (204, true), (299, true), (300, false)] {
            let after = webhook(3).after_try(5, &reply(Ok(status)), NOW, 0);
            assert_eq!(after.cursor == 5, is_delivered, "{status}");
            assert_eq!(after.failures == 0, is_delivered, "{status}");
            assert_eq!(after.leased_until > NOW, is_delivered, "{status}");
            assert_eq!(after.state, WebhookState::On);
        }
    }

    #[test]
    fn what_failed_waits_longer_each_time_and_holds_what_follows_back() {
        for outcome in [Ok(500), Ok(302), Ok(404), Err(WebhookFault::TimedOut)] {
            let after = webhook(2).after_try(5, &reply(outcome), NOW, 0);
            assert_eq!((after.cursor, after.failures), (4, 3));
            assert_eq!(after.next_try_at.since(NOW), Duration::from_secs(4 * 60));
            assert_eq!(after.leased_until, Micros(0));
        }
    }

    #[test]
    fn the_twelfth_failure_is_the_last() {
        let failed = |failures| webhook(failures).after_try(5, &reply(Ok(503)), NOW, 0).state;
        assert_eq!(failed(MAX_TRIES - 2), WebhookState::On);
        assert_eq!(failed(MAX_TRIES - 1), WebhookState::Failing);
    }

    #[test]
    fn gone_is_gone_at_once() {
        let after = webhook(0).after_try(5, &reply(Ok(410)), NOW, 0);
        assert_eq!((after.state, after.cursor), (WebhookState::Gone, 4));
    }

    #[test]
    fn what_was_paused_meanwhile_stays_paused() {
        let paused = Webhook {
            state: WebhookState::Paused,
            ..webhook(MAX_TRIES)
        };
        for outcome in [Ok(200), Ok(410), Ok(500)] {
            let after = paused.clone().after_try(5, &reply(outcome), NOW, 0);
            assert_eq!(after.state, WebhookState::Paused);
        }
    }
}
