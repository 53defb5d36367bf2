//! [`OrganizationStore`] on SQLite.

use async_trait::async_trait;
use rusqlite::{params, params_from_iter};
use shared::organizations::{Organization, OrganizationPage, OrganizationQuery, PolicyChange};
use shared::ports::{Decision, Load, OrganizationStore, PolicyDecision, PolicyState};
use shared::{Problem, Reason};

use super::SqliteStore;
use super::change::change_user;
use super::policies;
use super::readers::consistent;
use super::rows::{self, all, first, integer, run};
use super::writer::savepoint;
use crate::store::{search, sql};

#[async_trait]
impl OrganizationStore for SqliteStore {
    /// A new default takes the place of the old one.
    async fn add_organization(
        &self,
        organization: Organization,
        members: Vec<(Load, Decision)>,
    ) -> Result<(), Problem> {
        let policy = serde_json::to_string(&organization.own_policy).map_err(|_| Reason::Internal)?;
        self.writer
            .run(move |db| {
                savepoint(db, || {
                    if organization.is_default {
                        run(db, sql::NO_DEFAULT_ORGANIZATION, [])?;
                    }
                    run(
                        db,
                        sql::INSERT_ORGANIZATION,
                        params![
                            organization.id,
                            organization.name,
                            organization.name.to_lowercase(),
                            organization.primary_domain,
                            organization.primary_domain.to_lowercase(),
                            organization.is_default,
                            policy,
                            integer(organization.sequence),
                            organization.created_at.0,
                            organization.changed_at.0,
                        ],
                    )
                    .map_err(|error| error.or_taken(Reason::OrganizationExists))?;
                    members
                        .into_iter()
                        .try_for_each(|(load, decide)| change_user(db, &load, decide))
                })
            })
            .await
    }

    async fn organization(&self, id: &str) -> Result<Option<Organization>, Problem> {
        self.readers
            .look_up(|db| first(db, sql::ORGANIZATION, [id], rows::organization))
    }

    async fn default_organization(&self) -> Result<Option<Organization>, Problem> {
        self.readers
            .look_up(|db| first(db, sql::DEFAULT_ORGANIZATION, [], rows::organization))
    }

    async fn organizations(&self, query: OrganizationQuery) -> Result<OrganizationPage, Problem> {
        let search = search::organizations::organizations(&query)?;
        self.readers
            .search(move |db| {
                consistent(db, |db| {
                    let (text, binds) = search.page;
                    let organizations = all(
                        db.prepare_cached(&text)?,
                        params_from_iter(binds),
                        rows::organization,
                    )?;
                    let (text, binds) = search.count;
                    let total = first(db, &text, params_from_iter(binds), |columns| columns.count())?;
                    Ok(OrganizationPage {
                        organizations,
                        total: total.unwrap_or_default(),
                    })
                })
            })
            .await
    }

    async fn instance_policy(&self) -> Result<PolicyState, Problem> {
        self.readers.look_up(policies::of_instance)
    }

    async fn change_policy(
        &self,
        organization_id: Option<&str>,
        decide: PolicyDecision,
    ) -> Result<(), Problem> {
        let organization_id = organization_id.map(str::to_owned);
        self.writer
            .run(move |db| policies::change(db, organization_id.as_deref(), decide))
            .await
    }

    async fn policy_changes(
        &self,
        organization_id: Option<&str>,
        limit: u32,
    ) -> Result<Vec<PolicyChange>, Problem> {
        self.readers
            .look_up(|db| policies::changes(db, organization_id.unwrap_or_default(), limit))
    }
}
