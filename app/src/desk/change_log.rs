//! Who did what to which of the things a page lists.

use leptos::prelude::*;
use shared::Micros;
use shared::organizations::FieldChange;
use shared::texts::Language;

use super::Moment;

/// One entry, in words.
pub(crate) struct LoggedChange {
    pub provider_id: String,
    pub words: String,
    pub actor_name: String,
    pub at: Micros,
    /// The fields by their names, and what became of each.
    pub fields: Vec<(String, String)>,
}

#[component]
pub(crate) fn ProviderChanges(title: String, changes: Vec<LoggedChange>, now: Micros) -> impl IntoView {
    if changes.is_empty() {
        return ().into_any();
    }
    let entries = changes
        .into_iter()
        .map(|change| {
            let fields = (!change.fields.is_empty()).then(|| {
                let lines = change
                    .fields
                    .into_iter()
                    .map(|(label, words)| view! { <li>{label} ": " <bdi>{words}</bdi></li> })
                    .collect_view();
                view! { <ul>{lines}</ul> }
            });
            view! {
                <li class="stack stack-tight" data-provider=change.provider_id>
                    <p>{change.words} " · " <bdi>{change.actor_name}</bdi> " · " <Moment at=change.at now=now/></p>
                    {fields}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack" aria-labelledby="provider-log">
            <h2 id="provider-log">{title}</h2>
            <ol class="stack policy-log">{entries}</ol>
        </section>
    }
    .into_any()
}

/// What became of a field. `replaced` is said of what is never shown.
pub(crate) fn change_words(
    language: Language,
    change: FieldChange,
    replaced: &str,
    shown: impl Fn(&str, String) -> String,
) -> String {
    let shown = |value: String| match value.is_empty() {
        true => language.text("policy-none"),
        false => shown(&change.field, value),
    };
    match (change.before, change.after) {
        (Some(before), Some(after)) => language.text_with(
            "policy-changed",
            &[("before", shown(before).into()), ("after", shown(after).into())],
        ),
        _ => language.text(replaced),
    }
}
