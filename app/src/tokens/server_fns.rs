//! What the tokens page asks of the server. Forms post to these addresses without a script too.

use leptos::server;
use shared::access::{CreateTokenForm, TokenChoices, TokenPage, TokenResult};

#[cfg(feature = "ssr")]
use super::edge;
use crate::desk::{Dated, Refusal};

/// `after` is the key of the page before or empty.
#[server(prefix = "/api", endpoint = "list_tokens")]
pub async fn list_tokens(after: String) -> Result<Dated<TokenPage>, Refusal> {
    edge::list_tokens(&after).await
}

#[server(prefix = "/api", endpoint = "prepare_token")]
pub async fn prepare_token() -> Result<Dated<TokenChoices>, Refusal> {
    edge::prepare_token().await
}

#[server(prefix = "/api", endpoint = "create_token")]
pub async fn create_token(#[server(flatten)] form: CreateTokenForm) -> Result<TokenResult, Refusal> {
    edge::create_token(form).await
}

/// Answers the name of what was revoked.
#[server(prefix = "/api", endpoint = "revoke_token")]
pub async fn revoke_token(lookup: String) -> Result<String, Refusal> {
    edge::revoke_token(&lookup).await
}
