//! What the use cases need from outside. Stores, clocks and mailers implement these; no use case knows which.

mod mailing;
mod passkeys;
mod providers;
mod sessions;
mod texts;
mod webhooks;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;

use crate::access::{ListedTokens, Membership, Passkey, PasskeyCode, Session, TokenQuery, TokenRecord};
use crate::events::Event;
use crate::invites::{Invite, InviteDetail, InvitePage, InviteQuery, IssuedCode, MailState};
use crate::mail::providers::EmailProvider;
use crate::mail::texts::{TextPlace, TextVersion, Wording};
use crate::mail::{Fate, Handover, LeasedMail, MailMessage, MailOwner, QueuedMail, RenderedMail};
use crate::onboarding::{HandOff, SetUpSession};
use crate::organizations::{Layers, Organization, OrganizationPage, OrganizationQuery, Policy, PolicyChange};
use crate::providers::Identity;
use crate::sessions::ApiSession;
use crate::throttle::Throttle;
use crate::users::{PersonSummary, User, UserPage, UserQuery};
use crate::{Micros, Problem, Reason};

pub use mailing::{
    EmailProviderChanged, EmailProviderDecision, EmailProviderStore, EmailProviderWrite, MailAccess,
    MailTrials,
};
pub use passkeys::{
    MadePasskey, PasskeyCeremonies, PasskeyCodeWrite, PasskeyPerson, PasskeyProof, PasskeyStore, PasskeyUse,
    PasskeyWrite, PresentedPasskey, StartedPasskey,
};
pub use providers::{
    CountedProvider, IdentityWrite, ProviderAccess, ProviderChanged, ProviderDecision, ProviderDoor,
    ProviderReply, ProviderStore, ProviderTalk, ProviderWrite,
};

pub use sessions::{ApiSessionStore, SessionDecision, SessionWrite};
pub use texts::{MailTextStore, TextDecision};
pub use webhooks::{WebhookChange, WebhookDecision, WebhookStore, WebhookTalk, WebhookWrite};

/// The time.
pub trait Clock: Send + Sync {
    fn now(&self) -> Micros;
}

/// Bytes nobody can guess.
pub trait Random: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);
}

/// Slow, salted hashes of passwords. Works off the async threads, a few at a time.
#[async_trait]
pub trait PasswordHasher: Send + Sync {
    /// A PHC string.
    async fn hash(&self, password: &secrecy::SecretString) -> Result<String, Problem>;

    /// Against no hash it takes as long and says no.
    async fn verify(&self, password: &secrecy::SecretString, hash: Option<String>) -> Result<bool, Problem>;

    /// Is this a hash that `verify` can check?
    fn supports(&self, hash: &str) -> bool;
}

/// Encrypts what has to be read again later.
pub trait Sealer: Send + Sync {
    fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, Problem>;
    /// `None` when it was not sealed here or was changed.
    fn open(&self, sealed: &[u8]) -> Option<Vec<u8>>;
}

/// Wakes the mail worker after a commit. It is never told what to send: it looks.
pub trait Bell: Send + Sync {
    fn ring(&self);
}

/// Puts a mail into words and markup, for showing it: the same that sending it would.
pub trait MailRenderer: Send + Sync {
    fn render(&self, message: &MailMessage, wording: &Wording) -> Result<RenderedMail, Problem>;
}

/// Which parts of a user's state a decision looks at.
#[derive(Clone, Debug, Default)]
pub struct Load {
    pub user_id: String,
    /// The organization to load when the user does not exist yet; otherwise it is the user's own.
    pub organization_id: Option<String>,
    /// The hash of an idempotency key whose stored answer is wanted.
    pub answer: Option<Vec<u8>>,
    /// Count the user's mails queued since then.
    pub mails_since: Option<Micros>,
    /// The lookups of a code that was presented, one under each key.
    pub presented: Vec<Vec<u8>>,
    /// The user's passkeys are wanted.
    pub passkeys: bool,
    /// The id of a code with which the user makes a passkey.
    pub passkey_code: Option<String>,
    /// The user's linked accounts are wanted.
    pub identities: bool,
    /// Which tokens the user has.
    pub tokens: bool,
    /// The id of a mail whose state is wanted.
    pub mail: Option<String>,
}

