//! The invite form. Everything is checked live with the rules the server enforces; without a script it is a plain post.

use leptos::ev::SubmitEvent;
use leptos::form::FromFormData as _;
use leptos::html;
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;
use shared::Micros;
use shared::invites::{CreateInviteForm, UrlTemplate};
use shared::mail::harmless_words;
use shared::organizations::OrganizationSummary;
use shared::texts::Language;
use shared::users::{EmailAddress, PersonSummary};
use shared::{Problem, Reason};
use wasm_bindgen::JsCast as _;

use super::form_fields::Fields;
use super::remarks::{EmailRemarks, LinkPreview};
use super::server_fns::{CreateInvite, FindPeople};
use super::words::Dates;
use crate::desk::{SelectField, TextField, alive, first_wrong, focus_soon, language, said};

/// What stands in the way of sending, each under its field.
#[derive(Clone, Copy)]
struct Checks {
    given_name: Signal<Option<String>>,
    family_name: Signal<Option<String>>,
    email: Signal<Option<String>>,
    url_template: Signal<Option<String>>,
    valid_until: Signal<Option<String>>,
}

impl Checks {
    /// A field says what is wrong after it was left or the form was sent, not while somebody types.
    fn new(
        fields: Fields,
        chosen: RwSignal<Option<PersonSummary>>,
        sent: RwSignal<bool>,
        left_email: RwSignal<bool>,
        now: Micros,
    ) -> Self {
        let language = language();
        let name = move |name: RwSignal<String>| {
            Signal::derive(move || {
                let missing =
                    sent.get() && chosen.with(Option::is_none) && name.with(|name| name.trim().is_empty());
                missing.then(|| language.text("desk-missing"))
            })
        };
        let email = Signal::derive(move || {
            let text = fields.email.get();
            let is_due = sent.get() || (left_email.get() && !text.trim().is_empty());
            if !is_due || chosen.with(Option::is_some) {
                return None;
            }
            match text.trim() {
                "" => Some(Problem::new(Reason::EmailMissing)),
                text => EmailAddress::parse(text).err(),
            }
            .map(|problem| problem.words(language))
        });
        let url_template = Signal::derive(move || {
            let text = fields.url_template.get();
            let text = Some(text.trim()).filter(|text| !text.is_empty())?;
            match UrlTemplate::parse(text) {
                Err(problem) => Some(said(language, &problem)),
                Ok(template) if template.is_web_address() || fields.delivery.get() == "return" => None,
                Ok(_) => Some(language.text("desk-link-web")),
            }
        });
        let dates = StoredValue::new(Dates::from(now));
        let valid_until = Signal::derive(move || {
            let date = fields.valid_until.get();
            let is_wrong = !date.is_empty() && !dates.with_value(|dates| dates.allow(&date));
            is_wrong.then(|| Problem::new(Reason::ExpiryOutOfRange).words(language))
        });
        Self {
            given_name: name(fields.given_name),
            family_name: name(fields.family_name),
            email,
            url_template,
            valid_until,
        }
    }

    /// The first field that has to change.
    fn first(self) -> Option<&'static str> {
        first_wrong([
            ("given_name", self.given_name),
            ("family_name", self.family_name),
            ("email", self.email),
            ("url_template", self.url_template),
            ("valid_until", self.valid_until),
        ])
    }
}

#[component]
pub(super) fn InviteForm(
    create: ServerAction<CreateInvite>,
    first: CreateInviteForm,
    fields: Fields,
    chosen: RwSignal<Option<PersonSummary>>,
    organizations: Vec<OrganizationSummary>,
    now: Micros,
    problem: RwSignal<Option<Problem>>,
) -> impl IntoView {
    let (language, alive) = (language(), alive());
    let (sent, left_email) = (RwSignal::new(false), RwSignal::new(false));
    let checks = Checks::new(fields, chosen, sent, left_email, now);
    let cannot = move || chosen.with(|person| person.as_ref().is_some_and(|person| person.initialised));
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        sent.set(true);
        problem.set(None);
        let form = event
            .target()
            .and_then(|form| form.dyn_into::<web_sys::HtmlFormElement>().ok());
        if let Some(field) = checks.first() {
            focus_soon(field);
        } else if form.is_some_and(|form| !form.report_validity()) {
            // A date that was begun and not finished reads as none; only the browser knows, and it says so.
        } else if !cannot()
            && !create.pending().get_untracked()
            && let Ok(input) = CreateInvite::from_event(&event)
        {
            create.dispatch(input);
        }
    };
    let is_new = move || chosen.with(Option::is_none);
    let user_id = move || {
        chosen.with(|person| {
            person
                .as_ref()
                .map(|person| person.user_id.clone())
                .unwrap_or_default()
        })
    };
    let dates = Dates::from(now);
    view! {
        <form method="post" action=CreateInvite::url() novalidate=move || alive.get() on:submit=on_submit>
            <div class="stack stack-loose">
                <input type="hidden" name="user_id" value=user_id/>
                <fieldset class="card desk-fieldset stack" hidden=move || !is_new() disabled=move || !is_new()>
                    <legend>{language.text("desk-new-person")}</legend>
                    <NewPersonFields first=first.clone() fields=fields checks=checks left_email=left_email chosen=chosen organizations=organizations/>
                </fieldset>
                <fieldset class="card desk-fieldset stack">
                    <legend>{language.text("desk-invitation")}</legend>
                    <DeliveryField first=first.delivery live=fields.delivery/>
                    <TextField
                        name="valid_until"
                        label=language.text("desk-valid-until")
                        hint=language.text("desk-valid-until-hint")
                        kind="date"
                        value=first.valid_until
                        live=fields.valid_until
                        problem=checks.valid_until
                        optional=true
                        min=dates.first
                        max=dates.last
                    />
                    <TextField
                        name="application_name"
                        label=language.text("desk-application")
                        hint=language.text("desk-application-hint")
                        value=first.application_name
                        live=fields.application_name
                        optional=true
                    />
                    <TextField
                        name="url_template"
                        label=language.text("desk-url-template")
                        hint=language.text("desk-url-template-hint")
                        value=first.url_template
                        live=fields.url_template
                        problem=checks.url_template
                        optional=true
                        latin=true
                    >
                        <LinkPreview fields=fields chosen=chosen/>
                    </TextField>
                    <NoteField first=first.note live=fields.note/>
                </fieldset>
                <div class="cluster">
                    <button
                        class="button"
                        type="submit"
                        disabled=cannot
                        aria-busy=move || create.pending().get().then_some("true")
                    >
                        {move || language.text(if fields.delivery.get() == "return" { "desk-submit-return" } else { "desk-submit" })}
                    </button>
                    <span class="small quiet" hidden=move || !cannot()>{language.text("desk-has-sign-in")}</span>
                </div>
            </div>
        </form>
    }
}

