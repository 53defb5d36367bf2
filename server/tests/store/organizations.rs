//! Organizations.

use shared::Reason;
use shared::organizations::{Organization, OrganizationCondition, OrganizationQuery};
use shared::users::TextMatch;

use crate::fixtures::*;
use crate::policies::policy;

pub async fn an_organization_reads_back_as_written(db: Db) {
    let organization = Organization {
        own_policy: policy(&[
            ("code_profile", "zitadel"),
            ("application_name", "App"),
            ("link_hosts", "acme.example"),
        ]),
        ..organization("o1")
    };
    assert!(db.organization("o1").await.unwrap().is_none());
    db.add_organization(organization.clone(), Vec::new())
        .await
        .unwrap();
    assert_eq!(db.organization("o1").await.unwrap(), Some(organization));
    assert!(db.default_organization().await.unwrap().is_none());
}

pub async fn names_and_ids_are_taken(db: Db) {
    add_organization(&db, "o1").await;
    for taken in [
        Organization {
            name: "Other".into(),
            ..organization("o1")
        },
        Organization {
            name: "ORG O1".into(),
            is_default: true,
            ..organization("o2")
        },
    ] {
        let refused = db.add_organization(taken, Vec::new()).await.unwrap_err();
        assert_eq!(refused.reason, Reason::OrganizationExists);
    }
}

pub async fn the_newest_default_wins(db: Db) {
    for id in ["o1", "o2"] {
        let organization = Organization {
            is_default: true,
            ..organization(id)
        };
        db.add_organization(organization, Vec::new()).await.unwrap();
        assert_eq!(db.default_organization().await.unwrap().unwrap().id, id);
    }
    assert!(!db.organization("o1").await.unwrap().unwrap().is_default);
    // A refused one changes nothing.
    let taken = Organization {
        is_default: true,
        ..organization("o1")
    };
    assert!(db.add_organization(taken, Vec::new()).await.is_err());
    assert_eq!(db.default_organization().await.unwrap().unwrap().id, "o2");
}

pub async fn organizations_are_filtered_and_counted(db: Db) {
    use OrganizationCondition as C;
    for id in ["b", "a", "c"] {
        add_organization(&db, id).await;
    }
    let find = async |query: OrganizationQuery| {
        let page = db.organizations(query).await.unwrap();
        let ids: Vec<_> = page.organizations.into_iter().map(|o| o.id).collect();
        (ids.join(" "), page.total)
    };
    let by_name = || OrganizationQuery {
        sort_by_name: true,
        ascending: true,
        limit: 10,
        ..OrganizationQuery::default()
    };
    let with = |condition| OrganizationQuery {
        conditions: vec![condition],
        ..by_name()
    };
    assert_eq!(find(by_name()).await, ("a b c".into(), 3));
    let page = OrganizationQuery {
        offset: 1,
        limit: 1,
        ..by_name()
    };
    assert_eq!(find(page).await, ("b".into(), 3));
    let none_said = OrganizationQuery {
        limit: 0,
        ..by_name()
    };
    assert_eq!(find(none_said).await.1, 3);
    let visible = OrganizationQuery {
        visible: Some(vec!["c".into()]),
        ..by_name()
    };
    assert_eq!(find(visible).await, ("c".into(), 1));
    let hidden = OrganizationQuery {
        visible: Some(vec![]),
        ..by_name()
    };
    assert_eq!(find(hidden).await, (String::new(), 0));
    for (condition, ids) in [
        (C::Id("a".into()), "a"),
        (C::Name("ORG B".into(), TextMatch::EqualsIgnoreCase), "b"),
        (C::Name("ORG B".into(), TextMatch::Equals), ""),
        (C::Domain("C.EX".into(), TextMatch::StartsWithIgnoreCase), "c"),
        (C::Default, ""),
        (C::IsActive(true), "a b c"),
        (C::IsActive(false), ""),
    ] {
        assert_eq!(find(with(condition.clone())).await.0, ids, "{condition:?}");
    }
}
