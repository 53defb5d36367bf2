//! The form for a new token. It is checked live with the rules the server enforces; without a script it is a plain post.

use std::time::Duration;

use leptos::ev::SubmitEvent;
use leptos::form::FromFormData as _;
use leptos::html;
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;
use shared::access::{
    CreateTokenForm, MAX_TOKEN_LIFETIME, MAX_TOKEN_NAME_CHARS, Role, TokenChoices, token_end, token_name,
};
use shared::{Micros, Problem, Reason};

use super::role::role_choice;
use super::server_fns::CreateToken;
use crate::desk::{SelectField, TextField, alive, date, end_of_day, first_wrong, focus_soon, language};

/// A program that nobody looks after ends some day.
const USUAL_LIFETIME: Duration = Duration::from_secs(90 * 24 * 60 * 60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// What stands in the form at this moment.
#[derive(Clone, Copy)]
struct Fields {
    name: RwSignal<String>,
    role: RwSignal<String>,
    organization_id: RwSignal<String>,
    valid_until: RwSignal<String>,
}

impl Fields {
    fn new(form: &CreateTokenForm) -> Self {
        let live = |text: &str| RwSignal::new(text.to_owned());
        Self {
            name: live(&form.name),
            role: live(&form.role),
            organization_id: live(&form.organization_id),
            valid_until: live(&form.valid_until),
        }
    }

    /// The organization counts for this role.
    fn is_of_organization(self) -> bool {
        self.role
            .with(|role| Role::parse(role).is_some_and(|role| !role.is_instance_wide()))
    }
}

/// What stands in the way of sending, each under its field.
#[derive(Clone, Copy)]
struct Checks {
    name: Signal<Option<String>>,
    role: Signal<Option<String>>,
    valid_until: Signal<Option<String>>,
}

impl Checks {
    fn new(fields: Fields, choices: StoredValue<TokenChoices>, sent: RwSignal<bool>, now: Micros) -> Self {
        let language = language();
        let name = Signal::derive(move || {
            let outcome = fields.name.with(|name| token_name(name));
            sent.get()
                .then_some(outcome.err())?
                .map(|problem| problem.words(language))
        });
        let role = Signal::derive(move || {
            let role = fields.role.with(|role| Role::parse(role));
            let organization_id = fields.organization_id.get();
            match role {
                None => sent.get().then(|| language.text("desk-missing")),
                Some(role) => {
                    let is_given = choices.with_value(|choices| choices.allow(role, &organization_id));
                    (!is_given).then(|| language.text("tokens-role-not-there"))
                }
            }
        });
        let valid_until = Signal::derive(move || {
            let date = fields.valid_until.get();
            let is_fine = date.is_empty() || end_of_day(&date).is_some_and(|end| token_end(now, end).is_ok());
            (!is_fine).then(|| Problem::new(Reason::TokenEndOutOfRange).words(language))
        });
        Self {
            name,
            role,
            valid_until,
        }
    }

    /// The first field that has to change.
    fn first(self) -> Option<&'static str> {
        first_wrong([
            ("name", self.name),
            ("role", self.role),
            ("valid_until", self.valid_until),
        ])
    }
}

/// A form nobody has touched.
fn usual(now: Micros, choices: &TokenChoices) -> CreateTokenForm {
    CreateTokenForm {
        organization_id: choices
            .organizations
            .first()
            .map(|organization| organization.id.clone())
            .unwrap_or_default(),
        valid_until: date(now.plus(USUAL_LIFETIME)),
        ..CreateTokenForm::default()
    }
}

