//! Who did what to which e-mail provider.

use leptos::prelude::*;
use shared::Micros;
use shared::mail::providers::EmailProviderChange;
use shared::organizations::FieldChange;
use shared::texts::Language;

use crate::desk::{Moment, language};

#[component]
pub(super) fn EmailProviderLog(changes: Vec<EmailProviderChange>, now: Micros) -> impl IntoView {
    let language = language();
    if changes.is_empty() {
        return ().into_any();
    }
    let entries = changes
        .into_iter()
        .map(|change| {
            let key = format!("mailing-log-{}", change.kind.as_str());
            let words = language.text_with(&key, &[("provider", change.name.as_str().into())]);
            let fields = (!change.fields.is_empty()).then(|| {
                let lines = change
                    .fields
                    .into_iter()
                    .map(|field| {
                        let (label, words) = field_words(language, field);
                        view! { <li>{label} ": " <bdi>{words}</bdi></li> }
                    })
                    .collect_view();
                view! { <ul>{lines}</ul> }
            });
            view! {
                <li class="stack stack-tight" data-provider=change.provider_id>
                    <p>{words} " · " <bdi>{change.actor_name}</bdi> " · " <Moment at=change.at now=now/></p>
                    {fields}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack" aria-labelledby="provider-log">
            <h2 id="provider-log">{language.text("mailing-log")}</h2>
            <ol class="stack policy-log">{entries}</ol>
        </section>
    }
    .into_any()
}

/// The field by the name it has in the form, and what became of it.
fn field_words(language: Language, change: FieldChange) -> (String, String) {
    let label = language.text(&format!("mailing-{}", change.field.replace('_', "-")));
    let shown = |value: String| match (change.field.as_str(), value.as_str()) {
        (_, "") => language.text("policy-none"),
        ("tls" | "auth" | "standing", word) => language.text(&format!("mailing-{}-{word}", change.field)),
        _ => value,
    };
    let words = match (change.before, change.after) {
        (Some(before), Some(after)) => language.text_with(
            "policy-changed",
            &[("before", shown(before).into()), ("after", shown(after).into())],
        ),
        _ => language.text("mailing-log-replaced"),
    };
    (label, words)
}
