//! What the invitation's mail says.

use shared::Reason::{self, *};
use shared::openapi::Tag;

use super::Annotation;

pub(super) const TAG: Tag = Tag {
    name: "Mail texts",
    description: "What the invitation's mail says: an organization's words over the instance's over those usher brings, in each language, with variables such as `{{.DisplayName}}`.",
};

const READ: &[Reason] = &[LanguageUnknown, PermissionDenied, MembershipNotFound];
const WRITE: &[Reason] = &[MailTextTooLong, MailTextVariable, MailTextBraces, MailTextBlank];
const OF_ALL: &str = "`policy.read` of the whole instance.";
const WRITE_OF_ALL: &str = "`iam.policy.write`.";
const OF_ONE: &str = "`policy.read` in the organization.";
const WRITE_OF_ONE: &str = "`policy.write` in the organization.";
const WORDS: &str = r#"{
    "subject": "{{.InviterName}} would like you to join {{.OrgName}}",
    "greeting": "Dear {{.FirstName}},",
    "text": "Welcome.\n\nPress the button to choose how you sign in.",
    "buttonText": "Join us"
}"#;

const fn row(
    operation: &'static str,
    permission: &'static str,
    refusals: &'static [&'static [Reason]],
    example: Option<&'static str>,
) -> Annotation {
    Annotation {
        operation,
        tag: TAG.name,
        permission,
        refusals,
        example,
    }
}

pub(super) const ROWS: &[Annotation] = &[
    row("GetDefaultInviteUserMessageText", OF_ALL, &[READ], None),
    row("GetCustomInviteUserMessageText", OF_ALL, &[READ], None),
    row(
        "SetDefaultInviteUserMessageText",
        WRITE_OF_ALL,
        &[READ, WRITE],
        Some(WORDS),
    ),
    row(
        "ResetCustomInviteUserMessageTextToDefault",
        WRITE_OF_ALL,
        &[READ, &[MailTextNotFound]],
        None,
    ),
    row("ManagementGetDefaultInviteUserMessageText", OF_ONE, &[READ], None),
    row("ManagementGetCustomInviteUserMessageText", OF_ONE, &[READ], None),
    row(
        "ManagementSetCustomInviteUserMessageText",
        WRITE_OF_ONE,
        &[READ, WRITE],
        Some(WORDS),
    ),
    row(
        "ManagementResetCustomInviteUserMessageTextToDefault",
        WRITE_OF_ONE,
        &[READ, &[OrganizationMailTextNotFound]],
        None,
    ),
];
