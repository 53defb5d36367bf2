//! Reading users.

use crate::access::{Caller, Permission};
use crate::ports::Load;
use crate::users::{PersonSummary, User, UserPage, UserQuery};
use crate::{Problem, Reason, Service};

/// Rows without a limit in the request, and the most a request may ask for (ZITADEL's figures).
const DEFAULT_LIMIT: u32 = 100;
const MAX_LIMIT: u32 = 1000;
/// Rows the invite form offers while somebody types.
const SUGGESTIONS: u32 = 8;

impl Service {
    pub async fn get_user(&self, caller: &Caller, user_id: &str) -> Result<User, Problem> {
        let snapshot = self.store.snapshot(Load::user(user_id)).await?;
        caller.allow_on(Permission::UserRead, user_id, &snapshot)?;
        snapshot.user.ok_or_else(|| Reason::UserNotFoundByQuery.into())
    }

    /// Only users the caller may read.
    pub async fn list_users(&self, caller: &Caller, query: UserQuery) -> Result<UserPage, Problem> {
        let limit = if query.limit == 0 {
            DEFAULT_LIMIT
        } else {
            query.limit.min(MAX_LIMIT)
        };
        let organizations = caller.readable_organizations(Permission::UserRead);
        self.store
            .users(UserQuery {
                limit,
                organizations,
                ..query
            })
            .await
    }

    /// People whose name or address contains the text, for the invite form.
    pub async fn find_people(&self, caller: &Caller, text: &str) -> Result<Vec<PersonSummary>, Problem> {
        let organizations = caller.readable_organizations(Permission::UserWrite);
        self.store
            .find_people(text.trim(), organizations, self.clock.now(), SUGGESTIONS)
            .await
    }
}
