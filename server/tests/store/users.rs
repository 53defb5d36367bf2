//! Changes of a user are written whole or not at all, and read back.

use shared::Reason;
use shared::access::{Membership, Role, Scope, Session, TokenRecord};
use shared::events::EventKind;
use shared::onboarding::SetUpSession;
use shared::ports::{Change, Load, StoredAnswer, UserWrite};
use shared::users::{Gender, Phone, User, UserKind, UserState};

use crate::fixtures::*;

fn update(user: User) -> Change {
    Change {
        user: UserWrite::Update(Box::new(user)),
        ..Change::default()
    }
}

pub async fn a_user_reads_back_as_written(db: Db) {
    let mut user = person("u1", "Márïa", "Maria@Acme.example");
    user.state = UserState::Locked;
    if let UserKind::Human(human) = &mut user.kind {
        human.nick_name = Some("Mä".into());
        human.preferred_language = Some("pt-BR".into());
        human.gender = Some(Gender::Diverse);
        human.email_verified = true;
        human.phone = Some(Phone {
            number: "+41791234567".into(),
            verified: true,
        });
        human.password_set_at = Some(NOW);
        human.password_change_required = true;
    }
    add_user(&db, user.clone()).await;
    let found = snapshot(&db, "u1").await;
    assert_eq!(found.user.as_ref(), Some(&user));
    assert_eq!(found.organization, Some(organization("o1")));
    assert!(found.invite.is_none());

    user.username = "other".into();
    apply(&db, "u1", update(user.clone())).await.unwrap();
    assert_eq!(snapshot(&db, "u1").await.user, Some(user.clone()));
}

pub async fn the_log_counts_what_happened_to_a_user(db: Db) {
    let user = person("u1", "Maria", "m@acme.example");
    add_user(&db, user.clone()).await;
    let events = [1, 2].map(|sequence| event(&user, sequence, EventKind::Opened, None));
    let last = events[1].clone();
    let change = Change {
        events: events.into(),
        ..Change::default()
    };
    apply(&db, "u1", change).await.unwrap();
    let counted = User {
        sequence: 2,
        changed_at: last.at,
        ..user
    };
    assert_eq!(snapshot(&db, "u1").await.user, Some(counted));
}

pub async fn a_machine_reads_back_as_written(db: Db) {
    add_user(&db, machine("m1")).await;
    assert_eq!(snapshot(&db, "m1").await.user, Some(machine("m1")));
    let nobody = Load {
        organization_id: Some("o1".into()),
        ..Load::user("nobody")
    };
    let found = db.snapshot(nobody).await.unwrap();
    assert!(found.user.is_none());
    assert_eq!(found.organization, Some(organization("o1")));
}

pub async fn a_refusal_writes_nothing(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    let refused = db
        .decide(Load::user("u1"), |_| {
            Err::<(Change, ()), _>(Reason::TooManyMails.into())
        })
        .await;
    assert_eq!(refused.unwrap_err().reason, Reason::TooManyMails);
    assert_eq!(snapshot(&db, "u1").await.user.unwrap().sequence, 0);
}

pub async fn a_failure_half_way_writes_nothing(db: Db) {
    let user = person("u1", "Maria", "m@acme.example");
    add_user(&db, user.clone()).await;
    let twice = event(&user, 1, EventKind::Opened, None);
    let change = Change {
        metadata: vec![("key".into(), b"value".to_vec())],
        events: vec![twice.clone(), twice],
        ..Change::default()
    };
    assert_eq!(
        apply(&db, "u1", change).await.unwrap_err().reason,
        Reason::Internal
    );
    assert_eq!(snapshot(&db, "u1").await.user, Some(user.clone()));
    // Its first event did not stay either.
    let change = Change {
        events: vec![event(&user, 1, EventKind::Opened, None)],
        ..Change::default()
    };
    apply(&db, "u1", change).await.unwrap();
}

pub async fn ids_and_names_are_taken_ignoring_case(db: Db) {
    add_user(&db, person("u1", "Maria", "Müller@acme.example")).await;
    add_user(&db, person("u2", "Paul", "paul@acme.example")).await;
    for taken in [
        person("u1", "Other", "other@acme.example"),
        person("u3", "Other", "MÜLLER@acme.example"),
    ] {
        let refused = apply(&db, &taken.id.clone(), insert(taken)).await;
        assert_eq!(refused.unwrap_err().reason, Reason::UserExists);
    }
    let mut paul = person("u2", "Paul", "paul@acme.example");
    paul.username = "mülleR@acme.example".into();
    assert_eq!(
        apply(&db, "u2", update(paul)).await.unwrap_err().reason,
        Reason::UserExists
    );
}

pub async fn an_id_of_the_log_stays_taken(db: Db) {
    let user = person("u1", "Maria", "m@acme.example");
    add_user(&db, user.clone()).await;
    let change = Change {
        user: UserWrite::Delete,
        events: vec![event(&user, 1, EventKind::UserRemoved, None)],
        ..Change::default()
    };
    apply(&db, "u1", change).await.unwrap();
    let again = Change {
        events: vec![event(&user, 1, EventKind::UserAdded, None)],
        ..insert(user)
    };
    assert_eq!(
        apply(&db, "u1", again).await.unwrap_err().reason,
        Reason::UserExists
    );
    assert!(snapshot(&db, "u1").await.user.is_none());
}

