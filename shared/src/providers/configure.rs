//! Providers at the admin's desk: listed, added, changed, switched on and off, removed.

use super::{
    AddressRule, IdentityProvider, Preset, ProviderForm, ProviderOwner, ProviderSummary, ProvidersPage,
    client_id, issuer, provider_name, scopes,
};
use crate::access::{Caller, Permission};
use crate::organizations::allow_change;
use crate::ports::{CountedProvider, ProviderWrite};
use crate::{Micros, Problem, Reason, Service};

/// A form that passed the rules.
pub(super) struct Checked {
    pub organization_id: Option<String>,
    pub preset: Preset,
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    pub secret: Option<String>,
    pub scopes: Vec<String>,
    pub addresses: AddressRule,
}

impl Service {
    /// The providers whose organizations the caller may read.
    pub async fn list_providers(&self, caller: &Caller) -> Result<ProvidersPage, Problem> {
        if !caller.is_admin() {
            return Err(Reason::MembershipNotFound.into());
        }
        let organizations = self.summaries(caller, Permission::PolicyRead).await?;
        let mut providers = Vec::new();
        for counted in self.store.counted_providers().await? {
            let owner = counted.provider.organization_id.as_deref();
            let named = organizations
                .iter()
                .find(|organization| Some(organization.id.as_str()) == owner);
            let owner = match (owner, named) {
                (None, _) => ProviderOwner::Instance,
                (Some(_), Some(organization)) => ProviderOwner::Organization(organization.clone()),
                (Some(_), None) => continue,
            };
            providers.push(summary(caller, owner, counted));
        }
        let may_add = |id: Option<&str>| allow_change(caller, id).is_ok();
        Ok(ProvidersPage {
            providers,
            for_instance: may_add(None),
            organizations: organizations
                .into_iter()
                .filter(|organization| may_add(Some(&organization.id)))
                .collect(),
            callback_url: self.callback_url(),
        })
    }

    /// Adds a provider, or changes the one with the form's id. Answers its id. A new one is active at once.
    pub async fn save_provider(&self, caller: &Caller, form: &ProviderForm) -> Result<String, Problem> {
        let checked = self.check_provider(caller, form).await?;
        let now = self.clock.now();
        if form.id.is_empty() {
            return self.add_provider(checked, now).await;
        }
        let sealed = self.sealed_secret(checked.secret.as_deref())?;
        self.store
            .change_provider(
                &form.id,
                Box::new(move |before| {
                    Ok(ProviderWrite::Update(Box::new(changed(
                        before, checked, sealed, now,
                    )?)))
                }),
            )
            .await?;
        Ok(form.id.clone())
    }

    async fn add_provider(&self, checked: Checked, now: Micros) -> Result<String, Problem> {
        let id = self.new_id();
        let sealed_secret = self.sealed_secret(checked.secret.as_deref())?;
        self.store
            .add_provider(IdentityProvider {
                id: id.clone(),
                organization_id: checked.organization_id,
                preset: checked.preset,
                name: checked.name,
                issuer: checked.issuer,
                client_id: checked.client_id,
                sealed_secret,
                scopes: checked.scopes,
                addresses: checked.addresses,
                is_active: true,
                created_at: now,
                changed_at: now,
            })
            .await?;
        Ok(id)
    }

    fn sealed_secret(&self, secret: Option<&str>) -> Result<Vec<u8>, Problem> {
        secret.map_or(Ok(Vec::new()), |secret| self.sealer.seal(secret.as_bytes()))
    }

    /// The caller may write it, and every field passes.
    pub(super) async fn check_provider(
        &self,
        caller: &Caller,
        form: &ProviderForm,
    ) -> Result<Checked, Problem> {
        let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let mut organization_id = filled(&form.organization_id);
        let mut preset = Preset::parse(&form.preset).unwrap_or_default();
        // Whose it is and what it is stay as they were.
        if !form.id.is_empty() {
            let provider = self
                .store
                .provider(&form.id)
                .await?
                .ok_or(Reason::ProviderNotFound)?;
            (organization_id, preset) = (provider.organization_id, provider.preset);
        }
        allow_change(caller, organization_id.as_deref())?;
        if let Some(id) = &organization_id {
            self.store
                .organization(id)
                .await?
                .ok_or(Reason::OrganizationNotFound)?;
        }
        Ok(Checked {
            organization_id,
            preset,
            name: provider_name(&form.name)?,
            issuer: issuer(&form.issuer, self.providers.allows_private_addresses())?,
            client_id: client_id(&form.client_id)?,
            secret: filled(&form.client_secret),
            scopes: scopes(preset, &form.scopes)?,
            addresses: AddressRule::parse(&form.addresses).unwrap_or(preset.addresses()),
        })
    }

