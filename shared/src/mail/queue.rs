//! Putting a mail into the outbox.

use super::{MailMessage, QueuedMail};
use crate::organizations::Organization;
use crate::service::Tools;
use crate::texts::Language;
use crate::users::Human;
use crate::{Problem, Reason, Service, ids};

impl QueuedMail {
    pub(crate) fn sealed(
        tools: &Tools,
        user_id: &str,
        invite_id: Option<&str>,
        message: &MailMessage,
    ) -> Result<Self, Problem> {
        let plain = serde_json::to_vec(message).map_err(|_| Reason::Internal)?;
        Ok(Self {
            id: ids::time_ordered(tools.now, &*tools.random),
            user_id: user_id.to_owned(),
            invite_id: invite_id.map(str::to_owned),
            sealed: tools.sealer.seal(&plain)?,
            created_at: tools.now,
            leaves_at: tools.now,
        })
    }
}

impl Service {
    /// What names a mail in its own headers. Of the instance, not of the sender: a mail that leaves by one provider and then by
    /// another is one mail.
    #[must_use]
    pub fn message_id(&self, mail_id: &str) -> String {
        let url = &self.settings.public_url;
        let host = url.split('/').nth(2).unwrap_or_default();
        let name = match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
            _ => host,
        };
        format!("{mail_id}@{name}")
    }
}

/// The person's own language, else their organization's, as far as usher speaks it.
pub(crate) fn mail_language(human: &Human, organization: &Organization) -> Language {
    let own = human.preferred_language.as_deref();
    own.and_then(Language::from_tag)
        .unwrap_or_else(|| organization.policy().default_language)
}
