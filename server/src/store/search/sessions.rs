//! ListSessions as SQL.

use std::fmt::Write as _;

use shared::sessions::{SessionCondition, SessionQuery, TimeMatch};
use shared::{Micros, Problem};

use super::{Bind, Search};
use crate::store::sql::api_session_select;

/// The page, and the count of all pages.
pub(in crate::store) struct SessionSearch {
    pub page: (String, Vec<Bind>),
    pub count: (String, Vec<Bind>),
}

pub(in crate::store) fn sessions(query: &SessionQuery) -> Result<SessionSearch, Problem> {
    let mut page = Search::new(concat!(api_session_select!(), " where "));
    filter(&mut page, query);
    let direction = if query.ascending { "asc" } else { "desc" };
    let _ = write!(
        page.text,
        " order by s.created_at_us {direction}, s.id {direction}"
    );
    page.page(query.limit, query.offset);
    let mut count =
        Search::new("select count(*) from api_sessions s left join users u on u.id = s.user_id where ");
    filter(&mut count, query);
    Ok(SessionSearch {
        page: page.finish()?,
        count: count.finish()?,
    })
}

fn filter(search: &mut Search, query: &SessionQuery) {
    match &query.organizations {
        None => search.push("1 = 1"),
        Some(organizations) => {
            search.push("(");
            search.equals("s.creator_id", &query.asked_by);
            search.push(" or ");
            search.equals("s.user_id", &query.asked_by);
            search.push(" or ");
            search.is_one_of("u.organization_id", organizations);
            search.push(")");
        }
    }
    for condition in &query.conditions {
        search.push(" and ");
        match condition {
            SessionCondition::InIds(ids) => search.is_one_of("s.id", ids),
            SessionCondition::User(id) => search.equals("s.user_id", id),
            SessionCondition::Creator(id) => search.equals("s.creator_id", id),
            SessionCondition::Fingerprint(id) => search.equals("s.fingerprint_id", id),
            SessionCondition::CreatedAt(time, how) => compare(search, "s.created_at_us", *time, *how),
            SessionCondition::ExpiresAt(time, how) => compare(search, "s.expires_at_us", *time, *how),
        }
    }
}

fn compare(search: &mut Search, column: &str, time: Micros, how: TimeMatch) {
    let operator = match how {
        TimeMatch::Equals => "=",
        TimeMatch::Later => ">",
        TimeMatch::LaterOrEquals => ">=",
        TimeMatch::Earlier => "<",
        TimeMatch::EarlierOrEquals => "<=",
    };
    let value = search.integer(time.0);
    let _ = write!(search.text, "{column} {operator} {value}");
}
