//! Providers as pages show them.

use serde::{Deserialize, Serialize};

use super::{EmailProviderChange, ProviderKind, Reporter, SignInWith, Standing, TlsRule};
use crate::Micros;
use crate::organizations::OrganizationSummary;

/// Whose provider it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmailProviderOwner {
    Instance,
    Organization(OrganizationSummary),
}

/// A provider at the admin's desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmailProviderSummary {
    pub id: String,
    pub owner: EmailProviderOwner,
    pub kind: ProviderKind,
    pub name: String,
    pub standing: Standing,
    /// Of a mail server; empty otherwise, as are the next ones.
    pub host: String,
    pub tls: TlsRule,
    pub auth: SignInWith,
    pub user: String,
    pub sender_address: String,
    pub sender_name: String,
    pub reply_to: String,
    /// Of one over HTTP.
    pub endpoint: String,
    pub has_secret: bool,
    pub rate: Option<u32>,
    pub concurrency: u32,
    /// The one who asks may change it.
    pub may_change: bool,
    /// Where it reports what became of mails; for who may change it.
    pub hook: Option<MailHookView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailHookView {
    pub reporter: Reporter,
    pub address: String,
    /// The key of before still holds until then.
    pub old_key_until: Option<Micros>,
}

/// Reports that were set up, or are proven by another key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailHookSet {
    pub hook: MailHookView,
    /// Made by usher; told this once. None = the provider told its key.
    pub secret: Option<String>,
}

/// The mail server of the settings, which nobody changes here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingProvider {
    /// Without any secret.
    pub host: String,
    pub sender: String,
    /// No provider of the instance is active: this one carries its mails.
    pub is_used: bool,
}

/// The providers at the admin's desk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmailProvidersPage {
    pub providers: Vec<EmailProviderSummary>,
    pub setting: Option<SettingProvider>,
    /// May add one for the whole instance.
    pub for_instance: bool,
    /// Organizations that one may be added for.
    pub organizations: Vec<OrganizationSummary>,
    /// Where a test mail goes unless another address is typed.
    pub own_address: String,
    /// Newest first.
    pub changes: Vec<EmailProviderChange>,
}
