//! [`ApiSessionStore`] on SQLite.

use std::collections::BTreeMap;

use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use rusqlite::{Connection, params, params_from_iter};
use shared::Problem;
use shared::ports::{ApiSessionStore, Load, SessionDecision, SessionWrite};
use shared::sessions::{ApiSession, SessionPage, SessionPerson, SessionQuery, SessionUser, ShownSession};

use super::readers::consistent;
use super::rows::{Columns, all, first, integer, run};
use super::{SqliteStore, StoreError, identities, load, passkeys, providers};
use crate::store::{search, sql};

#[async_trait]
impl ApiSessionStore for SqliteStore {
    async fn api_session(&self, id: &str) -> Result<Option<ShownSession>, Problem> {
        self.readers
            .look_up(|db| first(db, sql::API_SESSION, [id], shown))
    }

    async fn api_sessions(&self, query: SessionQuery) -> Result<SessionPage, Problem> {
        let search = search::sessions::sessions(&query)?;
        self.readers
            .search(move |db| {
                consistent(db, |db| {
                    let (text, binds) = search.page;
                    let sessions = all(db.prepare_cached(&text)?, params_from_iter(binds), shown)?;
                    let (text, binds) = search.count;
                    let total = first(db, &text, params_from_iter(binds), |columns| columns.count())?;
                    Ok(SessionPage {
                        sessions,
                        total: total.unwrap_or_default(),
                    })
                })
            })
            .await
    }

    async fn change_api_session(&self, id: &str, load: Load, decide: SessionDecision) -> Result<(), Problem> {
        let id = id.to_owned();
        self.writer
            .run(move |db| {
                let stored = first(db, sql::API_SESSION, [&id], shown)?.map(|shown| shown.session);
                let Some(change) = decide(stored, load::snapshot(db, &load)?)? else {
                    return Ok(());
                };
                if let Some(id) = &change.spent_intent {
                    providers::spend_intent(db, id)?;
                }
                write(db, &load.user_id, &change).map_err(StoreError::half_done)
            })
            .await
    }

    async fn end_api_session(&self, id: &str) -> Result<(), Problem> {
        let id = id.to_owned();
        self.writer
            .run(move |db| run(db, sql::END_API_SESSION, [id]).map(drop))
            .await
    }
}

fn write(db: &Connection, user_id: &str, change: &SessionWrite) -> Result<(), StoreError> {
    set(db, &change.session)?;
    passkeys::write(db, user_id, &change.passkey)?;
    identities::write(db, user_id, &change.identity)
}

fn set(db: &Connection, session: &ApiSession) -> Result<(), StoreError> {
    let user_agent = serde_json::to_string(&session.user_agent);
    let metadata: BTreeMap<&String, String> = session
        .metadata
        .iter()
        .map(|(name, value)| (name, STANDARD_NO_PAD.encode(value)))
        .collect();
    let (Ok(user_agent), Ok(metadata)) = (user_agent, serde_json::to_string(&metadata)) else {
        return Err(StoreError::Unreadable("session"));
    };
    run(
        db,
        sql::SET_API_SESSION,
        params![
            session.id,
            session.token_hash,
            session.creator_id,
            session.user_id(),
            session.user.as_ref().map(|user| user.checked_at.0),
            session.password_at.map(|time| time.0),
            session.passkey_at.map(|time| time.0),
            session.intent_at.map(|time| time.0),
            session.challenge_id,
            metadata,
            session.user_agent.fingerprint_id,
            user_agent,
            integer(session.sequence),
            session.created_at.0,
            session.changed_at.0,
            session.expires_at.map(|time| time.0),
        ],
    )
    .map(drop)
}

fn shown(columns: &mut Columns<'_, '_>) -> Result<ShownSession, StoreError> {
    let (id, token_hash, creator_id) = (columns.next()?, columns.next()?, columns.next()?);
    let (user_id, checked_at) = (columns.next::<Option<String>>()?, columns.maybe_time()?);
    let user = user_id
        .zip(checked_at)
        .map(|(id, checked_at)| SessionUser { id, checked_at });
    let (password_at, passkey_at, intent_at) = (
        columns.maybe_time()?,
        columns.maybe_time()?,
        columns.maybe_time()?,
    );
    let session = ApiSession {
        id,
        token_hash,
        creator_id,
        user,
        password_at,
        passkey_at,
        intent_at,
        challenge_id: columns.next()?,
        metadata: columns.word(metadata, "metadata of a session")?,
        user_agent: columns.word(|text| serde_json::from_str(text).ok(), "user agent of a session")?,
        sequence: columns.count()?,
        created_at: columns.time()?,
        changed_at: columns.time()?,
        expires_at: columns.maybe_time()?,
    };
    let (login_name, display_name) = (
        columns.next::<Option<String>>()?,
        columns.next::<Option<String>>()?,
    );
    let organization_id: Option<String> = columns.next()?;
    let person = login_name.map(|login_name| SessionPerson {
        login_name,
        display_name: display_name.unwrap_or_default(),
        organization_id: organization_id.unwrap_or_default(),
    });
    Ok(ShownSession { session, person })
}

fn metadata(text: &str) -> Option<BTreeMap<String, Vec<u8>>> {
    let encoded: BTreeMap<String, String> = serde_json::from_str(text).ok()?;
    encoded
        .into_iter()
        .map(|(name, value)| Some((name, STANDARD_NO_PAD.decode(value).ok()?)))
        .collect()
}
