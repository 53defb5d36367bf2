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
        name: INVITES,
        description: "Invites by their own id: add a person and invite them in one step, follow what happens, move the end, take back.",
    },
    Tag {
        name: USERS,
        description: "The people who are invited, and the ways they can sign in.",
    },
    Tag {
        name: ORGANIZATIONS,
        description: "Who users belong to. A caller with a role in one organization sees nothing of another.",
    },
    Tag {
        name: SETTINGS,
        description: "What login pages have to know.",
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
const INVITES: &str = "Invites";
const USERS: &str = "Users";
const ORGANIZATIONS: &str = "Organizations";
const SETTINGS: &str = "Settings";

const WRITE_USER: &str =
    "`user.write` in the user's organization, and every permission that the user holds; or be that user.";
const WRITE_USERS: &str = "`user.write` in the organization of the new user.";
const READ_USER: &str = "`user.read` in the user's organization, or be that user.";
const READ_USERS: &str = "`user.read` somewhere: users of other organizations are left out.";
const DELETE_USER: &str =
    "`user.delete` in the user's organization, and every permission that the user holds.";
const WRITE_CREDENTIAL: &str = "`user.credential.write` in the user's organization, and every permission that the user holds. With the current \
     password: be that user, or the same.";
const WRITE_PASSKEY: &str =
    "`user.passkey.write` in the user's organization, and every permission that the user holds.";
const WRITE_OWN_PASSKEY: &str = "`user.passkey.write` in the user's organization, and every permission that the user holds; or be that user.";
const WRITE_PASSKEY_OR_CODE: &str = "A code of CreatePasskeyRegistrationLink. Without one: `user.passkey.write` in the user's organization, and every \
     permission that the user holds; or be that user.";
const WRITE_STATE: &str =
    "`user.write` in the user's organization, and every permission that the user holds.";
const READ_INVITE: &str = "`user.read` in the invite's organization.";
const WRITE_INVITE: &str =
    "`user.write` in the invite's organization, and every permission that the invited user holds.";
const READ_SETTINGS: &str = "`policy.read` in the organization that is asked for, or in the caller's own.";
const READ_POLICY: &str = "`policy.read` in the organization.";
const WRITE_POLICY: &str = "`policy.write` in the organization.";
const READ_INSTANCE_POLICY: &str = "`policy.read` in the whole instance.";
const WRITE_INSTANCE_POLICY: &str = "`iam.policy.write`, which an owner of the instance has.";
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
            R::DomainNotInvited,
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
            R::DomainNotInvited,
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
        operation: "UpdateHumanUser",
        tag: USERS,
        permission: WRITE_USER,
        refusals: &[
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
        ],
        example: Some(
            r#"{ "profile": { "givenName": "Maria", "familyName": "Silva Santos", "nickName": "Mia" } }"#,
        ),
    },
    Annotation {
        operation: "LockUser",
        tag: USERS,
        permission: WRITE_STATE,
        refusals: &[
            R::InvalidField,
            R::InvalidBody,
            R::UserNotActive,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::LockUserNotFound,
        ],
        example: None,
    },
    Annotation {
        operation: "UnlockUser",
        tag: USERS,
        permission: WRITE_STATE,
        refusals: &[
            R::InvalidField,
            R::InvalidBody,
            R::UserNotLocked,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UnlockUserNotFound,
        ],
        example: None,
    },
    Annotation {
        operation: "DeactivateUser",
        tag: USERS,
        permission: WRITE_STATE,
        refusals: &[
            R::InvalidField,
            R::InvalidBody,
            R::UserAlreadyInactive,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::DeactivateUserNotFound,
        ],
        example: None,
    },
    Annotation {
        operation: "ReactivateUser",
        tag: USERS,
        permission: WRITE_STATE,
        refusals: &[
            R::InvalidField,
            R::InvalidBody,
            R::UserNotInactive,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::ReactivateUserNotFound,
        ],
        example: None,
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
        ],
        example: Some(
            r#"{ "newPassword": { "password": "violet-anchor-marzipan-71", "changeRequired": false } }"#,
        ),
    },
    Annotation {
        operation: "RegisterPasskey",
        tag: USERS,
        permission: WRITE_PASSKEY_OR_CODE,
        refusals: &[
            R::InvalidField,
            R::PasskeyCodeInvalid,
            R::PasskeyDomain,
            R::PasskeysNotPossible,
            R::TooManyPasskeys,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFound,
        ],
        example: Some(r#"{ "authenticator": "PASSKEY_AUTHENTICATOR_PLATFORM" }"#),
    },
    Annotation {
        operation: "VerifyPasskeyRegistration",
        tag: USERS,
        permission: WRITE_PASSKEY_OR_CODE,
        refusals: &[
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
        ],
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
        tag: USERS,
        permission: WRITE_PASSKEY,
        refusals: &[
            R::InvalidField,
            R::TemplateSyntax,
            R::TemplateVariable,
            R::TemplateHost,
            R::PasskeysNotPossible,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFound,
            R::TooManyMails,
        ],
        example: Some(r#"{ "returnCode": {} }"#),
    },
    Annotation {
        operation: "ListPasskeys",
        tag: USERS,
        permission: READ_USER,
        refusals: &[
            R::InvalidField,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserNotFoundByQuery,
        ],
        example: Some("{}"),
    },
    Annotation {
        operation: "RemovePasskey",
        tag: USERS,
        permission: WRITE_OWN_PASSKEY,
        refusals: &[
            R::InvalidField,
            R::InvalidBody,
            R::PasskeyNotFound,
            R::PermissionDenied,
            R::MembershipNotFound,
        ],
        example: None,
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
    Annotation {
        operation: "GetPolicy",
        tag: ORGANIZATIONS,
        permission: READ_POLICY,
        refusals: SETTINGS_OF,
        example: None,
    },
    Annotation {
        operation: "SetPolicy",
        tag: ORGANIZATIONS,
        permission: WRITE_POLICY,
        refusals: SET_POLICY,
        example: Some(
            r#"{ "policy": { "minPasswordChars": 12, "linkHosts": { "names": ["app.example.com"] } } }"#,
        ),
    },
    Annotation {
        operation: "GetInstancePolicy",
        tag: ORGANIZATIONS,
        permission: READ_INSTANCE_POLICY,
        refusals: &[R::InvalidBody, R::PermissionDenied, R::MembershipNotFound],
        example: None,
    },
    Annotation {
        operation: "SetInstancePolicy",
        tag: ORGANIZATIONS,
        permission: WRITE_INSTANCE_POLICY,
        refusals: SET_POLICY,
        example: Some(r#"{ "policy": { "defaultLanguage": "de" } }"#),
    },
    Annotation {
        operation: "GetGeneralSettings",
        tag: SETTINGS,
        permission: READ_SETTINGS,
        refusals: SETTINGS_OF,
        example: None,
    },
    Annotation {
        operation: "GetLoginSettings",
        tag: SETTINGS,
        permission: READ_SETTINGS,
        refusals: SETTINGS_OF,
        example: None,
    },
    Annotation {
        operation: "GetPasswordComplexitySettings",
        tag: SETTINGS,
        permission: READ_SETTINGS,
        refusals: SETTINGS_OF,
        example: None,
    },
    Annotation {
        operation: "GetBrandingSettings",
        tag: SETTINGS,
        permission: READ_SETTINGS,
        refusals: SETTINGS_OF,
        example: None,
    },
    Annotation {
        operation: "GetActiveIdentityProviders",
        tag: SETTINGS,
        permission: READ_SETTINGS,
        refusals: SETTINGS_OF,
        example: None,
    },
    Annotation {
        operation: "InvitePerson",
        tag: INVITES,
        permission: WRITE_USERS,
        refusals: &[
            R::InvalidField,
            R::NameMissing,
            R::EmailInvalid,
            R::LanguageUnknown,
            R::TemplateSyntax,
            R::TemplateVariable,
            R::TemplateHost,
            R::DomainNotInvited,
            R::ExpiryOutOfRange,
            R::ExpiryBeyondPolicy,
            R::OrganizationNotFound,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserExists,
            R::TooManyMails,
        ],
        example: Some(
            r#"{
                "person": { "givenName": "Joana", "familyName": "Reis", "email": "joana@acme.com", "preferredLanguage": "de" },
                "sendCode": { "applicationName": "CustomerPortal" },
                "note": "See you on Monday."
            }"#,
        ),
    },
    Annotation {
        operation: "PreviewMail",
        tag: INVITES,
        permission: WRITE_USERS,
        refusals: &[
            R::InvalidField,
            R::NameMissing,
            R::EmailInvalid,
            R::LanguageUnknown,
            R::TemplateSyntax,
            R::TemplateVariable,
            R::TemplateHost,
            R::DomainNotInvited,
            R::ExpiryOutOfRange,
            R::ExpiryBeyondPolicy,
            R::OrganizationNotFound,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::UserIdMissing,
            R::UserNotFound,
            R::UserAlreadyInitialised,
        ],
        example: Some(
            r#"{
                "person": { "givenName": "Joana", "familyName": "Reis", "email": "joana@acme.com", "preferredLanguage": "de" },
                "sendCode": { "applicationName": "CustomerPortal" }
            }"#,
        ),
    },
    Annotation {
        operation: "ListInvites",
        tag: INVITES,
        permission: READ_USERS,
        refusals: LIST,
        example: Some(r#"{ "pageSize": 20, "state": "INVITE_STATE_PENDING" }"#),
    },
    Annotation {
        operation: "GetInvite",
        tag: INVITES,
        permission: READ_INVITE,
        refusals: INVITE,
        example: None,
    },
    Annotation {
        operation: "GetTimeline",
        tag: INVITES,
        permission: READ_INVITE,
        refusals: INVITE,
        example: None,
    },
    Annotation {
        operation: "WatchInvite",
        tag: INVITES,
        permission: READ_INVITE,
        refusals: INVITE,
        example: None,
    },
    Annotation {
        operation: "ExtendInvite",
        tag: INVITES,
        permission: WRITE_INVITE,
        refusals: &[
            R::InvalidField,
            R::ExpiryOutOfRange,
            R::ExpiryBeyondPolicy,
            R::EndNotLater,
            R::InviteNotPending,
            R::PermissionDenied,
            R::InviteNotFound,
        ],
        example: Some("{}"),
    },
    Annotation {
        operation: "RevokeInvite",
        tag: INVITES,
        permission: WRITE_INVITE,
        refusals: &[
            R::InvalidField,
            R::InvalidBody,
            R::InviteNotPending,
            R::PermissionDenied,
            R::InviteNotFound,
        ],
        example: None,
    },
];

const USER: &[Reason] = &[
    R::InvalidField,
    R::InvalidBody,
    R::PermissionDenied,
    R::MembershipNotFound,
    R::UserNotFound,
];
const INVITE: &[Reason] = &[
    R::InvalidField,
    R::InvalidBody,
    R::PermissionDenied,
    R::InviteNotFound,
];
const SETTINGS_OF: &[Reason] = &[
    R::InvalidField,
    R::InvalidBody,
    R::PermissionDenied,
    R::MembershipNotFound,
    R::OrganizationNotFound,
];
const SET_POLICY: &[Reason] = &[
    R::InvalidField,
    R::PolicyValue,
    R::NoMethodLeft,
    R::ColourUnreadable,
    R::PermissionDenied,
    R::MembershipNotFound,
    R::OrganizationNotFound,
];
const LIST: &[Reason] = &[R::InvalidField, R::MembershipNotFound];
const ADD_USER: &[Reason] = &[
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
    R::NotServed,
];
