//! Passkeys and the ceremonies under way.

use std::time::Duration;

use shared::Reason;
use shared::access::{Ceremony, Membership, Passkey, PasskeyCode, Purpose, Role, Scope};
use shared::ports::{Change, Load, PasskeyCodeWrite, PasskeyUse, PasskeyWrite};

use crate::fixtures::*;

pub fn passkey(id: &str, user_id: &str) -> Passkey {
    Passkey {
        id: id.into(),
        user_id: user_id.into(),
        name: format!("Name of {id}"),
        credential_id: format!("credential {id}").into_bytes(),
        credential: b"public key".to_vec(),
        created_at: NOW,
        last_used_at: None,
    }
}

fn wrote(passkey: PasskeyWrite) -> Change {
    Change {
        passkey,
        ..Change::default()
    }
}

fn added(id: &str, user_id: &str) -> Change {
    wrote(PasskeyWrite::Add(Box::new(passkey(id, user_id))))
}

async fn passkeys(db: &Db, user_id: &str) -> Vec<Passkey> {
    let load = Load {
        passkeys: true,
        ..Load::user(user_id)
    };
    db.snapshot(load).await.unwrap().passkeys
}

async fn has_passkey(db: &Db, user_id: &str) -> bool {
    snapshot(db, user_id)
        .await
        .user
        .unwrap()
        .human()
        .unwrap()
        .has_passkey
}

fn ceremony(id: &str, user_id: Option<&str>, ends_after: Duration) -> Ceremony {
    Ceremony {
        id: id.into(),
        purpose: if user_id.is_some() {
            Purpose::Register
        } else {
            Purpose::SignIn
        },
        user_id: user_id.map(str::to_owned),
        code_id: user_id.map(|_| "k1".to_owned()),
        sealed: b"state".to_vec(),
        expires_at: NOW.plus(ends_after),
    }
}

pub async fn passkeys_read_back_and_change(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    assert!(!has_passkey(&db, "u1").await);
    for id in ["p1", "p2"] {
        apply(&db, "u1", added(id, "u1")).await.unwrap();
    }
    assert!(has_passkey(&db, "u1").await);
    assert_eq!(
        passkeys(&db, "u1").await,
        [passkey("p1", "u1"), passkey("p2", "u1")]
    );
    assert!(
        snapshot(&db, "u1").await.passkeys.is_empty(),
        "nobody asked for them"
    );
    let found = |id: &str| db.passkey_by_credential(format!("credential {id}").into_bytes());
    assert_eq!(found("p2").await.unwrap(), Some(passkey("p2", "u1")));
    assert_eq!(found("p3").await.unwrap(), None);

    let renamed = PasskeyWrite::Rename {
        id: "p1".into(),
        name: "Phone".into(),
    };
    apply(&db, "u1", wrote(renamed)).await.unwrap();
    for (credential, kept) in [
        (None, b"public key"),
        (Some(b"other key!".to_vec()), b"other key!"),
    ] {
        let used = PasskeyUse {
            id: "p1".into(),
            credential,
            at: NOW.plus(HOUR),
        };
        apply(&db, "u1", wrote(PasskeyWrite::Used(used))).await.unwrap();
        let first = passkeys(&db, "u1").await.remove(0);
        assert_eq!(
            (first.name.as_str(), first.credential.as_slice()),
            ("Phone", &kept[..])
        );
        assert_eq!(first.last_used_at, Some(NOW.plus(HOUR)));
    }
    apply(&db, "u1", wrote(PasskeyWrite::Remove("p1".into())))
        .await
        .unwrap();
    assert_eq!(passkeys(&db, "u1").await, [passkey("p2", "u1")]);
    apply(&db, "u1", wrote(PasskeyWrite::RemoveAll)).await.unwrap();
    assert!(!has_passkey(&db, "u1").await);
}

pub async fn a_passkey_is_registered_once_and_changed_by_its_user_alone(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    add_user(&db, person("u2", "Paul", "p@acme.example")).await;
    apply(&db, "u1", added("p1", "u1")).await.unwrap();
    for user_id in ["u1", "u2"] {
        let mut again = passkey("p1", user_id);
        again.id = "p2".into();
        let taken = apply(&db, user_id, wrote(PasskeyWrite::Add(Box::new(again)))).await;
        assert_eq!(taken.unwrap_err().reason, Reason::PasskeyTaken, "{user_id}");
    }
    assert!(
        apply(&db, "u2", wrote(PasskeyWrite::Remove("p1".into())))
            .await
            .is_err()
    );
    assert_eq!(passkeys(&db, "u1").await, [passkey("p1", "u1")]);
    apply(&db, "u1", deleted()).await.unwrap();
    let left = db.passkey_by_credential(passkey("p1", "u1").credential_id).await;
    assert_eq!(left.unwrap(), None, "it goes with its user");
}

