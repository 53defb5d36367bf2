//! What the mail worker does between two looks at the outbox: lease, then tell how it went.

use std::time::Duration;

use super::outcome::{after, retry_at};
use super::steps::{Step, tell};
use crate::invites::{Actor, MailState, MailStep};
use crate::mail::{Delivery, LeasedMail, MailMessage};
use crate::ports::{Change, Load, MailOutcome};
use crate::service::Draft;
use crate::{Problem, Reason, Service};

/// A worker that dies holds its mails back no longer than this; longer than any send may take.
const LEASE: Duration = Duration::from_secs(180);

impl Service {
    /// Mails that are due, leased to the caller.
    pub async fn due_mails(&self, limit: u32) -> Result<Vec<LeasedMail>, Problem> {
        let now = self.clock.now();
        self.store.lease_mails(now, now.plus(LEASE), limit).await
    }

    /// The message of a leased mail; none when its key is gone.
    #[must_use]
    pub fn unseal_mail(&self, mail: &LeasedMail) -> Option<MailMessage> {
        serde_json::from_slice(&self.sealer.open(&mail.sealed)?).ok()
    }

    /// Notes how a try went, on the mail and on the invite's timeline. What the mail has become meanwhile decides,
    /// inside the transaction, whether that is news. Answers the state of the mail.
    pub async fn settle_mail(&self, mail: &LeasedMail, delivery: Delivery) -> Result<MailState, Problem> {
        if let Delivery::Held { until } = delivery {
            self.store.hold_mail(mail, until).await?;
            return Ok(match mail.attempt {
                0 | 1 => MailState::Queued,
                _ => MailState::Deferred,
            });
        }
        let tools = self.tools();
        let mut jitter = [0_u8; 1];
        tools.random.fill(&mut jitter);
        let next_try_at = retry_at(mail.attempt, tools.now, jitter[0]);
        let (owner, attempt) = (mail.owner(), mail.attempt);
        let load = Load {
            mail: Some(owner.mail_id.clone()),
            ..Load::user(&owner.user_id)
        };
        self.store
            .decide(load, move |snapshot| {
                let before = snapshot.mail.ok_or(Reason::Internal)?;
                let Some((state, kind)) = after(before, &delivery, attempt) else {
                    return Ok((Change::none(), before.state));
                };
                let (mut handover, mut tried_by) = (None, None);
                let reply = match delivery {
                    Delivery::Accepted(taken) => {
                        let reply = taken.reply.clone();
                        handover = Some(taken);
                        reply
                    }
                    Delivery::Unsure { by, reply } => {
                        tried_by = Some(by);
                        reply
                    }
                    Delivery::PutOff { reply } | Delivery::Refused { reply } => reply,
                    Delivery::TooLate | Delivery::Held { .. } => String::new(),
                };
                let words = super::steps::words(&reply);
                let outcome = MailOutcome {
                    mail_id: owner.mail_id.clone(),
                    state,
                    attempt: Some(attempt),
                    tried_by,
                    fate: None,
                    // The words of the bounce are the later ones.
                    reply: words.clone().filter(|_| state != MailState::Bounced),
                    at: tools.now,
                    next_try_at,
                    handover: handover.clone(),
                };
                let Some(user) = snapshot.user else {
                    let change = Change {
                        mail_outcome: Some(outcome),
                        ..Change::none()
                    };
                    return Ok((change, state));
                };
                let handover = handover.unwrap_or_default();
                let step = MailStep {
                    mail_id: owner.mail_id.clone(),
                    provider: Some(handover.provider).filter(|provider| !provider.is_empty()),
                    server: Some(handover.server).filter(|server| !server.is_empty()),
                    queue_id: handover.queue_id,
                    tls: handover.tls,
                    next_try_at: (state == MailState::Deferred).then_some(next_try_at),
                };
                let mut draft = Draft::new(&tools, user, Actor::system());
                tell(&mut draft, snapshot.invite, &owner, Step { kind, words, step });
                draft.change.mail_outcome = Some(outcome);
                Ok((draft.finish(), state))
            })
            .await
    }
}
