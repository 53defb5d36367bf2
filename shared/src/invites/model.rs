//! The invite as stored.

use crate::Micros;
use crate::events::EventKind;
use crate::invites::InviteStatus;

/// Who did something: a user, or usher itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub id: String,
    pub name: String,
}

impl Actor {
    /// usher acting by itself: the mail worker, the first start.
    #[must_use]
    pub fn system() -> Self {
        Self {
            id: "system".to_owned(),
            name: "usher".to_owned(),
        }
    }
}

/// The stored state. That an invitation ran out is not stored: it follows from the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InviteState {
    Pending,
    Accepted,
    Revoked,
    Declined,
}

impl InviteState {
    /// The spelling in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Revoked => "revoked",
            Self::Declined => "declined",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Pending, Self::Accepted, Self::Revoked, Self::Declined]
            .into_iter()
            .find(|state| state.as_str() == text)
    }
}

/// The one live code of an invite. Only keyed hashes are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeRecord {
    /// HMAC over purpose, user and code.
    pub hash: Vec<u8>,
    /// The id of the hash's key.
    pub key_id: String,
    pub created_at: Micros,
    /// When the link ends.
    pub expires_at: Micros,
    pub failed_checks: u32,
    /// When a program verified it: it works no more, and the user may be given a credential.
    pub spent_at: Option<Micros>,
    /// It travelled by mail alone, so whoever has it reads that mailbox.
    pub proves_email: bool,
    /// A machine has looked at its link: that is told once.
    pub is_scanned: bool,
}

impl CodeRecord {
    /// No code matches it any more.
    pub(crate) fn outdate(&mut self, now: Micros) {
        self.hash = Vec::new();
        self.expires_at = self.expires_at.min(now);
    }

    /// Neither spent nor outdated, whatever the time.
    pub(crate) fn may_open(&self) -> bool {
        self.spent_at.is_none() && !self.hash.is_empty()
    }
}

/// A code as it is remembered beside its invite, also when a newer one has taken its place: so that its holder can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedCode {
    /// Part of an HMAC over purpose and code.
    pub lookup: Vec<u8>,
    /// Long enough to be nobody else's: finds its user without being told the user.
    pub stands_alone: bool,
    pub issued_at: Micros,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invite {
    pub id: String,
    pub user_id: String,
    pub organization_id: String,
    pub inviter: Actor,
    pub state: InviteState,
    pub application_name: Option<String>,
    pub url_template: Option<String>,
    pub note: Option<String>,
    pub created_at: Micros,
    /// When the invitation ends; its links may end earlier.
    pub expires_at: Micros,
    pub code: Option<CodeRecord>,
    /// Nobody has said that this person is to be left alone.
    pub may_be_reminded: bool,
    /// When it was accepted, revoked or declined.
    pub ended_at: Option<Micros>,
    pub last_event: EventKind,
    pub last_event_at: Micros,
}

impl Invite {
    #[must_use]
    pub fn status(&self, now: Micros) -> InviteStatus {
        match self.state {
            InviteState::Pending if now >= self.expires_at => InviteStatus::Expired,
            InviteState::Pending => InviteStatus::Pending,
            InviteState::Accepted => InviteStatus::Accepted,
            InviteState::Revoked => InviteStatus::Revoked,
            InviteState::Declined => InviteStatus::Declined,
        }
    }
}
