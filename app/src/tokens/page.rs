//! The tokens page: what came of the last form, the form, and the list.

use leptos::html;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;
use shared::access::{CreateTokenForm, TokenChoices, TokenResult};
use shared::{Micros, Problem};

use super::form::TokenForm;
use super::list::TokenList;
use super::result::ResultCard;
use super::revoke::{Asked, RevokeDialog, RevokeQuestion, Revoking};
use super::server_fns::{CreateToken, list_tokens, prepare_token};
use crate::desk::{Dated, Kept, ProblemNotice, Waiting, language, take_kept};

/// What came of the last form; stays until the next one.
#[derive(Clone, Debug)]
enum Outcome {
    Created(TokenResult),
    /// Its name.
    Revoked(String),
    Refused(Problem),
}

impl Outcome {
    /// With the values of a form that was refused.
    fn from(kept: Option<Kept>) -> (Option<Self>, Option<CreateTokenForm>) {
        match kept {
            Some(Kept::TokenCreated(result)) => (Some(Self::Created(*result)), None),
            Some(Kept::TokenRefused { form, problem }) => (Some(Self::Refused(problem)), Some(*form)),
            Some(Kept::TokenRevoked(name)) => (Some(Self::Revoked(name)), None),
            Some(Kept::NotDone(problem)) => (Some(Self::Refused(problem)), None),
            _ => (None, None),
        }
    }
}

#[component]
pub fn TokensPage() -> impl IntoView {
    let language = language();
    let (outcome, kept) = Outcome::from(take_kept());
    let outcome = RwSignal::new(outcome);
    let create = ServerAction::<CreateToken>::new();
    let revoking = Revoking::new();
    // Counts what was done: the list follows, and after a new token an empty form.
    let (made, changed) = (RwSignal::new(0_u32), RwSignal::new(0_u32));
    Effect::new(move |_| {
        if let Some(result) = create.value().get() {
            if result.is_ok() {
                made.update(|made| *made += 1);
                changed.update(|changed| *changed += 1);
            }
            outcome.set(Some(
                result.map_or_else(|refusal| Outcome::Refused(refusal.0), Outcome::Created),
            ));
        }
    });
    Effect::new(move |_| {
        if let Some(result) = revoking.action.value().get() {
            changed.update(|changed| *changed += 1);
            outcome.set(Some(
                result.map_or_else(|refusal| Outcome::Refused(refusal.0), Outcome::Revoked),
            ));
        }
    });
    let query = use_query_map();
    let after = Memo::new(move |_| query.read().get("after").unwrap_or_default());
    let choices = Resource::new(move || made.get(), |_| prepare_token());
    let tokens = Resource::new(
        move || (after.get(), changed.get()),
        |(after, _)| list_tokens(after),
    );
    let asks_about = query.read_untracked().get("revoke").unwrap_or_default();
    view! {
        <Title text=language.text("desk-nav-tokens")/>
        <header class="stack stack-tight">
            <h1>{language.text("desk-nav-tokens")}</h1>
            <p class="quiet">{language.text("tokens-words")}</p>
        </header>
        <OutcomeNotice outcome=outcome/>
        <Transition fallback=|| ()>
            {move || {
                let kept = kept.clone().filter(|_| made.get_untracked() == 0);
                Suspend::new(async move {
                    match choices.await {
                        Ok(Dated { now, value }) => view! { <NewToken create=create kept=kept choices=value now=now/> }.into_any(),
                        Err(refusal) => view! { <ProblemNotice problem=refusal.0/> }.into_any(),
                    }
                })
            }}
        </Transition>
        <Transition fallback=move || view! { <Waiting/> }>
            {move || {
                let asks_about = asks_about.clone();
                Suspend::new(async move {
                    match tokens.await {
                        Ok(dated) => {
                            let question = dated
                                .value
                                .tokens
                                .iter()
                                .find(|token| token.is_revocable && token.lookup == asks_about)
                                .map(|token| Asked { lookup: token.lookup.clone(), name: token.name.clone() });
                            let is_first = after.read_untracked().is_empty();
                            view! {
                                {question.map(|asked| view! { <RevokeQuestion revoking=revoking asked=asked/> })}
                                <TokenList dated=dated is_first=is_first revoking=revoking/>
                            }
                            .into_any()
                        }
                        Err(refusal) => view! { <ProblemNotice problem=refusal.0/> }.into_any(),
                    }
                })
            }}
        </Transition>
        <RevokeDialog revoking=revoking/>
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
                Outcome::Created(result) => view! { <ResultCard result=result/> }.into_any(),
                Outcome::Revoked(name) => {
                    let words = language.text_with("tokens-revoked", &[("name", name.into())]);
                    view! { <p class="notice notice-good">{words}</p> }.into_any()
                }
                Outcome::Refused(problem) => view! { <ProblemNotice problem=problem/> }.into_any(),
            })}
        </div>
    }
}

/// Folded away until it is wanted; open after it was refused.
#[component]
fn NewToken(
    create: ServerAction<CreateToken>,
    kept: Option<CreateTokenForm>,
    choices: TokenChoices,
    now: Micros,
) -> impl IntoView {
    let language = language();
    if choices.is_empty() {
        return view! { <p class="notice">{language.text("tokens-only-look")}</p> }.into_any();
    }
    let is_open = kept.is_some();
    view! {
        <details class="card desk-fold" open=is_open>
            <summary class="desk-fold-title">{language.text("tokens-new")}</summary>
            <TokenForm create=create kept=kept choices=choices now=now/>
        </details>
    }
    .into_any()
}
