//! A provider's reports on its page: where they come to, how they are proven, set up and stopped.

use leptos::form::ActionForm;
use leptos::prelude::*;
use shared::mail::providers::{EmailProviderSummary, MAX_SECRET_CHARS, MailHookView, Reporter};
use shared::{Micros, Problem};

use super::server_fns::{ReportsDone, SetUpMailReports, StopMailReports};
use crate::desk::{Moment, OverlapField, ProblemNotice, Refusal, Secret, SelectField, TextField, language};
use crate::providers::limit;

/// What came of the last button; stays until the next one.
pub(super) type Outcome = RwSignal<Option<Result<ReportsDone, Problem>>>;

#[component]
pub(super) fn Reports(provider: EmailProviderSummary, now: Micros, outcome: Outcome) -> impl IntoView {
    let language = language();
    let (set_up, stop) = (
        ServerAction::<SetUpMailReports>::new(),
        ServerAction::<StopMailReports>::new(),
    );
    let hook = RwSignal::new(provider.hook);
    let note = move |result: Result<ReportsDone, Refusal>| {
        if let Ok(done) = &result {
            hook.set(match done {
                ReportsDone::Set(set) => Some(set.hook.clone()),
                ReportsDone::Stopped => None,
            });
        }
        outcome.set(Some(result.map_err(|refusal| refusal.0)));
    };
    Effect::new(move |_| set_up.value().get().map(note));
    Effect::new(move |_| stop.value().get().map(note));
    let host = provider.host.rsplit_once(':').map_or("", |(name, _)| name);
    let usual = Reporter::of_host(host).unwrap_or_default();
    let id = StoredValue::new(provider.id);
    view! {
        <section class="card stack" aria-labelledby="reports">
            <div class="stack stack-tight">
                <h2 id="reports">{language.text("reports-title")}</h2>
                <p class="quiet">{language.text("reports-words")}</p>
            </div>
            <OutcomeNotice outcome=outcome/>
            {move || {
                let form = |reporter: Reporter, is_new: bool| {
                    view! { <SetUp id=id.get_value() reporter=reporter is_new=is_new set_up=set_up/> }
                };
                match hook.get() {
                    None => form(usual, true).into_any(),
                    Some(hook) => {
                        let reporter = hook.reporter;
                        view! {
                            <Standing hook=hook now=now/>
                            <details class="desk-fold">
                                <summary class="desk-fold-title">{language.text("reports-change")}</summary>
                                {form(reporter, false)}
                            </details>
                            <ActionForm action=stop>
                                <input type="hidden" name="id" value=id.get_value()/>
                                <button class="button button-plain" type="submit">{language.text("reports-stop")}</button>
                            </ActionForm>
                        }
                        .into_any()
                    }
                }
            }}
        </section>
    }
}

/// How it is now, and what to do at the provider.
#[component]
fn Standing(hook: MailHookView, now: Micros) -> impl IntoView {
    let language = language();
    let reporter = hook.reporter.as_str();
    let old_key = hook.old_key_until.map(|at| {
        view! {
            <dt>{language.text("reports-old-key-until")}</dt>
            <dd><Moment at=at now=now/></dd>
        }
    });
    view! {
        <dl class="facts">
            <dt>{language.text("reports-from")}</dt>
            <dd>{language.text(&format!("reports-from-{reporter}"))}</dd>
            {old_key}
        </dl>
        <Secret
            id="reports-address"
            label=language.text("reports-address")
            text=hook.address
            copy=language.text("reports-address-copy")
        />
        <p>{language.text(&format!("reports-how-{reporter}"))}</p>
    }
}

#[component]
fn SetUp(
    id: String,
    reporter: Reporter,
    is_new: bool,
    set_up: ServerAction<SetUpMailReports>,
) -> impl IntoView {
    let language = language();
    let options = Reporter::ALL
        .iter()
        .map(|one| {
            let words = language.text(&format!("reports-from-{}", one.as_str()));
            (one.as_str().to_owned(), words)
        })
        .collect();
    let overlap = (!is_new).then(|| view! { <OverlapField/> });
    let button = match is_new {
        true => "reports-start",
        false => "reports-renew",
    };
    view! {
        <ActionForm action=set_up>
            <div class="stack">
                <input type="hidden" name="id" value=id/>
                <SelectField
                    name="reporter"
                    label=language.text("reports-from")
                    value=reporter.as_str().to_owned()
                    live=RwSignal::new(reporter.as_str().to_owned())
                    options=options
                />
                <TextField
                    name="key"
                    label=language.text("reports-key")
                    hint=language.text("reports-key-hint")
                    latin=true
                    optional=true
                    live=RwSignal::new(String::new())
                    value=String::new()
                    maxlength=limit(MAX_SECRET_CHARS)
                />
                {overlap}
                <div>
                    <button class="button" type="submit" aria-busy=move || set_up.pending().get().then_some("true")>
                        {language.text(button)}
                    </button>
                </div>
            </div>
        </ActionForm>
    }
}

#[component]
fn OutcomeNotice(outcome: Outcome) -> impl IntoView {
    let language = language();
    view! {
        <div class="desk-outcome stack" aria-live="polite">
            {move || outcome.get().map(|outcome| match outcome {
                Ok(ReportsDone::Set(set)) => {
                    let secret = set.secret.map(|secret| view! {
                        <Secret
                            id="reports-secret"
                            label=language.text("reports-secret")
                            text=secret
                            copy=language.text("reports-secret-copy")
                        />
                        <p class="notice notice-attention">{language.text("reports-secret-once")}</p>
                    });
                    view! {
                        <p class="notice notice-good">{language.text("reports-set")}</p>
                        {secret}
                    }
                    .into_any()
                }
                Ok(ReportsDone::Stopped) => {
                    view! { <p class="notice notice-good">{language.text("reports-stopped")}</p> }.into_any()
                }
                Err(problem) => view! { <ProblemNotice problem=problem/> }.into_any(),
            })}
        </div>
    }
}
