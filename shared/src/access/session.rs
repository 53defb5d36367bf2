//! Browser sessions: in the database, so that they can be listed and ended.

use std::fmt;
use std::time::Duration;

use crate::access::{Caller, SessionSummary};
use crate::secrets::{random_token, token_hash};
use crate::{Micros, Problem, Service, ids};

/// How exactly `last_seen_at` is kept: a write for every click would be waste.
const SEEN_EVERY: Duration = Duration::from_secs(5 * 60);
/// Browsers call themselves many things; this much of it is kept, in characters.
const MAX_USER_AGENT_CHARS: usize = 200;

/// What opens a session: a cookie's value, or what a program shows. `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(String);

impl SessionToken {
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(text)
    }

    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SessionToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SessionToken(…)")
    }
}

/// A session as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: String,
    pub token_hash: Vec<u8>,
    pub user_id: String,
    pub user_agent: String,
    pub created_at: Micros,
    pub last_seen_at: Micros,
    /// When the person last proved who they are, by a password or a passkey.
    pub proven_at: Micros,
}

impl Session {
    /// A session ends after this much quiet …
    pub const IDLE: Duration = Duration::from_secs(12 * 60 * 60);
    /// … and after this long in any case (ASVS 5.0, 7.3).
    pub const LONGEST: Duration = Duration::from_secs(7 * 24 * 60 * 60);

    /// When it ends if nobody comes back.
    #[must_use]
    pub fn ends_at(&self) -> Micros {
        self.last_seen_at
            .plus(Self::IDLE)
            .min(self.created_at.plus(Self::LONGEST))
    }
}

impl Service {
    pub(crate) async fn start_session(
        &self,
        user_id: &str,
        user_agent: &str,
    ) -> Result<SessionToken, Problem> {
        let now = self.clock.now();
        let token = SessionToken(random_token(&*self.random));
        self.store
            .add_session(Session {
                id: ids::time_ordered(now, &*self.random),
                token_hash: token_hash(token.reveal()),
                user_id: user_id.to_owned(),
                user_agent: user_agent
                    .chars()
                    .filter(|c| !c.is_control())
                    .take(MAX_USER_AGENT_CHARS)
                    .collect(),
                created_at: now,
                last_seen_at: now,
                proven_at: now,
            })
            .await?;
        Ok(token)
    }

    /// The caller behind a session cookie; none when it is over.
    pub async fn session_caller(&self, token: &SessionToken) -> Result<Option<Caller>, Problem> {
        let now = self.clock.now();
        let Some(session) = self.store.session(token_hash(token.reveal())).await? else {
            return Ok(None);
        };
        if now >= session.ends_at() {
            return Ok(None);
        }
        if now.since(session.last_seen_at) >= SEEN_EVERY {
            self.store.touch_session(&session.id, now).await?;
        }
        self.caller(&session.user_id, Some(session.id)).await
    }

    /// Where the caller is signed in.
    pub async fn list_sessions(&self, caller: &Caller) -> Result<Vec<SessionSummary>, Problem> {
        let sessions = self.store.sessions_of(&caller.user_id, self.clock.now()).await?;
        Ok(sessions
            .into_iter()
            .map(|session| SessionSummary {
                is_current: Some(&session.id) == caller.session_id.as_ref(),
                id: session.id,
                user_agent: session.user_agent,
                created_at: session.created_at,
                last_seen_at: session.last_seen_at,
            })
            .collect())
    }

    /// Ends one of the caller's own sessions. Ending one that is gone is fine.
    pub async fn end_session(&self, caller: &Caller, session_id: &str) -> Result<(), Problem> {
        self.store.end_session(&caller.user_id, session_id).await
    }

    /// Signs out the session the caller came with.
    pub async fn sign_out(&self, caller: &Caller) -> Result<(), Problem> {
        match &caller.session_id {
            Some(id) => self.store.end_session(&caller.user_id, id).await,
            None => Ok(()),
        }
    }
}
