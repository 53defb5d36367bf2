//! Everything that happened to an invite, for the page and as text for a support ticket.

use leptos::prelude::*;
use shared::Micros;
use shared::events::EventKind;
use shared::invites::{InviteDetail, TimelineEntry};
use shared::texts::Language;

use super::words::status_words;
use crate::desk::{CopyButton, Moment, language};

#[component]
pub(super) fn Timeline(entries: Vec<TimelineEntry>, now: Micros) -> impl IntoView {
    let language = language();
    let entries = entries
        .into_iter()
        .map(|entry| {
            let actor = (!entry.actor_name.is_empty())
                .then(|| language.text_with("desk-by", &[("name", entry.actor_name.into())]));
            view! {
                <li class=class_of(entry.kind) data-event=entry.kind.as_str()>
                    <strong>{language.text(entry.kind.text_key())}</strong>
                    <p class="quiet small"><Moment at=entry.at now=now/> " " {actor}</p>
                    {entry.detail.map(|detail| view! { <p class="small"><bdi>{detail}</bdi></p> })}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="timeline">{entries}</ol> }
}

fn class_of(kind: EventKind) -> &'static str {
    use EventKind as Kind;
    match kind {
        Kind::MailSent | Kind::Accepted | Kind::FirstSignIn | Kind::EmailVerified | Kind::Verified => {
            "timeline-good"
        }
        Kind::MailDeferred | Kind::WrongCode | Kind::WrongAccount | Kind::InvitationRequested => {
            "timeline-attention"
        }
        Kind::MailFailed | Kind::CodeDiscarded | Kind::Declined => "timeline-problem",
        _ => "",
    }
}

/// The whole invite as plain text, to be selected or copied.
#[component]
pub(super) fn AsText(detail: InviteDetail) -> impl IntoView {
    let language = language();
    let text = as_text(language, &detail);
    view! {
        <details>
            <summary>{language.text("desk-as-text")}</summary>
            <div class="stack stack-tight">
                <pre class="desk-text" tabindex="0">{text.clone()}</pre>
                <CopyButton text=text label=language.text("desk-copy-text")/>
            </div>
        </details>
    }
}

fn as_text(language: Language, detail: &InviteDetail) -> String {
    let summary = &detail.summary;
    let mut lines = vec![
        format!("{} <{}>", summary.person_name, summary.email),
        format!(
            "{}: {}",
            language.text("desk-organization"),
            summary.organization_name
        ),
        format!(
            "{}: {}",
            language.text("desk-state"),
            status_words(language, summary.status)
        ),
        format!(
            "{}: {}",
            language.text("desk-valid-until"),
            summary.expires_at.rfc3339()
        ),
        format!("{}: {}", language.text("desk-invite-id"), summary.invite_id),
        String::new(),
    ];
    lines.extend(detail.timeline.iter().map(|entry| {
        let mut line = format!("{}  {}", entry.at.rfc3339(), language.text(entry.kind.text_key()));
        for part in [
            Some(&entry.actor_name).filter(|name| !name.is_empty()),
            entry.detail.as_ref(),
        ]
        .into_iter()
        .flatten()
        {
            line.push_str("  ");
            line.push_str(part);
        }
        line
    }));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use shared::invites::{InviteStatus, InviteSummary};

    use super::*;

    #[test]
    fn the_text_holds_who_what_and_every_event() {
        let at = Micros(1_742_922_077_264_000);
        let summary = InviteSummary {
            invite_id: "i1".into(),
            user_id: "u1".into(),
            person_name: "Maria Silva".into(),
            email: "maria@acme.com".into(),
            organization_id: "o1".into(),
            organization_name: "Acme".into(),
            status: InviteStatus::Pending,
            last_event: EventKind::MailFailed,
            last_event_at: at,
            created_at: at,
            expires_at: at,
            inviter_id: "u2".into(),
            inviter_name: "Ana".into(),
            needs_attention: true,
        };
        let entry = TimelineEntry {
            sequence: 3,
            at,
            kind: EventKind::MailFailed,
            actor_id: "system".into(),
            actor_name: "usher".into(),
            detail: Some("550 5.1.1 unknown".into()),
        };
        let detail = InviteDetail {
            summary,
            application_name: None,
            note: None,
            link_expires_at: None,
            mail: None,
            timeline: vec![entry],
        };
        let text = as_text(Language::ENGLISH, &detail);
        assert!(text.starts_with("Maria Silva <maria@acme.com>\n"));
        assert!(
            text.ends_with("2025-03-25T17:01:17.264Z  Mail did not get through  usher  550 5.1.1 unknown")
        );
    }
}
