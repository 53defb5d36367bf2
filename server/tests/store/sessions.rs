//! Sessions that programs keep.

use std::collections::BTreeMap;
use std::time::Duration;

use shared::ports::{Change, IdentityWrite, Load, PasskeyUse, PasskeyWrite, SessionWrite};
use shared::providers::Identity;
use shared::sessions::{ApiSession, OVER_SHOWN, SessionPerson, SessionQuery, SessionUser, UserAgent};
use shared::{Micros, Problem, Reason};

use crate::fixtures::*;
use crate::passkeys::passkey;
use crate::providers::{add_provider, identity, intent, linked, provider};

fn session(id: &str, user_id: Option<&str>) -> ApiSession {
    ApiSession {
        id: id.into(),
        token_hash: format!("hash {id}").into_bytes(),
        creator_id: "program".into(),
        user: user_id.map(|id| SessionUser {
            id: id.into(),
            checked_at: NOW,
        }),
        password_at: None,
        passkey_at: None,
        intent_at: None,
        challenge_id: Some("c1".into()),
        metadata: BTreeMap::from([("a".into(), vec![0, 255]), ("ü".into(), vec![7])]),
        user_agent: UserAgent {
            fingerprint_id: Some("f1".into()),
            ip: Some("2001:db8::1".parse().unwrap()),
            description: Some("Firefox".into()),
            header: BTreeMap::from([("accept".into(), vec!["a".into(), "b".into()])]),
        },
        sequence: 1,
        created_at: NOW,
        changed_at: NOW,
        expires_at: None,
    }
}

async fn write(db: &Db, session: ApiSession, passkey: PasskeyWrite) -> Result<(), Problem> {
    let load = Load::user(session.user_id().unwrap_or_default());
    let id = session.id.clone();
    db.change_api_session(
        &id,
        load,
        Box::new(move |_, _| {
            Ok(Some(SessionWrite {
                session,
                passkey,
                identity: IdentityWrite::Keep,
                spent_intent: None,
            }))
        }),
    )
    .await
}

async fn add(db: &Db, session: ApiSession) {
    write(db, session, PasskeyWrite::Keep).await.unwrap();
}

async fn ids(db: &Db) -> String {
    let query = SessionQuery {
        ascending: true,
        limit: 100,
        ..SessionQuery::default()
    };
    let page = db.api_sessions(query).await.unwrap();
    let ids: Vec<_> = page.sessions.into_iter().map(|shown| shown.session.id).collect();
    assert_eq!(page.total, ids.len() as u64);
    ids.join(" ")
}

pub async fn a_session_reads_back_as_written_and_changes(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    assert_eq!(db.api_session("s1").await.unwrap(), None);
    add(&db, session("s1", None)).await;
    let found = db.api_session("s1").await.unwrap().unwrap();
    assert_eq!((found.session, found.person), (session("s1", None), None));

    let changed = ApiSession {
        password_at: Some(NOW),
        passkey_at: Some(NOW.plus(HOUR)),
        intent_at: Some(NOW.plus(DAY)),
        challenge_id: None,
        metadata: BTreeMap::new(),
        token_hash: b"other".to_vec(),
        sequence: 2,
        changed_at: NOW.plus(HOUR),
        expires_at: Some(NOW.plus(DAY)),
        ..session("s1", Some("u1"))
    };
    add(&db, changed.clone()).await;
    let found = db.api_session("s1").await.unwrap().unwrap();
    assert_eq!(found.session, changed);
    assert_eq!(
        found.person,
        Some(SessionPerson {
            login_name: "m@acme.example".into(),
            display_name: "Maria Silva".into(),
            organization_id: "o1".into(),
        })
    );
    db.end_api_session("s1").await.unwrap();
    db.end_api_session("s1").await.unwrap();
    assert_eq!(db.api_session("s1").await.unwrap(), None);
}

