//! What a receiver reads: small, and never a code, a link or an address.

use serde::Serialize;

use super::LoggedEvent;
use crate::Micros;

/// The name of what a test tells. No event of the log is called so.
pub const TEST_KIND: &str = "usher.webhook.test";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body<'a> {
    id: &'a str,
    sequence: u64,
    #[serde(rename = "type")]
    kind: &'a str,
    time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    organization_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    invite_id: Option<&'a str>,
    actor: Actor<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<&'a str>,
}

#[derive(Serialize)]
struct Actor<'a> {
    id: &'a str,
    name: &'a str,
}

impl Body<'_> {
    fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The same for every try, so that a receiver knows a second one by its id.
pub(super) fn of_event(logged: &LoggedEvent) -> String {
    let event = &logged.event;
    Body {
        id: &event.id,
        sequence: logged.number,
        kind: event.kind.as_str(),
        time: event.at.rfc3339(),
        organization_id: Some(&event.organization_id),
        user_id: Some(&event.user_id),
        invite_id: event.invite_id.as_deref(),
        actor: Actor {
            id: &event.actor.id,
            name: &event.actor.name,
        },
        detail: event.detail.as_deref(),
    }
    .json()
}

/// Of an event that never happened, by whoever asked for it.
pub(super) fn of_test(
    id: &str,
    organization_id: Option<&str>,
    actor: &crate::invites::Actor,
    now: Micros,
) -> String {
    Body {
        id,
        sequence: 0,
        kind: TEST_KIND,
        time: now.rfc3339(),
        organization_id,
        user_id: None,
        invite_id: None,
        actor: Actor {
            id: &actor.id,
            name: &actor.name,
        },
        detail: None,
    }
    .json()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::{Event, EventKind};
    use crate::invites::Actor;

    #[test]
    fn a_receiver_reads_what_happened_to_whom() {
        let logged = LoggedEvent {
            number: 42,
            event: Event {
                id: "0190".into(),
                user_id: "7".into(),
                organization_id: "1".into(),
                sequence: 3,
                kind: EventKind::MailDeferred,
                at: Micros(1_790_000_000_000_000),
                actor: Actor::system(),
                invite_id: Some("0191".into()),
                detail: Some("450 try \"later\"".into()),
                mail: None,
            },
        };
        assert_eq!(
            of_event(&logged),
            concat!(
                r#"{"id":"0190","sequence":42,"type":"user.human.invite.mail.deferred","#,
                r#""time":"2026-09-21T14:13:20Z","organizationId":"1","userId":"7","inviteId":"0191","#,
                r#""actor":{"id":"system","name":"usher"},"detail":"450 try \"later\""}"#
            )
        );
    }

    #[test]
    fn a_test_is_about_nobody() {
        assert_eq!(
            of_test("0192", None, &Actor::system(), Micros(0)),
            concat!(
                r#"{"id":"0192","sequence":0,"type":"usher.webhook.test","time":"1970-01-01T00:00:00Z","#,
                r#""actor":{"id":"system","name":"usher"}}"#
            )
        );
        assert_eq!(EventKind::parse(TEST_KIND), None);
    }
}
