//! Typing a code: one field, whose text is kept.

use leptos::prelude::*;
use shared::Micros;
use shared::texts::Language;

use super::told;
use crate::plain::{Page, Piece, autofocus, sentence};

pub(super) fn asked_for(language: Language, typed: &str) -> Page {
    told(
        language,
        "no-code-title",
        view! {
            <p class="lead">{language.text("no-code-text")}</p>
            {form(language, typed, None)}
            <p>
                <a class="way" href="/sign-in">
                    {language.text("code-have-account")}
                </a>
            </p>
        }
        .into_any(),
    )
}

pub(super) fn wrong(language: Language, tries_left: u32, typed: &str) -> Page {
    let problem = sentence(
        language,
        "wrong-code-problem",
        &[("tries", Piece::Number(tries_left.into()))],
    );
    Page {
        has_problem: true,
        ..told(
            language,
            "wrong-code-title",
            view! {
                <p class="lead">{language.text("wrong-code-text")}</p>
                {form(language, typed, Some(problem))}
            }
            .into_any(),
        )
    }
}

pub(super) fn slowed_down(language: Language, until: Micros) -> Page {
    told(
        language,
        "slowed-down-title",
        view! {
            <p class="lead">{sentence(language, "slowed-down-text", &[("moment", Piece::Moment(until))])}</p>
            <p>{language.text("slowed-down-note")}</p>
            <a class="button button-quiet" href="/invite">
                {language.text("way-try-again")}
            </a>
        }
        .into_any(),
    )
}

fn form(language: Language, typed: &str, problem: Option<AnyView>) -> impl IntoView {
    let is_wrong = problem.is_some();
    let described_by = if is_wrong {
        "code-hint code-problem"
    } else {
        "code-hint"
    };
    view! {
        <form class="stack" method="post" action="/invite" data-once="">
            <div class="field">
                <label for="code">{language.text("code-label")}</label>
                <p class="field-hint" id="code-hint">
                    {language.text("code-hint")}
                </p>
                <input
                    class="input input-code"
                    id="code"
                    name="code"
                    type="text"
                    autocomplete="one-time-code"
                    autocapitalize="characters"
                    spellcheck="false"
                    maxlength="64"
                    required
                    dir="ltr"
                    value=typed.to_owned()
                    autofocus=is_wrong
                    aria-invalid=autofocus(is_wrong)
                    aria-describedby=described_by
                    data-code=""
                />
                {problem
                    .map(|problem| {
                        view! {
                            <p class="field-problem" id="code-problem" role="alert">
                                <span>{problem}</span>
                            </p>
                        }
                    })}
            </div>
            <button class="button button-wide" type="submit">
                {language.text("code-continue")}
            </button>
        </form>
    }
}