pub async fn a_session_is_decided_with_its_person_and_a_refusal_writes_nothing(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    add(&db, session("s1", Some("u1"))).await;
    let seen = db
        .decide_session("s1", Load::user("u1"), |stored, snapshot| {
            Ok((None, (stored, snapshot.user.map(|user| user.id))))
        })
        .await
        .unwrap();
    assert_eq!(seen, (Some(session("s1", Some("u1"))), Some("u1".to_owned())));
    let refused: Result<(), _> = db
        .decide_session("s1", Load::user("u1"), |_, _| Err(Reason::SessionExpired.into()))
        .await;
    assert_eq!(refused.unwrap_err().reason, Reason::SessionExpired);
    let found = db.api_session("s1").await.unwrap().unwrap();
    assert_eq!(found.session, session("s1", Some("u1")));
}

pub async fn the_use_of_a_passkey_is_written_with_the_session_or_not_at_all(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    let added = Change {
        passkey: PasskeyWrite::Add(Box::new(passkey("p1", "u1"))),
        ..Change::default()
    };
    apply(&db, "u1", added).await.unwrap();
    let used = |id: &str| {
        PasskeyWrite::Used(PasskeyUse {
            id: id.into(),
            credential: None,
            at: NOW.plus(HOUR),
        })
    };
    write(&db, session("s1", Some("u1")), used("p1")).await.unwrap();
    let found = db.passkey_by_credential(passkey("p1", "u1").credential_id).await;
    assert_eq!(found.unwrap().unwrap().last_used_at, Some(NOW.plus(HOUR)));
    assert!(write(&db, session("s2", Some("u1")), used("p2")).await.is_err());
    assert_eq!(db.api_session("s2").await.unwrap(), None);
}

pub async fn an_intent_proves_something_once(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    add_provider(&db, provider("p1", "Work")).await;
    apply(&db, "u1", linked("s1", "u1")).await.unwrap();
    db.add_intent(intent(NOW.plus(HOUR))).await.unwrap();
    let prove = async |id: &str| {
        let used = Identity {
            last_used_at: Some(NOW.plus(HOUR)),
            ..identity("s1", "u1")
        };
        let write = SessionWrite {
            session: session(id, Some("u1")),
            passkey: PasskeyWrite::Keep,
            identity: IdentityWrite::Used(Box::new(used)),
            spent_intent: Some("i1".into()),
        };
        db.change_api_session(id, Load::user("u1"), Box::new(|_, _| Ok(Some(write))))
            .await
            .map_err(|problem| problem.reason)
    };
    assert_eq!(prove("a").await, Ok(()));
    assert_eq!(prove("b").await, Err(Reason::SessionIntentSpent));
    assert_eq!(ids(&db).await, "a");
    assert!(db.intent("i1").await.unwrap().unwrap().is_spent);
    let account = db.identity("https://id.example", "s1").await.unwrap().unwrap();
    assert_eq!(account.last_used_at, Some(NOW.plus(HOUR)));
}

pub async fn what_ends_sessions_ends_those_with_a_proof(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    add_user(&db, person("u2", "Paul", "p@acme.example")).await;
    let proven = |id: &str, user_id: &str, how: char| ApiSession {
        password_at: (how == 'w').then_some(NOW),
        passkey_at: (how == 'k').then_some(NOW),
        intent_at: (how == 'i').then_some(NOW),
        ..session(id, Some(user_id))
    };
    for written in [
        session("named", Some("u1")),
        session("nobody", None),
        proven("password", "u1", 'w'),
        proven("passkey", "u1", 'k'),
        proven("intent", "u1", 'i'),
        proven("another", "u2", 'w'),
    ] {
        add(&db, written).await;
    }
    let change = Change {
        end_sessions: true,
        ..Change::default()
    };
    apply(&db, "u1", change).await.unwrap();
    assert_eq!(ids(&db).await, "another named nobody");
    apply(&db, "u1", deleted()).await.unwrap();
    assert_eq!(ids(&db).await, "another nobody", "it goes with its user");
}

pub async fn sessions_are_swept_long_after_their_end(db: Db) {
    let over_at = |end: Option<Micros>, id: &str| ApiSession {
        expires_at: end,
        ..session(id, None)
    };
    let moment = Duration::from_micros(1);
    add(&db, over_at(Some(NOW), "over")).await;
    add(&db, over_at(Some(NOW.plus(moment)), "shown")).await;
    add(&db, over_at(None, "endless")).await;
    assert_eq!(db.sweep(NOW.plus(OVER_SHOWN)).await.unwrap(), 1);
    assert_eq!(ids(&db).await, "endless shown");
}
