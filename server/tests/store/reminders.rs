//! What is kept for reminders: one for an invite, gone with its mails.

use shared::invites::{DueReminder, Reminder};
use shared::ports::{Change, Load, ReminderWrite, UserWrite};

use crate::fixtures::*;

fn reminder(invite: &shared::invites::Invite, due_at: shared::Micros) -> Reminder {
    Reminder {
        invite_id: invite.id.clone(),
        user_id: invite.user_id.clone(),
        sealed_code: b"sealed".to_vec(),
        passed: 0,
        last_mail_at: NOW,
        due_at,
    }
}

async fn write(db: &Db, user_id: &str, reminder: ReminderWrite) {
    let change = Change {
        reminder,
        ..Change::default()
    };
    apply(db, user_id, change).await.unwrap();
}

async fn kept(db: &Db, invite: &shared::invites::Invite) -> Option<Reminder> {
    let load = Load {
        reminder: Some(invite.id.clone()),
        ..Load::user(&invite.user_id)
    };
    db.snapshot(load).await.unwrap().reminder
}

async fn due(db: &Db, now: shared::Micros, limit: u32) -> Vec<String> {
    let due = db.due_reminders(now, limit).await.unwrap();
    due.into_iter()
        .map(|DueReminder { user_id, .. }| user_id)
        .collect()
}

pub async fn a_reminder_reads_back_and_is_replaced(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    assert_eq!(kept(&db, &invite).await, None);
    let first = reminder(&invite, NOW.plus(HOUR));
    write(&db, "u1", ReminderWrite::Set(Box::new(first.clone()))).await;
    assert_eq!(kept(&db, &invite).await, Some(first.clone()));
    let detail = db.invite(&invite.id, NOW).await.unwrap().unwrap();
    assert_eq!(detail.next_reminder_at, Some(NOW.plus(HOUR)));
    let second = Reminder {
        sealed_code: b"another".to_vec(),
        passed: 1,
        last_mail_at: NOW.plus(HOUR),
        due_at: NOW.plus(DAY),
        ..first
    };
    write(&db, "u1", ReminderWrite::Set(Box::new(second.clone()))).await;
    assert_eq!(kept(&db, &invite).await, Some(second));
    write(&db, "u1", ReminderWrite::Drop(invite.id.clone())).await;
    assert_eq!(kept(&db, &invite).await, None);
}

pub async fn reminders_are_due_in_order(db: Db) {
    for (user, after) in [("u1", 2), ("u2", 1), ("u3", 3)] {
        let invite = add_invited(&db, user, NOW).await;
        let reminder = reminder(&invite, NOW.plus(HOUR * after));
        write(&db, user, ReminderWrite::Set(Box::new(reminder))).await;
    }
    let second = std::time::Duration::from_secs(1);
    assert_eq!(due(&db, NOW.plus(HOUR - second), 9).await, [""; 0]);
    assert_eq!(due(&db, NOW.plus(HOUR), 9).await, ["u2"]);
    assert_eq!(due(&db, NOW.plus(DAY), 9).await, ["u2", "u1", "u3"]);
    assert_eq!(due(&db, NOW.plus(DAY), 2).await, ["u2", "u1"]);
}

pub async fn a_reminder_goes_with_the_mails_and_with_the_user(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    let set = || ReminderWrite::Set(Box::new(reminder(&invite, NOW)));
    write(&db, "u1", set()).await;
    let taken_back = |reminder| Change {
        cancel_mails_of: Some(invite.id.clone()),
        reminder,
        ..Change::default()
    };
    apply(&db, "u1", taken_back(ReminderWrite::Keep)).await.unwrap();
    assert_eq!(kept(&db, &invite).await, None);
    // A new code takes back the old one's and has its own.
    apply(&db, "u1", taken_back(set())).await.unwrap();
    assert_eq!(due(&db, NOW, 9).await, ["u1"]);
    let removed = Change {
        user: UserWrite::Delete,
        ..Change::default()
    };
    apply(&db, "u1", removed).await.unwrap();
    assert_eq!(due(&db, NOW, 9).await, [""; 0]);
}
