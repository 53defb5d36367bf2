//! What the pages of providers ask of the server. Forms post to these addresses without a script too.

use leptos::server;
use serde::{Deserialize, Serialize};
use shared::providers::{ProviderForm, ProvidersPage};

#[cfg(feature = "ssr")]
use super::edge;
use crate::desk::{Dated, Refusal};

/// A provider that was stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    pub id: String,
    pub name: String,
    pub is_new: bool,
}

/// A provider that was switched on or off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Switched {
    pub name: String,
    pub is_active: bool,
}

impl Switched {
    /// The words for it.
    #[must_use]
    pub fn text_key(&self) -> &'static str {
        match self.is_active {
            true => "providers-switched-on",
            false => "providers-switched-off",
        }
    }
}

#[server(prefix = "/api", endpoint = "list_providers")]
pub async fn list_providers() -> Result<Dated<ProvidersPage>, Refusal> {
    edge::list_providers().await
}

#[server(prefix = "/api", endpoint = "save_provider")]
pub async fn save_provider(#[server(flatten)] form: ProviderForm) -> Result<Saved, Refusal> {
    edge::save_provider(form).await
}

/// Stores nothing.
#[server(prefix = "/api", endpoint = "test_provider")]
pub async fn test_provider(#[server(flatten)] form: ProviderForm) -> Result<(), Refusal> {
    edge::test_provider(form).await
}

/// `active`: empty switches it off.
#[server(prefix = "/api", endpoint = "switch_provider")]
pub async fn switch_provider(id: String, #[server(default)] active: String) -> Result<Switched, Refusal> {
    edge::switch_provider(&id, !active.is_empty()).await
}

/// Answers the name.
#[server(prefix = "/api", endpoint = "remove_provider")]
pub async fn remove_provider(id: String) -> Result<String, Refusal> {
    edge::remove_provider(&id).await
}
