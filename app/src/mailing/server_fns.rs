//! What the pages of e-mail providers ask of the server. Forms post to these addresses without a script too.

use leptos::server;
use serde::{Deserialize, Serialize};
use shared::mail::providers::{EmailProviderForm, EmailProvidersPage, Trial};

#[cfg(feature = "ssr")]
use super::edge;
use crate::desk::{Dated, Refusal};

/// A provider that was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    pub id: String,
    pub name: String,
    /// Shown this once.
    pub signing_key: Option<String>,
}

#[server(prefix = "/api", endpoint = "list_email_providers")]
pub async fn list_email_providers() -> Result<Dated<EmailProvidersPage>, Refusal> {
    edge::list_email_providers().await
}

#[server(prefix = "/api", endpoint = "save_email_provider")]
pub async fn save_email_provider(#[server(flatten)] form: EmailProviderForm) -> Result<Saved, Refusal> {
    edge::save_email_provider(form).await
}

/// Stores nothing.
#[server(prefix = "/api", endpoint = "try_email_provider")]
pub async fn try_email_provider(
    #[server(default)] recipient: String,
    #[server(flatten)] form: EmailProviderForm,
) -> Result<Trial, Refusal> {
    edge::try_email_provider(form, &recipient).await
}

/// Answers the name.
#[server(prefix = "/api", endpoint = "place_email_provider")]
pub async fn place_email_provider(id: String, standing: String) -> Result<String, Refusal> {
    edge::place_email_provider(&id, &standing).await
}

/// Answers the name.
#[server(prefix = "/api", endpoint = "remove_email_provider")]
pub async fn remove_email_provider(id: String) -> Result<String, Refusal> {
    edge::remove_email_provider(&id).await
}
