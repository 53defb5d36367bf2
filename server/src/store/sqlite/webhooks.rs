//! [`WebhookStore`] on SQLite.

use std::time::Duration;

use async_trait::async_trait;
use rusqlite::{Connection, params};
use shared::events::{Event, EventKind};
use shared::invites::Actor;
use shared::ports::{WebhookChange, WebhookDecision, WebhookStore, WebhookWrite};
use shared::rotation::{OldSecret, SealedSecrets};
use shared::webhooks::{
    Attempt, AttemptPage, AttemptQuery, LoggedEvent, Webhook, WebhookFault, WebhookReply, WebhookState,
};
use shared::{Micros, Problem, Reason};

use super::change::expect_one;
use super::rows::{Columns, all, first, integer, run};
use super::writer::savepoint;
use super::{SqliteStore, StoreError};
use crate::store::sql;

#[async_trait]
impl WebhookStore for SqliteStore {
    async fn add_webhook(&self, webhook: Webhook) -> Result<(), Problem> {
        self.writer
            .run(move |db| write_webhook(db, sql::INSERT_WEBHOOK, &webhook).map(drop))
            .await
    }

    async fn change_webhook(&self, id: &str, decide: WebhookDecision) -> Result<(), Problem> {
        let id = id.to_owned();
        self.writer
            .run(move |db| {
                let before = first(db, sql::WEBHOOK, [&id], webhook)?
                    .ok_or_else(|| Problem::new(Reason::WebhookNotFound))?;
                let WebhookChange { write, attempt } = decide(before)?;
                savepoint(db, || {
                    if let Some(attempt) = &attempt {
                        write_attempt(db, attempt)?;
                    }
                    let changed = match write {
                        WebhookWrite::Keep => return Ok(()),
                        WebhookWrite::Update(webhook) => write_webhook(db, sql::UPDATE_WEBHOOK, &webhook)?,
                        WebhookWrite::Remove => run(db, sql::REMOVE_WEBHOOK, [&id])?,
                    };
                    expect_one(changed, "webhook")
                })
            })
            .await
    }

    async fn webhook(&self, id: &str) -> Result<Option<Webhook>, Problem> {
        self.readers.look_up(|db| first(db, sql::WEBHOOK, [id], webhook))
    }

    async fn webhooks(&self) -> Result<Vec<Webhook>, Problem> {
        self.readers
            .look_up(|db| all(db.prepare_cached(sql::WEBHOOKS)?, [], webhook))
    }

    async fn lease_webhooks(&self, now: Micros, until: Micros, limit: u32) -> Result<Vec<Webhook>, Problem> {
        let is_due = self
            .readers
            .look_up(|db| first(db, sql::WEBHOOK_IS_DUE, [now.0], |columns| columns.next::<bool>()))?;
        if is_due != Some(true) {
            return Ok(Vec::new());
        }
        self.writer
            .run(move |db| {
                let statement = db.prepare_cached(sql::LEASE_WEBHOOKS)?;
                all(statement, params![until.0, now.0, limit], webhook).map_err(StoreError::half_done)
            })
            .await
    }

    async fn attempts(&self, query: AttemptQuery) -> Result<AttemptPage, Problem> {
        self.readers
            .search(move |db| {
                let asked = query.limit.saturating_add(1);
                let mut attempts = all(
                    db.prepare_cached(sql::WEBHOOK_ATTEMPTS)?,
                    params![
                        query.webhook_id,
                        query.before.unwrap_or_default(),
                        query.only_failed,
                        asked
                    ],
                    attempt,
                )?;
                let limit = usize::try_from(query.limit).unwrap_or(usize::MAX);
                let has_more = attempts.len() > limit;
                attempts.truncate(limit);
                Ok(AttemptPage { attempts, has_more })
            })
            .await
    }

    async fn events_after(&self, number: u64, limit: u32) -> Result<Vec<LoggedEvent>, Problem> {
        self.readers
            .search(move |db| {
                let statement = db.prepare_cached(sql::EVENTS_AFTER)?;
                all(statement, params![integer(number), limit], logged_event)
            })
            .await
    }

    async fn newest_event(&self) -> Result<u64, Problem> {
        self.readers.look_up(|db| {
            Ok(first(db, sql::NEWEST_EVENT, [], |columns| columns.count())?.unwrap_or_default())
        })
    }
}