#[component]
fn NewPersonFields(
    first: CreateInviteForm,
    fields: Fields,
    checks: Checks,
    left_email: RwSignal<bool>,
    chosen: RwSignal<Option<PersonSummary>>,
    organizations: Vec<OrganizationSummary>,
) -> impl IntoView {
    let language = language();
    let known = ServerAction::<FindPeople>::new();
    let look_up = move || {
        left_email.set(true);
        if let Ok(email) = fields.email.with_untracked(|email| EmailAddress::parse(email)) {
            known.dispatch(FindPeople {
                text: email.as_str().to_owned(),
            });
        }
    };
    let languages = Language::all().map(|other| (other.tag().to_owned(), other.name().to_owned()));
    let languages = std::iter::once((String::new(), language.text("desk-language-usual")))
        .chain(languages)
        .collect();
    let places: Vec<_> = organizations
        .into_iter()
        .map(|organization| (organization.id, organization.name))
        .collect();
    let organization = if places.len() > 1 {
        view! {
            <SelectField name="organization_id" label=language.text("desk-organization") value=first.organization_id live=fields.organization_id options=places/>
        }
        .into_any()
    } else {
        places
            .into_iter()
            .next()
            .map(|(id, _)| view! { <input type="hidden" name="organization_id" value=id/> })
            .into_any()
    };
    view! {
        <div class="field-row">
            <TextField
                name="given_name"
                label=language.text("desk-given-name")
                value=first.given_name
                live=fields.given_name
                problem=checks.given_name
            />
            <TextField
                name="family_name"
                label=language.text("desk-family-name")
                value=first.family_name
                live=fields.family_name
                problem=checks.family_name
            />
        </div>
        <div on:focusout=move |_| look_up()>
            <TextField
                name="email"
                kind="email"
                label=language.text("desk-email")
                value=first.email
                live=fields.email
                problem=checks.email
            >
                <EmailRemarks fields=fields known=known chosen=chosen/>
            </TextField>
        </div>
        <div class="field-row">
            {organization}
            <SelectField name="language" label=language.text("desk-language") value=first.language live=fields.language options=languages/>
        </div>
    }
}

#[component]
fn DeliveryField(first: String, live: RwSignal<String>) -> impl IntoView {
    let language = language();
    let node: NodeRef<html::Div> = NodeRef::new();
    // What was picked before the page came to life.
    Effect::new(move |_| {
        let picked = node
            .get()
            .and_then(|node| node.query_selector("input:checked").ok().flatten());
        if let Some(picked) = picked.and_then(|picked| picked.dyn_into::<web_sys::HtmlInputElement>().ok()) {
            live.set(picked.value());
        }
    });
    let choices = [("send", "desk-how-send"), ("return", "desk-how-return"), ("both", "desk-how-both")]
        .map(|(value, key)| {
            let is_first = first == value;
            view! {
                <label class="check">
                    <input type="radio" name="delivery" value=value checked=is_first on:change=move |_| live.set(value.to_owned())/>
                    <span>{language.text(key)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <div class="field" role="radiogroup" aria-labelledby="delivery-label" node_ref=node>
            <span id="delivery-label">{language.text("desk-how")}</span>
            {choices}
        </div>
    }
}

#[component]
fn NoteField(first: String, live: RwSignal<String>) -> impl IntoView {
    let language = language();
    let node: NodeRef<html::Textarea> = NodeRef::new();
    Effect::new(move |_| {
        if let Some(area) = node.get() {
            live.set(area.value());
        }
    });
    // What the mail leaves out is said at once, not found out by the person.
    let shortened = move || {
        let note = live.get();
        let words = harmless_words(&note);
        (words != note.trim()).then_some(words)
    };
    view! {
        <div class="field">
            <label for="note">{language.text("desk-note")} <span class="field-optional">" " {language.text("desk-optional")}</span></label>
            <p class="field-hint" id="note-hint">{language.text("desk-note-hint")}</p>
            <textarea
                class="input"
                id="note"
                name="note"
                rows="3"
                maxlength="500"
                aria-describedby="note-hint"
                node_ref=node
                on:input=move |event| live.set(event_target_value(&event))
            >
                {first}
            </textarea>
            <div aria-live="polite">
                {move || shortened().map(|words| view! {
                    <p class="field-attention">{language.text("desk-note-reads")} " " <q>{words}</q></p>
                })}
            </div>
        </div>
    }
}
