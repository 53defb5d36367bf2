//! The outbox: leased once, settled truthfully, taken back before it leaves.

use std::time::Duration;

use shared::invites::{MailState, MailStatus};
use shared::ports::{Change, Load, UserWrite};

use crate::fixtures::*;

async fn leased(db: &Db, now: shared::Micros, limit: u32) -> Vec<String> {
    let mails = db.lease_mails(now, now.plus(HOUR), limit).await.unwrap();
    mails.into_iter().map(|mail| mail.id).collect()
}

async fn status(db: &Db, invite_id: &str) -> MailStatus {
    db.invite(invite_id, NOW).await.unwrap().unwrap().mail.unwrap()
}

async fn cancel(db: &Db, invite: &shared::invites::Invite) {
    let change = Change {
        cancel_mails_of: Some(invite.id.clone()),
        ..Change::default()
    };
    apply(db, &invite.user_id, change).await.unwrap();
}

pub async fn mails_are_leased_in_order_and_once(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    assert_eq!(db.next_mail_at().await.unwrap(), None);
    let second = Duration::from_secs(1);
    queue(&db, "m2", &invite, NOW.plus(second)).await;
    queue(&db, "m3", &invite, NOW.plus(2 * second)).await;
    queue(&db, "m1", &invite, NOW).await;
    queue(&db, "m4", &invite, NOW.plus(DAY)).await;
    assert_eq!(db.next_mail_at().await.unwrap(), Some(NOW));
    assert_eq!(db.mails_waiting().await.unwrap(), 4);
    let now = NOW.plus(HOUR);
    let first = db.lease_mails(now, now.plus(HOUR), 2).await.unwrap();
    assert_eq!(first[0].id, "m1");
    assert_eq!(first[1].id, "m2");
    assert_eq!(
        (first[0].attempt, first[0].created_at, first[0].sealed.as_slice()),
        (1, NOW, b"sealed".as_slice())
    );
    assert_eq!(
        (first[0].user_id.as_str(), first[0].invite_id.as_deref()),
        ("u1", Some("i-u1"))
    );
    assert_eq!(leased(&db, now, 9).await, ["m3"]);
    assert!(leased(&db, now, 9).await.is_empty());
    assert_eq!(db.next_mail_at().await.unwrap(), Some(now.plus(HOUR)));
}

pub async fn a_mail_that_is_held_was_not_tried(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    queue(&db, "m1", &invite, NOW).await;
    let later = NOW.plus(Duration::from_secs(60));
    for _ in 0..3 {
        let mails = db.lease_mails(later, later.plus(HOUR), 9).await.unwrap();
        assert_eq!(mails[0].attempt, 1);
        db.hold_mail("m1", later).await.unwrap();
        assert_eq!(db.next_mail_at().await.unwrap(), Some(later));
    }
    assert!(
        leased(&db, later.minus(Duration::from_micros(1)), 9)
            .await
            .is_empty()
    );
    cancel(&db, &invite).await;
    db.hold_mail("m1", NOW).await.unwrap();
    assert_eq!(status(&db, &invite.id).await.state, MailState::Cancelled);
    assert_eq!(db.next_mail_at().await.unwrap(), None);
}

pub async fn a_lease_ends(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    queue(&db, "m1", &invite, NOW).await;
    let end = NOW.plus(HOUR);
    assert_eq!(leased(&db, NOW, 9).await, ["m1"]);
    assert!(
        leased(&db, end.minus(Duration::from_micros(1)), 9)
            .await
            .is_empty()
    );
    let again = db.lease_mails(end, end.plus(HOUR), 9).await.unwrap();
    assert_eq!(again[0].attempt, 2);
}

