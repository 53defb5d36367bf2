//! Making a service user with its token.

use super::{
    BearerToken, MAX_TOKEN_NAME_CHARS, TokenChoices, TokenOrganization, TokenRecord, token_end, token_name,
};
use crate::access::{Caller, Membership, Permission, Role, Scope};
use crate::events::EventKind;
use crate::ports::Load;
use crate::service::Draft;
use crate::users::{Machine, User, UserKind, UserState};
use crate::{Micros, Problem, Reason, Service};

#[derive(Clone, Debug)]
pub struct CreateToken {
    pub role: Role,
    /// Needed for the roles of an organization.
    pub organization_id: Option<String>,
    /// None = the organization's.
    pub name: Option<String>,
    pub expires_at: Option<Micros>,
}

#[derive(Clone, Debug)]
pub struct CreatedToken {
    pub token: BearerToken,
    pub user_id: String,
}

impl Service {
    /// Makes a service user with one role and one token. A command of the operator and a page, not of the API.
    pub async fn create_token(&self, caller: &Caller, request: CreateToken) -> Result<CreatedToken, Problem> {
        let organization = match &request.organization_id {
            Some(id) => self.store.organization(id).await?,
            None => self.store.default_organization().await?,
        }
        .ok_or(Reason::OrganizationNotFound)?;
        let membership = given(request.role, &organization.id);
        may_give(caller, &membership, &organization.id)?;
        let name = match &request.name {
            Some(name) => token_name(name)?,
            None => organization.name.chars().take(MAX_TOKEN_NAME_CHARS).collect(),
        };
        let tools = self.tools();
        let expires_at = request
            .expires_at
            .map(|end| token_end(tools.now, end))
            .transpose()?;
        let user_id = self.new_id();
        let token = BearerToken::generate(&*tools.random);
        let user = User {
            id: user_id.clone(),
            organization_id: organization.id.clone(),
            username: format!("{name}-{}", token.lookup()),
            state: UserState::Active,
            kind: UserKind::Machine(Machine {
                name,
                description: String::new(),
            }),
            has_roles: false,
            sequence: 0,
            created_at: tools.now,
            changed_at: tools.now,
        };
        let actor = caller.actor();
        let record = TokenRecord {
            lookup: token.lookup().to_owned(),
            hash: token.hash(),
            user_id: user_id.clone(),
            creator: actor.clone(),
            created_at: tools.now,
            expires_at,
            last_used_at: None,
        };
        let load = Load {
            organization_id: Some(organization.id),
            ..Load::user(&user_id)
        };
        self.store
            .decide(load, move |_| {
                let mut draft = Draft::new(&tools, user, actor);
                draft.record(EventKind::MachineAdded, None, None);
                draft.record(EventKind::TokenAdded, None, Some(record.lookup.clone()));
                draft.change.memberships = vec![membership];
                draft.change.token = Some(record);
                Ok((draft.finish_new(), ()))
            })
            .await?;
        Ok(CreatedToken { token, user_id })
    }

    /// What [`Self::create_token`] would not refuse the caller.
    pub async fn token_choices(&self, caller: &Caller) -> Result<TokenChoices, Problem> {
        let roles = |organization_id: &str, instance_wide: bool| -> Vec<Role> {
            Role::ALL
                .into_iter()
                .filter(|role| role.is_instance_wide() == instance_wide)
                .filter(|role| may_give(caller, &given(*role, organization_id), organization_id).is_ok())
                .collect()
        };
        let instance_roles = self
            .store
            .default_organization()
            .await?
            .map(|organization| roles(&organization.id, true))
            .unwrap_or_default();
        let organizations = self
            .organizations_to_invite_into(caller)
            .await?
            .into_iter()
            .map(|organization| TokenOrganization {
                roles: roles(&organization.id, false),
                id: organization.id,
                name: organization.name,
            })
            .filter(|organization| !organization.roles.is_empty())
            .collect();
        Ok(TokenChoices {
            instance_roles,
            organizations,
        })
    }
}

fn given(role: Role, organization_id: &str) -> Membership {
    let scope = match role.is_instance_wide() {
        true => Scope::Instance,
        false => Scope::Organization(organization_id.to_owned()),
    };
    Membership {
        scope,
        roles: vec![role],
    }
}

/// Whoever makes a token could use it: so it may do no more than its maker.
fn may_give(caller: &Caller, membership: &Membership, organization_id: &str) -> Result<(), Problem> {
    caller.allow(Permission::UserWrite, Some(organization_id))?;
    caller.allow_all_of(std::slice::from_ref(membership))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gives(holder: Membership) -> Vec<&'static str> {
        let caller = Caller {
            memberships: vec![holder],
            ..Caller::operator()
        };
        Role::ALL
            .into_iter()
            .filter(|role| may_give(&caller, &given(*role, "a"), "a").is_ok())
            .map(Role::as_str)
            .collect()
    }

    #[test]
    fn nobody_gives_more_than_they_may_do_themselves() {
        let of_org = ["ORG_OWNER", "ORG_USER_MANAGER", "ORG_OWNER_VIEWER"];
        assert_eq!(gives(given(Role::IamOwner, "a")).len(), Role::ALL.len());
        assert_eq!(
            gives(given(Role::IamUserManager, "a")),
            [
                "IAM_USER_MANAGER",
                "IAM_OWNER_VIEWER",
                "ORG_USER_MANAGER",
                "ORG_OWNER_VIEWER"
            ]
        );
        assert_eq!(
            gives(given(Role::IamLoginClient, "a")),
            ["IAM_LOGIN_CLIENT", "IAM_OWNER_VIEWER", "ORG_OWNER_VIEWER"]
        );
        assert_eq!(gives(given(Role::OrgOwner, "a")), of_org);
        assert_eq!(gives(given(Role::OrgUserManager, "a")), of_org[1..]);
    }

    #[test]
    fn who_may_only_look_gives_nothing_and_nobody_gives_elsewhere() {
        assert!(gives(given(Role::IamOwnerViewer, "a")).is_empty());
        assert!(gives(given(Role::OrgOwnerViewer, "a")).is_empty());
        assert!(gives(given(Role::OrgOwner, "b")).is_empty());
    }
}
