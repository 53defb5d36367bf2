//! Sessions by queries.

use shared::sessions::{SessionCondition, SessionQuery, TimeMatch};
use shared::{Micros, Problem, Service};
use wire::session::v2::search_query::Query;
use wire::session::v2::{ListSessionsRequest, ListSessionsResponse, SearchQuery};
use wire::v1::TimestampQueryMethod;
use wire::{EnumValue, Timestamp};

use super::show;
use crate::operations::filters::{Filters, MAX_LISTED, Page};
use crate::operations::validate::{
    Checked, OPTIONAL_TEXT, TEXT, at_most, broken, defined, optional, required, text, within,
};
use crate::operations::{Call, list_details, moment};

pub async fn list_sessions(
    service: &Service,
    call: &Call,
    request: ListSessionsRequest,
) -> Result<ListSessionsResponse, Problem> {
    let mut filters = Filters::default();
    let conditions = request
        .queries
        .into_iter()
        .enumerate()
        .map(|(at, query)| {
            within(
                format_args!("ListSessionsRequest.Queries[{at}]"),
                condition(query, &mut filters, &call.caller.user_id),
            )
        })
        .collect::<Checked<_>>()?;
    let page = Page::read(request.query.into_option());
    let found = service
        .list_api_sessions(
            &call.caller,
            SessionQuery {
                conditions,
                ascending: page.ascending,
                offset: page.offset,
                limit: page.limit,
                ..SessionQuery::default()
            },
        )
        .await?;
    Ok(ListSessionsResponse {
        details: list_details(service, found.total).into(),
        sessions: found.sessions.into_iter().map(show::session).collect(),
    })
}

fn condition(query: SearchQuery, filters: &mut Filters, caller_id: &str) -> Checked<SessionCondition> {
    filters.count("SearchQuery.Query", 0)?;
    Ok(match required("SearchQuery.Query", query.query)? {
        Query::IdsQuery(q) => {
            let checked = at_most("IDsQuery.Ids", q.ids.len(), MAX_LISTED);
            within("SearchQuery.IdsQuery", checked)?;
            SessionCondition::InIds(q.ids)
        }
        Query::UserIdQuery(q) => SessionCondition::User(q.id),
        Query::CreationDateQuery(q) => {
            let checked = time(
                "CreationDateQuery",
                "CreationDate",
                q.creation_date.into_option(),
                q.method,
            );
            let (time, compare) = within("SearchQuery.CreationDateQuery", checked)?;
            SessionCondition::CreatedAt(time, compare)
        }
        Query::ExpirationDateQuery(q) => {
            let said = q.expiration_date.into_option();
            let checked = time("ExpirationDateQuery", "ExpirationDate", said, q.method);
            let (time, compare) = within("SearchQuery.ExpirationDateQuery", checked)?;
            SessionCondition::ExpiresAt(time, compare)
        }
        Query::CreatorQuery(q) => {
            let checked = optional("CreatorQuery.Id", q.id.as_deref(), OPTIONAL_TEXT);
            within("SearchQuery.CreatorQuery", checked)?;
            let named = q.id.filter(|id| !id.is_empty());
            SessionCondition::Creator(named.unwrap_or_else(|| caller_id.to_owned()))
        }
        Query::UserAgentQuery(q) => {
            // Tokens of this server know no user agent that an empty one could stand for.
            let fingerprint = q.fingerprint_id.unwrap_or_default();
            let checked = text("UserAgentQuery.FingerprintId", &fingerprint, TEXT);
            within("SearchQuery.UserAgentQuery", checked)?;
            SessionCondition::Fingerprint(fingerprint)
        }
    })
}

fn time(
    message: &str,
    field: &str,
    time: Option<Timestamp>,
    method: EnumValue<TimestampQueryMethod>,
) -> Checked<(Micros, TimeMatch)> {
    use TimestampQueryMethod as M;
    let field = format!("{message}.{field}");
    let Some(time) = moment(&field, time)? else {
        return broken(field, "value is required");
    };
    let compare = match defined(format_args!("{message}.Method"), method)? {
        M::TIMESTAMP_QUERY_METHOD_EQUALS => TimeMatch::Equals,
        M::TIMESTAMP_QUERY_METHOD_GREATER => TimeMatch::Later,
        M::TIMESTAMP_QUERY_METHOD_GREATER_OR_EQUALS => TimeMatch::LaterOrEquals,
        M::TIMESTAMP_QUERY_METHOD_LESS => TimeMatch::Earlier,
        M::TIMESTAMP_QUERY_METHOD_LESS_OR_EQUALS => TimeMatch::EarlierOrEquals,
    };
    Ok((time, compare))
}