impl Load {
    #[must_use]
    pub fn user(user_id: &str) -> Self {
        Self {
            user_id: user_id.to_owned(),
            ..Self::default()
        }
    }
}

/// How long an issued code is recognised: far longer than any link lives.
pub const CODES_KEPT: Duration = Duration::from_secs(400 * 24 * 60 * 60);

/// How long the mail itself of an invite that is over is told of. Its timeline keeps what happened.
pub const MAILS_KEPT: Duration = Duration::from_secs(180 * 24 * 60 * 60);

/// A user's state as a decision sees it, inside the write transaction.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    pub user: Option<User>,
    /// The user's roles; loaded only for users who have some.
    pub memberships: Vec<Membership>,
    pub organization: Option<Organization>,
    /// The newest invite, whatever its state.
    pub invite: Option<Invite>,
    pub answer: Option<StoredAnswer>,
    pub recent_mails: RecentMails,
    /// The presented code was issued for an invite of this user that nobody ended.
    pub presented_was_issued: bool,
    /// Oldest first, when they were asked for.
    pub passkeys: Vec<Passkey>,
    /// The one that was asked for, if the user has it; it may have ended.
    pub passkey_code: Option<PasskeyCode>,
    /// Linked accounts, oldest first, when they were asked for.
    pub identities: Vec<Identity>,
    /// The look-ups of the user's tokens.
    pub tokens: Vec<String>,
    /// The mail that was asked for, also when its user is gone.
    pub mail: Option<StoredMail>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RecentMails {
    pub count: u32,
    pub oldest_at: Micros,
}

/// The answer of an earlier request with the same idempotency key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredAnswer {
    pub key_hash: Vec<u8>,
    pub body_hash: Vec<u8>,
    pub sealed: Vec<u8>,
    pub created_at: Micros,
}

/// How a decision changes the user's row. The user's sequence and the time of the last change are the log's, not the row's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum UserWrite {
    #[default]
    Keep,
    Insert(Box<User>),
    Update(Box<User>),
    /// The user and everything that hangs on it, but for the log.
    Delete,
}

/// How a decision changes the user's newest invite.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum InviteWrite {
    #[default]
    Keep,
    Insert(Box<Invite>),
    Update(Box<Invite>),
}

/// How far a mail has come, as a decision about it sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredMail {
    pub state: MailState,
    /// What was reported of it after it was handed over.
    pub fate: Option<Fate>,
    /// The last try whose outcome was noted; none = 0.
    pub noted_attempt: u32,
}

/// What became of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailOutcome {
    pub mail_id: String,
    pub state: MailState,
    /// The try that this came of; a report comes of none.
    pub attempt: Option<u32>,
    /// The provider that may have it, though its answer was lost; none = as it was.
    pub tried_by: Option<String>,
    /// None = as it was.
    pub fate: Option<Fate>,
    /// None = as it was.
    pub handover: Option<Handover>,
    pub reply: Option<String>,
    pub at: Micros,
    /// For a deferred mail.
    pub next_try_at: Micros,
}

