//! Identity providers, linked accounts, and what programs asked for.

use std::time::Duration;

use shared::access::{Membership, Role, Scope};
use shared::organizations::FieldChange;
use shared::ports::{Change, IdentityWrite, Load, ProviderChanged, ProviderDecision, ProviderWrite};
use shared::providers::{
    AddressRule, AppleKey, Identity, IdentityProvider, Intent, Preset, ProviderChange, ProviderChangeKind,
};
use shared::{Micros, Problem, Reason};

use crate::fixtures::*;

pub fn provider(id: &str, name: &str) -> IdentityProvider {
    IdentityProvider {
        id: id.into(),
        organization_id: None,
        preset: Preset::Google,
        name: name.into(),
        issuer: "https://id.example".into(),
        client_id: "usher".into(),
        sealed_secret: b"sealed".to_vec(),
        apple: None,
        scopes: vec!["openid".into(), "email".into()],
        addresses: AddressRule::Stated,
        is_active: true,
        sequence: 1,
        created_at: NOW,
        changed_at: NOW,
    }
}

fn entry(provider: &IdentityProvider) -> ProviderChange {
    ProviderChange {
        provider_id: provider.id.clone(),
        organization_id: provider.organization_id.clone(),
        name: provider.name.clone(),
        sequence: provider.sequence,
        at: provider.changed_at,
        actor_id: "boss".into(),
        actor_name: "The Boss".into(),
        kind: ProviderChangeKind::Changed,
        fields: vec![FieldChange {
            field: "name".into(),
            before: None,
            after: Some(provider.name.clone()),
        }],
    }
}

pub async fn add_provider(db: &Db, provider: IdentityProvider) {
    let entry = entry(&provider);
    db.add_provider(provider, entry).await.unwrap();
}

/// Its entry counts on.
async fn remove(db: &Db, id: &str) -> Result<(), Problem> {
    let decide: ProviderDecision = Box::new(|mut counted| {
        counted.provider.sequence += 1;
        Ok(Some(ProviderChanged {
            write: ProviderWrite::Remove,
            entry: entry(&counted.provider),
        }))
    });
    db.change_provider(id, decide).await
}

pub fn identity(subject: &str, user_id: &str) -> Identity {
    Identity {
        user_id: user_id.into(),
        provider_id: "p1".into(),
        issuer: "https://id.example".into(),
        subject: subject.into(),
        user_name: format!("{subject}@id.example"),
        created_at: NOW,
        last_used_at: None,
    }
}

fn wrote(identity: IdentityWrite) -> Change {
    Change {
        identity,
        ..Change::default()
    }
}

pub fn linked(subject: &str, user_id: &str) -> Change {
    wrote(IdentityWrite::Add(vec![identity(subject, user_id)]))
}

async fn identities(db: &Db, user_id: &str) -> Vec<Identity> {
    let load = Load {
        identities: true,
        ..Load::user(user_id)
    };
    db.snapshot(load).await.unwrap().identities
}

async fn has_identity(db: &Db, user_id: &str) -> bool {
    let user = snapshot(db, user_id).await.user.unwrap();
    user.human().unwrap().has_identity
}

async fn change(db: &Db, id: &str, wanted: IdentityProvider) -> Result<(), Problem> {
    let decide: ProviderDecision = Box::new(|_| {
        Ok(Some(ProviderChanged {
            entry: entry(&wanted),
            write: ProviderWrite::Update(Box::new(wanted)),
        }))
    });
    db.change_provider(id, decide).await
}

pub async fn a_provider_reads_back_as_written_and_changes(db: Db) {
    assert_eq!(db.provider("p1").await.unwrap(), None);
    let first = provider("p1", "Work");
    add_provider(&db, first.clone()).await;
    assert_eq!(db.provider("p1").await.unwrap(), Some(first.clone()));
    let second = IdentityProvider {
        organization_id: Some("o1".into()),
        preset: Preset::Apple,
        apple: Some(AppleKey {
            team_id: "ABCDE12345".into(),
            key_id: "KEY7654321".into(),
        }),
        name: "Büro".into(),
        issuer: "https://other.example".into(),
        client_id: "other".into(),
        sealed_secret: vec![],
        scopes: vec![],
        addresses: AddressRule::Any,
        is_active: false,
        sequence: 2,
        changed_at: NOW.plus(HOUR),
        ..first
    };
    change(&db, "p1", second.clone()).await.unwrap();
    assert_eq!(db.provider("p1").await.unwrap(), Some(second));
    remove(&db, "p1").await.unwrap();
    assert_eq!(db.provider("p1").await.unwrap(), None);
    assert_eq!(
        change(&db, "p1", provider("p1", "Work"))
            .await
            .unwrap_err()
            .reason,
        Reason::ProviderNotFound
    );
}

