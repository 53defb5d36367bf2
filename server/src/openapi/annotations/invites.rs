//! Invites by their own id.

use shared::Reason as R;
use shared::openapi::Tag;

use super::{Annotation, LIST, READ_USERS, WRITE_USERS};

pub(super) const TAG: Tag = Tag {
    name: "Invites",
    description: "Invites by their own id: add a person and invite them in one step, follow what happens, move the end, take back.",
};

const READ_INVITE: &str = "`user.read` in the invite's organization.";
const WRITE_INVITE: &str =
    "`user.write` in the invite's organization, and every permission that the invited user holds.";

pub(super) static ROWS: &[Annotation] = &[
    Annotation {
        operation: "InvitePerson",
        tag: TAG.name,
        permission: WRITE_USERS,
        refusals: &[NEW_MAIL, &[R::UserExists, R::TooManyMails]],
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
        tag: TAG.name,
        permission: WRITE_USERS,
        refusals: &[
            NEW_MAIL,
            &[R::UserIdMissing, R::UserNotFound, R::UserAlreadyInitialised],
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
        tag: TAG.name,
        permission: READ_USERS,
        refusals: &[LIST],
        example: Some(r#"{ "pageSize": 20, "state": "INVITE_STATE_PENDING" }"#),
    },
    Annotation {
        operation: "GetInvite",
        tag: TAG.name,
        permission: READ_INVITE,
        refusals: &[INVITE],
        example: None,
    },
    Annotation {
        operation: "GetTimeline",
        tag: TAG.name,
        permission: READ_INVITE,
        refusals: &[INVITE],
        example: None,
    },
    Annotation {
        operation: "WatchInvite",
        tag: TAG.name,
        permission: READ_INVITE,
        refusals: &[INVITE, &[R::TooManyStreams]],
        example: None,
    },
    Annotation {
        operation: "ExtendInvite",
        tag: TAG.name,
        permission: WRITE_INVITE,
        refusals: &[&[
            R::InvalidField,
            R::ExpiryOutOfRange,
            R::ExpiryBeyondPolicy,
            R::EndNotLater,
            R::InviteNotPending,
            R::PermissionDenied,
            R::InviteNotFound,
        ]],
        example: Some("{}"),
    },
    Annotation {
        operation: "RevokeInvite",
        tag: TAG.name,
        permission: WRITE_INVITE,
        refusals: &[&[
            R::InvalidField,
            R::InvalidBody,
            R::InviteNotPending,
            R::PermissionDenied,
            R::InviteNotFound,
        ]],
        example: None,
    },
];

const INVITE: &[R] = &[
    R::InvalidField,
    R::InvalidBody,
    R::PermissionDenied,
    R::InviteNotFound,
];

/// A person and a mail to them, sent or only looked at.
const NEW_MAIL: &[R] = &[
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
];
