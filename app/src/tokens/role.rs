//! Roles in words.

use shared::access::Role;
use shared::texts::Language;

/// What a role is called; where it holds stands beside it.
pub(crate) fn role_name(language: Language, role: Role) -> String {
    language.text(match role {
        Role::IamOwner | Role::OrgOwner => "role-owner",
        Role::IamOrgManager => "role-organization-manager",
        Role::IamUserManager | Role::OrgUserManager => "role-user-manager",
        Role::IamLoginClient => "role-login-client",
        Role::IamOwnerViewer | Role::OrgOwnerViewer => "role-viewer",
    })
}

/// What a role may do, for choosing one.
pub(super) fn role_choice(language: Language, role: Role) -> String {
    let may = language.text(match role {
        Role::IamOwner | Role::IamOrgManager => "role-may-everything",
        Role::OrgOwner => "role-may-people-and-passwords",
        Role::IamUserManager | Role::OrgUserManager => "role-may-people",
        Role::IamLoginClient => "role-may-sign-in",
        Role::IamOwnerViewer | Role::OrgOwnerViewer => "role-may-look",
    });
    let name = role_name(language, role);
    language.text_with(
        "role-choice",
        &[("name", name.as_str().into()), ("may", may.as_str().into())],
    )
}
