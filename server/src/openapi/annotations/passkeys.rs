//! Passkeys of users.

use shared::Reason as R;
use shared::openapi::Tag;

use super::{Annotation, READ_USER};

pub(super) const TAG: Tag = Tag {
    name: "Passkeys",
    description: "Make passkeys for people, or let them make one with a link, and take passkeys away.",
};

const WRITE_PASSKEY: &str =
    "`user.passkey.write` in the user's organization, and every permission that the user holds.";
const WRITE_OWN_PASSKEY: &str = "`user.passkey.write` in the user's organization, and every permission that the user holds; or be that user.";
const WRITE_PASSKEY_OR_CODE: &str = "A code of CreatePasskeyRegistrationLink. Without one: `user.passkey.write` in the user's organization, and every \
     permission that the user holds; or be that user.";

pub(super) static ROWS: &[Annotation] = &[
    Annotation {
        operation: "RegisterPasskey",
        tag: TAG.name,
        permission: WRITE_PASSKEY_OR_CODE,
        refusals: &[&[
            R::InvalidField,
            R::PasskeyCodeInvalid,
            R::PasskeyDomain,
            R::PasskeysNotPossible,
            R::TooManyPasskeys,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFound,
        ]],
        example: Some(r#"{ "authenticator": "PASSKEY_AUTHENTICATOR_PLATFORM" }"#),
    },
    Annotation {
        operation: "VerifyPasskeyRegistration",
        tag: TAG.name,
        permission: WRITE_PASSKEY_OR_CODE,
        refusals: &[&[
            R::InvalidField,
            R::PasskeyNameLength,
            R::PasskeyRefused,
            R::PasskeyTaken,
            R::PasskeyCodeInvalid,
            R::CeremonyOver,
            R::PasskeysNotPossible,
            R::TooManyPasskeys,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFound,
        ]],
        example: Some(
            r#"{
                "publicKeyCredential": {
                    "id": "W1lXkQ",
                    "rawId": "W1lXkQ",
                    "type": "public-key",
                    "response": { "clientDataJSON": "eyJ0eXAi", "attestationObject": "o2NmbXRk" },
                    "clientExtensionResults": {}
                },
                "passkeyName": "Phone"
            }"#,
        ),
    },
    Annotation {
        operation: "CreatePasskeyRegistrationLink",
        tag: TAG.name,
        permission: WRITE_PASSKEY,
        refusals: &[&[
            R::InvalidField,
            R::TemplateSyntax,
            R::TemplateVariable,
            R::TemplateHost,
            R::PasskeysNotPossible,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFound,
            R::TooManyMails,
        ]],
        example: Some(r#"{ "returnCode": {} }"#),
    },
    Annotation {
        operation: "ListPasskeys",
        tag: TAG.name,
        permission: READ_USER,
        refusals: &[&[
            R::InvalidField,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFoundByQuery,
        ]],
        example: Some("{}"),
    },
    Annotation {
        operation: "RemovePasskey",
        tag: TAG.name,
        permission: WRITE_OWN_PASSKEY,
        refusals: &[&[
            R::InvalidField,
            R::InvalidBody,
            R::PasskeyNotFound,
            R::PermissionDenied,
            R::MembershipNotFound,
        ]],
        example: None,
    },
];
