//! The logs of providers as SQL: newest first.

use std::fmt::Write as _;

use shared::Problem;

use super::{Bind, Search};

/// The logs are alike.
#[derive(Clone, Copy)]
pub(in crate::store) enum Log {
    Identity,
    Email,
}

/// Of these organizations, and for signing in of the whole instance; none = of all.
pub(in crate::store) fn changes(
    log: Log,
    organizations: Option<Vec<String>>,
    limit: u32,
) -> Result<(String, Vec<Bind>), Problem> {
    let mut search = Search::new(
        "select c.provider_id, c.scope, c.name, c.sequence, c.at_us, c.actor_id, c.actor_name, c.kind, c.fields",
    );
    search.push(match log {
        Log::Identity => " from provider_changes c",
        Log::Email => " from email_provider_changes c",
    });
    if let Some(mut scopes) = organizations {
        // Everybody signs in by the instance's; by whom it sends mails is for who may read its policy.
        if matches!(log, Log::Identity) {
            scopes.push(String::new());
        }
        search.push(" where ");
        search.is_one_of("c.scope", &scopes);
    }
    let limit = search.integer(u64::from(limit));
    let _ = write!(
        search.text,
        " order by c.at_us desc, c.provider_id desc, c.sequence desc limit {limit}"
    );
    search.finish()
}
