//! [`EmailProviderStore`] on SQLite.

use async_trait::async_trait;
use rusqlite::{Connection, params, params_from_iter};
use shared::mail::providers::{
    Carrier, EmailProvider, EmailProviderChange, EmailProviderChangeKind, MailHook, Pace, Reporter, Standing,
};
use shared::ports::{EmailProviderChanged, EmailProviderDecision, EmailProviderStore, EmailProviderWrite};
use shared::rotation::{OldSecret, SealedSecrets};
use shared::{Problem, Reason};

use super::change::expect_one;
use super::rows::{Columns, all, first, integer, run};
use super::writer::savepoint;
use super::{SqliteStore, StoreError};
use crate::store::search::providers::Log;
use crate::store::{search, sql};

#[async_trait]
impl EmailProviderStore for SqliteStore {
    async fn change_email_providers(
        &self,
        organization_id: Option<&str>,
        decide: EmailProviderDecision,
    ) -> Result<(), Problem> {
        let owner = organization_id.unwrap_or_default().to_owned();
        self.writer
            .run(move |db| {
                let before = all(db.prepare_cached(sql::EMAIL_PROVIDERS_OF)?, [&owner], provider)?;
                let changes = decide(before)?;
                savepoint(db, || {
                    changes.into_iter().try_for_each(|changed| apply(db, changed))
                })
            })
            .await
    }

    async fn email_providers(&self) -> Result<Vec<EmailProvider>, Problem> {
        self.readers
            .look_up(|db| all(db.prepare_cached(sql::EMAIL_PROVIDERS)?, [], provider))
    }

    async fn email_provider(&self, id: &str) -> Result<Option<EmailProvider>, Problem> {
        self.readers
            .look_up(|db| first(db, sql::EMAIL_PROVIDER, [id], provider))
    }

    async fn email_provider_by_hook(&self, hook_id: &str) -> Result<Option<EmailProvider>, Problem> {
        self.readers
            .look_up(|db| first(db, sql::EMAIL_PROVIDER_BY_HOOK, [hook_id], provider))
    }

    async fn email_providers_for(&self, user_id: &str) -> Result<Vec<EmailProvider>, Problem> {
        self.readers
            .look_up(|db| all(db.prepare_cached(sql::EMAIL_PROVIDERS_FOR)?, [user_id], provider))
    }

    async fn has_email_provider(&self, organization_id: Option<&str>) -> Result<bool, Problem> {
        let found = self.readers.look_up(|db| match organization_id {
            Some(id) => first(db, sql::HAS_EMAIL_PROVIDER, [id], |columns| columns.next()),
            None => first(db, sql::HAS_ANY_EMAIL_PROVIDER, [], |columns| columns.next()),
        })?;
        Ok(found.unwrap_or_default())
    }

    async fn email_provider_changes(
        &self,
        organizations: Option<Vec<String>>,
        limit: u32,
    ) -> Result<Vec<EmailProviderChange>, Problem> {
        let (text, binds) = search::providers::changes(Log::Email, organizations, limit)?;
        self.readers
            .search(move |db| all(db.prepare_cached(&text)?, params_from_iter(binds), change))
            .await
    }
}

fn apply(db: &Connection, changed: EmailProviderChanged) -> Result<(), StoreError> {
    let rows = match changed.write {
        EmailProviderWrite::Insert(provider) => write(db, sql::INSERT_EMAIL_PROVIDER, &provider)?,
        EmailProviderWrite::Update(provider) => write(db, sql::UPDATE_EMAIL_PROVIDER, &provider)?,
        EmailProviderWrite::Remove(id) => run(db, sql::REMOVE_EMAIL_PROVIDER, [id])?,
    };
    expect_one(rows, "e-mail provider")?;
    log(db, &changed.entry)
}

