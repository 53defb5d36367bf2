//! What the proto files do not say about a call: where it stands in the reference, what it takes to be allowed, what it
//! is refused for, and a request to begin with. A row for each row of [`crate::rest::ROUTES`]; a test holds that.

use shared::Reason;
use shared::openapi::Tag;

pub struct Annotation {
    /// The name of the RPC.
    pub operation: &'static str,
    pub tag: &'static str,
    pub permission: &'static str,
    /// Besides those of [`ANY_CALL`] and of the form of the request.
    pub refusals: &'static [Reason],
    /// A request body that works, as JSON.
    pub example: Option<&'static str>,
}

/// In the order of the reference.
pub const TAGS: &[Tag] = &[
    Tag {
        name: CODES,
        description: "Make a code for a person who cannot sign in yet, send it again, and spend it.",
    },
    Tag {
        name: USERS,
        description: "The people who are invited, and the ways they can sign in.",
    },
    Tag {
        name: ORGANIZATIONS,
        description: "Who users belong to. A caller with a role in one organization sees nothing of another.",
    },
];

/// What every call can be refused for, before and beside its own reasons.
pub const ANY_CALL: &[Reason] = &[
    Reason::AuthHeaderMissing,
    Reason::AuthHeaderInvalid,
    Reason::TokenInvalid,
    Reason::OrganizationHeaderUnknown,
    Reason::TryAgain,
    Reason::Internal,
];
pub const ANY_BODY: &[Reason] = &[Reason::InvalidBody, Reason::BodyTooLarge];
pub const ANY_KEY: &[Reason] = &[Reason::IdempotencyKeyLength, Reason::IdempotencyKeyReused];

const CODES: &str = "Invite codes";
const USERS: &str = "Users";
const ORGANIZATIONS: &str = "Organizations";

const WRITE_USER: &str =
    "`user.write` in the user's organization, and every permission that the user holds; or be that user.";
const WRITE_USERS: &str = "`user.write` in the organization of the new user.";
const READ_USER: &str = "`user.read` in the user's organization, or be that user.";
const READ_USERS: &str = "`user.read` somewhere: users of other organizations are left out.";
const DELETE_USER: &str =
    "`user.delete` in the user's organization, and every permission that the user holds.";
const WRITE_CREDENTIAL: &str = "`user.credential.write` in the user's organization, and every permission that the user holds. With the current \
     password: be that user, or the same.";
const CREATE_ORGANIZATION: &str = "`org.create`.";
const READ_ORGANIZATIONS: &str = "`org.read` somewhere: other organizations are left out.";

pub fn of(operation: &str) -> Option<&'static Annotation> {
    ANNOTATIONS.iter().find(|own| own.operation == operation)
}

use Reason as R;

pub static ANNOTATIONS: &[Annotation] = &[
    Annotation {
        operation: "CreateInviteCode",
        tag: CODES,
        permission: WRITE_USER,
        refusals: &[
            R::InvalidField,
            R::UserIdMissing,
            R::TemplateSyntax,
            R::TemplateVariable,
            R::TemplateHost,
            R::UserAlreadyInitialised,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFound,
            R::TooManyMails,
        ],
        example: Some(
            r#"{
                "sendCode": {
                    "urlTemplate": "https://example.com/user/invite?userID={{.UserID}}&code={{.Code}}&orgID={{.OrgID}}",
                    "applicationName": "CustomerPortal"
                },
                "returnCode": {}
            }"#,
        ),
    },
    Annotation {
        operation: "ResendInviteCode",
        tag: CODES,
        permission: WRITE_USER,
        refusals: &[
            R::InvalidField,
            R::UserIdMissing,
            R::TemplateHost,
            R::CodeNotFound,
            R::UserAlreadyInitialised,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFound,
            R::TooManyMails,
        ],
        example: None,
    },
    Annotation {
        operation: "VerifyInviteCode",
        tag: CODES,
        permission: WRITE_USER,
        refusals: &[
            R::InvalidField,
            R::VerifyUserIdMissing,
            R::VerifyUserNotFound,
            R::CodeInvalid,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::TooManyTries,
        ],
        example: Some(r#"{ "verificationCode": "7KQ2-9XWD-M4TB" }"#),
    },
    Annotation {
        operation: "CreateUser",
        tag: USERS,
        permission: WRITE_USERS,
        refusals: ADD_USER,
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
        tag: USERS,
        permission: WRITE_USERS,
        refusals: ADD_USER,
        example: Some(
            r#"{
                "organization": { "orgId": "69629023906488334" },
                "profile": { "givenName": "Maria", "familyName": "Silva", "preferredLanguage": "de" },
                "email": { "email": "maria.silva@acme.com", "isVerified": false }
            }"#,
        ),
    },
    Annotation {
        operation: "GetUserByID",
        tag: USERS,
        permission: READ_USER,
        refusals: &[
            R::InvalidField,
            R::InvalidBody,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFoundByQuery,
        ],
        example: None,
    },
    Annotation {
        operation: "ListUsers",
        tag: USERS,
        permission: READ_USERS,
        refusals: LIST,
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
        tag: USERS,
        permission: DELETE_USER,
        refusals: USER,
        example: None,
    },
    Annotation {
        operation: "ListAuthenticationMethodTypes",
        tag: USERS,
        permission: READ_USER,
        refusals: &[
            R::InvalidField,
            R::InvalidBody,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFoundByQuery,
        ],
        example: None,
    },
    Annotation {
        operation: "SetPassword",
        tag: USERS,
        permission: WRITE_CREDENTIAL,
        refusals: &[
            R::InvalidField,
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
        ],
        example: Some(
            r#"{ "newPassword": { "password": "violet-anchor-marzipan-71", "changeRequired": false } }"#,
        ),
    },
    Annotation {
        operation: "AddOrganization",
        tag: ORGANIZATIONS,
        permission: CREATE_ORGANIZATION,
        refusals: &[
            R::InvalidField,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFound,
            R::OrganizationExists,
            R::UserExists,
            R::EmailInvalid,
            R::LanguageUnknown,
            R::NotServed,
        ],
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
        tag: ORGANIZATIONS,
        permission: READ_ORGANIZATIONS,
        refusals: LIST,
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

const USER: &[Reason] = &[
    R::InvalidField,
    R::InvalidBody,
    R::PermissionDenied,
    R::MembershipNotFound,
    R::UserNotFound,
];
const LIST: &[Reason] = &[R::InvalidField, R::MembershipNotFound];
const ADD_USER: &[Reason] = &[
    R::InvalidField,
    R::UserIdMissing,
    R::EmailInvalid,
    R::LanguageUnknown,
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
    R::NotServed,
];
