//! Sending again, showing a new link and revoking, from the list and from an invite's own page.

use leptos::form::ActionForm;
use leptos::html;
use leptos::prelude::*;
use shared::Problem;
use shared::invites::InviteResult;

use super::result::NewLinkCard;
use super::server_fns::{NewLink, ResendInvite, RevokeInvite, StopReminders};
use crate::desk::{
    Kept, ProblemNotice, Question, QuestionButtons, QuestionCard, QuestionDialog, QuestionLinks, desk,
    language, take_kept,
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
    NewLink(Box<InviteResult>),
    Revoked,
    RemindersStopped,
    Refused(Problem),
}

/// The actions of one page with what came of the last one.
#[derive(Clone, Copy)]
pub(super) struct Actions {
    resend: ServerAction<ResendInvite>,
    new_link: ServerAction<NewLink>,
    revoke: ServerAction<RevokeInvite>,
    stop_reminders: ServerAction<StopReminders>,
    outcome: RwSignal<Option<Outcome>>,
    question: Question<Asked>,
}

impl Actions {
    pub fn new() -> Self {
        let outcome = RwSignal::new(match take_kept() {
            Some(Kept::Resent) => Some(Outcome::Resent),
            Some(Kept::NewLink(result)) => Some(Outcome::NewLink(result)),
            Some(Kept::Revoked) => Some(Outcome::Revoked),
            Some(Kept::RemindersStopped) => Some(Outcome::RemindersStopped),
            Some(Kept::NotDone(problem)) => Some(Outcome::Refused(problem)),
            _ => None,
        });
        let (resend, new_link, revoke, stop_reminders) = (
            ServerAction::<ResendInvite>::new(),
            ServerAction::<NewLink>::new(),
            ServerAction::<RevokeInvite>::new(),
            ServerAction::<StopReminders>::new(),
        );
        Effect::new(move |_| {
            if let Some(result) = resend.value().get() {
                let done = result.map(|()| Outcome::Resent);
                outcome.set(Some(done.unwrap_or_else(|refusal| Outcome::Refused(refusal.0))));
            }
        });
        Effect::new(move |_| {
            if let Some(result) = new_link.value().get() {
                let done = result.map(|result| Outcome::NewLink(Box::new(result)));
                outcome.set(Some(done.unwrap_or_else(|refusal| Outcome::Refused(refusal.0))));
            }
        });
        Effect::new(move |_| {
            if let Some(result) = revoke.value().get() {
                let done = result.map(|()| Outcome::Revoked);
                outcome.set(Some(done.unwrap_or_else(|refusal| Outcome::Refused(refusal.0))));
            }
        });
        Effect::new(move |_| {
            if let Some(result) = stop_reminders.value().get() {
                let done = result.map(|()| Outcome::RemindersStopped);
                outcome.set(Some(done.unwrap_or_else(|refusal| Outcome::Refused(refusal.0))));
            }
        });
        Self {
            resend,
            new_link,
            revoke,
            stop_reminders,
            outcome,
            question: Question::new(),
        }
    }

    /// For forms that ask no question before.
    pub fn revoke_action(self) -> ServerAction<RevokeInvite> {
        self.revoke
    }

    /// Changes whenever something was done, so that data can follow.
    pub fn version(self) -> usize {
        self.resend.version().get()
            + self.new_link.version().get()
            + self.revoke.version().get()
            + self.stop_reminders.version().get()
    }
}

/// What came of the last action; stays until the next one.
#[component]
pub(super) fn ActionNotice(actions: Actions) -> impl IntoView {
    let language = language();
    let place: NodeRef<html::Div> = NodeRef::new();
    // A link to hand over is what comes next, wherever its button was.
    Effect::new(move |_| {
        if actions
            .new_link
            .value()
            .with(|value| matches!(value, Some(Ok(_))))
            && let Some(place) = place.get_untracked()
        {
            request_animation_frame(move || drop(place.focus()));
        }
    });
    let good = move |key: &str| view! { <p class="notice notice-good">{language.text(key)}</p> }.into_any();
    view! {
        <div role="status" class="desk-outcome" tabindex="-1" node_ref=place>
            {move || {
                actions.outcome.get().map(|outcome| match outcome {
                    Outcome::Resent => good("desk-resent"),
                    Outcome::NewLink(result) => view! { <NewLinkCard result=*result/> }.into_any(),
                    Outcome::Revoked => good("desk-revoked"),
                    Outcome::RemindersStopped => good("reminders-stopped-title"),
                    Outcome::Refused(problem) => view! { <ProblemNotice problem=problem/> }.into_any(),
                })
            }}
        </div>
    }
}

/// Where one is to come.
#[component]
pub(super) fn StopRemindersForm(
    actions: Actions,
    invite_id: String,
    #[prop(into)] back: Signal<String>,
) -> impl IntoView {
    let stop = actions.stop_reminders;
    let busy = move || stop.pending().get().then_some("true");
    view! {
        <ActionForm action=stop>
            <input type="hidden" name="invite_id" value=invite_id/>
            <input type="hidden" name="back" value=move || back.get()/>
            <button class="button button-quiet" type="submit" aria-busy=busy>
                {language().text("stop-reminders-button")}
            </button>
        </ActionForm>
    }
}

/// The way to a new link: by mail where mails can leave, otherwise shown here.
#[component]
pub(super) fn AgainForm(
    actions: Actions,
    user_id: String,
    person_name: String,
    #[prop(into)] back: Signal<String>,
) -> impl IntoView {
    match desk().mail_is_set_up {
        true => view! { <ResendForm actions=actions user_id=user_id person_name=person_name back=back/> }
            .into_any(),
        false => view! { <NewLinkForm actions=actions user_id=user_id person_name=person_name back=back/> }
            .into_any(),
    }
}

#[component]
pub(super) fn NewLinkForm(
    actions: Actions,
    user_id: String,
    person_name: String,
    #[prop(into)] back: Signal<String>,
) -> impl IntoView {
    let new_link = actions.new_link;
    let own_id = user_id.clone();
    let busy = move || {
        new_link
            .input()
            .with(|input| input.as_ref().is_some_and(|input| input.user_id == own_id))
    };
    view! {
        <ActionForm action=new_link>
            {new_code("desk-new-link", user_id, person_name, back, busy)}
        </ActionForm>
    }
}

#[component]
pub(super) fn ResendForm(
    actions: Actions,
    user_id: String,
    person_name: String,
    #[prop(into)] back: Signal<String>,
) -> impl IntoView {
    let resend = actions.resend;
    let own_id = user_id.clone();
    let busy = move || {
        resend
            .input()
            .with(|input| input.as_ref().is_some_and(|input| input.user_id == own_id))
    };
    view! {
        <ActionForm action=resend>{new_code("desk-resend", user_id, person_name, back, busy)}</ActionForm>
    }
}

/// What is in a form that makes a new code, however the code leaves: whom for, and the button that says it.
fn new_code(
    label: &'static str,
    user_id: String,
    person_name: String,
    back: Signal<String>,
    busy: impl Fn() -> bool + Send + 'static,
) -> impl IntoView {
    let language = language();
    view! {
        <input type="hidden" name="user_id" value=user_id/>
        <input type="hidden" name="back" value=move || back.get()/>
        <button class="button button-quiet" type="submit" aria-busy=move || busy().then_some("true")>
            {language.text(label)}
            <span class="visually-hidden">{language.text_with("desk-for-person", &[("name", person_name.into())])}</span>
        </button>
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
