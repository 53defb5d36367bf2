//! An e-mail provider's form. Without a script both of its buttons are plain posts.

use leptos::ev::SubmitEvent;
use leptos::form::FromFormData as _;
use leptos::html;
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;
use shared::mail::providers::{
    EmailProviderForm as Values, EmailProvidersPage, MAX_ADDRESS_CHARS, MAX_ENDPOINT_CHARS, MAX_HOST_CHARS,
    MAX_NAME_CHARS, MAX_SECRET_CHARS, ProviderKind, SignInWith, TlsRule,
};

use super::form_page::{Buttons, Outcome};
use super::server_fns::{SaveEmailProvider, TryEmailProvider};
use super::trial::TrialNotice;
use crate::desk::{ProblemNotice, Secret, SelectField, TextField, alive, language};
use crate::providers::{OwnerField, limit};

/// Which of the two buttons was pressed, as the button says it.
const TRY: &str = "try";

#[component]
pub(super) fn EmailProviderForm(
    page: EmailProvidersPage,
    kind: ProviderKind,
    values: Values,
    has_secret: bool,
    buttons: Buttons,
    outcome: RwSignal<Option<Outcome>>,
) -> impl IntoView {
    let (language, alive) = (language(), alive());
    let is_new = values.id.is_empty();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let tries = event
            .submitter()
            .is_some_and(|button| button.get_attribute("data-does").as_deref() == Some(TRY));
        outcome.set(None);
        match tries {
            true if buttons.trial.pending().get_untracked() => {}
            true => {
                if let Ok(input) = TryEmailProvider::from_event(&event) {
                    buttons.trial.dispatch(input);
                }
            }
            false if buttons.save.pending().get_untracked() => {}
            false => {
                if let Ok(input) = SaveEmailProvider::from_event(&event) {
                    buttons.save.dispatch(input);
                }
            }
        }
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
    let carrier = match kind {
        ProviderKind::Smtp => view! { <SmtpFields values=values.clone() has_secret=has_secret/> }.into_any(),
        ProviderKind::Http => view! { <HttpFields values=values.clone()/> }.into_any(),
    };
    view! {
        <form class="card stack" method="post" action=SaveEmailProvider::url() on:submit=on_submit>
            <input type="hidden" name="id" value=values.id.clone()/>
            <input type="hidden" name="kind" value=kind.as_str()/>
            {owner}
            <Line name="name" value=values.name.clone() hint="mailing-name-hint" limit=MAX_NAME_CHARS optional=true/>
            {carrier}
            <Line name="rate" value=values.rate.clone() hint="mailing-rate-hint" limit=5 optional=true latin=true/>
            <Line name="concurrency" value=values.concurrency.clone() limit=2 optional=true latin=true/>
            <OutcomeNotice outcome=outcome/>
            <div class="cluster">
                <button class="button" type="submit" aria-busy=move || buttons.save.pending().get().then_some("true")>
                    {language.text("mailing-save")}
                </button>
            </div>
            <fieldset class="stack">
                <legend>{language.text("mailing-trial")}</legend>
                <TextField
                    name="recipient"
                    label=language.text("mailing-trial-to")
                    kind="email"
                    latin=true
                    optional=true
                    live=RwSignal::new(page.own_address.clone())
                    value=page.own_address
                    maxlength=limit(MAX_ADDRESS_CHARS)
                />
                <button
                    class="button button-quiet"
                    type="submit"
                    data-does=TRY
                    formaction=TryEmailProvider::url()
                    aria-busy=move || (alive.get() && buttons.trial.pending().get()).then_some("true")
                >
                    {language.text("mailing-trial")}
                </button>
            </fieldset>
        </form>
    }
}

/// A field whose label is `mailing-` and its name.
#[component]
fn Line(
    name: &'static str,
    value: String,
    limit: usize,
    #[prop(default = "")] hint: &'static str,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] optional: bool,
    #[prop(optional)] latin: bool,
) -> impl IntoView {
    let language = language();
    let label = language.text(&format!("mailing-{}", name.replace('_', "-")));
    let live = RwSignal::new(value.clone());
    let maxlength = crate::providers::limit(limit);
    match hint {
        "" => view! {
            <TextField name=name label=label value=value live=live kind=kind optional=optional latin=latin maxlength=maxlength/>
        }
        .into_any(),
        hint => view! {
            <TextField
                name=name
                label=label
                value=value
                live=live
                kind=kind
                hint=language.text(hint)
                optional=optional
                latin=latin
                maxlength=maxlength
            />
        }
        .into_any(),
    }
}

