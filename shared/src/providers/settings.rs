//! A provider made of a form that passed the rules, and one that such a form changes.

use super::{AddressRule, AppleKey, IdentityProvider, Preset};
use crate::ports::CountedProvider;
use crate::{Micros, Problem, Reason};

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

pub(super) fn new(
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
pub(super) fn changed(
    before: CountedProvider,
    checked: Checked,
    sealed: Vec<u8>,
) -> Result<IdentityProvider, Problem> {
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
    use crate::providers::log::differences;

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
