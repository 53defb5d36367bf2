//! The pages with a provider's form: for a new one of a kind, and for one there is.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};
use shared::Problem;
use shared::providers::{Preset, ProviderForm as Values, ProviderOwner, ProviderSummary, ProvidersPage};

use super::form::ProviderForm;
use super::server_fns::{SaveProvider, TestProvider, list_providers};
use crate::desk::{Dated, Kept, ProblemNotice, Waiting, language, take_kept};

/// What came of the last button; stays until the next one.
#[derive(Clone, Debug)]
pub(super) enum Outcome {
    Saved(String),
    TestedWell,
    Refused(Problem),
}

/// The form's two buttons.
#[derive(Clone, Copy)]
pub(super) struct Buttons {
    pub save: ServerAction<SaveProvider>,
    pub test: ServerAction<TestProvider>,
}

#[component]
pub fn NewProviderPage() -> impl IntoView {
    let query = use_query_map();
    let preset = Memo::new(move |_| {
        let name = query.read().get("preset").unwrap_or_default();
        Preset::parse(&name).unwrap_or_default()
    });
    let first = move |_: &ProvidersPage| Some((preset.get_untracked(), usual(preset.get_untracked()), false));
    view! { <FormPage first=first/> }
}

#[component]
pub fn EditProviderPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.read().get("id").unwrap_or_default());
    let first = move |page: &ProvidersPage| {
        let id = id.get_untracked();
        let found = page.providers.iter().find(|one| one.id == id && one.may_change)?;
        Some((found.preset, as_form(found), found.has_secret))
    };
    view! { <FormPage first=first/> }
}

/// A form nobody has touched.
fn usual(preset: Preset) -> Values {
    Values {
        preset: preset.as_str().to_owned(),
        name: preset.name().to_owned(),
        issuer: preset.issuer().to_owned(),
        scopes: preset.scopes().to_owned(),
        addresses: preset.addresses().as_str().to_owned(),
        ..Values::default()
    }
}

fn as_form(provider: &ProviderSummary) -> Values {
    Values {
        id: provider.id.clone(),
        organization_id: match &provider.owner {
            ProviderOwner::Instance => String::new(),
            ProviderOwner::Organization(organization) => organization.id.clone(),
        },
        preset: provider.preset.as_str().to_owned(),
        name: provider.name.clone(),
        issuer: provider.issuer.clone(),
        client_id: provider.client_id.clone(),
        client_secret: String::new(),
        team_id: provider
            .apple
            .as_ref()
            .map(|key| key.team_id.clone())
            .unwrap_or_default(),
        key_id: provider
            .apple
            .as_ref()
            .map(|key| key.key_id.clone())
            .unwrap_or_default(),
        scopes: provider.scopes.clone(),
        addresses: provider.addresses.as_str().to_owned(),
    }
}

#[component]
fn FormPage(
    first: impl Fn(&ProvidersPage) -> Option<(Preset, Values, bool)> + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let language = language();
    let (outcome, kept) = match take_kept() {
        Some(Kept::ProviderSaved(name)) => (Some(Outcome::Saved(name)), None),
        Some(Kept::ProviderTried { form, problem }) => (
            Some(problem.map_or(Outcome::TestedWell, Outcome::Refused)),
            Some(*form),
        ),
        _ => (None, None),
    };
    let outcome = RwSignal::new(outcome);
    let buttons = Buttons {
        save: ServerAction::new(),
        test: ServerAction::new(),
    };
    Effect::new(move |_| {
        if let Some(result) = buttons.test.value().get() {
            outcome.set(Some(match result {
                Ok(()) => Outcome::TestedWell,
                Err(refusal) => Outcome::Refused(refusal.0),
            }));
        }
    });
    let navigate = use_navigate();
    Effect::new(move |_| match buttons.save.value().get() {
        Some(Ok(saved)) => {
            outcome.set(Some(Outcome::Saved(saved.name)));
            if saved.is_new {
                // From now on it is a provider that is changed, not another new one.
                let replace = NavigateOptions {
                    replace: true,
                    ..NavigateOptions::default()
                };
                navigate(&format!("/admin/providers/{}?saved", saved.id), replace);
            }
        }
        Some(Err(refusal)) => outcome.set(Some(Outcome::Refused(refusal.0))),
        None => {}
    });
    let is_saved = use_query_map().read_untracked().get("saved").is_some();
    let page = Resource::new(|| (), |()| list_providers());
    view! {
        <p><a href="/admin/providers">{language.text("providers-back")}</a></p>
        <Transition fallback=move || view! { <Waiting/> }>
            {move || {
                let (first, kept) = (first.clone(), kept.clone());
                Suspend::new(async move {
                    match page.await {
                        Ok(Dated { value: page, .. }) => match first(&page) {
                            Some((preset, values, has_secret)) => {
                                let values = kept.filter(|kept| kept.id == values.id).unwrap_or(values);
                                if is_saved && outcome.read_untracked().is_none() {
                                    outcome.set(Some(Outcome::Saved(values.name.clone())));
                                }
                                view! { <Sheet page=page preset=preset values=values has_secret=has_secret buttons=buttons outcome=outcome/> }
                                    .into_any()
                            }
                            None => view! { <ProblemNotice problem=shared::Reason::ProviderNotFound.into()/> }.into_any(),
                        },
                        Err(refusal) => view! { <ProblemNotice problem=refusal.0/> }.into_any(),
                    }
                })
            }}
        </Transition>
    }
}

#[component]
fn Sheet(
    page: ProvidersPage,
    preset: Preset,
    values: Values,
    has_secret: bool,
    buttons: Buttons,
    outcome: RwSignal<Option<Outcome>>,
) -> impl IntoView {
    let language = language();
    let named = |key: &str, name: &str| language.text_with(key, &[("provider", name.into())]);
    let title = match (values.id.is_empty(), preset) {
        (true, Preset::Oidc) => language.text("providers-add"),
        (true, preset) => named("providers-add-title", preset.name()),
        (false, _) => named("providers-edit-title", &values.name),
    };
    view! {
        <Title text=title.clone()/>
        <h1>{title}</h1>
        <ProviderForm page=page preset=preset values=values has_secret=has_secret buttons=buttons outcome=outcome/>
    }
}