/// Everything a decision writes, in one transaction or not at all.
#[derive(Clone, Debug, Default)]
pub struct Change {
    pub user: UserWrite,
    /// A new hash. A user whose `password_set_at` is none keeps no hash in any case.
    pub password_hash: Option<String>,
    /// Entries of a map of bytes that programs keep with a user.
    pub metadata: Vec<(String, Vec<u8>)>,
    pub passkey: PasskeyWrite,
    pub passkey_code: PasskeyCodeWrite,
    pub identity: IdentityWrite,
    pub memberships: Vec<Membership>,
    pub token: Option<TokenRecord>,
    /// The look-up of a token of the user that stops working.
    pub revoked_token: Option<String>,
    pub invite: InviteWrite,
    /// The code that this change issues for the invite it writes.
    pub issued_code: Option<IssuedCode>,
    /// No code that was issued for the user before is recognised any more.
    pub outdate_issued_codes: bool,
    pub events: Vec<Event>,
    pub mails: Vec<QueuedMail>,
    pub mail_outcome: Option<MailOutcome>,
    /// Mails of this invite that have not left are taken back.
    pub cancel_mails_of: Option<String>,
    pub set_up_session: Option<SetUpSession>,
    /// Every set-up session of the user ends.
    pub end_set_up_sessions: bool,
    /// Every browser session of the user ends, set-up sessions too, and every session of a program in which they proved
    /// something.
    pub end_sessions: bool,
    pub answer: Option<StoredAnswer>,
}

impl Change {
    /// Nothing is written.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }
}

/// Decides inside the write transaction. Refusing writes nothing.
pub type Decision = Box<dyn FnOnce(Snapshot) -> Result<Change, Problem> + Send>;

/// A policy as a decision about it sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyState {
    pub layers: Layers,
    /// Of the organization or the instance, with the times.
    pub sequence: u64,
    pub created_at: Micros,
    pub changed_at: Micros,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyWrite {
    pub policy: Policy,
    pub change: PolicyChange,
}

/// Decides inside the write transaction; none = everything stays.
pub type PolicyDecision = Box<dyn FnOnce(PolicyState) -> Result<Option<PolicyWrite>, Problem> + Send>;

/// Users, invites and everything that changes with them.
#[async_trait]
pub trait UserStore: Send + Sync {
    /// Loads what `load` names, calls `decide`, writes its change; returns after the commit is durable.
    /// A user name or id that is taken is [`Reason::UserExists`].
    async fn change_user(&self, load: Load, decide: Decision) -> Result<(), Problem>;
    /// The same state, for reading.
    async fn snapshot(&self, load: Load) -> Result<Snapshot, Problem>;
    async fn users(&self, query: UserQuery) -> Result<UserPage, Problem>;
    /// By user name or e-mail address, ignoring case. Two users with the same address: none.
    async fn user_by_login_name(&self, login_name: &str) -> Result<Option<User>, Problem>;
    async fn password_hash(&self, user_id: &str) -> Result<Option<String>, Problem>;
    async fn memberships(&self, user_id: &str) -> Result<Vec<Membership>, Problem>;
    /// Is there a human with an instance role and a way to sign in?
    async fn has_administrator(&self) -> Result<bool, Problem>;
    /// People whose name or address contains the text, for the invite form; `limit` at most.
    async fn find_people(
        &self,
        text: &str,
        organizations: Option<Vec<String>>,
        now: Micros,
        limit: u32,
    ) -> Result<Vec<PersonSummary>, Problem>;
}

#[async_trait]
pub trait InviteStore: Send + Sync {
    async fn invites(&self, query: InviteQuery) -> Result<InvitePage, Problem>;
    /// With its timeline, oldest first.
    async fn invite(&self, invite_id: &str, now: Micros) -> Result<Option<InviteDetail>, Problem>;
    /// The user whose live or replaced code has one of these look-up hashes.
    async fn user_by_code(&self, lookups: Vec<Vec<u8>>) -> Result<Option<String>, Problem>;
}

#[async_trait]
pub trait OrganizationStore: Send + Sync {
    /// With the changes of its first members, all or nothing. A name or id that is taken is
    /// [`Reason::OrganizationExists`].
    async fn add_organization(
        &self,
        organization: Organization,
        members: Vec<(Load, Decision)>,
    ) -> Result<(), Problem>;
    async fn organization(&self, id: &str) -> Result<Option<Organization>, Problem>;
    async fn default_organization(&self) -> Result<Option<Organization>, Problem>;
    async fn organizations(&self, query: OrganizationQuery) -> Result<OrganizationPage, Problem>;
    /// Untouched until it is first changed.
    async fn instance_policy(&self) -> Result<PolicyState, Problem>;
    /// Loads the policy of an organization, or the instance's, and writes what `decide` answers together with its entry
    /// in the log. An unknown organization is [`Reason::OrganizationNotFound`].
    async fn change_policy(
        &self,
        organization_id: Option<&str>,
        decide: PolicyDecision,
    ) -> Result<(), Problem>;
    /// Newest first, of that one place.
    async fn policy_changes(
        &self,
        organization_id: Option<&str>,
        limit: u32,
    ) -> Result<Vec<PolicyChange>, Problem>;
}

