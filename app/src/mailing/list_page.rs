//! The e-mail providers there are, and the kinds that can be added.

use leptos::form::ActionForm;
use leptos::html;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;
use shared::mail::providers::{
    EmailProviderSummary, EmailProvidersPage as Providers, ProviderKind, SettingProvider, Standing,
};
use shared::{Micros, Problem};

use super::list::EmailProviderList;
use super::log::EmailProviderLog;
use super::server_fns::{PlaceEmailProvider, RemoveEmailProvider, list_email_providers};
use crate::desk::{Dated, Kept, ProblemNotice, Refusal, Waiting, language, take_kept};

/// What came of the last button; stays until the next one.
#[derive(Clone, Debug)]
enum Outcome {
    Done { key: String, name: String },
    Refused(Problem),
}

/// The actions of the list.
#[derive(Clone, Copy)]
pub(super) struct Actions {
    pub place: ServerAction<PlaceEmailProvider>,
    pub remove: ServerAction<RemoveEmailProvider>,
}

#[component]
pub fn EmailProvidersPage() -> impl IntoView {
    let language = language();
    let outcome = RwSignal::new(match take_kept() {
        Some(Kept::ProviderDone { key, name }) => Some(Outcome::Done { key, name }),
        Some(Kept::NotDone(problem)) => Some(Outcome::Refused(problem)),
        _ => None,
    });
    let actions = Actions {
        place: ServerAction::new(),
        remove: ServerAction::new(),
    };
    let changed = RwSignal::new(0_u32);
    let note = move |key: String, result: Result<String, Refusal>| {
        changed.update(|changed| *changed += 1);
        outcome.set(Some(match result {
            Ok(name) => Outcome::Done { key, name },
            Err(refusal) => Outcome::Refused(refusal.0),
        }));
    };
    Effect::new(move |_| {
        if let Some(result) = actions.place.value().get() {
            let standing = result
                .as_ref()
                .map_or_else(|_| Standing::default(), |placed| placed.standing);
            let key = format!("mailing-placed-{}", standing.as_str());
            note(key, result.map(|placed| placed.name));
        }
    });
    Effect::new(move |_| {
        if let Some(result) = actions.remove.value().get() {
            note("mailing-removed".to_owned(), result);
        }
    });
    let query = use_query_map();
    let asks_about = Memo::new(move |_| query.read().get("remove").unwrap_or_default());
    let providers = Resource::new(move || changed.get(), |_| list_email_providers());
    view! {
        <Title text=language.text("mailing-title")/>
        <header class="stack stack-tight">
            <h1>{language.text("mailing-title")}</h1>
            <p class="quiet">{language.text("mailing-words")}</p>
            <p><a class="way" href="/admin/texts" rel="external">{language.text("texts-link")}</a></p>
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
    let somebody = page.setting.is_some()
        || page
            .providers
            .iter()
            .any(|provider| provider.standing == Standing::Active);
    let removable = StoredValue::new(page.providers.clone());
    let question = move || {
        let id = asks_about.get();
        let asked =
            removable.with_value(|all| all.iter().find(|one| one.id == id && one.may_change).cloned());
        asked.map(|provider| view! { <RemoveQuestion provider=provider actions=actions/> })
    };
    let add = match may_add {
        true => view! { <AddProvider/> }.into_any(),
        false => view! { <p class="notice">{language.text("mailing-only-look")}</p> }.into_any(),
    };
    view! {
        {question}
        {(!somebody).then(|| view! { <p class="notice">{language.text("mailing-nobody")}</p> })}
        {page.setting.map(|setting| view! { <Setting setting=setting/> })}
        <EmailProviderList providers=page.providers actions=actions/>
        {add}
        <EmailProviderLog changes=page.changes now=now/>
    }
}

/// Shown as it is; it is not changed here.
#[component]
fn Setting(setting: SettingProvider) -> impl IntoView {
    let language = language();
    let words = language.text(match setting.is_used {
        true => "mailing-setting-used",
        false => "mailing-setting-unused",
    });
    view! {
        <section class="card stack stack-tight" data-setting>
            <p>
                <strong>
                    {language.text_with("mailing-setting", &[("server", setting.host.as_str().into())])}
                </strong>
            </p>
            <p class="quiet small"><bdi dir="ltr">{setting.sender}</bdi></p>
            <p>{words}</p>
        </section>
    }
}

#[component]
fn AddProvider() -> impl IntoView {
    let language = language();
    let kinds = ProviderKind::ALL
        .iter()
        .map(|kind| {
            let href = format!("/admin/mail/new?kind={}", kind.as_str());
            let words = language.text(&format!("mailing-kind-{}", kind.as_str()));
            view! {
                <li><a class="button button-quiet" href=href>{words}</a></li>
            }
        })
        .collect_view();
    view! {
        <section class="card stack" aria-labelledby="add-provider">
            <div class="stack stack-tight">
                <h2 id="add-provider">{language.text("mailing-add")}</h2>
                <p class="quiet">{language.text("mailing-add-which")}</p>
            </div>
            <ul class="cluster provider-kinds">{kinds}</ul>
        </section>
    }
}

#[component]
fn RemoveQuestion(provider: EmailProviderSummary, actions: Actions) -> impl IntoView {
    let language = language();
    let title = language.text_with(
        "mailing-remove-title",
        &[("provider", provider.name.as_str().into())],
    );
    view! {
        <section class="card card-attention stack" aria-labelledby="remove-question">
            <h2 id="remove-question">{title}</h2>
            <p>{language.text("mailing-remove-words")}</p>
            <ActionForm action=actions.remove>
                <input type="hidden" name="id" value=provider.id/>
                <div class="cluster">
                    <button class="button button-danger" type="submit">{language.text("mailing-remove-yes")}</button>
                    <a class="button button-quiet" href="/admin/mail">{language.text("desk-cancel")}</a>
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
