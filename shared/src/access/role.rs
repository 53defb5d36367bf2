//! Roles and the permissions they hold, as in ZITADEL's defaults (facts of its v2 API).

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Permission {
    UserRead,
    UserWrite,
    UserDelete,
    CredentialWrite,
    PasskeyWrite,
    /// Sessions that programs keep: whose they are takes the permission where that person is.
    SessionRead,
    SessionWrite,
    SessionDelete,
    OrgRead,
    OrgCreate,
    PolicyRead,
    PolicyWrite,
    /// What organizations inherit.
    InstancePolicyWrite,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Role {
    IamOwner,
    IamOrgManager,
    IamUserManager,
    IamLoginClient,
    IamOwnerViewer,
    OrgOwner,
    OrgUserManager,
    OrgOwnerViewer,
}

impl Permission {
    pub const ALL: [Self; 13] = [
        Self::UserRead,
        Self::UserWrite,
        Self::UserDelete,
        Self::CredentialWrite,
        Self::PasskeyWrite,
        Self::SessionRead,
        Self::SessionWrite,
        Self::SessionDelete,
        Self::OrgRead,
        Self::OrgCreate,
        Self::PolicyRead,
        Self::PolicyWrite,
        Self::InstancePolicyWrite,
    ];
}

impl Role {
    pub const ALL: [Self; 8] = [
        Self::IamOwner,
        Self::IamOrgManager,
        Self::IamUserManager,
        Self::IamLoginClient,
        Self::IamOwnerViewer,
        Self::OrgOwner,
        Self::OrgUserManager,
        Self::OrgOwnerViewer,
    ];

    /// The spelling of the API and the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::IamOwner => "IAM_OWNER",
            Self::IamOrgManager => "IAM_ORG_MANAGER",
            Self::IamUserManager => "IAM_USER_MANAGER",
            Self::IamLoginClient => "IAM_LOGIN_CLIENT",
            Self::IamOwnerViewer => "IAM_OWNER_VIEWER",
            Self::OrgOwner => "ORG_OWNER",
            Self::OrgUserManager => "ORG_USER_MANAGER",
            Self::OrgOwnerViewer => "ORG_OWNER_VIEWER",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }

    /// Roles of the whole instance; the others belong to one organization.
    #[must_use]
    pub fn is_instance_wide(self) -> bool {
        matches!(
            self,
            Self::IamOwner
                | Self::IamOrgManager
                | Self::IamUserManager
                | Self::IamLoginClient
                | Self::IamOwnerViewer
        )
    }

    #[must_use]
    pub fn allows(self, permission: Permission) -> bool {
        use Permission as P;
        match self {
            Self::IamOwner => true,
            Self::IamOrgManager => permission != P::InstancePolicyWrite,
            Self::IamUserManager => matches!(
                permission,
                P::UserRead
                    | P::UserWrite
                    | P::UserDelete
                    | P::PasskeyWrite
                    | P::SessionRead
                    | P::SessionDelete
                    | P::OrgRead
            ),
            Self::IamLoginClient => {
                matches!(
                    permission,
                    P::UserRead
                        | P::UserWrite
                        | P::CredentialWrite
                        | P::PasskeyWrite
                        | P::SessionRead
                        | P::SessionWrite
                        | P::SessionDelete
                        | P::OrgRead
                        | P::PolicyRead
                )
            }
            Self::OrgOwner => {
                matches!(
                    permission,
                    P::UserRead
                        | P::UserWrite
                        | P::UserDelete
                        | P::CredentialWrite
                        | P::PasskeyWrite
                        | P::SessionRead
                        | P::SessionWrite
                        | P::SessionDelete
                        | P::OrgRead
                        | P::PolicyRead
                        | P::PolicyWrite
                )
            }
            Self::OrgUserManager => matches!(
                permission,
                P::UserRead
                    | P::UserWrite
                    | P::UserDelete
                    | P::SessionRead
                    | P::SessionDelete
                    | P::OrgRead
                    | P::PolicyRead
            ),
            Self::IamOwnerViewer | Self::OrgOwnerViewer => {
                matches!(
                    permission,
                    P::UserRead | P::SessionRead | P::OrgRead | P::PolicyRead
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_roles_that_may_invite_are_those_of_the_existing_api() {
        let may: Vec<_> = Role::ALL
            .into_iter()
            .filter(|role| role.allows(Permission::UserWrite))
            .map(Role::as_str)
            .collect();
        assert_eq!(
            may,
            [
                "IAM_OWNER",
                "IAM_ORG_MANAGER",
                "IAM_USER_MANAGER",
                "IAM_LOGIN_CLIENT",
                "ORG_OWNER",
                "ORG_USER_MANAGER"
            ]
        );
    }

    #[test]
    fn passkeys_are_for_all_of_them_but_the_user_managers_of_an_organization() {
        for role in Role::ALL {
            let expected = role.allows(Permission::UserWrite) && role != Role::OrgUserManager;
            assert_eq!(role.allows(Permission::PasskeyWrite), expected, "{role:?}");
        }
    }

    #[test]
    fn names_read_back() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.as_str()), Some(role));
            assert_eq!(
                serde_json::to_string(&role).unwrap(),
                format!("\"{}\"", role.as_str())
            );
        }
    }
}
