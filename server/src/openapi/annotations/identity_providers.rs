//! Which identity providers there are, and what usher knows of them.

use shared::Reason::{self, *};
use shared::openapi::Tag;

use super::Annotation;

pub(super) const TAG: Tag = Tag {
    name: "Identity providers: settings",
    description: "Which identity providers people come from: add them, change them, switch them on and off. A client secret is written and never told.",
};

const READ: &str =
    "A role that reads policies; what an organization has for itself takes `policy.read` there.";
const WRITE: &str =
    "`policy.write` in the provider's organization; `iam.policy.write` for one of the whole instance.";

const ONE: &[Reason] = &[InvalidField, MembershipNotFound, ProviderNotFound];
const SETTINGS: &[Reason] = &[
    PermissionDenied,
    ProviderNameLength,
    ProviderIssuerInvalid,
    ProviderClientIdInvalid,
    ProviderScopesInvalid,
    ProviderAppleIdInvalid,
    ProviderKeyInvalid,
];
/// What a provider itself is to blame for.
const TALK: &[Reason] = &[
    ProviderUnreachable,
    ProviderAddressPrivate,
    ProviderNotDescribed,
    ProviderIssuerDiffers,
    ProviderClientRefused,
];
const NEW: &str = r#"{
    "kind": "PROVIDER_KIND_OIDC",
    "settings": {
        "name": "Acme SSO",
        "issuer": "https://sso.acme.com",
        "clientId": "usher",
        "clientSecret": "from the provider",
        "scopes": ["openid", "email", "profile"]
    }
}"#;

pub(super) static ROWS: &[Annotation] = &[
    Annotation {
        operation: "AddIdentityProvider",
        tag: TAG.name,
        permission: WRITE,
        refusals: &[
            &[InvalidField, MembershipNotFound, OrganizationNotFound],
            SETTINGS,
        ],
        example: Some(NEW),
    },
    Annotation {
        operation: "ListIdentityProviders",
        tag: TAG.name,
        permission: READ,
        refusals: &[&[InvalidField, MembershipNotFound]],
        example: Some(r#"{ "query": { "limit": 20 } }"#),
    },
    Annotation {
        operation: "TestIdentityProvider",
        tag: TAG.name,
        permission: WRITE,
        refusals: &[ONE, &[OrganizationNotFound], SETTINGS, TALK],
        example: Some(r#"{ "providerId": "271924374617587713" }"#),
    },
    Annotation {
        operation: "GetIdentityProvider",
        tag: TAG.name,
        permission: READ,
        refusals: &[ONE],
        example: None,
    },
    Annotation {
        operation: "UpdateIdentityProvider",
        tag: TAG.name,
        permission: WRITE,
        refusals: &[ONE, SETTINGS, &[ProviderInUse]],
        example: Some(
            r#"{
                "settings": {
                    "name": "Acme",
                    "issuer": "https://sso.acme.com",
                    "clientId": "usher",
                    "addresses": "ADDRESS_RULE_STATED"
                }
            }"#,
        ),
    },
    Annotation {
        operation: "RemoveIdentityProvider",
        tag: TAG.name,
        permission: WRITE,
        refusals: &[ONE, &[PermissionDenied, ProviderInUse]],
        example: None,
    },
    Annotation {
        operation: "ActivateIdentityProvider",
        tag: TAG.name,
        permission: WRITE,
        refusals: &[ONE, &[PermissionDenied]],
        example: None,
    },
    Annotation {
        operation: "DeactivateIdentityProvider",
        tag: TAG.name,
        permission: WRITE,
        refusals: &[ONE, &[PermissionDenied]],
        example: None,
    },
];
