//! What the pages of e-mail providers ask of the server. Forms post to these addresses without a script too.

use leptos::server;
use serde::{Deserialize, Serialize};
use shared::mail::providers::{EmailProviderForm, EmailProvidersPage, MailHookSet, Standing, Trial};

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
    pub is_new: bool,
}

/// A provider that got its turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    pub name: String,
    pub standing: Standing,
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

#[server(prefix = "/api", endpoint = "place_email_provider")]
pub async fn place_email_provider(id: String, standing: String) -> Result<Placed, Refusal> {
    edge::place_email_provider(&id, &standing).await
}

/// Answers the name.
#[server(prefix = "/api", endpoint = "remove_email_provider")]
pub async fn remove_email_provider(id: String) -> Result<String, Refusal> {
    edge::remove_email_provider(&id).await
}

/// What came of a button of the reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportsDone {
    Set(MailHookSet),
    Stopped,
}

/// `hours`: how long the key of before holds beside the new one.
#[server(prefix = "/api", endpoint = "set_up_mail_reports")]
pub async fn set_up_mail_reports(
    id: String,
    reporter: String,
    #[server(default)] key: String,
    #[server(default)] hours: u32,
) -> Result<ReportsDone, Refusal> {
    edge::set_up_mail_reports(id, &reporter, key, hours).await
}

#[server(prefix = "/api", endpoint = "stop_mail_reports")]
pub async fn stop_mail_reports(id: String) -> Result<ReportsDone, Refusal> {
    edge::stop_mail_reports(&id).await
}