pub async fn providers_are_listed_by_name_with_their_people(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    for (id, name) in [("p1", "work"), ("p2", "Acme"), ("p3", "Work")] {
        add_provider(&db, provider(id, name)).await;
    }
    apply(&db, "u1", linked("s1", "u1")).await.unwrap();
    let names: Vec<_> = db.providers().await.unwrap().into_iter().map(|p| p.id).collect();
    assert_eq!(names, ["p2", "p1", "p3"]);
    let counted: Vec<_> = db
        .counted_providers()
        .await
        .unwrap()
        .into_iter()
        .map(|counted| (counted.provider.id, counted.people))
        .collect();
    assert_eq!(
        counted,
        [("p2".to_owned(), 0), ("p1".to_owned(), 1), ("p3".to_owned(), 0)]
    );
}

pub async fn what_a_decision_refuses_stays(db: Db) {
    add_provider(&db, provider("p1", "Work")).await;
    let refused = db
        .change_provider("p1", Box::new(|_| Err(Reason::PermissionDenied.into())))
        .await;
    assert_eq!(refused.unwrap_err().reason, Reason::PermissionDenied);
    assert_eq!(db.provider("p1").await.unwrap(), Some(provider("p1", "Work")));
}

pub async fn a_provider_that_people_come_from_stays(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    add_provider(&db, provider("p1", "Work")).await;
    apply(&db, "u1", linked("s1", "u1")).await.unwrap();
    // Whatever a decision says: nobody loses their way in by it.
    let removed = remove(&db, "p1").await;
    assert_eq!(removed.unwrap_err().reason, Reason::Internal);
    assert!(db.provider("p1").await.unwrap().is_some());
    assert!(has_identity(&db, "u1").await);
}

pub async fn accounts_read_back_and_change(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    add_provider(&db, provider("p1", "Work")).await;
    assert!(!has_identity(&db, "u1").await);
    for subject in ["s1", "s2"] {
        apply(&db, "u1", linked(subject, "u1")).await.unwrap();
    }
    assert!(has_identity(&db, "u1").await);
    assert!(snapshot(&db, "u1").await.identities.is_empty(), "nobody asked");
    let used = Identity {
        last_used_at: Some(NOW.plus(HOUR)),
        ..identity("s2", "u1")
    };
    apply(&db, "u1", wrote(IdentityWrite::Used(Box::new(used.clone()))))
        .await
        .unwrap();
    assert_eq!(identities(&db, "u1").await, [identity("s1", "u1"), used.clone()]);
    assert_eq!(db.identity("https://id.example", "s2").await.unwrap(), Some(used));
    assert_eq!(db.identity("https://id.example", "s3").await.unwrap(), None);
    assert_eq!(db.identity("https://other.example", "s1").await.unwrap(), None);
    let remove = IdentityWrite::Remove {
        issuer: "https://id.example".into(),
        subject: "s1".into(),
    };
    apply(&db, "u1", wrote(remove)).await.unwrap();
    assert_eq!(identities(&db, "u1").await.len(), 1);
    apply(&db, "u1", wrote(IdentityWrite::RemoveAll)).await.unwrap();
    assert!(!has_identity(&db, "u1").await);
}

pub async fn an_account_is_linked_once_and_changed_by_its_user_alone(db: Db) {
    for id in ["u1", "u2"] {
        add_user(&db, person(id, "Maria", &format!("{id}@acme.example"))).await;
    }
    for id in ["p1", "p2"] {
        add_provider(&db, provider(id, "Work")).await;
    }
    apply(&db, "u1", linked("s1", "u1")).await.unwrap();
    // Through another provider of the same issuer it is still the same account.
    let again = Identity {
        provider_id: "p2".into(),
        ..identity("s1", "u2")
    };
    for (user_id, identity) in [("u1", identity("s1", "u1")), ("u2", again)] {
        let refused = apply(&db, user_id, wrote(IdentityWrite::Add(vec![identity]))).await;
        assert_eq!(refused.unwrap_err().reason, Reason::IdentityTaken);
    }
    let elsewhere = Identity {
        issuer: "https://other.example".into(),
        ..identity("s1", "u2")
    };
    apply(&db, "u2", wrote(IdentityWrite::Add(vec![elsewhere])))
        .await
        .unwrap();
    for foreign in [
        IdentityWrite::Used(Box::new(identity("s1", "u1"))),
        IdentityWrite::Remove {
            issuer: "https://id.example".into(),
            subject: "s1".into(),
        },
    ] {
        assert!(apply(&db, "u2", wrote(foreign)).await.is_err());
    }
    assert!(has_identity(&db, "u1").await);
}

