//! A provider's form. Without a script both of its buttons are plain posts.

use leptos::ev::SubmitEvent;
use leptos::form::FromFormData as _;
use leptos::html;
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;
use shared::organizations::OrganizationSummary;
use shared::providers::{
    AddressRule, MAX_ISSUER_CHARS, MAX_PROVIDER_NAME_CHARS, Preset, ProviderForm as Values, ProvidersPage,
};
use shared::texts::Language;

use super::form_page::{Buttons, Outcome};
use super::secret::{AppleFields, SecretField};
use super::server_fns::{SaveProvider, TestProvider};
use crate::desk::{ProblemNotice, Secret, SelectField, TextField, alive, language};

/// Which of the two buttons was pressed, as the button says it.
const TEST: &str = "test";

#[component]
pub(super) fn ProviderForm(
    page: ProvidersPage,
    preset: Preset,
    values: Values,
    has_secret: bool,
    buttons: Buttons,
    outcome: RwSignal<Option<Outcome>>,
) -> impl IntoView {
    let (language, alive) = (language(), alive());
    let live = |text: &str| RwSignal::new(text.to_owned());
    let is_new = values.id.is_empty();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let tests = event
            .submitter()
            .is_some_and(|button| button.get_attribute("data-does").as_deref() == Some(TEST));
        outcome.set(None);
        match tests {
            true => {
                if let Ok(input) = TestProvider::from_event(&event) {
                    buttons.test.dispatch(input);
                }
            }
            false if buttons.save.pending().get_untracked() => {}
            false => {
                if let Ok(input) = SaveProvider::from_event(&event) {
                    buttons.save.dispatch(input);
                }
            }
        }
    };
    let secret = match preset {
        Preset::Apple => view! { <AppleFields values=values.clone() has_secret=has_secret/> }.into_any(),
        _ => view! { <SecretField has_secret=has_secret/> }.into_any(),
    };
    let owner = is_new.then(|| {
        view! {
            <OwnerField
                for_instance=page.for_instance
                organizations=page.organizations.clone()
                first=values.organization_id.clone()
            />
        }
    });
    view! {
        <form class="card stack" method="post" action=SaveProvider::url() on:submit=on_submit>
            <input type="hidden" name="id" value=values.id.clone()/>
            <input type="hidden" name="preset" value=preset.as_str()/>
            <Secret
                id="callback"
                label=language.text("providers-callback")
                text=page.callback_url
                copy=language.text("providers-callback-copy")
            />
            <p class="field-hint">{language.text("providers-callback-hint")}</p>
            {owner}
            <TextField
                name="name"
                label=language.text("providers-name")
                live=live(&values.name)
                value=values.name
                maxlength=limit(MAX_PROVIDER_NAME_CHARS)
            />
            <TextField
                name="issuer"
                label=language.text("providers-issuer")
                hint=issuer_hint(language, preset)
                kind="url"
                latin=true
                live=live(&values.issuer)
                value=values.issuer
                maxlength=limit(MAX_ISSUER_CHARS)
            />
            <TextField
                name="client_id"
                label=language.text("providers-client-id")
                latin=true
                live=live(&values.client_id)
                value=values.client_id
                maxlength=limit(MAX_ISSUER_CHARS)
            />
            {secret}
            <TextField
                name="scopes"
                label=language.text("providers-scopes")
                latin=true
                live=live(&values.scopes)
                value=values.scopes
                optional=true
                maxlength=limit(MAX_ISSUER_CHARS)
            />
            <AddressesField first=values.addresses/>
            <OutcomeNotice outcome=outcome/>
            <div class="cluster">
                <button class="button" type="submit" aria-busy=move || buttons.save.pending().get().then_some("true")>
                    {language.text("providers-save")}
                </button>
                <button
                    class="button button-quiet"
                    type="submit"
                    data-does=TEST
                    formaction=TestProvider::url()
                    aria-busy=move || (alive.get() && buttons.test.pending().get()).then_some("true")
                >
                    {language.text("providers-test")}
                </button>
            </div>
        </form>
    }
}

pub(crate) fn limit(chars: usize) -> u32 {
    u32::try_from(chars).unwrap_or(u32::MAX)
}

fn issuer_hint(language: Language, preset: Preset) -> String {
    language.text(match preset {
        Preset::Microsoft => "providers-issuer-hint-microsoft",
        Preset::GitHub => "providers-issuer-hint-github",
        Preset::Apple => "providers-issuer-hint-apple",
        Preset::Google | Preset::GitLab | Preset::Oidc => "providers-issuer-hint",
    })
}

/// Left out where there is only one answer.
#[component]
pub(crate) fn OwnerField(
    for_instance: bool,
    organizations: Vec<OrganizationSummary>,
    first: String,
) -> impl IntoView {
    let language = language();
    let instance = for_instance.then(|| (String::new(), language.text("providers-owner-instance")));
    let places: Vec<_> = instance
        .into_iter()
        .chain(
            organizations
                .into_iter()
                .map(|organization| (organization.id, organization.name)),
        )
        .collect();
    match places.as_slice() {
        [(only, _)] => view! { <input type="hidden" name="organization_id" value=only.clone()/> }.into_any(),
        _ => view! {
            <SelectField
                name="organization_id"
                label=language.text("providers-owner")
                live=RwSignal::new(first.clone())
                value=first
                options=places
            />
        }
        .into_any(),
    }
}

#[component]
fn AddressesField(first: String) -> impl IntoView {
    let language = language();
    let choices = AddressRule::ALL
        .into_iter()
        .map(|rule| {
            let id = format!("addresses-{}", rule.as_str());
            let words = language.text(&format!("providers-{id}"));
            view! {
                <label class="check">
                    <input
                        type="radio"
                        id=id
                        name="addresses"
                        value=rule.as_str()
                        checked=first == rule.as_str()
                        required
                    />
                    <span>{words}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <div class="field" role="radiogroup" aria-labelledby="addresses-label" aria-describedby="addresses-hint">
            <span id="addresses-label">{language.text("providers-addresses")}</span>
            <p class="field-hint" id="addresses-hint">{language.text("providers-addresses-hint")}</p>
            {choices}
        </div>
    }
}

/// Beside the buttons: what came of the last one.
#[component]
fn OutcomeNotice(outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let language = language();
    let here: NodeRef<html::Div> = NodeRef::new();
    view! {
        <div class="desk-outcome" node_ref=here aria-live="polite">
            {move || outcome.get().map(|outcome| match outcome {
                Outcome::Saved(name) => {
                    let words = language.text_with("providers-saved", &[("provider", name.into())]);
                    view! { <p class="notice notice-good">{words}</p> }.into_any()
                }
                Outcome::TestedWell => {
                    view! { <p class="notice notice-good">{language.text("providers-test-good")}</p> }.into_any()
                }
                Outcome::Refused(problem) => view! { <ProblemNotice problem=problem/> }.into_any(),
            })}
        </div>
    }
}
