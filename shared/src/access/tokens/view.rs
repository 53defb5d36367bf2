//! What the tokens page sends and shows.

use serde::{Deserialize, Serialize};

use crate::Micros;
use crate::access::Role;

/// The form as submitted: text fields, with or without JavaScript the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateTokenForm {
    pub name: String,
    /// The API's spelling of a [`Role`].
    pub role: String,
    /// Counts for the roles of an organization only.
    pub organization_id: String,
    /// A date, `2026-05-14` (its last minute, UTC); empty = until it is revoked.
    pub valid_until: String,
}

/// A new token; shown once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenResult {
    pub name: String,
    pub token: String,
    pub expires_at: Option<Micros>,
}

/// What the caller may give a token: never more than they may do themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenChoices {
    pub instance_roles: Vec<Role>,
    /// Only organizations with a role to give.
    pub organizations: Vec<TokenOrganization>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenOrganization {
    pub id: String,
    pub name: String,
    pub roles: Vec<Role>,
}

impl TokenChoices {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.instance_roles.is_empty() && self.organizations.is_empty()
    }

    /// The roles that can be given in some organization, the strongest first.
    #[must_use]
    pub fn organization_roles(&self) -> Vec<Role> {
        let is_given = |role: &Role| self.organizations.iter().any(|o| o.roles.contains(role));
        Role::ALL.into_iter().filter(is_given).collect()
    }

    /// The strongest role there is to give, with its organization if it is one of an organization: at home if it can be.
    #[must_use]
    pub fn strongest(&self, home: &str) -> Option<(Role, Option<String>)> {
        if let Some(role) = self.instance_roles.first() {
            return Some((*role, None));
        }
        let at_home = self.organizations.iter().find(|o| o.id == home);
        let organization = at_home.or(self.organizations.first())?;
        Some((*organization.roles.first()?, Some(organization.id.clone())))
    }

    /// May this role be given, in this organization if it is one of an organization?
    #[must_use]
    pub fn allow(&self, role: Role, organization_id: &str) -> bool {
        if role.is_instance_wide() {
            return self.instance_roles.contains(&role);
        }
        self.organizations
            .iter()
            .any(|o| o.id == organization_id && o.roles.contains(&role))
    }
}

/// A role a token works with, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenRole {
    pub role: Role,
    /// None = the whole instance.
    pub organization_name: Option<String>,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenSummary {
    /// The part that is no secret; names the token.
    pub lookup: String,
    pub name: String,
    pub roles: Vec<GivenRole>,
    pub creator_name: String,
    pub created_at: Micros,
    /// None = until it is revoked.
    pub expires_at: Option<Micros>,
    pub is_expired: bool,
    /// Kept to a few minutes only.
    pub last_used_at: Option<Micros>,
    /// The one who looks may revoke it.
    pub is_revocable: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenPage {
    pub tokens: Vec<TokenSummary>,
    /// Where the next page begins; none on the last.
    pub next: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_offered_where_it_can_be_given() {
        let organization = |id: &str, roles: Vec<Role>| TokenOrganization {
            id: id.into(),
            name: id.into(),
            roles,
        };
        let choices = TokenChoices {
            instance_roles: vec![Role::IamOwnerViewer],
            organizations: vec![
                organization("a", vec![Role::OrgOwnerViewer]),
                organization("b", vec![Role::OrgUserManager, Role::OrgOwnerViewer]),
            ],
        };
        assert_eq!(
            choices.organization_roles(),
            [Role::OrgUserManager, Role::OrgOwnerViewer]
        );
        assert!(choices.allow(Role::IamOwnerViewer, "") && choices.allow(Role::OrgUserManager, "b"));
        assert!(!choices.allow(Role::OrgUserManager, "a") && !choices.allow(Role::IamOwner, "b"));
        assert!(!choices.is_empty() && TokenChoices::default().is_empty());

        assert_eq!(choices.strongest("a"), Some((Role::IamOwnerViewer, None)));
        let choices = TokenChoices {
            instance_roles: Vec::new(),
            ..choices
        };
        let of = |role, organization: &str| Some((role, Some(organization.to_owned())));
        assert_eq!(choices.strongest("b"), of(Role::OrgUserManager, "b"));
        assert_eq!(choices.strongest("c"), of(Role::OrgOwnerViewer, "a"));
        assert_eq!(TokenChoices::default().strongest("a"), None);
    }
}
