//! Sessions that programs keep.

use shared::Reason as R;
use shared::openapi::Tag;

use super::Annotation;

pub(super) const TAG: Tag = Tag {
    name: "Sessions",
    description: "Check what people set up: their password, their passkey, their account at an identity provider. A program keeps in a session what a person \
                  proved to it, and when.",
};

const WRITE: &str =
    "`session.write` where the person is, or, as long as nobody is named, in the caller's organization.";
const CHANGE: &str =
    "`session.write` where the person is; or the session's token, but not to name the person.";
const READ: &str = "`session.read` where the person is; or the session's token; or have begun the session; or be that person.";
const END: &str = "`session.delete` where the person is; or the session's token; or have begun the session; or be that person.";
const LIST: &str =
    "`session.read` somewhere: sessions of other organizations are left out, but for the caller's own.";

pub(super) static ROWS: &[Annotation] = &[
    Annotation {
        operation: "CreateSession",
        tag: TAG.name,
        permission: WRITE,
        refusals: &[CHECKS],
        example: Some(
            r#"{
                "checks": {
                    "user": { "loginName": "maria@acme.com" },
                    "password": { "password": "violet-anchor-marzipan-71" }
                },
                "lifetime": "18000s"
            }"#,
        ),
    },
    Annotation {
        operation: "SetSession",
        tag: TAG.name,
        permission: CHANGE,
        refusals: &[
            CHECKS,
            &[
                R::SessionNotFound,
                R::SessionExpired,
                R::SessionTokenWrong,
                R::SessionUserChange,
                R::SessionPasskeyRefused,
            ],
        ],
        example: Some(
            r#"{
                "challenges": {
                    "webAuthN": {
                        "domain": "id.acme.com",
                        "userVerificationRequirement": "USER_VERIFICATION_REQUIREMENT_REQUIRED"
                    }
                }
            }"#,
        ),
    },
    Annotation {
        operation: "GetSession",
        tag: TAG.name,
        permission: READ,
        refusals: &[ONE, &[R::InvalidBody, R::SessionTokenUnreadable]],
        example: None,
    },
    Annotation {
        operation: "DeleteSession",
        tag: TAG.name,
        permission: END,
        refusals: &[ONE, &[R::SessionTokenWrong]],
        example: Some("{}"),
    },
    Annotation {
        operation: "ListSessions",
        tag: TAG.name,
        permission: LIST,
        refusals: &[&[R::InvalidField]],
        example: Some(
            r#"{
                "query": { "limit": 20 },
                "queries": [
                    { "userIdQuery": { "id": "69629023906488334" } },
                    {
                        "creationDateQuery": {
                            "creationDate": "2025-03-25T17:01:17.264Z",
                            "method": "TIMESTAMP_QUERY_METHOD_GREATER_OR_EQUALS"
                        }
                    }
                ]
            }"#,
        ),
    },
];

const ONE: &[R] = &[
    R::InvalidField,
    R::PermissionDenied,
    R::MembershipNotFound,
    R::SessionNotFound,
];
const CHECKS: &[R] = &[
    R::InvalidField,
    R::PermissionDenied,
    R::MembershipNotFound,
    R::UserNotFoundByQuery,
    R::SessionUserNotActive,
    R::SessionUserLocked,
    R::SessionUserMissing,
    R::SessionPersonMissing,
    R::SessionPasswordNotSet,
    R::PasswordWrong,
    R::SessionNoChallenge,
    R::SessionPasskeyUnknown,
    R::SessionIntentPersonMissing,
    R::SessionIntentTokenWrong,
    R::SessionIntentSpent,
    R::SessionIntentExpired,
    R::SessionIntentOtherPerson,
    R::ProviderNotFound,
    R::SessionDomain,
    R::PasskeysNotPossible,
    R::SignInByPasskey,
    R::SignInByPassword,
    R::SignInByProvider,
    R::NoWayToSignIn,
    R::TooManyTries,
    R::NotServed,
];
