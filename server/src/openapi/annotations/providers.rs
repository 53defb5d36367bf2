//! Identity providers.

use shared::Reason::{self, *};
use shared::openapi::Tag;

use super::{Annotation, SETTINGS_OF};

pub(super) const TAG: Tag = Tag {
    name: "Identity providers",
    description: "Send people to their identity provider from pages of your own, learn who came back, and link users to accounts there.",
};

const WRITE_LINK: &str =
    "`user.credential.write` in the user's organization, and every permission that the user holds.";

const LINK_OF: &[Reason] = &[InvalidField, PermissionDenied, MembershipNotFound, UserNotFound];

pub(super) static ROWS: &[Annotation] = &[
    Annotation {
        operation: "StartIdentityProviderIntent",
        tag: TAG.name,
        permission: "`policy.read` in the caller's own organization, or in that of the header.",
        refusals: &[
            SETTINGS_OF,
            &[
                TemplateSyntax,
                TemplateVariable,
                TemplateHost,
                ProviderNotFound,
                NotServed,
            ],
        ],
        example: Some(
            r#"{
                "idpId": "271924374617587713",
                "urls": {
                    "successUrl": "https://app.example.com/idp/success",
                    "failureUrl": "https://app.example.com/idp/failure"
                }
            }"#,
        ),
    },
    Annotation {
        operation: "RetrieveIdentityProviderIntent",
        tag: TAG.name,
        permission: "None: the intent's token is what it takes.",
        refusals: &[&[InvalidField, IntentInvalid, ProviderNotFound]],
        example: Some(r#"{ "idpIntentToken": "the token from the address" }"#),
    },
    Annotation {
        operation: "AddIDPLink",
        tag: TAG.name,
        permission: WRITE_LINK,
        refusals: &[LINK_OF, &[ProviderNotFound, IdentityTaken, TooManyIdentities]],
        example: Some(
            r#"{
                "idpLink": {
                    "idpId": "271924374617587713",
                    "userId": "6516849804890468048",
                    "userName": "maria@acme.com"
                }
            }"#,
        ),
    },
    Annotation {
        operation: "ListIDPLinks",
        tag: TAG.name,
        permission: "`user.read` in the user's organization, or be that user.",
        refusals: &[LINK_OF],
        example: Some("{}"),
    },
    Annotation {
        operation: "RemoveIDPLink",
        tag: TAG.name,
        permission: WRITE_LINK,
        refusals: &[LINK_OF, &[IdentityNotFound]],
        example: None,
    },
];
