//! What e-mail providers need from outside: a place to keep them, and the way to them.

use async_trait::async_trait;
use secrecy::SecretString;

use crate::Problem;
#[cfg(doc)]
use crate::Reason;
use crate::mail::providers::{Carrier, EmailProvider, EmailProviderChange, Trial};
use crate::texts::Language;

/// A provider with what it takes to hand it mails.
#[derive(Clone, Debug)]
pub struct MailAccess {
    pub id: String,
    pub name: String,
    /// None = the whole instance's. What organizations chose is called with more care.
    pub organization_id: Option<String>,
    pub carrier: Carrier,
    /// Empty where there is none.
    pub secret: SecretString,
}

/// Tries providers out.
#[async_trait]
pub trait MailTrials: Send + Sync {
    /// Hands over a test mail to this address, and tells what was said.
    async fn try_out(&self, access: MailAccess, recipient: &str, language: Language) -> Trial;
}

/// What a decision writes of a provider, with its entry in the log.
#[derive(Debug)]
pub struct EmailProviderChanged {
    pub write: EmailProviderWrite,
    pub entry: EmailProviderChange,
}

#[derive(Debug)]
pub enum EmailProviderWrite {
    Insert(Box<EmailProvider>),
    Update(Box<EmailProvider>),
    Remove(String),
}

/// Decides inside the write transaction, with all providers of one owner before it. The writes are made in this order.
pub type EmailProviderDecision =
    Box<dyn FnOnce(Vec<EmailProvider>) -> Result<Vec<EmailProviderChanged>, Problem> + Send>;

#[async_trait]
pub trait EmailProviderStore: Send + Sync {
    /// Of an organization, or of the whole instance.
    async fn change_email_providers(
        &self,
        organization_id: Option<&str>,
        decide: EmailProviderDecision,
    ) -> Result<(), Problem>;
    /// All of them, by name.
    async fn email_providers(&self) -> Result<Vec<EmailProvider>, Problem>;
    async fn email_provider(&self, id: &str) -> Result<Option<EmailProvider>, Problem>;
    /// The one that reports to this address.
    async fn email_provider_by_hook(&self, hook_id: &str) -> Result<Option<EmailProvider>, Problem>;
    /// Those in use, of the instance and of the organization of the person the mail is about.
    async fn email_providers_for(&self, user_id: &str) -> Result<Vec<EmailProvider>, Problem>;
    /// Is one active, of the instance or of this organization? None = of any organization.
    async fn has_email_provider(&self, organization_id: Option<&str>) -> Result<bool, Problem>;
    /// Newest first: of the providers of these organizations; none = of all, and of the instance's. What was removed
    /// is still told.
    async fn email_provider_changes(
        &self,
        organizations: Option<Vec<String>>,
        limit: u32,
    ) -> Result<Vec<EmailProviderChange>, Problem>;
}
