//! Who is told what happens to invites.

use shared::Reason::{self, *};
use shared::openapi::Tag;

use super::Annotation;

pub(super) const TAG: Tag = Tag {
    name: "Webhooks",
    description: "Addresses that are told what happens to invites: signed messages, in order, at least once. A secret is told once, when it is made.",
};

const READ: &str =
    "`policy.read` in the webhook's organization; in the instance for one of all organizations.";
const WRITE: &str =
    "`policy.write` in the webhook's organization; `iam.policy.write` for one of all organizations.";

const ONE: &[Reason] = &[InvalidField, MembershipNotFound, WebhookNotFound];
const CHANGE: &[Reason] = &[PermissionDenied];
const SETTINGS: &[Reason] = &[WebhookUrlInvalid, WebhookEventUnknown];

/// Without a body, on one webhook.
const fn change(operation: &'static str) -> Annotation {
    Annotation {
        operation,
        tag: TAG.name,
        permission: WRITE,
        refusals: &[ONE, CHANGE],
        example: None,
    }
}

pub(super) static ROWS: &[Annotation] = &[
    Annotation {
        operation: "CreateWebhook",
        tag: TAG.name,
        permission: WRITE,
        refusals: &[
            &[
                InvalidField,
                MembershipNotFound,
                OrganizationNotFound,
                WebhooksTooMany,
            ],
            CHANGE,
            SETTINGS,
        ],
        example: Some(
            r#"{
                "settings": {
                    "url": "https://hooks.example.com/usher",
                    "events": ["user.human.invite.accepted", "user.human.invite.mail.failed"]
                }
            }"#,
        ),
    },
    Annotation {
        operation: "ListWebhooks",
        tag: TAG.name,
        permission: READ,
        refusals: &[&[InvalidField, MembershipNotFound]],
        example: Some(r#"{ "query": { "limit": 20 } }"#),
    },
    Annotation {
        operation: "GetWebhook",
        tag: TAG.name,
        permission: READ,
        refusals: &[ONE],
        example: None,
    },
    Annotation {
        operation: "UpdateWebhook",
        tag: TAG.name,
        permission: WRITE,
        refusals: &[ONE, CHANGE, SETTINGS],
        example: Some(r#"{ "settings": { "url": "https://hooks.example.com/usher" } }"#),
    },
    change("DeleteWebhook"),
    change("PauseWebhook"),
    change("ResumeWebhook"),
    Annotation {
        example: Some(r#"{ "overlap": "3600s" }"#),
        ..change("RotateWebhookSecret")
    },
    change("TestWebhook"),
    Annotation {
        example: Some(r#"{ "fromSequence": "1" }"#),
        ..change("ReplayWebhook")
    },
    Annotation {
        operation: "ListWebhookDeliveries",
        tag: TAG.name,
        permission: READ,
        refusals: &[ONE],
        example: Some(r#"{ "pageSize": 20, "onlyFailed": true }"#),
    },
];
