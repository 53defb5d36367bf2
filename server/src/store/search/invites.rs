//! The admin's list of invites as SQL: newest first, the next page by the key of the last row.

use std::fmt::Write as _;

use shared::Problem;
use shared::invites::{InviteQuery, InviteStatus};

use super::{Bind, Search};
use crate::store::sql::invite_summary;

/// Where a page begins: behind this row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct Cursor {
    pub created_at_us: i64,
    pub id: String,
}

impl Cursor {
    /// `None` for anything this program did not write.
    pub fn read(text: &str) -> Option<Self> {
        let (time, id) = text.split_once('.')?;
        (!id.is_empty()).then_some(Self {
            created_at_us: time.parse().ok()?,
            id: id.to_owned(),
        })
    }

    pub fn write(&self) -> String {
        format!("{}.{}", self.created_at_us, self.id)
    }
}

/// One row more than the page has, to see whether there is another page.
pub(in crate::store) fn invites(query: &InviteQuery) -> Result<(String, Vec<Bind>), Problem> {
    let mut search = Search::new(concat!(invite_summary!(), " where 1 = 1"));
    if let Some(cursor) = query.filter.after.as_deref().and_then(Cursor::read) {
        let (time, id) = (search.integer(cursor.created_at_us), search.text(cursor.id));
        let _ = write!(search.text, " and (i.created_at_us, i.id) < ({time}, {id})");
    }
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
    if let Some(organizations) = &query.organizations {
        search.push(" and ");
        search.is_one_of("i.organization_id", organizations);
    }
    let needle = query.filter.search.trim();
    if !needle.is_empty() {
        search.push(" and ");
        search.is_part_of(&["u.display_name_key", "u.email_key", "u.username_key"], needle);
    }
    let limit = search.integer(u64::from(query.limit) + 1);
    let _ = write!(
        search.text,
        " order by i.created_at_us desc, i.id desc limit {limit}"
    );
    search.finish()
}