#[component]
fn SmtpFields(values: Values, has_secret: bool) -> impl IntoView {
    let language = language();
    let choice = |name: &'static str, words: Vec<&'static str>, value: String| {
        let options = words
            .into_iter()
            .map(|word| (word.to_owned(), language.text(&format!("mailing-{name}-{word}"))))
            .collect();
        view! {
            <SelectField
                name=name
                label=language.text(&format!("mailing-{name}"))
                live=RwSignal::new(value.clone())
                value=value
                options=options
            />
        }
    };
    let rules = TlsRule::ALL.iter().map(|rule| rule.as_str()).collect();
    let ways = SignInWith::ALL.iter().map(|way| way.as_str()).collect();
    let secret_hint = match has_secret {
        true => format!(
            "{} {}",
            language.text("mailing-secret-hint"),
            language.text("mailing-secret-kept")
        ),
        false => language.text("mailing-secret-hint"),
    };
    view! {
        <Line name="host" value=values.host hint="mailing-host-hint" limit=MAX_HOST_CHARS latin=true/>
        {choice("tls", rules, values.tls)}
        {choice("auth", ways, values.auth)}
        <Line name="user" value=values.user hint="mailing-user-hint" limit=MAX_ADDRESS_CHARS optional=true latin=true/>
        <TextField
            name="secret"
            label=language.text("mailing-secret")
            hint=secret_hint
            kind="password"
            latin=true
            optional=true
            autocomplete="new-password"
            live=RwSignal::new(String::new())
            value=String::new()
            maxlength=limit(MAX_SECRET_CHARS)
        />
        <Line name="sender_address" value=values.sender_address kind="email" limit=MAX_ADDRESS_CHARS latin=true/>
        <Line name="sender_name" value=values.sender_name limit=MAX_ADDRESS_CHARS optional=true/>
        <Line
            name="reply_to"
            value=values.reply_to
            hint="mailing-reply-to-hint"
            kind="email"
            limit=MAX_ADDRESS_CHARS
            optional=true
            latin=true
        />
    }
}

#[component]
fn HttpFields(values: Values) -> impl IntoView {
    let language = language();
    let renew = (!values.id.is_empty()).then(|| {
        view! {
            <label class="check">
                <input type="checkbox" name="renew_key" value="yes"/>
                <span>{language.text("mailing-renew-key")}</span>
            </label>
        }
    });
    view! {
        <Line
            name="endpoint"
            value=values.endpoint
            hint="mailing-endpoint-hint"
            kind="url"
            limit=MAX_ENDPOINT_CHARS
            latin=true
        />
        {renew}
    }
}

/// Beside the buttons: what came of the last one.
#[component]
fn OutcomeNotice(outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let language = language();
    let here: NodeRef<html::Div> = NodeRef::new();
    view! {
        <div class="desk-outcome stack" node_ref=here aria-live="polite">
            {move || outcome.get().map(|outcome| match outcome {
                Outcome::Saved { name, signing_key } => {
                    let words = language.text_with("mailing-saved", &[("provider", name.into())]);
                    let key = signing_key.map(|key| view! {
                        <div class="stack stack-tight">
                            <Secret
                                id="signing-key"
                                label=language.text("mailing-key-title")
                                text=key
                                copy=language.text("mailing-key-copy")
                            />
                            <p class="field-hint">{language.text("mailing-key-words")}</p>
                        </div>
                    });
                    view! { <p class="notice notice-good">{words}</p> {key} }.into_any()
                }
                Outcome::Tried(trial) => view! { <TrialNotice trial=trial/> }.into_any(),
                Outcome::Refused(problem) => view! { <ProblemNotice problem=problem/> }.into_any(),
            })}
        </div>
    }
}
