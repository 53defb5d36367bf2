//! What login pages of others have to know. So far every organization has the same rules for signing in.

use std::time::Duration;

use crate::access::{Caller, Permission, Session};
use crate::onboarding::MIN_PASSWORD_CHARS;
use crate::organizations::Organization;
use crate::texts::Language;
use crate::{Problem, Reason, Service};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneralSettings {
    pub default_organization_id: String,
    pub default_language: Language,
    pub languages: Vec<Language>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignInSettings {
    pub passwords: bool,
    pub passkeys: bool,
    pub identity_providers: bool,
    pub min_password_chars: usize,
    /// A password has to be entered again after this long.
    pub password_counts_for: Duration,
}

impl Service {
    pub async fn general_settings(
        &self,
        caller: &Caller,
        organization_id: Option<&str>,
    ) -> Result<GeneralSettings, Problem> {
        self.allow_reading_settings(caller, organization_id).await?;
        let organization = self.store.default_organization().await?;
        Ok(GeneralSettings {
            default_organization_id: organization.map_or_else(String::new, |organization| organization.id),
            default_language: Language::default(),
            languages: Language::all().collect(),
        })
    }

    pub async fn sign_in_settings(
        &self,
        caller: &Caller,
        organization_id: Option<&str>,
    ) -> Result<SignInSettings, Problem> {
        let organization = self.organization_of_settings(caller, organization_id).await?;
        Ok(SignInSettings {
            passwords: true,
            passkeys: self.offers_passkeys(&organization),
            identity_providers: false,
            min_password_chars: MIN_PASSWORD_CHARS,
            password_counts_for: Session::LONGEST,
        })
    }

    pub async fn allow_reading_settings(
        &self,
        caller: &Caller,
        organization_id: Option<&str>,
    ) -> Result<(), Problem> {
        self.organization_of_settings(caller, organization_id).await?;
        Ok(())
    }

    /// Without an organization it takes a role in the caller's own.
    async fn organization_of_settings(
        &self,
        caller: &Caller,
        organization_id: Option<&str>,
    ) -> Result<Organization, Problem> {
        let id = self.organization_for(caller, organization_id, None).await?;
        caller.allow(Permission::PolicyRead, Some(&id))?;
        self.store
            .organization(&id)
            .await?
            .ok_or_else(|| Reason::OrganizationNotFound.into())
    }
}
