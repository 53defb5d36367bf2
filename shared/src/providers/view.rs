//! Providers and accounts there, as pages show them.

use serde::{Deserialize, Serialize};

use super::{AddressRule, AppleKey, Preset, ProviderChange};
use crate::Micros;
use crate::organizations::OrganizationSummary;

/// A provider people can choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderChoice {
    pub id: String,
    pub name: String,
    pub preset: Preset,
}

/// An account that is linked to a person, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentitySummary {
    pub provider_id: String,
    pub provider_name: String,
    /// Who they are there.
    pub subject: String,
    /// What they are called there.
    pub user_name: String,
    pub created_at: Micros,
    pub last_used_at: Option<Micros>,
}

/// The account is not the one that was invited. Nothing was used up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mismatch {
    pub provider: ProviderChoice,
    pub kind: MismatchKind,
    /// The address that the provider stated, if it did.
    pub stated: String,
    pub invited: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MismatchKind {
    OtherAddress,
    NotVerified,
    NoAddress,
}

/// Whose provider it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProviderOwner {
    Instance,
    Organization(OrganizationSummary),
}

/// A provider at the admin's desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderSummary {
    pub id: String,
    pub owner: ProviderOwner,
    pub preset: Preset,
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    pub has_secret: bool,
    pub apple: Option<AppleKey>,
    pub scopes: String,
    pub addresses: AddressRule,
    pub is_active: bool,
    /// How many people sign in with it.
    pub people: u64,
    /// The one who asks may change it.
    pub may_change: bool,
}

/// The providers at the admin's desk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProvidersPage {
    pub providers: Vec<ProviderSummary>,
    /// May add one for the whole instance.
    pub for_instance: bool,
    /// Organizations that one may be added for.
    pub organizations: Vec<OrganizationSummary>,
    /// What providers have to know as the address people come back to.
    pub callback_url: String,
    /// Newest first.
    pub changes: Vec<ProviderChange>,
}
