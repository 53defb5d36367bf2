//! What was tried, the newest first, with what was said on both sides.

use leptos::prelude::*;
use shared::Micros;
use shared::events::EventKind;
use shared::texts::Language;
use shared::webhooks::{AttemptView, AttemptsView};

use crate::desk::{Moment, language};

#[component]
pub(super) fn Attempts(webhook_id: String, page: AttemptsView, now: Micros) -> impl IntoView {
    let language = language();
    if page.attempts.is_empty() {
        return view! { <p class="quiet">{language.text("webhooks-attempts-none")}</p> }.into_any();
    }
    let older = page.older.map(|older| {
        let href = format!("/admin/webhooks/{webhook_id}?before={older}");
        view! { <p><a class="button button-quiet" href=href>{language.text("webhooks-attempts-older")}</a></p> }
    });
    let entries = page
        .attempts
        .into_iter()
        .map(|attempt| view! { <Entry attempt=attempt now=now/> })
        .collect_view();
    view! {
        <ol class="stack stack-tight webhook-attempts">{entries}</ol>
        {older}
    }
    .into_any()
}

#[component]
fn Entry(attempt: AttemptView, now: Micros) -> impl IntoView {
    let language = language();
    let (badge, state) = match attempt.is_delivered {
        true => ("badge badge-good", "webhooks-attempt-delivered"),
        false => ("badge badge-problem", "webhooks-attempt-failed"),
    };
    let what = match EventKind::parse(&attempt.kind) {
        Some(kind) => language.text(kind.text_key()),
        None => language.text("webhooks-test-event"),
    };
    let answer = (!attempt.answer.is_empty()).then(|| {
        view! {
            <h3>{language.text("webhooks-attempt-answer")}</h3>
            <pre class="desk-text" dir="ltr" tabindex="0">{attempt.answer.clone()}</pre>
        }
    });
    let try_number = (attempt.try_number > 1).then(|| {
        let number = i64::from(attempt.try_number);
        language.text_with("webhooks-attempt-number", &[("number", number.into())])
    });
    view! {
        <li data-attempt=attempt.kind.clone()>
            <details class="card webhook-attempt">
                <summary>
                    <span class="webhook-attempt-line">
                        <span class=badge>{language.text(state)}</span>
                        <strong>{what}</strong>
                        <span class="quiet small">{try_number}</span>
                        <span class="quiet small"><Moment at=attempt.at now=now/></span>
                    </span>
                </summary>
                <div class="stack stack-tight">
                    <p>{result_words(language, &attempt)}</p>
                    <h3>{language.text("webhooks-attempt-body")}</h3>
                    <pre class="desk-text" dir="ltr" tabindex="0">{attempt.body.clone()}</pre>
                    {answer}
                </div>
            </details>
        </li>
    }
}

/// How the receiver answered, and how long it took.
pub(super) fn result_words(language: Language, attempt: &AttemptView) -> String {
    let took = i64::from(attempt.milliseconds);
    match (attempt.status, attempt.fault) {
        (Some(status), _) => language.text_with(
            "webhooks-answered",
            &[
                ("status", status.to_string().into()),
                ("milliseconds", took.into()),
            ],
        ),
        (None, Some(fault)) => language.text(&format!("webhooks-fault-{}", fault.as_str())),
        (None, None) => String::new(),
    }
}
