//! Invites: what is stored, what the admin's list shows.

use std::collections::HashSet;
use std::time::Duration;

use shared::events::EventKind;
use shared::invites::{
    Invite, InviteFilter, InvitePage, InviteQuery, InviteState, InviteStatus, IssuedCode, MailState,
};
use shared::mail::STUCK_AFTER;
use shared::ports::{CODES_KEPT, Change, InviteWrite, Load};
use shared::{Micros, Reason};

use crate::fixtures::*;

async fn list(db: &Db, filter: InviteFilter, now: Micros, limit: u32) -> InvitePage {
    let query = InviteQuery {
        filter,
        organizations: None,
        now,
        limit,
    };
    db.invites(query).await.unwrap()
}

fn ids(page: &InvitePage) -> Vec<&str> {
    page.invites.iter().map(|row| row.invite_id.as_str()).collect()
}

fn minutes(count: u64) -> Micros {
    NOW.plus(Duration::from_secs(60 * count))
}

pub async fn an_invite_reads_back_as_written(db: Db) {
    let mut invite = add_invited(&db, "u1", NOW).await;
    assert_eq!(snapshot(&db, "u1").await.invite.as_ref(), Some(&invite));
    invite.application_name = Some("App".into());
    invite.url_template = Some("https://x.example/{{.Code}}".into());
    invite.note = Some("Hello".into());
    invite.state = InviteState::Declined;
    invite.ended_at = Some(minutes(5));
    invite.last_event = EventKind::Declined;
    invite.expires_at = minutes(90);
    if let Some(code) = &mut invite.code {
        code.failed_checks = 3;
        code.spent_at = Some(minutes(4));
        code.proves_email = false;
        code.is_scanned = true;
    }
    apply(&db, "u1", updated(invite.clone())).await.unwrap();
    assert_eq!(snapshot(&db, "u1").await.invite.as_ref(), Some(&invite));
    invite.code = None;
    apply(&db, "u1", updated(invite.clone())).await.unwrap();
    assert_eq!(snapshot(&db, "u1").await.invite, Some(invite));
}

pub async fn the_newest_invite_is_loaded(db: Db) {
    let mut old = add_invited(&db, "u1", NOW).await;
    old.state = InviteState::Revoked;
    apply(&db, "u1", updated(old.clone())).await.unwrap();
    let newer = Invite {
        id: "a-newer-one".into(),
        created_at: minutes(1),
        ..old
    };
    apply(&db, "u1", inserted(newer.clone())).await.unwrap();
    assert_eq!(snapshot(&db, "u1").await.invite, Some(newer));
}

pub async fn an_expired_invite_makes_room(db: Db) {
    let old = add_invited(&db, "u1", NOW).await;
    let later = NOW.plus(8 * DAY);
    let newer = Invite {
        id: "newer".into(),
        created_at: later,
        expires_at: later.plus(DAY),
        code: None,
        ..old.clone()
    };
    apply(&db, "u1", inserted(newer.clone())).await.unwrap();
    assert_eq!(snapshot(&db, "u1").await.invite, Some(newer));
    let shown = db.invite(&old.id, later).await.unwrap().unwrap();
    assert_eq!(shown.summary.status, InviteStatus::Expired);
    let filter = |status| InviteFilter {
        status: Some(status),
        ..InviteFilter::default()
    };
    assert_eq!(
        ids(&list(&db, filter(InviteStatus::Expired), later, 9).await),
        ["i-u1"]
    );
    assert_eq!(
        ids(&list(&db, filter(InviteStatus::Pending), later, 9).await),
        ["newer"]
    );
}

pub async fn only_one_invite_is_pending(db: Db) {
    let old = add_invited(&db, "u1", NOW).await;
    let second = Invite {
        id: "second".into(),
        created_at: minutes(1),
        ..old
    };
    let refused = apply(&db, "u1", inserted(second)).await.unwrap_err();
    assert_eq!(refused.reason, Reason::Internal);
}

fn issuing(lookup: &str, invite: InviteWrite, issued_at: Micros) -> Change {
    Change {
        invite,
        issued_code: Some(IssuedCode {
            lookup: lookup.into(),
            stands_alone: !lookup.starts_with("short"),
            issued_at,
        }),
        ..Change::default()
    }
}

async fn was_issued(db: &Db, user_id: &str, lookups: &[&str]) -> bool {
    let load = Load {
        presented: lookups.iter().map(|lookup| (*lookup).into()).collect(),
        ..Load::user(user_id)
    };
    db.snapshot(load).await.unwrap().presented_was_issued
}

async fn find(db: &Db, lookups: &[&str]) -> Option<String> {
    let lookups = lookups.iter().map(|lookup| (*lookup).into()).collect();
    db.user_by_code(lookups).await.unwrap()
}

