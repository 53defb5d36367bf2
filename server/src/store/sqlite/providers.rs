//! [`ProviderStore`] on SQLite.

use async_trait::async_trait;
use rusqlite::{Connection, params, params_from_iter};
use shared::ports::{CountedProvider, ProviderChanged, ProviderDecision, ProviderStore, ProviderWrite};
use shared::providers::{
    AddressRule, AppleKey, Identity, IdentityProvider, Intent, Preset, ProviderChange, ProviderChangeKind,
};
use shared::{Problem, Reason};

use super::change::expect_one;
use super::rows::{Columns, all, first, integer, run};
use super::writer::savepoint;
use super::{SqliteStore, StoreError, identities};
use crate::store::search::providers::Log;
use crate::store::{search, sql};

#[async_trait]
impl ProviderStore for SqliteStore {
    async fn add_provider(&self, provider: IdentityProvider, entry: ProviderChange) -> Result<(), Problem> {
        self.writer
            .run(move |db| {
                savepoint(db, || {
                    write_provider(db, sql::INSERT_PROVIDER, &provider)?;
                    log(db, &entry)
                })
            })
            .await
    }

    async fn change_provider(&self, id: &str, decide: ProviderDecision) -> Result<(), Problem> {
        let id = id.to_owned();
        self.writer
            .run(move |db| {
                let before = first(db, sql::COUNTED_PROVIDER, [&id], counted_provider)?
                    .ok_or_else(|| Problem::new(Reason::ProviderNotFound))?;
                let Some(ProviderChanged { write, entry }) = decide(before)? else {
                    return Ok(());
                };
                savepoint(db, || {
                    let changed = match write {
                        ProviderWrite::Update(provider) => {
                            write_provider(db, sql::UPDATE_PROVIDER, &provider)?
                        }
                        ProviderWrite::Remove => run(db, sql::REMOVE_PROVIDER, [&id])?,
                    };
                    expect_one(changed, "identity provider")?;
                    log(db, &entry)
                })
            })
            .await
    }

    async fn provider(&self, id: &str) -> Result<Option<IdentityProvider>, Problem> {
        self.readers
            .look_up(|db| first(db, sql::PROVIDER, [id], provider))
    }

    async fn providers(&self) -> Result<Vec<IdentityProvider>, Problem> {
        self.readers
            .look_up(|db| all(db.prepare_cached(sql::PROVIDERS)?, [], provider))
    }

    async fn counted_providers(&self) -> Result<Vec<CountedProvider>, Problem> {
        self.readers
            .search(|db| all(db.prepare_cached(sql::COUNTED_PROVIDERS)?, [], counted_provider))
            .await
    }

    async fn counted_provider(&self, id: &str) -> Result<Option<CountedProvider>, Problem> {
        self.readers
            .look_up(|db| first(db, sql::COUNTED_PROVIDER, [id], counted_provider))
    }

    async fn provider_changes(
        &self,
        organizations: Option<Vec<String>>,
        limit: u32,
    ) -> Result<Vec<ProviderChange>, Problem> {
        let (text, binds) = search::providers::changes(Log::Identity, organizations, limit)?;
        self.readers
            .search(move |db| {
                all(
                    db.prepare_cached(&text)?,
                    params_from_iter(binds),
                    provider_change,
                )
            })
            .await
    }

    async fn identity(&self, issuer: &str, subject: &str) -> Result<Option<Identity>, Problem> {
        self.readers
            .look_up(|db| first(db, sql::IDENTITY, [issuer, subject], identities::identity))
    }

    async fn add_intent(&self, intent: Intent) -> Result<(), Problem> {
        self.writer
            .run(move |db| {
                // Its provider may have been removed since.
                savepoint(db, || {
                    run(
                        db,
                        sql::INSERT_INTENT,
                        params![
                            intent.id,
                            intent.provider_id,
                            intent.success_url,
                            intent.failure_url,
                            intent.token_hash,
                            intent.sealed,
                            intent.is_spent,
                            intent.created_at.0,
                            intent.changed_at.0,
                            intent.expires_at.0
                        ],
                    )
                    .map(drop)
                })
            })
            .await
    }

    async fn intent(&self, id: &str) -> Result<Option<Intent>, Problem> {
        self.readers.look_up(|db| first(db, sql::INTENT, [id], intent))
    }

