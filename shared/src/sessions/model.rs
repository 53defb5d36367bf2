//! The session as stored, and what it can be found by.

use std::collections::BTreeMap;
use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use crate::Micros;
use crate::secrets::{same_hash, token_hash};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiSession {
    pub id: String,
    pub token_hash: Vec<u8>,
    /// Who began it.
    pub creator_id: String,
    /// Whose it is; once known, it stays theirs.
    pub user: Option<SessionUser>,
    /// When they last proved their password …
    pub password_at: Option<Micros>,
    /// … a passkey …
    pub passkey_at: Option<Micros>,
    /// … and an account at an identity provider.
    pub intent_at: Option<Micros>,
    /// The ceremony whose answer the next call may bring.
    pub challenge_id: Option<String>,
    /// The program's own notes.
    pub metadata: BTreeMap<String, Vec<u8>>,
    pub user_agent: UserAgent,
    /// How often it changed.
    pub sequence: u64,
    pub created_at: Micros,
    pub changed_at: Micros,
    /// None = it has no end.
    pub expires_at: Option<Micros>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionUser {
    pub id: String,
    pub checked_at: Micros,
}

/// Where the person is, as the program saw it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserAgent {
    pub fingerprint_id: Option<String>,
    pub ip: Option<IpAddr>,
    pub description: Option<String>,
    pub header: BTreeMap<String, Vec<String>>,
}

impl ApiSession {
    #[must_use]
    pub fn user_id(&self) -> Option<&str> {
        self.user.as_ref().map(|user| user.id.as_str())
    }

    #[must_use]
    pub fn is_over(&self, now: Micros) -> bool {
        self.expires_at.is_some_and(|end| now >= end)
    }

    #[must_use]
    pub fn is_opened_by(&self, token: &str) -> bool {
        same_hash(&token_hash(token), &self.token_hash)
    }
}

/// A session with what there is to say of its person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownSession {
    pub session: ApiSession,
    pub person: Option<SessionPerson>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionPerson {
    pub login_name: String,
    pub display_name: String,
    pub organization_id: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeMatch {
    Equals,
    Later,
    LaterOrEquals,
    Earlier,
    EarlierOrEquals,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionCondition {
    InIds(Vec<String>),
    User(String),
    Creator(String),
    Fingerprint(String),
    CreatedAt(Micros, TimeMatch),
    /// Sessions without an end match nothing.
    ExpiresAt(Micros, TimeMatch),
}

/// Sorted by the time they began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionQuery {
    pub conditions: Vec<SessionCondition>,
    /// Whose own sessions are visible, begun or about, whatever the organization.
    pub asked_by: String,
    /// The organizations whose people's sessions are visible besides; none = all sessions are.
    pub organizations: Option<Vec<String>>,
    pub ascending: bool,
    pub offset: u64,
    pub limit: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionPage {
    pub sessions: Vec<ShownSession>,
    /// Over all pages.
    pub total: u64,
}
