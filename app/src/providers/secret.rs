//! What a provider knows usher by, beside the client ID: a secret, or Apple's key.

use leptos::prelude::*;
use shared::providers::{APPLE_ID_CHARS, MAX_ISSUER_CHARS, ProviderForm as Values};
use shared::texts::Language;

use super::form::limit;
use crate::desk::{TextField, language};

const FIELD: &str = "client_secret";

/// With how to keep what there is.
fn hint(language: Language, key: &str, has_secret: bool) -> String {
    match has_secret {
        true => format!(
            "{} {}",
            language.text(key),
            language.text("providers-client-secret-kept")
        ),
        false => language.text(key),
    }
}

#[component]
pub(super) fn SecretField(has_secret: bool) -> impl IntoView {
    let language = language();
    view! {
        <TextField
            name=FIELD
            label=language.text("providers-client-secret")
            hint=hint(language, "providers-client-secret-hint", has_secret)
            kind="password"
            latin=true
            optional=true
            autocomplete="new-password"
            live=RwSignal::new(String::new())
            value=String::new()
            maxlength=limit(MAX_ISSUER_CHARS)
        />
    }
}

/// The key is a text of several lines.
#[component]
pub(super) fn AppleFields(values: Values, has_secret: bool) -> impl IntoView {
    let language = language();
    let id = |name: &'static str, key: &str, value: String| {
        view! {
            <TextField
                name=name
                label=language.text(key)
                latin=true
                live=RwSignal::new(value.clone())
                value=value
                maxlength=limit(APPLE_ID_CHARS)
            />
        }
    };
    view! {
        {id("team_id", "providers-team-id", values.team_id)}
        {id("key_id", "providers-key-id", values.key_id)}
        <div class="field">
            <label for=FIELD>{language.text("providers-private-key")}</label>
            <p class="field-hint" id="client_secret-hint">
                {hint(language, "providers-private-key-hint", has_secret)}
            </p>
            <textarea
                class="input input-latin"
                id=FIELD
                name=FIELD
                rows="6"
                maxlength=MAX_ISSUER_CHARS.to_string()
                autocapitalize="none"
                autocomplete="off"
                spellcheck="false"
                required=!has_secret
                aria-describedby="client_secret-hint"
            ></textarea>
        </div>
    }
}
