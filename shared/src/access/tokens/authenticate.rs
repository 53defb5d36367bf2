//! From a token to its caller.

use std::time::Duration;

use crate::access::{BearerToken, Caller};
use crate::invites::Actor;
use crate::ports::Load;
use crate::secrets::same_hash;
use crate::{Micros, Problem, Reason, Service};

/// How exactly `last_used_at` is kept: a write for every request would be waste.
const USED_EVERY: Duration = Duration::from_secs(5 * 60);

/// A token as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenRecord {
    pub lookup: String,
    pub hash: Vec<u8>,
    pub user_id: String,
    pub creator: Actor,
    pub created_at: Micros,
    /// None = until revoked.
    pub expires_at: Option<Micros>,
    pub last_used_at: Option<Micros>,
}

impl TokenRecord {
    #[must_use]
    pub fn is_expired(&self, now: Micros) -> bool {
        self.expires_at.is_some_and(|end| end <= now)
    }

    fn use_is_news(&self, now: Micros) -> bool {
        self.last_used_at.is_none_or(|at| now.since(at) >= USED_EVERY)
    }
}

impl Service {
    /// The caller behind a bearer token, and until when the token works.
    pub async fn authenticate(&self, token: &BearerToken) -> Result<(Caller, Option<Micros>), Problem> {
        let now = self.clock.now();
        let record = self
            .store
            .token(token.lookup())
            .await?
            .ok_or(Reason::TokenInvalid)?;
        if !same_hash(&record.hash, &token.hash()) || record.is_expired(now) {
            return Err(Reason::TokenInvalid.into());
        }
        let caller = self
            .caller(&record.user_id, None)
            .await?
            .ok_or(Reason::TokenInvalid)?;
        if record.use_is_news(now)
            && let Err(problem) = self.store.touch_token(&record.lookup, now).await
        {
            // No reason to refuse the program what it came for.
            tracing::warn!(%problem, "the use of a token could not be noted");
        }
        Ok((caller, record.expires_at))
    }

    /// A user as caller; none when the user is gone or may not act.
    pub(crate) async fn caller(
        &self,
        user_id: &str,
        session_id: Option<String>,
    ) -> Result<Option<Caller>, Problem> {
        let Some(user) = self.store.snapshot(Load::user(user_id)).await?.user else {
            return Ok(None);
        };
        if !user.is_active() {
            return Ok(None);
        }
        Ok(Some(Caller {
            name: user.display_name().to_owned(),
            memberships: self.store.memberships(user_id).await?,
            login_name: user.username,
            user_id: user.id,
            organization_id: user.organization_id,
            session_id,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Micros = Micros(1_790_000_000_000_000);

    fn record(expires_at: Option<Micros>, last_used_at: Option<Micros>) -> TokenRecord {
        TokenRecord {
            lookup: "00".into(),
            hash: vec![],
            user_id: "u1".into(),
            creator: Actor::system(),
            created_at: NOW,
            expires_at,
            last_used_at,
        }
    }

    #[test]
    fn a_token_ends_at_its_end() {
        let moment = Duration::from_micros(1);
        let ends = |at| record(at, None).is_expired(NOW);
        assert!(ends(Some(NOW)) && ends(Some(NOW.minus(moment))));
        assert!(!ends(None) && !ends(Some(NOW.plus(moment))));
    }

    #[test]
    fn a_use_is_noted_now_and_then() {
        let moment = Duration::from_micros(1);
        let is_news = |at| record(None, at).use_is_news(NOW);
        assert!(is_news(None) && is_news(Some(NOW.minus(USED_EVERY))));
        assert!(!is_news(Some(NOW.minus(USED_EVERY).plus(moment))) && !is_news(Some(NOW.plus(moment))));
    }
}
