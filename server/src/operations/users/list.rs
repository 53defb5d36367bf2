//! Finding users.

use shared::users::{UserCondition, UserQuery, UserSort, UserState};
use shared::{Problem, Service};
use wire::object::v2::TextQueryMethod;
use wire::user::v2::search_query::Query;
use wire::user::v2::{ListUsersRequest, ListUsersResponse, SearchQuery, Type, UserFieldName};
use wire::{EnumValue, user::v2};

use super::user;
use crate::operations::filters::{Filters, MAX_LISTED, Page, text_filter, text_match};
use crate::operations::validate::{Checked, OPTIONAL_TEXT, TEXT, at_most, defined, required, text, within};
use crate::operations::{Call, list_details};

pub async fn list_users(
    service: &Service,
    call: &Call,
    request: ListUsersRequest,
) -> Result<ListUsersResponse, Problem> {
    let conditions = conditions("ListUsersRequest", request.queries, 0, &mut Filters::default())?;
    let page = Page::read(request.query.into_option());
    let found = service
        .list_users(
            &call.caller,
            UserQuery {
                conditions,
                organizations: None,
                sort: sort(request.sorting_column),
                ascending: page.ascending,
                offset: page.offset,
                limit: page.limit,
            },
        )
        .await?;
    Ok(ListUsersResponse {
        details: list_details(service, found.total).into(),
        sorting_column: request.sorting_column,
        result: found.users.into_iter().map(user).collect(),
    })
}

/// A column that a newer client knows and we do not sorts like none.
fn sort(column: EnumValue<UserFieldName>) -> UserSort {
    use UserFieldName as F;
    match column.as_known().unwrap_or_default() {
        F::USER_FIELD_NAME_UNSPECIFIED | F::USER_FIELD_NAME_CREATION_DATE => UserSort::CreatedAt,
        F::USER_FIELD_NAME_USER_NAME => UserSort::UserName,
        F::USER_FIELD_NAME_FIRST_NAME => UserSort::GivenName,
        F::USER_FIELD_NAME_LAST_NAME => UserSort::FamilyName,
        F::USER_FIELD_NAME_NICK_NAME => UserSort::NickName,
        F::USER_FIELD_NAME_DISPLAY_NAME => UserSort::DisplayName,
        F::USER_FIELD_NAME_EMAIL => UserSort::Email,
        F::USER_FIELD_NAME_STATE => UserSort::State,
        F::USER_FIELD_NAME_TYPE => UserSort::Kind,
    }
}

fn conditions(
    message: &str,
    queries: Vec<SearchQuery>,
    depth: usize,
    filters: &mut Filters,
) -> Checked<Vec<UserCondition>> {
    queries
        .into_iter()
        .enumerate()
        .map(|(at, query)| {
            within(
                format_args!("{message}.Queries[{at}]"),
                condition(query, depth, filters),
            )
        })
        .collect()
}