/// `INSERT_WEBHOOK` and `UPDATE_WEBHOOK` take the same values.
fn write_webhook(db: &Connection, sql: &str, webhook: &Webhook) -> Result<usize, StoreError> {
    let kinds: Vec<&str> = webhook.kinds.iter().map(|kind| kind.as_str()).collect();
    let old = webhook.secrets.old.as_ref();
    run(
        db,
        sql,
        params![
            webhook.organization_id.as_deref().unwrap_or_default(),
            webhook.url,
            kinds.join(" "),
            webhook.secrets.sealed,
            old.map(|old| &old.sealed),
            old.map(|old| old.ends_at.0),
            webhook.state.as_str(),
            integer(webhook.cursor),
            webhook.failures,
            webhook.next_try_at.0,
            webhook.leased_until.0,
            integer(webhook.sequence),
            webhook.created_at.0,
            webhook.changed_at.0,
            webhook.id
        ],
    )
}

fn webhook(columns: &mut Columns<'_, '_>) -> Result<Webhook, StoreError> {
    Ok(Webhook {
        id: columns.next()?,
        organization_id: Some(columns.next()?).filter(|id: &String| !id.is_empty()),
        url: columns.next()?,
        kinds: columns.word(kinds, "events of a webhook")?,
        secrets: SealedSecrets {
            sealed: columns.next()?,
            old: columns
                .next::<Option<Vec<u8>>>()?
                .zip(columns.maybe_time()?)
                .map(|(sealed, ends_at)| OldSecret { sealed, ends_at }),
        },
        state: columns.word(WebhookState::parse, "state of a webhook")?,
        cursor: columns.count()?,
        failures: columns.next()?,
        next_try_at: columns.time()?,
        leased_until: columns.time()?,
        sequence: columns.count()?,
        created_at: columns.time()?,
        changed_at: columns.time()?,
    })
}

fn kinds(text: &str) -> Option<Vec<EventKind>> {
    text.split_whitespace().map(EventKind::parse).collect()
}

fn write_attempt(db: &Connection, attempt: &Attempt) -> Result<(), StoreError> {
    let reply = &attempt.reply;
    let took = i64::try_from(reply.took.as_micros()).unwrap_or(i64::MAX);
    run(
        db,
        sql::INSERT_WEBHOOK_ATTEMPT,
        params![
            attempt.id,
            attempt.webhook_id,
            attempt.event_id,
            integer(attempt.event_number),
            attempt.kind,
            attempt.try_number,
            attempt.at.0,
            attempt.body,
            reply.outcome.ok(),
            reply.outcome.err().map(WebhookFault::as_str),
            reply.answer,
            took
        ],
    )
    .map(drop)
}

fn attempt(columns: &mut Columns<'_, '_>) -> Result<Attempt, StoreError> {
    Ok(Attempt {
        id: columns.next()?,
        webhook_id: columns.next()?,
        event_id: columns.next()?,
        event_number: columns.count()?,
        kind: columns.next()?,
        try_number: columns.next()?,
        at: columns.time()?,
        body: columns.next()?,
        reply: WebhookReply {
            outcome: outcome(columns.next()?, columns.next::<Option<String>>()?.as_deref())?,
            answer: columns.next()?,
            took: Duration::from_micros(columns.count()?),
        },
    })
}

fn outcome(status: Option<u16>, fault: Option<&str>) -> Result<Result<u16, WebhookFault>, StoreError> {
    match (status, fault.and_then(WebhookFault::parse)) {
        (Some(status), _) => Ok(Ok(status)),
        (None, Some(fault)) => Ok(Err(fault)),
        (None, None) => Err(StoreError::Unreadable("outcome of a try")),
    }
}

fn logged_event(columns: &mut Columns<'_, '_>) -> Result<LoggedEvent, StoreError> {
    Ok(LoggedEvent {
        number: columns.count()?,
        event: Event {
            id: columns.next()?,
            user_id: columns.next()?,
            organization_id: columns.next()?,
            sequence: columns.count()?,
            kind: columns.word(EventKind::parse, "kind of an event")?,
            at: columns.time()?,
            actor: Actor {
                id: columns.next()?,
                name: columns.next()?,
            },
            invite_id: columns.next()?,
            detail: columns.next()?,
            // Not told to receivers.
            mail: None,
        },
    })
}
