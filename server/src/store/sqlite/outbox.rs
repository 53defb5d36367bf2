//! [`MailQueue`] on SQLite.

use async_trait::async_trait;
use rusqlite::params;
use shared::mail::{LeasedMail, MailOwner};
use shared::ports::MailQueue;
use shared::{Micros, Problem};

use super::SqliteStore;
use super::StoreError;
use super::rows::{all, first, run};
use crate::store::sql;

#[async_trait]
impl MailQueue for SqliteStore {
    async fn lease_mails(&self, now: Micros, until: Micros, limit: u32) -> Result<Vec<LeasedMail>, Problem> {
        self.writer
            .run(move |db| {
                let statement = db.prepare_cached(sql::LEASE_MAILS)?;
                let mut leased = all(statement, params![until.0, now.0, limit], |columns| {
                    let mail = LeasedMail {
                        id: columns.next()?,
                        user_id: columns.next()?,
                        invite_id: columns.next()?,
                        sealed: columns.next()?,
                        attempt: columns.next()?,
                        created_at: columns.time()?,
                        tried_by: columns.next()?,
                        leased_until: columns.time()?,
                    };
                    Ok((columns.time()?, mail))
                })
                .map_err(StoreError::half_done)?;
                // `returning` keeps no order.
                leased.sort_by(|(a_due, a), (b_due, b)| (a_due, &a.id).cmp(&(b_due, &b.id)));
                Ok(leased.into_iter().map(|(_, mail)| mail).collect())
            })
            .await
    }

    async fn hold_mail(&self, mail: &LeasedMail, until: Micros) -> Result<(), Problem> {
        let (id, attempt, lease) = (mail.id.clone(), mail.attempt, mail.leased_until);
        self.writer
            .run(move |db| run(db, sql::HOLD_MAIL, params![until.0, id, attempt, lease.0]).map(drop))
            .await
    }

    async fn next_mail_at(&self) -> Result<Option<Micros>, Problem> {
        self.readers
            .look_up(|db| Ok(first(db, sql::NEXT_MAIL_AT, [], |columns| columns.maybe_time())?.flatten()))
    }

    async fn mail_owner(&self, mail_id: &str) -> Result<Option<MailOwner>, Problem> {
        self.readers.look_up(|db| {
            first(db, sql::MAIL_OWNER, [mail_id], |columns| {
                Ok(MailOwner {
                    mail_id: columns.next()?,
                    user_id: columns.next()?,
                    invite_id: columns.next()?,
                    created_at: columns.time()?,
                })
            })
        })
    }

    async fn mails_waiting(&self) -> Result<u64, Problem> {
        self.readers
            .search(
                |db| Ok(first(db, sql::MAILS_WAITING, [], |columns| columns.count())?.unwrap_or_default()),
            )
            .await
    }
}
