//! What a session becomes, by what was proven and by the person's state in the transaction.

use std::collections::BTreeMap;
use std::time::Duration;

use super::intents::CameBack;
use super::rules::{Proven, next};
use super::{ApiSession, SessionUser};
use crate::access::Passkey;
use crate::organizations::{Organization, Policy};
use crate::ports::{PasskeyUse, Snapshot};
use crate::providers::{AddressRule, Identity, IdentityProvider, Preset};
use crate::users::{EmailAddress, Human, User, UserKind, UserState};
use crate::{Micros, Reason};

const NOW: Micros = Micros(1_790_000_000_000_000);
const SET_AT: Micros = Micros(7);

fn session(user_id: Option<&str>) -> ApiSession {
    ApiSession {
        id: "s1".into(),
        user: user_id.map(|id| SessionUser {
            id: id.into(),
            checked_at: Micros(5),
        }),
        sequence: 3,
        changed_at: Micros(5),
        challenge_id: Some("c1".into()),
        ..ApiSession::default()
    }
}

fn passkey() -> Passkey {
    Passkey {
        id: "k1".into(),
        user_id: "u1".into(),
        name: "Phone".into(),
        credential_id: vec![1],
        credential: vec![],
        created_at: Micros(1),
        last_used_at: None,
    }
}

fn snapshot(state: UserState) -> Snapshot {
    let human = Human {
        given_name: "Maria".into(),
        family_name: "Silva".into(),
        nick_name: None,
        display_name: "Maria Silva".into(),
        preferred_language: None,
        gender: None,
        email: EmailAddress::parse("maria@acme.example").unwrap(),
        email_verified: true,
        phone: None,
        password_set_at: Some(SET_AT),
        password_change_required: false,
        has_passkey: true,
        has_identity: false,
    };
    Snapshot {
        user: Some(User {
            id: "u1".into(),
            organization_id: "o1".into(),
            username: "maria".into(),
            state,
            kind: UserKind::Human(Box::new(human)),
            has_roles: false,
            sequence: 1,
            created_at: Micros(1),
            changed_at: Micros(1),
        }),
        organization: Some(Organization {
            id: "o1".into(),
            name: "Acme".into(),
            primary_domain: "acme.example".into(),
            is_default: true,
            own_policy: Policy::default(),
            instance_policy: Policy::default(),
            has_email_provider: false,
            sequence: 1,
            created_at: Micros(1),
            changed_at: Micros(1),
        }),
        passkeys: vec![passkey()],
        ..Snapshot::default()
    }
}

fn named() -> Proven {
    Proven {
        user_id: Some("u1".into()),
        ..Proven::default()
    }
}

fn password(set_at: Micros) -> Proven {
    Proven {
        password_set_at: Some(set_at),
        ..Proven::default()
    }
}

fn used(id: &str) -> Proven {
    Proven {
        passkey: Some(PasskeyUse {
            id: id.into(),
            credential: None,
            at: NOW,
        }),
        ..Proven::default()
    }
}

#[test]
fn proofs_count_only_as_the_person_is_now() {
    use Reason as R;
    use UserState::{Active, Inactive, Locked};
    for (whose, proven, state, refusal) in [
        (None, named(), Active, None),
        (None, named(), Locked, Some(R::SessionUserNotActive)),
        (None, named(), Inactive, Some(R::SessionUserNotActive)),
        (Some("u1"), named(), Active, None),
        (Some("u2"), named(), Active, Some(R::SessionUserChange)),
        (Some("u1"), password(SET_AT), Active, None),
        // Replaced while it was being checked.
        (Some("u1"), password(Micros(8)), Active, Some(R::PasswordWrong)),
        (Some("u1"), password(SET_AT), Locked, Some(R::SessionUserLocked)),
        (
            Some("u1"),
            password(SET_AT),
            Inactive,
            Some(R::SessionUserNotActive),
        ),
        // Another call named somebody else meanwhile.
        (Some("u2"), password(SET_AT), Active, Some(R::UserNotFoundByQuery)),
        (Some("u1"), used("k1"), Active, None),
        // Removed while it was being checked.
        (Some("u1"), used("k2"), Active, Some(R::SessionPasskeyUnknown)),
        (Some("u1"), used("k1"), Locked, Some(R::SessionUserLocked)),
    ] {
        let after = next(&session(whose), &proven, &snapshot(state), true, NOW);
        assert_eq!(
            after.err().map(|problem| problem.reason),
            refusal,
            "{whose:?} {proven:?} {state:?}"
        );
    }
}

#[test]
fn what_the_organization_forbids_proves_nothing() {
    for (passwords, passkeys, proven, refusal) in [
        (Some(false), None, password(SET_AT), Some(Reason::SignInByPasskey)),
        (Some(false), None, used("k1"), None),
        (None, Some(false), used("k1"), Some(Reason::SignInByPassword)),
        (None, Some(false), password(SET_AT), None),
    ] {
        let mut found = snapshot(UserState::Active);
        found.organization.as_mut().unwrap().own_policy = Policy {
            passwords,
            passkeys,
            ..Policy::default()
        };
        let after = next(&session(Some("u1")), &proven, &found, true, NOW);
        assert_eq!(after.err().map(|problem| problem.reason), refusal, "{proven:?}");
    }
}

