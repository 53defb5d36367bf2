//! What can be done with a webhook: paused, tested, given another secret, told again.

use leptos::form::ActionForm;
use leptos::prelude::*;
use shared::webhooks::{WebhookState, WebhookSummary};

use super::outcome::{Shown, follow};
use super::server_fns::{ReplayWebhook, RotateWebhookSecret, SwitchWebhook, TestWebhook};
use crate::desk::{OverlapField, TextField, language};

#[derive(Clone, Copy)]
pub(super) struct Actions {
    pub switch: ServerAction<SwitchWebhook>,
    pub test: ServerAction<TestWebhook>,
    pub rotate: ServerAction<RotateWebhookSecret>,
    pub replay: ServerAction<ReplayWebhook>,
}

impl Actions {
    pub fn new(shown: Shown, changed: RwSignal<u32>) -> Self {
        let actions = Self {
            switch: ServerAction::new(),
            test: ServerAction::new(),
            rotate: ServerAction::new(),
            replay: ServerAction::new(),
        };
        follow(actions.switch, shown, changed);
        follow(actions.test, shown, changed);
        follow(actions.rotate, shown, changed);
        follow(actions.replay, shown, changed);
        actions
    }
}

#[component]
pub(super) fn SwitchAndTest(webhook: WebhookSummary, actions: Actions) -> impl IntoView {
    let language = language();
    let (words, on) = match webhook.state {
        WebhookState::On => ("webhooks-pause", ""),
        _ => ("webhooks-resume", "yes"),
    };
    let id = webhook.id;
    let (tested, switched) = (id.clone(), id.clone());
    let (switching, testing) = (actions.switch.pending(), actions.test.pending());
    view! {
        <div class="cluster">
            <ActionForm action=actions.test>
                <input type="hidden" name="id" value=tested/>
                <button class="button" type="submit" aria-busy=move || testing.get().then_some("true")>
                    {language.text("webhooks-test")}
                </button>
            </ActionForm>
            <ActionForm action=actions.switch>
                <input type="hidden" name="id" value=switched/>
                <input type="hidden" name="on" value=on/>
                <button class="button button-quiet" type="submit" aria-busy=move || switching.get().then_some("true")>
                    {language.text(words)}
                </button>
            </ActionForm>
            <a class="button button-plain" href=format!("/admin/webhooks/{}?remove", id)>
                {language.text("webhooks-remove")}
            </a>
        </div>
    }
}

#[component]
pub(super) fn NewSecret(webhook: WebhookSummary, rotate: ServerAction<RotateWebhookSecret>) -> impl IntoView {
    let language = language();
    view! {
        <details class="card desk-fold">
            <summary class="desk-fold-title">{language.text("webhooks-rotate")}</summary>
            <ActionForm action=rotate>
                <div class="stack">
                    <p class="quiet">{language.text("webhooks-rotate-words")}</p>
                    <input type="hidden" name="id" value=webhook.id/>
                    <OverlapField/>
                    <div>
                        <button class="button" type="submit" aria-busy=move || rotate.pending().get().then_some("true")>
                            {language.text("webhooks-rotate-yes")}
                        </button>
                    </div>
                </div>
            </ActionForm>
        </details>
    }
}

#[component]
pub(super) fn Replay(webhook: WebhookSummary, replay: ServerAction<ReplayWebhook>) -> impl IntoView {
    let language = language();
    view! {
        <details class="card desk-fold">
            <summary class="desk-fold-title">{language.text("webhooks-replay")}</summary>
            <ActionForm action=replay>
                <div class="stack">
                    <p class="quiet">{language.text("webhooks-replay-words")}</p>
                    <input type="hidden" name="id" value=webhook.id/>
                    <TextField
                        name="from"
                        label=language.text("webhooks-replay-from")
                        hint=language.text("webhooks-replay-hint")
                        kind="number"
                        min={"1".to_owned()}
                        latin=true
                        value=webhook.cursor.to_string()
                        live=RwSignal::new(webhook.cursor.to_string())
                    />
                    <div>
                        <button class="button" type="submit" aria-busy=move || replay.pending().get().then_some("true")>
                            {language.text("webhooks-replay-yes")}
                        </button>
                    </div>
                </div>
            </ActionForm>
        </details>
    }
}
