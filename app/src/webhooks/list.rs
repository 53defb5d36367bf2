//! The table of webhooks.

use leptos::prelude::*;
use shared::texts::Language;
use shared::webhooks::{WebhookOwner, WebhookState, WebhookSummary};

use crate::desk::language;

#[component]
pub(super) fn WebhookList(webhooks: Vec<WebhookSummary>) -> impl IntoView {
    let language = language();
    if webhooks.is_empty() {
        return view! {
            <div class="empty stack">
                <h2>{language.text("webhooks-none")}</h2>
                <p>{language.text("webhooks-none-words")}</p>
            </div>
        }
        .into_any();
    }
    let heading = |key: &str| view! { <th scope="col">{language.text(key)}</th> };
    let rows = webhooks
        .into_iter()
        .map(|webhook| view! { <WebhookRow webhook=webhook/> })
        .collect_view();
    view! {
        <table class="table table-cards">
            <caption class="visually-hidden">{language.text("webhooks-list")}</caption>
            <thead>
                <tr>
                    {heading("webhooks-url")}
                    {heading("webhooks-owner")}
                    {heading("webhooks-events")}
                    {heading("webhooks-state")}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn WebhookRow(webhook: WebhookSummary) -> impl IntoView {
    let language = language();
    view! {
        <tr data-webhook=webhook.id.clone()>
            <th scope="row">
                <a class="who webhook-url" href=format!("/admin/webhooks/{}", webhook.id)>
                    <bdi dir="ltr">{webhook.url.clone()}</bdi>
                </a>
            </th>
            <td data-label=language.text("webhooks-owner")><bdi>{owner_words(language, &webhook.owner)}</bdi></td>
            <td data-label=language.text("webhooks-events")>{events_words(language, &webhook)}</td>
            <td data-label=language.text("webhooks-state")><StateBadge webhook=webhook.clone()/></td>
        </tr>
    }
}

pub(super) fn owner_words(language: Language, owner: &WebhookOwner) -> String {
    match owner {
        WebhookOwner::Instance => language.text("webhooks-owner-instance"),
        WebhookOwner::Organization(organization) => organization.name.clone(),
    }
}

pub(super) fn events_words(language: Language, webhook: &WebhookSummary) -> String {
    count_words(language, webhook.kinds.len())
}

/// None = all of them.
pub(super) fn count_words(language: Language, kinds: usize) -> String {
    match kinds {
        0 => language.text("webhooks-events-all"),
        count => {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            language.text_with("webhooks-events-some", &[("number", count.into())])
        }
    }
}

/// What needs somebody's eye stands out.
#[component]
pub(super) fn StateBadge(webhook: WebhookSummary) -> impl IntoView {
    let (class, key) = match (webhook.state, webhook.failures) {
        (WebhookState::On, 0) => ("badge badge-good", "webhooks-state-on".to_owned()),
        (WebhookState::On, _) => ("badge badge-attention", "webhooks-state-retrying".to_owned()),
        (WebhookState::Paused, _) => ("badge", "webhooks-state-paused".to_owned()),
        (stopped, _) => (
            "badge badge-problem",
            format!("webhooks-state-{}", stopped.as_str()),
        ),
    };
    view! { <span class=class>{language().text(&key)}</span> }
}
