//! The table of providers.

use leptos::form::ActionForm;
use leptos::prelude::*;
use shared::providers::{ProviderOwner, ProviderSummary};

use super::list_page::{Actions, preset_name};
use crate::desk::language;

#[component]
pub(super) fn ProviderList(providers: Vec<ProviderSummary>, actions: Actions) -> impl IntoView {
    let language = language();
    if providers.is_empty() {
        return view! {
            <div class="empty stack">
                <h2>{language.text("providers-none")}</h2>
                <p>{language.text("providers-none-words")}</p>
            </div>
        }
        .into_any();
    }
    let heading = |key: &str| view! { <th scope="col">{language.text(key)}</th> };
    let rows = providers
        .into_iter()
        .map(|provider| view! { <ProviderRow provider=provider actions=actions/> })
        .collect_view();
    view! {
        <table class="table table-cards">
            <caption class="visually-hidden">{language.text("providers-list")}</caption>
            <thead>
                <tr>
                    {heading("providers-name")}
                    {heading("providers-owner")}
                    {heading("providers-state")}
                    {heading("providers-people")}
                    {heading("desk-actions")}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn ProviderRow(provider: ProviderSummary, actions: Actions) -> impl IntoView {
    let language = language();
    let owner = match &provider.owner {
        ProviderOwner::Instance => language.text("providers-owner-instance"),
        ProviderOwner::Organization(organization) => organization.name.clone(),
    };
    let state = match provider.is_active {
        true => view! { <span class="badge badge-good">{language.text("providers-active")}</span> },
        false => view! { <span class="badge">{language.text("providers-inactive")}</span> },
    };
    let buttons = provider
        .may_change
        .then(|| view! { <Buttons provider=provider.clone() actions=actions/> });
    view! {
        <tr data-provider=provider.id.clone()>
            <th scope="row">
                <bdi class="who">{provider.name.clone()}</bdi>
                <span class="quiet small desk-address">{preset_name(language, provider.preset)}</span>
                <span class="quiet small desk-address"><bdi dir="ltr">{provider.issuer.clone()}</bdi></span>
            </th>
            <td data-label=language.text("providers-owner")><bdi>{owner}</bdi></td>
            <td data-label=language.text("providers-state")>{state}</td>
            <td data-label=language.text("providers-people")>{provider.people.to_string()}</td>
            <td data-label=language.text("desk-actions")>{buttons}</td>
        </tr>
    }
}

#[component]
fn Buttons(provider: ProviderSummary, actions: Actions) -> impl IntoView {
    let language = language();
    let which = |key: &str| language.text_with(key, &[("provider", provider.name.as_str().into())]);
    let (switch, switch_which, active) = match provider.is_active {
        true => ("providers-switch-off", which("providers-switch-off-which"), ""),
        false => ("providers-switch-on", which("providers-switch-on-which"), "yes"),
    };
    // Somebody's way in is switched off, not taken away.
    let remove = (provider.people == 0).then(|| {
        view! {
            <a
                class="button button-plain"
                href=format!("/admin/providers?remove={}", provider.id)
                aria-label=which("providers-remove-title")
            >
                {language.text("providers-remove")}
            </a>
        }
    });
    view! {
        <div class="cluster">
            <a
                class="button button-plain"
                href=format!("/admin/providers/{}", provider.id)
                aria-label=which("providers-change-which")
            >
                {language.text("providers-change")}
            </a>
            <ActionForm action=actions.switch>
                <input type="hidden" name="id" value=provider.id.clone()/>
                <input type="hidden" name="active" value=active/>
                <button class="button button-plain" type="submit" aria-label=switch_which>
                    {language.text(switch)}
                </button>
            </ActionForm>
            {remove}
        </div>
    }
}
