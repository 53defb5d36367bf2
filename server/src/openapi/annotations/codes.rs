//! Invite codes: making, resending and spending them.

use shared::Reason as R;
use shared::openapi::Tag;

use super::{Annotation, WRITE_USER};

pub(super) const TAG: Tag = Tag {
    name: "Invite codes",
    description: "Make a code for a person who cannot sign in yet, send it again, and spend it.",
};

pub(super) static ROWS: &[Annotation] = &[
    Annotation {
        operation: "CreateInviteCode",
        tag: TAG.name,
        permission: WRITE_USER,
        refusals: &[&[
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
        ]],
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
        tag: TAG.name,
        permission: WRITE_USER,
        refusals: &[&[
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
        ]],
        example: None,
    },
    Annotation {
        operation: "VerifyInviteCode",
        tag: TAG.name,
        permission: WRITE_USER,
        refusals: &[&[
            R::InvalidField,
            R::VerifyUserIdMissing,
            R::VerifyUserNotFound,
            R::CodeInvalid,
            R::PermissionDenied,
            R::MembershipNotFound,
            R::TooManyTries,
        ]],
        example: Some(r#"{ "verificationCode": "7KQ2-9XWD-M4TB" }"#),
    },
];
