//! Providers are added, changed, switched on and off, removed; each with its entry in the log.

use super::log::differences;
use super::{
    AddressRule, AppleKey, IdentityProvider, Preset, ProviderChangeKind, ProviderForm, apple_key, client_id,
    issuer, provider_name, scopes,
};
use crate::access::Caller;
use crate::organizations::allow_change;
use crate::ports::{CountedProvider, ProviderChanged, ProviderWrite};
use crate::service::Details;
use crate::{Micros, Problem, Reason, Service};

/// A form that passed the rules.
pub(super) struct Checked {
    pub organization_id: Option<String>,
    pub preset: Preset,
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    pub secret: Option<String>,
    pub apple: Option<AppleKey>,
    pub scopes: Vec<String>,
    pub addresses: AddressRule,
}

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

    /// The caller may write it, and every field passes. What is left empty is what is usual for its kind.
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
            let provider = self.writable_provider(caller, &form.id).await?;
            (organization_id, preset) = (provider.organization_id, provider.preset);
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
            addresses: AddressRule::parse(&form.addresses).unwrap_or(preset.addresses()),
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

fn new(
    id: String,
    checked: Checked,
    sealed_secret: Vec<u8>,
    now: Micros,
) -> Result<IdentityProvider, Problem> {
    check_key(checked.preset, &sealed_secret)?;
    Ok(IdentityProvider {
        id,
        organization_id: checked.organization_id,
        preset: checked.preset,
        name: checked.name,
        issuer: checked.issuer,
        client_id: checked.client_id,
        sealed_secret,
        apple: checked.apple,
        scopes: checked.scopes,
        addresses: checked.addresses,
        is_active: true,
        sequence: 1,
        created_at: now,
        changed_at: now,
    })
}

/// Others may know usher without a secret; for Apple there is nothing to sign with.
fn check_key(preset: Preset, sealed_secret: &[u8]) -> Result<(), Problem> {
    match preset == Preset::Apple && sealed_secret.is_empty() {
        true => Err(Reason::ProviderKeyInvalid.into()),
        false => Ok(()),
    }
}

/// The secret stays unless a new one is given; but it never goes to another issuer than the one it is for. Nor does an
/// issuer change under the people who are known by it.
fn changed(before: CountedProvider, checked: Checked, sealed: Vec<u8>) -> Result<IdentityProvider, Problem> {
    let CountedProvider { provider, people } = before;
    let same_issuer = provider.issuer == checked.issuer;
    if !same_issuer && people > 0 {
        return Err(Reason::ProviderInUse.into());
    }
    let sealed_secret = match sealed.is_empty() && same_issuer {
        true => provider.sealed_secret,
        false => sealed,
    };
    check_key(provider.preset, &sealed_secret)?;
    Ok(IdentityProvider {
        sealed_secret,
        apple: checked.apple,
        name: checked.name,
        issuer: checked.issuer,
        client_id: checked.client_id,
        scopes: checked.scopes,
        addresses: checked.addresses,
        ..provider
    })
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
                apple: None,
                scopes: vec![],
                addresses: AddressRule::Verified,
                is_active: false,
                sequence: 3,
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
            apple: None,
            scopes: vec!["openid".into()],
            addresses: AddressRule::Any,
        }
    }

    #[test]
    fn a_secret_stays_with_its_issuer() {
        let secret = |issuer: &str, sealed: &[u8]| {
            changed(before(0), checked(issuer), sealed.to_vec())
                .unwrap()
                .sealed_secret
        };
        assert_eq!(secret("https://id.example", b""), b"old");
        assert_eq!(secret("https://id.example", b"new"), b"new");
        assert_eq!(secret("https://evil.example", b""), b"");
        assert_eq!(secret("https://evil.example", b"new"), b"new");
    }

    #[test]
    fn apple_is_not_without_a_key() {
        let mut apple = before(0);
        apple.provider.preset = Preset::Apple;
        let refusal = |issuer: &str, sealed: &[u8]| {
            let after = changed(apple.clone(), checked(issuer), sealed.to_vec());
            after.err().map(|problem| problem.reason)
        };
        assert_eq!(refusal("https://id.example", b""), None);
        assert_eq!(refusal("https://other.example", b"new"), None);
        assert_eq!(
            refusal("https://other.example", b""),
            Some(Reason::ProviderKeyInvalid)
        );
    }

    #[test]
    fn an_issuer_does_not_change_under_people() {
        let change = |people, issuer: &str| {
            changed(before(people), checked(issuer), vec![])
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
        let provider = changed(before(0), checked("https://id.example"), vec![]).unwrap();
        assert_eq!(
            (provider.organization_id, provider.preset, provider.is_active),
            (None, Preset::Oidc, false)
        );
        assert_eq!(provider.created_at, Micros(1));
    }

    #[test]
    fn what_changed_is_told_but_for_the_secret() {
        let told = |sealed: &[u8]| {
            let after = changed(before(0), checked("https://id.example"), sealed.to_vec()).unwrap();
            differences(&before(0).provider, &after)
                .into_iter()
                .map(|change| (change.field, change.before, change.after))
                .collect::<Vec<_>>()
        };
        let line = |field: &str, before: &str, after: &str| {
            (field.to_owned(), Some(before.to_owned()), Some(after.to_owned()))
        };
        let lines = [
            line("name", "Work", "Office"),
            line("client_id", "usher", "other"),
            line("scopes", "", "openid"),
            line("addresses", "verified", "any"),
        ];
        assert_eq!(told(b""), lines);
        let secret = ("client_secret".to_owned(), None, None);
        assert_eq!(told(b"new"), [lines.as_slice(), &[secret]].concat());
    }
}