pub async fn codes_find_their_user(db: Db) {
    for user_id in ["u1", "u2"] {
        let invite = add_invited(&db, user_id, NOW).await;
        for tag in ["first", "second", "short"] {
            let lookup = match tag {
                "short" => "short".to_owned(),
                tag => format!("{tag} of {user_id}"),
            };
            let write = InviteWrite::Update(Box::new(invite.clone()));
            apply(&db, user_id, issuing(&lookup, write, NOW)).await.unwrap();
        }
    }
    assert_eq!(find(&db, &["first of u2"]).await.as_deref(), Some("u2"));
    assert_eq!(
        find(&db, &["unknown", "second of u1"]).await.as_deref(),
        Some("u1")
    );
    for nobody in [&["short"][..], &["unknown"], &[]] {
        assert_eq!(find(&db, nobody).await, None);
    }
    // Two people may have the same short code: with the user told, it is found.
    assert!(was_issued(&db, "u1", &["short"]).await && was_issued(&db, "u2", &["short"]).await);
    assert!(was_issued(&db, "u1", &["unknown", "first of u1"]).await);
    for other in [&["first of u2"][..], &["unknown"], &[]] {
        assert!(!was_issued(&db, "u1", other).await);
    }
    apply(&db, "u1", deleted()).await.unwrap();
    assert_eq!(find(&db, &["first of u1"]).await, None);
}

pub async fn codes_of_an_ended_invite_are_unknown_to_the_next(db: Db) {
    for (user_id, state, known) in [
        ("u1", InviteState::Revoked, false),
        ("u2", InviteState::Declined, false),
        ("u3", InviteState::Pending, true),
    ] {
        let mut old = add_invited(&db, user_id, NOW).await;
        let write = InviteWrite::Update(Box::new(old.clone()));
        apply(&db, user_id, issuing(user_id, write, NOW)).await.unwrap();
        old.state = state;
        apply(&db, user_id, updated(old.clone())).await.unwrap();
        // The invite knows its own codes, ended or not.
        assert!(was_issued(&db, user_id, &[user_id]).await);
        let newer = Invite {
            id: format!("newer {user_id}"),
            created_at: old.expires_at,
            state: InviteState::Pending,
            ..old
        };
        apply(&db, user_id, inserted(newer)).await.unwrap();
        assert_eq!(was_issued(&db, user_id, &[user_id]).await, known, "{user_id}");
    }
}

pub async fn codes_are_forgotten_long_after_their_links(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    for (lookup, issued_at) in [("old", NOW), ("young", NOW.plus(Duration::from_micros(1)))] {
        let write = InviteWrite::Update(Box::new(invite.clone()));
        apply(&db, "u1", issuing(lookup, write, issued_at)).await.unwrap();
    }
    assert_eq!(db.sweep(NOW.plus(CODES_KEPT)).await.unwrap(), 1);
    assert_eq!(find(&db, &["old"]).await, None);
    assert_eq!(find(&db, &["young"]).await.as_deref(), Some("u1"));
}

/// The clock may stand still, or all codes may have been forgotten in between.
pub async fn codes_of_an_earlier_address_are_unknown(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    let issue = async |lookup: &str| {
        let write = InviteWrite::Update(Box::new(invite.clone()));
        apply(&db, "u1", issuing(lookup, write, NOW)).await.unwrap();
    };
    issue("before").await;
    assert_eq!(find(&db, &["before"]).await.as_deref(), Some("u1"));
    let outdating = Change {
        outdate_issued_codes: true,
        ..Change::default()
    };
    apply(&db, "u1", outdating).await.unwrap();
    assert_eq!(find(&db, &["before"]).await, None);
    db.sweep(NOW.plus(CODES_KEPT)).await.unwrap();
    issue("after").await;
    assert_eq!(find(&db, &["before"]).await, None);
    assert_eq!(find(&db, &["after"]).await.as_deref(), Some("u1"));
}

pub async fn pages_are_complete_and_stable_while_invites_arrive(db: Db) {
    // Every third shares its time with the one before: the id decides then.
    for n in 0..20 {
        add_invited(&db, &format!("u{n:02}"), minutes(n - n / 3)).await;
    }
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let filter = InviteFilter {
            after: after.take(),
            ..InviteFilter::default()
        };
        let page = list(&db, filter, NOW, 7).await;
        assert!(page.invites.len() <= 7);
        seen.extend(
            page.invites
                .iter()
                .map(|row| (row.created_at, row.invite_id.clone())),
        );
        add_invited(&db, &unique("late"), minutes(1000)).await;
        match page.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    assert_eq!(seen.len(), 20);
    assert_eq!(seen.iter().collect::<HashSet<_>>().len(), 20);
    assert!(seen.is_sorted_by(|a, b| a > b));
    // A page that is just full is the last one.
    assert_eq!(list(&db, InviteFilter::default(), NOW, 23).await.next, None);
    assert!(list(&db, InviteFilter::default(), NOW, 22).await.next.is_some());
}

