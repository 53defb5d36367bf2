//! What a try to hand a mail over makes of it.

use std::time::Duration;

use crate::Micros;
use crate::events::EventKind;
use crate::invites::MailState;
use crate::ports::StoredMail;

const FIRST_RETRY: Duration = Duration::from_secs(60);
const LONGEST_RETRY: Duration = Duration::from_secs(6 * 60 * 60);
/// The last try is some 20 to 26 hours after the first.
pub const MAX_ATTEMPTS: u32 = 12;

/// What the mail server said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// 2xx after the body: the server has it.
    Accepted(Handover),
    /// 4xx, a lost connection, a time-out: another try may help.
    PutOff { reply: String },
    /// The message went out to the provider of this name, and no answer to it came: it may have the mail.
    Unsure { by: String, reply: String },
    /// 5xx: another try would not help.
    Refused { reply: String },
    /// It was not sent at all: its link had ended before it could leave.
    TooLate,
    /// It was not tried: it is not its turn before then, or nobody carries it.
    Held { until: Micros },
}

impl Delivery {
    /// With the server's words changed.
    #[must_use]
    pub fn with_words(self, change: impl FnOnce(String) -> String) -> Self {
        match self {
            Self::Accepted(handover) => Self::Accepted(Handover {
                reply: change(handover.reply),
                ..handover
            }),
            Self::PutOff { reply } => Self::PutOff { reply: change(reply) },
            Self::Unsure { by, reply } => Self::Unsure {
                by,
                reply: change(reply),
            },
            Self::Refused { reply } => Self::Refused { reply: change(reply) },
            Self::TooLate | Self::Held { .. } => self,
        }
    }
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

/// The state a try leads to, and how the timeline tells it. None where the try tells nothing new.
pub(super) fn after(before: StoredMail, delivery: &Delivery, attempt: u32) -> Option<(MailState, EventKind)> {
    if before.noted_attempt >= attempt {
        // A slow store answered too late, and was told once more.
        return None;
    }
    match (delivery, before.state) {
        // It was sent in the very moment it was taken back, or given up: that it left is the truth.
        (
            Delivery::Accepted(_),
            MailState::Queued
            | MailState::Deferred
            | MailState::Failed
            | MailState::Expired
            | MailState::Cancelled,
        ) => Some((MailState::Sent, EventKind::MailSent)),
        // Its bounce was faster than our own note.
        (Delivery::Accepted(_), MailState::Bounced) => Some((MailState::Bounced, EventKind::MailSent)),
        // So was a milder report; who took it is news still.
        (Delivery::Accepted(_), MailState::Sent) if before.fate.is_some() => {
            Some((MailState::Sent, EventKind::MailSent))
        }
        (Delivery::Accepted(_), MailState::Sent) | (Delivery::Held { .. }, _) => None,
        (_, state) if !state.waits() => None,
        (Delivery::TooLate, _) => Some((MailState::Expired, EventKind::MailTooLate)),
        (Delivery::PutOff { .. } | Delivery::Unsure { .. }, _) if attempt < MAX_ATTEMPTS => {
            Some((MailState::Deferred, EventKind::MailDeferred))
        }
        (Delivery::PutOff { .. } | Delivery::Unsure { .. } | Delivery::Refused { .. }, _) => {
            Some((MailState::Failed, EventKind::MailFailed))
        }
    }
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
    use crate::mail::Fate;

    #[test]
    fn what_was_taken_back_or_came_back_is_not_put_off() {
        use MailState::{Bounced, Cancelled, Deferred, Expired, Failed, Queued, Sent};
        let sent = || Delivery::Accepted(Handover::default());
        let put_off = || Delivery::PutOff { reply: String::new() };
        let refused = || Delivery::Refused { reply: String::new() };
        // What the row says, what the try said, what the row says then; none = nothing is written.
        for (before, delivery, then) in [
            (Queued, sent(), Some(Sent)),
            (Queued, put_off(), Some(Deferred)),
            (Queued, refused(), Some(Failed)),
            (Queued, Delivery::TooLate, Some(Expired)),
            (Deferred, sent(), Some(Sent)),
            (Deferred, put_off(), Some(Deferred)),
            (Deferred, refused(), Some(Failed)),
            (Deferred, Delivery::TooLate, Some(Expired)),
            (Cancelled, sent(), Some(Sent)),
            (Cancelled, put_off(), None),
            (Cancelled, refused(), None),
            (Cancelled, Delivery::TooLate, None),
            (Failed, sent(), Some(Sent)),
            (Failed, put_off(), None),
            (Expired, sent(), Some(Sent)),
            (Expired, Delivery::TooLate, None),
            (Bounced, sent(), Some(Bounced)),
            (Bounced, refused(), None),
            (Sent, sent(), None),
            (Sent, put_off(), None),
            (Sent, refused(), None),
        ] {
            let stored = StoredMail {
                state: before,
                fate: None,
                noted_attempt: 0,
            };
            let state = after(stored, &delivery, 1).map(|(state, _)| state);
            assert_eq!(state, then, "{before:?}, {delivery:?}");
        }
    }

    #[test]
    fn the_last_try_is_the_twelfth() {
        let put_off = Delivery::PutOff { reply: String::new() };
        let waits = StoredMail {
            state: MailState::Deferred,
            fate: None,
            noted_attempt: 1,
        };
        for (attempt, then) in [
            (MAX_ATTEMPTS - 1, MailState::Deferred),
            (MAX_ATTEMPTS, MailState::Failed),
            (MAX_ATTEMPTS + 1, MailState::Failed),
        ] {
            assert_eq!(
                after(waits, &put_off, attempt).map(|(state, _)| state),
                Some(then)
            );
        }
    }

    #[test]
    fn waits_double_from_a_minute_to_six_hours() {
        let minutes: Vec<u64> = (1..=MAX_ATTEMPTS)
            .map(|attempt| retry_at(attempt, Micros(0), 0).since(Micros(0)).as_secs() / 60)
            .collect();
        assert_eq!(minutes, [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
    }

    #[test]
    fn the_last_try_is_about_a_day_after_the_first() {
        let hours = |jitter| {
            let waits =
                (1..MAX_ATTEMPTS).map(|attempt| retry_at(attempt, Micros(0), jitter).since(Micros(0)));
            waits.sum::<Duration>().as_secs() / 3600
        };
        assert_eq!((hours(0), hours(255)), (20, 25));
    }

    #[test]
    fn a_try_is_told_once() {
        let put_off = Delivery::PutOff { reply: String::new() };
        for (noted_attempt, is_news) in [(0, true), (2, true), (3, false), (4, false)] {
            let stored = StoredMail {
                state: MailState::Deferred,
                fate: None,
                noted_attempt,
            };
            assert_eq!(after(stored, &put_off, 3).is_some(), is_news, "{noted_attempt}");
        }
    }

    #[test]
    fn who_took_a_mail_is_told_though_a_report_was_faster() {
        let stored = StoredMail {
            state: MailState::Sent,
            fate: Some(Fate::Delivered),
            noted_attempt: 0,
        };
        let sent = Delivery::Accepted(Handover::default());
        assert_eq!(
            after(stored, &sent, 1),
            Some((MailState::Sent, EventKind::MailSent))
        );
    }

    #[test]
    fn jitter_adds_a_quarter_at_most() {
        let spread = retry_at(1, Micros(0), 255).since(Micros(0));
        assert_eq!(spread, Duration::from_secs(75));
    }
}
