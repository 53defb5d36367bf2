//! Beginning a session and adding to it: look at who it is about, check what they prove, then write it all at once.

use std::collections::BTreeMap;
use std::time::Duration;

use secrecy::SecretString;
use serde_json::Value;

use crate::access::{Caller, Permission, SessionToken};
use crate::ports::{IdentityWrite, Load, PasskeyWrite, SessionWrite};
use crate::secrets::{random_token, token_hash};
use crate::service::Details;
use crate::sessions::rules::{self, Proven};
use crate::sessions::{ApiSession, IntentCheck, UserAgent, reach};
use crate::users::User;
use crate::{Problem, Reason, Service};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindPerson {
    ById(String),
    ByLoginName(String),
}

/// What a call asks of a session.
#[derive(Debug, Default)]
pub struct SessionWish {
    pub person: Option<FindPerson>,
    pub password: Option<SecretString>,
    /// The answer to the challenge of an earlier call: an `AuthenticationResponseJSON`.
    pub passkey: Option<String>,
    /// What came of the person's way to an identity provider.
    pub intent: Option<IntentCheck>,
    /// The relying party for which a passkey is to be asked.
    pub challenge: Option<String>,
    /// Entries without a value are removed.
    pub metadata: BTreeMap<String, Vec<u8>>,
    pub lifetime: Option<Duration>,
}

#[derive(Debug)]
pub struct CreateSession {
    pub wish: SessionWish,
    pub user_agent: UserAgent,
}

#[derive(Debug)]
pub struct SetSession {
    pub id: String,
    pub token: Option<SessionToken>,
    pub wish: SessionWish,
}

#[derive(Debug)]
pub struct SessionDone {
    pub id: String,
    pub details: Details,
    /// The new one; none when nothing changed, and the one before still opens the session.
    pub token: Option<SessionToken>,
    /// What the browser needs to ask for a passkey.
    pub challenge: Option<Value>,
}

impl Service {
    pub async fn create_session(
        &self,
        caller: &Caller,
        request: CreateSession,
    ) -> Result<SessionDone, Problem> {
        if request.wish.person.is_none() {
            caller.allow(Permission::SessionWrite, Some(&caller.organization_id))?;
        }
        let session = ApiSession {
            id: self.new_id(),
            creator_id: caller.user_id.clone(),
            user_agent: request.user_agent,
            created_at: self.clock.now(),
            ..ApiSession::default()
        };
        self.carry_out(caller, session, request.wish).await
    }

    pub async fn set_session(&self, caller: &Caller, request: SetSession) -> Result<SessionDone, Problem> {
        let found = self.store.api_session(&request.id).await?;
        let token = request.token.as_ref().map(SessionToken::reveal);
        let shown = reach::may_write(caller, found, token)?;
        self.carry_out(caller, shown.session, request.wish).await
    }

    /// `known` is the session as it was a moment ago, or as it begins.
    async fn carry_out(
        &self,
        caller: &Caller,
        known: ApiSession,
        wish: SessionWish,
    ) -> Result<SessionDone, Problem> {
        if known.is_over(self.clock.now()) {
            return Err(Reason::SessionExpired.into());
        }
        let named = match &wish.person {
            Some(person) => Some(self.named_person(caller, &known, person).await?),
            None => None,
        };
        let person = match (&named, known.user_id()) {
            (None, Some(id)) => self.store.snapshot(Load::user(id)).await?.user,
            _ => named.clone(),
        };
        let mut proven = Proven {
            user_id: named.map(|user| user.id),
            metadata: wish.metadata,
            lifetime: wish.lifetime,
            ..Proven::default()
        };
        if let Some(password) = &wish.password {
            let checked = self.check_session_password(caller, &known, person.as_ref(), password);
            proven.password_set_at = Some(checked.await?);
        }
        if let Some(intent) = &wish.intent {
            proven.came_back = Some(self.check_session_intent(person.as_ref(), intent).await?);
        }
        if let Some(credential) = &wish.passkey {
            let checked = self.check_session_passkey(&known, person.as_ref(), credential);
            proven.passkey = Some(checked.await?);
        }
        let mut options = None;
        if let Some(domain) = &wish.challenge {
            let challenge = self.challenge_session(person.as_ref(), domain).await?;
            proven.challenge_id = Some(challenge.id);
            options = Some(challenge.options);
        }
        let has_proof = proven.has_proof();
        let done = self.write(known, person.as_ref(), proven, options).await?;
        if let (true, Some(person)) = (has_proof, &person) {
            self.note_first_sign_in(&person.id).await?;
        }
        Ok(done)
    }

    /// To name a person takes the permission where they are. Callers of one organization learn nothing about others.
    async fn named_person(
        &self,
        caller: &Caller,
        session: &ApiSession,
        person: &FindPerson,
    ) -> Result<User, Problem> {
        let found = match person {
            FindPerson::ById(id) => self.store.snapshot(Load::user(id)).await?.user,
            FindPerson::ByLoginName(name) => self.store.user_by_login_name(name.trim()).await?,
        };
        let organization = found.as_ref().map(|user| user.organization_id.as_str());
        caller.allow(Permission::SessionWrite, organization)?;
        let user = found.ok_or(Reason::UserNotFoundByQuery)?;
        rules::check_person(session, &user)?;
        Ok(user)
    }

    async fn write(
        &self,
        known: ApiSession,
        person: Option<&User>,
        proven: Proven,
        challenge: Option<Value>,
    ) -> Result<SessionDone, Problem> {
        let (id, is_new) = (known.id.clone(), known.sequence == 0);
        let token = SessionToken::new(random_token(&*self.random));
        let hash = token_hash(token.reveal());
        let (now, knows_passkeys) = (self.clock.now(), self.knows_passkeys());
        let load = Load {
            passkeys: proven.passkey.is_some(),
            identities: proven.came_back.is_some(),
            ..Load::user(person.map_or("", |person| person.id.as_str()))
        };
        let (details, changed) = self
            .store
            .decide_session(&id, load, move |stored, snapshot| {
                let before = match is_new {
                    true => known,
                    false => stored.ok_or(Reason::SessionNotFound)?,
                };
                let after = rules::next(&before, &proven, &snapshot, knows_passkeys, now)?;
                let came_back = proven.came_back;
                let identity = came_back
                    .as_ref()
                    .map_or(IdentityWrite::Keep, |came_back| came_back.used(&snapshot, now));
                let organization = snapshot.user.map(|user| user.organization_id);
                let owner = organization.unwrap_or_default();
                let Some(session) = after else {
                    return Ok((None, (details(&before, owner), false)));
                };
                let session = ApiSession {
                    token_hash: hash,
                    ..session
                };
                let details = details(&session, owner);
                let write = SessionWrite {
                    session,
                    passkey: proven.passkey.map_or(PasskeyWrite::Keep, PasskeyWrite::Used),
                    identity,
                    spent_intent: came_back.map(|came_back| came_back.intent_id),
                };
                Ok((Some(write), (details, true)))
            })
            .await?;
        Ok(SessionDone {
            id,
            details,
            token: changed.then_some(token),
            challenge,
        })
    }
}

pub(super) fn details(session: &ApiSession, resource_owner: String) -> Details {
    Details {
        sequence: session.sequence,
        changed_at: session.changed_at,
        created_at: session.created_at,
        resource_owner,
    }
}
