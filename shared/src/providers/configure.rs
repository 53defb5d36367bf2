//! Providers are added, changed, switched on and off, removed; each with its entry in the log.

use super::log::differences;
use super::settings::{Checked, changed, new};
use super::{
    AddressRule, IdentityProvider, Preset, ProviderChangeKind, ProviderForm, apple_key, client_id, issuer,
    provider_name, scopes,
};
use crate::access::Caller;
use crate::organizations::allow_change;
use crate::ports::{CountedProvider, ProviderChanged, ProviderWrite};
use crate::service::Details;
use crate::{Problem, Reason, Service};

/// The provider after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderDone {
    pub id: String,
    pub name: String,
    pub details: Details,
}

impl From<&IdentityProvider> for ProviderDone {
    fn from(provider: &IdentityProvider) -> Self {
        Self {
            id: provider.id.clone(),
            name: provider.name.clone(),
            details: provider.details(),
        }
    }
}

impl Service {
    /// Adds a provider, or changes the one with the form's id. A new one is active at once.
    pub async fn save_provider(&self, caller: &Caller, form: &ProviderForm) -> Result<ProviderDone, Problem> {
        let checked = self.check_provider(caller, form).await?;
        let now = self.clock.now();
        let sealed = self.sealed_secret(checked.secret.as_deref())?;
        if form.id.is_empty() {
            let provider = new(self.new_id(), checked, sealed, now)?;
            let done = ProviderDone::from(&provider);
            let entry = provider.entry(caller.actor(), ProviderChangeKind::Added, Vec::new());
            self.store.add_provider(provider, entry).await?;
            return Ok(done);
        }
        self.rewrite(caller, &form.id, ProviderChangeKind::Changed, move |before| {
            changed(before, checked, sealed)
        })
        .await
    }

    fn sealed_secret(&self, secret: Option<&str>) -> Result<Vec<u8>, Problem> {
        secret.map_or(Ok(Vec::new()), |secret| self.sealer.seal(secret.as_bytes()))
    }

    /// The caller may write it, and every field passes. What is left empty is what is usual for its kind;
    /// the rule for addresses stays as it was.
    pub(super) async fn check_provider(
        &self,
        caller: &Caller,
        form: &ProviderForm,
    ) -> Result<Checked, Problem> {
        let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let mut organization_id = filled(&form.organization_id);
        let mut preset = Preset::parse(&form.preset).unwrap_or_default();
        let mut addresses = None;
        // Whose it is and what it is stay as they were.
        if !form.id.is_empty() {
            let provider = self.writable_provider(caller, &form.id).await?;
            (organization_id, preset) = (provider.organization_id, provider.preset);
            addresses = Some(provider.addresses);
        }
        allow_change(caller, organization_id.as_deref())?;
        if let Some(id) = &organization_id {
            self.store
                .organization(id)
                .await?
                .ok_or(Reason::OrganizationNotFound)?;
        }
        let secret = filled(&form.client_secret);
        if let Some(secret) = &secret {
            self.providers.check_secret(preset, &secret.as_str().into())?;
        }
        Ok(Checked {
            organization_id,
            preset,
            apple: apple_key(preset, &form.team_id, &form.key_id)?,
            name: provider_name(preset, &form.name)?,
            issuer: issuer(preset, &form.issuer, self.providers.allows_private_addresses())?,
            client_id: client_id(&form.client_id)?,
            secret,
            scopes: scopes(preset, &form.scopes)?,
            // A rule that somebody made stricter does not slip back unsaid.
            addresses: AddressRule::parse(&form.addresses)
                .or(addresses)
                .unwrap_or(preset.addresses()),
        })
    }

    /// Switched off, people cannot come from there; their links stay.
    pub async fn activate_provider(
        &self,
        caller: &Caller,
        id: &str,
        is_active: bool,
    ) -> Result<ProviderDone, Problem> {
        self.writable_provider(caller, id).await?;
        let kind = match is_active {
            true => ProviderChangeKind::SwitchedOn,
            false => ProviderChangeKind::SwitchedOff,
        };
        self.rewrite(caller, id, kind, move |before| {
            Ok(IdentityProvider {
                is_active,
                ..before.provider
            })
        })
        .await
    }

    /// What changes nothing is not written, nor told.
    async fn rewrite(
        &self,
        caller: &Caller,
        id: &str,
        kind: ProviderChangeKind,
        change: impl FnOnce(CountedProvider) -> Result<IdentityProvider, Problem> + Send + 'static,
    ) -> Result<ProviderDone, Problem> {
        let (now, actor) = (self.clock.now(), caller.actor());
        self.store
            .decide_provider(id, move |counted| {
                let before = counted.provider.clone();
                let mut after = change(counted)?;
                if after == before {
                    return Ok((None, ProviderDone::from(&before)));
                }
                (after.sequence, after.changed_at) = (before.sequence + 1, now);
                let (done, fields) = (ProviderDone::from(&after), differences(&before, &after));
                let entry = after.entry(actor, kind, fields);
                let write = ProviderWrite::Update(Box::new(after));
                Ok((Some(ProviderChanged { write, entry }), done))
            })
            .await
    }

    /// Only while nobody signs in with it.
    pub async fn remove_provider(&self, caller: &Caller, id: &str) -> Result<ProviderDone, Problem> {
        self.writable_provider(caller, id).await?;
        let (now, actor) = (self.clock.now(), caller.actor());
        self.store
            .decide_provider(id, move |CountedProvider { mut provider, people }| {
                if people > 0 {
                    return Err(Reason::ProviderInUse.into());
                }
                (provider.sequence, provider.changed_at) = (provider.sequence + 1, now);
                let entry = provider.entry(actor, ProviderChangeKind::Removed, Vec::new());
                let write = ProviderWrite::Remove;
                Ok((
                    Some(ProviderChanged { write, entry }),
                    ProviderDone::from(&provider),
                ))
            })
            .await
    }
}
