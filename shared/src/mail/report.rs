//! What is reported of a mail after it was handed over: by the mail that brings it back, or by the provider.

use super::steps::{Step, no_more_reminders, tell, without_ways_in, words};
use crate::invites::{Actor, MailState, MailStep};
use crate::mail::{Fate, Handover, MailOwner};
use crate::ports::{Change, Load, MailOutcome, StoredMail};
use crate::service::Draft;
use crate::{Problem, Reason, Service};

/// A report whose sender proved to know the mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailReport {
    pub fate: Fate,
    /// The words of the server that reports, or of the one before it.
    pub words: String,
    /// The server on the other side.
    pub server: Option<String>,
}

/// The state a report leads to. None where it tells nothing new. Whoever reports on a mail has had it: one that still
/// waits here, since the server's last word was lost, is not sent again.
fn after(before: StoredMail, fate: Fate) -> Option<MailState> {
    if before.fate.is_some_and(|known| known >= fate) {
        return None;
    }
    Some(match fate {
        Fate::Bounced => MailState::Bounced,
        _ if before.state == MailState::Bounced => MailState::Bounced,
        Fate::Delayed | Fate::Delivered | Fate::Complained => MailState::Sent,
    })
}

impl Service {
    /// Notes a report on the mail and on the invite's timeline. Answers whose mail it was if that was news; of a mail
    /// nobody knows nothing is.
    pub async fn report_mail(&self, mail_id: &str, report: MailReport) -> Result<Option<MailOwner>, Problem> {
        self.note_report(None, mail_id, report).await
    }

    /// `only_of`: the mails of no other organization.
    pub(super) async fn note_report(
        &self,
        only_of: Option<String>,
        mail_id: &str,
        report: MailReport,
    ) -> Result<Option<MailOwner>, Problem> {
        let Some(owner) = self.store.mail_owner(mail_id).await? else {
            return Ok(None);
        };
        let tools = self.tools();
        let load = Load {
            mail: Some(owner.mail_id.clone()),
            ..Load::user(&owner.user_id)
        };
        self.store
            .decide(load, move |snapshot| {
                let before = snapshot.mail.ok_or(Reason::Internal)?;
                let organization_id = snapshot.user.as_ref().map(|user| &user.organization_id);
                if only_of.is_some() && only_of.as_ref() != organization_id {
                    return Ok((Change::none(), None));
                }
                let Some(state) = after(before, report.fate) else {
                    return Ok((Change::none(), None));
                };
                let words = words(&without_ways_in(&report.words));
                let server = report.server.as_deref().and_then(super::steps::words);
                let is_first_word_of_it = !matches!(before.state, MailState::Sent | MailState::Bounced);
                let outcome = MailOutcome {
                    mail_id: owner.mail_id.clone(),
                    state,
                    attempt: None,
                    tried_by: None,
                    fate: Some(report.fate),
                    handover: is_first_word_of_it.then(|| Handover {
                        server: server.clone().unwrap_or_default(),
                        ..Handover::default()
                    }),
                    // What the server said when it took the mail stays, unless the mail is back.
                    reply: words
                        .clone()
                        .filter(|_| report.fate == Fate::Bounced || is_first_word_of_it),
                    at: tools.now,
                    next_try_at: tools.now,
                };
                let Some(user) = snapshot.user else {
                    let change = Change {
                        mail_outcome: Some(outcome),
                        ..Change::none()
                    };
                    return Ok((change, Some(owner)));
                };
                let told = Step {
                    kind: report.fate.kind(),
                    words,
                    step: MailStep {
                        mail_id: owner.mail_id.clone(),
                        server,
                        ..MailStep::default()
                    },
                };
                let mut draft = Draft::new(&tools, user, Actor::system());
                tell(&mut draft, snapshot.invite, &owner, told);
                if matches!(report.fate, Fate::Bounced | Fate::Complained) {
                    draft.change.reminder = no_more_reminders(&owner);
                }
                draft.change.mail_outcome = Some(outcome);
                Ok((draft.finish(), Some(owner)))
            })
            .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored(state: MailState, fate: Option<Fate>) -> StoredMail {
        StoredMail {
            state,
            fate,
            noted_attempt: 0,
        }
    }

    #[test]
    fn every_report_proves_that_the_mail_left() {
        for state in [MailState::Queued, MailState::Deferred, MailState::Sent] {
            assert_eq!(after(stored(state, None), Fate::Delayed), Some(MailState::Sent));
            assert_eq!(after(stored(state, None), Fate::Delivered), Some(MailState::Sent));
            assert_eq!(
                after(stored(state, None), Fate::Complained),
                Some(MailState::Sent)
            );
            assert_eq!(
                after(stored(state, None), Fate::Bounced),
                Some(MailState::Bounced)
            );
        }
    }

    #[test]
    fn no_report_is_told_twice_and_none_takes_a_bounce_back() {
        for (known, fate) in Fate::ALL.into_iter().flat_map(|a| Fate::ALL.map(|b| (a, b))) {
            let state = match known {
                Fate::Bounced => MailState::Bounced,
                _ => MailState::Sent,
            };
            assert_eq!(after(stored(state, Some(known)), fate).is_some(), fate > known);
        }
    }
}
