//! Taking a token back, after a question: in a dialog, or as a part of the page without a script.

use leptos::form::ActionForm;
use leptos::html;
use leptos::prelude::*;

use super::server_fns::RevokeToken;
use crate::desk::language;

/// The token somebody is about to revoke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub lookup: String,
    pub name: String,
}

/// The action of the page, and what it is asked about.
#[derive(Clone, Copy)]
pub(super) struct Revoking {
    pub action: ServerAction<RevokeToken>,
    asked: RwSignal<Option<Asked>>,
}

impl Revoking {
    pub fn new() -> Self {
        Self {
            action: ServerAction::new(),
            asked: RwSignal::new(None),
        }
    }
}

/// Leads to the question; with a script it is asked right here.
#[component]
pub(super) fn RevokeLink(revoking: Revoking, lookup: String, name: String) -> impl IntoView {
    let language = language();
    let href = format!("/admin/tokens?revoke={lookup}");
    let which = language.text_with("tokens-revoke-which", &[("name", name.as_str().into())]);
    let asked = Asked { lookup, name };
    view! {
        <a
            class="button button-plain"
            href=href
            aria-label=which
            on:click=move |event| {
                event.prevent_default();
                revoking.asked.set(Some(asked.clone()));
            }
        >
            {language.text("tokens-revoke")}
        </a>
    }
}

/// One for the page.
#[component]
pub(super) fn RevokeDialog(revoking: Revoking) -> impl IntoView {
    let language = language();
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    Effect::new(move |_| {
        if let (Some(_), Some(dialog)) = (revoking.asked.get(), dialog.get())
            && !dialog.open()
        {
            let _ = dialog.show_modal();
        }
    });
    Effect::new(move |_| {
        revoking.action.version().track();
        close();
    });
    let asked = move |part: fn(Asked) -> String| revoking.asked.get().map(part).unwrap_or_default();
    let title = move || {
        let name = asked(|asked| asked.name);
        language.text_with("tokens-revoke-title", &[("name", name.into())])
    };
    view! {
        <dialog class="card desk-dialog" node_ref=dialog aria-labelledby="revoke-title" on:close=move |_| revoking.asked.set(None)>
            <h2 id="revoke-title">{title}</h2>
            <p>{language.text("tokens-revoke-words")}</p>
            <ActionForm action=revoking.action>
                <input type="hidden" name="lookup" value=move || asked(|asked| asked.lookup)/>
                <div class="cluster">
                    <button
                        class="button button-danger"
                        type="submit"
                        aria-busy=move || revoking.action.pending().get().then_some("true")
                    >
                        {language.text("tokens-revoke-yes")}
                    </button>
                    <button class="button button-quiet" type="button" on:click=move |_| close()>{language.text("desk-cancel")}</button>
                </div>
            </ActionForm>
        </dialog>
    }
}

/// The same question for browsers without a script, about the token in the address.
#[component]
pub(super) fn RevokeQuestion(revoking: Revoking, asked: Asked) -> impl IntoView {
    let language = language();
    let title = language.text_with("tokens-revoke-title", &[("name", asked.name.into())]);
    view! {
        <section class="card card-attention stack" aria-labelledby="revoke-question">
            <h2 id="revoke-question">{title}</h2>
            <p>{language.text("tokens-revoke-words")}</p>
            <ActionForm action=revoking.action>
                <input type="hidden" name="lookup" value=asked.lookup/>
                <div class="cluster">
                    <button class="button button-danger" type="submit">{language.text("tokens-revoke-yes")}</button>
                    <a class="button button-quiet" href="/admin/tokens">{language.text("desk-cancel")}</a>
                </div>
            </ActionForm>
        </section>
    }
}