pub async fn an_unreadable_cursor_is_the_first_page(db: Db) {
    add_invited(&db, "u1", NOW).await;
    for after in [
        "",
        ".",
        "12",
        "x.y",
        "1.",
        "99999999999999999999.i",
        "' or 1=1 --.i",
    ] {
        let filter = InviteFilter {
            after: Some(after.into()),
            ..InviteFilter::default()
        };
        assert_eq!(ids(&list(&db, filter, NOW, 5).await), ["i-u1"], "{after}");
    }
}

pub async fn statuses_are_filtered_at_a_moment(db: Db) {
    for (n, state) in [
        InviteState::Pending,
        InviteState::Accepted,
        InviteState::Revoked,
        InviteState::Declined,
    ]
    .into_iter()
    .enumerate()
    {
        let mut invite = add_invited(&db, &format!("u{n}"), NOW).await;
        invite.state = state;
        apply(&db, &format!("u{n}"), updated(invite)).await.unwrap();
    }
    let find = async |status, now| {
        let filter = InviteFilter {
            status: Some(status),
            ..InviteFilter::default()
        };
        let page = list(&db, filter, now, 9).await;
        assert!(page.invites.iter().all(|row| row.status == status));
        page.invites.len()
    };
    let end = NOW.plus(7 * DAY);
    let before = end.minus(Duration::from_micros(1));
    assert_eq!(find(InviteStatus::Pending, before).await, 1);
    assert_eq!(find(InviteStatus::Expired, before).await, 0);
    assert_eq!(find(InviteStatus::Pending, end).await, 0);
    assert_eq!(find(InviteStatus::Expired, end).await, 1);
    for ended in [
        InviteStatus::Accepted,
        InviteStatus::Revoked,
        InviteStatus::Declined,
    ] {
        assert_eq!(find(ended, end).await, 1);
    }
}

pub async fn search_takes_wildcards_literally(db: Db) {
    for (n, (name, email)) in [
        ("Mária", "m@acme.example"),
        ("50%", "p@acme.example"),
        ("a_b", "q@acme.example"),
        ("back\\slash", "r@acme.example"),
    ]
    .into_iter()
    .enumerate()
    {
        let user = person(&format!("u{n}"), name, email);
        let invite = invite(&format!("i{n}"), &user, minutes(n as u64));
        add_user(&db, user).await;
        apply(&db, &format!("u{n}"), inserted(invite)).await.unwrap();
    }
    let find = async |search: &str| {
        let filter = InviteFilter {
            search: search.into(),
            ..InviteFilter::default()
        };
        ids(&list(&db, filter, NOW, 9).await).join(" ")
    };
    assert_eq!(find("MÁRIA").await, "i0");
    assert_eq!(find("%").await, "i1");
    assert_eq!(find("_").await, "i2");
    assert_eq!(find("\\").await, "i3");
    assert_eq!(find(" P@ACME ").await, "i1");
    assert_eq!(find("'").await, "");
    assert_eq!(find("silva").await, "i3 i2 i1 i0");
    assert_eq!(find("").await, "i3 i2 i1 i0");
}

pub async fn organizations_hide_invites(db: Db) {
    add_invited(&db, "u1", NOW).await;
    let mut other = person("u2", "Paul", "p@acme.example");
    other.organization_id = "o2".into();
    let invite = invite("i-u2", &other, NOW);
    add_user(&db, other).await;
    apply(&db, "u2", inserted(invite)).await.unwrap();
    let find = async |organizations: Option<Vec<&str>>| {
        let query = InviteQuery {
            filter: InviteFilter::default(),
            organizations: organizations.map(|ids| ids.into_iter().map(str::to_owned).collect()),
            now: NOW,
            limit: 9,
        };
        ids(&db.invites(query).await.unwrap()).join(" ")
    };
    assert_eq!(find(None).await, "i-u2 i-u1");
    assert_eq!(find(Some(vec!["o2"])).await, "i-u2");
    assert_eq!(find(Some(vec!["o1", "o2"])).await, "i-u2 i-u1");
    assert_eq!(find(Some(vec![])).await, "");
}

/// The row says so, and the filter finds it: both or neither.
async fn needs_attention(db: &Db, now: Micros) -> bool {
    let all = list(db, InviteFilter::default(), now, 9).await.invites[0].needs_attention;
    let filter = InviteFilter {
        needs_attention: true,
        ..InviteFilter::default()
    };
    let found = list(db, filter, now, 9).await.invites.len();
    assert_eq!(found, usize::from(all));
    all
}