    /// Without it people cannot come from there; their links stay.
    pub async fn activate_provider(
        &self,
        caller: &Caller,
        id: &str,
        is_active: bool,
    ) -> Result<String, Problem> {
        let name = self.writable_provider(caller, id).await?.name;
        let now = self.clock.now();
        self.store
            .change_provider(
                id,
                Box::new(move |before| {
                    Ok(ProviderWrite::Update(Box::new(IdentityProvider {
                        is_active,
                        changed_at: now,
                        ..before.provider
                    })))
                }),
            )
            .await?;
        Ok(name)
    }

    /// Only while nobody signs in with it. Answers its name.
    pub async fn remove_provider(&self, caller: &Caller, id: &str) -> Result<String, Problem> {
        let name = self.writable_provider(caller, id).await?.name;
        self.store
            .change_provider(
                id,
                Box::new(|before| match before.people {
                    0 => Ok(ProviderWrite::Remove),
                    _ => Err(Reason::ProviderInUse.into()),
                }),
            )
            .await?;
        Ok(name)
    }

    pub(super) async fn writable_provider(
        &self,
        caller: &Caller,
        id: &str,
    ) -> Result<IdentityProvider, Problem> {
        let provider = self.store.provider(id).await?.ok_or(Reason::ProviderNotFound)?;
        allow_change(caller, provider.organization_id.as_deref())?;
        Ok(provider)
    }
}

/// The secret stays unless a new one is given; but it never goes to another issuer than the one it is for. Nor does an
/// issuer change under the people who are known by it.
fn changed(
    before: CountedProvider,
    checked: Checked,
    sealed: Vec<u8>,
    now: Micros,
) -> Result<IdentityProvider, Problem> {
    let CountedProvider { provider, people } = before;
    let same_issuer = provider.issuer == checked.issuer;
    if !same_issuer && people > 0 {
        return Err(Reason::ProviderInUse.into());
    }
    let keeps_secret = sealed.is_empty() && same_issuer;
    Ok(IdentityProvider {
        sealed_secret: match keeps_secret {
            true => provider.sealed_secret,
            false => sealed,
        },
        name: checked.name,
        issuer: checked.issuer,
        client_id: checked.client_id,
        scopes: checked.scopes,
        addresses: checked.addresses,
        changed_at: now,
        ..provider
    })
}

fn summary(caller: &Caller, owner: ProviderOwner, counted: CountedProvider) -> ProviderSummary {
    let CountedProvider { provider, people } = counted;
    ProviderSummary {
        may_change: allow_change(caller, provider.organization_id.as_deref()).is_ok(),
        owner,
        preset: provider.preset,
        has_secret: !provider.sealed_secret.is_empty(),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn before(people: u64) -> CountedProvider {
        CountedProvider {
            people,
            provider: IdentityProvider {
                id: "p".into(),
                organization_id: None,
                preset: Preset::Oidc,
                name: "Work".into(),
                issuer: "https://id.example".into(),
                client_id: "usher".into(),
                sealed_secret: b"old".to_vec(),
                scopes: vec![],
                addresses: AddressRule::Verified,
                is_active: false,
                created_at: Micros(1),
                changed_at: Micros(1),
            },
        }
    }

    fn checked(issuer: &str) -> Checked {
        Checked {
            organization_id: Some("elsewhere".into()),
            preset: Preset::Google,
            name: "Office".into(),
            issuer: issuer.into(),
            client_id: "other".into(),
            secret: None,
            scopes: vec!["openid".into()],
            addresses: AddressRule::Any,
        }
    }

    #[test]
    fn a_secret_stays_with_its_issuer() {
        let secret = |issuer: &str, sealed: &[u8]| {
            changed(before(0), checked(issuer), sealed.to_vec(), Micros(2))
                .unwrap()
                .sealed_secret
        };
        assert_eq!(secret("https://id.example", b""), b"old");
        assert_eq!(secret("https://id.example", b"new"), b"new");
        assert_eq!(secret("https://evil.example", b""), b"");
        assert_eq!(secret("https://evil.example", b"new"), b"new");
    }

    #[test]
    fn an_issuer_does_not_change_under_people() {
        let change = |people, issuer: &str| {
            changed(before(people), checked(issuer), vec![], Micros(2))
                .map(|provider| provider.issuer)
                .map_err(|problem| problem.reason)
        };
        assert_eq!(change(1, "https://other.example"), Err(Reason::ProviderInUse));
        assert_eq!(
            change(0, "https://other.example").as_deref(),
            Ok("https://other.example")
        );
        assert!(change(1, "https://id.example").is_ok());
    }

    #[test]
    fn owner_kind_and_state_stay() {
        let provider = changed(before(0), checked("https://id.example"), vec![], Micros(2)).unwrap();
        assert_eq!(
            (provider.organization_id, provider.preset, provider.is_active),
            (None, Preset::Oidc, false)
        );
        assert_eq!((provider.created_at, provider.changed_at), (Micros(1), Micros(2)));
    }
}
