//! Organizations and what they allow.

#[cfg(feature = "core")]
mod add;
#[cfg(feature = "core")]
mod list;
#[cfg(feature = "core")]
mod model;
#[cfg(feature = "core")]
mod settings;

use serde::{Deserialize, Serialize};

#[cfg(feature = "core")]
pub use {
    add::{AddOrganization, AddedAdmin, AddedOrganization, NewAdmin},
    list::{OrganizationCondition, OrganizationPage, OrganizationQuery},
    model::{Organization, OrganizationSettings},
    settings::{GeneralSettings, SignInSettings},
};

/// An organization as pickers show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationSummary {
    pub id: String,
    pub name: String,
}
