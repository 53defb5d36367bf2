//! The pages with an e-mail provider's form: for a new one of a kind, and for one there is.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};
use shared::Problem;
use shared::mail::providers::{
    EmailProviderForm as Values, EmailProviderOwner, EmailProviderSummary, EmailProvidersPage, ProviderKind,
    SignInWith, TlsRule, Trial,
};

use super::form::EmailProviderForm;
use super::reports::Reports;
use super::server_fns::{SaveEmailProvider, TryEmailProvider, list_email_providers};
use crate::desk::{Dated, Kept, ProblemNotice, Waiting, language, take_kept};

/// What came of the last button; stays until the next one.
#[derive(Clone, Debug)]
pub(super) enum Outcome {
    Saved {
        name: String,
        signing_key: Option<String>,
    },
    Tried(Trial),
    Refused(Problem),
}

/// The form's two buttons.
#[derive(Clone, Copy)]
pub(super) struct Buttons {
    pub save: ServerAction<SaveEmailProvider>,
    pub trial: ServerAction<TryEmailProvider>,
}

#[component]
pub fn NewEmailProviderPage() -> impl IntoView {
    let query = use_query_map();
    let kind = Memo::new(move |_| {
        let name = query.read().get("kind").unwrap_or_default();
        ProviderKind::parse(&name).unwrap_or_default()
    });
    let first =
        move |_: &EmailProvidersPage| Some((kind.get_untracked(), usual(kind.get_untracked()), false));
    view! { <FormPage first=first/> }
}

#[component]
pub fn EditEmailProviderPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.read().get("id").unwrap_or_default());
    let first = move |page: &EmailProvidersPage| {
        let id = id.get_untracked();
        let found = page.providers.iter().find(|one| one.id == id && one.may_change)?;
        Some((found.kind, as_form(found), found.has_secret))
    };
    view! { <FormPage first=first/> }
}

/// A form nobody has touched.
fn usual(kind: ProviderKind) -> Values {
    Values {
        kind: kind.as_str().to_owned(),
        tls: TlsRule::default().as_str().to_owned(),
        auth: SignInWith::default().as_str().to_owned(),
        ..Values::default()
    }
}

fn as_form(provider: &EmailProviderSummary) -> Values {
    Values {
        id: provider.id.clone(),
        organization_id: match &provider.owner {
            EmailProviderOwner::Instance => String::new(),
            EmailProviderOwner::Organization(organization) => organization.id.clone(),
        },
        kind: provider.kind.as_str().to_owned(),
        name: provider.name.clone(),
        host: provider.host.clone(),
        tls: provider.tls.as_str().to_owned(),
        auth: provider.auth.as_str().to_owned(),
        user: provider.user.clone(),
        sender_address: provider.sender_address.clone(),
        sender_name: provider.sender_name.clone(),
        reply_to: provider.reply_to.clone(),
        endpoint: provider.endpoint.clone(),
        rate: provider.rate.map_or_else(String::new, |rate| rate.to_string()),
        concurrency: provider.concurrency.to_string(),
        ..Values::default()
    }
}

#[component]
fn FormPage(
    first: impl Fn(&EmailProvidersPage) -> Option<(ProviderKind, Values, bool)> + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let language = language();
    let reported = RwSignal::new(None);
    let (outcome, kept) = match take_kept() {
        Some(Kept::MailReports(done)) => {
            reported.set(Some(Ok(*done)));
            (None, None)
        }
        Some(Kept::NotDone(problem)) => {
            reported.set(Some(Err(problem)));
            (None, None)
        }
        Some(Kept::EmailProviderSaved { name, signing_key }) => {
            (Some(Outcome::Saved { name, signing_key }), None)
        }
        Some(Kept::EmailProviderTried { form, outcome }) => {
            let outcome = match outcome {
                Ok(trial) => Outcome::Tried(*trial),
                Err(problem) => Outcome::Refused(problem),
            };
            (Some(outcome), Some(*form))
        }
        _ => (None, None),
    };
    let outcome = RwSignal::new(outcome);
    let buttons = Buttons {
        save: ServerAction::new(),
        trial: ServerAction::new(),
    };
    Effect::new(move |_| {
        if let Some(result) = buttons.trial.value().get() {
            outcome.set(Some(match result {
                Ok(trial) => Outcome::Tried(trial),
                Err(refusal) => Outcome::Refused(refusal.0),
            }));
        }
    });
    let navigate = use_navigate();
    Effect::new(move |_| match buttons.save.value().get() {
        Some(Ok(saved)) => {
            let shows_key = saved.signing_key.is_some();
            outcome.set(Some(Outcome::Saved {
                name: saved.name,
                signing_key: saved.signing_key,
            }));
            // From now on it is a provider that is changed, not another new one. A key is shown once: that page stays.
            if saved.is_new && !shows_key {
                let replace = NavigateOptions {
                    replace: true,
                    ..NavigateOptions::default()
                };
                navigate(&format!("/admin/mail/{}?saved", saved.id), replace);
            }
        }
        Some(Err(refusal)) => outcome.set(Some(Outcome::Refused(refusal.0))),
        None => {}
    });
    let is_saved = use_query_map().read_untracked().get("saved").is_some();
    let page = Resource::new(|| (), |()| list_email_providers());
    view! {
        <p><a href="/admin/mail">{language.text("mailing-back")}</a></p>
        <Transition fallback=move || view! { <Waiting/> }>
            {move || {
                let (first, kept) = (first.clone(), kept.clone());
                Suspend::new(async move {
                    match page.await {
                        Ok(Dated { value: page, now }) => match first(&page) {
                            Some((kind, values, has_secret)) => {
                                let values = kept.filter(|kept| kept.id == values.id).unwrap_or(values);
                                if is_saved && outcome.read_untracked().is_none() {
                                    outcome.set(Some(Outcome::Saved { name: values.name.clone(), signing_key: None }));
                                }
                                let reports = page.providers.iter().find(|one| one.id == values.id).cloned().map(|provider| {
                                    view! { <Reports provider=provider now=now outcome=reported/> }
                                });
                                view! {
                                    <Sheet page=page kind=kind values=values has_secret=has_secret buttons=buttons outcome=outcome/>
                                    {reports}
                                }
                                .into_any()
                            }
                            None => view! { <ProblemNotice problem=shared::Reason::EmailProviderNotFound.into()/> }.into_any(),
                        },
                        Err(refusal) => view! { <ProblemNotice problem=refusal.0/> }.into_any(),
                    }
                })
            }}
        </Transition>
    }
}

#[component]
fn Sheet(
    page: EmailProvidersPage,
    kind: ProviderKind,
    values: Values,
    has_secret: bool,
    buttons: Buttons,
    outcome: RwSignal<Option<Outcome>>,
) -> impl IntoView {
    let language = language();
    let title = match values.id.as_str() {
        "" => format!(
            "{}: {}",
            language.text("mailing-add"),
            language.text(&format!("mailing-kind-{}", kind.as_str()))
        ),
        _ => language.text_with("mailing-edit-title", &[("provider", values.name.as_str().into())]),
    };
    view! {
        <Title text=title.clone()/>
        <h1>{title}</h1>
        <EmailProviderForm page=page kind=kind values=values has_secret=has_secret buttons=buttons outcome=outcome/>
    }
}