/// `INSERT_EMAIL_PROVIDER` and `UPDATE_EMAIL_PROVIDER` take the same values.
fn write(db: &Connection, sql: &str, provider: &EmailProvider) -> Result<usize, StoreError> {
    let hook = provider.hook.as_ref();
    let old_key = hook.and_then(|hook| hook.keys.old.as_ref());
    let carrier = serde_json::to_string(&provider.carrier).map_err(|_| Problem::new(Reason::Internal))?;
    run(
        db,
        sql,
        params![
            provider.organization_id.as_deref().unwrap_or_default(),
            provider.name,
            provider.name.to_lowercase(),
            carrier,
            provider.sealed_secret,
            provider.pace.rate,
            provider.pace.concurrency,
            provider.standing.as_str(),
            integer(provider.sequence),
            provider.created_at.0,
            provider.changed_at.0,
            hook.map(|hook| &hook.id),
            hook.map(|hook| hook.reporter.as_str()),
            hook.map(|hook| &hook.keys.sealed),
            old_key.map(|old| &old.sealed),
            old_key.map(|old| old.ends_at.0),
            provider.id
        ],
    )
}

fn provider(columns: &mut Columns<'_, '_>) -> Result<EmailProvider, StoreError> {
    Ok(EmailProvider {
        id: columns.next()?,
        organization_id: Some(columns.next()?).filter(|id: &String| !id.is_empty()),
        name: columns.next()?,
        carrier: columns.word(
            |text| serde_json::from_str::<Carrier>(text).ok(),
            "way to an e-mail provider",
        )?,
        sealed_secret: columns.next()?,
        pace: Pace {
            rate: columns.next()?,
            concurrency: columns.next()?,
        },
        standing: columns.word(Standing::parse, "standing of an e-mail provider")?,
        sequence: columns.count()?,
        created_at: columns.time()?,
        changed_at: columns.time()?,
        hook: hook(columns)?,
    })
}

/// All of its columns are read, whether it is there or not.
fn hook(columns: &mut Columns<'_, '_>) -> Result<Option<MailHook>, StoreError> {
    let id: Option<String> = columns.next()?;
    let reporter = columns.maybe_word(Reporter::parse, "reporter of an e-mail provider")?;
    let (sealed, old) = (
        columns.next::<Option<Vec<u8>>>()?,
        columns.next::<Option<Vec<u8>>>()?,
    );
    let old_ends_at = columns.maybe_time()?;
    let (Some(id), Some(reporter), Some(sealed)) = (id, reporter, sealed) else {
        return Ok(None);
    };
    Ok(Some(MailHook {
        id,
        reporter,
        keys: SealedSecrets {
            sealed,
            old: old
                .zip(old_ends_at)
                .map(|(sealed, ends_at)| OldSecret { sealed, ends_at }),
        },
    }))
}

fn log(db: &Connection, entry: &EmailProviderChange) -> Result<(), StoreError> {
    let fields = serde_json::to_string(&entry.fields).map_err(|_| Problem::new(Reason::Internal))?;
    run(
        db,
        sql::INSERT_EMAIL_PROVIDER_CHANGE,
        params![
            entry.provider_id,
            integer(entry.sequence),
            entry.organization_id.as_deref().unwrap_or_default(),
            entry.name,
            entry.at.0,
            entry.actor_id,
            entry.actor_name,
            entry.kind.as_str(),
            fields
        ],
    )
    .map(drop)
}

fn change(columns: &mut Columns<'_, '_>) -> Result<EmailProviderChange, StoreError> {
    Ok(EmailProviderChange {
        provider_id: columns.next()?,
        organization_id: Some(columns.next()?).filter(|scope: &String| !scope.is_empty()),
        name: columns.next()?,
        sequence: columns.count()?,
        at: columns.time()?,
        actor_id: columns.next()?,
        actor_name: columns.next()?,
        kind: columns.word(
            EmailProviderChangeKind::parse,
            "kind of an e-mail provider's change",
        )?,
        fields: columns.word(
            |text| serde_json::from_str(text).ok(),
            "changes of an e-mail provider",
        )?,
    })
}
