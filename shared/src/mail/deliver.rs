//! What the mail worker does between two looks at the outbox: lease, then tell how it went.

use std::time::Duration;

use crate::events::EventKind;
use crate::invites::{Actor, Invite, InviteState, MailState};
use crate::mail::{LeasedMail, MailMessage};
use crate::ports::{Change, InviteWrite, Load, MailOutcome};
use crate::service::Draft;
use crate::{Micros, Problem, Service};

/// A worker that dies holds its mails back no longer than this; longer than any send may take.
const LEASE: Duration = Duration::from_secs(120);
const FIRST_RETRY: Duration = Duration::from_secs(60);
const LONGEST_RETRY: Duration = Duration::from_secs(6 * 60 * 60);
/// The last try is some 30 hours after the first.
pub const MAX_ATTEMPTS: u32 = 12;
/// The server's own words are kept up to this many characters.
const MAX_REPLY_CHARS: usize = 500;

/// What the mail server said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// 2xx after the body: the server has it.
    Accepted(Handover),
    /// 4xx, a lost connection, a time-out: another try may help.
    PutOff { reply: String },
    /// 5xx: another try would not help.
    Refused { reply: String },
    /// It was not sent at all: its link had ended before it could leave.
    TooLate,
    /// It was not tried: it is not its turn before then, or nobody carries it.
    Held { until: Micros },
}

/// How a mail went over to the server that has it now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handover {
    /// The name of the provider that took it.
    pub provider: String,
    /// The server's last words.
    pub reply: String,
    /// Its host name.
    pub server: String,
    /// Its name for the mail, where its words hold one: what its administrator looks for in the log.
    pub queue_id: Option<String>,
    /// The version of TLS the mail travelled under; none when it travelled open.
    pub tls: Option<String>,
}

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

    /// Notes how a try went, on the mail and on the invite's timeline.
    pub async fn settle_mail(&self, mail: &LeasedMail, delivery: Delivery) -> Result<MailState, Problem> {
        let tools = self.tools();
        let mut jitter = [0_u8; 1];
        tools.random.fill(&mut jitter);
        let (state, kind, reply) = match delivery {
            Delivery::Accepted(handover) => (MailState::Sent, EventKind::MailSent, handover.reply),
            Delivery::PutOff { reply } if mail.attempt < MAX_ATTEMPTS => {
                (MailState::Deferred, EventKind::MailDeferred, reply)
            }
            Delivery::Held { until } => {
                self.store.hold_mail(&mail.id, until).await?;
                return Ok(match mail.attempt {
                    0 | 1 => MailState::Queued,
                    _ => MailState::Deferred,
                });
            }
            Delivery::TooLate => (MailState::Cancelled, EventKind::MailTooLate, String::new()),
            Delivery::PutOff { reply } | Delivery::Refused { reply } => {
                (MailState::Failed, EventKind::MailFailed, reply)
            }
        };
        let reply: String = reply
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .take(MAX_REPLY_CHARS)
            .collect();
        let outcome = MailOutcome {
            mail_id: mail.id.clone(),
            state,
            reply: Some(reply.clone()).filter(|reply| !reply.is_empty()),
            at: tools.now,
            next_try_at: retry_at(mail.attempt, tools.now, jitter[0]),
        };
        let (invite_id, queued_at) = (mail.invite_id.clone(), mail.created_at);
        self.store
            .decide(Load::user(&mail.user_id), move |snapshot| {
                let Some(user) = snapshot.user else {
                    return Ok((
                        Change {
                            mail_outcome: Some(outcome),
                            ..Change::none()
                        },
                        state,
                    ));
                };
                let mut draft = Draft::new(&tools, user, Actor::system());
                // The timeline of an invite that has ended still tells the truth, but its last event stays the end.
                let mut invite = snapshot
                    .invite
                    .filter(|invite| Some(&invite.id) == invite_id.as_ref());
                let before = invite
                    .as_ref()
                    .map(|invite| (invite.last_event, invite.last_event_at));
                draft.record(
                    kind,
                    invite.as_mut(),
                    Some(reply).filter(|reply| !reply.is_empty()),
                );
                if let (Some(invite), Some((event, at))) = (invite.as_mut(), before)
                    && !shows_mail_events(invite, event, queued_at)
                {
                    (invite.last_event, invite.last_event_at) = (event, at);
                }
                if let Some(invite) = invite {
                    draft.change.invite = InviteWrite::Update(Box::new(invite));
                }
                draft.change.mail_outcome = Some(outcome);
                Ok((draft.finish(), state))
            })
            .await
    }
}

/// A mail's news is the invite's news unless the person has come further already.
fn shows_mail_events(invite: &Invite, last: EventKind, queued_at: Micros) -> bool {
    // The mail of a code that was replaced says nothing about the newest one.
    let is_newest = invite
        .code
        .as_ref()
        .is_some_and(|code| code.created_at == queued_at);
    is_newest
        && invite.state == InviteState::Pending
        && matches!(
            last,
            EventKind::CodeAdded
                | EventKind::CodeReplaced
                | EventKind::MailDeferred
                | EventKind::LinkRequested
        )
}

/// One minute, doubling to six hours, with up to a quarter of jitter on top so that a thousand mails do not come back at once.
pub(crate) fn retry_at(attempt: u32, now: Micros, jitter: u8) -> Micros {
    let wait = FIRST_RETRY
        .saturating_mul(1 << attempt.saturating_sub(1).min(16))
        .min(LONGEST_RETRY);
    now.plus(wait + wait.mul_f64(f64::from(jitter) / 255.0 / 4.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_from_a_minute_to_six_hours() {
        let minutes: Vec<u64> = (1..=MAX_ATTEMPTS)
            .map(|attempt| retry_at(attempt, Micros(0), 0).since(Micros(0)).as_secs() / 60)
            .collect();
        assert_eq!(minutes, [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
    }

    #[test]
    fn jitter_adds_a_quarter_at_most() {
        let spread = retry_at(1, Micros(0), 255).since(Micros(0));
        assert_eq!(spread, Duration::from_secs(75));
    }
}
