//! A user's state as a decision asked for it.

use rusqlite::{Connection, params};
use shared::access::PasskeyCode;
use shared::invites::MailState;
use shared::mail::Fate;
use shared::ports::{Load, RecentMails, Snapshot, StoredAnswer, StoredMail};

use super::rows::{self, all, first};
use super::{StoreError, identities};
use crate::store::sql;

pub(super) fn snapshot(db: &Connection, load: &Load) -> Result<Snapshot, StoreError> {
    let mut snapshot = Snapshot::default();
    let found = first(db, sql::USER_WITH_ORGANIZATION, [&load.user_id], |columns| {
        Ok((rows::user(columns)?, rows::organization(columns)?))
    })?;
    match (found, &load.organization_id) {
        (Some((user, organization)), _) => {
            if user.has_roles {
                snapshot.memberships = all(
                    db.prepare_cached(sql::MEMBERSHIPS)?,
                    [&load.user_id],
                    rows::membership,
                )?;
            }
            snapshot.user = Some(user);
            snapshot.organization = Some(organization);
            snapshot.invite = first(db, sql::NEWEST_INVITE, [&load.user_id], rows::invite)?;
        }
        (None, Some(id)) => snapshot.organization = first(db, sql::ORGANIZATION, [id], rows::organization)?,
        (None, None) => {}
    }
    if let Some(key_hash) = &load.answer {
        snapshot.answer = first(db, sql::ANSWER, [key_hash], |columns| {
            Ok(StoredAnswer {
                key_hash: columns.next()?,
                body_hash: columns.next()?,
                sealed: columns.next()?,
                created_at: columns.time()?,
            })
        })?;
    }
    if let (Some(since), Some(_)) = (load.mails_since, &snapshot.user) {
        snapshot.recent_mails = first(db, sql::RECENT_MAILS, params![load.user_id, since.0], |columns| {
            Ok(RecentMails {
                count: columns.next()?,
                oldest_at: columns.maybe_time()?.unwrap_or_default(),
            })
        })?
        .unwrap_or_default();
    }
    if load.passkeys {
        snapshot.passkeys = all(
            db.prepare_cached(sql::PASSKEYS_OF)?,
            [&load.user_id],
            rows::passkey,
        )?;
    }
    if load.identities {
        snapshot.identities = identities::of(db, &load.user_id)?;
    }
    if let Some(id) = &load.passkey_code {
        snapshot.passkey_code = first(db, sql::PASSKEY_CODE, params![id, load.user_id], |columns| {
            Ok(PasskeyCode {
                id: columns.next()?,
                user_id: columns.next()?,
                hash: columns.next()?,
                expires_at: columns.time()?,
                failed_checks: columns.next()?,
            })
        })?;
    }
    if let Some(invite) = &snapshot.invite {
        for lookup in &load.presented {
            snapshot.presented_was_issued |= first(
                db,
                sql::WAS_ISSUED,
                params![lookup, load.user_id, invite.id],
                |columns| columns.next::<bool>(),
            )?
            .unwrap_or(false);
        }
    }
    if load.tokens {
        let statement = db.prepare_cached(sql::TOKENS_OF)?;
        snapshot.tokens = all(statement, [&load.user_id], |columns| columns.next())?;
    }
    if let Some(id) = &load.mail {
        snapshot.mail = first(db, sql::STORED_MAIL, [id], |columns| {
            Ok(StoredMail {
                state: columns.word(MailState::parse, "mail state")?,
                fate: columns.maybe_word(Fate::parse, "fate of a mail")?,
                noted_attempt: columns.next()?,
            })
        })?;
    }
    Ok(snapshot)
}
