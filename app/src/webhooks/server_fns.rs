//! What the pages of webhooks ask of the server. Forms post to these addresses without a script too.

use leptos::server;
use shared::webhooks::{WebhookView, WebhooksPage};

use super::WebhookOutcome;
#[cfg(feature = "ssr")]
use super::edge;
use crate::desk::{Dated, Refusal};

#[server(prefix = "/api", endpoint = "list_webhooks")]
pub async fn list_webhooks() -> Result<Dated<WebhooksPage>, Refusal> {
    edge::list_webhooks().await
}

/// `before`: only tries older than this one; empty for the newest.
#[server(prefix = "/api", endpoint = "view_webhook")]
pub async fn view_webhook(id: String, before: String) -> Result<Dated<WebhookView>, Refusal> {
    edge::view_webhook(&id, &before).await
}

/// An empty `id` adds one. `events`: the boxes that are ticked.
#[server(prefix = "/api", endpoint = "save_webhook")]
pub async fn save_webhook(
    #[server(default)] id: String,
    #[server(default)] organization_id: String,
    url: String,
    #[server(default)] events: Vec<String>,
) -> Result<WebhookOutcome, Refusal> {
    edge::save_webhook(id, organization_id, url, &events).await
}

/// `on`: empty pauses it.
#[server(prefix = "/api", endpoint = "switch_webhook")]
pub async fn switch_webhook(id: String, #[server(default)] on: String) -> Result<WebhookOutcome, Refusal> {
    edge::switch_webhook(&id, !on.is_empty()).await
}

#[server(prefix = "/api", endpoint = "test_webhook")]
pub async fn test_webhook(id: String) -> Result<WebhookOutcome, Refusal> {
    edge::test_webhook(&id).await
}

/// `hours`: how long the old secret holds beside the new one.
#[server(prefix = "/api", endpoint = "rotate_webhook_secret")]
pub async fn rotate_webhook_secret(id: String, hours: u32) -> Result<WebhookOutcome, Refusal> {
    edge::rotate_webhook_secret(&id, hours).await
}

/// `from`: the number of the first event to tell again.
#[server(prefix = "/api", endpoint = "replay_webhook")]
pub async fn replay_webhook(id: String, from: u64) -> Result<WebhookOutcome, Refusal> {
    edge::replay_webhook(&id, from).await
}

#[server(prefix = "/api", endpoint = "remove_webhook")]
pub async fn remove_webhook(id: String) -> Result<WebhookOutcome, Refusal> {
    edge::remove_webhook(&id).await
}
