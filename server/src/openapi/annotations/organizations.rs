//! Organizations and what they allow.

use shared::Reason as R;
use shared::openapi::Tag;

use super::{Annotation, LIST, SETTINGS_OF};

pub(super) const TAG: Tag = Tag {
    name: "Organizations",
    description: "Who users belong to. A caller with a role in one organization sees nothing of another.",
};

const READ_POLICY: &str = "`policy.read` in the organization.";
const WRITE_POLICY: &str = "`policy.write` in the organization.";
const READ_INSTANCE_POLICY: &str = "`policy.read` in the whole instance.";
const WRITE_INSTANCE_POLICY: &str = "`iam.policy.write`, which an owner of the instance has.";
const CREATE_ORGANIZATION: &str = "`org.create`.";
const READ_ORGANIZATIONS: &str = "`org.read` somewhere: other organizations are left out.";

pub(super) static ROWS: &[Annotation] = &[
    Annotation {
        operation: "AddOrganization",
        tag: TAG.name,
        permission: CREATE_ORGANIZATION,
        refusals: &[&[
            R::InvalidField,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFound,
            R::OrganizationExists,
            R::UserExists,
            R::ProviderNotFound,
            R::IdentityTaken,
            R::TooManyIdentities,
            R::EmailInvalid,
            R::LanguageUnknown,
            R::NotServed,
        ]],
        example: Some(
            r#"{
                "name": "Acme",
                "admins": [
                    {
                        "human": {
                            "profile": { "givenName": "Ana", "familyName": "Lima" },
                            "email": { "email": "ana@acme.com", "isVerified": false }
                        },
                        "roles": ["ORG_OWNER"]
                    }
                ]
            }"#,
        ),
    },
    Annotation {
        operation: "ListOrganizations",
        tag: TAG.name,
        permission: READ_ORGANIZATIONS,
        refusals: &[LIST],
        example: Some(
            r#"{
                "query": { "limit": 20, "asc": true },
                "sortingColumn": "ORGANIZATION_FIELD_NAME_NAME",
                "queries": [
                    { "nameQuery": { "name": "acme", "method": "TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE" } }
                ]
            }"#,
        ),
    },
    Annotation {
        operation: "GetPolicy",
        tag: TAG.name,
        permission: READ_POLICY,
        refusals: &[SETTINGS_OF],
        example: None,
    },
    Annotation {
        operation: "SetPolicy",
        tag: TAG.name,
        permission: WRITE_POLICY,
        refusals: &[SET_POLICY],
        example: Some(
            r#"{ "policy": { "minPasswordChars": 12, "linkHosts": { "names": ["app.example.com"] } } }"#,
        ),
    },
    Annotation {
        operation: "GetInstancePolicy",
        tag: TAG.name,
        permission: READ_INSTANCE_POLICY,
        refusals: &[&[R::InvalidBody, R::PermissionDenied, R::MembershipNotFound]],
        example: None,
    },
    Annotation {
        operation: "SetInstancePolicy",
        tag: TAG.name,
        permission: WRITE_INSTANCE_POLICY,
        refusals: &[SET_POLICY],
        example: Some(r#"{ "policy": { "defaultLanguage": "de" } }"#),
    },
];

const SET_POLICY: &[R] = &[
    R::InvalidField,
    R::PolicyValue,
    R::NoMethodLeft,
    R::ApplicationHost,
    R::ColourUnreadable,
    R::PermissionDenied,
    R::MembershipNotFound,
    R::OrganizationNotFound,
];
