//! What the sessions that programs keep need from outside.

use async_trait::async_trait;

use super::{IdentityWrite, Load, PasskeyWrite, Snapshot};
use crate::Problem;
#[cfg(doc)]
use crate::Reason;
use crate::sessions::{ApiSession, SessionPage, SessionQuery, ShownSession};

/// What a decision about a session writes.
#[derive(Clone, Debug)]
pub struct SessionWrite {
    pub session: ApiSession,
    /// Of the user whose state was loaded.
    pub passkey: PasskeyWrite,
    pub identity: IdentityWrite,
    /// The intent that proved something; one that was spent before is [`Reason::SessionIntentSpent`].
    pub spent_intent: Option<String>,
}

/// Decides inside the write transaction, from the stored session and its person's state; none = everything stays.
pub type SessionDecision =
    Box<dyn FnOnce(Option<ApiSession>, Snapshot) -> Result<Option<SessionWrite>, Problem> + Send>;

#[async_trait]
pub trait ApiSessionStore: Send + Sync {
    async fn api_session(&self, id: &str) -> Result<Option<ShownSession>, Problem>;
    async fn api_sessions(&self, query: SessionQuery) -> Result<SessionPage, Problem>;
    /// Loads the session and the user that `load` names, and writes what `decide` answers.
    async fn change_api_session(&self, id: &str, load: Load, decide: SessionDecision) -> Result<(), Problem>;
    async fn end_api_session(&self, id: &str) -> Result<(), Problem>;
}
