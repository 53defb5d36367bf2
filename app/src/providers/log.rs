//! Who did what to which provider.

use leptos::prelude::*;
use shared::Micros;
use shared::providers::ProviderChange;
use shared::texts::Language;

use crate::desk::{LoggedChange, ProviderChanges, change_words, language};

#[component]
pub(super) fn ProviderLog(changes: Vec<ProviderChange>, now: Micros) -> impl IntoView {
    let language = language();
    let changes = changes
        .into_iter()
        .map(|change| in_words(language, change))
        .collect();
    view! { <ProviderChanges title=language.text("providers-log") changes=changes now=now/> }
}

fn in_words(language: Language, change: ProviderChange) -> LoggedChange {
    let key = format!("providers-log-{}", change.kind.as_str());
    let fields = change.fields.into_iter().map(|field| {
        // By the name it has in the form.
        let label = language.text(&format!("providers-{}", field.field.replace('_', "-")));
        let words = change_words(
            language,
            field,
            "providers-log-replaced",
            |field, value| match field {
                "addresses" => language.text(&format!("providers-addresses-{value}")),
                _ => value,
            },
        );
        (label, words)
    });
    LoggedChange {
        words: language.text_with(&key, &[("provider", change.name.as_str().into())]),
        fields: fields.collect(),
        provider_id: change.provider_id,
        actor_name: change.actor_name,
        at: change.at,
    }
}