pub async fn the_password_hash_stays_until_it_is_replaced_or_the_password_goes(db: Db) {
    let mut user = person("u1", "Maria", "m@acme.example");
    if let Some(human) = user.human_mut() {
        human.password_set_at = Some(NOW);
    }
    add_organization(&db, "o1").await;
    let with_hash = |change: Change, hash: &str| Change {
        password_hash: Some(hash.to_owned()),
        ..change
    };
    assert_eq!(db.password_hash("u1").await.unwrap(), None);
    apply(&db, "u1", with_hash(insert(user.clone()), "one"))
        .await
        .unwrap();
    apply(&db, "u1", update(user.clone())).await.unwrap();
    assert_eq!(db.password_hash("u1").await.unwrap().as_deref(), Some("one"));
    apply(&db, "u1", with_hash(update(user.clone()), "two"))
        .await
        .unwrap();
    assert_eq!(db.password_hash("u1").await.unwrap().as_deref(), Some("two"));
    apply(&db, "u1", with_hash(Change::default(), "three"))
        .await
        .unwrap();
    assert_eq!(db.password_hash("u1").await.unwrap().as_deref(), Some("three"));
    if let Some(human) = user.human_mut() {
        human.password_set_at = None;
    }
    apply(&db, "u1", update(user)).await.unwrap();
    assert_eq!(db.password_hash("u1").await.unwrap(), None);
}

pub async fn changes_of_nobody_fail(db: Db) {
    add_organization(&db, "o1").await;
    for user in [
        UserWrite::Update(Box::new(person("u1", "Maria", "m@acme.example"))),
        UserWrite::Delete,
    ] {
        let change = Change {
            user,
            ..Change::default()
        };
        assert_eq!(
            apply(&db, "u1", change).await.unwrap_err().reason,
            Reason::Internal
        );
    }
    apply(&db, "u1", Change::default()).await.unwrap();
}

pub async fn deleting_takes_everything_but_the_log(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    let user = snapshot(&db, "u1").await.user.unwrap();
    let session = Session {
        id: "s1".into(),
        token_hash: b"session".to_vec(),
        user_id: "u1".into(),
        user_agent: String::new(),
        created_at: NOW,
        last_seen_at: NOW,
        proven_at: NOW,
    };
    db.add_session(session).await.unwrap();
    let change = Change {
        metadata: vec![("key".into(), b"value".to_vec())],
        memberships: vec![Membership {
            scope: Scope::Instance,
            roles: vec![Role::IamOwner],
        }],
        token: Some(TokenRecord {
            lookup: "token".into(),
            hash: b"hash".to_vec(),
            user_id: "u1".into(),
            creator: shared::invites::Actor::system(),
            created_at: NOW,
            expires_at: None,
            last_used_at: None,
        }),
        set_up_session: Some(SetUpSession {
            token_hash: b"set-up".to_vec(),
            user_id: "u1".into(),
            invite_id: invite.id.clone(),
            code_hash: b"code".to_vec(),
            expires_at: NOW.plus(HOUR),
        }),
        events: vec![event(&user, 1, EventKind::Opened, Some(&invite.id))],
        ..Change::default()
    };
    apply(&db, "u1", change).await.unwrap();

    let delete = Change {
        user: UserWrite::Delete,
        events: vec![event(&user, 2, EventKind::UserRemoved, None)],
        ..Change::default()
    };
    apply(&db, "u1", delete).await.unwrap();
    let found = snapshot(&db, "u1").await;
    assert!(found.user.is_none() && found.invite.is_none());
    assert!(db.memberships("u1").await.unwrap().is_empty());
    assert!(db.token("token").await.unwrap().is_none());
    assert!(db.session(b"session".to_vec()).await.unwrap().is_none());
    assert!(db.set_up_session(b"set-up".to_vec()).await.unwrap().is_none());
    assert!(db.invite(&invite.id, NOW).await.unwrap().is_none());
    // The log is there: its sequence numbers are in use.
    let again = Change {
        events: vec![event(&user, 1, EventKind::Opened, None)],
        ..Change::default()
    };
    assert!(apply(&db, "u1", again).await.is_err());
}

pub async fn memberships_of_a_scope_replace_each_other(db: Db) {
    add_user(&db, machine("m1")).await;
    let member = |scope: Scope, roles: &[Role]| Membership {
        scope,
        roles: roles.to_vec(),
    };
    let of_o1 = || Scope::Organization("o1".into());
    let give = |memberships| Change {
        memberships,
        ..Change::default()
    };
    let first = vec![
        member(Scope::Instance, &[Role::IamOwnerViewer, Role::IamUserManager]),
        member(of_o1(), &[Role::OrgOwner]),
    ];
    apply(&db, "m1", give(first)).await.unwrap();
    apply(&db, "m1", give(vec![member(of_o1(), &[Role::OrgOwnerViewer])]))
        .await
        .unwrap();
    assert_eq!(
        db.memberships("m1").await.unwrap(),
        [
            member(Scope::Instance, &[Role::IamOwnerViewer, Role::IamUserManager]),
            member(of_o1(), &[Role::OrgOwnerViewer]),
        ]
    );
}

