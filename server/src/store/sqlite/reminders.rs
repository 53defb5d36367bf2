//! What is kept for the reminders of invites.

use rusqlite::{Connection, params};
use shared::Micros;
use shared::invites::{DueReminder, Reminder};
use shared::ports::ReminderWrite;

use super::StoreError;
use super::rows::{all, first, run};
use crate::store::sql;

pub(super) fn write(db: &Connection, write: &ReminderWrite) -> Result<(), StoreError> {
    match write {
        ReminderWrite::Keep => return Ok(()),
        ReminderWrite::Set(reminder) => run(
            db,
            sql::SET_REMINDER,
            params![
                reminder.invite_id,
                reminder.user_id,
                reminder.sealed_code,
                reminder.passed,
                reminder.last_mail_at.0,
                reminder.due_at.0
            ],
        )?,
        ReminderWrite::Drop(invite_id) => run(db, sql::DROP_REMINDER, [invite_id])?,
    };
    Ok(())
}

pub(super) fn of(db: &Connection, invite_id: &str) -> Result<Option<Reminder>, StoreError> {
    first(db, sql::REMINDER, [invite_id], |columns| {
        Ok(Reminder {
            invite_id: columns.next()?,
            user_id: columns.next()?,
            sealed_code: columns.next()?,
            passed: columns.next()?,
            last_mail_at: columns.time()?,
            due_at: columns.time()?,
        })
    })
}

pub(super) fn due_at(db: &Connection, invite_id: &str) -> Result<Option<Micros>, StoreError> {
    first(db, sql::REMINDER_DUE_AT, [invite_id], |columns| columns.time())
}

pub(super) fn due(db: &Connection, now: Micros, limit: u32) -> Result<Vec<DueReminder>, StoreError> {
    all(
        db.prepare_cached(sql::DUE_REMINDERS)?,
        params![now.0, limit],
        |columns| {
            Ok(DueReminder {
                invite_id: columns.next()?,
                user_id: columns.next()?,
            })
        },
    )
}
