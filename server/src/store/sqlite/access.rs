//! [`AccessStore`] on SQLite.

use async_trait::async_trait;
use rusqlite::{Connection, params, params_from_iter};
use shared::access::{ListedTokens, Session, TokenQuery, TokenRecord};
use shared::onboarding::{HandOff, SetUpSession};
use shared::ports::{AccessStore, CODES_KEPT, MAILS_KEPT};
use shared::service::ANSWERS_KEPT;
use shared::sessions::OVER_SHOWN;
use shared::throttle::{FORGIVEN_AFTER, Throttle};
use shared::webhooks::ATTEMPTS_KEPT;
use shared::{Micros, PageKey, Problem};

use super::readers::consistent;
use super::rows::{self, all, first, run};
use super::{SqliteStore, StoreError};
use crate::store::{search, sql};

/// Rows removed in one go: other writers wait no longer than that takes.
const SWEEP_ROWS: usize = 500;

#[async_trait]
impl AccessStore for SqliteStore {
    async fn token(&self, lookup: &str) -> Result<Option<TokenRecord>, Problem> {
        self.readers
            .look_up(|db| first(db, sql::TOKEN, [lookup], rows::token))
    }

    async fn tokens(&self, query: TokenQuery) -> Result<ListedTokens, Problem> {
        let (text, binds) = search::tokens::tokens(&query)?;
        let limit = query.limit as usize;
        self.readers
            .search(move |db| {
                consistent(db, |db| {
                    let mut tokens = all(
                        db.prepare_cached(&text)?,
                        params_from_iter(binds),
                        rows::listed_token,
                    )?;
                    let has_more = tokens.len() > limit;
                    tokens.truncate(limit);
                    for token in &mut tokens {
                        let statement = db.prepare_cached(sql::MEMBERSHIPS_WITH_NAMES)?;
                        token.memberships = all(statement, [&token.record.user_id], |columns| {
                            Ok((rows::membership(columns)?, columns.next()?))
                        })?;
                    }
                    let next = tokens.last().filter(|_| has_more).map(|last| {
                        PageKey {
                            created_at: last.record.created_at,
                            id: last.record.lookup.clone(),
                        }
                        .write()
                    });
                    Ok(ListedTokens { tokens, next })
                })
            })
            .await
    }

    async fn touch_token(&self, lookup: &str, used_at: Micros) -> Result<(), Problem> {
        let lookup = lookup.to_owned();
        self.writer
            .run(move |db| run(db, sql::TOUCH_TOKEN, params![used_at.0, lookup]).map(drop))
            .await
    }

    async fn add_session(&self, session: Session) -> Result<(), Problem> {
        self.writer
            .run(move |db| {
                run(
                    db,
                    sql::INSERT_SESSION,
                    params![
                        session.id,
                        session.token_hash,
                        session.user_id,
                        session.user_agent,
                        session.created_at.0,
                        session.last_seen_at.0,
                        session.proven_at.0
                    ],
                )?;
                Ok(())
            })
            .await
    }

    async fn session(&self, token_hash: Vec<u8>) -> Result<Option<Session>, Problem> {
        self.readers
            .look_up(|db| first(db, sql::SESSION, [token_hash], rows::session))
    }

    async fn sessions_of(&self, user_id: &str, now: Micros) -> Result<Vec<Session>, Problem> {
        let (quiet, old) = (now.minus(Session::IDLE), now.minus(Session::LONGEST));
        self.readers.look_up(|db| {
            let statement = db.prepare_cached(sql::SESSIONS_OF)?;
            all(statement, params![user_id, quiet.0, old.0], rows::session)
        })
    }

    async fn touch_session(&self, id: &str, seen_at: Micros) -> Result<(), Problem> {
        let id = id.to_owned();
        self.writer
            .run(move |db| run(db, sql::TOUCH_SESSION, params![seen_at.0, id]).map(drop))
            .await
    }

    async fn prove_session(&self, id: &str, proven_at: Micros) -> Result<(), Problem> {
        let id = id.to_owned();
        self.writer
            .run(move |db| run(db, sql::PROVE_SESSION, params![proven_at.0, id]).map(drop))
            .await
    }

    async fn end_session(&self, user_id: &str, id: &str) -> Result<(), Problem> {
        let (user_id, id) = (user_id.to_owned(), id.to_owned());
        self.writer
            .run(move |db| run(db, sql::END_SESSION, params![id, user_id]).map(drop))
            .await
    }

