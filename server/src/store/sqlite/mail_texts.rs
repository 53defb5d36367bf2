//! [`MailTextStore`] on SQLite.

use async_trait::async_trait;
use rusqlite::{Connection, params};
use shared::mail::texts::{MailKind, TextPlace, TextVersion};
use shared::ports::{MailTextStore, TextDecision};
use shared::texts::Language;
use shared::{Problem, Reason};

use super::rows::{Columns, all, first, integer, run};
use super::{SqliteStore, StoreError};
use crate::store::sql;

#[async_trait]
impl MailTextStore for SqliteStore {
    async fn change_mail_texts(&self, place: &TextPlace, decide: TextDecision) -> Result<(), Problem> {
        let place = place.clone();
        self.writer
            .run(move |db| {
                let newest = versions(db, &place, 1)?.pop();
                match decide(newest)? {
                    Some(next) => insert(db, &next),
                    None => Ok(()),
                }
            })
            .await
    }

    async fn mail_text_versions(&self, place: &TextPlace, limit: u32) -> Result<Vec<TextVersion>, Problem> {
        self.readers.look_up(|db| versions(db, place, limit))
    }

    async fn mail_text_version(
        &self,
        place: &TextPlace,
        number: u64,
    ) -> Result<Option<TextVersion>, Problem> {
        let (owner, kind, language) = key(place);
        self.readers.look_up(|db| {
            first(
                db,
                sql::MAIL_TEXT_VERSION,
                params![owner, kind, language, integer(number)],
                version,
            )
        })
    }

    async fn mail_texts_of(
        &self,
        organization_id: Option<&str>,
        kind: MailKind,
        language: Language,
    ) -> Result<Vec<TextVersion>, Problem> {
        let binds = params![kind.as_str(), language.tag(), organization_id.unwrap_or_default()];
        self.readers
            .look_up(|db| all(db.prepare_cached(sql::MAIL_TEXTS_OF)?, binds, version))
    }

    async fn mail_texts_for(
        &self,
        user_id: &str,
        kind: MailKind,
        language: Language,
    ) -> Result<Vec<TextVersion>, Problem> {
        let binds = params![kind.as_str(), language.tag(), user_id];
        self.readers
            .look_up(|db| all(db.prepare_cached(sql::MAIL_TEXTS_FOR)?, binds, version))
    }
}

fn key(place: &TextPlace) -> (&str, &'static str, &'static str) {
    let owner = place.organization_id.as_deref().unwrap_or_default();
    (owner, place.kind.as_str(), place.language.tag())
}

fn versions(db: &Connection, place: &TextPlace, limit: u32) -> Result<Vec<TextVersion>, StoreError> {
    let (owner, kind, language) = key(place);
    let statement = db.prepare_cached(sql::MAIL_TEXT_VERSIONS)?;
    all(statement, params![owner, kind, language, limit], version)
}

fn insert(db: &Connection, next: &TextVersion) -> Result<(), StoreError> {
    let (owner, kind, language) = key(&next.place);
    let texts = serde_json::to_string(&next.texts).map_err(|_| Problem::new(Reason::Internal))?;
    run(
        db,
        sql::INSERT_MAIL_TEXT,
        params![
            owner,
            kind,
            language,
            integer(next.version),
            texts,
            next.restored.map(integer),
            next.at.0,
            next.actor_id,
            next.actor_name
        ],
    )
    .map(drop)
}

fn version(columns: &mut Columns<'_, '_>) -> Result<TextVersion, StoreError> {
    Ok(TextVersion {
        place: TextPlace {
            organization_id: Some(columns.next()?).filter(|id: &String| !id.is_empty()),
            kind: columns.word(MailKind::parse, "kind of a mail")?,
            language: columns.word(Language::from_tag, "language of a mail")?,
        },
        version: columns.count()?,
        texts: columns.word(|text| serde_json::from_str(text).ok(), "words of a mail")?,
        restored: columns
            .next::<Option<i64>>()?
            .and_then(|version| u64::try_from(version).ok()),
        at: columns.time()?,
        actor_id: columns.next()?,
        actor_name: columns.next()?,
    })
}
