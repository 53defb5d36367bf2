//! Which ways to sign in a person may use: those that their organization allows and this server can serve. Owners of the
//! instance come in with whatever they have, so that no organization's policy shuts them out.

use crate::access::{Membership, Role, Scope};
use crate::ports::Snapshot;
use crate::users::{Human, Method};
use crate::{Problem, Reason, Service};

#[derive(Clone, Copy, Debug)]
struct Ways {
    passwords: bool,
    passkeys: bool,
    identities: bool,
    owns_instance: bool,
}

impl Ways {
    fn of(snapshot: &Snapshot, knows_passkeys: bool) -> Self {
        let policy = snapshot.organization.as_ref().map(|found| found.policy());
        Self {
            passwords: policy.as_ref().is_some_and(|policy| policy.passwords),
            passkeys: knows_passkeys && policy.as_ref().is_some_and(|policy| policy.passkeys),
            identities: policy.is_some_and(|policy| policy.identity_providers && leads_in(snapshot)),
            owns_instance: snapshot.memberships.iter().any(owns_instance),
        }
    }

    /// May somebody come in who has it?
    fn is_open(self, method: Method) -> bool {
        self.owns_instance
            || match method {
                Method::Password => self.passwords,
                Method::Passkey => self.passkeys,
                Method::Identity => self.identities,
            }
    }

    /// May it be set up? An owner of the instance gets a password where nothing else is left.
    fn is_offered(self, method: Method) -> bool {
        match method {
            Method::Password => self.passwords || self.owns_instance && !self.passkeys,
            Method::Passkey => self.passkeys,
            Method::Identity => self.identities,
        }
    }

    /// Why somebody who has `method` may not come in with it; none = they may.
    fn refusal(self, method: Method, has: impl IntoIterator<Item = Method>) -> Option<Reason> {
        (!self.is_open(method)).then(|| self.way_on(has))
    }

    /// Which one to take instead.
    fn way_on(self, has: impl IntoIterator<Item = Method>) -> Reason {
        let mut open = has.into_iter().filter(|other| self.is_open(*other));
        match open.next() {
            Some(Method::Passkey) => Reason::SignInByPasskey,
            Some(Method::Password) => Reason::SignInByPassword,
            Some(Method::Identity) => Reason::SignInByProvider,
            None => Reason::NoWayToSignIn,
        }
    }
}

/// One of the person's accounts is at a provider that the policy names. Where accounts were not asked for, any may be.
fn leads_in(snapshot: &Snapshot) -> bool {
    let allows = |id: &str| {
        let organization = snapshot.organization.as_ref();
        organization.is_some_and(|organization| organization.allows_provider(id))
    };
    let mut accounts = snapshot.identities.iter();
    snapshot.identities.is_empty() || accounts.any(|account| allows(&account.provider_id))
}

fn owns_instance(membership: &Membership) -> bool {
    membership.scope == Scope::Instance && membership.roles.contains(&Role::IamOwner)
}

fn methods(snapshot: &Snapshot) -> impl Iterator<Item = Method> {
    let human = snapshot.user.as_ref().and_then(|user| user.human());
    human.into_iter().flat_map(Human::methods)
}

/// Whether the person of the snapshot may come in with it. The refusal says which way to take, or whom to ask.
pub(crate) fn check_sign_in(
    snapshot: &Snapshot,
    method: Method,
    knows_passkeys: bool,
) -> Result<(), Problem> {
    match Ways::of(snapshot, knows_passkeys).refusal(method, methods(snapshot)) {
        Some(reason) => Err(refused(snapshot, reason)),
        None => Ok(()),
    }
}

/// The same for an account, which comes through this provider.
pub(crate) fn check_sign_in_from(
    snapshot: &Snapshot,
    provider_id: &str,
    knows_passkeys: bool,
) -> Result<(), Problem> {
    let ways = Ways::of(snapshot, knows_passkeys);
    let organization = snapshot.organization.as_ref();
    // Not through which provider the account was linked: every provider of its issuer knows it.
    let is_allowed = organization.is_some_and(|organization| {
        organization.policy().identity_providers && organization.allows_provider(provider_id)
    });
    match is_allowed || ways.owns_instance {
        true => Ok(()),
        false => Err(refused(snapshot, ways.way_on(methods(snapshot)))),
    }
}

fn refused(snapshot: &Snapshot, reason: Reason) -> Problem {
    let organization = snapshot.organization.as_ref();
    let name = organization.map_or("", |organization| organization.name.as_str());
    Problem::with_text(reason, name)
}

