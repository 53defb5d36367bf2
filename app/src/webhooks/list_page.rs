//! The webhooks there are, and the form for a new one.

use leptos::prelude::*;
use leptos_meta::Title;
use shared::webhooks::{WebhookForm as Values, WebhooksPage as Webhooks};

use super::form::{Places, Saving, WebhookForm};
use super::list::WebhookList;
use super::outcome::{OutcomeNotice, follow, shown_first};
use super::server_fns::list_webhooks;
use crate::desk::{Dated, Kept, ProblemNotice, Waiting, language, take_kept};

#[component]
pub fn WebhooksPage() -> impl IntoView {
    let language = language();
    let kept = take_kept();
    let shown = shown_first(kept.as_ref());
    let typed = match kept {
        Some(Kept::WebhookRefused { form, .. }) => Some(*form),
        _ => None,
    };
    let save = Saving::new();
    let changed = RwSignal::new(0_u32);
    follow(save.action, shown, changed);
    let webhooks = Resource::new(move || changed.get(), |_| list_webhooks());
    view! {
        <Title text=language.text("webhooks-title")/>
        <header class="stack stack-tight">
            <h1>{language.text("webhooks-title")}</h1>
            <p class="quiet">{language.text("webhooks-words")}</p>
        </header>
        <OutcomeNotice shown=shown/>
        <Transition fallback=move || view! { <Waiting/> }>
            {move || {
                // After one was made, the next form is an empty one.
                let typed = typed.clone().filter(|_| changed.get_untracked() == 0);
                Suspend::new(async move {
                    match webhooks.await {
                        Ok(Dated { value: page, .. }) => {
                            view! { <Page page=page kept=typed save=save/> }.into_any()
                        }
                        Err(refusal) => view! { <ProblemNotice problem=refusal.0/> }.into_any(),
                    }
                })
            }}
        </Transition>
    }
}

#[component]
fn Page(page: Webhooks, kept: Option<Values>, save: Saving) -> impl IntoView {
    let language = language();
    let may_add = page.for_instance || !page.organizations.is_empty();
    let first = kept.or_else(|| save.refused());
    let is_open = first.is_some() || page.webhooks.is_empty();
    let places = Places {
        for_instance: page.for_instance,
        organizations: page.organizations,
    };
    let add = match may_add {
        true => view! {
            <details class="card desk-fold" open=is_open>
                <summary class="desk-fold-title">{language.text("webhooks-add")}</summary>
                <WebhookForm values=first.unwrap_or_default() places=places save=save/>
            </details>
        }
        .into_any(),
        false => view! { <p class="notice">{language.text("webhooks-only-look")}</p> }.into_any(),
    };
    view! {
        <WebhookList webhooks=page.webhooks/>
        {add}
    }
}
