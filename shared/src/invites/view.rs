//! What the admin's pages send and show.

use serde::{Deserialize, Serialize};

use crate::Micros;
use crate::events::EventKind;
use crate::invites::InviteStatus;
use crate::mail::{Fate, Trouble};

/// The invite form as submitted: text fields, with or without JavaScript the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateInviteForm {
    /// An existing user; empty = a new person with the fields below.
    pub user_id: String,
    pub given_name: String,
    pub family_name: String,
    pub email: String,
    /// A language tag; empty = the organization's.
    pub language: String,
    pub organization_id: String,
    pub application_name: String,
    pub url_template: String,
    /// `send`, `return` or `both`.
    pub delivery: String,
    /// A date, `2026-05-14` (its last minute, UTC); empty = the organization's lifetime.
    pub valid_until: String,
    pub note: String,
}

/// What came of it; stays on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteResult {
    pub invite_id: String,
    pub user_id: String,
    pub person_name: String,
    pub email: String,
    /// In groups of four; only when it was to be returned.
    pub code: Option<String>,
    pub link: Option<String>,
    pub expires_at: Micros,
    pub link_expires_at: Micros,
    pub sent: bool,
    /// An earlier code of this person stopped working.
    pub replaced: bool,
    /// Whether a mail server is set up: if not, mails wait.
    pub mail_is_set_up: bool,
    /// For so many seconds the mail stays here, to be taken back. 0 = none, or it leaves at once.
    pub leaves_in: u32,
}

/// How far a mail has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    Queued,
    /// Handed over: a mail server has taken it.
    Sent,
    /// The server asked to try again later.
    Deferred,
    /// A mail server refused it, or every try failed.
    Failed,
    /// A mail server that had taken it gave it back.
    Bounced,
    /// Its link ended before it could leave.
    Expired,
    /// Taken back before it left.
    Cancelled,
}

impl MailState {
    pub const ALL: [Self; 7] = [
        Self::Queued,
        Self::Sent,
        Self::Deferred,
        Self::Failed,
        Self::Bounced,
        Self::Expired,
        Self::Cancelled,
    ];

    /// It is still usher that has to see to it.
    #[must_use]
    pub fn waits(self) -> bool {
        matches!(self, Self::Queued | Self::Deferred)
    }

    /// The spelling in the database and in catalogue keys (`mail-state-…`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Deferred => "deferred",
            Self::Failed => "failed",
            Self::Bounced => "bounced",
            Self::Expired => "expired",
            Self::Cancelled => "cancelled",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

/// One mail of an invite, with everything that is known of its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailStatus {
    pub mail_id: String,
    pub state: MailState,
    /// What was reported of it after it was handed over.
    pub fate: Option<Fate>,
    /// The mail server's own words.
    pub reply: Option<String>,
    /// The server that has taken it.
    pub server: Option<String>,
    /// That server's name for it.
    pub queue_id: Option<String>,
    /// The version of TLS it travelled under; none when it travelled open.
    pub tls: Option<String>,
    pub attempts: u32,
    pub queued_at: Micros,
    pub changed_at: Micros,
    pub handed_over_at: Option<Micros>,
    pub next_try_at: Option<Micros>,
    pub mail_is_set_up: bool,
}

impl MailStatus {
    /// What stands in its way, where the server's words tell.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        use MailState::{Bounced, Deferred, Failed};
        match self.state {
            Deferred | Failed => Trouble::of(self.reply.as_deref()?),
            Bounced => Trouble::of_report(self.reply.as_deref()?),
            _ => None,
        }
    }

    /// Nothing more happens to it: it is not tried again, nor is anything left to be reported.
    #[must_use]
    pub fn is_over(&self) -> bool {
        use MailState::{Bounced, Cancelled, Expired, Failed};
        matches!(self.state, Bounced | Failed | Expired | Cancelled)
    }

    /// Its words may be usher's own; otherwise they are somebody else's, whatever they say.
    #[must_use]
    pub fn may_be_ushers_word(&self) -> bool {
        matches!(self.state, MailState::Deferred | MailState::Failed)
    }
}

/// What a step on a mail's way brought, beside the words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailStep {
    pub mail_id: String,
    /// The provider that carried it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tls: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_try_at: Option<Micros>,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteSummary {
    pub invite_id: String,
    pub user_id: String,
    pub person_name: String,
    pub email: String,
    pub organization_id: String,
    pub organization_name: String,
    pub status: InviteStatus,
    pub last_event: EventKind,
    pub last_event_at: Micros,
    pub created_at: Micros,
    pub expires_at: Micros,
    pub inviter_id: String,
    pub inviter_name: String,
    /// Open, but its mail failed, came back or waits for long, or its link has ended.
    pub needs_attention: bool,
}

/// Which invites a list shows; travels in the address of the admin's list. What is set must match.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InviteFilter {
    /// Part of a name or an address.
    pub search: String,
    pub status: Option<InviteStatus>,
    pub organization_id: Option<String>,
    /// A whole address, in any case.
    pub email: Option<String>,
    pub inviter_id: Option<String>,
    pub created_from: Option<Micros>,
    /// The first moment that is too late.
    pub created_before: Option<Micros>,
    /// Only those somebody should look after.
    pub needs_attention: bool,
    /// The [`crate::PageKey`] of the last row of the page before; anything else is the first page.
    pub after: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitePage {
    pub invites: Vec<InviteSummary>,
    /// Where the next page begins; none on the last.
    pub next: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineEntry {
    /// The event's place in the user's log.
    pub sequence: u64,
    pub at: Micros,
    pub kind: EventKind,
    pub actor_id: String,
    pub actor_name: String,
    /// The mail server's reply, the reason given, and so on.
    pub detail: Option<String>,
    /// Of a mail: what the step brought.
    pub mail: Option<MailStep>,
}

impl TimelineEntry {
    /// What stood in the mail's way.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        match self.kind {
            EventKind::MailDeferred | EventKind::MailFailed => Trouble::of(self.detail.as_deref()?),
            EventKind::MailDelayed | EventKind::MailBounced => Trouble::of_report(self.detail.as_deref()?),
            _ => None,
        }
    }

    /// The mail was not tried again after it.
    #[must_use]
    pub fn ends_the_mail(&self) -> bool {
        matches!(self.kind, EventKind::MailFailed | EventKind::MailBounced)
    }

    /// Its words are those of a mail server or of whoever reports, whatever they say; never usher's own.
    #[must_use]
    pub fn is_somebody_elses_word(&self) -> bool {
        matches!(
            self.kind,
            EventKind::MailSent
                | EventKind::MailDelayed
                | EventKind::MailDelivered
                | EventKind::MailComplained
                | EventKind::MailBounced
        )
    }
}

/// One invite with everything that happened to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteDetail {
    pub summary: InviteSummary,
    pub application_name: Option<String>,
    pub note: Option<String>,
    /// When the newest link ends; none when it was used or taken back.
    pub link_expires_at: Option<Micros>,
    /// When the next reminder leaves.
    pub next_reminder_at: Option<Micros>,
    /// Newest first.
    pub mails: Vec<MailStatus>,
    pub timeline: Vec<TimelineEntry>,
}

impl InviteDetail {
    /// The newest mail.
    #[must_use]
    pub fn mail(&self) -> Option<&MailStatus> {
        self.mails.first()
    }
}
