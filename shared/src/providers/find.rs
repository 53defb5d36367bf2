//! Which providers people may come from.

use super::{IdentityProvider, ProviderChoice};
use crate::access::{Caller, Permission};
use crate::organizations::Organization;
use crate::ports::ProviderAccess;
use crate::{Problem, Reason, Service};

/// Where providers send people back to.
pub const CALLBACK_PATH: &str = "/idp/callback";

impl Service {
    /// What a provider has to know as the address people come back to.
    #[must_use]
    pub fn callback_url(&self) -> String {
        format!("{}{CALLBACK_PATH}", self.settings.public_url)
    }

    /// The providers that people of this organization may come from, by name.
    pub(crate) async fn providers_of(
        &self,
        organization: &Organization,
    ) -> Result<Vec<IdentityProvider>, Problem> {
        let mut providers = self.store.providers().await?;
        providers.retain(|provider| may_use(provider, organization));
        Ok(providers)
    }

    /// Those that an organization, or the whole instance, could allow: switched off or on, by name.
    pub(crate) async fn providers_for(
        &self,
        organization_id: Option<&str>,
    ) -> Result<Vec<IdentityProvider>, Problem> {
        let mut providers = self.store.providers().await?;
        providers.retain(|provider| provider.is_for(organization_id));
        Ok(providers)
    }

    /// The providers of [`Self::providers_of`], as pages show them.
    pub(crate) async fn provider_choices(
        &self,
        organization: &Organization,
    ) -> Result<Vec<ProviderChoice>, Problem> {
        let providers = self.providers_of(organization).await?;
        Ok(providers.iter().map(IdentityProvider::choice).collect())
    }

    /// One of them.
    pub(crate) async fn provider_of(
        &self,
        organization: &Organization,
        id: &str,
    ) -> Result<IdentityProvider, Problem> {
        self.store
            .provider(id)
            .await?
            .filter(|provider| may_use(provider, organization))
            .ok_or_else(|| Reason::ProviderNotFound.into())
    }

    /// What the page to sign in offers to somebody nobody knows yet: what the named organization offers, or else the
    /// default one.
    pub async fn sign_in_providers(
        &self,
        organization_id: Option<&str>,
    ) -> Result<Vec<ProviderChoice>, Problem> {
        let named = match organization_id {
            Some(id) => self.store.organization(id).await?,
            None => None,
        };
        let organization = match named {
            Some(organization) => Some(organization),
            None => self.store.default_organization().await?,
        };
        match organization {
            Some(organization) => self.provider_choices(&organization).await,
            None => Ok(Vec::new()),
        }
    }

    /// For programs that show pages of their own.
    pub async fn active_providers(
        &self,
        caller: &Caller,
        organization_id: Option<&str>,
    ) -> Result<Vec<IdentityProvider>, Problem> {
        let id = self.organization_for(caller, organization_id, None).await?;
        caller.allow(Permission::PolicyRead, Some(&id))?;
        let organization = self
            .store
            .organization(&id)
            .await?
            .ok_or(Reason::OrganizationNotFound)?;
        self.providers_of(&organization).await
    }

    /// What it takes to talk to the provider.
    pub(crate) fn provider_access(&self, provider: &IdentityProvider) -> Result<ProviderAccess, Problem> {
        let secret = match provider.sealed_secret.is_empty() {
            true => Vec::new(),
            false => self
                .sealer
                .open(&provider.sealed_secret)
                .ok_or(Reason::Internal)?,
        };
        Ok(ProviderAccess {
            preset: provider.preset,
            issuer: provider.issuer.clone(),
            client_id: provider.client_id.clone(),
            client_secret: String::from_utf8(secret).map_err(|_| Reason::Internal)?.into(),
            apple: provider.apple.clone(),
            scopes: provider.scopes.clone(),
            at: self.clock.now(),
            callback_url: self.callback_url(),
        })
    }
}

/// May people of the organization come from this provider? The one place that decides it.
pub(crate) fn may_use(provider: &IdentityProvider, organization: &Organization) -> bool {
    provider.serves(&organization.id) && organization.allows_provider(&provider.id)
}
