//! The providers that somebody may look at, at the desk and over the API.

use super::{IdentityProvider, ProviderOwner, ProviderSummary, ProvidersPage};
use crate::access::{Caller, Permission};
use crate::organizations::{OrganizationSummary, allow_change};
use crate::ports::CountedProvider;
use crate::{Problem, Reason, Service};

/// Changes that the page tells.
const SHOWN_CHANGES: u32 = 20;

impl Service {
    /// By name: the instance's, and those of organizations whose policy the caller may read.
    pub async fn readable_providers(&self, caller: &Caller) -> Result<Vec<CountedProvider>, Problem> {
        if !caller.is_admin() {
            return Err(Reason::MembershipNotFound.into());
        }
        let mut found = self.store.counted_providers().await?;
        found.retain(|counted| may_read(caller, &counted.provider));
        Ok(found)
    }

    /// One that the caller may read; of others nobody learns whether there are any.
    pub async fn readable_provider(&self, caller: &Caller, id: &str) -> Result<CountedProvider, Problem> {
        if !caller.is_admin() {
            return Err(Reason::MembershipNotFound.into());
        }
        let found = self.store.counted_provider(id).await?;
        found
            .filter(|counted| may_read(caller, &counted.provider))
            .ok_or_else(|| Reason::ProviderNotFound.into())
    }

    /// One that the caller may change.
    pub(super) async fn writable_provider(
        &self,
        caller: &Caller,
        id: &str,
    ) -> Result<IdentityProvider, Problem> {
        let provider = self.readable_provider(caller, id).await?.provider;
        allow_change(caller, provider.organization_id.as_deref())?;
        Ok(provider)
    }

    pub async fn list_providers(&self, caller: &Caller) -> Result<ProvidersPage, Problem> {
        let mut providers = Vec::new();
        for counted in self.readable_providers(caller).await? {
            let owner = self
                .provider_owner(counted.provider.organization_id.as_deref())
                .await?;
            providers.push(summary(caller, owner, counted));
        }
        let may_add = |id: Option<&str>| allow_change(caller, id).is_ok();
        let organizations = self.summaries(caller, Permission::PolicyRead).await?;
        let places = caller.readable_organizations(Permission::PolicyRead);
        Ok(ProvidersPage {
            providers,
            for_instance: may_add(None),
            organizations: organizations
                .into_iter()
                .filter(|organization| may_add(Some(&organization.id)))
                .collect(),
            callback_url: self.callback_url(),
            changes: self.store.provider_changes(places, SHOWN_CHANGES).await?,
        })
    }

    async fn provider_owner(&self, organization_id: Option<&str>) -> Result<ProviderOwner, Problem> {
        let Some(id) = organization_id else {
            return Ok(ProviderOwner::Instance);
        };
        let found = self
            .store
            .organization(id)
            .await?
            .ok_or(Reason::OrganizationNotFound)?;
        Ok(ProviderOwner::Organization(OrganizationSummary {
            id: found.id,
            name: found.name,
        }))
    }
}

/// Everybody with a role sees what the whole instance offers.
fn may_read(caller: &Caller, provider: &IdentityProvider) -> bool {
    let owner = provider.organization_id.as_deref();
    owner.is_none_or(|id| caller.allow(Permission::PolicyRead, Some(id)).is_ok())
}

fn summary(caller: &Caller, owner: ProviderOwner, counted: CountedProvider) -> ProviderSummary {
    let CountedProvider { provider, people } = counted;
    ProviderSummary {
        may_change: allow_change(caller, provider.organization_id.as_deref()).is_ok(),
        owner,
        preset: provider.preset,
        has_secret: !provider.sealed_secret.is_empty(),
        apple: provider.apple,
        scopes: provider.scopes.join(" "),
        addresses: provider.addresses,
        is_active: provider.is_active,
        people,
        id: provider.id,
        name: provider.name,
        issuer: provider.issuer,
        client_id: provider.client_id,
    }
}
