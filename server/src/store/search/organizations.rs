//! ListOrganizations as SQL.

use std::fmt::Write as _;

use shared::Problem;
use shared::organizations::{OrganizationCondition, OrganizationQuery};

use super::{Bind, Column, Search};
use crate::store::sql::organization_columns;

const MAX_CONDITIONS: usize = 200;
/// Rows without a limit in the request, and the most a request may ask for.
const DEFAULT_LIMIT: u32 = 100;
const MAX_LIMIT: u32 = 1000;

const NAME: Column = Column {
    plain: "o.name",
    key: "o.name_key",
};
const DOMAIN: Column = Column {
    plain: "o.primary_domain",
    key: "o.domain_key",
};

/// The page, and the count of all pages.
pub(in crate::store) struct OrganizationSearch {
    pub page: (String, Vec<Bind>),
    pub count: (String, Vec<Bind>),
}

pub(in crate::store) fn organizations(query: &OrganizationQuery) -> Result<OrganizationSearch, Problem> {
    if query.conditions.len() > MAX_CONDITIONS {
        return Err(Problem::invalid(
            "invalid SearchQuery: too many conditions, at most 200 are allowed",
        ));
    }
    let mut page = Search::new(concat!(
        "select ",
        organization_columns!(),
        " from organizations o where 1 = 1"
    ));
    filter(&mut page, query);
    let column = if query.sort_by_name {
        "o.name_key"
    } else {
        "o.created_at_us"
    };
    let direction = if query.ascending { "asc" } else { "desc" };
    let _ = write!(page.text, " order by {column} {direction}, o.id {direction}");
    let limit = match query.limit {
        0 => DEFAULT_LIMIT,
        limit => limit.min(MAX_LIMIT),
    };
    page.page(limit, query.offset);
    let mut count = Search::new("select count(*) from organizations o where 1 = 1");
    filter(&mut count, query);
    Ok(OrganizationSearch {
        page: page.finish()?,
        count: count.finish()?,
    })
}

fn filter(search: &mut Search, query: &OrganizationQuery) {
    use OrganizationCondition as C;
    for condition in &query.conditions {
        search.push(" and (");
        match condition {
            C::Name(text, how) => search.matches(NAME, text, *how),
            C::Domain(text, how) => search.matches(DOMAIN, text, *how),
            C::Id(id) => search.equals("o.id", id),
            C::Default => search.push("o.is_default = 1"),
            C::IsActive(active) => search.push(if *active { "1 = 1" } else { "1 = 0" }),
        }
        search.push(")");
    }
    if let Some(visible) = &query.visible {
        search.push(" and ");
        search.is_one_of("o.id", visible);
    }
}
