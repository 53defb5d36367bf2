//! Personal access tokens of service users: made, listed, used and revoked.

mod rules;
mod view;

#[cfg(feature = "core")]
mod authenticate;
#[cfg(feature = "core")]
mod bearer;
#[cfg(feature = "core")]
mod create;
#[cfg(feature = "core")]
mod list;
#[cfg(feature = "core")]
mod revoke;
#[cfg(feature = "core")]
mod trial;

pub use rules::{MAX_TOKEN_LIFETIME, MAX_TOKEN_NAME_CHARS, token_end, token_name};
pub use view::{
    CreateTokenForm, GivenRole, TokenChoices, TokenOrganization, TokenPage, TokenResult, TokenSummary,
};
#[cfg(feature = "core")]
pub use {
    authenticate::TokenRecord,
    bearer::BearerToken,
    create::{CreateToken, CreatedToken},
    list::{ListedToken, ListedTokens, TokenQuery},
    trial::TrialToken,
};

/// What secret scanners look for.
pub const TOKEN_PREFIX: &str = "usher_pat_";
