//! Users and how they sign in.

use shared::Reason as R;
use shared::openapi::Tag;

use super::{Annotation, LIST, READ_USER, READ_USERS, WRITE_USER, WRITE_USERS};

pub(super) const TAG: Tag = Tag {
    name: "Users",
    description: "The people who are invited, and the ways they can sign in.",
};

const DELETE_USER: &str =
    "`user.delete` in the user's organization, and every permission that the user holds.";
const WRITE_CREDENTIAL: &str = "`user.credential.write` in the user's organization, and every permission that the user holds. With the current \
     password: be that user, or the same.";
const WRITE_STATE: &str =
    "`user.write` in the user's organization, and every permission that the user holds.";

pub(super) static ROWS: &[Annotation] = &[
    Annotation {
        operation: "CreateUser",
        tag: TAG.name,
        permission: WRITE_USERS,
        refusals: &[ADD_USER],
        example: Some(
            r#"{
                "organizationId": "69629023906488334",
                "human": {
                    "profile": { "givenName": "Maria", "familyName": "Silva", "preferredLanguage": "de" },
                    "email": { "email": "maria@acme.com", "isVerified": false }
                }
            }"#,
        ),
    },
    Annotation {
        operation: "AddHumanUser",
        tag: TAG.name,
        permission: WRITE_USERS,
        refusals: &[ADD_USER],
        example: Some(
            r#"{
                "organization": { "orgId": "69629023906488334" },
                "profile": { "givenName": "Maria", "familyName": "Silva", "preferredLanguage": "de" },
                "email": { "email": "maria.silva@acme.com", "isVerified": false }
            }"#,
        ),
    },
    Annotation {
        operation: "UpdateHumanUser",
        tag: TAG.name,
        permission: WRITE_USER,
        refusals: &[&[
            R::InvalidField,
            R::UserIdMissing,
            R::EmailInvalid,
            R::LanguageUnknown,
            R::PasswordNotAllowed,
            R::PasswordTooShort,
            R::PasswordTooLong,
            R::PasswordCommon,
            R::PasswordPersonal,
            R::PasswordGuessable,
            R::PasswordHashUnsupported,
            R::PasswordNotSet,
            R::PasswordWrong,
            R::PasswordCodeNotFound,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFound,
            R::UpdateUserNotFound,
            R::UserExists,
            R::TooManyTries,
            R::NotServed,
        ]],
        example: Some(
            r#"{ "profile": { "givenName": "Maria", "familyName": "Silva Santos", "nickName": "Mia" } }"#,
        ),
    },
    Annotation {
        operation: "LockUser",
        tag: TAG.name,
        permission: WRITE_STATE,
        refusals: &[&[
            R::InvalidField,
            R::InvalidBody,
            R::UserNotActive,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::LockUserNotFound,
        ]],
        example: None,
    },
    Annotation {
        operation: "UnlockUser",
        tag: TAG.name,
        permission: WRITE_STATE,
        refusals: &[&[
            R::InvalidField,
            R::InvalidBody,
            R::UserNotLocked,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UnlockUserNotFound,
        ]],
        example: None,
    },
    Annotation {
        operation: "DeactivateUser",
        tag: TAG.name,
        permission: WRITE_STATE,
        refusals: &[&[
            R::InvalidField,
            R::InvalidBody,
            R::UserAlreadyInactive,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::DeactivateUserNotFound,
        ]],
        example: None,
    },
    Annotation {
        operation: "ReactivateUser",
        tag: TAG.name,
        permission: WRITE_STATE,
        refusals: &[&[
            R::InvalidField,
            R::InvalidBody,
            R::UserNotInactive,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::ReactivateUserNotFound,
        ]],
        example: None,
    },
    Annotation {
        operation: "GetUserByID",
        tag: TAG.name,
        permission: READ_USER,
        refusals: &[&[
            R::InvalidField,
            R::InvalidBody,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFoundByQuery,
        ]],
        example: None,
    },
    Annotation {
        operation: "ListUsers",
        tag: TAG.name,
        permission: READ_USERS,
        refusals: &[LIST],
        example: Some(
            r#"{
                "query": { "limit": 20, "asc": true },
                "sortingColumn": "USER_FIELD_NAME_EMAIL",
                "queries": [
                    {
                        "emailQuery": {
                            "emailAddress": "@acme.com",
                            "method": "TEXT_QUERY_METHOD_ENDS_WITH_IGNORE_CASE"
                        }
                    }
                ]
            }"#,
        ),
    },
    Annotation {
        operation: "DeleteUser",
        tag: TAG.name,
        permission: DELETE_USER,
        refusals: &[USER],
        example: None,
    },
    Annotation {
        operation: "ListAuthenticationMethodTypes",
        tag: TAG.name,
        permission: READ_USER,
        refusals: &[&[
            R::InvalidField,
            R::InvalidBody,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFoundByQuery,
        ]],
        example: None,
    },
    Annotation {
        operation: "SetPassword",
        tag: TAG.name,
        permission: WRITE_CREDENTIAL,
        refusals: &[&[
            R::InvalidField,
            R::PasswordNotAllowed,
            R::PasswordTooShort,
            R::PasswordTooLong,
            R::PasswordCommon,
            R::PasswordPersonal,
            R::PasswordGuessable,
            R::PasswordNotSet,
            R::PasswordWrong,
            R::PasswordCodeNotFound,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFound,
            R::TooManyTries,
        ]],
        example: Some(
            r#"{ "newPassword": { "password": "violet-anchor-marzipan-71", "changeRequired": false } }"#,
        ),
    },
];

const USER: &[R] = &[
    R::InvalidField,
    R::InvalidBody,
    R::PermissionDenied,
    R::MembershipNotFound,
    R::UserNotFound,
];

const ADD_USER: &[R] = &[
    R::InvalidField,
    R::UserIdMissing,
    R::EmailInvalid,
    R::LanguageUnknown,
    R::PasswordNotAllowed,
    R::PasswordTooShort,
    R::PasswordTooLong,
    R::PasswordCommon,
    R::PasswordPersonal,
    R::PasswordGuessable,
    R::PasswordHashUnsupported,
    R::OrganizationNotFound,
    R::PermissionDenied,
    R::MembershipNotFound,
    R::UserExists,
    R::ProviderNotFound,
    R::IdentityTaken,
    R::TooManyIdentities,
    R::NotServed,
];
