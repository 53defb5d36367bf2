//! Who changed what.

use leptos::prelude::*;
use shared::Micros;
use shared::organizations::PolicyChange;
use shared::providers::ProviderChoice;

use super::words::{label, value_words};
use crate::desk::{Moment, language};

#[component]
pub(super) fn PolicyLog(
    changes: Vec<PolicyChange>,
    providers: Vec<ProviderChoice>,
    now: Micros,
) -> impl IntoView {
    let language = language();
    if changes.is_empty() {
        return ().into_any();
    }
    let value = |field: &str, text: Option<String>| match text {
        Some(text) => value_words(language, &providers, field, &text),
        None => language.text("policy-inherited"),
    };
    let entries = changes
        .into_iter()
        .map(|change| {
            let fields = change
                .fields
                .into_iter()
                .map(|change| {
                    let (before, after) = (
                        value(&change.field, change.before),
                        value(&change.field, change.after),
                    );
                    let words = language.text_with(
                        "policy-changed",
                        &[("before", before.into()), ("after", after.into())],
                    );
                    view! { <li>{label(language, &change.field)} ": " <bdi>{words}</bdi></li> }
                })
                .collect_view();
            view! {
                <li class="stack stack-tight">
                    <p><bdi>{change.actor_name}</bdi> " · " <Moment at=change.at now=now/></p>
                    <ul>{fields}</ul>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack" aria-labelledby="policy-log">
            <h2 id="policy-log">{language.text("policy-log")}</h2>
            <ol class="stack policy-log">{entries}</ol>
        </section>
    }
    .into_any()
}
