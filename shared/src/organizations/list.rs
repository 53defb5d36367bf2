//! Finding organizations.

use crate::access::{Caller, Permission};
use crate::organizations::{Organization, OrganizationSummary};
use crate::users::TextMatch;
use crate::{Problem, Reason, Service};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrganizationCondition {
    Name(String, TextMatch),
    Domain(String, TextMatch),
    Id(String),
    Default,
    /// Organizations here are always active: `false` matches none.
    IsActive(bool),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganizationQuery {
    /// All of them must hold.
    pub conditions: Vec<OrganizationCondition>,
    /// Only these; none = all.
    pub visible: Option<Vec<String>>,
    /// By name; otherwise by creation.
    pub sort_by_name: bool,
    pub ascending: bool,
    pub offset: u64,
    pub limit: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganizationPage {
    pub organizations: Vec<Organization>,
    pub total: u64,
}

/// A picker shows this many at most; beyond that one searches.
const PICKER_LIMIT: u32 = 200;

impl Service {
    /// Only what the caller may read.
    pub async fn list_organizations(
        &self,
        caller: &Caller,
        query: OrganizationQuery,
    ) -> Result<OrganizationPage, Problem> {
        let visible = caller.readable_organizations(Permission::OrgRead);
        self.store
            .organizations(OrganizationQuery { visible, ..query })
            .await
    }

    /// The organizations the caller may invite into, by name.
    pub async fn organizations_to_invite_into(
        &self,
        caller: &Caller,
    ) -> Result<Vec<OrganizationSummary>, Problem> {
        self.summaries(caller, Permission::UserWrite).await
    }

    /// The organizations in which the caller has the permission, by name.
    pub(crate) async fn summaries(
        &self,
        caller: &Caller,
        permission: Permission,
    ) -> Result<Vec<OrganizationSummary>, Problem> {
        let visible = caller.readable_organizations(permission);
        let query = OrganizationQuery {
            visible,
            sort_by_name: true,
            ascending: true,
            limit: PICKER_LIMIT,
            ..Default::default()
        };
        let page = self.store.organizations(query).await?;
        Ok(page
            .organizations
            .into_iter()
            .map(|o| OrganizationSummary {
                id: o.id,
                name: o.name,
            })
            .collect())
    }

    /// The organization a request means: by id or domain when named, else the header's, else the caller's own.
    pub async fn organization_for(
        &self,
        caller: &Caller,
        id: Option<&str>,
        domain: Option<&str>,
    ) -> Result<String, Problem> {
        match (id, domain) {
            (Some(id), _) => Ok(id.to_owned()),
            (None, Some(domain)) => Ok(self
                .organization_by_domain(domain)
                .await?
                .ok_or(Reason::OrganizationNotFound)?
                .id),
            (None, None) if caller.organization_id.is_empty() => Ok(self
                .store
                .default_organization()
                .await?
                .ok_or(Reason::OrganizationNotFound)?
                .id),
            (None, None) => Ok(caller.organization_id.clone()),
        }
    }

    pub(crate) async fn organization_by_domain(&self, domain: &str) -> Result<Option<Organization>, Problem> {
        let condition = OrganizationCondition::Domain(domain.to_owned(), TextMatch::EqualsIgnoreCase);
        let query = OrganizationQuery {
            conditions: vec![condition],
            limit: 1,
            ..Default::default()
        };
        Ok(self
            .store
            .organizations(query)
            .await?
            .organizations
            .into_iter()
            .next())
    }
}
