//! Organizations.

use shared::Reason as R;
use shared::openapi::Tag;

use super::{Annotation, LIST};

pub(super) const TAG: Tag = Tag {
    name: "Organizations",
    description: "Who users belong to. A caller with a role in one organization sees nothing of another.",
};

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
];
