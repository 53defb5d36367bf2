//! Tokens, sessions, slow-down, and what is swept away.

use std::time::Duration;

use shared::access::{ListedToken, ListedTokens, Membership, Role, Scope, Session, TokenQuery, TokenRecord};
use shared::invites::Actor;
use shared::onboarding::{HandOff, SetUpSession};
use shared::ports::{Change, Load, StoredAnswer};
use shared::throttle::{FORGIVEN_AFTER, FREE_TRIES, Throttle};
use shared::users::User;
use shared::{Micros, Reason};

use crate::fixtures::*;

fn session(id: &str, user_id: &str, created_at: Micros, last_seen_at: Micros) -> Session {
    Session {
        id: id.into(),
        token_hash: format!("hash {id}").into_bytes(),
        user_id: user_id.into(),
        user_agent: "Firefox".into(),
        created_at,
        last_seen_at,
        proven_at: created_at,
    }
}

fn hand_off(code: &str, expires_at: Micros) -> HandOff {
    HandOff {
        code_hash: code.into(),
        user_id: "u1".into(),
        invite_id: "i1".into(),
        invite_code_hash: b"code".to_vec(),
        expires_at,
    }
}

pub async fn a_hand_off_is_seen_often_and_taken_once(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    let written = hand_off("h1", NOW.plus(HOUR));
    db.add_hand_off(written.clone()).await.unwrap();
    for _ in 0..2 {
        let seen = db.hand_off(b"h1".to_vec()).await.unwrap();
        assert_eq!(seen, Some(written.clone()));
    }
    let (one, other) = tokio::join!(db.take_hand_off(b"h1".to_vec()), db.take_hand_off(b"h1".to_vec()));
    let taken: Vec<_> = [one, other].into_iter().filter_map(Result::unwrap).collect();
    assert_eq!(taken, [written]);
    assert_eq!(db.hand_off(b"h1".to_vec()).await.unwrap(), None);
}

pub async fn hand_offs_that_are_over_are_swept(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    db.add_hand_off(hand_off("h1", NOW)).await.unwrap();
    db.add_hand_off(hand_off("h2", NOW.plus(HOUR))).await.unwrap();
    assert_eq!(db.sweep(NOW).await.unwrap(), 1);
    assert_eq!(db.hand_off(b"h1".to_vec()).await.unwrap(), None);
    assert!(db.hand_off(b"h2".to_vec()).await.unwrap().is_some());
}

fn set_up(token: &str, expires_at: Micros) -> SetUpSession {
    SetUpSession {
        token_hash: token.into(),
        user_id: "u1".into(),
        invite_id: "i1".into(),
        code_hash: b"code".to_vec(),
        expires_at,
        is_done: false,
    }
}

fn token(lookup: &str, user_id: &str, created_at: Micros) -> TokenRecord {
    TokenRecord {
        lookup: lookup.into(),
        hash: b"hash".to_vec(),
        user_id: user_id.into(),
        creator: Actor {
            id: "u9".into(),
            name: "Ana".into(),
        },
        created_at,
        expires_at: Some(created_at.plus(DAY)),
        last_used_at: None,
    }
}

async fn add_token(db: &Db, token: &TokenRecord) {
    let change = Change {
        token: Some(token.clone()),
        ..Change::default()
    };
    apply(db, &token.user_id, change).await.unwrap();
}

pub async fn the_last_use_of_a_token_only_moves_on(db: Db) {
    add_user(&db, machine("u1")).await;
    add_token(&db, &token("0011", "u1", NOW)).await;
    for (used_at, expected) in [
        (NOW.plus(HOUR), NOW.plus(HOUR)),
        (NOW, NOW.plus(HOUR)),
        (NOW.plus(DAY), NOW.plus(DAY)),
    ] {
        db.touch_token("0011", used_at).await.unwrap();
        let last_used_at = db.token("0011").await.unwrap().unwrap().last_used_at;
        assert_eq!(last_used_at, Some(expected));
    }
    db.touch_token("nobody's", NOW).await.unwrap();
}

pub async fn a_token_is_revoked_for_its_user_alone(db: Db) {
    add_user(&db, machine("u1")).await;
    add_user(&db, machine("u2")).await;
    for lookup in ["0012", "0011"] {
        add_token(&db, &token(lookup, "u1", NOW)).await;
    }
    let load = || Load {
        tokens: true,
        ..Load::user("u1")
    };
    assert_eq!(db.snapshot(load()).await.unwrap().tokens, ["0011", "0012"]);
    assert!(snapshot(&db, "u1").await.tokens.is_empty(), "not asked for");
    let revoke = || Change {
        revoked_token: Some("0011".into()),
        ..Change::default()
    };
    assert!(apply(&db, "u2", revoke()).await.is_err());
    apply(&db, "u1", revoke()).await.unwrap();
    assert_eq!(db.snapshot(load()).await.unwrap().tokens, ["0012"]);
    assert_eq!(db.token("0011").await.unwrap(), None);
}

