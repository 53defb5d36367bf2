//! ListUsers: ways of matching, trees of conditions, pages.

use shared::Reason;
use shared::users::{Phone, TextMatch, UserCondition, UserKind, UserQuery, UserSort, UserState};

use crate::fixtures::*;

type C = UserCondition;

async fn find(db: &Db, condition: UserCondition) -> String {
    let query = UserQuery {
        conditions: vec![condition],
        ascending: true,
        limit: 100,
        ..UserQuery::default()
    };
    let page = db.users(query).await.unwrap();
    assert_eq!(page.total, page.users.len() as u64);
    let ids: Vec<_> = page.users.into_iter().map(|user| user.id).collect();
    ids.join(" ")
}

/// u1 Ångström, u2 ångela with nick name and phone, u3 Per% in o2 and inactive, m1 a machine.
async fn fill(db: &Db) {
    add_user(db, person("u1", "Ångström", "One@acme.example")).await;
    let mut two = person("u2", "ångela", "two@acme.example");
    if let UserKind::Human(human) = &mut two.kind {
        human.nick_name = Some("Angie".into());
        human.phone = Some(Phone {
            number: "+41791".into(),
            verified: false,
        });
    }
    add_user(db, two).await;
    let mut three = person("u3", "Per%", "three@other.example");
    three.organization_id = "o2".into();
    three.state = UserState::Inactive;
    add_user(db, three).await;
    add_user(db, machine("m1")).await;
}

pub async fn every_way_of_matching_text(db: Db) {
    use TextMatch as M;
    fill(&db).await;
    for (text, how, ids) in [
        ("Ångström", M::Equals, "u1"),
        ("ångström", M::Equals, ""),
        ("ÅNGSTRÖM", M::EqualsIgnoreCase, "u1"),
        ("Ång", M::StartsWith, "u1"),
        ("ång", M::StartsWith, "u2"),
        ("ÅNG", M::StartsWithIgnoreCase, "u1 u2"),
        ("ngst", M::Contains, "u1"),
        ("NGST", M::Contains, ""),
        ("NG", M::ContainsIgnoreCase, "u1 u2"),
        ("röm", M::EndsWith, "u1"),
        ("RÖM", M::EndsWith, ""),
        ("RÖM", M::EndsWithIgnoreCase, "u1"),
        ("xxÅngström", M::EndsWith, ""),
        ("%", M::Contains, "u3"),
        ("P%r%", M::Equals, ""),
        ("_er", M::StartsWith, ""),
        ("'", M::Contains, ""),
        ("", M::Contains, "m1 u1 u2 u3"),
        ("", M::Equals, "m1"),
    ] {
        let condition = C::GivenName(text.into(), how);
        assert_eq!(find(&db, condition).await, ids, "{text} {how:?}");
    }
    for (condition, ids) in [
        (C::UserName("one@acme.example".into(), M::EqualsIgnoreCase), "u1"),
        (C::UserName("one@acme.example".into(), M::Equals), ""),
        (C::Email("One@".into(), M::StartsWith), "u1"),
        (C::Email(String::new(), M::Contains), "u1 u2 u3"),
        (C::NickName("angie".into(), M::EqualsIgnoreCase), "u2"),
        (C::Phone("791".into(), M::Contains), "u2"),
        (C::Phone("+41791".into(), M::Equals), "u2"),
        (C::FamilyName("Silva".into(), M::Equals), "u1 u2 u3"),
        (C::DisplayName("machine".into(), M::StartsWithIgnoreCase), "m1"),
        (C::LoginName("TWO@acme.example".into(), M::EqualsIgnoreCase), "u2"),
        (C::LoginName("machine-m1".into(), M::Equals), "m1"),
    ] {
        assert_eq!(find(&db, condition.clone()).await, ids, "{condition:?}");
    }
}

