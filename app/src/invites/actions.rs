//! Resending and revoking, from the list and from an invite's own page.

use leptos::form::ActionForm;
use leptos::prelude::*;
use shared::Problem;

use super::server_fns::{ResendInvite, RevokeInvite};
use crate::desk::{
    Kept, ProblemNotice, Question, QuestionButtons, QuestionCard, QuestionDialog, QuestionLinks, language,
    take_kept,
};

/// Whose invite somebody is about to revoke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub user_id: String,
    pub person_name: String,
}

#[derive(Clone, Debug)]
enum Outcome {
    Resent,
    Revoked,
    Refused(Problem),
}

/// The actions of one page with what came of the last one.
#[derive(Clone, Copy)]
pub(super) struct Actions {
    resend: ServerAction<ResendInvite>,
    revoke: ServerAction<RevokeInvite>,
    outcome: RwSignal<Option<Outcome>>,
    question: Question<Asked>,
}

impl Actions {
    pub fn new() -> Self {
        let outcome = RwSignal::new(match take_kept() {
            Some(Kept::Resent) => Some(Outcome::Resent),
            Some(Kept::Revoked) => Some(Outcome::Revoked),
            Some(Kept::NotDone(problem)) => Some(Outcome::Refused(problem)),
            _ => None,
        });
        let (resend, revoke) = (
            ServerAction::<ResendInvite>::new(),
            ServerAction::<RevokeInvite>::new(),
        );
        Effect::new(move |_| {
            if let Some(result) = resend.value().get() {
                outcome.set(Some(
                    result.map_or_else(|refusal| Outcome::Refused(refusal.0), |()| Outcome::Resent),
                ));
            }
        });
        Effect::new(move |_| {
            if let Some(result) = revoke.value().get() {
                outcome.set(Some(result.map_or_else(
                    |refusal| Outcome::Refused(refusal.0),
                    |()| Outcome::Revoked,
                )));
            }
        });
        Self {
            resend,
            revoke,
            outcome,
            question: Question::new(),
        }
    }

    /// Changes whenever something was done, so that data can follow.
    pub fn version(self) -> usize {
        self.resend.version().get() + self.revoke.version().get()
    }
}

/// What came of the last action; stays until the next one.
#[component]
pub(super) fn ActionNotice(actions: Actions) -> impl IntoView {
    let language = language();
    let good = move |key: &str| view! { <p class="notice notice-good">{language.text(key)}</p> }.into_any();
    view! {
        <div role="status" class="desk-outcome">
            {move || {
                actions.outcome.get().map(|outcome| match outcome {
                    Outcome::Resent => good("desk-resent"),
                    Outcome::Revoked => good("desk-revoked"),
                    Outcome::Refused(problem) => view! { <ProblemNotice problem=problem/> }.into_any(),
                })
            }}
        </div>
    }
}

#[component]
pub(super) fn ResendForm(
    actions: Actions,
    user_id: String,
    person_name: String,
    #[prop(into)] back: Signal<String>,
) -> impl IntoView {
    let language = language();
    let resend = actions.resend;
    let own_id = user_id.clone();
    let busy = move || {
        resend
            .input()
            .with(|input| input.as_ref().is_some_and(|input| input.user_id == own_id))
    };
    view! {
        <ActionForm action=resend>
            <input type="hidden" name="user_id" value=user_id/>
            <input type="hidden" name="back" value=move || back.get()/>
            <button class="button button-quiet" type="submit" aria-busy=move || busy().then_some("true")>
                {language.text("desk-resend")}
                <span class="visually-hidden">{language.text_with("desk-for-person", &[("name", person_name.into())])}</span>
            </button>
        </ActionForm>
    }
}

/// Leads to the question on the invite's page; with a script the question is asked right here.
#[component]
pub(super) fn RevokeLink(
    actions: Actions,
    invite_id: String,
    user_id: String,
    person_name: String,
) -> impl IntoView {
    let language = language();
    let asked = Asked {
        user_id,
        person_name: person_name.clone(),
    };
    view! {
        <a
            class="button button-plain"
            href=format!("/admin/invites/{invite_id}?revoke")
            on:click=move |event| {
                event.prevent_default();
                actions.question.ask(asked.clone());
            }
        >
            {language.text("desk-revoke")}
            <span class="visually-hidden">{language.text_with("desk-for-person", &[("name", person_name.into())])}</span>
        </a>
    }
}

/// The question before revoking. One for a page.
#[component]
pub(super) fn RevokeDialog(actions: Actions, #[prop(into)] back: Signal<String>) -> impl IntoView {
    let language = language();
    let Actions { revoke, question, .. } = actions;
    let title = Signal::derive(move || {
        let name = question.part(|asked| asked.person_name);
        language.text_with("desk-revoke-title", &[("name", name.into())])
    });
    view! {
        <QuestionDialog question=question answered=revoke.version() title=title words=language.text("desk-revoke-words")>
            <ActionForm action=revoke>
                <input type="hidden" name="user_id" value=move || question.part(|asked| asked.user_id)/>
                <input type="hidden" name="back" value=move || back.get()/>
                <QuestionButtons question=question yes=language.text("desk-revoke-yes") pending=revoke.pending()/>
            </ActionForm>
        </QuestionDialog>
    }
}

/// The same question as a part of the invite's page, for browsers without a script.
#[component]
pub(super) fn RevokeQuestion(
    actions: Actions,
    user_id: String,
    person_name: String,
    back: String,
) -> impl IntoView {
    let language = language();
    let title = language.text_with("desk-revoke-title", &[("name", person_name.into())]);
    view! {
        <QuestionCard title=title words=language.text("desk-revoke-words")>
            <ActionForm action=actions.revoke>
                <input type="hidden" name="user_id" value=user_id/>
                <input type="hidden" name="back" value=back.clone()/>
                <QuestionLinks yes=language.text("desk-revoke-yes") back=back/>
            </ActionForm>
        </QuestionCard>
    }
}
