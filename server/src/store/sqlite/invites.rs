//! [`InviteStore`] on SQLite.

use async_trait::async_trait;
use rusqlite::{params, params_from_iter};
use shared::events::EventKind;
use shared::invites::{
    InviteDetail, InvitePage, InviteQuery, InviteState, InviteStatus, InviteSummary, MailState, MailStatus,
    TimelineEntry,
};
use shared::mail::{Fate, STUCK_AFTER};
use shared::ports::InviteStore;
use shared::{Micros, PageKey, Problem};

use super::readers::consistent;
use super::rows::{Columns, all, first, invite_state};
use super::{SqliteStore, StoreError, reminders};
use crate::store::{search, sql};

#[async_trait]
impl InviteStore for SqliteStore {
    async fn invites(&self, query: InviteQuery) -> Result<InvitePage, Problem> {
        let (text, binds) = search::invites::invites(&query)?;
        let (now, limit) = (query.now, query.limit as usize);
        self.readers
            .search(move |db| {
                let mut invites = all(db.prepare_cached(&text)?, params_from_iter(binds), |columns| {
                    Ok(summary(columns, now)?.0)
                })?;
                let has_more = invites.len() > limit;
                invites.truncate(limit);
                let next = invites.last().filter(|_| has_more).map(|last| {
                    PageKey {
                        created_at: last.created_at,
                        id: last.invite_id.clone(),
                    }
                    .write()
                });
                Ok(InvitePage { invites, next })
            })
            .await
    }

    async fn invite(&self, invite_id: &str, now: Micros) -> Result<Option<InviteDetail>, Problem> {
        self.readers.look_up(|db| {
            consistent(db, |db| {
                let found = first(
                    db,
                    sql::INVITE_DETAIL,
                    params![now.0, now.minus(STUCK_AFTER).0, invite_id],
                    |columns| {
                        let (summary, link_expires_at) = summary(columns, now)?;
                        Ok(InviteDetail {
                            summary,
                            application_name: columns.next()?,
                            note: columns.next()?,
                            link_expires_at,
                            next_reminder_at: None,
                            mails: Vec::new(),
                            timeline: Vec::new(),
                        })
                    },
                )?;
                let Some(mut detail) = found else { return Ok(None) };
                detail.next_reminder_at = reminders::due_at(db, invite_id)?;
                detail.mails = all(db.prepare_cached(sql::MAILS_OF_INVITE)?, [invite_id], mail_status)?;
                let of = [detail.summary.user_id.as_str(), invite_id];
                detail.timeline = all(db.prepare_cached(sql::TIMELINE)?, of, |columns| {
                    Ok(TimelineEntry {
                        sequence: columns.count()?,
                        at: columns.time()?,
                        kind: columns.word(EventKind::parse, "event kind")?,
                        actor_id: columns.next()?,
                        actor_name: columns.next()?,
                        detail: columns.next()?,
                        mail: columns.maybe_word(|text| serde_json::from_str(text).ok(), "step of a mail")?,
                    })
                })?;
                Ok(Some(detail))
            })
        })
    }

    async fn user_by_code(&self, lookups: Vec<Vec<u8>>) -> Result<Option<String>, Problem> {
        self.readers.look_up(|db| {
            for lookup in &lookups {
                if let Some(user_id) = first(db, sql::USER_BY_CODE, [lookup], |columns| columns.next())? {
                    return Ok(Some(user_id));
                }
            }
            Ok(None)
        })
    }
}

/// A row of the list, and when its link ends if it still works.
fn summary(
    columns: &mut Columns<'_, '_>,
    now: Micros,
) -> Result<(InviteSummary, Option<Micros>), StoreError> {
    let needs_attention = columns.next()?;
    let (invite_id, user_id, person_name) = (columns.next()?, columns.next()?, columns.next()?);
    let email: Option<String> = columns.next()?;
    let (organization_id, organization_name) = (columns.next()?, columns.next()?);
    let state = columns.word(invite_state, "invite state")?;
    let expires_at = columns.time()?;
    let last_event = columns.word(EventKind::parse, "event kind")?;
    let (last_event_at, created_at) = (columns.time()?, columns.time()?);
    let (inviter_id, inviter_name) = (columns.next()?, columns.next()?);
    let (code_expires_at, code_spent_at) = (columns.maybe_time()?, columns.maybe_time()?);
    let status = match state {
        InviteState::Pending if now >= expires_at => InviteStatus::Expired,
        InviteState::Pending => InviteStatus::Pending,
        InviteState::Accepted => InviteStatus::Accepted,
        InviteState::Revoked => InviteStatus::Revoked,
        InviteState::Declined => InviteStatus::Declined,
    };
    let link_expires_at =
        code_expires_at.filter(|_| state == InviteState::Pending && code_spent_at.is_none());
    let summary = InviteSummary {
        invite_id,
        user_id,
        person_name,
        email: email.unwrap_or_default(),
        organization_id,
        organization_name,
        status,
        last_event,
        last_event_at,
        created_at,
        expires_at,
        inviter_id,
        inviter_name,
        needs_attention,
    };
    Ok((summary, link_expires_at))
}

fn mail_status(columns: &mut Columns<'_, '_>) -> Result<MailStatus, StoreError> {
    let mail_id = columns.next()?;
    let state = columns.word(MailState::parse, "mail state")?;
    let fate = columns.maybe_word(Fate::parse, "fate of a mail")?;
    let (reply, server, queue_id, tls) = (columns.next()?, columns.next()?, columns.next()?, columns.next()?);
    let (attempts, queued_at, changed_at) = (columns.next()?, columns.time()?, columns.time()?);
    let (handed_over_at, next_try_at) = (columns.maybe_time()?, columns.time()?);
    Ok(MailStatus {
        mail_id,
        state,
        fate,
        reply,
        server,
        queue_id,
        tls,
        attempts,
        queued_at,
        changed_at,
        handed_over_at,
        next_try_at: state.waits().then_some(next_try_at),
        mail_is_set_up: true,
    })
}
