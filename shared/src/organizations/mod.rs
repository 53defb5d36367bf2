//! Organizations and what they allow.

pub mod policy;

#[cfg(feature = "core")]
mod add;
#[cfg(feature = "core")]
mod change_policy;
#[cfg(feature = "core")]
mod list;
#[cfg(feature = "core")]
mod model;
#[cfg(feature = "core")]
mod settings;

use serde::{Deserialize, Serialize};

pub use policy::{Effective, FieldChange, Layers, Policy, PolicyChange, PolicyView, Source};

#[cfg(feature = "core")]
pub(crate) use change_policy::allow_change;
#[cfg(feature = "core")]
pub use {
    add::{AddOrganization, AddedAdmin, AddedOrganization, NewAdmin},
    list::{OrganizationCondition, OrganizationPage, OrganizationQuery},
    model::Organization,
    settings::{GeneralSettings, PASSWORD_COUNTS_FOR},
};

/// An organization as pickers show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationSummary {
    pub id: String,
    pub name: String,
}
