//! The filters of the list of invites, and its pages.

use std::collections::HashSet;
use std::time::Duration;

use shared::invites::{Actor, Invite, InviteFilter, InvitePage, InviteQuery};
use shared::{Micros, PageKey};

use crate::fixtures::*;

async fn list(db: &Db, filter: InviteFilter, organizations: Option<Vec<String>>, limit: u32) -> InvitePage {
    let query = InviteQuery {
        filter,
        organizations,
        now: NOW,
        limit,
    };
    db.invites(query).await.unwrap()
}

fn people(page: &InvitePage) -> String {
    let ids: Vec<_> = page.invites.iter().map(|row| row.user_id.as_str()).collect();
    ids.join(" ")
}

fn second(count: u64) -> Micros {
    NOW.plus(Duration::from_secs(count))
}

/// u1 to u4, a second apart; u2 by another inviter, u3 in organization o2, u4's address with capitals.
async fn fill(db: &Db) {
    for n in 1..=4_u64 {
        let mut user = person(&format!("u{n}"), "Maria", &format!("{n}@Åcme.example"));
        if n == 3 {
            user.organization_id = "o2".to_owned();
        }
        let mut invite = invite(&format!("i{n}"), &user, second(n));
        if n == 2 {
            invite.inviter = Actor {
                id: "helper".to_owned(),
                name: "A Helper".to_owned(),
            };
        }
        add_user(db, user).await;
        apply(db, &invite.user_id.clone(), inserted(invite))
            .await
            .unwrap();
    }
}

pub async fn every_filter_of_the_list_holds(db: Db) {
    fill(&db).await;
    let all = InviteFilter::default;
    let text = |text: &str| Some(text.to_owned());
    for (filter, expected) in [
        (all(), "u4 u3 u2 u1"),
        (
            InviteFilter {
                organization_id: text("o2"),
                ..all()
            },
            "u3",
        ),
        (
            InviteFilter {
                organization_id: text("o9"),
                ..all()
            },
            "",
        ),
        (
            InviteFilter {
                inviter_id: text("helper"),
                ..all()
            },
            "u2",
        ),
        (
            InviteFilter {
                inviter_id: text("boss"),
                ..all()
            },
            "u4 u3 u1",
        ),
        (
            InviteFilter {
                email: text("4@åCME.example "),
                ..all()
            },
            "u4",
        ),
        (
            InviteFilter {
                email: text("4@"),
                ..all()
            },
            "",
        ),
        (
            InviteFilter {
                email: text("%"),
                ..all()
            },
            "",
        ),
        (
            InviteFilter {
                created_from: Some(second(3)),
                ..all()
            },
            "u4 u3",
        ),
        (
            InviteFilter {
                created_from: Some(Micros(second(3).0 + 1)),
                ..all()
            },
            "u4",
        ),
        (
            InviteFilter {
                created_before: Some(second(3)),
                ..all()
            },
            "u2 u1",
        ),
        (
            InviteFilter {
                created_before: Some(Micros(second(3).0 + 1)),
                ..all()
            },
            "u3 u2 u1",
        ),
        (
            InviteFilter {
                created_from: Some(second(2)),
                created_before: Some(second(2)),
                ..all()
            },
            "",
        ),
        (
            InviteFilter {
                inviter_id: text("boss"),
                created_before: Some(second(4)),
                organization_id: text("o1"),
                ..all()
            },
            "u1",
        ),
        (
            InviteFilter {
                search: "4@".to_owned(),
                inviter_id: text("boss"),
                ..all()
            },
            "u4",
        ),
    ] {
        assert_eq!(
            people(&list(&db, filter.clone(), None, 9).await),
            expected,
            "{filter:?}"
        );
    }
    let row = &list(
        &db,
        InviteFilter {
            inviter_id: text("helper"),
            ..all()
        },
        None,
        9,
    )
    .await
    .invites[0];
    assert_eq!(
        (row.inviter_id.as_str(), row.inviter_name.as_str()),
        ("helper", "A Helper")
    );
}

pub async fn a_filter_never_widens_what_a_caller_may_read(db: Db) {
    fill(&db).await;
    let readable = |ids: &[&str]| Some(ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>());
    let of = |id: &str| InviteFilter {
        organization_id: Some(id.to_owned()),
        ..InviteFilter::default()
    };
    assert_eq!(people(&list(&db, of("o1"), readable(&["o2"]), 9).await), "");
    assert_eq!(people(&list(&db, of("o2"), readable(&["o2"]), 9).await), "u3");
    assert_eq!(people(&list(&db, of("o2"), readable(&[]), 9).await), "");
    let email = InviteFilter {
        email: Some("1@åcme.example".to_owned()),
        ..InviteFilter::default()
    };
    assert_eq!(people(&list(&db, email, readable(&["o2"]), 9).await), "");
}

/// Many invites of the same moment, of which only the id tells which comes first.
pub async fn filtered_pages_are_complete_whatever_their_size(db: Db) {
    for n in 0..12_u32 {
        let user = person(&format!("u{n:02}"), "Maria", &format!("{n}@acme.example"));
        let mut invite: Invite = invite(&format!("i{n:02}"), &user, second(u64::from(n / 5)));
        if n % 3 == 0 {
            invite.inviter.id = "helper".to_owned();
        }
        add_user(&db, user).await;
        apply(&db, &invite.user_id.clone(), inserted(invite))
            .await
            .unwrap();
    }
    let of_boss = |after| InviteFilter {
        inviter_id: Some("boss".to_owned()),
        after,
        ..InviteFilter::default()
    };
    let whole = people(&list(&db, of_boss(None), None, 50).await);
    assert_eq!(whole, "u11 u10 u08 u07 u05 u04 u02 u01");
    for size in 1..=9 {
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = list(&db, of_boss(after), None, size).await;
            assert!(page.invites.len() <= size as usize);
            seen.push(people(&page));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen.join(" "), whole, "{size}");
        let different: HashSet<_> = seen.iter().collect();
        assert_eq!(different.len(), seen.len());
    }
}

pub async fn a_page_begins_behind_a_row_that_is_gone(db: Db) {
    fill(&db).await;
    let behind = PageKey {
        created_at: second(3),
        id: "i3".to_owned(),
    };
    apply(
        &db,
        "u3",
        shared::ports::Change {
            user: shared::ports::UserWrite::Delete,
            ..Default::default()
        },
    )
    .await
    .unwrap();
    let filter = InviteFilter {
        after: Some(behind.write()),
        ..InviteFilter::default()
    };
    assert_eq!(people(&list(&db, filter, None, 9).await), "u2 u1");
}
