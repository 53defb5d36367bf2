//! Queries that are put together from what was asked: every value is bound, only texts of this folder become SQL.

pub(super) mod invites;
pub(super) mod organizations;
pub(super) mod providers;
pub(super) mod sessions;
pub(super) mod tokens;
pub(super) mod users;

use std::fmt::Write as _;

use shared::Problem;
use shared::users::TextMatch;

/// Values one query may bind. SQLite takes 32,766, PostgreSQL 65,535; nobody asks for that many by hand.
const MAX_BINDS: usize = 2_000;

pub(super) enum Bind {
    Text(String),
    Integer(i64),
}

/// A query in the making.
#[derive(Default)]
pub(super) struct Search {
    text: String,
    binds: Vec<Bind>,
}

/// A column as it was entered, and lower-cased. Both are SQL and never null.
#[derive(Clone, Copy)]
struct Column {
    plain: &'static str,
    key: &'static str,
}

impl Search {
    fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            binds: Vec::new(),
        }
    }

    pub(super) fn finish(self) -> Result<(String, Vec<Bind>), Problem> {
        match self.binds.len() {
            0..=MAX_BINDS => Ok((self.text, self.binds)),
            _ => Err(Problem::invalid(
                "invalid Query: too many values, at most 2000 are allowed",
            )),
        }
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn text(&mut self, value: impl Into<String>) -> String {
        self.bind(Bind::Text(value.into()))
    }

    fn integer(&mut self, value: impl TryInto<i64>) -> String {
        self.bind(Bind::Integer(value.try_into().unwrap_or(i64::MAX)))
    }

    fn bind(&mut self, value: Bind) -> String {
        self.binds.push(value);
        format!("${}", self.binds.len())
    }

    /// `column in (…)`; no values match nothing.
    fn is_one_of<'a>(&mut self, column: &str, values: impl IntoIterator<Item = &'a String>) {
        let mut separator = "";
        let start = self.text.len();
        for value in values {
            let placeholder = self.text(value);
            let _ = write!(self.text, "{separator}{placeholder}");
            separator = ", ";
        }
        if separator.is_empty() {
            self.push("1 = 0");
        } else {
            self.text.insert_str(start, &format!("{column} in ("));
            self.push(")");
        }
    }

    /// `column = value`
    fn equals(&mut self, column: &str, value: &str) {
        let placeholder = self.text(value);
        let _ = write!(self.text, "{column} = {placeholder}");
    }

    /// Compares without LIKE: it ignores case in one database and not in the other, and never beyond ASCII.
    fn matches(&mut self, column: Column, needle: &str, how: TextMatch) {
        use TextMatch as M;
        let ignores_case = matches!(
            how,
            M::EqualsIgnoreCase | M::StartsWithIgnoreCase | M::ContainsIgnoreCase | M::EndsWithIgnoreCase
        );
        let (text, needle) = match ignores_case {
            true => (column.key, needle.to_lowercase()),
            false => (column.plain, needle.to_owned()),
        };
        if needle.is_empty() && !matches!(how, M::Equals | M::EqualsIgnoreCase) {
            return self.push("1 = 1");
        }
        if how == M::Equals && column.key != column.plain {
            // The lower-cased column is the one with an index.
            self.equals(column.key, &needle.to_lowercase());
            self.push(" and ");
        }
        let value = self.text(needle);
        let _ = match how {
            M::Equals | M::EqualsIgnoreCase => write!(self.text, "{text} = {value}"),
            M::StartsWith | M::StartsWithIgnoreCase => {
                write!(
                    self.text,
                    "substr({text}, 1, length(cast({value} as text))) = {value}"
                )
            }
            M::Contains | M::ContainsIgnoreCase => {
                write!(self.text, "replace({text}, {value}, '') <> {text}")
            }
            M::EndsWith | M::EndsWithIgnoreCase => write!(
                self.text,
                "(length({text}) >= length(cast({value} as text)) \
                 and substr({text}, length({text}) - length(cast({value} as text)) + 1) = {value})"
            ),
        };
    }

    /// Is the text a part of one of these lower-cased columns?
    fn is_part_of(&mut self, keys: &[&'static str], needle: &str) {
        self.push("(");
        for (at, key) in keys.iter().copied().enumerate() {
            if at > 0 {
                self.push(" or ");
            }
            self.matches(Column { plain: key, key }, needle, TextMatch::ContainsIgnoreCase);
        }
        self.push(")");
    }

    /// ` limit … offset …`
    fn page(&mut self, limit: u32, offset: u64) {
        let (limit, offset) = (self.integer(limit), self.integer(offset));
        let _ = write!(self.text, " limit {limit} offset {offset}");
    }
}
