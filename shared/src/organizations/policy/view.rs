//! A policy as people and programs look at it.

use serde::{Deserialize, Serialize};

use super::Layers;
use crate::Micros;
use crate::organizations::OrganizationSummary;
use crate::providers::ProviderChoice;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyView {
    /// None = the instance's.
    pub organization: Option<OrganizationSummary>,
    pub layers: Layers,
    pub sequence: u64,
    pub changed_at: Micros,
    pub created_at: Micros,
    /// By whoever looks.
    pub may_change: bool,
    /// Newest first.
    pub changes: Vec<PolicyChange>,
    /// The providers that serve the place, switched off or on, by name.
    pub providers: Vec<ProviderChoice>,
}

/// One entry of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyChange {
    /// None = the instance's policy.
    pub organization_id: Option<String>,
    pub sequence: u64,
    pub at: Micros,
    pub actor_id: String,
    pub actor_name: String,
    pub fields: Vec<FieldChange>,
}

/// None = inherited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    pub field: String,
    pub before: Option<String>,
    pub after: Option<String>,
}
