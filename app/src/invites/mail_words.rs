//! What is known of a mail's way, in words.

use leptos::prelude::*;
use shared::Micros;
use shared::invites::{MailState, MailStatus, MailStep, TimelineEntry};
use shared::mail::{Trouble, is_servers_word};
use shared::texts::Language;

use crate::desk::language;

/// Everything about a mail but its state and what to do about it.
pub(super) fn status_words(language: Language, status: &MailStatus) -> Vec<String> {
    let moment = |key: &str, at: Micros| language.text_with(key, &[("moment", language.moment(at).into())]);
    let mut lines = vec![moment("desk-mail-since", status.changed_at)];
    if let (MailState::Sent, Some(fate)) = (status.state, status.fate) {
        lines.push(language.text(&format!("mail-fate-{}", fate.as_str())));
    }
    if let Some(reply) = &status.reply {
        lines.push(reply_words(language, reply, status.may_be_ushers_word()));
    }
    if let Some(at) = status.handed_over_at {
        if at != status.changed_at {
            lines.push(moment("delivery-handed-over", at));
        }
        lines.extend(way_words(
            language,
            status.server.as_deref(),
            status.queue_id.as_deref(),
            status.tls.as_deref(),
        ));
    }
    if let (MailState::Deferred, Some(next)) = (status.state, status.next_try_at) {
        lines.push(moment("desk-mail-next-try", next));
    }
    if status.state == MailState::Queued && !status.mail_is_set_up {
        lines.push(language.text("desk-mail-not-set-up"));
    }
    lines
}

pub(super) fn step_words(language: Language, step: &MailStep) -> Vec<String> {
    let (server, queue_id, tls) = (&step.server, &step.queue_id, &step.tls);
    let mut lines = Vec::new();
    if let Some(provider) = &step.provider {
        lines.push(language.text_with("reports-carried-by", &[("provider", provider.as_str().into())]));
    }
    if let Some(server) = server {
        lines.push(language.text_with("delivery-server", &[("server", server.as_str().into())]));
    }
    if let Some(id) = queue_id {
        lines.push(language.text_with("delivery-queue-id", &[("id", id.as_str().into())]));
    }
    if let Some(version) = tls {
        lines.push(language.text_with("delivery-tls", &[("version", version.as_str().into())]));
    }
    if let Some(next) = step.next_try_at {
        lines.push(language.text_with("desk-mail-next-try", &[("moment", language.moment(next).into())]));
    }
    lines
}

/// Of a mail that was handed over, so that no TLS means that it travelled open.
fn way_words(
    language: Language,
    server: Option<&str>,
    queue_id: Option<&str>,
    tls: Option<&str>,
) -> Vec<String> {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    let mut lines = step_words(
        language,
        &MailStep {
            server: owned(server),
            queue_id: owned(queue_id),
            tls: owned(tls),
            ..MailStep::default()
        },
    );
    if server.is_some() && tls.is_none() {
        lines.push(language.text("delivery-open"));
    }
    lines
}

/// What usher itself found is told as it is; the words of others as theirs.
fn reply_words(language: Language, reply: &str, may_be_ushers: bool) -> String {
    match may_be_ushers && !is_servers_word(reply) {
        true => reply.to_owned(),
        false => language.text_with("desk-mail-reply", &[("reply", reply.into())]),
    }
}

/// What else is known of a step: somebody's words, said to be theirs.
pub(super) fn detail_words(language: Language, entry: &TimelineEntry) -> Option<String> {
    let detail = entry.detail.as_deref()?;
    Some(match entry.is_somebody_elses_word() {
        true => reply_words(language, detail, false),
        false => detail.to_owned(),
    })
}

#[component]
pub(super) fn Lines(lines: Vec<String>) -> impl IntoView {
    let lines = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    view! { <ul class="small quiet mail-lines">{lines}</ul> }
}

/// What is wrong, and what to do about it.
#[component]
pub(super) fn Advice(
    trouble: Trouble,
    /// The mail is not tried again.
    is_over: bool,
) -> impl IntoView {
    let language = language();
    let name = trouble.as_str();
    view! {
        <p data-trouble=name>
            <strong>{language.text(&format!("trouble-{name}"))}</strong> " "
            {language.text(&trouble.advice_key(is_over))}
        </p>
    }
}

#[cfg(test)]
mod tests {
    use shared::mail::Fate;

    use super::*;

    const AT: Micros = Micros(1_742_922_077_264_000);

    fn sent() -> MailStatus {
        MailStatus {
            mail_id: "m1".into(),
            state: MailState::Sent,
            fate: None,
            reply: Some("250 ok".into()),
            server: Some("mx.acme.com".into()),
            queue_id: Some("4711".into()),
            tls: Some("TLS 1.3".into()),
            attempts: 1,
            queued_at: AT,
            changed_at: AT,
            handed_over_at: Some(AT),
            next_try_at: None,
            mail_is_set_up: true,
        }
    }

    #[test]
    fn only_what_the_server_said_is_said_to_be_its_words() {
        let words = |reply| reply_words(Language::ENGLISH, reply, true);
        assert_eq!(words("450 4.2.1 busy"), "The mail server said: 450 4.2.1 busy");
        for own in [
            "The mail server cannot be reached (connecting): refused",
            "The mail server turned usher itself away: 535 no",
            "",
        ] {
            assert_eq!(words(own), own);
            let reported = reply_words(Language::ENGLISH, own, false);
            assert_eq!(reported, format!("The mail server said: {own}"));
        }
    }

    #[test]
    fn a_mail_that_was_handed_over_says_to_whom_and_how() {
        let words = |status: MailStatus| status_words(Language::ENGLISH, &status).join("\n");
        let whole = words(sent());
        for part in ["Taken by mx.acme.com", "4711", "TLS 1.3", "250 ok"] {
            assert!(whole.contains(part), "{whole}");
        }
        assert!(!whole.contains("Not encrypted"));
        let delayed = words(MailStatus {
            fate: Some(Fate::Delayed),
            ..sent()
        });
        assert!(delayed.contains("goes on trying"), "{delayed}");
        let open = words(MailStatus { tls: None, ..sent() });
        assert!(open.contains("Not encrypted"), "{open}");
        let waits = words(MailStatus {
            state: MailState::Deferred,
            server: None,
            tls: None,
            handed_over_at: None,
            next_try_at: Some(AT),
            ..sent()
        });
        assert!(
            waits.contains("Next try") && !waits.contains("encrypted"),
            "{waits}"
        );
    }
}
