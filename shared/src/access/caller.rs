//! The caller of a use case and the first thing every use case asks: may they?

use crate::access::{Permission, Role};
use crate::invites::Actor;
use crate::ports::Snapshot;
use crate::{Problem, Reason};

/// Where a role holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    Instance,
    Organization(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    pub scope: Scope,
    pub roles: Vec<Role>,
}

/// Somebody who has proven who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    pub user_id: String,
    pub name: String,
    /// What they type to sign in.
    pub login_name: String,
    pub organization_id: String,
    pub memberships: Vec<Membership>,
    /// The session's id when the caller came with a browser session.
    pub session_id: Option<String>,
}

impl Caller {
    /// The command line on the server's own machine, and usher itself: everything is allowed.
    #[must_use]
    pub fn operator() -> Self {
        let Actor { id, name } = Actor::system();
        Self {
            user_id: id,
            name,
            login_name: String::new(),
            organization_id: String::new(),
            memberships: vec![Membership {
                scope: Scope::Instance,
                roles: vec![Role::IamOwner],
            }],
            session_id: None,
        }
    }

    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor {
            id: self.user_id.clone(),
            name: self.name.clone(),
        }
    }

    /// Permission within an organization. `None` = an organization nobody knows: only instance roles reach there.
    pub fn allow(&self, permission: Permission, organization_id: Option<&str>) -> Result<(), Problem> {
        let mut is_member = false;
        for membership in &self.memberships {
            let reaches = match &membership.scope {
                Scope::Instance => true,
                Scope::Organization(id) => Some(id.as_str()) == organization_id,
            };
            if reaches {
                is_member = true;
                if membership.roles.iter().any(|role| role.allows(permission)) {
                    return Ok(());
                }
            }
        }
        Err(if is_member {
            Reason::PermissionDenied
        } else {
            Reason::MembershipNotFound
        }
        .into())
    }

    /// Permission on the user of a snapshot. Everybody may act on themselves. A user who does not exist belongs to no
    /// organization, so callers of one organization learn nothing about whether an id exists.
    pub fn allow_on(&self, permission: Permission, user_id: &str, target: &Snapshot) -> Result<(), Problem> {
        if self.user_id == user_id {
            return Ok(());
        }
        self.allow_on_other(permission, target)
    }

    /// [`Self::allow_on`] for what takes the permission even on oneself.
    ///
    /// Whoever changes somebody could become them: with a code they fetch, a password they set. So the caller must hold
    /// every permission the user holds, wherever the user holds it.
    pub fn allow_on_other(&self, permission: Permission, target: &Snapshot) -> Result<(), Problem> {
        self.allow(
            permission,
            target.user.as_ref().map(|user| user.organization_id.as_str()),
        )?;
        if permission == Permission::UserRead {
            return Ok(());
        }
        self.allow_all_of(&target.memberships)
    }

    /// Every permission that these memberships give, wherever they give it.
    pub fn allow_all_of(&self, memberships: &[Membership]) -> Result<(), Problem> {
        for membership in memberships {
            let organization = match &membership.scope {
                Scope::Instance => None,
                Scope::Organization(id) => Some(id.as_str()),
            };
            for held in Permission::ALL
                .into_iter()
                // How pages look is no power over anybody.
                .filter(|held| *held != Permission::PolicyRead)
                .filter(|held| membership.roles.iter().any(|role| role.allows(*held)))
            {
                self.allow(held, organization)
                    .map_err(|_| Problem::new(Reason::PermissionDenied))?;
            }
        }
        Ok(())
    }

    /// The organizations whose users the caller may read; none = all of them.
    #[must_use]
    pub fn readable_organizations(&self, permission: Permission) -> Option<Vec<String>> {
        let allowing = || {
            self.memberships
                .iter()
                .filter(|m| m.roles.iter().any(|role| role.allows(permission)))
        };
        if allowing().any(|membership| membership.scope == Scope::Instance) {
            return None;
        }
        Some(
            allowing()
                .filter_map(|membership| match &membership.scope {
                    Scope::Organization(id) => Some(id.clone()),
                    Scope::Instance => None,
                })
                .collect(),
        )
    }

    /// May see the admin's pages.
    #[must_use]
    pub fn is_admin(&self) -> bool {
        self.readable_organizations(Permission::UserRead)
            .is_none_or(|organizations| !organizations.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caller(scope: Scope, role: Role) -> Caller {
        Caller {
            memberships: vec![Membership {
                scope,
                roles: vec![role],
            }],
            user_id: "me".into(),
            ..Caller::operator()
        }
    }

    fn reason(result: Result<(), Problem>) -> Option<Reason> {
        result.err().map(|problem| problem.reason)
    }

    #[test]
    fn a_role_in_one_organization_sees_nothing_of_another() {
        let owner = caller(Scope::Organization("a".into()), Role::OrgOwner);
        assert_eq!(reason(owner.allow(Permission::UserWrite, Some("a"))), None);
        assert_eq!(
            reason(owner.allow(Permission::UserWrite, Some("b"))),
            Some(Reason::MembershipNotFound)
        );
        assert_eq!(
            reason(owner.allow(Permission::UserWrite, None)),
            Some(Reason::MembershipNotFound)
        );
        assert_eq!(
            owner.readable_organizations(Permission::UserRead),
            Some(vec!["a".to_owned()])
        );
    }

    #[test]
    fn a_member_without_the_permission_is_denied_not_unknown() {
        let viewer = caller(Scope::Organization("a".into()), Role::OrgOwnerViewer);
        assert_eq!(
            reason(viewer.allow(Permission::UserWrite, Some("a"))),
            Some(Reason::PermissionDenied)
        );
    }

    #[test]
    fn instance_roles_reach_everywhere() {
        let manager = caller(Scope::Instance, Role::IamUserManager);
        assert_eq!(reason(manager.allow(Permission::UserWrite, None)), None);
        assert_eq!(manager.readable_organizations(Permission::UserRead), None);
        assert_eq!(
            reason(manager.allow(Permission::OrgCreate, None)),
            Some(Reason::PermissionDenied)
        );
    }

    fn target(scope: Scope, role: Role) -> Snapshot {
        Snapshot {
            user: Some(crate::users::User {
                id: "you".into(),
                organization_id: "a".into(),
                username: "you".into(),
                state: crate::users::UserState::Active,
                kind: crate::users::UserKind::Machine(crate::users::Machine {
                    name: String::new(),
                    description: String::new(),
                }),
                has_roles: true,
                sequence: 1,
                created_at: crate::Micros(0),
                changed_at: crate::Micros(0),
            }),
            memberships: vec![Membership {
                scope,
                roles: vec![role],
            }],
            ..Snapshot::default()
        }
    }

    #[test]
    fn nobody_changes_somebody_who_may_more() {
        let in_a = || Scope::Organization("a".into());
        let change = |caller: &Caller, target: &Snapshot| {
            reason(caller.allow_on(Permission::UserWrite, "you", target))
        };
        let denied = Some(Reason::PermissionDenied);
        let owner = caller(in_a(), Role::OrgOwner);
        let manager = caller(in_a(), Role::OrgUserManager);
        for (target, by_owner, by_manager) in [
            (target(Scope::Instance, Role::IamOwner), denied, denied),
            (
                target(Scope::Organization("b".into()), Role::OrgOwner),
                denied,
                denied,
            ),
            (target(in_a(), Role::OrgOwner), None, denied),
            (target(in_a(), Role::OrgOwnerViewer), None, None),
        ] {
            assert_eq!(
                (change(&owner, &target), change(&manager, &target)),
                (by_owner, by_manager),
                "{target:?}"
            );
            assert_eq!(change(&caller(Scope::Instance, Role::IamOwner), &target), None);
            assert_eq!(reason(owner.allow_on(Permission::UserRead, "you", &target)), None);
        }
        let users = caller(Scope::Instance, Role::IamUserManager);
        assert_eq!(change(&users, &target(Scope::Instance, Role::IamOwner)), denied);
    }

    #[test]
    fn everybody_may_act_on_themselves() {
        let nobody = Caller {
            memberships: vec![],
            user_id: "me".into(),
            ..Caller::operator()
        };
        assert_eq!(
            reason(nobody.allow_on(Permission::UserWrite, "me", &Snapshot::default())),
            None
        );
        assert_eq!(
            reason(nobody.allow_on(Permission::UserWrite, "you", &Snapshot::default())),
            Some(Reason::MembershipNotFound)
        );
        assert!(!nobody.is_admin());
    }
}
