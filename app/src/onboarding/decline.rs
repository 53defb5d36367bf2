//! "Not expecting this?": ignoring is enough, declining takes a tick and a press, and can be taken back.

use leptos::prelude::*;
use shared::onboarding::Invitation;
use shared::problem::{Problem, Reason};
use shared::texts::Language;

use super::welcome::inviter;
use super::{invite_path, told};
use crate::plain::{Page, Piece, autofocus, problem_notice, sentence, words};

pub(super) fn page(
    language: Language,
    invitation: Option<&Invitation>,
    user_id: &str,
    problem: Option<&Problem>,
) -> Page {
    let is_unticked = problem.is_some_and(|problem| problem.reason == Reason::NotDeclined);
    let mut said = problem.map(|problem| words(language, problem));
    let on_box = if is_unticked { said.take() } else { None };
    let body = view! {
        {invitation
            .map(|invitation| {
                view! {
                    <p class="lead">
                        {sentence(
                            language,
                            "not-expected-text",
                            &[
                                ("inviter", Piece::Name(inviter(invitation))),
                                ("organization", Piece::Aside(&invitation.organization_name)),
                                ("email", Piece::Address(&invitation.email)),
                                ("application", Piece::Name(&invitation.application_name)),
                            ],
                        )}
                    </p>
                }
            })}
        {problem_notice("decline-problem", said)}
        <div class="stack stack-tight">
            <h2>{language.text("not-expected-ignore-title")}</h2>
            <p>{language.text("not-expected-ignore")}</p>
        </div>
        <hr />
        <div class="stack stack-tight">
            <h2>{language.text("not-expected-decline-title")}</h2>
            <p>
                {match invitation {
                    Some(invitation) => {
                        sentence(
                            language,
                            "not-expected-decline",
                            &[("inviter", Piece::Aside(inviter(invitation)))],
                        )
                    }
                    None => language.text("not-expected-decline-nameless").into_any(),
                }}
            </p>
        </div>
        <form
            class="stack"
            method="post"
            action=invite_path(user_id, "/not-expected")
            data-once=""
        >
            <div class="field">
                <label class="check">
                    <input
                        type="checkbox"
                        name="confirmed"
                        value="yes"
                        autofocus=is_unticked
                        aria-invalid=autofocus(is_unticked)
                        aria-describedby=is_unticked.then_some("confirmed-problem")
                    />
                    <span>{language.text("not-expected-confirm")}</span>
                </label>
                {on_box
                    .map(|problem| {
                        view! {
                            <p class="field-problem" id="confirmed-problem" role="alert">
                                <span>{problem}</span>
                            </p>
                        }
                    })}
            </div>
            <div class="cluster">
                <button class="button button-danger" type="submit">
                    {language.text("not-expected-send")}
                </button>
                <a class="way" href=invite_path(user_id, "")>
                    {language.text("not-expected-back")}
                </a>
            </div>
        </form>
    }
    .into_any();
    Page {
        has_problem: problem.is_some(),
        ..told(language, "not-expected-title", body)
    }
}

pub(super) fn declined(language: Language) -> Page {
    told(
        language,
        "declined-title",
        view! { <p class="lead">{language.text("declined-text")}</p> }.into_any(),
    )
}

/// Declined, perhaps by somebody's machine: it can be taken back.
pub(super) fn reopen(language: Language, invitation: &Invitation) -> Page {
    let application = Piece::Name(&invitation.application_name);
    told(
        language,
        "was-declined-title",
        view! {
            <p class="lead">
                {sentence(language, "was-declined-for-now", &[("application", application)])}
            </p>
            <p>{language.text("was-declined-way")}</p>
            <form method="post" action=invite_path(&invitation.user_id, "/reopen") data-once="">
                <button class="button button-wide" type="submit">
                    {language.text("was-declined-reopen")}
                </button>
            </form>
        }
        .into_any(),
    )
}