pub async fn login_names_ignore_case_and_must_be_one_persons(db: Db) {
    let mut maria = person("u1", "Maria", "maria@acme.example");
    maria.username = "MaRia".into();
    add_user(&db, maria).await;
    for (id, username, email) in [
        ("u2", "second", "two@acme.example"),
        ("u3", "third", "TWO@acme.example"),
        // Somebody's user name is somebody else's address: the user name counts.
        ("u4", "maria@acme.example", "four@acme.example"),
    ] {
        let mut user = person(id, "X", email);
        user.username = username.into();
        add_user(&db, user).await;
    }
    let found = async |name: &str| db.user_by_login_name(name).await.unwrap().map(|user| user.id);
    assert_eq!(found("mARIA").await.as_deref(), Some("u1"));
    assert_eq!(found("Maria@Acme.example").await.as_deref(), Some("u4"));
    assert_eq!(found("FOUR@acme.example").await.as_deref(), Some("u4"));
    assert_eq!(found("two@acme.example").await, None);
    assert_eq!(found("").await, None);
    assert_eq!(found("%").await, None);
}

pub async fn an_administrator_is_a_human_with_a_password_and_an_instance_role(db: Db) {
    let role = |scope| Change {
        memberships: vec![Membership {
            scope,
            roles: vec![Role::IamOwner],
        }],
        ..Change::default()
    };
    let password = || Change {
        password_hash: Some("hash".into()),
        ..Change::default()
    };
    add_user(&db, machine("m1")).await;
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    apply(&db, "m1", role(Scope::Instance)).await.unwrap();
    apply(&db, "u1", role(Scope::Organization("o1".into())))
        .await
        .unwrap();
    apply(&db, "u1", password()).await.unwrap();
    assert!(!db.has_administrator().await.unwrap());
    add_user(&db, person("u2", "Paul", "p@acme.example")).await;
    apply(&db, "u2", role(Scope::Instance)).await.unwrap();
    assert!(!db.has_administrator().await.unwrap());
    apply(&db, "u2", password()).await.unwrap();
    assert!(db.has_administrator().await.unwrap());
}

pub async fn answers_are_kept_and_replaced(db: Db) {
    add_user(&db, machine("m1")).await;
    let load = || Load {
        answer: Some(b"key".to_vec()),
        ..Load::user("m1")
    };
    assert!(db.snapshot(load()).await.unwrap().answer.is_none());
    for sealed in ["one", "two"] {
        let answer = StoredAnswer {
            key_hash: b"key".to_vec(),
            body_hash: b"body".to_vec(),
            sealed: sealed.into(),
            created_at: NOW,
        };
        let change = Change {
            answer: Some(answer.clone()),
            ..Change::default()
        };
        apply(&db, "m1", change).await.unwrap();
        assert_eq!(db.snapshot(load()).await.unwrap().answer, Some(answer));
    }
}

pub async fn people_are_found_with_their_open_invite(db: Db) {
    add_invited(&db, "u1", NOW).await;
    let mut done = person("u2", "Anna", "anna%@acme.example");
    if let UserKind::Human(human) = &mut done.kind {
        human.password_set_at = Some(NOW);
    }
    add_user(&db, done).await;
    add_user(&db, machine("m1")).await;
    let found = async |text: &str, organizations: Option<Vec<String>>, now| {
        db.find_people(text, organizations, now, 8).await.unwrap()
    };
    let all = found("SILVA", None, NOW).await;
    assert_eq!(
        all.iter()
            .map(|person| person.user_id.as_str())
            .collect::<Vec<_>>(),
        ["u2", "u1"]
    );
    assert!(all[0].initialised && all[0].pending_invite.is_none());
    assert!(!all[1].initialised);
    assert_eq!(
        (all[1].pending_invite.as_deref(), all[1].pending_since),
        (Some("i-u1"), Some(NOW))
    );
    assert_eq!(all[1].organization_name, "Org o1");
    let late = found("maria", None, NOW.plus(7 * DAY)).await;
    assert_eq!(late[0].pending_invite, None);
    assert_eq!(found("%", None, NOW).await.len(), 1);
    assert_eq!(found("U1@ACME", None, NOW).await.len(), 1);
    assert_eq!(found("silva", Some(vec!["o2".into()]), NOW).await.len(), 0);
    assert_eq!(found("silva", Some(vec![]), NOW).await.len(), 0);
    assert_eq!(found("silva", Some(vec!["o1".into()]), NOW).await.len(), 2);
    assert_eq!(db.find_people("", None, NOW, 1).await.unwrap().len(), 1);
}