/// What the person of the snapshot has and may come in with.
pub(crate) fn open_methods(snapshot: &Snapshot, knows_passkeys: bool) -> Vec<Method> {
    let ways = Ways::of(snapshot, knows_passkeys);
    methods(snapshot).filter(|method| ways.is_open(*method)).collect()
}

/// Whether the person of the snapshot may get it.
pub(crate) fn check_set_up(snapshot: &Snapshot, method: Method, knows_passkeys: bool) -> Result<(), Problem> {
    match Ways::of(snapshot, knows_passkeys).is_offered(method) {
        true => Ok(()),
        false => Err(match method {
            Method::Password => Reason::PasswordNotAllowed,
            Method::Passkey => Reason::PasskeysNotPossible,
            Method::Identity => Reason::ProviderNotFound,
        }
        .into()),
    }
}

/// Can the person of the snapshot still come in when they lose it?
pub(crate) fn has_another(snapshot: &Snapshot, method: Method, knows_passkeys: bool) -> bool {
    let ways = Ways::of(snapshot, knows_passkeys);
    methods(snapshot).any(|other| other != method && ways.is_open(other))
}

impl Service {
    /// Can passkeys be used on this server at all?
    #[must_use]
    pub fn knows_passkeys(&self) -> bool {
        self.passkeys.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Method::{Identity, Passkey, Password};
    use Reason::{NoWayToSignIn, SignInByPasskey, SignInByPassword};

    fn ways(passwords: bool, passkeys: bool) -> Ways {
        Ways {
            passwords,
            passkeys,
            identities: false,
            owns_instance: false,
        }
    }

    #[test]
    fn a_forbidden_way_names_the_one_that_is_open() {
        let both: &[Method] = &[Password, Passkey];
        for (passwords, passkeys, method, has, refusal) in [
            (true, true, Password, both, None),
            (true, true, Passkey, both, None),
            (true, false, Password, both, None),
            (false, true, Passkey, both, None),
            (false, true, Password, both, Some(SignInByPasskey)),
            (false, true, Password, &[Password], Some(NoWayToSignIn)),
            (true, false, Passkey, both, Some(SignInByPassword)),
            (true, false, Passkey, &[Passkey], Some(NoWayToSignIn)),
            (false, false, Password, both, Some(NoWayToSignIn)),
            (false, false, Passkey, both, Some(NoWayToSignIn)),
        ] {
            assert_eq!(
                ways(passwords, passkeys).refusal(method, has.iter().copied()),
                refusal,
                "passwords {passwords}, passkeys {passkeys}: {method:?} of {has:?}"
            );
        }
    }

    #[test]
    fn accounts_at_providers_are_a_way_like_the_others() {
        let open = |passwords, identities| Ways {
            identities,
            ..ways(passwords, false)
        };
        let all = [Password, Identity];
        assert_eq!(open(true, true).refusal(Identity, all), None);
        assert_eq!(open(true, false).refusal(Identity, all), Some(SignInByPassword));
        assert_eq!(
            open(false, true).refusal(Password, all),
            Some(Reason::SignInByProvider)
        );
        assert!(open(false, true).is_offered(Identity) && !open(true, false).is_offered(Identity));
    }

    #[test]
    fn owners_of_the_instance_are_never_shut_out() {
        for (passwords, passkeys) in [(true, true), (true, false), (false, true), (false, false)] {
            let owner = Ways {
                owns_instance: true,
                ..ways(passwords, passkeys)
            };
            for method in [Password, Passkey] {
                assert_eq!(owner.refusal(method, [method]), None, "{owner:?} {method:?}");
            }
            // Something can always be set up; a password only against the policy when nothing else is left.
            assert_eq!(
                (owner.is_offered(Password), owner.is_offered(Passkey)),
                (passwords || !passkeys, passkeys)
            );
        }
    }

    #[test]
    fn others_set_up_what_is_open() {
        for (passwords, passkeys) in [(true, true), (true, false), (false, true), (false, false)] {
            let ways = ways(passwords, passkeys);
            assert_eq!(
                (ways.is_offered(Password), ways.is_offered(Passkey)),
                (passwords, passkeys)
            );
        }
    }

    #[test]
    fn only_the_owners_role_of_the_whole_instance_counts() {
        let acme = || Scope::Organization("acme".to_owned());
        for (scope, role, counts) in [
            (Scope::Instance, Role::IamOwner, true),
            (Scope::Instance, Role::IamOwnerViewer, false),
            (Scope::Instance, Role::IamOrgManager, false),
            (acme(), Role::OrgOwner, false),
            (acme(), Role::IamOwner, false),
        ] {
            let membership = Membership {
                scope,
                roles: vec![role],
            };
            assert_eq!(owns_instance(&membership), counts, "{membership:?}");
        }
    }
}
