//! Where the words of mails are kept.

use async_trait::async_trait;

use crate::Problem;
use crate::mail::texts::{MailKind, TextPlace, TextVersion};
use crate::texts::Language;

/// Decides inside the write transaction, with the newest version of the place before it, what the next one is, if any.
pub type TextDecision = Box<dyn FnOnce(Option<TextVersion>) -> Result<Option<TextVersion>, Problem> + Send>;

#[async_trait]
pub trait MailTextStore: Send + Sync {
    async fn change_mail_texts(&self, place: &TextPlace, decide: TextDecision) -> Result<(), Problem>;
    /// Newest first.
    async fn mail_text_versions(&self, place: &TextPlace, limit: u32) -> Result<Vec<TextVersion>, Problem>;
    async fn mail_text_version(
        &self,
        place: &TextPlace,
        version: u64,
    ) -> Result<Option<TextVersion>, Problem>;
    /// The newest of the instance, and of this organization if it is about one.
    async fn mail_texts_of(
        &self,
        organization_id: Option<&str>,
        kind: MailKind,
        language: Language,
    ) -> Result<Vec<TextVersion>, Problem>;
    /// The same for the organization of the person the mail is about.
    async fn mail_texts_for(
        &self,
        user_id: &str,
        kind: MailKind,
        language: Language,
    ) -> Result<Vec<TextVersion>, Problem>;
}
