//! What the form remarks while somebody types: a likely slip, a person known already, where the link will lead.

use leptos::prelude::*;
use shared::invites::{LinkValues, UrlTemplate, default_link};
use shared::users::{EmailAddress, PersonSummary};

use super::form_fields::Fields;
use super::server_fns::FindPeople;
use crate::desk::{desk, focus_soon, language};

/// Stands for the code in the link's preview.
const SAMPLE_CODE: &str = "7KQ4-M2XW-9ZT3";
const SAMPLE_USER: &str = "382617450918273645";

/// A likely slip in the domain, and whether the address is known already.
#[component]
pub(super) fn EmailRemarks(
    fields: Fields,
    known: ServerAction<FindPeople>,
    chosen: RwSignal<Option<PersonSummary>>,
) -> impl IntoView {
    let language = language();
    let meant = Memo::new(move |_| {
        let email = fields.email.with(|email| EmailAddress::parse(email)).ok()?;
        let domain = email.likely_domain()?;
        let (local, _) = email.as_str().rsplit_once('@')?;
        Some(format!("{local}@{domain}"))
    });
    let person = Memo::new(move |_| {
        let email = fields
            .email
            .with(|email| EmailAddress::parse(email))
            .ok()?
            .normalized();
        let people = known.value().get()?.ok()?.value;
        people
            .into_iter()
            .find(|person| person.email.to_lowercase() == email)
    });
    view! {
        <div aria-live="polite">
            {move || meant.get().map(|address| {
                let words = language.text_with("desk-did-you-mean", &[("address", address.as_str().into())]);
                view! {
                    <p class="field-attention">
                        <button class="button button-plain" type="button" on:click=move |_| fields.email.set(address.clone())>{words}</button>
                    </p>
                }
            })}
            {move || person.get().map(|person| {
                let words = language.text_with("desk-known", &[("name", person.name.as_str().into())]);
                view! {
                    <p class="field-attention">
                        {words} " "
                        <button
                            class="button button-plain"
                            type="button"
                            on:click=move |_| {
                                chosen.set(Some(person.clone()));
                                focus_soon("chosen-person");
                            }
                        >
                            {language.text("desk-known-take")}
                        </button>
                    </p>
                }
            })}
        </div>
    }
}

/// Where the link will lead, with sample values.
#[component]
pub(super) fn LinkPreview(fields: Fields, chosen: RwSignal<Option<PersonSummary>>) -> impl IntoView {
    let (language, public_url) = (language(), desk().public_url);
    let link = move || {
        let (user_id, org_id) = match chosen.get() {
            Some(person) => (person.user_id, person.organization_id),
            None => (SAMPLE_USER.to_owned(), fields.organization_id.get()),
        };
        let values = LinkValues {
            user_id: &user_id,
            code: SAMPLE_CODE,
            org_id: &org_id,
            code_id: "",
        };
        match fields.url_template.get().trim() {
            "" => Some(default_link(&public_url, &user_id, SAMPLE_CODE)),
            template => UrlTemplate::parse(template)
                .ok()
                .map(|template| template.render(values)),
        }
    };
    view! {
        <p class="field-hint">
            {language.text("desk-link-preview")} " " <code class="desk-link" dir="ltr" data-link-preview>{link}</code>
        </p>
    }
}
