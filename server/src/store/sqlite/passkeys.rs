//! [`PasskeyStore`] on SQLite, and what changes write about passkeys.

use async_trait::async_trait;
use rusqlite::{Connection, params};
use shared::access::{Ceremony, Passkey, Purpose};
use shared::ports::{PasskeyCodeWrite, PasskeyStore, PasskeyWrite};
use shared::{Problem, Reason};

use super::change::expect_one;
use super::rows::{self, first, run};
use super::{SqliteStore, StoreError};
use crate::store::sql;

#[async_trait]
impl PasskeyStore for SqliteStore {
    async fn passkey_by_credential(&self, credential_id: Vec<u8>) -> Result<Option<Passkey>, Problem> {
        self.readers
            .look_up(|db| first(db, sql::PASSKEY_BY_CREDENTIAL, [credential_id], rows::passkey))
    }

    async fn add_ceremony(&self, ceremony: Ceremony) -> Result<(), Problem> {
        self.writer
            .run(move |db| {
                run(
                    db,
                    sql::INSERT_CEREMONY,
                    params![
                        ceremony.id,
                        ceremony.purpose.as_str(),
                        ceremony.user_id,
                        ceremony.code_id,
                        ceremony.sealed,
                        ceremony.expires_at.0
                    ],
                )?;
                Ok(())
            })
            .await
    }

    async fn take_ceremony(&self, id: &str) -> Result<Option<Ceremony>, Problem> {
        let id = id.to_owned();
        self.writer
            .run(move |db| {
                first(db, sql::TAKE_CEREMONY, [id], |columns| {
                    Ok(Ceremony {
                        id: columns.next()?,
                        purpose: columns.word(Purpose::parse, "purpose of a ceremony")?,
                        user_id: columns.next()?,
                        code_id: columns.next()?,
                        sealed: columns.next()?,
                        expires_at: columns.time()?,
                    })
                })
            })
            .await
    }
}

pub(super) fn write(db: &Connection, user_id: &str, change: &PasskeyWrite) -> Result<(), StoreError> {
    let changed = match change {
        PasskeyWrite::Keep => return Ok(()),
        PasskeyWrite::Add(passkey) => run(
            db,
            sql::INSERT_PASSKEY,
            params![
                passkey.id,
                user_id,
                passkey.name,
                passkey.credential_id,
                passkey.credential,
                passkey.created_at.0,
                passkey.last_used_at.map(|time| time.0)
            ],
        )
        .map_err(|error| error.or_taken(Reason::PasskeyTaken))?,
        PasskeyWrite::Rename { id, name } => run(db, sql::RENAME_PASSKEY, params![name, id, user_id])?,
        PasskeyWrite::Used(used) => run(
            db,
            sql::USE_PASSKEY,
            params![used.credential, used.at.0, used.id, user_id],
        )?,
        PasskeyWrite::Remove(id) => run(db, sql::REMOVE_PASSKEY, params![id, user_id])?,
        PasskeyWrite::RemoveAll => return run(db, sql::REMOVE_PASSKEYS_OF, [user_id]).map(drop),
    };
    expect_one(changed, "passkey")
}

pub(super) fn write_code(
    db: &Connection,
    user_id: &str,
    change: &PasskeyCodeWrite,
) -> Result<(), StoreError> {
    match change {
        PasskeyCodeWrite::Keep => return Ok(()),
        PasskeyCodeWrite::Add(code) => run(
            db,
            sql::INSERT_PASSKEY_CODE,
            params![code.id, user_id, code.hash, code.expires_at.0, code.failed_checks],
        ),
        PasskeyCodeWrite::Count(id) => run(db, sql::COUNT_PASSKEY_CODE, params![id, user_id]),
        PasskeyCodeWrite::Remove(id) => run(db, sql::REMOVE_PASSKEY_CODE, params![id, user_id]),
    }
    .map(drop)
}