fn code(failed_checks: u32) -> PasskeyCode {
    PasskeyCode {
        id: "k1".into(),
        user_id: "u1".into(),
        hash: b"hash".to_vec(),
        expires_at: NOW.plus(HOUR),
        failed_checks,
    }
}

async fn stored_code(db: &Db, user_id: &str) -> Option<PasskeyCode> {
    let load = Load {
        passkey_code: Some("k1".into()),
        ..Load::user(user_id)
    };
    db.snapshot(load).await.unwrap().passkey_code
}

async fn write_code(db: &Db, user_id: &str, passkey_code: PasskeyCodeWrite) {
    let change = Change {
        passkey_code,
        ..Change::default()
    };
    apply(db, user_id, change).await.unwrap();
}

pub async fn a_code_is_counted_and_removed_for_its_user_alone(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    add_user(&db, person("u2", "Paul", "p@acme.example")).await;
    write_code(&db, "u1", PasskeyCodeWrite::Add(code(0))).await;
    assert_eq!(stored_code(&db, "u1").await, Some(code(0)));
    assert_eq!(stored_code(&db, "u2").await, None);
    for (user_id, left) in [("u1", code(1)), ("u2", code(1))] {
        write_code(&db, user_id, PasskeyCodeWrite::Count("k1".into())).await;
        assert_eq!(stored_code(&db, "u1").await, Some(left), "{user_id}");
    }
    for (user_id, left) in [("u2", Some(code(1))), ("u1", None), ("u1", None)] {
        write_code(&db, user_id, PasskeyCodeWrite::Remove("k1".into())).await;
        assert_eq!(stored_code(&db, "u1").await, left, "{user_id}");
    }
}

pub async fn codes_that_are_over_are_swept(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    write_code(&db, "u1", PasskeyCodeWrite::Add(code(0))).await;
    let end = NOW.plus(HOUR);
    assert_eq!(db.sweep(end.minus(Duration::from_micros(1))).await.unwrap(), 0);
    assert_eq!(db.sweep(end).await.unwrap(), 1);
    assert_eq!(stored_code(&db, "u1").await, None);
}

pub async fn an_owner_with_a_passkey_is_an_administrator(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    let owner = Change {
        memberships: vec![Membership {
            scope: Scope::Instance,
            roles: vec![Role::IamOwner],
        }],
        ..Change::default()
    };
    apply(&db, "u1", owner).await.unwrap();
    assert!(!db.has_administrator().await.unwrap());
    let people = db.find_people("maria", None, NOW, 8).await.unwrap();
    assert!(!people[0].initialised);
    apply(&db, "u1", added("p1", "u1")).await.unwrap();
    assert!(db.has_administrator().await.unwrap());
    let people = db.find_people("maria", None, NOW, 8).await.unwrap();
    assert!(people[0].initialised);
}

pub async fn a_ceremony_is_taken_once(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    for written in [ceremony("c1", Some("u1"), HOUR), ceremony("c2", None, HOUR)] {
        db.add_ceremony(written.clone()).await.unwrap();
        let (one, other) = tokio::join!(db.take_ceremony(&written.id), db.take_ceremony(&written.id));
        let taken: Vec<_> = [one, other].into_iter().filter_map(Result::unwrap).collect();
        assert_eq!(taken, [written]);
    }
    assert_eq!(db.take_ceremony("c3").await.unwrap(), None);
    db.add_ceremony(ceremony("c4", Some("u1"), HOUR)).await.unwrap();
    apply(&db, "u1", deleted()).await.unwrap();
    assert_eq!(
        db.take_ceremony("c4").await.unwrap(),
        None,
        "it goes with its user"
    );
}

pub async fn ceremonies_that_are_over_are_swept(db: Db) {
    let moment = Duration::from_micros(1);
    for (id, ends_after) in [("over", HOUR), ("live", HOUR + moment)] {
        db.add_ceremony(ceremony(id, None, ends_after)).await.unwrap();
    }
    assert_eq!(db.sweep(NOW.plus(HOUR)).await.unwrap(), 1);
    assert_eq!(db.take_ceremony("over").await.unwrap(), None);
    assert!(db.take_ceremony("live").await.unwrap().is_some());
}