fn came_back(subject: &str, organization_id: Option<&str>, is_active: bool) -> Proven {
    Proven {
        came_back: Some(CameBack {
            intent_id: "i1".into(),
            provider: IdentityProvider {
                id: "p1".into(),
                organization_id: organization_id.map(str::to_owned),
                preset: Preset::Oidc,
                name: "Work".into(),
                issuer: "https://id.example".into(),
                client_id: "usher".into(),
                sealed_secret: vec![],
                apple: None,
                scopes: vec![],
                addresses: AddressRule::Verified,
                is_active,
                sequence: 1,
                created_at: Micros(1),
                changed_at: Micros(1),
            },
            issuer: "https://id.example".into(),
            subject: subject.into(),
        }),
        ..Proven::default()
    }
}

#[test]
fn an_account_proves_something_while_it_is_theirs_and_may_lead_in() {
    let with_account = || {
        let mut found = snapshot(UserState::Active);
        found.identities.push(Identity {
            user_id: "u1".into(),
            provider_id: "p1".into(),
            issuer: "https://id.example".into(),
            subject: "maria".into(),
            user_name: "maria".into(),
            created_at: Micros(1),
            last_used_at: None,
        });
        found
    };
    for (proven, allowed, refusal) in [
        (came_back("maria", None, true), None, None),
        (came_back("maria", Some("o1"), true), None, None),
        (
            came_back("joe", None, true),
            None,
            Some(Reason::SessionIntentOtherPerson),
        ),
        (
            came_back("maria", Some("o2"), true),
            None,
            Some(Reason::ProviderNotFound),
        ),
        (
            came_back("maria", None, false),
            None,
            Some(Reason::ProviderNotFound),
        ),
        (came_back("maria", None, true), Some("p1"), None),
        (
            came_back("maria", None, true),
            Some("p2"),
            Some(Reason::SignInByPassword),
        ),
    ] {
        let mut found = with_account();
        let policy = &mut found.organization.as_mut().unwrap().own_policy;
        policy.set("allowed_providers", allowed).unwrap();
        let after = next(&session(Some("u1")), &proven, &found, true, NOW);
        match refusal {
            Some(refusal) => assert_eq!(after.unwrap_err().reason, refusal, "{proven:?}"),
            None => assert_eq!(after.unwrap().unwrap().intent_at, Some(NOW), "{proven:?}"),
        }
    }
}

#[test]
fn a_change_says_when_and_what() {
    let found = snapshot(UserState::Active);
    let change = |before: &ApiSession, proven: &Proven| next(before, proven, &found, true, NOW).unwrap();
    let proven = change(&session(Some("u1")), &used("k1")).unwrap();
    assert_eq!((proven.sequence, proven.changed_at), (4, NOW));
    assert_eq!((proven.passkey_at, proven.password_at), (Some(NOW), None));
    assert_eq!(proven.challenge_id, None, "it is answered");

    assert_eq!(
        change(&session(Some("u1")), &Proven::default()),
        None,
        "nothing said"
    );
    let first = ApiSession::default();
    assert_eq!(
        change(&first, &Proven::default()).unwrap().sequence,
        1,
        "it begins"
    );
}

#[test]
fn a_session_that_is_over_takes_nothing() {
    let found = snapshot(UserState::Active);
    for (end, is_over) in [(NOW, true), (NOW.plus(Duration::from_micros(1)), false)] {
        let before = ApiSession {
            expires_at: Some(end),
            ..session(Some("u1"))
        };
        let after = next(&before, &password(SET_AT), &found, true, NOW);
        let refusal = after.err().map(|problem| problem.reason);
        assert_eq!(refusal, is_over.then_some(Reason::SessionExpired), "{end:?}");
    }
    let wish = Proven {
        lifetime: Some(Duration::from_secs(60)),
        ..Proven::default()
    };
    let after = next(&session(None), &wish, &Snapshot::default(), true, NOW).unwrap();
    assert_eq!(after.unwrap().expires_at, Some(NOW.plus(Duration::from_secs(60))));
}

#[test]
fn notes_are_replaced_removed_and_limited() {
    let noted = |metadata: &[(&str, usize)]| Proven {
        metadata: metadata
            .iter()
            .map(|(name, length)| ((*name).to_owned(), vec![7; *length]))
            .collect(),
        ..Proven::default()
    };
    let note = |before: &ApiSession, said: &Proven| next(before, said, &Snapshot::default(), true, NOW);
    let first = note(&session(None), &noted(&[("a", 1), ("b", 2)]))
        .unwrap()
        .unwrap();
    let second = note(&first, &noted(&[("a", 0), ("b", 3), ("c", 0)]))
        .unwrap()
        .unwrap();
    assert_eq!(second.metadata, BTreeMap::from([("b".to_owned(), vec![7; 3])]));
    assert_eq!(note(&second, &noted(&[("b", 3)])).unwrap(), None, "as it was");

    let full = "a".repeat(36);
    for (length, fits) in [(65_500, true), (65_501, false)] {
        assert_eq!(
            note(&session(None), &noted(&[(&full, length)])).is_ok(),
            fits,
            "{length}"
        );
    }
    for (count, fits) in [(100, true), (101, false)] {
        let names: Vec<String> = (0..count).map(|n| n.to_string()).collect();
        let many: Vec<(&str, usize)> = names.iter().map(|name| (name.as_str(), 1)).collect();
        assert_eq!(note(&session(None), &noted(&many)).is_ok(), fits, "{count}");
    }
}
