//! The form of a webhook, and the rules for each of its fields: the browser's and the server's.

use serde::{Deserialize, Serialize};

use crate::events::EventKind;
use crate::{Problem, Reason};

pub const MAX_WEBHOOK_URL_CHARS: usize = 500;

/// A webhook as the admin's form has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WebhookForm {
    /// Empty for a new one.
    pub id: String,
    /// Empty for one of the whole instance.
    pub organization_id: String,
    pub url: String,
    /// Names of events with blanks between them; none = every event of an invite.
    pub events: String,
}

/// An address over https, without a name or password in it. Plain http is for receivers on one's own machine.
pub fn webhook_url(text: &str, allow_http: bool) -> Result<String, Problem> {
    let wrong = || Problem::new(Reason::WebhookUrlInvalid);
    let text = text.trim();
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://").filter(|_| allow_http))
        .ok_or_else(wrong)?;
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    let is_address = !host.is_empty()
        && !host.starts_with(':')
        && !host.contains('@')
        && text.chars().count() <= MAX_WEBHOOK_URL_CHARS
        && text
            .chars()
            .all(|c| c.is_ascii_graphic() && !"#\\\"<>{}".contains(c));
    is_address.then(|| text.to_owned()).ok_or_else(wrong)
}

/// Each once, in the order of the catalogue of events; another name is refused with it.
pub fn event_kinds<'t>(names: impl IntoIterator<Item = &'t str>) -> Result<Vec<EventKind>, Problem> {
    let mut chosen = Vec::new();
    for name in names {
        let kind = EventKind::parse(name)
            .filter(|kind| kind.is_about_invites())
            .ok_or_else(|| Problem::with_text(Reason::WebhookEventUnknown, name))?;
        chosen.push(kind);
    }
    Ok(EventKind::ALL
        .iter()
        .copied()
        .filter(|kind| chosen.contains(kind))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receiver_has_an_address_over_https() {
        for good in [
            "https://hooks.example.com",
            " https://hooks.example.com:8443/usher?team=7 ",
            "https://[2001:db8::1]/hook",
        ] {
            assert_eq!(webhook_url(good, false).as_deref(), Ok(good.trim()), "{good}");
        }
        for bad in [
            "",
            "https://",
            "https:///hook",
            "https://:443/hook",
            "hooks.example.com",
            "ftp://hooks.example.com",
            "http://hooks.example.com",
            "https://user:secret@hooks.example.com",
            "https://hooks.example.com/#part",
            "https://hooks example.com",
            "https://hooks.example.com/é",
        ] {
            assert_eq!(
                webhook_url(bad, false).unwrap_err().reason,
                Reason::WebhookUrlInvalid,
                "{bad}"
            );
        }
        assert!(webhook_url("http://localhost:9000/hook", true).is_ok());
    }

    #[test]
    fn an_address_is_at_most_500_characters_long() {
        let of = |chars: usize| {
            let start = "https://h.example/";
            webhook_url(&format!("{start}{}", "x".repeat(chars - start.len())), false)
        };
        assert!(of(499).is_ok() && of(500).is_ok());
        assert!(of(501).is_err());
    }

    #[test]
    fn events_are_those_of_invites() {
        let chosen = event_kinds([
            "user.human.invite.revoked",
            "user.human.invite.opened",
            "user.human.invite.revoked",
        ]);
        assert_eq!(chosen, Ok(vec![EventKind::Opened, EventKind::Revoked]));
        assert_eq!(event_kinds([]), Ok(vec![]));
        for other in ["user.human.added", "user.human.invite.nothing", ""] {
            let problem = event_kinds([other]).unwrap_err();
            assert_eq!(problem.reason, Reason::WebhookEventUnknown, "{other}");
        }
    }
}
