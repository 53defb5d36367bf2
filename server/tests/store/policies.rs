//! Policies of organizations and of the instance, and the log of their changes.

use std::time::Duration;

use shared::organizations::{FieldChange, Policy, PolicyChange};
use shared::ports::{PolicyDecision, PolicyState, PolicyWrite};
use shared::{Problem, Reason};

use crate::fixtures::*;

pub fn policy(values: &[(&str, &str)]) -> Policy {
    let mut policy = Policy::default();
    for (field, text) in values {
        policy.set(field, Some(text)).unwrap();
    }
    policy
}

fn written(place: Option<&str>, sequence: u64, policy: &Policy) -> PolicyWrite {
    let field = FieldChange {
        field: "min_password_chars".to_owned(),
        before: None,
        after: policy.text("min_password_chars"),
    };
    PolicyWrite {
        policy: policy.clone(),
        change: PolicyChange {
            organization_id: place.map(str::to_owned),
            sequence,
            at: NOW.plus(Duration::from_secs(sequence)),
            actor_id: "boss".to_owned(),
            actor_name: "The Boss".to_owned(),
            fields: vec![field],
        },
    }
}

fn set(place: Option<&str>, policy: &Policy) -> PolicyDecision {
    let (place, policy) = (place.map(str::to_owned), policy.clone());
    Box::new(move |state: PolicyState| Ok(Some(written(place.as_deref(), state.sequence + 1, &policy))))
}

pub async fn organizations_inherit_the_instances_policy(db: Db) {
    add_organization(&db, "o1").await;
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    assert_eq!(db.instance_policy().await.unwrap(), PolicyState::untouched());
    let (wide, own) = (
        policy(&[("min_password_chars", "10")]),
        policy(&[("link_hosts", "acme.example")]),
    );
    db.change_policy(None, set(None, &wide)).await.unwrap();
    db.change_policy(Some("o1"), set(Some("o1"), &own)).await.unwrap();
    let of_user = snapshot(&db, "u1").await.organization.unwrap();
    for organization in [db.organization("o1").await.unwrap().unwrap(), of_user] {
        assert_eq!(
            (&organization.own_policy, &organization.instance_policy),
            (&own, &wide)
        );
        assert_eq!(
            (organization.sequence, organization.changed_at),
            (2, NOW.plus(Duration::from_secs(2)))
        );
    }
    let instance = db.instance_policy().await.unwrap();
    assert_eq!((instance.layers.instance, instance.sequence), (wide, 1));
}

pub async fn changes_are_told_newest_first_and_by_place(db: Db) {
    add_organization(&db, "o1").await;
    for chars in ["10", "12"] {
        let policy = policy(&[("min_password_chars", chars)]);
        for place in [None, Some("o1")] {
            db.change_policy(place, set(place, &policy)).await.unwrap();
        }
    }
    let newest = policy(&[("min_password_chars", "12")]);
    let changes = db.policy_changes(None, 10).await.unwrap();
    assert_eq!(changes.len(), 2);
    assert_eq!(changes[0], written(None, 2, &newest).change);
    let one = db.policy_changes(Some("o1"), 1).await.unwrap();
    assert_eq!(one, [written(Some("o1"), 3, &newest).change]);
    assert_eq!(db.policy_changes(Some("o2"), 10).await.unwrap(), []);
}

pub async fn a_policy_that_is_refused_or_kept_writes_nothing(db: Db) {
    add_organization(&db, "o1").await;
    let refuse: PolicyDecision = Box::new(|_| Err(Reason::NoMethodLeft.into()));
    let refused: Problem = db.change_policy(Some("o1"), refuse).await.unwrap_err();
    assert_eq!(refused.reason, Reason::NoMethodLeft);
    db.change_policy(Some("o1"), Box::new(|_| Ok(None)))
        .await
        .unwrap();
    assert_eq!(db.organization("o1").await.unwrap(), Some(organization("o1")));
    assert_eq!(db.policy_changes(Some("o1"), 10).await.unwrap(), []);
    let unknown = db
        .change_policy(Some("o9"), Box::new(|_| Ok(None)))
        .await
        .unwrap_err();
    assert_eq!(unknown.reason, Reason::OrganizationNotFound);
}
