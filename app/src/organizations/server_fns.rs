//! What the policy pages ask of the server. Forms post to these addresses without a script too.

use leptos::server;
use serde::{Deserialize, Serialize};
use shared::organizations::policy::PolicyForm;
use shared::organizations::{OrganizationSummary, PolicyView};

#[cfg(feature = "ssr")]
use super::edge;
use crate::desk::{Dated, Refusal};

/// Where there is a policy to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Places {
    pub organizations: Vec<OrganizationSummary>,
    pub instance: bool,
}

#[server(prefix = "/api", endpoint = "list_policies")]
pub async fn list_policies() -> Result<Places, Refusal> {
    edge::list_policies().await
}

/// Without an organization it is the instance's.
#[server(prefix = "/api", endpoint = "get_policy")]
pub async fn get_policy(#[server(default)] organization_id: String) -> Result<Dated<PolicyView>, Refusal> {
    edge::get_policy(&organization_id).await
}

#[server(prefix = "/api", endpoint = "set_policy")]
pub async fn set_policy(#[server(flatten)] form: PolicyForm) -> Result<(), Refusal> {
    edge::set_policy(form).await
}