pub async fn attention_is_needed_for_mails_that_failed_and_dead_links(db: Db) {
    use MailState::{Bounced, Cancelled, Expired, Failed, Sent};
    let mut invite = add_invited(&db, "u1", NOW).await;
    let needs = async |now| needs_attention(&db, now).await;
    assert!(!needs(NOW).await);
    assert!(needs(NOW.plus(3 * DAY)).await, "the link ended");
    assert!(!needs(NOW.plus(7 * DAY)).await, "the invitation ended");
    for (n, (state, expected)) in [
        (Failed, true),
        (Bounced, true),
        (Expired, true),
        (Sent, false),
        (Cancelled, false),
    ]
    .into_iter()
    .enumerate()
    {
        let (id, at) = (format!("m{n}"), minutes(2 * n as u64));
        queue(&db, &id, &invite, at).await;
        assert!(!needs(at).await, "a newer one is on its way");
        settle(&db, &id, state, at).await;
        assert_eq!(needs(at).await, expected, "{state:?}");
    }
    queue(&db, "last", &invite, minutes(30)).await;
    settle(&db, "last", Failed, minutes(30)).await;
    assert!(needs(minutes(30)).await);
    let newer = code("newer", minutes(31));
    apply(
        &db,
        "u1",
        updated(Invite {
            code: Some(newer),
            ..invite.clone()
        }),
    )
    .await
    .unwrap();
    assert!(
        !needs(minutes(31)).await,
        "a newer code was handed over otherwise"
    );
    apply(&db, "u1", updated(invite.clone())).await.unwrap();
    if let Some(code) = &mut invite.code {
        code.spent_at = Some(NOW);
    }
    apply(&db, "u1", updated(invite.clone())).await.unwrap();
    assert!(!needs(NOW.plus(3 * DAY)).await, "the code was used");
    invite.code = None;
    apply(&db, "u1", updated(invite.clone())).await.unwrap();
    assert!(needs(NOW).await, "the code was thrown away");
    invite.state = InviteState::Revoked;
    apply(&db, "u1", updated(invite)).await.unwrap();
    assert!(!needs(NOW).await);
}

pub async fn attention_is_needed_when_a_mail_waits_for_long(db: Db) {
    let invite = add_invited(&db, "u1", NOW).await;
    queue(&db, "m1", &invite, NOW).await;
    let micro = Duration::from_micros(1);
    for state in [MailState::Queued, MailState::Deferred] {
        if state == MailState::Deferred {
            settle(&db, "m1", state, NOW).await;
        }
        let needs = async |after| needs_attention(&db, NOW.plus(after)).await;
        assert!(!needs(STUCK_AFTER - micro).await, "{state:?}");
        assert!(needs(STUCK_AFTER).await, "{state:?}");
        assert!(needs(STUCK_AFTER + micro).await, "{state:?}");
    }
}

pub async fn the_timeline_is_oldest_first(db: Db) {
    let mut invite = add_invited(&db, "u1", NOW).await;
    let user = snapshot(&db, "u1").await.user.unwrap();
    let kinds = [EventKind::CodeAdded, EventKind::MailSent, EventKind::Opened];
    let change = Change {
        events: kinds
            .into_iter()
            .zip(1..)
            .map(|(kind, n)| event(&user, n, kind, Some(&invite.id)))
            .chain([event(&user, 4, EventKind::MemberAdded, None)])
            .collect(),
        ..Change::default()
    };
    apply(&db, "u1", change).await.unwrap();
    invite.note = Some("Hi".into());
    apply(&db, "u1", updated(invite.clone())).await.unwrap();
    let detail = db.invite(&invite.id, NOW).await.unwrap().unwrap();
    assert_eq!(
        detail.timeline.iter().map(|entry| entry.kind).collect::<Vec<_>>(),
        kinds
    );
    assert_eq!(detail.note.as_deref(), Some("Hi"));
    assert_eq!(detail.link_expires_at, Some(NOW.plus(3 * DAY)));
    assert_eq!(detail.summary.person_name, "Maria Silva");
    assert_eq!(detail.summary.inviter_name, "The Boss");
    assert!(detail.mails.is_empty());
    invite.state = InviteState::Accepted;
    apply(&db, "u1", updated(invite.clone())).await.unwrap();
    let detail = db.invite(&invite.id, NOW).await.unwrap().unwrap();
    assert_eq!(detail.link_expires_at, None);
    assert!(db.invite("unknown", NOW).await.unwrap().is_none());
}
