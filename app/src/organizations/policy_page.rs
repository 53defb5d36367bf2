//! The policy of an organization, or of the instance: every value with where it comes from, in one form.

use leptos::form::ActionForm;
use leptos::html;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use shared::organizations::PolicyView;
use shared::organizations::policy::{PolicyForm, SCHEMES};
use shared::{Micros, Problem};

use super::colours::{Colours, Sample};
use super::field::{PolicyField, Shown, own_text};
use super::log::PolicyLog;
use super::server_fns::{SetPolicy, get_policy};
use super::words::named;
use crate::desk::{Dated, Kept, ProblemNotice, Waiting, language, take_kept};

/// The fields as they stand together, below a heading of their own; colours come after them.
const GROUPS: [(&str, &[&str]); 4] = [
    (
        "policy-group-methods",
        &[
            "passwords",
            "passkeys",
            "identity_providers",
            "allowed_providers",
            "second_factor",
        ],
    ),
    (
        "policy-group-passwords",
        &["min_password_chars", "min_password_strength"],
    ),
    (
        "policy-group-invites",
        &[
            "invitation_hours",
            "link_hours",
            "code_profile",
            "reminder_hours",
            "quiet_hours",
            "time_zone",
            "link_hosts",
            "invited_domains",
        ],
    ),
    (
        "policy-group-looks",
        &[
            "default_language",
            "application_name",
            "application_url",
            "logo_url",
        ],
    ),
];

/// Of the page; an empty id is the instance's.
pub(super) fn address(organization_id: &str) -> String {
    match organization_id {
        "" => "/admin/instance/policy".to_owned(),
        id => format!("/admin/organizations/{id}/policy"),
    }
}

#[derive(Clone)]
enum Outcome {
    Done,
    Refused(Problem),
}

#[component]
pub fn PolicyPage() -> impl IntoView {
    let language = language();
    let set = ServerAction::<SetPolicy>::new();
    let (outcome, kept) = match take_kept() {
        Some(Kept::PolicySet) => (Some(Outcome::Done), None),
        Some(Kept::PolicyRefused { form, problem }) => (Some(Outcome::Refused(problem)), Some(*form)),
        Some(Kept::NotDone(problem)) => (Some(Outcome::Refused(problem)), None),
        _ => (None, None),
    };
    let outcome = RwSignal::new(outcome);
    // Counts what was stored: new values need new inputs.
    let stored = RwSignal::new(0_u32);
    Effect::new(move |_| {
        if let Some(result) = set.value().get() {
            if result.is_ok() {
                stored.update(|stored| *stored += 1);
            }
            outcome.set(Some(match result {
                Ok(()) => Outcome::Done,
                Err(refusal) => Outcome::Refused(refusal.0),
            }));
        }
    });
    let params = use_params_map();
    let place = Memo::new(move |_| params.read().get("id").unwrap_or_default());
    let policy = Resource::new(
        move || (place.get(), stored.get()),
        |(place, _)| get_policy(place),
    );
    view! {
        <p><a href="/admin/organizations">{language.text("policy-all")}</a></p>
        <OutcomeNotice outcome=outcome/>
        <Transition fallback=move || view! { <Waiting/> }>
            {move || {
                let kept = kept.clone().filter(|form| stored.get_untracked() == 0 && form.organization_id == place.get_untracked());
                Suspend::new(async move {
                    match policy.await {
                        Ok(Dated { now, value }) => {
                            let key = format!("{} {}", place.get_untracked(), value.sequence);
                            let rounds = vec![(key, value, kept)];
                            view! {
                                <For
                                    each=move || rounds.clone()
                                    key=|(key, ..)| key.clone()
                                    children=move |(_, view, kept)| view! { <Policy view=view kept=kept now=now set=set/> }
                                />
                            }
                            .into_any()
                        }
                        Err(refusal) => view! { <Title text=language.text("desk-refused")/> <ProblemNotice problem=refusal.0/> }.into_any(),
                    }
                })
            }}
        </Transition>
    }
}

#[component]
fn Policy(
    view: PolicyView,
    kept: Option<PolicyForm>,
    now: Micros,
    set: ServerAction<SetPolicy>,
) -> impl IntoView {
    let language = language();
    let PolicyView {
        organization,
        layers,
        may_change,
        changes,
        providers,
        ..
    } = view;
    let title = match &organization {
        Some(place) => language.text_with("policy-of", &[("name", place.name.as_str().into())]),
        None => language.text("policy-of-instance"),
    };
    let colours = {
        let typed = |field: &str| match &kept {
            Some(form) => form.values.get(field).cloned().unwrap_or_default(),
            None => own_text(&layers, field),
        };
        Colours::new(typed, layers.inherited())
    };
    let shown = Shown {
        layers,
        kept,
        colours,
        providers: providers.clone(),
    };
    let fields = |names: &[&'static str]| {
        names
            .iter()
            .map(|field| view! { <PolicyField shown=shown.clone() field=*field/> })
            .collect_view()
    };
    let groups = GROUPS
        .into_iter()
        .map(|(key, names)| {
            view! {
                <fieldset class="card desk-fieldset stack">
                    <legend>{language.text(key)}</legend>
                    <div class="policy-fields">{fields(names)}</div>
                </fieldset>
            }
        })
        .collect_view();
    let schemes = SCHEMES
        .into_iter()
        .zip(["policy-group-light", "policy-group-dark"])
        .map(|((background, fronts), key)| {
            view! {
                <fieldset class="card desk-fieldset stack">
                    <legend>{language.text(key)}</legend>
                    <Sample colours=shown.colours.clone() background=background fronts=fronts/>
                    <div class="policy-colours">{fields(&[background])} {fields(&fronts)}</div>
                </fieldset>
            }
        })
        .collect_view();
    view! {
        <Title text=title.clone()/>
        <header class="stack stack-tight">
            <h1>{title}</h1>
            <p class="quiet">{language.text(if may_change { "policy-words" } else { "policy-only-look" })}</p>
        </header>
        <ActionForm action=set attr:class="stack">
            <input type="hidden" name="organization_id" value=organization.map(|place| place.id).unwrap_or_default()/>
            <fieldset class="desk-fieldset stack" disabled=!may_change>
                {groups}
                {schemes}
                <div class="cluster">
                    <button class="button" type="submit" aria-busy=move || set.pending().get().then_some("true")>
                        {language.text("policy-save")}
                    </button>
                </div>
            </fieldset>
        </ActionForm>
        <PolicyLog changes=changes providers=providers now=now/>
    }
}

/// Read out and in view once there is something, wherever the button was.
#[component]
fn OutcomeNotice(outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let language = language();
    let top: NodeRef<html::Div> = NodeRef::new();
    Effect::new(move |before: Option<()>| {
        outcome.track();
        if let (Some(()), Some(top)) = (before, top.get_untracked()) {
            request_animation_frame(move || drop(top.focus()));
        }
    });
    view! {
        <div class="desk-top" tabindex="-1" node_ref=top aria-live="polite">
            {move || outcome.get().map(|outcome| match outcome {
                Outcome::Done => view! { <p class="notice notice-good">{language.text("policy-saved")}</p> }.into_any(),
                Outcome::Refused(problem) => view! { <ProblemNotice problem=named(language, problem)/> }.into_any(),
            })}
        </div>
    }
}