/// Tokens, sessions, set-up sessions and slow-down.
#[async_trait]
pub trait AccessStore: Send + Sync {
    async fn token(&self, lookup: &str) -> Result<Option<TokenRecord>, Problem>;
    /// Newest first, with their users' names and roles.
    async fn tokens(&self, query: TokenQuery) -> Result<ListedTokens, Problem>;
    async fn touch_token(&self, lookup: &str, used_at: Micros) -> Result<(), Problem>;
    async fn add_session(&self, session: Session) -> Result<(), Problem>;
    async fn session(&self, token_hash: Vec<u8>) -> Result<Option<Session>, Problem>;
    async fn sessions_of(&self, user_id: &str, now: Micros) -> Result<Vec<Session>, Problem>;
    async fn touch_session(&self, id: &str, seen_at: Micros) -> Result<(), Problem>;
    /// The person has proven again who they are.
    async fn prove_session(&self, id: &str, proven_at: Micros) -> Result<(), Problem>;
    /// Only when it belongs to the user.
    async fn end_session(&self, user_id: &str, id: &str) -> Result<(), Problem>;
    async fn set_up_session(&self, token_hash: Vec<u8>) -> Result<Option<SetUpSession>, Problem>;
    async fn add_hand_off(&self, hand_off: HandOff) -> Result<(), Problem>;
    async fn hand_off(&self, code_hash: Vec<u8>) -> Result<Option<HandOff>, Problem>;
    /// Removes and returns it: of several who ask, one gets it.
    async fn take_hand_off(&self, code_hash: Vec<u8>) -> Result<Option<HandOff>, Problem>;
    async fn throttle(&self, key: &str) -> Result<Throttle, Problem>;
    /// Counts a try and returns the new state, or refuses while the source has to wait. One step, so that tries that
    /// arrive together are all counted.
    async fn throttle_count(&self, key: &str, free_tries: u32, now: Micros) -> Result<Throttle, Problem>;
    /// Takes back the count of a try that was right.
    async fn throttle_refund(&self, key: &str) -> Result<(), Problem>;
    async fn throttle_clear(&self, key: &str) -> Result<(), Problem>;
    /// Removes sessions, set-up sessions, hand-offs, ceremonies, intents, codes for passkeys, stored answers, throttles and tries of
    /// webhooks that are over. Returns how many.
    async fn sweep(&self, now: Micros) -> Result<u64, Problem>;
}

/// The worker's side of the outbox.
#[async_trait]
pub trait MailQueue: Send + Sync {
    /// Takes mails that are due and leases them until then; another worker may take them after that.
    async fn lease_mails(&self, now: Micros, until: Micros, limit: u32) -> Result<Vec<LeasedMail>, Problem>;
    /// It was not tried: it is due then, and the lease does not count as a try. A lease that is over changes nothing.
    async fn hold_mail(&self, mail: &LeasedMail, until: Micros) -> Result<(), Problem>;
    /// When the next mail is due.
    async fn next_mail_at(&self) -> Result<Option<Micros>, Problem>;
    /// Whose mail this is.
    async fn mail_owner(&self, mail_id: &str) -> Result<Option<MailOwner>, Problem>;
    /// How many wait, for the metrics.
    async fn mails_waiting(&self) -> Result<u64, Problem>;
}

/// The whole database.
pub trait Store:
    UserStore
    + InviteStore
    + OrganizationStore
    + AccessStore
    + PasskeyStore
    + ProviderStore
    + EmailProviderStore
    + MailTextStore
    + ApiSessionStore
    + MailQueue
    + WebhookStore
{
}

