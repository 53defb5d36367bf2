//! Many at once: group commit must not show.

use std::collections::HashSet;

use shared::Reason;
use shared::events::EventKind;
use shared::ports::{Change, Load};

use crate::fixtures::*;

/// A change that adds one event to the user's log and answers its number.
pub async fn count_up(db: &Db, user_id: &str) -> Result<u64, shared::Problem> {
    db.decide(Load::user(user_id), |snapshot| {
        let user = snapshot.user.unwrap();
        let sequence = user.sequence + 1;
        let change = Change {
            events: vec![event(&user, sequence, EventKind::Opened, None)],
            ..Change::default()
        };
        Ok((change, sequence))
    })
    .await
}

pub async fn writers_of_one_user_get_distinct_sequences(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    let tasks: Vec<_> = (0..64)
        .map(|n| {
            let db = db.clone();
            tokio::spawn(async move {
                let mut numbers = Vec::new();
                for _ in 0..10 {
                    // Some refuse in the middle of a batch.
                    if n % 7 == 0 {
                        let refused = db
                            .decide(Load::user("u1"), |_| {
                                Err::<(Change, ()), _>(Reason::TooManyMails.into())
                            })
                            .await;
                        assert_eq!(refused.unwrap_err().reason, Reason::TooManyMails);
                    }
                    numbers.push(count_up(&db, "u1").await.unwrap());
                }
                numbers
            })
        })
        .collect();
    let mut seen = HashSet::new();
    for task in tasks {
        let numbers = task.await.unwrap();
        assert!(numbers.is_sorted());
        seen.extend(numbers);
    }
    assert_eq!(seen, (1..=640).collect());
    assert_eq!(snapshot(&db, "u1").await.user.unwrap().sequence, 640);
}

pub async fn a_panic_leaves_the_store_working(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    let mut tasks = Vec::new();
    for n in 0..20 {
        let db = db.clone();
        tasks.push(tokio::spawn(async move {
            if n % 2 == 0 {
                return count_up(&db, "u1").await.map(drop);
            }
            db.change_user(Load::user("u1"), Box::new(|_| panic!("on purpose")))
                .await
        }));
    }
    let mut failed = 0;
    for task in tasks {
        if let Err(problem) = task.await.unwrap() {
            assert_eq!(problem.reason, Reason::Internal);
            failed += 1;
        }
    }
    assert_eq!(failed, 10);
    assert_eq!(count_up(&db, "u1").await.unwrap(), 11);
}

pub async fn work_goes_on_when_its_caller_leaves(db: Db) {
    add_user(&db, person("u1", "Maria", "m@acme.example")).await;
    {
        let mut change = std::pin::pin!(count_up(&db, "u1"));
        let waker = std::task::Waker::noop();
        let _ = change.as_mut().poll(&mut std::task::Context::from_waker(waker));
    }
    assert_eq!(count_up(&db, "u1").await.unwrap(), 2);
}