    async fn set_up_session(&self, token_hash: Vec<u8>) -> Result<Option<SetUpSession>, Problem> {
        self.readers.look_up(|db| {
            first(db, sql::SET_UP_SESSION, [token_hash], |columns| {
                Ok(SetUpSession {
                    token_hash: columns.next()?,
                    user_id: columns.next()?,
                    invite_id: columns.next()?,
                    code_hash: columns.next()?,
                    expires_at: columns.time()?,
                    is_done: columns.next()?,
                })
            })
        })
    }

    async fn add_hand_off(&self, hand_off: HandOff) -> Result<(), Problem> {
        self.writer
            .run(move |db| {
                run(
                    db,
                    sql::INSERT_HAND_OFF,
                    params![
                        hand_off.code_hash,
                        hand_off.user_id,
                        hand_off.invite_id,
                        hand_off.invite_code_hash,
                        hand_off.expires_at.0
                    ],
                )
                .map(drop)
            })
            .await
    }

    async fn hand_off(&self, code_hash: Vec<u8>) -> Result<Option<HandOff>, Problem> {
        self.readers
            .look_up(|db| first(db, sql::HAND_OFF, [code_hash], rows::hand_off))
    }

    async fn take_hand_off(&self, code_hash: Vec<u8>) -> Result<Option<HandOff>, Problem> {
        self.writer
            .run(move |db| first(db, sql::TAKE_HAND_OFF, [code_hash], rows::hand_off))
            .await
    }

    async fn throttle(&self, key: &str) -> Result<Throttle, Problem> {
        self.readers.look_up(|db| throttle(db, key))
    }

    async fn throttle_count(&self, key: &str, free_tries: u32, now: Micros) -> Result<Throttle, Problem> {
        let key = key.to_owned();
        self.writer
            .run(move |db| {
                let before = throttle(db, &key)?;
                before.check(now)?;
                let after = before.after_failure(now, free_tries);
                set_throttle(db, &key, after)?;
                Ok(after)
            })
            .await
    }

    async fn throttle_refund(&self, key: &str) -> Result<(), Problem> {
        let key = key.to_owned();
        self.writer
            .run(move |db| set_throttle(db, &key, throttle(db, &key)?.refunded()))
            .await
    }

    async fn throttle_clear(&self, key: &str) -> Result<(), Problem> {
        // Most tries are right at once: no write for nothing.
        if self.throttle(key).await? == Throttle::default() {
            return Ok(());
        }
        let key = key.to_owned();
        self.writer
            .run(move |db| run(db, sql::CLEAR_THROTTLE, [key]).map(drop))
            .await
    }

    async fn sweep(&self, now: Micros) -> Result<u64, Problem> {
        let over = [
            (sql::SWEEP_SESSIONS_QUIET, now.minus(Session::IDLE)),
            (sql::SWEEP_SESSIONS_OLD, now.minus(Session::LONGEST)),
            (sql::SWEEP_API_SESSIONS, now.minus(OVER_SHOWN)),
            (sql::SWEEP_SET_UP_SESSIONS, now),
            (sql::SWEEP_HAND_OFFS, now),
            (sql::SWEEP_CEREMONIES, now),
            (sql::SWEEP_PASSKEY_CODES, now),
            (sql::SWEEP_INTENTS, now),
            (sql::SWEEP_MAILS, now.minus(MAILS_KEPT)),
            (sql::SWEEP_WEBHOOK_ATTEMPTS, now.minus(ATTEMPTS_KEPT)),
            (sql::SWEEP_ANSWERS, now.minus(ANSWERS_KEPT)),
            (sql::SWEEP_ISSUED_CODES, now.minus(CODES_KEPT)),
            (sql::SWEEP_THROTTLES, now.minus(FORGIVEN_AFTER)),
        ];
        let mut total = 0;
        for (statement, until) in over {
            loop {
                let limit = i64::try_from(SWEEP_ROWS).unwrap_or(i64::MAX);
                let removed = self
                    .writer
                    .run(move |db| run(db, statement, params![until.0, limit]))
                    .await?;
                total += removed as u64;
                if removed < SWEEP_ROWS {
                    break;
                }
            }
        }
        Ok(total)
    }
}

fn set_throttle(db: &Connection, key: &str, state: Throttle) -> Result<(), StoreError> {
    let (last, until) = (state.last_failure_at.0, state.blocked_until.0);
    run(db, sql::SET_THROTTLE, params![key, state.failures, last, until]).map(drop)
}

fn throttle(db: &Connection, key: &str) -> Result<Throttle, StoreError> {
    let found = first(db, sql::THROTTLE, [key], |columns| {
        Ok(Throttle {
            failures: columns.next()?,
            last_failure_at: columns.time()?,
            blocked_until: columns.time()?,
        })
    })?;
    Ok(found.unwrap_or_default())
}
