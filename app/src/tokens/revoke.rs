//! Taking a token back, after a question: in a dialog, or as a part of the page without a script.

use leptos::form::ActionForm;
use leptos::prelude::*;

use super::server_fns::RevokeToken;
use crate::desk::{Question, QuestionButtons, QuestionCard, QuestionDialog, QuestionLinks, language};

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
    question: Question<Asked>,
}

impl Revoking {
    pub fn new() -> Self {
        Self {
            action: ServerAction::new(),
            question: Question::new(),
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
                revoking.question.ask(asked.clone());
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
    let Revoking { action, question } = revoking;
    let title = Signal::derive(move || {
        let name = question.part(|asked| asked.name);
        language.text_with("tokens-revoke-title", &[("name", name.into())])
    });
    view! {
        <QuestionDialog question=question answered=action.version() title=title words=language.text("tokens-revoke-words")>
            <ActionForm action=action>
                <input type="hidden" name="lookup" value=move || question.part(|asked| asked.lookup)/>
                <QuestionButtons question=question yes=language.text("tokens-revoke-yes") pending=action.pending()/>
            </ActionForm>
        </QuestionDialog>
    }
}

/// The same question for browsers without a script, about the token in the address.
#[component]
pub(super) fn RevokeQuestion(revoking: Revoking, asked: Asked) -> impl IntoView {
    let language = language();
    let title = language.text_with("tokens-revoke-title", &[("name", asked.name.into())]);
    view! {
        <QuestionCard title=title words=language.text("tokens-revoke-words")>
            <ActionForm action=revoking.action>
                <input type="hidden" name="lookup" value=asked.lookup/>
                <QuestionLinks yes=language.text("tokens-revoke-yes") back="/admin/tokens".to_owned()/>
            </ActionForm>
        </QuestionCard>
    }
}
