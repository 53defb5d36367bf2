//! A test mail through a provider, with everything that was said on the way.

use super::settings::may_keep_secret;
use super::{Carrier, EmailProviderForm, Trial};
use crate::access::Caller;
use crate::ports::MailAccess;
use crate::texts::Language;
use crate::users::EmailAddress;
use crate::{Problem, Reason, Service};

impl Service {
    /// Through the provider as the form has it. Nothing is stored; that the provider says no is an answer, not a refusal.
    pub async fn try_email_provider(
        &self,
        caller: &Caller,
        form: &EmailProviderForm,
        recipient: &str,
        language: Language,
    ) -> Result<Trial, Problem> {
        let recipient = EmailAddress::parse(recipient).map_err(|_| Problem::new(Reason::EmailInvalid))?;
        let (organization_id, kind) = self.owner_and_kind(caller, form).await?;
        let checked = self.check_email_provider(form, kind)?;
        let mut secret = checked.secret;
        if !form.id.is_empty() && form.secret.is_empty() {
            let stored = self.writable_email_provider(caller, &form.id).await?;
            if may_keep_secret(&stored.carrier, &checked.carrier) {
                secret = self.email_secret(&stored.sealed_secret)?;
            }
        }
        let signs_in = match &checked.carrier {
            Carrier::Smtp(smtp) => smtp.user.is_some(),
            Carrier::Http(_) => false,
        };
        if signs_in && secret.is_none() {
            return Err(Reason::EmailProviderSignInIncomplete.into());
        }
        let access = MailAccess {
            id: form.id.clone(),
            name: checked.name,
            organization_id,
            carrier: checked.carrier,
            secret: secret.unwrap_or_default().into(),
        };
        Ok(self
            .mail_trials
            .try_out(access, recipient.as_str(), language)
            .await)
    }

    /// None where there is none.
    pub fn email_secret(&self, sealed: &[u8]) -> Result<Option<String>, Problem> {
        if sealed.is_empty() {
            return Ok(None);
        }
        let plain = self.sealer.open(sealed).ok_or(Reason::Internal)?;
        Ok(Some(String::from_utf8(plain).map_err(|_| Reason::Internal)?))
    }
}
