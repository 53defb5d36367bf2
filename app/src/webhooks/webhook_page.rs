//! One webhook: how it stands, what can be done with it, and what was tried.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};
use shared::Micros;
use shared::webhooks::{WebhookForm as Values, WebhookState, WebhookSummary, WebhookView};

use super::attempts::Attempts;
use super::buttons::{Actions, NewSecret, Replay, SwitchAndTest};
use super::form::{Places, Saving, WebhookForm};
use super::list::{StateBadge, events_words, owner_words};
use super::outcome::{OutcomeNotice, follow, shown_first};
use super::remove::RemoveQuestion;
use super::server_fns::{RemoveWebhook, view_webhook};
use crate::desk::{Dated, Kept, Moment, ProblemNotice, Waiting, language, take_kept};

/// The forms of the page.
#[derive(Clone, Copy)]
struct Forms {
    save: Saving,
    remove: ServerAction<RemoveWebhook>,
    actions: Actions,
}

#[component]
pub fn WebhookPage() -> impl IntoView {
    let language = language();
    let (params, query) = (use_params_map(), use_query_map());
    let id = Memo::new(move |_| params.read().get("id").unwrap_or_default());
    let before = Memo::new(move |_| query.read().get("before").unwrap_or_default());
    let asks = Memo::new(move |_| query.read().get("remove").is_some());
    let kept = take_kept();
    let shown = shown_first(kept.as_ref());
    let typed = match kept {
        Some(Kept::WebhookRefused { form, .. }) => Some(*form),
        _ => None,
    };
    let changed = RwSignal::new(0_u32);
    let forms = Forms {
        save: Saving::new(),
        remove: ServerAction::new(),
        actions: Actions::new(shown, changed),
    };
    follow(forms.save.action, shown, changed);
    let navigate = use_navigate();
    Effect::new(move |_| match forms.remove.value().get() {
        Some(Ok(_)) => navigate("/admin/webhooks", Default::default()),
        Some(Err(refusal)) => shown.set(Some(Err(refusal.0))),
        None => {}
    });
    let webhook = Resource::new(
        move || (id.get(), before.get(), changed.get()),
        |(id, before, _)| view_webhook(id, before),
    );
    view! {
        <p><a href="/admin/webhooks">{language.text("webhooks-back")}</a></p>
        <OutcomeNotice shown=shown/>
        <Transition fallback=move || view! { <Waiting/> }>
            {move || {
                let typed = typed.clone().filter(|_| changed.get_untracked() == 0);
                Suspend::new(async move {
                    match webhook.await {
                        Ok(Dated { now, value }) => {
                            view! { <Sheet view=value now=now typed=typed forms=forms asks=asks/> }.into_any()
                        }
                        Err(refusal) => view! { <ProblemNotice problem=refusal.0/> }.into_any(),
                    }
                })
            }}
        </Transition>
    }
}

#[component]
fn Sheet(
    view: WebhookView,
    now: Micros,
    typed: Option<Values>,
    forms: Forms,
    asks: Memo<bool>,
) -> impl IntoView {
    let language = language();
    let webhook = view.webhook.clone();
    let id = webhook.id.clone();
    let question_id = id.clone();
    let question = move || {
        let webhook_id = question_id.clone();
        asks.get()
            .then(|| view! { <RemoveQuestion webhook_id=webhook_id remove=forms.remove/> })
    };
    let controls = webhook
        .may_change
        .then(|| view! { <Controls webhook=webhook.clone() typed=typed forms=forms/> });
    let question = webhook.may_change.then_some(question);
    view! {
        <Title text=language.text("webhooks-one")/>
        <header class="stack stack-tight">
            <h1 class="webhook-url"><bdi dir="ltr">{webhook.url.clone()}</bdi></h1>
            <p class="quiet">
                <bdi>{owner_words(language, &webhook.owner)}</bdi> " · " {language.text("webhooks-events")} ": "
                {events_words(language, &webhook)}
            </p>
        </header>
        {question}
        <Standing view=view.clone() now=now/>
        {controls}
        <section class="stack" aria-labelledby="attempts">
            <div class="stack stack-tight">
                <h2 id="attempts">{language.text("webhooks-attempts")}</h2>
                <p class="quiet">{language.text("webhooks-attempts-words")}</p>
            </div>
            <Attempts webhook_id=id page=view.attempts now=now/>
        </section>
    }
}

/// How it stands, in words.
#[component]
fn Standing(view: WebhookView, now: Micros) -> impl IntoView {
    let language = language();
    let WebhookView { webhook, behind, .. } = view;
    let words = match (webhook.state, webhook.failures) {
        (WebhookState::On, 0) => "webhooks-standing-on".to_owned(),
        (WebhookState::On, _) => "webhooks-standing-retrying".to_owned(),
        (state, _) => format!("webhooks-standing-{}", state.as_str()),
    };
    let next = webhook.next_try_at.map(|at| {
        view! {
            <dt>{language.text("webhooks-next-try")}</dt>
            <dd><Moment at=at now=now/></dd>
        }
    });
    let old_secret = webhook.old_secret_until.map(|at| {
        view! {
            <dt>{language.text("webhooks-old-secret-until")}</dt>
            <dd><Moment at=at now=now/></dd>
        }
    });
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let done = language.text_with(
        "webhooks-told-to",
        &[
            ("number", webhook.cursor.to_string().into()),
            ("behind", number(behind).into()),
        ],
    );
    view! {
        <section class="card stack" aria-labelledby="standing">
            <h2 id="standing" class="visually-hidden">{language.text("webhooks-state")}</h2>
            <p><StateBadge webhook=webhook.clone()/></p>
            <p>{language.text(&words)}</p>
            <dl class="facts">
                <dt>{language.text("webhooks-told")}</dt>
                <dd>{done}</dd>
                {next}
                {old_secret}
            </dl>
        </section>
    }
}

#[component]
fn Controls(webhook: WebhookSummary, typed: Option<Values>, forms: Forms) -> impl IntoView {
    let language = language();
    let typed = typed.or_else(|| forms.save.refused());
    let is_open = typed.is_some();
    let values = typed.unwrap_or_else(|| Values {
        id: webhook.id.clone(),
        organization_id: String::new(),
        url: webhook.url.clone(),
        events: webhook
            .kinds
            .iter()
            .map(|kind| kind.as_str())
            .collect::<Vec<_>>()
            .join(" "),
    });
    view! {
        <SwitchAndTest webhook=webhook.clone() actions=forms.actions/>
        <details class="card desk-fold" open=is_open>
            <summary class="desk-fold-title">{language.text("webhooks-change")}</summary>
            <WebhookForm values=values places=Places::default() save=forms.save/>
        </details>
        <NewSecret webhook=webhook.clone() rotate=forms.actions.rotate/>
        <Replay webhook=webhook replay=forms.actions.replay/>
    }
}
