//! The admin's list of tokens as SQL: newest first, the next page by the key of the last row.

use std::fmt::Write as _;

use shared::access::TokenQuery;
use shared::{PageKey, Problem};

use super::{Bind, Search};
use crate::store::sql::token_columns;

/// One row more than the page has, to see whether there is another page.
pub(in crate::store) fn tokens(query: &TokenQuery) -> Result<(String, Vec<Bind>), Problem> {
    let mut search = Search::new(concat!(
        "select ",
        token_columns!(),
        ", u.display_name, u.organization_id from tokens t join users u on u.id = t.user_id where 1 = 1"
    ));
    if let Some(key) = query.after.as_deref().and_then(PageKey::read) {
        let (time, lookup) = (search.integer(key.created_at.0), search.text(key.id));
        let _ = write!(
            search.text,
            " and (t.created_at_us, t.lookup) < ({time}, {lookup})"
        );
    }
    if let Some(organizations) = &query.organizations {
        search.push(" and ");
        search.is_one_of("u.organization_id", organizations);
    }
    let limit = search.integer(u64::from(query.limit) + 1);
    let _ = write!(
        search.text,
        " order by t.created_at_us desc, t.lookup desc limit {limit}"
    );
    search.finish()
}
