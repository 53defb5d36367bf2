//! Lists of invites as SQL: newest first, the next page by the key of the last row.

use std::fmt::Write as _;

use shared::invites::{InviteFilter, InviteQuery, InviteStatus};
use shared::mail::STUCK_AFTER;
use shared::{PageKey, Problem};

use super::{Bind, Search};
use crate::store::sql::{invite_summary, needs_attention};

/// One row more than the page has, to see whether there is another page.
pub(in crate::store) fn invites(query: &InviteQuery) -> Result<(String, Vec<Bind>), Problem> {
    let mut search = Search::new(concat!(invite_summary!(), " where 1 = 1"));
    // The first two values, which the text above has in it.
    let _now_and_stuck = (
        search.integer(query.now.0),
        search.integer(query.now.minus(STUCK_AFTER).0),
    );
    if let Some(cursor) = query.filter.after.as_deref().and_then(PageKey::read) {
        let (time, id) = (search.integer(cursor.created_at.0), search.text(cursor.id));
        let _ = write!(search.text, " and (i.created_at_us, i.id) < ({time}, {id})");
    }
    status(&mut search, query);
    if let Some(organizations) = &query.organizations {
        search.push(" and ");
        search.is_one_of("i.organization_id", organizations);
    }
    filter(&mut search, &query.filter);
    if query.filter.needs_attention {
        search.push(concat!(" and ", needs_attention!()));
    }
    let limit = search.integer(u64::from(query.limit) + 1);
    let _ = write!(
        search.text,
        " order by i.created_at_us desc, i.id desc limit {limit}"
    );
    search.finish()
}

fn status(search: &mut Search, query: &InviteQuery) {
    match query.filter.status {
        None => {}
        Some(InviteStatus::Pending) => {
            let now = search.integer(query.now.0);
            let _ = write!(
                search.text,
                " and i.state = 'pending' and i.expires_at_us > {now}"
            );
        }
        Some(InviteStatus::Expired) => {
            let now = search.integer(query.now.0);
            let _ = write!(
                search.text,
                " and i.state in ('pending', 'lapsed') and i.expires_at_us <= {now}"
            );
        }
        Some(status @ (InviteStatus::Accepted | InviteStatus::Revoked | InviteStatus::Declined)) => {
            search.push(" and ");
            search.equals("i.state", status.as_str());
        }
    }
}

fn filter(search: &mut Search, filter: &InviteFilter) {
    if let Some(from) = filter.created_from {
        let from = search.integer(from.0);
        let _ = write!(search.text, " and i.created_at_us >= {from}");
    }
    if let Some(before) = filter.created_before {
        let before = search.integer(before.0);
        let _ = write!(search.text, " and i.created_at_us < {before}");
    }
    let email = filter.email.as_ref().map(|email| email.trim().to_lowercase());
    for (column, value) in [
        ("i.organization_id", &filter.organization_id),
        ("i.inviter_id", &filter.inviter_id),
        ("u.email_key", &email),
    ] {
        if let Some(value) = value {
            search.push(" and ");
            search.equals(column, value);
        }
    }
    let needle = filter.search.trim();
    if !needle.is_empty() {
        search.push(" and ");
        search.is_part_of(&["u.display_name_key", "u.email_key", "u.username_key"], needle);
    }
}