pub async fn tokens_are_listed_newest_first_with_their_users_roles(db: Db) {
    add_user(&db, machine("u1")).await;
    add_organization(&db, "o2").await;
    let elsewhere = User {
        organization_id: "o2".into(),
        ..machine("u2")
    };
    add_user(&db, elsewhere).await;
    let memberships = vec![
        Membership {
            scope: Scope::Instance,
            roles: vec![Role::IamOwnerViewer],
        },
        Membership {
            scope: Scope::Organization("o2".into()),
            roles: vec![Role::OrgOwner],
        },
    ];
    let change = Change {
        memberships: memberships.clone(),
        ..Change::default()
    };
    apply(&db, "u1", change).await.unwrap();
    // Two of one moment: the look-up decides.
    for (lookup, user, at) in [("a", "u1", NOW), ("b", "u2", NOW), ("c", "u1", NOW.plus(HOUR))] {
        add_token(&db, &token(lookup, user, at)).await;
    }
    let list = async |organizations: Option<&str>, after: Option<String>| {
        let query = TokenQuery {
            organizations: organizations.map(|id| vec![id.to_owned()]),
            after,
            limit: 2,
        };
        db.tokens(query).await.unwrap()
    };
    let lookups = |page: &ListedTokens| -> Vec<String> {
        page.tokens
            .iter()
            .map(|token| token.record.lookup.clone())
            .collect()
    };
    let first = list(None, None).await;
    assert_eq!(lookups(&first), ["c", "b"]);
    assert_eq!(
        first.tokens[0],
        ListedToken {
            record: token("c", "u1", NOW.plus(HOUR)),
            user_name: "Machine u1".into(),
            organization_id: "o1".into(),
            memberships: memberships
                .into_iter()
                .zip([None, Some("Org o2".into())])
                .collect(),
        }
    );
    let second = list(None, first.next).await;
    assert_eq!((lookups(&second), second.next), (vec!["a".to_owned()], None));
    let first = list(None, Some("unreadable".into())).await;
    assert_eq!(lookups(&first), ["c", "b"]);
    assert_eq!(lookups(&list(Some("o2"), None).await), ["b"]);
    let of_one = list(Some("o1"), None).await;
    assert_eq!((lookups(&of_one).len(), of_one.next), (2, None));
}

pub async fn tokens_sessions_and_set_up_sessions_read_back(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    let token = token("0011", "u1", NOW);
    let change = Change {
        token: Some(token.clone()),
        set_up_session: Some(set_up("t1", NOW.plus(HOUR))),
        ..Change::default()
    };
    apply(&db, "u1", change).await.unwrap();
    assert_eq!(db.token("0011").await.unwrap(), Some(token));
    assert_eq!(db.token("0012").await.unwrap(), None);
    assert_eq!(
        db.set_up_session(b"t1".to_vec()).await.unwrap(),
        Some(set_up("t1", NOW.plus(HOUR)))
    );
    assert_eq!(db.set_up_session(b"t2".to_vec()).await.unwrap(), None);

    let written = session("s1", "u1", NOW, NOW);
    db.add_session(written.clone()).await.unwrap();
    let hash = written.token_hash.clone();
    assert_eq!(db.session(hash.clone()).await.unwrap(), Some(written));
    db.touch_session("s1", NOW.plus(HOUR)).await.unwrap();
    db.touch_session("s1", NOW).await.unwrap();
    assert_eq!(
        db.session(hash.clone()).await.unwrap().unwrap().last_seen_at,
        NOW.plus(HOUR)
    );
    db.prove_session("s1", NOW.plus(HOUR)).await.unwrap();
    db.prove_session("s1", NOW).await.unwrap();
    assert_eq!(db.session(hash).await.unwrap().unwrap().proven_at, NOW.plus(HOUR));

    // Ending the old ones and beginning a new one in one change leaves the new one.
    let change = Change {
        end_set_up_sessions: true,
        end_sessions: true,
        set_up_session: Some(set_up("t2", NOW.plus(HOUR))),
        ..Change::default()
    };
    apply(&db, "u1", change).await.unwrap();
    assert!(db.set_up_session(b"t1".to_vec()).await.unwrap().is_none());
    assert!(db.set_up_session(b"t2".to_vec()).await.unwrap().is_some());
    assert!(db.sessions_of("u1", NOW).await.unwrap().is_empty());
}

