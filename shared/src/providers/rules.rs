//! Who may be linked to which account.

use super::{AddressRule, ExternalAccount, IdentityProvider, Mismatch, MismatchKind};
use crate::users::EmailAddress;

/// An account that may be linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fits {
    /// It proves that the address is the person's.
    pub proves_email: bool,
}

/// Does the account belong to the person with this address, as far as the provider's rule asks?
pub(crate) fn may_link(
    provider: &IdentityProvider,
    account: &ExternalAccount,
    invited: &EmailAddress,
) -> Result<Fits, Mismatch> {
    let stated = account.email.as_deref().unwrap_or_default();
    let is_same = EmailAddress::parse(stated).is_ok_and(|stated| stated.normalized() == invited.normalized());
    let refuse = |kind| {
        Err(Mismatch {
            provider: provider.choice(),
            kind,
            stated: stated.to_owned(),
            invited: invited.as_str().to_owned(),
        })
    };
    match provider.addresses {
        AddressRule::Any => {}
        _ if stated.is_empty() => return refuse(MismatchKind::NoAddress),
        _ if !is_same => return refuse(MismatchKind::OtherAddress),
        AddressRule::Verified if !account.email_is_verified => return refuse(MismatchKind::NotVerified),
        AddressRule::Verified | AddressRule::Stated => {}
    }
    Ok(Fits {
        proves_email: is_same && account.email_is_verified,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Micros;
    use crate::providers::{AccountTokens, Preset};

    fn provider(addresses: AddressRule) -> IdentityProvider {
        IdentityProvider {
            id: "p".into(),
            organization_id: None,
            preset: Preset::Oidc,
            name: "Work".into(),
            issuer: "https://id.example".into(),
            client_id: "usher".into(),
            sealed_secret: vec![],
            apple: None,
            scopes: vec![],
            addresses,
            is_active: true,
            sequence: 1,
            created_at: Micros(0),
            changed_at: Micros(0),
        }
    }

    fn account(email: Option<&str>, email_is_verified: bool) -> ExternalAccount {
        ExternalAccount {
            issuer: "https://id.example".into(),
            subject: "s".into(),
            user_name: String::new(),
            given_name: String::new(),
            family_name: String::new(),
            email: email.map(str::to_owned),
            email_is_verified,
            raw: serde_json::Value::Null,
            tokens: AccountTokens::default(),
        }
    }

    #[test]
    fn an_account_fits_when_the_provider_vouches_for_the_invited_address() {
        use MismatchKind::{NoAddress, NotVerified, OtherAddress};
        let (same, other) = (Some("Maria@Acme.com"), Some("maria@home.net"));
        // rule, stated, verified → the proof of the address, or why not
        let table = [
            (AddressRule::Verified, same, true, Ok(true)),
            (AddressRule::Verified, same, false, Err(NotVerified)),
            (AddressRule::Verified, other, true, Err(OtherAddress)),
            (AddressRule::Verified, None, true, Err(NoAddress)),
            (AddressRule::Verified, Some("no address"), true, Err(OtherAddress)),
            (AddressRule::Stated, same, true, Ok(true)),
            (AddressRule::Stated, same, false, Ok(false)),
            (AddressRule::Stated, other, true, Err(OtherAddress)),
            (AddressRule::Stated, None, false, Err(NoAddress)),
            (AddressRule::Any, same, true, Ok(true)),
            (AddressRule::Any, same, false, Ok(false)),
            (AddressRule::Any, other, true, Ok(false)),
            (AddressRule::Any, None, false, Ok(false)),
        ];
        let invited = EmailAddress::parse("maria@acme.com").unwrap();
        for (rule, stated, verified, wanted) in table {
            let found = may_link(&provider(rule), &account(stated, verified), &invited)
                .map(|fits| fits.proves_email)
                .map_err(|mismatch| mismatch.kind);
            assert_eq!(found, wanted, "{rule:?} {stated:?} {verified}");
        }
    }

    #[test]
    fn a_mismatch_names_both_addresses() {
        let invited = EmailAddress::parse("maria@acme.com").unwrap();
        let mismatch = may_link(
            &provider(AddressRule::Verified),
            &account(Some("joe@home.net"), true),
            &invited,
        )
        .unwrap_err();
        assert_eq!(
            (mismatch.stated.as_str(), mismatch.invited.as_str()),
            ("joe@home.net", "maria@acme.com")
        );
    }

    #[test]
    fn providers_serve_their_own_people_while_they_are_active() {
        let instance = provider(AddressRule::Verified);
        let own = IdentityProvider {
            organization_id: Some("acme".into()),
            ..instance.clone()
        };
        let asleep = IdentityProvider {
            is_active: false,
            ..instance.clone()
        };
        assert!(instance.serves("acme") && instance.serves("other"));
        assert!(own.serves("acme") && !own.serves("other"));
        assert!(!asleep.serves("acme"));
    }
}
