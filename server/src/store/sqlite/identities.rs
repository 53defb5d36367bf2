//! Linked accounts, and what changes write about them.

use rusqlite::{Connection, params};
use shared::Reason;
use shared::ports::IdentityWrite;
use shared::providers::Identity;

use super::StoreError;
use super::change::expect_one;
use super::rows::{Columns, all, run};
use crate::store::sql;

pub(super) fn of(db: &Connection, user_id: &str) -> Result<Vec<Identity>, StoreError> {
    all(db.prepare_cached(sql::IDENTITIES_OF)?, [user_id], identity)
}

pub(super) fn write(db: &Connection, user_id: &str, change: &IdentityWrite) -> Result<(), StoreError> {
    let changed = match change {
        IdentityWrite::Keep => return Ok(()),
        IdentityWrite::Add(identities) => {
            return identities
                .iter()
                .try_for_each(|identity| add(db, user_id, identity));
        }
        IdentityWrite::Used(identity) => run(
            db,
            sql::USE_IDENTITY,
            params![
                identity.last_used_at.map(|time| time.0),
                identity.issuer,
                identity.subject,
                user_id
            ],
        )?,
        IdentityWrite::Remove { issuer, subject } => {
            run(db, sql::REMOVE_IDENTITY, params![issuer, subject, user_id])?
        }
        IdentityWrite::RemoveAll => return run(db, sql::REMOVE_IDENTITIES_OF, [user_id]).map(drop),
    };
    expect_one(changed, "linked account")
}

fn add(db: &Connection, user_id: &str, identity: &Identity) -> Result<(), StoreError> {
    let added = run(
        db,
        sql::INSERT_IDENTITY,
        params![
            identity.issuer,
            identity.subject,
            user_id,
            identity.provider_id,
            identity.user_name,
            identity.created_at.0,
            identity.last_used_at.map(|time| time.0)
        ],
    );
    added
        .map(drop)
        .map_err(|error| error.or_taken(Reason::IdentityTaken))
}

pub(super) fn identity(columns: &mut Columns<'_, '_>) -> Result<Identity, StoreError> {
    Ok(Identity {
        user_id: columns.next()?,
        provider_id: columns.next()?,
        issuer: columns.next()?,
        subject: columns.next()?,
        user_name: columns.next()?,
        created_at: columns.time()?,
        last_used_at: columns.maybe_time()?,
    })
}
