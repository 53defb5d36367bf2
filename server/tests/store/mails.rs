//! The outbox: leased once, settled truthfully, taken back before it leaves.

use std::time::Duration;

use shared::invites::{MailState, MailStatus};
use shared::mail::{Fate, Handover, QueuedMail};
use shared::ports::{Change, Load, MAILS_KEPT, MailOutcome, UserWrite};

use crate::fixtures::*;

async fn leased(db: &Db, now: shared::Micros, limit: u32) -> Vec<String> {
    let mails = db.lease_mails(now, now.plus(HOUR), limit).await.unwrap();
    mails.into_iter().map(|mail| mail.id).collect()
}

async fn status(db: &Db, invite_id: &str) -> MailStatus {
    let detail = db.invite(invite_id, NOW).await.unwrap().unwrap();
    detail.mail().cloned().unwrap()
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
        // Told twice by a slow store, it is held once.
        for _ in 0..2 {
            db.hold_mail(&mails[0], later).await.unwrap();
        }
        assert_eq!(db.next_mail_at().await.unwrap(), Some(later));
    }
    assert!(
        leased(&db, later.minus(Duration::from_micros(1)), 9)
            .await
            .is_empty()
    );
    // A lease that is over holds nothing back.
    let late = db.lease_mails(later, later.plus(HOUR), 9).await.unwrap();
    let next = db
        .lease_mails(later.plus(HOUR), later.plus(2 * HOUR), 9)
        .await
        .unwrap();
    assert_eq!((late[0].attempt, next[0].attempt), (1, 2));
    db.hold_mail(&late[0], later).await.unwrap();
    assert_eq!(db.next_mail_at().await.unwrap(), Some(later.plus(2 * HOUR)));
    cancel(&db, &invite).await;
    db.hold_mail(&next[0], NOW).await.unwrap();
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

pub async fn what_became_of_a_mail_reads_back(db: Db) {
    use MailState::{Bounced, Cancelled, Deferred, Expired, Failed, Sent};
    for (n, state) in [Sent, Deferred, Failed, Bounced, Expired, Cancelled]
        .into_iter()
        .enumerate()
    {
        let at = NOW.plus(Duration::from_secs(n as u64 * 60));
        let id = format!("u{n}");
        let invite = add_invited(&db, &id, NOW).await;
        queue(&db, &id, &invite, at).await;
        assert_eq!(leased(&db, at, 1).await, [id.as_str()]);
        settle(&db, &id, state, at.plus(HOUR)).await;
        let row = status(&db, &invite.id).await;
        assert_eq!(
            (row.state, row.mail_id.as_str(), row.attempts),
            (state, id.as_str(), 1)
        );
        assert_eq!((row.queued_at, row.changed_at), (at, at.plus(HOUR)));
        assert_eq!(row.next_try_at, (state == Deferred).then(|| at.plus(2 * HOUR)));
        assert_eq!(
            row.reply.as_deref(),
            Some(format!("said {}", state.as_str()).as_str())
        );
        // Nothing but a deferred mail goes out again, and that one keeps its message.
        let late = db
            .lease_mails(NOW.plus(3 * DAY), NOW.plus(4 * DAY), 9)
            .await
            .unwrap();
        assert_eq!(late.len(), usize::from(state == Deferred));
        if let Some(mail) = late.first() {
            assert_eq!(mail.sealed, b"sealed");
            settle(&db, &mail.id, Failed, NOW).await;
        }
    }
    assert_eq!(db.mails_waiting().await.unwrap(), 0);
}

pub async fn what_a_later_word_leaves_out_stays(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    queue(&db, "m1", &invite, NOW).await;
    let stored = async || {
        let load = Load {
            mail: Some("m1".to_owned()),
            ..Load::user("u1")
        };
        db.snapshot(load).await.unwrap().mail.unwrap()
    };
    assert_eq!(
        (stored().await.state, stored().await.fate),
        (MailState::Queued, None)
    );
    let handover = Handover {
        reply: "250 ok".to_owned(),
        server: "mx.acme.example".to_owned(),
        queue_id: Some("4711".to_owned()),
        tls: Some("TLS 1.3".to_owned()),
        ..Handover::default()
    };
    note(
        &db,
        MailOutcome {
            handover: Some(handover),
            ..outcome("m1", MailState::Sent, NOW.plus(HOUR))
        },
    )
    .await;
    note(
        &db,
        MailOutcome {
            fate: Some(Fate::Bounced),
            reply: None,
            ..outcome("m1", MailState::Bounced, NOW.plus(2 * HOUR))
        },
    )
    .await;
    let row = status(&db, &invite.id).await;
    assert_eq!(row.state, MailState::Bounced);
    assert_eq!(row.reply.as_deref(), Some("said sent"));
    assert_eq!(
        (row.server.as_deref(), row.queue_id.as_deref(), row.tls.as_deref()),
        (Some("mx.acme.example"), Some("4711"), Some("TLS 1.3"))
    );
    assert_eq!(row.handed_over_at, Some(NOW.plus(HOUR)));
    assert_eq!(
        (stored().await.state, stored().await.fate),
        (MailState::Bounced, Some(Fate::Bounced))
    );
}