pub async fn outcomes_and_cancelling(db: Db) {
    use MailState::{Cancelled, Deferred, Failed, Queued, Sent};
    // What the row says, what the worker reports, what the row says then.
    for (n, (before, outcome, after)) in [
        (Queued, Sent, Sent),
        (Queued, Deferred, Deferred),
        (Queued, Failed, Failed),
        (Deferred, Sent, Sent),
        (Deferred, Failed, Failed),
        (Cancelled, Sent, Sent),
        (Cancelled, Deferred, Cancelled),
        (Cancelled, Failed, Cancelled),
        (Failed, Sent, Sent),
        (Failed, Deferred, Failed),
        (Sent, Deferred, Sent),
        (Sent, Failed, Sent),
    ]
    .into_iter()
    .enumerate()
    {
        let at = NOW.plus(Duration::from_secs(n as u64 * 60));
        let id = format!("u{n}");
        let invite = add_invited(&db, &id, NOW).await;
        queue(&db, &id, &invite, at).await;
        assert_eq!(leased(&db, at, 1).await, [id.as_str()]);
        match before {
            Queued => {}
            Cancelled => cancel(&db, &invite).await,
            state => settle(&db, &id, state, at).await,
        }
        settle(&db, &id, outcome, at.plus(HOUR)).await;
        let row = status(&db, &invite.id).await;
        assert_eq!(row.state, after, "{before:?} then {outcome:?}");
        assert_eq!(row.next_try_at.is_some(), after == Deferred);
        if after == outcome && before != outcome {
            assert_eq!(row.changed_at, at.plus(HOUR));
            assert_eq!(
                row.reply.as_deref(),
                Some(format!("said {}", outcome.as_str()).as_str())
            );
        }
        // Nothing but a deferred mail goes out again, and that one keeps its message.
        let late = db
            .lease_mails(NOW.plus(3 * DAY), NOW.plus(4 * DAY), 9)
            .await
            .unwrap();
        assert_eq!(late.len(), usize::from(after == Deferred));
        if let Some(mail) = late.first() {
            assert_eq!(mail.sealed, b"sealed");
            settle(&db, &mail.id, Failed, NOW).await;
        }
    }
    assert_eq!(db.mails_waiting().await.unwrap(), 0);
}

pub async fn a_resend_takes_back_and_queues(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    let other = add_invited(&db, "u2", NOW).await;
    queue(&db, "old", &invite, NOW).await;
    queue(&db, "other", &other, NOW).await;
    let change = Change {
        cancel_mails_of: Some(invite.id.clone()),
        mails: vec![mail("new", &invite, NOW.plus(HOUR))],
        ..Change::default()
    };
    apply(&db, "u1", change).await.unwrap();
    assert_eq!(leased(&db, NOW.plus(HOUR), 9).await, ["other", "new"]);
    assert_eq!(status(&db, &invite.id).await.state, MailState::Queued);
    assert_eq!(status(&db, &invite.id).await.attempts, 1);
}

pub async fn mails_of_a_removed_user_do_not_leave(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    queue(&db, "m1", &invite, NOW).await;
    let change = Change {
        user: UserWrite::Delete,
        ..Change::default()
    };
    apply(&db, "u1", change).await.unwrap();
    assert!(leased(&db, NOW, 9).await.is_empty());
    assert_eq!(db.next_mail_at().await.unwrap(), None);
    // The worker may have been sending it just then.
    settle(&db, "m1", MailState::Sent, NOW).await;
}

pub async fn recent_mails_are_counted(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    for n in 0..3 {
        queue(&db, &format!("m{n}"), &invite, NOW.plus(n * HOUR)).await;
    }
    let count = async |since| {
        let load = Load {
            mails_since: Some(since),
            ..Load::user("u1")
        };
        let recent = db.snapshot(load).await.unwrap().recent_mails;
        (recent.count, recent.oldest_at)
    };
    assert_eq!(count(NOW).await, (3, NOW));
    assert_eq!(count(NOW.plus(HOUR)).await, (2, NOW.plus(HOUR)));
    assert_eq!(count(NOW.plus(DAY)).await, (0, shared::Micros(0)));
    assert_eq!(snapshot(&db, "u1").await.recent_mails.count, 0);
}