#[component]
pub(super) fn TokenForm(
    create: ServerAction<CreateToken>,
    kept: Option<CreateTokenForm>,
    choices: TokenChoices,
    now: Micros,
) -> impl IntoView {
    let (language, alive) = (language(), alive());
    let first = kept.unwrap_or_else(|| usual(now, &choices));
    let fields = Fields::new(&first);
    let sent = RwSignal::new(false);
    let checks = Checks::new(fields, StoredValue::new(choices.clone()), sent, now);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        sent.set(true);
        if let Some(field) = checks.first() {
            focus_soon(field);
        } else if !create.pending().get_untracked()
            && let Ok(input) = CreateToken::from_event(&event)
        {
            create.dispatch(input);
        }
    };
    view! {
        <form class="stack" method="post" action=CreateToken::url() novalidate=move || alive.get() on:submit=on_submit>
            <TextField
                name="name"
                label=language.text("tokens-name")
                hint=language.text("tokens-name-hint")
                value=first.name
                live=fields.name
                problem=checks.name
                maxlength=u32::try_from(MAX_TOKEN_NAME_CHARS).unwrap_or(u32::MAX)
            />
            <div class="field-row">
                <RoleField first=first.role fields=fields choices=choices.clone() problem=checks.role/>
                <OrganizationField first=first.organization_id fields=fields choices=choices/>
            </div>
            <TextField
                name="valid_until"
                label=language.text("desk-valid-until")
                hint=language.text("tokens-valid-until-hint")
                kind="date"
                value=first.valid_until
                live=fields.valid_until
                problem=checks.valid_until
                min=date(now.plus(DAY))
                max=date(now.plus(MAX_TOKEN_LIFETIME).minus(DAY))
                optional=true
            />
            <div>
                <button class="button" type="submit" aria-busy=move || create.pending().get().then_some("true")>
                    {language.text("tokens-create")}
                </button>
            </div>
        </form>
    }
}

#[component]
fn RoleField(
    first: String,
    fields: Fields,
    choices: TokenChoices,
    problem: Signal<Option<String>>,
) -> impl IntoView {
    let language = language();
    let node: NodeRef<html::Select> = NodeRef::new();
    // What was picked before the page came to life.
    Effect::new(move |_| {
        if let Some(select) = node.get() {
            fields.role.set(select.value());
        }
    });
    let group = |label: String, roles: Vec<Role>| {
        let options = roles
            .into_iter()
            .map(|role| {
                let is_first = first == role.as_str();
                view! { <option value=role.as_str() selected=is_first>{role_choice(language, role)}</option> }
            })
            .collect_view();
        view! { <optgroup label=label>{options}</optgroup> }
    };
    let of_organization = choices.organization_roles();
    let place = match choices.organizations.as_slice() {
        [only] => only.name.clone(),
        _ => language.text("tokens-in-organization"),
    };
    view! {
        <div class="field">
            <label for="role">{language.text("tokens-role")}</label>
            <select
                class="input"
                id="role"
                name="role"
                required
                node_ref=node
                aria-describedby="role-problem"
                aria-invalid=move || problem.get().is_some().then_some("true")
                on:change=move |event| fields.role.set(event_target_value(&event))
            >
                <option value="">{language.text("tokens-role-choose")}</option>
                {(!choices.instance_roles.is_empty())
                    .then(|| group(language.text("tokens-everywhere"), choices.instance_roles.clone()))}
                {(!of_organization.is_empty()).then(|| group(place, of_organization))}
            </select>
            <div id="role-problem" aria-live="polite">
                {move || problem.get().map(|words| view! { <p class="field-problem">{words}</p> })}
            </div>
        </div>
    }
}

/// Shown for the roles it counts for, and always without a script.
#[component]
fn OrganizationField(first: String, fields: Fields, choices: TokenChoices) -> impl IntoView {
    let (language, alive) = (language(), alive());
    let places: Vec<_> = choices
        .organizations
        .into_iter()
        .map(|organization| (organization.id, organization.name))
        .collect();
    match places.as_slice() {
        [] => ().into_any(),
        [(id, _)] => view! { <input type="hidden" name="organization_id" value=id.clone()/> }.into_any(),
        _ => view! {
            <div hidden=move || alive.get() && !fields.is_of_organization()>
                <SelectField
                    name="organization_id"
                    label=language.text("tokens-organization")
                    value=first
                    live=fields.organization_id
                    options=places
                />
            </div>
        }
        .into_any(),
    }
}