pub async fn who_may_have_a_mail_and_which_try_was_noted_reads_back(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    queue(&db, "m1", &invite, NOW).await;
    let noted = async || {
        let load = Load {
            mail: Some("m1".to_owned()),
            ..Load::user("u1")
        };
        db.snapshot(load).await.unwrap().mail.unwrap().noted_attempt
    };
    let lease = async |at: shared::Micros| db.lease_mails(at, at.plus(HOUR), 9).await.unwrap().remove(0);
    let first = lease(NOW).await;
    assert_eq!((first.tried_by.as_deref(), noted().await), (None, 0));
    let unsure = MailOutcome {
        attempt: Some(1),
        tried_by: Some("p1".to_owned()),
        ..outcome("m1", MailState::Deferred, NOW)
    };
    note(&db, unsure).await;
    let second = lease(NOW.plus(HOUR)).await;
    assert_eq!((second.tried_by.as_deref(), noted().await), (Some("p1"), 1));
    settle(&db, "m1", MailState::Deferred, NOW).await;
    let third = lease(NOW.plus(HOUR)).await;
    assert_eq!((third.tried_by.as_deref(), noted().await), (Some("p1"), 1));
}

pub async fn a_mail_of_an_invite_that_is_over_is_swept_at_last(db: Db) {
    let open = add_invited(&db, "u1", NOW).await;
    let over = add_invited(&db, "u2", NOW).await;
    for (id, invite) in [("m1", &open), ("m2", &over), ("m3", &over), ("m4", &over)] {
        queue(&db, id, invite, NOW).await;
    }
    settle(&db, "m1", MailState::Sent, NOW).await;
    settle(&db, "m2", MailState::Bounced, NOW).await;
    settle(&db, "m3", MailState::Failed, NOW.plus(HOUR)).await;
    let change = Change {
        invite: shared::ports::InviteWrite::Update(Box::new(shared::invites::Invite {
            state: shared::invites::InviteState::Revoked,
            ..over.clone()
        })),
        ..Change::default()
    };
    apply(&db, "u2", change).await.unwrap();
    let mut left = Vec::new();
    for now in [
        NOW.plus(MAILS_KEPT).minus(Duration::from_micros(1)),
        NOW.plus(MAILS_KEPT),
        NOW.plus(MAILS_KEPT).plus(HOUR),
    ] {
        db.sweep(now).await.unwrap();
        let mut ids = Vec::new();
        for id in ["m1", "m2", "m3", "m4"] {
            if db.mail_owner(id).await.unwrap().is_some() {
                ids.push(id);
            }
        }
        left.push(ids);
    }
    // An invite that is open keeps its mails, and what waits is not swept.
    assert_eq!(
        left,
        [
            vec!["m1", "m2", "m3", "m4"],
            vec!["m1", "m3", "m4"],
            vec!["m1", "m4"]
        ]
    );
}

pub async fn a_mail_is_found_by_its_id_alone(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    queue(&db, "m1", &invite, NOW).await;
    let owner = db.mail_owner("m1").await.unwrap().unwrap();
    assert_eq!(
        (
            owner.mail_id.as_str(),
            owner.user_id.as_str(),
            owner.invite_id.as_deref(),
            owner.created_at
        ),
        ("m1", "u1", Some("i-u1"), NOW)
    );
    assert_eq!(db.mail_owner("m2").await.unwrap(), None);
}

pub async fn a_mail_leaves_no_sooner_than_it_may_and_can_be_taken_back_until_then(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    let leaves_at = NOW.plus(Duration::from_secs(10));
    let waits = |id: &str| QueuedMail {
        leaves_at,
        ..mail(id, &invite, NOW)
    };
    let change = Change {
        mails: vec![waits("m1")],
        ..Change::default()
    };
    apply(&db, "u1", change).await.unwrap();
    assert_eq!(status(&db, &invite.id).await.next_try_at, Some(leaves_at));
    assert_eq!(db.next_mail_at().await.unwrap(), Some(leaves_at));
    assert!(
        leased(&db, leaves_at.minus(Duration::from_micros(1)), 9)
            .await
            .is_empty()
    );
    cancel(&db, &invite).await;
    assert!(leased(&db, leaves_at, 9).await.is_empty());
    let change = Change {
        mails: vec![waits("m2")],
        ..Change::default()
    };
    apply(&db, "u1", change).await.unwrap();
    assert_eq!(leased(&db, leaves_at, 9).await, ["m2"]);
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
    let detail = db.invite(&invite.id, NOW).await.unwrap().unwrap();
    let told: Vec<_> = detail
        .mails
        .iter()
        .map(|mail| (mail.mail_id.as_str(), mail.state))
        .collect();
    assert_eq!(told, [("new", MailState::Queued), ("old", MailState::Cancelled)]);
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
