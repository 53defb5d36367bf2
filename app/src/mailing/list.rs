//! The table of e-mail providers.

use leptos::form::ActionForm;
use leptos::prelude::*;
use shared::mail::providers::{EmailProviderOwner, EmailProviderSummary, ProviderKind, Standing};

use super::list_page::Actions;
use crate::desk::language;

#[component]
pub(super) fn EmailProviderList(providers: Vec<EmailProviderSummary>, actions: Actions) -> impl IntoView {
    let language = language();
    if providers.is_empty() {
        return view! {
            <div class="empty stack">
                <h2>{language.text("mailing-none")}</h2>
                <p>{language.text("mailing-none-words")}</p>
            </div>
        }
        .into_any();
    }
    let heading = |key: &str| view! { <th scope="col">{language.text(key)}</th> };
    let rows = providers
        .into_iter()
        .map(|provider| view! { <Row provider=provider actions=actions/> })
        .collect_view();
    view! {
        <table class="table table-cards">
            <caption class="visually-hidden">{language.text("mailing-list")}</caption>
            <thead>
                <tr>
                    {heading("mailing-name")}
                    {heading("providers-owner")}
                    {heading("mailing-standing")}
                    {heading("desk-actions")}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn Row(provider: EmailProviderSummary, actions: Actions) -> impl IntoView {
    let language = language();
    let owner = match &provider.owner {
        EmailProviderOwner::Instance => language.text("providers-owner-instance"),
        EmailProviderOwner::Organization(organization) => organization.name.clone(),
    };
    let badge = match provider.standing {
        Standing::Active => "badge badge-good",
        Standing::FallBack | Standing::Off => "badge",
    };
    let place = match provider.kind {
        ProviderKind::Smtp => provider.host.clone(),
        ProviderKind::Http => provider.endpoint.clone(),
    };
    let state = language.text(&format!("mailing-standing-{}", provider.standing.as_str()));
    let buttons = provider
        .may_change
        .then(|| view! { <Buttons provider=provider.clone() actions=actions/> });
    view! {
        <tr data-provider=provider.id.clone()>
            <th scope="row">
                <bdi class="who">{provider.name.clone()}</bdi>
                <span class="quiet small desk-address"><bdi dir="ltr">{place}</bdi></span>
                <span class="quiet small desk-address"><bdi dir="ltr">{provider.sender_address.clone()}</bdi></span>
            </th>
            <td data-label=language.text("providers-owner")><bdi>{owner}</bdi></td>
            <td data-label=language.text("mailing-standing")><span class=badge>{state}</span></td>
            <td data-label=language.text("desk-actions")>{buttons}</td>
        </tr>
    }
}

#[component]
fn Buttons(provider: EmailProviderSummary, actions: Actions) -> impl IntoView {
    let language = language();
    let which = |key: &str| language.text_with(key, &[("provider", provider.name.as_str().into())]);
    let turns = Standing::ALL
        .iter()
        .filter(|standing| **standing != provider.standing)
        .map(|standing| {
            let key = format!("mailing-place-{}", standing.as_str());
            let (label, words) = (which(&format!("{key}-which")), language.text(&key));
            view! { <Turn id=provider.id.clone() standing=*standing label=label words=words actions=actions/> }
        })
        .collect_view();
    view! {
        <div class="cluster">
            <a
                class="button button-plain"
                href=format!("/admin/mail/{}", provider.id)
                aria-label=which("mailing-change-which")
            >
                {language.text("mailing-change")}
            </a>
            {turns}
            <a
                class="button button-plain"
                href=format!("/admin/mail?remove={}", provider.id)
                aria-label=which("mailing-remove-title")
            >
                {language.text("mailing-remove")}
            </a>
        </div>
    }
}

/// One of the turns that a provider may get.
#[component]
fn Turn(id: String, standing: Standing, label: String, words: String, actions: Actions) -> impl IntoView {
    view! {
        <ActionForm action=actions.place>
            <input type="hidden" name="id" value=id/>
            <input type="hidden" name="standing" value=standing.as_str()/>
            <button class="button button-plain" type="submit" aria-label=label>{words}</button>
        </ActionForm>
    }
}
