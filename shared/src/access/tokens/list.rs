//! The admin's list of tokens.

use super::{GivenRole, TokenPage, TokenRecord, TokenSummary};
use crate::access::{Caller, Membership, Permission};
use crate::{Micros, Problem, Reason, Service};

/// Rows on a page of the list.
const PAGE_ROWS: u32 = 25;

/// What a store is asked for: newest first, a page by key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenQuery {
    /// Only users of these organizations; none = all.
    pub organizations: Option<Vec<String>>,
    /// The key of the last row of the page before.
    pub after: Option<String>,
    pub limit: u32,
}

/// A token with the user it acts for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedToken {
    pub record: TokenRecord,
    pub user_name: String,
    pub organization_id: String,
    /// Each with the name of its organization.
    pub memberships: Vec<(Membership, Option<String>)>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedTokens {
    pub tokens: Vec<ListedToken>,
    pub next: Option<String>,
}

impl Service {
    /// The tokens of users the caller may read.
    pub async fn list_tokens(&self, caller: &Caller, after: Option<String>) -> Result<TokenPage, Problem> {
        if !caller.is_admin() {
            return Err(Reason::MembershipNotFound.into());
        }
        let query = TokenQuery {
            organizations: caller.readable_organizations(Permission::UserRead),
            after,
            limit: PAGE_ROWS,
        };
        let ListedTokens { tokens, next } = self.store.tokens(query).await?;
        let now = self.clock.now();
        Ok(TokenPage {
            tokens: tokens
                .into_iter()
                .map(|token| summary(caller, token, now))
                .collect(),
            next,
        })
    }
}

fn summary(caller: &Caller, token: ListedToken, now: Micros) -> TokenSummary {
    let ListedToken {
        record,
        user_name,
        organization_id,
        memberships,
    } = token;
    let mut roles = Vec::new();
    let mut held = Vec::new();
    for (membership, organization_name) in memberships {
        roles.extend(membership.roles.iter().map(|role| GivenRole {
            role: *role,
            organization_name: organization_name.clone(),
        }));
        held.push(membership);
    }
    let is_revocable = caller
        .allow(Permission::UserWrite, Some(&organization_id))
        .and_then(|()| caller.allow_all_of(&held))
        .is_ok();
    TokenSummary {
        is_expired: record.is_expired(now),
        lookup: record.lookup,
        name: user_name,
        roles,
        creator_name: record.creator.name,
        created_at: record.created_at,
        expires_at: record.expires_at,
        last_used_at: record.last_used_at,
        is_revocable,
    }
}
