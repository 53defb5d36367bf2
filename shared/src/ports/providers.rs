//! What identity providers need from outside: the conversation with them, and a place to keep them.

use std::time::Duration;

use async_trait::async_trait;
use secrecy::SecretString;

#[cfg(doc)]
use crate::Reason;
use crate::providers::{
    AppleKey, ExternalAccount, Identity, IdentityProvider, Intent, Preset, ProviderChange,
};
use crate::{Micros, Problem};

/// A provider with what it takes to talk to it.
#[derive(Clone, Debug)]
pub struct ProviderAccess {
    pub preset: Preset,
    pub issuer: String,
    pub client_id: String,
    /// Empty = a client without a secret.
    pub client_secret: SecretString,
    /// Of Apple: the secret is a key, and this says which.
    pub apple: Option<AppleKey>,
    pub scopes: Vec<String>,
    /// When it is talked to.
    pub at: Micros,
    /// Where the provider sends people back to.
    pub callback_url: String,
}

/// The way to the provider.
pub struct ProviderDoor {
    pub url: String,
    /// For the way back; never leaves the server.
    pub memory: String,
}

/// What a browser brought back.
pub struct ProviderReply {
    pub code: String,
    /// Who says so, where the provider tells.
    pub issuer: Option<String>,
}

/// Talks to providers by OpenID Connect, and to GitHub by its own API. Whatever stands in the way has its own
/// [`Reason`], so that an admin can be told what to change.
#[async_trait]
pub trait ProviderTalk: Send + Sync {
    /// `max_age`: whoever signed in there longer ago does so again, as far as the provider lets itself be asked.
    async fn door(
        &self,
        access: &ProviderAccess,
        state: &str,
        max_age: Option<Duration>,
    ) -> Result<ProviderDoor, Problem>;
    /// Who the browser is there. An answer that does not hold is [`Reason::ProviderAnswerRefused`].
    async fn account(
        &self,
        access: &ProviderAccess,
        memory: &str,
        reply: ProviderReply,
    ) -> Result<ExternalAccount, Problem>;
    /// Whether it can be the provider's secret at all.
    fn check_secret(&self, preset: Preset, secret: &SecretString) -> Result<(), Problem>;
    /// Everything that can be found out without a person.
    async fn test(&self, access: &ProviderAccess) -> Result<(), Problem>;
    /// Addresses on the own machine and network may be talked to, and plain http.
    fn allows_private_addresses(&self) -> bool;
}

/// How a decision changes a user's linked accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum IdentityWrite {
    #[default]
    Keep,
    /// One that is linked already, to whomever, is [`Reason::IdentityTaken`].
    Add(Vec<Identity>),
    Used(Box<Identity>),
    Remove {
        issuer: String,
        subject: String,
    },
    RemoveAll,
}

/// What a decision writes of a provider, with its entry in the log.
pub struct ProviderChanged {
    pub write: ProviderWrite,
    pub entry: ProviderChange,
}

/// How a decision changes a provider.
pub enum ProviderWrite {
    Update(Box<IdentityProvider>),
    Remove,
}

/// A provider with how many accounts are linked through it.
#[derive(Clone, Debug)]
pub struct CountedProvider {
    pub provider: IdentityProvider,
    pub people: u64,
}

/// Decides inside the write transaction; none = everything stays.
pub type ProviderDecision =
    Box<dyn FnOnce(CountedProvider) -> Result<Option<ProviderChanged>, Problem> + Send>;

/// Providers, the accounts to be found by, and what programs asked for.
#[async_trait]
pub trait ProviderStore: Send + Sync {
    async fn add_provider(&self, provider: IdentityProvider, entry: ProviderChange) -> Result<(), Problem>;
    /// An id nobody has is [`Reason::ProviderNotFound`].
    async fn change_provider(&self, id: &str, decide: ProviderDecision) -> Result<(), Problem>;
    async fn provider(&self, id: &str) -> Result<Option<IdentityProvider>, Problem>;
    /// All of them, by name.
    async fn providers(&self) -> Result<Vec<IdentityProvider>, Problem>;
    async fn counted_providers(&self) -> Result<Vec<CountedProvider>, Problem>;
    async fn counted_provider(&self, id: &str) -> Result<Option<CountedProvider>, Problem>;
    /// Newest first: of the instance's providers, and of those of these organizations; none = of all. What was removed
    /// is still told.
    async fn provider_changes(
        &self,
        organizations: Option<Vec<String>>,
        limit: u32,
    ) -> Result<Vec<ProviderChange>, Problem>;
    async fn identity(&self, issuer: &str, subject: &str) -> Result<Option<Identity>, Problem>;
    async fn add_intent(&self, intent: Intent) -> Result<(), Problem>;
    async fn intent(&self, id: &str) -> Result<Option<Intent>, Problem>;
    /// Only the first answer counts.
    async fn answer_intent(&self, intent: Intent) -> Result<(), Problem>;
}
