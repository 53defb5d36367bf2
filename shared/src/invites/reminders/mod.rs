//! Reminders before a link ends: at most two, never in quiet hours, and none once the person has done something.

mod deliver;
mod quiet;
mod rules;
#[cfg(test)]
mod rules_tests;
mod stop;

use crate::Micros;
use crate::events::EventKind;
use crate::invites::Invite;
use crate::mail::is_of_a_mail;
use crate::secrets::CodeKeys;
use crate::service::Draft;

pub(crate) use rules::{follow, plan};

const PURPOSE: &str = "stop-reminders";

/// What is kept of an open invite whose person will be reminded. It goes with the first thing that they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    pub invite_id: String,
    pub user_id: String,
    /// The code of the link, sealed: only its hash is kept elsewhere.
    pub sealed_code: Vec<u8>,
    /// How many of the policy's reminders are behind.
    pub passed: u32,
    /// When the last mail about it left for the outbox.
    pub last_mail_at: Micros,
    pub due_at: Micros,
}

/// A reminder whose time has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueReminder {
    pub invite_id: String,
    pub user_id: String,
}

/// It is on the timeline; what the person did last stays the invite's news.
fn beside_the_persons_news(draft: &mut Draft, invite: &mut Invite, kind: EventKind) {
    let before = (invite.last_event, invite.last_event_at);
    draft.record(kind, Some(invite), None);
    if !is_of_a_mail(before.0) {
        (invite.last_event, invite.last_event_at) = before;
    }
}

/// The page that stops the reminders of an invite. Nobody but usher can make its address up.
fn stop_link(public_url: &str, keys: &CodeKeys, invite_id: &str) -> Option<String> {
    let token = keys.marked_id(PURPOSE, invite_id)?;
    Some(format!("{}/reminders/{token}", public_url.trim_end_matches('/')))
}