pub async fn sessions_end_only_for_their_user(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    add_user(&db, person("u2", "Paul", "p@acme.example")).await;
    for (id, seen) in [("s1", NOW), ("s2", NOW.plus(HOUR))] {
        db.add_session(session(id, "u1", NOW, seen)).await.unwrap();
    }
    db.end_session("u2", "s1").await.unwrap();
    let ids = async |now| {
        let sessions = db.sessions_of("u1", now).await.unwrap();
        let ids: Vec<_> = sessions.into_iter().map(|session| session.id).collect();
        ids.join(" ")
    };
    assert_eq!(ids(NOW).await, "s2 s1");
    assert_eq!(
        ids(NOW.plus(Session::IDLE)).await,
        "s2",
        "one was quiet for too long"
    );
    db.end_session("u1", "s1").await.unwrap();
    db.end_session("u1", "s1").await.unwrap();
    assert_eq!(ids(NOW).await, "s2");
}

pub async fn throttles_count_refuse_refund_and_clear(db: Db) {
    assert_eq!(db.throttle("a").await.unwrap(), Throttle::default());
    let mut expected = Throttle::default();
    for _ in 0..FREE_TRIES {
        expected = expected.after_failure(NOW, FREE_TRIES);
        assert_eq!(db.throttle_count("a", FREE_TRIES, NOW).await.unwrap(), expected);
        assert_eq!(db.throttle("a").await.unwrap(), expected);
    }
    let refused = db.throttle_count("a", FREE_TRIES, NOW).await.unwrap_err();
    assert_eq!(refused.reason, Reason::TooManyTries);
    assert_eq!(
        db.throttle("a").await.unwrap(),
        expected,
        "a refused try is not counted"
    );
    db.throttle_refund("a").await.unwrap();
    assert_eq!(db.throttle("a").await.unwrap(), expected.refunded());
    assert_eq!(db.throttle("b").await.unwrap(), Throttle::default());
    db.throttle_clear("b").await.unwrap();
    db.throttle_clear("a").await.unwrap();
    assert_eq!(db.throttle("a").await.unwrap(), Throttle::default());
}

pub async fn sweeping_removes_what_is_over_and_nothing_else(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    let now = NOW.plus(30 * DAY);
    let moment = Duration::from_micros(1);
    let mut over = 0;
    for (name, created_at, seen_at) in [
        ("quiet", now.minus(Session::IDLE), now.minus(Session::IDLE)),
        ("old", now.minus(Session::LONGEST), now),
        (
            "live",
            now.minus(Session::LONGEST).plus(moment),
            now.minus(Session::IDLE).plus(moment),
        ),
    ] {
        let session = session(name, "u1", created_at, seen_at);
        over += u64::from(now >= session.ends_at());
        db.add_session(session).await.unwrap();
    }
    assert_eq!(over, 2);
    for (token, expires_at) in [("over", now), ("live", now.plus(moment))] {
        let change = Change {
            set_up_session: Some(set_up(token, expires_at)),
            ..Change::default()
        };
        apply(&db, "u1", change).await.unwrap();
    }
    for (key, created_at) in [("over", now.minus(DAY)), ("live", now.minus(DAY).plus(moment))] {
        let answer = StoredAnswer {
            key_hash: key.into(),
            body_hash: vec![],
            sealed: vec![],
            created_at,
        };
        let change = Change {
            answer: Some(answer),
            ..Change::default()
        };
        apply(&db, "u1", change).await.unwrap();
    }
    // More than one batch of them.
    for n in 0..501 {
        db.throttle_count(&format!("over {n}"), FREE_TRIES, now.minus(DAY))
            .await
            .unwrap();
    }
    db.throttle_count("live", FREE_TRIES, now.minus(FORGIVEN_AFTER).plus(moment))
        .await
        .unwrap();

    assert_eq!(db.sweep(now).await.unwrap(), 2 + 1 + 1 + 501);
    assert_eq!(db.sweep(now).await.unwrap(), 0);
    assert_eq!(db.sessions_of("u1", now).await.unwrap()[0].id, "live");
    assert!(db.set_up_session(b"live".to_vec()).await.unwrap().is_some());
    let load = Load {
        answer: Some(b"live".to_vec()),
        ..Load::user("u1")
    };
    assert!(db.snapshot(load).await.unwrap().answer.is_some());
    assert_eq!(db.throttle("live").await.unwrap().failures, 1);
}
