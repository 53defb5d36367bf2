//! ListUsers and the invite form's suggestions as SQL.

use std::fmt::Write as _;

use shared::users::{TextMatch, UserCondition, UserQuery, UserSort};
use shared::{Micros, Problem};

use super::{Bind, Column, Search};
use crate::store::sql::user_columns;

/// How deep conditions may stand in each other, and how many there may be: far more than a person's filter, far less
/// than a database refuses.
const MAX_DEPTH: usize = 20;
const MAX_CONDITIONS: usize = 200;

const USERNAME: Column = Column {
    plain: "u.username",
    key: "u.username_key",
};
const GIVEN_NAME: Column = Column {
    plain: "coalesce(u.given_name, '')",
    key: "u.given_name_key",
};
const FAMILY_NAME: Column = Column {
    plain: "coalesce(u.family_name, '')",
    key: "u.family_name_key",
};
const NICK_NAME: Column = Column {
    plain: "coalesce(u.nick_name, '')",
    key: "u.nick_name_key",
};
const DISPLAY_NAME: Column = Column {
    plain: "u.display_name",
    key: "u.display_name_key",
};
const EMAIL: Column = Column {
    plain: "coalesce(u.email, '')",
    key: "u.email_key",
};
const PHONE: Column = Column {
    plain: "coalesce(u.phone, '')",
    key: "coalesce(u.phone, '')",
};

/// The page, and the count of all pages.
pub(in crate::store) struct UserSearch {
    pub page: (String, Vec<Bind>),
    pub count: (String, Vec<Bind>),
}

pub(in crate::store) fn users(query: &UserQuery) -> Result<UserSearch, Problem> {
    let mut page = Search::new(concat!("select ", user_columns!(), " from users u where "));
    filter(&mut page, query)?;
    let (column, direction) = (
        sort_column(query.sort),
        if query.ascending { "asc" } else { "desc" },
    );
    let _ = write!(page.text, " order by {column} {direction}, u.id {direction}");
    page.page(query.limit, query.offset);
    let mut count = Search::new("select count(*) from users u where ");
    filter(&mut count, query)?;
    Ok(UserSearch {
        page: page.finish()?,
        count: count.finish()?,
    })
}

/// People with their open invite, by name.
pub(in crate::store) fn people(
    text: &str,
    organizations: Option<&Vec<String>>,
    now: Micros,
    limit: u32,
) -> Result<(String, Vec<Bind>), Problem> {
    let mut search = Search::new(
        "select u.id, u.display_name, u.email, u.organization_id, o.name, \
         (u.password_set_at_us is not null or exists (select 1 from passkeys k where k.user_id = u.id)), \
         i.created_at_us, i.id \
         from users u join organizations o on o.id = u.organization_id \
         left join invites i on i.user_id = u.id and i.state = 'pending' and i.expires_at_us > ",
    );
    let now = search.integer(now.0);
    let _ = write!(search.text, "{now} where u.kind = 'human' and ");
    search.is_part_of(&["u.display_name_key", "u.email_key", "u.username_key"], text);
    if let Some(organizations) = organizations {
        search.push(" and ");
        search.is_one_of("u.organization_id", organizations);
    }
    let limit = search.integer(limit);
    let _ = write!(search.text, " order by u.display_name_key, u.id limit {limit}");
    search.finish()
}

fn sort_column(sort: UserSort) -> &'static str {
    match sort {
        UserSort::CreatedAt => "u.created_at_us",
        UserSort::UserName => "u.username_key",
        UserSort::GivenName => "u.given_name_key",
        UserSort::FamilyName => "u.family_name_key",
        UserSort::NickName => "u.nick_name_key",
        UserSort::DisplayName => "u.display_name_key",
        UserSort::Email => "coalesce(u.email_key, '')",
        UserSort::State => "u.state",
        UserSort::Kind => "u.kind",
    }
}

fn filter(search: &mut Search, query: &UserQuery) -> Result<(), Problem> {
    let mut budget = MAX_CONDITIONS;
    all_of(search, &query.conditions, 0, &mut budget)?;
    if let Some(organizations) = &query.organizations {
        search.push(" and ");
        search.is_one_of("u.organization_id", organizations);
    }
    Ok(())
}

fn all_of(
    search: &mut Search,
    conditions: &[UserCondition],
    depth: usize,
    budget: &mut usize,
) -> Result<(), Problem> {
    search.push("(1 = 1");
    for each in conditions {
        search.push(" and ");
        condition(search, each, depth, budget)?;
    }
    search.push(")");
    Ok(())
}

fn condition(
    search: &mut Search,
    wanted: &UserCondition,
    depth: usize,
    budget: &mut usize,
) -> Result<(), Problem> {
    use UserCondition as C;
    if depth > MAX_DEPTH {
        return Err(Problem::invalid(
            "invalid SearchQuery: conditions may be nested at most 20 deep",
        ));
    }
    *budget = budget.checked_sub(1).ok_or_else(|| {
        Problem::invalid("invalid SearchQuery: too many conditions, at most 200 are allowed")
    })?;
    search.push("(");
    match wanted {
        C::UserName(text, how) => search.matches(USERNAME, text, *how),
        C::GivenName(text, how) => search.matches(GIVEN_NAME, text, *how),
        C::FamilyName(text, how) => search.matches(FAMILY_NAME, text, *how),
        C::NickName(text, how) => search.matches(NICK_NAME, text, *how),
        C::DisplayName(text, how) => search.matches(DISPLAY_NAME, text, *how),
        C::Email(text, how) => email(search, text, *how),
        C::Phone(text, how) => search.matches(PHONE, text, *how),
        C::LoginName(text, how) => {
            search.matches(USERNAME, text, *how);
            search.push(" or ");
            email(search, text, *how);
        }
        C::State(state) => search.equals("u.state", state.as_str()),
        C::IsHuman(human) => search.equals("u.kind", if *human { "human" } else { "machine" }),
        C::Organization(id) => search.equals("u.organization_id", id),
        C::InIds(ids) => search.is_one_of("u.id", ids),
        C::InEmails(emails) => {
            let keys: Vec<String> = emails.iter().map(|email| email.trim().to_lowercase()).collect();
            search.push("u.email_key is not null and ");
            search.is_one_of("u.email_key", &keys);
        }
        C::And(conditions) => all_of(search, conditions, depth + 1, budget)?,
        C::Or(conditions) => {
            search.push("1 = 0");
            for each in conditions {
                search.push(" or ");
                condition(search, each, depth + 1, budget)?;
            }
        }
        C::Not(inner) => {
            search.push("not ");
            condition(search, inner, depth + 1, budget)?;
        }
    }
    search.push(")");
    Ok(())
}

/// Machines have no address: never null in a condition, so that its negation holds for them.
fn email(search: &mut Search, text: &str, how: TextMatch) {
    search.push("(u.email_key is not null and ");
    search.matches(EMAIL, text, how);
    search.push(")");
}
