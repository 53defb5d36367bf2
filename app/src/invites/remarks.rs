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

/// The template as far as it was typed.
#[derive(Clone, PartialEq)]
enum Template {
    Own,
    Other(UrlTemplate),
    Wrong,
}

/// Where the link will lead, with sample values, and whether the code comes along.
#[component]
pub(super) fn LinkPreview(fields: Fields, chosen: RwSignal<Option<PersonSummary>>) -> impl IntoView {
    let (language, public_url) = (language(), desk().public_url);
    let template = Memo::new(move |_| {
        fields.url_template.with(|text| match text.trim() {
            "" => Template::Own,
            text => UrlTemplate::parse(text).map_or(Template::Wrong, Template::Other),
        })
    });
    let link = Memo::new(move |_| {
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
        match template.get() {
            Template::Own => Some(default_link(&public_url, &user_id, SAMPLE_CODE)),
            Template::Other(template) => Some(template.render(values)),
            Template::Wrong => None,
        }
    });
    let lacks_code = move || {
        template.with(|template| matches!(template, Template::Other(template) if !template.has_code()))
    };
    view! {
        <div aria-live="polite">
            <p class="field-attention" hidden=move || !lacks_code()>{language.text("desk-link-no-code")}</p>
        </div>
        <p class="field-hint" hidden=move || link.with(Option::is_none)>
            {language.text("desk-link-preview")} " " <code class="desk-link" dir="ltr" data-link-preview>{move || link.get()}</code>
        </p>
    }
}