fn condition(query: SearchQuery, depth: usize, filters: &mut Filters) -> Checked<UserCondition> {
    use UserCondition as C;
    filters.count("SearchQuery.Query", depth)?;
    let query = required("SearchQuery.Query", query.query)?;
    let field = field_of(&query);
    let checked = match query {
        Query::UserNameQuery(q) => matching("UserNameQuery", "UserName", q.user_name, q.method, C::UserName),
        Query::FirstNameQuery(q) => matching(
            "FirstNameQuery",
            "FirstName",
            q.first_name,
            q.method,
            C::GivenName,
        ),
        Query::LastNameQuery(q) => {
            matching("LastNameQuery", "LastName", q.last_name, q.method, C::FamilyName)
        }
        Query::NickNameQuery(q) => matching("NickNameQuery", "NickName", q.nick_name, q.method, C::NickName),
        Query::DisplayNameQuery(q) => matching(
            "DisplayNameQuery",
            "DisplayName",
            q.display_name,
            q.method,
            C::DisplayName,
        ),
        Query::LoginNameQuery(q) => matching(
            "LoginNameQuery",
            "LoginName",
            q.login_name,
            q.method,
            C::LoginName,
        ),
        Query::EmailQuery(q) => email(*q),
        Query::PhoneQuery(q) => phone(*q),
        Query::StateQuery(q) => defined("StateQuery.State", q.state).map(state),
        Query::TypeQuery(q) => defined("TypeQuery.Type", q.r#type).map(kind),
        Query::InUserIdsQuery(q) => {
            at_most("InUserIDQuery.UserIds", q.user_ids.len(), MAX_LISTED).map(|()| C::InIds(q.user_ids))
        }
        Query::InUserEmailsQuery(q) => {
            at_most("InUserEmailsQuery.UserEmails", q.user_emails.len(), MAX_LISTED)
                .map(|()| C::InEmails(q.user_emails))
        }
        Query::OrganizationIdQuery(q) => text("OrganizationIdQuery.OrganizationId", &q.organization_id, TEXT)
            .map(|()| C::Organization(q.organization_id)),
        Query::OrQuery(q) => conditions("OrQuery", q.queries, depth + 1, filters).map(C::Or),
        Query::AndQuery(q) => conditions("AndQuery", q.queries, depth + 1, filters).map(C::And),
        Query::NotQuery(q) => required("NotQuery.Query", q.query.into_option())
            .and_then(|inner| within("NotQuery.Query", condition(inner, depth + 1, filters)))
            .map(|inner| C::Not(Box::new(inner))),
    };
    within(format_args!("SearchQuery.{field}"), checked)
}

fn matching(
    message: &str,
    field: &str,
    value: String,
    method: EnumValue<TextQueryMethod>,
    condition: fn(String, shared::users::TextMatch) -> UserCondition,
) -> Checked<UserCondition> {
    text_filter(message, field, value, method).map(|(value, compare)| condition(value, compare))
}

fn email(query: v2::EmailQuery) -> Checked<UserCondition> {
    text("EmailQuery.EmailAddress", &query.email_address, OPTIONAL_TEXT)?;
    let compare = text_match("EmailQuery", query.method)?;
    Ok(UserCondition::Email(query.email_address, compare))
}

fn phone(query: v2::PhoneQuery) -> Checked<UserCondition> {
    text("PhoneQuery.Number", &query.number, 0..=20)?;
    let compare = text_match("PhoneQuery", query.method)?;
    Ok(UserCondition::Phone(query.number, compare))
}

/// A state that no user of usher is ever in matches nobody.
fn state(state: v2::UserState) -> UserCondition {
    match state {
        v2::UserState::USER_STATE_ACTIVE => UserCondition::State(UserState::Active),
        v2::UserState::USER_STATE_INACTIVE => UserCondition::State(UserState::Inactive),
        v2::UserState::USER_STATE_LOCKED => UserCondition::State(UserState::Locked),
        v2::UserState::USER_STATE_UNSPECIFIED
        | v2::UserState::USER_STATE_DELETED
        | v2::UserState::USER_STATE_INITIAL => nobody(),
    }
}

fn kind(kind: Type) -> UserCondition {
    match kind {
        Type::TYPE_HUMAN => UserCondition::IsHuman(true),
        Type::TYPE_MACHINE => UserCondition::IsHuman(false),
        Type::TYPE_UNSPECIFIED => nobody(),
    }
}

fn nobody() -> UserCondition {
    UserCondition::InIds(Vec::new())
}

fn field_of(query: &Query) -> &'static str {
    match query {
        Query::UserNameQuery(_) => "UserNameQuery",
        Query::FirstNameQuery(_) => "FirstNameQuery",
        Query::LastNameQuery(_) => "LastNameQuery",
        Query::NickNameQuery(_) => "NickNameQuery",
        Query::DisplayNameQuery(_) => "DisplayNameQuery",
        Query::EmailQuery(_) => "EmailQuery",
        Query::StateQuery(_) => "StateQuery",
        Query::TypeQuery(_) => "TypeQuery",
        Query::LoginNameQuery(_) => "LoginNameQuery",
        Query::InUserIdsQuery(_) => "InUserIdsQuery",
        Query::OrQuery(_) => "OrQuery",
        Query::AndQuery(_) => "AndQuery",
        Query::NotQuery(_) => "NotQuery",
        Query::InUserEmailsQuery(_) => "InUserEmailsQuery",
        Query::OrganizationIdQuery(_) => "OrganizationIdQuery",
        Query::PhoneQuery(_) => "PhoneQuery",
    }
}
