//! Who did what to which e-mail provider.

use leptos::prelude::*;
use shared::Micros;
use shared::mail::providers::EmailProviderChange;
use shared::texts::Language;

use crate::desk::{LoggedChange, ProviderChanges, change_words, language};

#[component]
pub(super) fn EmailProviderLog(changes: Vec<EmailProviderChange>, now: Micros) -> impl IntoView {
    let language = language();
    let changes = changes
        .into_iter()
        .map(|change| in_words(language, change))
        .collect();
    view! { <ProviderChanges title=language.text("mailing-log") changes=changes now=now/> }
}

fn in_words(language: Language, change: EmailProviderChange) -> LoggedChange {
    let key = format!("mailing-log-{}", change.kind.as_str());
    let fields = change.fields.into_iter().map(|field| {
        // By the name it has in the form.
        let label = language.text(&format!("mailing-{}", field.field.replace('_', "-")));
        let words = change_words(
            language,
            field,
            "mailing-log-replaced",
            |field, value| match field {
                "tls" | "auth" | "standing" => language.text(&format!("mailing-{field}-{value}")),
                "reports" if !value.is_empty() => language.text(&format!("reports-from-{value}")),
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
