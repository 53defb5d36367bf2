//! [`UserStore`] on SQLite.

use async_trait::async_trait;
use rusqlite::params_from_iter;
use shared::access::Membership;
use shared::ports::{Decision, Load, Snapshot, UserStore};
use shared::users::{PersonSummary, User, UserPage, UserQuery};
use shared::{Micros, Problem};

use super::readers::consistent;
use super::rows::{self, all, first};
use super::{SqliteStore, change, load};
use crate::store::{search, sql};

#[async_trait]
impl UserStore for SqliteStore {
    async fn change_user(&self, load: Load, decide: Decision) -> Result<(), Problem> {
        self.writer
            .run(move |db| change::change_user(db, &load, decide))
            .await
    }

    async fn snapshot(&self, load: Load) -> Result<Snapshot, Problem> {
        self.readers
            .look_up(|db| consistent(db, |db| load::snapshot(db, &load)))
    }

    async fn users(&self, query: UserQuery) -> Result<UserPage, Problem> {
        let search = search::users::users(&query)?;
        let (offset, limit) = (query.offset, u64::from(query.limit));
        self.readers
            .search(move |db| {
                consistent(db, |db| {
                    let (text, binds) = search.page;
                    let users = all(db.prepare_cached(&text)?, params_from_iter(binds), rows::user)?;
                    let shown = users.len() as u64;
                    // A page that is neither empty nor full is the last one: that tells the total.
                    if (shown > 0 || offset == 0) && shown < limit {
                        return Ok(UserPage {
                            users,
                            total: offset + shown,
                        });
                    }
                    let (text, binds) = search.count;
                    let total = first(db, &text, params_from_iter(binds), |columns| columns.count())?;
                    Ok(UserPage {
                        users,
                        total: total.unwrap_or_default(),
                    })
                })
            })
            .await
    }

    async fn user_by_login_name(&self, login_name: &str) -> Result<Option<User>, Problem> {
        let key = login_name.to_lowercase();
        self.readers.look_up(|db| {
            consistent(db, |db| {
                if let Some(user) = first(db, sql::USER_BY_USERNAME, [&key], rows::user)? {
                    return Ok(Some(user));
                }
                let mut found = all(db.prepare_cached(sql::USERS_BY_EMAIL)?, [&key], rows::user)?;
                Ok(if found.len() == 1 { found.pop() } else { None })
            })
        })
    }

    async fn password_hash(&self, user_id: &str) -> Result<Option<String>, Problem> {
        self.readers
            .look_up(|db| Ok(first(db, sql::PASSWORD_HASH, [user_id], |columns| columns.next())?.flatten()))
    }

    async fn memberships(&self, user_id: &str) -> Result<Vec<Membership>, Problem> {
        self.readers
            .look_up(|db| all(db.prepare_cached(sql::MEMBERSHIPS)?, [user_id], rows::membership))
    }

    async fn has_administrator(&self) -> Result<bool, Problem> {
        self.readers.look_up(|db| {
            let found = first(db, sql::HAS_ADMINISTRATOR, [], |columns| columns.next())?;
            Ok(found.unwrap_or(false))
        })
    }

    async fn find_people(
        &self,
        text: &str,
        organizations: Option<Vec<String>>,
        now: Micros,
        limit: u32,
    ) -> Result<Vec<PersonSummary>, Problem> {
        let (text, binds) = search::users::people(text, organizations.as_ref(), now, limit)?;
        self.readers
            .search(move |db| {
                all(db.prepare_cached(&text)?, params_from_iter(binds), |columns| {
                    Ok(PersonSummary {
                        user_id: columns.next()?,
                        name: columns.next()?,
                        email: columns.next()?,
                        organization_id: columns.next()?,
                        organization_name: columns.next()?,
                        initialised: columns.next()?,
                        pending_since: columns.maybe_time()?,
                        pending_invite: columns.next()?,
                    })
                })
            })
            .await
    }
}
