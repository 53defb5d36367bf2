//! What forms have in common.

use leptos::prelude::*;
use shared::texts::Language;

/// Above a form: what was refused, when no single field is to blame.
pub(crate) fn problem_notice(id: &'static str, words: Option<String>) -> impl IntoView {
    words.map(|words| {
        view! {
            <div class="notice notice-problem" id=id role="alert" tabindex="-1">
                <p>{words}</p>
            </div>
        }
    })
}

/// The value of `autofocus` and `aria-invalid` for a field whose answer was refused.
pub(crate) fn autofocus(is_wrong: bool) -> Option<&'static str> {
    is_wrong.then_some("true")
}

/// A password with a button that shows it. The button takes its place only where a script can serve it.
pub(crate) fn password_field(
    language: Language,
    label: String,
    input: AnyView,
    below: AnyView,
) -> impl IntoView {
    view! {
        <div class="field" data-password="">
            <label for="password">{label}</label>
            <div class="input-group">
                {input}
                <button
                    class="button button-quiet reveal with-script"
                    type="button"
                    aria-pressed="false"
                    aria-controls="password"
                    data-reveal=""
                >
                    {eye()}
                    <span class="visually-hidden">{language.text("password-show")}</span>
                </button>
            </div>
            {below}
        </div>
    }
}

fn eye() -> impl IntoView {
    view! {
        <svg
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            stroke-width="1.8"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
            focusable="false"
        >
            <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z"></path>
            <circle cx="12" cy="12" r="3"></circle>
            <path class="reveal-bar" d="M4 20 20 4"></path>
        </svg>
    }
}
