//! The way to an identity provider.

use leptos::prelude::*;
use shared::providers::{Preset, ProviderChoice};
use shared::texts::Language;

/// A link, not a form: the browser leaves for another site, which a form of ours may not lead to.
pub(crate) fn provider_link(
    language: Language,
    choice: &ProviderChoice,
    href: String,
) -> impl IntoView + use<> {
    let words = language.text_with("provider-continue", &[("provider", choice.name.as_str().into())]);
    view! {
        <a class="button button-quiet button-wide provider" href=href rel="nofollow">
            {mark(choice.preset)}
            <span>{words}</span>
        </a>
    }
}

/// One drawing for all: the marks of others have rules of their own, and names say it anyway.
fn mark(preset: Preset) -> impl IntoView {
    view! {
        <svg
            class="provider-mark"
            data-preset=preset.as_str()
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            stroke-width="1.8"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
            focusable="false"
        >
            <circle cx="12" cy="8.500" r="4"></circle>
            <path d="M4.500 20.500a7.500 7.500 0 0 1 15 0"></path>
        </svg>
    }
}
