//! The organization as stored.

use serde::{Deserialize, Serialize};

use crate::Micros;
use crate::invites::{CodeProfile, Lifetime};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    pub id: String,
    pub name: String,
    /// Login names of the organization end with it.
    pub primary_domain: String,
    /// The organization that callers without one fall into.
    pub is_default: bool,
    pub settings: OrganizationSettings,
    pub sequence: u64,
    pub created_at: Micros,
    pub changed_at: Micros,
}

/// What an organization may set for its invites; everything absent is usher's default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OrganizationSettings {
    /// `usher` or `zitadel`.
    pub code_profile: Option<String>,
    pub lifetime: Option<Lifetime>,
    /// The name of the application people are invited to.
    pub application_name: Option<String>,
    /// Hosts that link templates may lead to; empty = every host.
    pub link_hosts: Vec<String>,
    /// The language of people who have not chosen one.
    pub default_language: Option<String>,
}

impl Organization {
    /// May its people sign in with passkeys? Every organization allows them.
    #[must_use]
    pub fn allows_passkeys(&self) -> bool {
        true
    }
}

impl OrganizationSettings {
    #[must_use]
    pub fn code_profile(&self) -> CodeProfile {
        self.code_profile
            .as_deref()
            .and_then(CodeProfile::parse)
            .unwrap_or_default()
    }

    #[must_use]
    pub fn lifetime(&self) -> Lifetime {
        self.lifetime.unwrap_or_default()
    }
}
