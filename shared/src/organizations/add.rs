//! Adding an organization, with the people and programs who look after it.

use crate::access::{Caller, Membership, Permission, Role, Scope};
use crate::events::EventKind;
use crate::organizations::{Organization, Policy};
use crate::ports::{Decision, Load, Snapshot};
use crate::service::Draft;
use crate::users::AddHuman;
use crate::{Problem, Reason, Service};

/// The API's limits, in characters.
const NAME_CHARS: std::ops::RangeInclusive<usize> = 1..=200;

#[derive(Debug)]
pub enum NewAdmin {
    /// A user who exists already.
    User {
        user_id: String,
        roles: Vec<Role>,
    },
    Human {
        human: Box<AddHuman>,
        roles: Vec<Role>,
    },
}

#[derive(Debug, Default)]
pub struct AddOrganization {
    pub name: String,
    pub id: Option<String>,
    pub admins: Vec<NewAdmin>,
    pub policy: Policy,
    pub is_default: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddedAdmin {
    pub user_id: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddedOrganization {
    pub organization: Organization,
    /// The humans that were made.
    pub created_admins: Vec<AddedAdmin>,
}

impl Service {
    pub async fn add_organization(
        &self,
        caller: &Caller,
        request: AddOrganization,
    ) -> Result<AddedOrganization, Problem> {
        caller.allow(Permission::OrgCreate, None)?;
        let name = request.name.trim().to_owned();
        if !NAME_CHARS.contains(&name.chars().count()) {
            return Err(Problem::invalid(
                "invalid AddOrganizationRequest.Name: value length must be between 1 and 200 runes, inclusive",
            ));
        }
        let now = self.clock.now();
        let id = request.id.unwrap_or_else(|| self.new_id());
        let mut primary_domain = domain_of(&name, &self.settings.host());
        if self.organization_by_domain(&primary_domain).await?.is_some() {
            primary_domain = format!("{id}.{primary_domain}");
        }
        let organization = Organization {
            id,
            primary_domain,
            name,
            is_default: request.is_default,
            own_policy: request.policy,
            // The store has it.
            instance_policy: Policy::default(),
            has_email_provider: false,
            sequence: 1,
            created_at: now,
            changed_at: now,
        };
        let mut members: Vec<(Load, Decision)> = Vec::new();
        let mut created_admins = Vec::new();
        for admin in request.admins {
            match admin {
                NewAdmin::User { user_id, roles } => {
                    members.push(self.plan_member(caller, &user_id, membership(&organization.id, roles)));
                }
                NewAdmin::Human { mut human, roles } => {
                    human.organization_id = Some(organization.id.clone());
                    let role = membership(&organization.id, roles);
                    let plan = self.plan_human(caller, *human, vec![role]).await?;
                    created_admins.push(AddedAdmin {
                        user_id: plan.user_id,
                    });
                    members.push((plan.load, Box::new(|snapshot| Ok((plan.decide)(snapshot)?.0))));
                }
            }
        }
        self.store.add_organization(organization.clone(), members).await?;
        Ok(AddedOrganization {
            organization,
            created_admins,
        })
    }

    /// Gives an existing user a role.
    fn plan_member(&self, caller: &Caller, user_id: &str, role: Membership) -> (Load, Decision) {
        let (tools, actor) = (self.tools(), caller.actor());
        let decide = move |snapshot: Snapshot| {
            let user = snapshot.user.ok_or(Reason::UserNotFound)?;
            let mut draft = Draft::new(&tools, user, actor);
            draft.record(EventKind::MemberAdded, None, None);
            draft.change.memberships = vec![role];
            Ok(draft.finish())
        };
        (Load::user(user_id), Box::new(decide))
    }
}

/// Roles in an organization; none given = `ORG_OWNER`.
fn membership(organization_id: &str, roles: Vec<Role>) -> Membership {
    Membership {
        scope: Scope::Organization(organization_id.to_owned()),
        roles: if roles.is_empty() {
            vec![Role::OrgOwner]
        } else {
            roles
        },
    }
}

/// `Acme & Söhne` on `id.example` gives `acme-s-hne.id.example`, as ZITADEL derives its first domain.
fn domain_of(name: &str, host: &str) -> String {
    let mut label = String::new();
    for c in name.to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            label.push(c);
        } else if !label.is_empty() && !label.ends_with('-') {
            label.push('-');
        }
    }
    format!(
        "{}.{host}",
        if label.is_empty() {
            "org"
        } else {
            label.trim_end_matches('-')
        }
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_made_of_the_name() {
        assert_eq!(domain_of("Acme & Söhne!", "id.example"), "acme-s-hne.id.example");
        assert_eq!(domain_of("株式会社", "id.example"), "org.id.example");
    }
}
