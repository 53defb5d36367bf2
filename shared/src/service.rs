//! The one door to the use cases. Each edge unwraps its request, calls a method here, and wraps the answer.

use std::fmt;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::access::CallerMemory;
use crate::events::{Event, EventKind};
use crate::ids::{self, NumericIds};
use crate::invites::{Actor, Invite, MailStep};
use crate::mail::ReturnPath;
use crate::organizations::Organization;
use crate::ports::{
    Bell, Change, Clock, MailRenderer, MailTrials, PasskeyCeremonies, PasswordHasher, ProviderTalk, Random,
    Sealer, Snapshot, Store, StoredAnswer, UserWrite, WebhookTalk,
};
use crate::secrets::CodeKeys;
use crate::users::User;
use crate::{Micros, Problem, Reason};

/// What the use cases need to know of the configuration.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Scheme, host and port people reach usher at; links are built from it, never from the Host header.
    pub public_url: String,
    /// The mail server of the settings, for whoever has no e-mail provider. Where neither is, mails wait in the queue and
    /// the pages say so.
    pub mail_server: Option<MailServer>,
    /// A mail from the invite form stays here so long, to be taken back.
    pub undo: std::time::Duration,
    /// Where mails come back to; none = to the sender, unread by usher.
    pub return_path: Option<ReturnPath>,
}

/// A mail server without its secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailServer {
    /// With its port.
    pub host: String,
    /// Whom its mails come from.
    pub sender: String,
}

impl Settings {
    /// The host of the public URL.
    #[must_use]
    pub fn host(&self) -> String {
        let after_scheme = self.public_url.split("://").nth(1).unwrap_or(&self.public_url);
        after_scheme
            .split(['/', ':'])
            .next()
            .unwrap_or_default()
            .to_owned()
    }
}

pub struct Service {
    pub store: Arc<dyn Store>,
    pub clock: Arc<dyn Clock>,
    pub random: Arc<dyn Random>,
    pub passwords: Arc<dyn PasswordHasher>,
    /// None where browsers know no passkeys: without https, or at an address that is a number.
    pub passkeys: Option<Arc<dyn PasskeyCeremonies>>,
    pub providers: Arc<dyn ProviderTalk>,
    pub webhooks: Arc<dyn WebhookTalk>,
    pub sealer: Arc<dyn Sealer>,
    pub codes: Arc<CodeKeys>,
    pub mail_bell: Arc<dyn Bell>,
    pub mail_renderer: Arc<dyn MailRenderer>,
    pub mail_trials: Arc<dyn MailTrials>,
    pub settings: Arc<Settings>,
    pub ids: NumericIds,
    pub callers: CallerMemory,
}

impl Service {
    pub(crate) fn new_id(&self) -> String {
        self.ids.next(self.clock.now())
    }

    /// Does a mail to people of this organization leave? None = of any.
    pub async fn sends_mail(&self, organization_id: Option<&str>) -> Result<bool, Problem> {
        match self.settings.mail_server {
            Some(_) => Ok(true),
            None => self.store.has_email_provider(organization_id).await,
        }
    }

    /// What a decision needs, with the time fixed.
    pub(crate) fn tools(&self) -> Tools {
        Tools {
            now: self.clock.now(),
            random: Arc::clone(&self.random),
            sealer: Arc::clone(&self.sealer),
            codes: Arc::clone(&self.codes),
            settings: Arc::clone(&self.settings),
        }
    }
}

/// A moment, randomness and keys, as values a decision can own.
#[derive(Clone)]
pub struct Tools {
    pub now: Micros,
    pub random: Arc<dyn Random>,
    pub sealer: Arc<dyn Sealer>,
    pub codes: Arc<CodeKeys>,
    pub settings: Arc<Settings>,
}

/// `details` of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    pub sequence: u64,
    pub changed_at: Micros,
    pub created_at: Micros,
    pub resource_owner: String,
}

impl Details {
    #[must_use]
    pub fn of(user: &User) -> Self {
        Self {
            sequence: user.sequence,
            changed_at: user.changed_at,
            created_at: user.created_at,
            resource_owner: user.organization_id.clone(),
        }
    }
}

/// A request that is carried out once, however often it arrives: an `Idempotency-Key` with what it was sent with.
#[derive(Clone, PartialEq, Eq)]
pub struct Idempotency {
    key: String,
    request: String,
}

impl Idempotency {
    /// Keys of RFC draft httpapi-idempotency-key; the length is ours.
    const CHARS: std::ops::RangeInclusive<usize> = 1..=255;

    /// Keys belong to a caller; the same key of another caller is another key. `request` is all that makes the request
    /// what it is: the operation, its path and headers that count, the body.
    pub fn new(caller_id: &str, key: &str, request: String) -> Result<Self, Problem> {
        if !Self::CHARS.contains(&key.chars().count()) {
            return Err(Reason::IdempotencyKeyLength.into());
        }
        Ok(Self {
            key: format!("{}:{caller_id}{key}", caller_id.len()),
            request,
        })
    }

