//! Who carries mails.

use shared::Reason::{self, *};
use shared::openapi::Tag;

use super::Annotation;

pub(super) const TAG: Tag = Tag {
    name: "E-mail providers",
    description: "Who carries the instance's mails: mail servers and endpoints over HTTP, one of them active. A secret is written and never told.",
};

const READ: &str = "`policy.read` of the whole instance.";
const WRITE: &str = "`iam.policy.write`.";

const ALL: &[Reason] = &[PermissionDenied, MembershipNotFound];
const ONE: &[Reason] = &[
    InvalidField,
    PermissionDenied,
    MembershipNotFound,
    EmailProviderNotFound,
];
const SMTP: &[Reason] = &[
    InvalidField,
    PermissionDenied,
    MembershipNotFound,
    EmailProviderNameLength,
    EmailProviderHostInvalid,
    EmailProviderSenderInvalid,
    EmailProviderSignInIncomplete,
];
const HTTP: &[Reason] = &[
    InvalidField,
    PermissionDenied,
    MembershipNotFound,
    EmailProviderNameLength,
    EmailProviderEndpointInvalid,
];
/// At most 20 of the instance.
const FULL: &[Reason] = &[EmailProvidersTooMany];
const TRIAL: &[Reason] = &[EmailInvalid, EmailProviderFailed];
const NEW_SMTP: &str = r#"{
    "senderAddress": "invites@acme.com",
    "senderName": "Acme",
    "tls": true,
    "host": "mail.acme.com:587",
    "user": "invites@acme.com",
    "password": "from the provider",
    "description": "Our mail server"
}"#;
const TRIED: &str = r#"{
    "senderAddress": "invites@acme.com",
    "senderName": "Acme",
    "host": "mail.acme.com:587",
    "receiverAddress": "ana@acme.com"
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

pub(super) static ROWS: &[Annotation] = &[
    row("AddEmailProviderSMTP", WRITE, &[SMTP, FULL], Some(NEW_SMTP)),
    row(
        "AddEmailProviderHTTP",
        WRITE,
        &[HTTP, FULL],
        Some(r#"{ "endpoint": "https://hooks.acme.com/mail", "description": "Our own sender" }"#),
    ),
    row(
        "ListEmailProviders",
        READ,
        &[ALL],
        Some(r#"{ "query": { "limit": 20 } }"#),
    ),
    row("GetEmailProvider", READ, &[ALL, &[EmailProviderNotFound]], None),
    row("GetEmailProviderById", READ, &[ONE], None),
    row("UpdateEmailProviderSMTP", WRITE, &[ONE, SMTP], Some(NEW_SMTP)),
    row(
        "UpdateEmailProviderSMTPPassword",
        WRITE,
        &[ONE, &[EmailProviderSignInIncomplete]],
        Some(r#"{ "password": "the next one" }"#),
    ),
    row(
        "UpdateEmailProviderHTTP",
        WRITE,
        &[ONE, HTTP],
        Some(r#"{ "endpoint": "https://hooks.acme.com/mails", "description": "Our own sender" }"#),
    ),
    row(
        "ActivateEmailProvider",
        WRITE,
        &[ONE, &[EmailProviderAlreadyActive]],
        None,
    ),
    row(
        "DeactivateEmailProvider",
        WRITE,
        &[ONE, &[EmailProviderAlreadyOff]],
        None,
    ),
    row("RemoveEmailProvider", WRITE, &[ONE], None),
    row(
        "TestEmailProviderSMTPById",
        WRITE,
        &[ONE, TRIAL],
        Some(r#"{ "receiverAddress": "ana@acme.com" }"#),
    ),
    row("TestEmailProviderSMTP", WRITE, &[ONE, SMTP, TRIAL], Some(TRIED)),
];
