//! The steps of a mail on the timeline of its invite.

use crate::Micros;
use crate::events::EventKind;
use crate::invites::{Invite, InviteState, MailStep};
use crate::mail::{MailOwner, is_invisible_mark};
use crate::ports::{InviteWrite, ReminderWrite};
use crate::service::Draft;

/// A server's own words are kept up to this many characters.
const MAX_WORDS_CHARS: usize = 500;

pub(super) struct Step {
    pub kind: EventKind,
    pub words: Option<String>,
    pub step: MailStep,
}

/// What is kept of a server's words: one line; none where it said nothing.
pub(super) fn words(said: &str) -> Option<String> {
    let line: String = said
        .chars()
        .filter(|c| !is_invisible_mark(*c))
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(MAX_WORDS_CHARS)
        .collect();
    Some(line.trim().to_owned()).filter(|line| !line.is_empty())
}

/// Does the word lead somewhere, also where slashes are escaped as in JSON?
#[must_use]
pub fn names_a_link(word: &str) -> bool {
    ["://", r":\/\/", "code="].iter().any(|sign| word.contains(sign))
}

/// What others report may quote a mail that usher cannot read any more: without links, and what looks like a code.
pub(super) fn without_ways_in(said: &str) -> String {
    let is_code = |part: &str| {
        let groups: Vec<&str> = part.split('-').collect();
        groups.len() == 3 && groups.iter().all(|group| group.len() == 4)
    };
    let is_way_in = |word: &str| {
        names_a_link(word)
            || word
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .any(is_code)
    };
    said.split(' ')
        .map(|word| if is_way_in(word) { "…" } else { word })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Is it about the way of a mail, and not about what the person did?
pub(crate) fn is_of_a_mail(kind: EventKind) -> bool {
    way_of_a_mail(kind).is_some()
}

/// The timeline of an invite that has ended still tells the truth, but its last event stays the end.
pub(super) fn tell(draft: &mut Draft, newest: Option<Invite>, mail: &MailOwner, told: Step) {
    let Step { kind, words, step } = told;
    draft.record_step(kind, mail.invite_id.clone(), words, step);
    let of_the_mail = newest.filter(|invite| Some(&invite.id) == mail.invite_id.as_ref());
    if let Some(mut invite) = of_the_mail
        && is_news(kind, &invite, mail.created_at)
    {
        (invite.last_event, invite.last_event_at) = (kind, draft.now);
        draft.change.invite = InviteWrite::Update(Box::new(invite));
    }
}

/// Whom mails do not reach, or who calls them unwanted, is not written to again unasked.
pub(super) fn no_more_reminders(mail: &MailOwner) -> ReminderWrite {
    mail.invite_id
        .clone()
        .map_or(ReminderWrite::Keep, ReminderWrite::Drop)
}

/// A mail's news is the invite's news unless the person has come further already, or the mail.
fn is_news(kind: EventKind, invite: &Invite, queued_at: Micros) -> bool {
    // The mail of a code that was replaced says nothing about the newest one.
    let is_newest = invite
        .code
        .as_ref()
        .is_some_and(|code| code.created_at <= queued_at);
    let is_further =
        way_of_a_mail(invite.last_event).is_some_and(|before| way_of_a_mail(kind) >= Some(before));
    is_newest && invite.state == InviteState::Pending && is_further
}

/// How far a mail is after an event. None = the event is the person's.
fn way_of_a_mail(kind: EventKind) -> Option<u8> {
    use EventKind as Kind;
    Some(match kind {
        Kind::CodeAdded
        | Kind::CodeReplaced
        | Kind::LinkRequested
        | Kind::Reminded
        | Kind::RemindersStopped => 0,
        Kind::MailDeferred | Kind::MailFailed | Kind::MailTooLate => 1,
        Kind::MailSent => 2,
        Kind::MailDelayed => 3,
        Kind::MailDelivered => 4,
        Kind::MailComplained => 5,
        Kind::MailBounced => 6,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reported_words_lead_nowhere_and_hold_no_code() {
        for (said, kept) in [
            ("421 see https://id.acme.com/invite/7?code=x now", "421 see … now"),
            (r#"{"url":"https:\/\/id.acme.com\/invite\/7"}"#, "…"),
            ("554 id.acme.com/invite/7?code=7K2M9XQ4PWT3", "554 …"),
            ("554 refused (7K2M-9XQ4-PWT3), sorry", "554 refused … sorry"),
            (
                "550 5.1.1 <maria@acme.com>: user-unknown here",
                "550 5.1.1 <maria@acme.com>: user-unknown here",
            ),
        ] {
            assert_eq!(without_ways_in(said), kept);
        }
    }

    #[test]
    fn the_last_event_of_a_mail_never_goes_back() {
        use EventKind as Kind;
        let way = [
            Kind::CodeReplaced,
            Kind::MailDeferred,
            Kind::MailSent,
            Kind::MailDelayed,
            Kind::MailDelivered,
            Kind::MailComplained,
            Kind::MailBounced,
        ];
        for pair in way.windows(2) {
            assert!(way_of_a_mail(pair[0]) < way_of_a_mail(pair[1]), "{pair:?}");
        }
        // A late answer takes back what was given up.
        for given_up in [Kind::MailFailed, Kind::MailTooLate] {
            assert!(way_of_a_mail(given_up) < way_of_a_mail(Kind::MailSent));
        }
        assert_eq!(way_of_a_mail(Kind::Revoked), None, "the person's own events stay");
    }

    #[test]
    fn words_are_one_line_of_at_most_500_characters() {
        assert_eq!(words("550 no\r\nBcc: x\u{7}"), Some("550 no  Bcc: x".to_owned()));
        assert_eq!(words(" \r\n"), None);
        assert_eq!(words("550 \u{202e}no\u{2066}"), Some("550 no".to_owned()));
        for length in [499, 500, 501] {
            let kept = words(&"ü".repeat(length)).unwrap_or_default();
            assert_eq!(kept.chars().count(), length.min(500));
        }
    }
}