    /// What is stored instead of the key. Keyed, like the next: bodies can hold passwords.
    pub(crate) fn key_hash(&self, keys: &CodeKeys) -> Vec<u8> {
        keys.digest("idempotency-key", &self.key).into_bytes()
    }

    fn request_hash(&self, keys: &CodeKeys) -> Vec<u8> {
        keys.digest("idempotent-request", &self.request).into_bytes()
    }
}

/// The request may hold a password.
impl fmt::Debug for Idempotency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Idempotency(…)")
    }
}

impl Tools {
    /// Does a mail to people of this organization leave?
    pub(crate) fn sends_mail(&self, organization: &Organization) -> bool {
        self.settings.mail_server.is_some() || organization.has_email_provider
    }

    /// The answer given to an earlier request with the same key, if there was one; another body is refused.
    pub(crate) fn stored_answer<T: DeserializeOwned>(
        &self,
        idempotency: Option<&Idempotency>,
        snapshot: &Snapshot,
    ) -> Result<Option<T>, Problem> {
        let (Some(asked), Some(stored)) = (idempotency, &snapshot.answer) else {
            return Ok(None);
        };
        if self.now.since(stored.created_at) >= ANSWERS_KEPT {
            return Ok(None);
        }
        if stored.body_hash != asked.request_hash(&self.codes) {
            return Err(Reason::IdempotencyKeyReused.into());
        }
        let plain = self.sealer.open(&stored.sealed).ok_or(Reason::Internal)?;
        serde_json::from_slice(&plain)
            .map(Some)
            .map_err(|_| Reason::Internal.into())
    }

    pub(crate) fn answer_to_store<T: Serialize>(
        &self,
        idempotency: Option<Idempotency>,
        answer: &T,
    ) -> Result<Option<StoredAnswer>, Problem> {
        let Some(asked) = idempotency else { return Ok(None) };
        let plain = serde_json::to_vec(answer).map_err(|_| Reason::Internal)?;
        Ok(Some(StoredAnswer {
            key_hash: asked.key_hash(&self.codes),
            body_hash: asked.request_hash(&self.codes),
            sealed: self.sealer.seal(&plain)?,
            created_at: self.now,
        }))
    }
}

/// How long an idempotency key is remembered.
pub const ANSWERS_KEPT: std::time::Duration = std::time::Duration::from_secs(24 * 60 * 60);

/// A change in the making: keeps the user's sequence, the events and the rows together.
pub(crate) struct Draft {
    pub user: User,
    /// Something of the user besides its sequence changes.
    pub user_changed: bool,
    pub change: Change,
    pub now: Micros,
    actor: Actor,
    random: Arc<dyn Random>,
}

impl Draft {
    pub fn new(tools: &Tools, user: User, actor: Actor) -> Self {
        Self {
            user,
            user_changed: false,
            change: Change::none(),
            now: tools.now,
            actor,
            random: Arc::clone(&tools.random),
        }
    }

    /// Adds an event to the user's log, and to the invite's when it is about one.
    pub fn record(&mut self, kind: EventKind, invite: Option<&mut Invite>, detail: Option<String>) {
        self.user.sequence += 1;
        self.user.changed_at = self.now;
        let invite_id = invite.map(|invite| {
            invite.last_event = kind;
            invite.last_event_at = self.now;
            invite.id.clone()
        });
        self.change.events.push(Event {
            id: ids::time_ordered(self.now, &*self.random),
            user_id: self.user.id.clone(),
            organization_id: self.user.organization_id.clone(),
            sequence: self.user.sequence,
            kind,
            at: self.now,
            actor: self.actor.clone(),
            invite_id,
            detail,
            mail: None,
        });
    }

    /// Adds a step of a mail to the log. It belongs to the mail's invite, also where a newer one took its place.
    pub fn record_step(
        &mut self,
        kind: EventKind,
        invite_id: Option<String>,
        words: Option<String>,
        step: MailStep,
    ) {
        self.record(kind, None, words);
        if let Some(event) = self.change.events.last_mut() {
            event.invite_id = invite_id;
            event.mail = Some(step);
        }
    }

    pub fn details(&self) -> Details {
        Details::of(&self.user)
    }

    /// The change of a user who exists.
    pub fn finish(self) -> Change {
        let user = match self.user_changed {
            true => UserWrite::Update(Box::new(self.user)),
            false => UserWrite::Keep,
        };
        Change { user, ..self.change }
    }

    /// The change of a user who is made by it.
    pub fn finish_new(self) -> Change {
        Change {
            user: UserWrite::Insert(Box::new(self.user)),
            ..self.change
        }
    }
}
