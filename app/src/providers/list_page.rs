//! The providers there are, and the kinds that can be added.

use leptos::form::ActionForm;
use leptos::html;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;
use shared::providers::{Preset, ProviderSummary, ProvidersPage as Providers};
use shared::texts::Language;
use shared::{Micros, Problem};

use super::list::ProviderList;
use super::log::ProviderLog;
use super::server_fns::{RemoveProvider, SwitchProvider, Switched, list_providers};
use crate::desk::{Dated, Kept, ProblemNotice, Secret, Waiting, language, take_kept};

/// What came of the last button; stays until the next one.
#[derive(Clone, Debug)]
enum Outcome {
    Done { key: String, name: String },
    Refused(Problem),
}

/// The actions of the list.
#[derive(Clone, Copy)]
pub(super) struct Actions {
    pub switch: ServerAction<SwitchProvider>,
    pub remove: ServerAction<RemoveProvider>,
}

/// What people know a kind by.
pub(super) fn preset_name(language: Language, preset: Preset) -> String {
    match preset {
        Preset::Oidc => language.text("providers-preset-oidc"),
        preset => preset.name().to_owned(),
    }
}

#[component]
pub fn ProvidersPage() -> impl IntoView {
    let language = language();
    let outcome = RwSignal::new(match take_kept() {
        Some(Kept::ProviderDone { key, name }) => Some(Outcome::Done { key, name }),
        Some(Kept::NotDone(problem)) => Some(Outcome::Refused(problem)),
        _ => None,
    });
    let actions = Actions {
        switch: ServerAction::new(),
        remove: ServerAction::new(),
    };
    let changed = RwSignal::new(0_u32);
    let note = move |key: &str, result: Result<String, crate::desk::Refusal>| {
        changed.update(|changed| *changed += 1);
        outcome.set(Some(match result {
            Ok(name) => Outcome::Done {
                key: key.to_owned(),
                name,
            },
            Err(refusal) => Outcome::Refused(refusal.0),
        }));
    };
    Effect::new(move |_| {
        if let Some(result) = actions.switch.value().get() {
            let key = result.as_ref().map(Switched::text_key).unwrap_or_default();
            note(key, result.map(|switched| switched.name));
        }
    });
    Effect::new(move |_| {
        if let Some(result) = actions.remove.value().get() {
            note("providers-removed", result);
        }
    });
    let query = use_query_map();
    let asks_about = Memo::new(move |_| query.read().get("remove").unwrap_or_default());
    let providers = Resource::new(move || changed.get(), |_| list_providers());
    view! {
        <Title text=language.text("providers-title")/>
        <header class="stack stack-tight">
            <h1>{language.text("providers-title")}</h1>
            <p class="quiet">{language.text("providers-words")}</p>
        </header>
        <OutcomeNotice outcome=outcome/>
        <Transition fallback=move || view! { <Waiting/> }>
            {move || Suspend::new(async move {
                match providers.await {
                    Ok(Dated { now, value }) => {
                        view! { <Page page=value now=now actions=actions asks_about=asks_about/> }.into_any()
                    }
                    Err(refusal) => view! { <ProblemNotice problem=refusal.0/> }.into_any(),
                }
            })}
        </Transition>
    }
}

#[component]
fn Page(page: Providers, now: Micros, actions: Actions, asks_about: Memo<String>) -> impl IntoView {
    let language = language();
    let may_add = page.for_instance || !page.organizations.is_empty();
    let removable = StoredValue::new(page.providers.clone());
    let question = move || {
        let id = asks_about.get();
        let asked = removable.with_value(|all| {
            all.iter()
                .find(|one| one.id == id && one.may_change && one.people == 0)
                .cloned()
        });
        asked.map(|provider| view! { <RemoveQuestion provider=provider actions=actions/> })
    };
    let add = match may_add {
        true => view! { <AddProvider callback_url=page.callback_url.clone()/> }.into_any(),
        false => view! { <p class="notice">{language.text("providers-only-look")}</p> }.into_any(),
    };
    view! {
        {question}
        <ProviderList providers=page.providers actions=actions/>
        {add}
        <ProviderLog changes=page.changes now=now/>
    }
}

#[component]
fn AddProvider(callback_url: String) -> impl IntoView {
    let language = language();
    let kinds = Preset::ALL
        .into_iter()
        .map(|preset| {
            let href = format!("/admin/providers/new?preset={}", preset.as_str());
            view! {
                <li><a class="button button-quiet" href=href>{preset_name(language, preset)}</a></li>
            }
        })
        .collect_view();
    view! {
        <section class="card stack" aria-labelledby="add-provider">
            <div class="stack stack-tight">
                <h2 id="add-provider">{language.text("providers-add")}</h2>
                <p class="quiet">{language.text("providers-add-which")}</p>
            </div>
            <ul class="cluster provider-kinds">{kinds}</ul>
            <div class="stack stack-tight">
                <Secret
                    id="callback"
                    label=language.text("providers-callback")
                    text=callback_url
                    copy=language.text("providers-callback-copy")
                />
                <p class="field-hint">{language.text("providers-callback-hint")}</p>
            </div>
        </section>
    }
}

#[component]
fn RemoveQuestion(provider: ProviderSummary, actions: Actions) -> impl IntoView {
    let language = language();
    let title = language.text_with(
        "providers-remove-title",
        &[("provider", provider.name.as_str().into())],
    );
    view! {
        <section class="card card-attention stack" aria-labelledby="remove-question">
            <h2 id="remove-question">{title}</h2>
            <p>{language.text("providers-remove-words")}</p>
            <ActionForm action=actions.remove>
                <input type="hidden" name="id" value=provider.id/>
                <div class="cluster">
                    <button class="button button-danger" type="submit">{language.text("providers-remove-yes")}</button>
                    <a class="button button-quiet" href="/admin/providers">{language.text("desk-cancel")}</a>
                </div>
            </ActionForm>
        </section>
    }
}

/// Read out and in view once there is something, wherever the button was.
#[component]
fn OutcomeNotice(outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let language = language();
    let top: NodeRef<html::Div> = NodeRef::new();
    Effect::new(move |before: Option<()>| {
        outcome.track();
        if let (Some(()), Some(top)) = (before, top.get_untracked()) {
            request_animation_frame(move || drop(top.focus()));
        }
    });
    view! {
        <div class="desk-top" tabindex="-1" node_ref=top aria-live="polite">
            {move || outcome.get().map(|outcome| match outcome {
                Outcome::Done { key, name } => {
                    let words = language.text_with(&key, &[("provider", name.into())]);
                    view! { <p class="notice notice-good">{words}</p> }.into_any()
                }
                Outcome::Refused(problem) => view! { <ProblemNotice problem=problem/> }.into_any(),
            })}
        </div>
    }
}
