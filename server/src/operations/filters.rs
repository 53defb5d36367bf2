//! What the lists have in common: how texts compare, how much is asked for at once.

use shared::users::TextMatch;
use wire::EnumValue;
use wire::object::v2::{ListQuery, TextQueryMethod};

use super::validate::{Checked, TEXT, broken, defined, text};

/// Rows without a limit in the request, and the most a request may ask for: ZITADEL's figures.
const DEFAULT_LIMIT: u32 = 100;
const MAX_LIMIT: u32 = 1000;
/// Filters in one request, nested ones included: more would strain the database's parser, and nobody types them.
const MAX_FILTERS: usize = 200;
/// Levels of filters within filters (ZITADEL's figure).
const MAX_DEPTH: usize = 20;
/// Ids or addresses that one filter may list.
pub(super) const MAX_LISTED: usize = 1000;

pub(super) struct Page {
    pub offset: u64,
    pub limit: u32,
    pub ascending: bool,
}

impl Page {
    pub fn read(query: Option<ListQuery>) -> Self {
        let query = query.unwrap_or_default();
        Self {
            offset: query.offset,
            limit: match query.limit {
                0 => DEFAULT_LIMIT,
                asked => asked.min(MAX_LIMIT),
            },
            ascending: query.asc,
        }
    }
}

/// Counts the filters of one request.
#[derive(Default)]
pub(super) struct Filters {
    seen: usize,
}

impl Filters {
    pub fn count(&mut self, field: &str, depth: usize) -> Checked {
        self.seen += 1;
        if depth > MAX_DEPTH {
            return broken(
                field,
                format_args!("filters may be nested at most {MAX_DEPTH} deep"),
            );
        }
        if self.seen > MAX_FILTERS {
            return broken(field, format_args!("at most {MAX_FILTERS} filters are allowed"));
        }
        Ok(())
    }
}

/// A filter on a text of 1 to 200 characters: `<message>.<field>` and how it compares.
pub(super) fn text_filter(
    message: &str,
    field: &str,
    value: String,
    method: EnumValue<TextQueryMethod>,
) -> Checked<(String, TextMatch)> {
    text(format_args!("{message}.{field}"), &value, TEXT)?;
    Ok((value, text_match(message, method)?))
}

pub(super) fn text_match(message: &str, method: EnumValue<TextQueryMethod>) -> Checked<TextMatch> {
    use TextQueryMethod as M;
    Ok(match defined(format_args!("{message}.Method"), method)? {
        M::TEXT_QUERY_METHOD_EQUALS => TextMatch::Equals,
        M::TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE => TextMatch::EqualsIgnoreCase,
        M::TEXT_QUERY_METHOD_STARTS_WITH => TextMatch::StartsWith,
        M::TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE => TextMatch::StartsWithIgnoreCase,
        M::TEXT_QUERY_METHOD_CONTAINS => TextMatch::Contains,
        M::TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE => TextMatch::ContainsIgnoreCase,
        M::TEXT_QUERY_METHOD_ENDS_WITH => TextMatch::EndsWith,
        M::TEXT_QUERY_METHOD_ENDS_WITH_IGNORE_CASE => TextMatch::EndsWithIgnoreCase,
    })
}
