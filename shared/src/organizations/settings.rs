//! What login pages of others have to know.

use std::time::Duration;

use crate::access::{Caller, Permission, Session};
use crate::organizations::Layers;
use crate::texts::Language;
use crate::{Problem, Reason, Service};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneralSettings {
    pub default_organization_id: String,
    pub default_language: Language,
    pub languages: Vec<Language>,
}

/// A password has to be entered again after this long.
pub const PASSWORD_COUNTS_FOR: Duration = Session::LONGEST;

impl Service {
    pub async fn general_settings(
        &self,
        caller: &Caller,
        organization_id: Option<&str>,
    ) -> Result<GeneralSettings, Problem> {
        let layers = self.settings_of(caller, organization_id).await?;
        let organization = self.store.default_organization().await?;
        Ok(GeneralSettings {
            default_organization_id: organization.map_or_else(String::new, |organization| organization.id),
            default_language: layers.effective().default_language,
            languages: Language::all().collect(),
        })
    }

    /// What holds in an organization; without one, in the instance. The latter takes a role in the caller's own.
    pub async fn settings_of(
        &self,
        caller: &Caller,
        organization_id: Option<&str>,
    ) -> Result<Layers, Problem> {
        let id = self.organization_for(caller, organization_id, None).await?;
        caller.allow(Permission::PolicyRead, Some(&id))?;
        match self.store.organization(&id).await? {
            Some(found) if organization_id.is_some() => Ok(found.layers()),
            Some(found) => Ok(Layers {
                instance: found.instance_policy,
                organization: None,
            }),
            None => Err(Reason::OrganizationNotFound.into()),
        }
    }
}
