//! Webhooks, what was tried, and the log as they read it.

use std::time::Duration;

use shared::events::EventKind;
use shared::ports::{Change, WebhookChange, WebhookWrite};
use shared::rotation::{OldSecret, SealedSecrets};
use shared::webhooks::{
    ATTEMPTS_KEPT, Attempt, AttemptQuery, Webhook, WebhookFault, WebhookReply, WebhookState,
};
use shared::{Micros, Problem, Reason};

use crate::fixtures::*;

fn webhook(id: &str, created_at: Micros) -> Webhook {
    Webhook {
        id: id.into(),
        organization_id: Some("o1".into()),
        url: "https://hooks.example/usher".into(),
        kinds: vec![EventKind::Opened, EventKind::Revoked],
        secrets: SealedSecrets {
            sealed: b"new".to_vec(),
            old: Some(OldSecret {
                sealed: b"old".to_vec(),
                ends_at: NOW.plus(DAY),
            }),
        },
        state: WebhookState::On,
        cursor: 0,
        failures: 3,
        next_try_at: NOW,
        leased_until: NOW,
        sequence: 1,
        created_at,
        changed_at: NOW,
    }
}

fn attempt(id: &str, webhook_id: &str, at: Micros, outcome: Result<u16, WebhookFault>) -> Attempt {
    Attempt {
        id: id.into(),
        webhook_id: webhook_id.into(),
        event_id: "event".into(),
        event_number: 7,
        kind: "user.human.invite.opened".into(),
        try_number: 2,
        at,
        body: "{}".into(),
        reply: WebhookReply {
            outcome,
            answer: "words".into(),
            took: Duration::from_micros(1234),
        },
    }
}

async fn change(db: &Db, id: &str, write: WebhookWrite, attempt: Option<Attempt>) -> Result<(), Problem> {
    db.change_webhook(id, Box::new(|_| Ok(WebhookChange { write, attempt })))
        .await
}

async fn add_events(db: &Db, count: u64) {
    let user = person("u1", "Maria", "m@acme.example");
    add_user(db, user.clone()).await;
    for sequence in 1..=count {
        let events = vec![event(&user, sequence, EventKind::Opened, Some("i1"))];
        let change = Change {
            events,
            ..Change::default()
        };
        apply(db, "u1", change).await.unwrap();
    }
}

pub async fn a_webhook_reads_back_as_written_and_changes(db: Db) {
    let first = webhook("w1", NOW);
    db.add_webhook(first.clone()).await.unwrap();
    assert_eq!(db.webhook("w1").await.unwrap(), Some(first.clone()));
    let second = Webhook {
        organization_id: None,
        url: "https://hooks.example/2".into(),
        kinds: vec![],
        secrets: SealedSecrets {
            sealed: b"newer".to_vec(),
            old: None,
        },
        state: WebhookState::Gone,
        cursor: 5,
        failures: 0,
        next_try_at: NOW.plus(HOUR),
        leased_until: Micros(0),
        sequence: 2,
        changed_at: NOW.plus(HOUR),
        ..first
    };
    change(&db, "w1", WebhookWrite::Update(Box::new(second.clone())), None)
        .await
        .unwrap();
    assert_eq!(db.webhook("w1").await.unwrap(), Some(second.clone()));
    let older = webhook("w2", NOW.minus(HOUR));
    db.add_webhook(older.clone()).await.unwrap();
    assert_eq!(db.webhooks().await.unwrap(), [older, second]);
}

pub async fn a_decision_about_a_webhook_is_all_or_nothing(db: Db) {
    db.add_webhook(webhook("w1", NOW)).await.unwrap();
    let tried = attempt("a1", "w1", NOW, Ok(200));
    change(&db, "w1", WebhookWrite::Keep, Some(tried.clone()))
        .await
        .unwrap();
    // The same try again fails, and takes the removal with it.
    let refused = change(&db, "w1", WebhookWrite::Remove, Some(tried)).await;
    assert!(refused.is_err());
    assert!(db.webhook("w1").await.unwrap().is_some());
    let unknown = change(&db, "w2", WebhookWrite::Keep, None).await.unwrap_err();
    assert_eq!(unknown.reason, Reason::WebhookNotFound);
}