pub async fn accounts_go_with_their_user(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    add_provider(&db, provider("p1", "Work")).await;
    apply(&db, "u1", linked("s1", "u1")).await.unwrap();
    apply(&db, "u1", deleted()).await.unwrap();
    assert_eq!(db.identity("https://id.example", "s1").await.unwrap(), None);
}

pub async fn an_owner_with_an_account_is_an_administrator(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    add_provider(&db, provider("p1", "Work")).await;
    let owner = Change {
        memberships: vec![Membership {
            scope: Scope::Instance,
            roles: vec![Role::IamOwner],
        }],
        ..Change::default()
    };
    apply(&db, "u1", owner).await.unwrap();
    assert!(!db.has_administrator().await.unwrap());
    apply(&db, "u1", linked("s1", "u1")).await.unwrap();
    assert!(db.has_administrator().await.unwrap());
}

pub fn intent(expires_at: Micros) -> Intent {
    Intent {
        id: "i1".into(),
        provider_id: "p1".into(),
        success_url: "https://app.example/good".into(),
        failure_url: "https://app.example/bad".into(),
        token_hash: None,
        sealed: None,
        is_spent: false,
        created_at: NOW,
        changed_at: NOW,
        expires_at,
    }
}

pub async fn an_intent_is_answered_once_and_swept(db: Db) {
    add_provider(&db, provider("p1", "Work")).await;
    assert_eq!(db.intent("i1").await.unwrap(), None);
    let asked = intent(NOW.plus(HOUR));
    db.add_intent(asked.clone()).await.unwrap();
    assert_eq!(db.intent("i1").await.unwrap(), Some(asked.clone()));
    let answered = Intent {
        token_hash: Some(b"hash".to_vec()),
        sealed: Some(b"who".to_vec()),
        changed_at: NOW.plus(Duration::from_secs(1)),
        expires_at: NOW.plus(2 * HOUR),
        ..asked
    };
    db.answer_intent(answered.clone()).await.unwrap();
    assert_eq!(db.intent("i1").await.unwrap(), Some(answered.clone()));
    let again = Intent {
        token_hash: Some(b"another".to_vec()),
        ..answered.clone()
    };
    assert_eq!(
        db.answer_intent(again).await.unwrap_err().reason,
        Reason::TripOver
    );
    assert_eq!(db.intent("i1").await.unwrap(), Some(answered.clone()));
    db.sweep(Micros(answered.expires_at.0 - 1)).await.unwrap();
    assert!(db.intent("i1").await.unwrap().is_some());
    db.sweep(answered.expires_at).await.unwrap();
    assert_eq!(db.intent("i1").await.unwrap(), None);
}

pub async fn the_log_of_providers_is_told_newest_first_and_by_place(db: Db) {
    let of = |id: &str, organization: Option<&str>, hours: u32| IdentityProvider {
        organization_id: organization.map(str::to_owned),
        changed_at: NOW.plus(HOUR * hours),
        ..provider(id, "Work")
    };
    for (id, organization, hours) in [("p1", None, 1), ("p2", Some("o1"), 2), ("p3", Some("o2"), 3)] {
        add_provider(&db, of(id, organization, hours)).await;
    }
    let later = IdentityProvider {
        sequence: 2,
        ..of("p1", None, 4)
    };
    change(&db, "p1", later.clone()).await.unwrap();
    remove(&db, "p2").await.unwrap();
    let told = async |organizations: Option<&[&str]>, limit| {
        let organizations = organizations.map(|ids| ids.iter().map(|id| (*id).to_owned()).collect());
        let told = db.provider_changes(organizations, limit).await.unwrap();
        let told: Vec<_> = told
            .iter()
            .map(|entry| format!("{} {}", entry.provider_id, entry.sequence))
            .collect();
        told.join(", ")
    };
    assert_eq!(told(None, 9).await, "p1 2, p3 1, p2 2, p2 1, p1 1");
    assert_eq!(told(None, 2).await, "p1 2, p3 1");
    assert_eq!(told(Some(&[]), 9).await, "p1 2, p1 1");
    assert_eq!(told(Some(&["o1"]), 9).await, "p1 2, p2 2, p2 1, p1 1");
    assert_eq!(db.provider_changes(None, 1).await.unwrap(), [entry(&later)]);
}