    async fn answer_intent(&self, intent: Intent) -> Result<(), Problem> {
        self.writer
            .run(move |db| {
                let answered = run(
                    db,
                    sql::ANSWER_INTENT,
                    params![
                        intent.token_hash,
                        intent.sealed,
                        intent.changed_at.0,
                        intent.expires_at.0,
                        intent.id
                    ],
                )?;
                match answered {
                    0 => Err(Problem::new(Reason::TripOver).into()),
                    _ => Ok(()),
                }
            })
            .await
    }
}

/// Once: of several who bring it, one gets through.
pub(super) fn spend_intent(db: &Connection, id: &str) -> Result<(), StoreError> {
    match run(db, sql::SPEND_INTENT, [id])? {
        0 => Err(Problem::new(Reason::SessionIntentSpent).into()),
        _ => Ok(()),
    }
}

fn log(db: &Connection, entry: &ProviderChange) -> Result<(), StoreError> {
    let fields = serde_json::to_string(&entry.fields).map_err(|_| Problem::new(Reason::Internal))?;
    run(
        db,
        sql::INSERT_PROVIDER_CHANGE,
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

fn provider_change(columns: &mut Columns<'_, '_>) -> Result<ProviderChange, StoreError> {
    Ok(ProviderChange {
        provider_id: columns.next()?,
        organization_id: Some(columns.next()?).filter(|scope: &String| !scope.is_empty()),
        name: columns.next()?,
        sequence: columns.count()?,
        at: columns.time()?,
        actor_id: columns.next()?,
        actor_name: columns.next()?,
        kind: columns.word(ProviderChangeKind::parse, "kind of a provider's change")?,
        fields: columns.word(|text| serde_json::from_str(text).ok(), "changes of a provider")?,
    })
}

/// `INSERT_PROVIDER` and `UPDATE_PROVIDER` take the same values.
fn write_provider(db: &Connection, sql: &str, provider: &IdentityProvider) -> Result<usize, StoreError> {
    run(
        db,
        sql,
        params![
            provider.organization_id.as_deref().unwrap_or_default(),
            provider.preset.as_str(),
            provider.name,
            provider.name.to_lowercase(),
            provider.issuer,
            provider.client_id,
            provider.sealed_secret,
            provider.apple.as_ref().map_or("", |key| key.team_id.as_str()),
            provider.apple.as_ref().map_or("", |key| key.key_id.as_str()),
            provider.scopes.join(" "),
            provider.addresses.as_str(),
            provider.is_active,
            integer(provider.sequence),
            provider.created_at.0,
            provider.changed_at.0,
            provider.id
        ],
    )
}

fn provider(columns: &mut Columns<'_, '_>) -> Result<IdentityProvider, StoreError> {
    Ok(IdentityProvider {
        id: columns.next()?,
        organization_id: Some(columns.next()?).filter(|id: &String| !id.is_empty()),
        preset: columns.word(Preset::parse, "kind of an identity provider")?,
        name: columns.next()?,
        issuer: columns.next()?,
        client_id: columns.next()?,
        sealed_secret: columns.next()?,
        apple: apple_key(columns.next()?, columns.next()?),
        scopes: columns
            .next::<String>()?
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
        addresses: columns.word(AddressRule::parse, "address rule of an identity provider")?,
        is_active: columns.next()?,
        sequence: columns.count()?,
        created_at: columns.time()?,
        changed_at: columns.time()?,
    })
}

fn apple_key(team_id: String, key_id: String) -> Option<AppleKey> {
    (!key_id.is_empty()).then_some(AppleKey { team_id, key_id })
}

fn counted_provider(columns: &mut Columns<'_, '_>) -> Result<CountedProvider, StoreError> {
    Ok(CountedProvider {
        provider: provider(columns)?,
        people: columns.count()?,
    })
}

fn intent(columns: &mut Columns<'_, '_>) -> Result<Intent, StoreError> {
    Ok(Intent {
        id: columns.next()?,
        provider_id: columns.next()?,
        success_url: columns.next()?,
        failure_url: columns.next()?,
        token_hash: columns.next()?,
        sealed: columns.next()?,
        is_spent: columns.next()?,
        created_at: columns.time()?,
        changed_at: columns.time()?,
        expires_at: columns.time()?,
    })
}