pub async fn conditions_combine(db: Db) {
    use TextMatch as M;
    fill(&db).await;
    let not = |condition| C::Not(Box::new(condition));
    for (condition, ids) in [
        (C::IsHuman(true), "u1 u2 u3"),
        (C::IsHuman(false), "m1"),
        (C::State(UserState::Inactive), "u3"),
        (C::Organization("o2".into()), "u3"),
        (C::InIds(vec!["u1".into(), "m1".into(), "u9".into()]), "m1 u1"),
        (C::InIds(vec![]), ""),
        (
            C::InEmails(vec!["ONE@acme.example".into(), "two@acme.example".into()]),
            "u1 u2",
        ),
        (C::And(vec![]), "m1 u1 u2 u3"),
        (C::Or(vec![]), ""),
        (not(C::IsHuman(true)), "m1"),
        (not(C::Email("One@acme.example".into(), M::Equals)), "m1 u2 u3"),
        (not(C::NickName("Angie".into(), M::Equals)), "m1 u1 u3"),
        (
            not(C::LoginName("One@acme.example".into(), M::Equals)),
            "m1 u2 u3",
        ),
        (not(C::InEmails(vec!["one@acme.example".into()])), "m1 u2 u3"),
        (
            C::Or(vec![
                C::And(vec![
                    C::IsHuman(true),
                    not(C::GivenName("å".into(), M::StartsWithIgnoreCase)),
                ]),
                C::InIds(vec!["m1".into()]),
            ]),
            "m1 u3",
        ),
    ] {
        assert_eq!(find(&db, condition.clone()).await, ids, "{condition:?}");
    }
    let query = UserQuery {
        organizations: Some(vec!["o2".into()]),
        limit: 10,
        ..UserQuery::default()
    };
    assert_eq!(db.users(query.clone()).await.unwrap().users[0].id, "u3");
    let nothing = UserQuery {
        organizations: Some(vec![]),
        ..query
    };
    assert_eq!(db.users(nothing).await.unwrap().total, 0);
}

pub async fn users_are_sorted_and_paged_with_a_total(db: Db) {
    for n in 0..7_u32 {
        let mut user = person(
            &format!("u{n}"),
            &format!("N{}", 9 - n),
            &format!("{n}@x.example"),
        );
        user.created_at = NOW.plus(HOUR * n);
        add_user(&db, user).await;
    }
    let find = async |sort, ascending, offset, limit| {
        let query = UserQuery {
            sort,
            ascending,
            offset,
            limit,
            ..UserQuery::default()
        };
        let page = db.users(query).await.unwrap();
        assert_eq!(page.total, 7);
        let ids: Vec<_> = page.users.into_iter().map(|user| user.id).collect();
        ids.join(" ")
    };
    use UserSort as S;
    assert_eq!(find(S::CreatedAt, true, 0, 3).await, "u0 u1 u2");
    assert_eq!(find(S::CreatedAt, false, 0, 3).await, "u6 u5 u4");
    assert_eq!(find(S::CreatedAt, true, 5, 3).await, "u5 u6");
    assert_eq!(find(S::CreatedAt, true, 7, 3).await, "");
    assert_eq!(find(S::CreatedAt, true, 100, 3).await, "");
    assert_eq!(find(S::GivenName, true, 0, 2).await, "u6 u5");
    assert_eq!(find(S::DisplayName, true, 0, 2).await, "u6 u5");
    // Equal ones by id.
    for sort in [
        S::FamilyName,
        S::NickName,
        S::State,
        S::Kind,
        S::UserName,
        S::Email,
    ] {
        assert_eq!(find(sort, true, 0, 7).await, "u0 u1 u2 u3 u4 u5 u6");
        assert_eq!(find(sort, false, 0, 8).await, "u6 u5 u4 u3 u2 u1 u0");
    }
}

pub async fn what_is_too_much_is_refused(db: Db) {
    let refused = async |condition| {
        let query = UserQuery {
            conditions: vec![condition],
            limit: 1,
            ..UserQuery::default()
        };
        db.users(query).await.map_err(|problem| problem.reason)
    };
    let nested = |depth| (0..depth).fold(C::IsHuman(true), |inner, _| C::Not(Box::new(inner)));
    assert!(refused(nested(20)).await.is_ok());
    assert_eq!(refused(nested(21)).await, Err(Reason::InvalidField));
    assert!(refused(C::Or(vec![C::IsHuman(true); 199])).await.is_ok());
    assert_eq!(
        refused(C::Or(vec![C::IsHuman(true); 200])).await,
        Err(Reason::InvalidField)
    );
    let ids = |count: usize| C::InIds(vec!["u".to_owned(); count]);
    assert!(refused(ids(1998)).await.is_ok());
    assert_eq!(refused(ids(1999)).await, Err(Reason::InvalidField));
}

pub async fn nothing_asked_becomes_sql(db: Db) {
    fill(&db).await;
    for nasty in [
        "' or 1=1 --",
        "$1",
        "?1",
        "\" or \"",
        "%",
        "\\",
        "); drop table users; --",
    ] {
        for how in [TextMatch::Equals, TextMatch::ContainsIgnoreCase] {
            assert_eq!(find(&db, C::UserName(nasty.into(), how)).await, "");
        }
        assert_eq!(find(&db, C::InIds(vec![nasty.into()])).await, "");
        assert_eq!(find(&db, C::Organization(nasty.into())).await, "");
    }
}
