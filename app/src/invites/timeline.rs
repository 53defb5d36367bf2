//! Everything that happened to an invite, for the page and as text for a support ticket.

use leptos::prelude::*;
use shared::Micros;
use shared::events::EventKind;
use shared::invites::{InviteDetail, TimelineEntry};
use shared::texts::Language;

use super::mail_words::{Advice, Lines, detail_words, step_words};
use super::words::status_words;
use crate::desk::{CopyButton, Moment, language};

#[component]
pub(super) fn Timeline(entries: Vec<TimelineEntry>, now: Micros) -> impl IntoView {
    let language = language();
    let entries = entries
        .into_iter()
        .map(|entry| {
            let (trouble, is_over) = (entry.trouble(), entry.ends_the_mail());
            let detail = detail_words(language, &entry);
            let actor = (!entry.actor_name.is_empty())
                .then(|| language.text_with("desk-by", &[("name", entry.actor_name.into())]));
            view! {
                <li class=class_of(entry.kind) data-event=entry.kind.as_str()>
                    <strong>{language.text(entry.kind.text_key())}</strong>
                    <p class="quiet small"><Moment at=entry.at now=now/> " " {actor}</p>
                    {entry.mail.as_ref().map(|step| view! { <Lines lines=step_words(language, step)/> })}
                    {trouble.map(|trouble| view! { <Advice trouble=trouble is_over=is_over/> })}
                    {detail.map(|detail| view! { <p class="small"><bdi>{detail}</bdi></p> })}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="timeline">{entries}</ol> }
}

fn class_of(kind: EventKind) -> &'static str {
    use EventKind as Kind;
    match kind {
        Kind::MailSent
        | Kind::MailDelivered
        | Kind::Accepted
        | Kind::FirstSignIn
        | Kind::EmailVerified
        | Kind::Verified => "timeline-good",
        Kind::MailDeferred
        | Kind::MailDelayed
        | Kind::MailComplained
        | Kind::WrongCode
        | Kind::WrongAccount
        | Kind::InvitationRequested => "timeline-attention",
        Kind::MailFailed | Kind::MailBounced | Kind::MailTooLate | Kind::CodeDiscarded | Kind::Declined => {
            "timeline-problem"
        }
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
        let steps = entry.mail.iter().flat_map(|step| step_words(language, step));
        for part in [Some(entry.actor_name.clone()), detail_words(language, entry)]
            .into_iter()
            .flatten()
            .chain(steps)
            .filter(|part| !part.is_empty())
        {
            line.push_str("  ");
            line.push_str(&part);
        }
        line
    }));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use shared::invites::{InviteStatus, InviteSummary, MailStep};

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
            mail: Some(MailStep {
                mail_id: "m1".into(),
                server: Some("mx.acme.com".into()),
                ..MailStep::default()
            }),
        };
        let detail = InviteDetail {
            summary,
            application_name: None,
            note: None,
            link_expires_at: None,
            next_reminder_at: None,
            mails: Vec::new(),
            timeline: vec![entry],
        };
        let text = as_text(Language::ENGLISH, &detail);
        assert!(text.starts_with("Maria Silva <maria@acme.com>\n"));
        assert!(text.ends_with(
            "2025-03-25T17:01:17.264Z  Mail did not get through  usher  550 5.1.1 unknown  Taken by mx.acme.com"
        ));
    }
}