impl<T> Store for T where
    T: UserStore
        + InviteStore
        + OrganizationStore
        + AccessStore
        + PasskeyStore
        + ProviderStore
        + EmailProviderStore
        + MailTextStore
        + ApiSessionStore
        + MailQueue
        + WebhookStore
{
}

/// What a decision answers besides its change, on its way out of the transaction.
struct Answer<T>(Arc<Mutex<Option<T>>>);

impl<T> Answer<T> {
    fn new() -> (Self, Self) {
        let slot = Arc::new(Mutex::new(None));
        (Self(Arc::clone(&slot)), Self(slot))
    }

    fn put(&self, value: T) {
        if let Ok(mut slot) = self.0.lock() {
            *slot = Some(value);
        }
    }

    fn take(&self) -> Result<T, Problem> {
        let taken = self.0.lock().ok().and_then(|mut slot| slot.take());
        taken.ok_or_else(|| Reason::Internal.into())
    }
}

impl dyn Store {
    /// [`UserStore::change_user`] for a decision that also answers something.
    pub async fn decide<T: Send + 'static>(
        &self,
        load: Load,
        decide: impl FnOnce(Snapshot) -> Result<(Change, T), Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let (answer, slot) = Answer::new();
        self.change_user(
            load,
            Box::new(move |snapshot| {
                let (change, value) = decide(snapshot)?;
                slot.put(value);
                Ok(change)
            }),
        )
        .await?;
        answer.take()
    }

    /// [`ProviderStore::change_provider`] for a decision that also answers something.
    pub async fn decide_provider<T: Send + 'static>(
        &self,
        id: &str,
        decide: impl FnOnce(CountedProvider) -> Result<(Option<ProviderChanged>, T), Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let (answer, slot) = Answer::new();
        self.change_provider(
            id,
            Box::new(move |provider| {
                let (change, value) = decide(provider)?;
                slot.put(value);
                Ok(change)
            }),
        )
        .await?;
        answer.take()
    }

    /// [`EmailProviderStore::change_email_providers`] for a decision that also answers something.
    pub async fn decide_email_providers<T: Send + 'static>(
        &self,
        organization_id: Option<&str>,
        decide: impl FnOnce(Vec<EmailProvider>) -> Result<(Vec<EmailProviderChanged>, T), Problem>
        + Send
        + 'static,
    ) -> Result<T, Problem> {
        let (answer, slot) = Answer::new();
        self.change_email_providers(
            organization_id,
            Box::new(move |providers| {
                let (changes, value) = decide(providers)?;
                slot.put(value);
                Ok(changes)
            }),
        )
        .await?;
        answer.take()
    }

    /// [`MailTextStore::change_mail_texts`] for a decision that also answers something.
    pub async fn decide_mail_texts<T: Send + 'static>(
        &self,
        place: &TextPlace,
        decide: impl FnOnce(Option<TextVersion>) -> Result<(Option<TextVersion>, T), Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let (answer, slot) = Answer::new();
        self.change_mail_texts(
            place,
            Box::new(move |newest| {
                let (next, value) = decide(newest)?;
                slot.put(value);
                Ok(next)
            }),
        )
        .await?;
        answer.take()
    }

    /// [`ApiSessionStore::change_api_session`] for a decision that also answers something.
    pub async fn decide_session<T: Send + 'static>(
        &self,
        id: &str,
        load: Load,
        decide: impl FnOnce(Option<ApiSession>, Snapshot) -> Result<(Option<SessionWrite>, T), Problem>
        + Send
        + 'static,
    ) -> Result<T, Problem> {
        let (answer, slot) = Answer::new();
        self.change_api_session(
            id,
            load,
            Box::new(move |session, snapshot| {
                let (write, value) = decide(session, snapshot)?;
                slot.put(value);
                Ok(write)
            }),
        )
        .await?;
        answer.take()
    }
}
