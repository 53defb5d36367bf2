//! The invite form's page: who on top, then the form with the mail beside it, and the result above all once there is one.

use leptos::html;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;
use shared::invites::{CreateInviteForm, InviteResult};
use shared::users::PersonSummary;
use shared::{Problem, Reason};

use super::actions::{ActionNotice, Actions};
use super::find::{Chosen, FindPerson};
use super::form::InviteForm;
use super::form_fields::Fields;
use super::preview::MailPreview;
use super::result::ResultCard;
use super::server_fns::{CreateInvite, FormStart, prepare_invite};
use super::words::NoMailNotice;
use crate::desk::{Dated, Kept, ProblemNotice, Waiting, desk, focus_soon, language, take_kept};

/// Where a round of inviting begins: with what the form before this page left, or empty.
#[derive(Clone, Debug, Default)]
struct Start {
    form: Option<CreateInviteForm>,
    problem: Option<Problem>,
    result: Option<InviteResult>,
}

impl Start {
    fn from(kept: Option<Kept>) -> Self {
        match kept {
            Some(Kept::Created(result)) => Self {
                result: Some(*result),
                ..Self::default()
            },
            Some(Kept::Refused { form, problem }) => Self {
                form: Some(*form),
                problem: Some(problem),
                result: None,
            },
            _ => Self::default(),
        }
    }
}

#[component]
pub fn NewInvitePage() -> impl IntoView {
    let (language, desk) = (language(), desk());
    let query = use_query_map();
    let asked = move |name: &'static str| Memo::new(move |_| query.read().get(name).unwrap_or_default());
    let (search, user) = (asked("q"), asked("user"));
    let start = StoredValue::new(Start::from(take_kept()));
    // A refused form names the person it was about.
    let kept_user = start
        .with_value(|start| start.form.as_ref().map(|form| form.user_id.clone()))
        .unwrap_or_default();
    // Each "invite another" is a new round with everything fresh.
    let round = RwSignal::new(0_u32);
    let prepared = Resource::new(
        move || (search.get(), user.get(), round.get()),
        move |(search, user, _)| {
            prepare_invite(search, if user.is_empty() { kept_user.clone() } else { user })
        },
    );
    let another = Callback::new(move |()| {
        start.set_value(Start::default());
        round.update(|round| *round += 1);
    });
    view! {
        <Title text=language.text("desk-new-title")/>
        <h1>{language.text("desk-new-title")}</h1>
        {(!desk.mail_is_set_up).then(|| view! { <NoMailNotice/> })}
        <Transition fallback=move || view! { <Waiting/> }>
            {move || Suspend::new(async move {
                match prepared.await {
                    Ok(prepared) => {
                        // Another round or another address means new inputs, not the ones that hold the old values.
                        let number = round.get_untracked();
                        let key = format!("{number} {} {}", search.get_untracked(), user.get_untracked());
                        let rounds = vec![(key, prepared, start.get_value())];
                        view! {
                            <For
                                each=move || rounds.clone()
                                key=|(key, ..)| key.clone()
                                children=move |(_, prepared, start)| {
                                    let search = search.get_untracked();
                                    view! { <Round prepared=prepared search=search start=start another=another is_first=number == 0/> }
                                }
                            />
                        }
                        .into_any()
                    }
                    Err(refusal) => view! { <ProblemNotice problem=refusal.0/> }.into_any(),
                }
            })}
        </Transition>
    }
}

#[component]
fn Round(
    prepared: Dated<FormStart>,
    search: String,
    start: Start,
    another: Callback<()>,
    is_first: bool,
) -> impl IntoView {
    let Dated {
        now,
        value: FormStart {
            organizations,
            found,
            chosen,
        },
    } = prepared;
    let create = ServerAction::<CreateInvite>::new();
    let actions = Actions::new();
    let chosen: RwSignal<Option<PersonSummary>> = RwSignal::new(chosen);
    let first = start
        .form
        .unwrap_or_else(|| Fields::usual(&organizations, desk().mail_is_set_up));
    let fields = Fields::new(&first);
    let (kept_result, kept_problem) = (start.result, start.problem);
    let result = Memo::new(move |_| match create.value().get() {
        Some(outcome) => outcome.ok(),
        None => kept_result.clone(),
    });
    // It stays until the next try, also one that the form itself turns down.
    let problem = RwSignal::new(kept_problem);
    Effect::new(move |_| {
        if let Some(outcome) = create.value().get() {
            problem.set(outcome.err().map(|refusal| refusal.0));
        }
    });
    if !is_first {
        Effect::new(move |_| focus_soon("q"));
    }
    let top: NodeRef<html::Div> = NodeRef::new();
    Effect::new(move |_| {
        // What came of it is read out and in view, wherever the button was.
        if create.value().with(Option::is_some)
            && let Some(top) = top.get_untracked()
        {
            request_animation_frame(move || drop(top.focus()));
        }
    });
    let names = organizations.clone();
    view! {
        <div class="desk-top" tabindex="-1" node_ref=top aria-live="polite">
            {move || problem.get().map(|problem| view! { <FormProblem problem=problem fields=fields/> })}
            {move || result.get().map(|result| view! { <ResultCard result=result now=now actions=actions another=another/> })}
        </div>
        <ActionNotice actions=actions/>
        <div class="split" hidden=move || result.with(Option::is_some)>
            <div class="stack">
                <div class="card stack">
                    <Show
                        when=move || chosen.with(Option::is_some)
                        fallback={
                            let (search, found) = (search.clone(), found.clone());
                            move || view! { <FindPerson search=search.clone() found=found.clone() now=now chosen=chosen/> }
                        }
                    >
                        {move || chosen.get().map(|person| view! { <Chosen person=person now=now chosen=chosen actions=actions/> })}
                    </Show>
                </div>
                <InviteForm create=create first=first fields=fields chosen=chosen organizations=organizations now=now problem=problem/>
            </div>
            <aside>
                <MailPreview fields=fields chosen=chosen organizations=names/>
            </aside>
        </div>
    }
}

/// Why the server turned the form down, with the way to a person who is here already.
#[component]
fn FormProblem(problem: Problem, fields: Fields) -> impl IntoView {
    let language = language();
    let known = (problem.reason == Reason::UserExists).then(|| {
        let email = leptos_router::location::Url::escape(fields.email.get_untracked().trim());
        // A new page, so that the search begins with the address.
        view! { <p><a href=format!("/admin/invites/new?q={email}") rel="external">{language.text("desk-said-find")}</a></p> }
    });
    view! { <ProblemNotice problem=problem>{known}</ProblemNotice> }
}
