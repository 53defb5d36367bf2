//! What came of the last button; stays until the next one.

use leptos::html;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use serde::{Deserialize, Serialize};
use shared::Problem;
use shared::webhooks::AttemptView;

use super::attempts::result_words;
use crate::desk::{Kept, ProblemNotice, Refusal, Secret, language};

/// The answer of every button of a webhook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebhookOutcome {
    /// The end of the words' key (`webhooks-done-…`).
    Done(String),
    /// The words' key likewise; this secret is on the page this once.
    Secret {
        key: String,
        secret: String,
    },
    Tested(Box<AttemptView>),
}

/// Filled by the buttons, shown at the top.
pub(super) type Shown = RwSignal<Option<Result<WebhookOutcome, Problem>>>;

/// What a form without a script left.
pub(super) fn shown_first(kept: Option<&Kept>) -> Shown {
    RwSignal::new(match kept {
        Some(Kept::Webhook(outcome)) => Some(Ok((**outcome).clone())),
        Some(Kept::WebhookRefused { problem, .. } | Kept::NotDone(problem)) => Some(Err(problem.clone())),
        _ => None,
    })
}

/// Shows what the action answers, and counts it.
pub(super) fn follow<S>(action: ServerAction<S>, shown: Shown, changed: RwSignal<u32>)
where
    S: ServerFn<Output = WebhookOutcome, Error = Refusal> + Clone + Send + Sync + 'static,
{
    Effect::new(move |_| {
        if let Some(result) = action.value().get() {
            changed.update(|changed| *changed += 1);
            shown.set(Some(result.map_err(|refusal| refusal.0)));
        }
    });
}

/// Read out and in view once there is something, wherever the button was.
#[component]
pub(super) fn OutcomeNotice(shown: Shown) -> impl IntoView {
    let top: NodeRef<html::Div> = NodeRef::new();
    Effect::new(move |before: Option<()>| {
        shown.track();
        if let (Some(()), Some(top)) = (before, top.get_untracked()) {
            request_animation_frame(move || drop(top.focus()));
        }
    });
    view! {
        <div class="desk-top" tabindex="-1" node_ref=top aria-live="polite">
            {move || shown.get().map(|outcome| match outcome {
                Ok(outcome) => view! { <Said outcome=outcome/> }.into_any(),
                Err(problem) => view! { <ProblemNotice problem=problem/> }.into_any(),
            })}
        </div>
    }
}

#[component]
fn Said(outcome: WebhookOutcome) -> impl IntoView {
    let language = language();
    match outcome {
        WebhookOutcome::Done(key) => {
            let words = language.text(&format!("webhooks-done-{key}"));
            view! { <p class="notice notice-good">{words}</p> }.into_any()
        }
        WebhookOutcome::Secret { key, secret } => view! {
            <section class="card stack desk-result" aria-labelledby="result-title">
                <h2 id="result-title">{language.text(&format!("webhooks-done-{key}"))}</h2>
                <Secret
                    id="webhook-secret"
                    label=language.text("webhooks-secret")
                    text=secret
                    copy=language.text("webhooks-secret-copy")
                />
                <p class="notice notice-attention">{language.text("webhooks-secret-once")}</p>
            </section>
        }
        .into_any(),
        WebhookOutcome::Tested(attempt) => {
            let (class, key) = match attempt.is_delivered {
                true => ("notice notice-good", "webhooks-tested-well"),
                false => ("notice notice-problem", "webhooks-tested-badly"),
            };
            view! {
                <div class=class>
                    <strong>{language.text(key)}</strong>
                    <p>{result_words(language, &attempt)}</p>
                </div>
            }
            .into_any()
        }
    }
}
