//! People, invites and mails to test with.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use shared::events::{Event, EventKind};
use shared::invites::{Actor, CodeRecord, Invite, InviteState, MailState};
use shared::mail::QueuedMail;
use shared::organizations::{Organization, Policy};
use shared::ports::{Change, InviteWrite, Load, MailOutcome, Snapshot, Store, UserWrite};
use shared::users::{EmailAddress, Human, Machine, User, UserKind, UserState};
use shared::{Micros, Problem};

pub type Db = Arc<dyn Store>;

pub const HOUR: Duration = Duration::from_secs(60 * 60);
pub const DAY: Duration = Duration::from_secs(24 * 60 * 60);
pub const NOW: Micros = Micros(1_790_000_000_000_000);

pub fn unique(prefix: &str) -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    format!("{prefix}{:08}", COUNT.fetch_add(1, Ordering::Relaxed))
}

pub fn organization(id: &str) -> Organization {
    Organization {
        id: id.to_owned(),
        name: format!("Org {id}"),
        primary_domain: format!("{id}.example"),
        is_default: false,
        own_policy: Policy::default(),
        instance_policy: Policy::default(),
        has_email_provider: false,
        sequence: 1,
        created_at: NOW,
        changed_at: NOW,
    }
}

/// A person of organization `o1`, whose user name is the address.
pub fn person(id: &str, given_name: &str, email: &str) -> User {
    User {
        id: id.to_owned(),
        organization_id: "o1".to_owned(),
        username: email.to_owned(),
        state: UserState::Active,
        kind: UserKind::Human(Box::new(Human {
            given_name: given_name.to_owned(),
            family_name: "Silva".to_owned(),
            nick_name: None,
            display_name: format!("{given_name} Silva"),
            preferred_language: None,
            gender: None,
            email: EmailAddress::parse(email).unwrap(),
            email_verified: false,
            phone: None,
            password_set_at: None,
            password_change_required: false,
            has_passkey: false,
            has_identity: false,
        })),
        has_roles: false,
        sequence: 0,
        created_at: NOW,
        changed_at: NOW,
    }
}

pub fn machine(id: &str) -> User {
    User {
        kind: UserKind::Machine(Machine {
            name: format!("Machine {id}"),
            description: "deploys".to_owned(),
        }),
        username: format!("machine-{id}"),
        ..person(id, "x", "x@x.example")
    }
}

pub async fn add_organization(db: &Db, id: &str) {
    if db.organization(id).await.unwrap().is_none() {
        db.add_organization(organization(id), Vec::new()).await.unwrap();
    }
}

pub fn insert(user: User) -> Change {
    Change {
        user: UserWrite::Insert(Box::new(user)),
        ..Change::default()
    }
}

pub async fn add_user(db: &Db, user: User) {
    add_organization(db, &user.organization_id).await;
    apply(db, &user.id.clone(), insert(user)).await.unwrap();
}

pub async fn apply(db: &Db, user_id: &str, change: Change) -> Result<(), Problem> {
    db.change_user(Load::user(user_id), Box::new(move |_| Ok(change)))
        .await
}

pub async fn snapshot(db: &Db, user_id: &str) -> Snapshot {
    db.snapshot(Load::user(user_id)).await.unwrap()
}

pub fn code(tag: &str, created_at: Micros) -> CodeRecord {
    CodeRecord {
        hash: format!("hash {tag}").into_bytes(),
        key_id: "k1".to_owned(),
        created_at,
        expires_at: created_at.plus(3 * DAY),
        failed_checks: 0,
        spent_at: None,
        proves_email: true,
        is_scanned: false,
    }
}

/// A pending invite of 7 days with a link of 3.
pub fn invite(id: &str, user: &User, created_at: Micros) -> Invite {
    Invite {
        id: id.to_owned(),
        user_id: user.id.clone(),
        organization_id: user.organization_id.clone(),
        inviter: Actor {
            id: "boss".to_owned(),
            name: "The Boss".to_owned(),
        },
        state: InviteState::Pending,
        application_name: None,
        url_template: None,
        note: None,
        created_at,
        expires_at: created_at.plus(7 * DAY),
        code: Some(code(id, created_at)),
        ended_at: None,
        last_event: EventKind::CodeAdded,
        last_event_at: created_at,
    }
}

pub fn inserted(invite: Invite) -> Change {
    Change {
        invite: InviteWrite::Insert(Box::new(invite)),
        ..Change::default()
    }
}

pub fn updated(invite: Invite) -> Change {
    Change {
        invite: InviteWrite::Update(Box::new(invite)),
        ..Change::default()
    }
}

pub fn deleted() -> Change {
    Change {
        user: UserWrite::Delete,
        ..Change::default()
    }
}

/// A person with a pending invite `i-<id>`.
pub async fn add_invited(db: &Db, id: &str, at: Micros) -> Invite {
    let user = person(id, "Maria", &format!("{id}@acme.example"));
    let invite = invite(&format!("i-{id}"), &user, at);
    add_user(db, user).await;
    apply(db, id, inserted(invite.clone())).await.unwrap();
    invite
}

pub fn event(user: &User, sequence: u64, kind: EventKind, invite_id: Option<&str>) -> Event {
    Event {
        id: unique("event-"),
        user_id: user.id.clone(),
        organization_id: user.organization_id.clone(),
        sequence,
        kind,
        at: NOW.plus(Duration::from_secs(sequence)),
        actor: Actor::system(),
        invite_id: invite_id.map(str::to_owned),
        detail: None,
        mail: None,
    }
}

pub fn mail(id: &str, invite: &Invite, created_at: Micros) -> QueuedMail {
    QueuedMail {
        id: id.to_owned(),
        user_id: invite.user_id.clone(),
        invite_id: Some(invite.id.clone()),
        sealed: b"sealed".to_vec(),
        created_at,
        leaves_at: created_at,
    }
}

pub async fn queue(db: &Db, id: &str, invite: &Invite, created_at: Micros) {
    let change = Change {
        mails: vec![mail(id, invite, created_at)],
        ..Change::default()
    };
    apply(db, &invite.user_id, change).await.unwrap();
}

/// What a try or a report brings that says only this.
pub fn outcome(id: &str, state: MailState, at: Micros) -> MailOutcome {
    MailOutcome {
        mail_id: id.to_owned(),
        state,
        attempt: None,
        tried_by: None,
        fate: None,
        handover: None,
        reply: Some(format!("said {}", state.as_str())),
        at,
        next_try_at: at.plus(HOUR),
    }
}

pub async fn settle(db: &Db, id: &str, state: MailState, at: Micros) {
    note(db, outcome(id, state, at)).await;
}

pub async fn note(db: &Db, outcome: MailOutcome) {
    let change = Change {
        mail_outcome: Some(outcome),
        ..Change::default()
    };
    apply(db, "nobody", change).await.unwrap();
}
