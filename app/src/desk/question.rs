//! A question before something that cannot be undone: in a dialog, or as a part of the page without a script.

use leptos::html;
use leptos::prelude::*;

use super::language;

/// What a page's one dialog asks about, and the dialog.
pub(crate) struct Question<T: 'static> {
    about: RwSignal<Option<T>>,
    dialog: NodeRef<html::Dialog>,
}

impl<T> Clone for Question<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Question<T> {}

impl<T: Clone + Send + Sync + 'static> Question<T> {
    pub fn new() -> Self {
        Self {
            about: RwSignal::new(None),
            dialog: NodeRef::new(),
        }
    }

    pub fn ask(self, about: T) {
        self.about.set(Some(about));
    }

    /// Something of what it is about; empty while nothing is asked.
    pub fn part(self, part: fn(T) -> String) -> String {
        self.about.get().map(part).unwrap_or_default()
    }

    fn close(self) {
        if let Some(dialog) = self.dialog.get_untracked() {
            dialog.close();
        }
    }
}

/// Opens when something is asked; `answered` changes with each answer. Inside is the form that answers yes.
#[component]
pub(crate) fn QuestionDialog<T: Clone + Send + Sync + 'static>(
    question: Question<T>,
    #[prop(into)] answered: Signal<usize>,
    #[prop(into)] title: Signal<String>,
    words: String,
    children: Children,
) -> impl IntoView {
    Effect::new(move |_| {
        if let (true, Some(dialog)) = (question.about.with(Option::is_some), question.dialog.get())
            && !dialog.open()
        {
            let _ = dialog.show_modal();
        }
    });
    Effect::new(move |_| {
        answered.track();
        question.close();
    });
    view! {
        <dialog
            class="card desk-dialog"
            node_ref=question.dialog
            aria-labelledby="question-title"
            on:close=move |_| question.about.set(None)
        >
            <h2 id="question-title">{title}</h2>
            <p>{words}</p>
            {children()}
        </dialog>
    }
}

/// Yes, or the way back.
#[component]
pub(crate) fn QuestionButtons<T: Clone + Send + Sync + 'static>(
    question: Question<T>,
    yes: String,
    #[prop(into)] pending: Signal<bool>,
) -> impl IntoView {
    view! {
        <div class="cluster">
            <button class="button button-danger" type="submit" aria-busy=move || pending.get().then_some("true")>
                {yes}
            </button>
            <button class="button button-quiet" type="button" on:click=move |_| question.close()>
                {language().text("desk-cancel")}
            </button>
        </div>
    }
}

/// The same question for browsers without a script. Inside is the form that answers yes.
#[component]
pub(crate) fn QuestionCard(title: String, words: String, children: Children) -> impl IntoView {
    view! {
        <section class="card card-attention stack" id="question" aria-labelledby="question-words">
            <h2 id="question-words">{title}</h2>
            <p>{words}</p>
            {children()}
        </section>
    }
}

/// Yes, or the way back, as a link.
#[component]
pub(crate) fn QuestionLinks(yes: String, back: String) -> impl IntoView {
    view! {
        <div class="cluster">
            <button class="button button-danger" type="submit">{yes}</button>
            <a class="button button-quiet" href=back>{language().text("desk-cancel")}</a>
        </div>
    }
}
