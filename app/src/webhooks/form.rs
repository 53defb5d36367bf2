//! The form of a webhook. It is checked live with the rules the server enforces; without a script it is a plain post.

use leptos::ev::SubmitEvent;
use leptos::form::FromFormData as _;
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;
use shared::events::EventKind;
use shared::organizations::OrganizationSummary;
use shared::webhooks::{MAX_WEBHOOK_URL_CHARS, WebhookForm as Values, webhook_url};

use super::list::count_words;
use super::server_fns::SaveWebhook;
use crate::desk::{SelectField, TextField, alive, first_wrong, focus_soon, language};

/// Whose webhook can be added.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    pub for_instance: bool,
    pub organizations: Vec<OrganizationSummary>,
}

/// Saving, with what was typed: an action forgets its input as soon as there is an answer.
#[derive(Clone, Copy)]
pub(super) struct Saving {
    pub action: ServerAction<SaveWebhook>,
    typed: RwSignal<Option<Values>>,
}

impl Saving {
    pub fn new() -> Self {
        Self {
            action: ServerAction::new(),
            typed: RwSignal::new(None),
        }
    }

    fn send(self, input: SaveWebhook) {
        self.typed.set(Some(Values {
            id: input.id.clone(),
            organization_id: input.organization_id.clone(),
            url: input.url.clone(),
            events: input.events.join(" "),
        }));
        self.action.dispatch(input);
    }

    /// What was typed and the server refused: it stays.
    pub fn refused(self) -> Option<Values> {
        let is_refused = matches!(self.action.value().get_untracked(), Some(Err(_)));
        self.typed.get_untracked().filter(|_| is_refused)
    }
}

#[component]
pub(super) fn WebhookForm(values: Values, places: Places, save: Saving) -> impl IntoView {
    let (language, alive) = (language(), alive());
    let url = RwSignal::new(values.url.clone());
    let sent = RwSignal::new(false);
    // Plain http is the server's to allow.
    let url_problem = Signal::derive(move || {
        let outcome = url.with(|url| webhook_url(url, true));
        sent.get()
            .then_some(outcome.err())?
            .map(|problem| problem.words(language))
    });
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        sent.set(true);
        if let Some(field) = first_wrong([("url", url_problem)]) {
            focus_soon(field);
        } else if !save.action.pending().get_untracked()
            && let Ok(input) = SaveWebhook::from_event(&event)
        {
            save.send(input);
        }
    };
    let (is_new, button) = match values.id.is_empty() {
        true => (true, "webhooks-create"),
        false => (false, "webhooks-save"),
    };
    let owner = is_new.then(|| view! { <OwnerField places=places first=values.organization_id.clone()/> });
    view! {
        <form class="stack" method="post" action=SaveWebhook::url() novalidate=move || alive.get() on:submit=on_submit>
            <input type="hidden" name="id" value=values.id.clone()/>
            <TextField
                name="url"
                label=language.text("webhooks-url")
                hint=language.text("webhooks-url-hint")
                kind="url"
                latin=true
                live=url
                value=values.url.clone()
                problem=url_problem
                maxlength=u32::try_from(MAX_WEBHOOK_URL_CHARS).unwrap_or(u32::MAX)
            />
            {owner}
            <EventsField chosen=values.events/>
            <div>
                <button class="button" type="submit" aria-busy=move || save.action.pending().get().then_some("true")>
                    {language.text(button)}
                </button>
            </div>
        </form>
    }
}

/// Left out where there is only one answer.
#[component]
fn OwnerField(places: Places, first: String) -> impl IntoView {
    let language = language();
    let instance = places
        .for_instance
        .then(|| (String::new(), language.text("webhooks-owner-instance")));
    let options: Vec<_> = instance
        .into_iter()
        .chain(
            places
                .organizations
                .into_iter()
                .map(|organization| (organization.id, organization.name)),
        )
        .collect();
    match options.as_slice() {
        [(id, _)] => view! { <input type="hidden" name="organization_id" value=id.clone()/> }.into_any(),
        _ => view! {
            <SelectField
                name="organization_id"
                label=language.text("webhooks-owner")
                live=RwSignal::new(first.clone())
                value=first
                options=options
            />
        }
        .into_any(),
    }
}

/// Folded away while it is every event.
#[component]
fn EventsField(chosen: String) -> impl IntoView {
    let language = language();
    let is_chosen = |kind: EventKind| chosen.split_whitespace().any(|name| name == kind.as_str());
    let chosen_count = chosen.split_whitespace().count();
    let first_words = count_words(language, chosen_count);
    let boxes = EventKind::ALL
        .iter()
        .copied()
        .filter(|kind| kind.is_about_invites())
        .map(|kind| {
            view! {
                <label class="check">
                    <input type="checkbox" name="events[]" value=kind.as_str() checked=is_chosen(kind)/>
                    <span>{language.text(kind.text_key())}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <details class="webhook-events" open=!chosen.is_empty()>
            <summary>{language.text("webhooks-events")} ": " {first_words}</summary>
            <p class="field-hint">{language.text("webhooks-events-hint")}</p>
            <div class="webhook-kinds" role="group" aria-label=language.text("webhooks-events")>{boxes}</div>
        </details>
    }
}
