//! The test button of a provider's form.

use super::ProviderForm;
use crate::access::Caller;
use crate::ports::ProviderAccess;
use crate::{Problem, Service};

impl Service {
    /// Finds out what can be found out without a person; a refusal says what to change. Nothing is stored.
    pub async fn test_provider(&self, caller: &Caller, form: &ProviderForm) -> Result<(), Problem> {
        let checked = self.check_provider(caller, form).await?;
        let mut access = ProviderAccess {
            preset: checked.preset,
            issuer: checked.issuer,
            client_id: checked.client_id,
            client_secret: checked.secret.clone().unwrap_or_default().into(),
            apple: checked.apple,
            scopes: checked.scopes,
            at: self.clock.now(),
            callback_url: self.callback_url(),
        };
        if checked.secret.is_none() && !form.id.is_empty() {
            let stored = self.writable_provider(caller, &form.id).await?;
            // The stored secret is for its own issuer alone.
            if stored.issuer == access.issuer {
                access.client_secret = self.provider_access(&stored)?.client_secret;
            }
        }
        self.providers.test(&access).await
    }
}