pub async fn webhooks_are_leased_while_they_are_behind(db: Db) {
    let leased = async |now: Micros| {
        let found = db.lease_webhooks(now, now.plus(HOUR), 10).await.unwrap();
        let mut ids: Vec<_> = found.into_iter().map(|webhook| webhook.id).collect();
        ids.sort();
        ids
    };
    for (id, state, cursor, next_try_at) in [
        ("behind", WebhookState::On, 1, NOW),
        ("done", WebhookState::On, 2, NOW),
        ("later", WebhookState::On, 0, NOW.plus(HOUR)),
        ("paused", WebhookState::Paused, 0, NOW),
        ("gone", WebhookState::Gone, 0, NOW),
        ("failing", WebhookState::Failing, 0, NOW),
    ] {
        let webhook = Webhook {
            state,
            cursor,
            next_try_at,
            ..webhook(id, NOW)
        };
        db.add_webhook(webhook).await.unwrap();
    }
    assert_eq!(leased(NOW).await, [""; 0]);
    add_events(&db, 2).await;
    assert_eq!(leased(NOW.minus(Duration::from_micros(1))).await, [""; 0]);
    assert_eq!(leased(NOW).await, ["behind"]);
    assert_eq!(leased(NOW).await, [""; 0]);
    assert_eq!(leased(NOW.plus(HOUR)).await, ["behind", "later"]);
    let held = db.webhook("behind").await.unwrap().unwrap();
    assert_eq!(held.leased_until, NOW.plus(2 * HOUR));
}

pub async fn no_more_webhooks_are_leased_than_asked_for(db: Db) {
    add_events(&db, 1).await;
    for id in ["w1", "w2", "w3"] {
        db.add_webhook(webhook(id, NOW)).await.unwrap();
    }
    let lease = async || db.lease_webhooks(NOW, NOW.plus(HOUR), 2).await.unwrap().len();
    assert_eq!([lease().await, lease().await, lease().await], [2, 1, 0]);
}

pub async fn what_was_tried_is_paged_filtered_and_swept(db: Db) {
    for id in ["w1", "w2"] {
        db.add_webhook(webhook(id, NOW)).await.unwrap();
    }
    let old = NOW.minus(ATTEMPTS_KEPT);
    let tried = [
        attempt("a1", "w1", old, Ok(200)),
        attempt("a2", "w1", old.plus(Duration::from_micros(1)), Ok(299)),
        attempt("a3", "w1", NOW, Ok(199)),
        attempt("a4", "w1", NOW, Ok(300)),
        attempt("a5", "w1", NOW, Err(WebhookFault::TimedOut)),
        attempt("b1", "w2", NOW, Ok(200)),
    ];
    for one in tried.clone() {
        let id = one.webhook_id.clone();
        change(&db, &id, WebhookWrite::Keep, Some(one)).await.unwrap();
    }
    let listed = async |before: Option<&str>, only_failed: bool, limit: u32| {
        let query = AttemptQuery {
            webhook_id: "w1".into(),
            before: before.map(str::to_owned),
            only_failed,
            limit,
        };
        let page = db.attempts(query).await.unwrap();
        let ids: Vec<_> = page.attempts.iter().map(|one| one.id.clone()).collect();
        (ids.join(" "), page.has_more)
    };
    assert_eq!(listed(None, false, 5).await, ("a5 a4 a3 a2 a1".into(), false));
    assert_eq!(listed(None, false, 4).await, ("a5 a4 a3 a2".into(), true));
    assert_eq!(listed(Some("a2"), false, 4).await, ("a1".into(), false));
    assert_eq!(listed(None, true, 5).await, ("a5 a4 a3".into(), false));
    let query = AttemptQuery {
        webhook_id: "w1".into(),
        before: None,
        only_failed: false,
        limit: 1,
    };
    assert_eq!(db.attempts(query).await.unwrap().attempts, [tried[4].clone()]);

    assert_eq!(db.sweep(NOW).await.unwrap(), 1);
    assert_eq!(listed(None, false, 5).await, ("a5 a4 a3 a2".into(), false));
    change(&db, "w1", WebhookWrite::Remove, None).await.unwrap();
    assert_eq!(listed(None, false, 5).await, (String::new(), false));
    assert_eq!(db.webhook("w1").await.unwrap(), None);
}

pub async fn the_log_is_read_on_in_its_order(db: Db) {
    assert_eq!(db.newest_event().await.unwrap(), 0);
    add_events(&db, 3).await;
    let read = async |after: u64, limit: u32| {
        let found = db.events_after(after, limit).await.unwrap();
        found
            .into_iter()
            .map(|one| one.event.sequence)
            .collect::<Vec<_>>()
    };
    assert_eq!(read(0, 10).await, [1, 2, 3]);
    let first = db.events_after(0, 2).await.unwrap();
    assert_eq!(first.len(), 2);
    assert_eq!(read(first[1].number, 10).await, [3]);
    let newest = db.newest_event().await.unwrap();
    assert!(read(newest, 10).await.is_empty());
    assert_eq!(first[0].event.invite_id.as_deref(), Some("i1"));
    assert_eq!(first[0].event.kind, EventKind::Opened);
    // The log outlives its people.
    apply(&db, "u1", deleted()).await.unwrap();
    assert_eq!(read(0, 10).await, [1, 2, 3]);
}
