//! Policies and the log of their changes.

use rusqlite::{Connection, params};
use shared::organizations::{Layers, PolicyChange};
use shared::ports::{PolicyDecision, PolicyState, PolicyWrite};
use shared::{Problem, Reason};

use super::StoreError;
use super::rows::{self, all, first, integer, run};
use super::writer::savepoint;
use crate::store::sql;

pub(super) fn of_instance(db: &Connection) -> Result<PolicyState, StoreError> {
    let found = first(db, sql::INSTANCE_POLICY, [], |columns| {
        Ok(PolicyState {
            layers: Layers {
                instance: rows::policy(columns)?,
                organization: None,
            },
            sequence: columns.count()?,
            created_at: columns.time()?,
            changed_at: columns.time()?,
        })
    })?;
    Ok(found.unwrap_or_else(PolicyState::untouched))
}

pub(super) fn change(
    db: &Connection,
    organization_id: Option<&str>,
    decide: PolicyDecision,
) -> Result<(), StoreError> {
    let state = match organization_id {
        None => of_instance(db)?,
        Some(id) => {
            let found = first(db, sql::ORGANIZATION, [id], rows::organization)?;
            PolicyState::of(&found.ok_or_else(|| refused(Reason::OrganizationNotFound))?)
        }
    };
    let Some(PolicyWrite { policy, change }) = decide(state)? else {
        return Ok(());
    };
    let internal = |_| refused(Reason::Internal);
    let policy = serde_json::to_string(&policy).map_err(internal)?;
    let fields = serde_json::to_string(&change.fields).map_err(internal)?;
    let (sequence, at) = (integer(change.sequence), change.at.0);
    savepoint(db, || {
        match organization_id {
            None => run(db, sql::SET_INSTANCE_POLICY, params![policy, sequence, at])?,
            Some(id) => run(
                db,
                sql::SET_ORGANIZATION_POLICY,
                params![policy, sequence, at, id],
            )?,
        };
        let scope = organization_id.unwrap_or_default();
        run(
            db,
            sql::INSERT_POLICY_CHANGE,
            params![scope, sequence, at, change.actor_id, change.actor_name, fields],
        )?;
        Ok(())
    })
}

fn refused(reason: Reason) -> StoreError {
    StoreError::Refused(Problem::new(reason))
}

/// `scope` is empty for the instance.
pub(super) fn changes(db: &Connection, scope: &str, limit: u32) -> Result<Vec<PolicyChange>, StoreError> {
    all(
        db.prepare_cached(sql::POLICY_CHANGES)?,
        params![scope, limit],
        |columns| {
            let scope: String = columns.next()?;
            Ok(PolicyChange {
                organization_id: Some(scope).filter(|scope| !scope.is_empty()),
                sequence: columns.count()?,
                at: columns.time()?,
                actor_id: columns.next()?,
                actor_name: columns.next()?,
                fields: columns.word(|text| serde_json::from_str(text).ok(), "changes of a policy")?,
            })
        },
    )
}
