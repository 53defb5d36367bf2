//! Something to hand on, and a button that puts it into the clipboard. Without a script there is none; the text beside it can be selected.

use leptos::prelude::*;

use super::{alive, language};

/// Something to hand on: shown in full, with a button that copies it.
#[component]
pub(crate) fn Secret(id: &'static str, label: String, text: String, copy: String) -> impl IntoView {
    view! {
        <div class="field">
            <span id=format!("{id}-label")>{label}</span>
            <div class="copyable">
                <code id=id dir="ltr" aria-labelledby=format!("{id}-label {id}")>{text.clone()}</code>
                <CopyButton text=text label=copy/>
            </div>
        </div>
    }
}

/// Says for a moment whether it worked; browsers may refuse.
#[component]
pub(crate) fn CopyButton(text: String, label: String) -> impl IntoView {
    let (language, alive) = (language(), alive());
    let copied = RwSignal::new(None);
    let words = move || match copied.get() {
        None => label.clone(),
        Some(true) => language.text("desk-copied"),
        Some(false) => language.text("desk-copy-refused"),
    };
    view! {
        <button
            class="button button-quiet"
            type="button"
            hidden=move || !alive.get()
            on:click=move |_| put_into_clipboard(&text, copied)
        >
            <span aria-live="polite">{words}</span>
        </button>
    }
}

#[cfg(feature = "hydrate")]
fn put_into_clipboard(text: &str, copied: RwSignal<Option<bool>>) {
    let text = text.to_owned();
    leptos::task::spawn_local(async move {
        copied.try_set(Some(crate::clipboard::put(&text).await));
        let forget = move || {
            copied.try_set(None);
        };
        set_timeout(forget, std::time::Duration::from_secs(4));
    });
}

#[cfg(not(feature = "hydrate"))]
fn put_into_clipboard(_text: &str, copied: RwSignal<Option<bool>>) {
    copied.set(Some(false));
}
