//! What went wrong, in words for people, and the page that says only that.

use leptos::prelude::*;
use shared::problem::{Kind, Problem, Reason};
use shared::texts::{Language, TextValue};

use super::{Page, PageContext, document};

/// The words for people. Where programs get the terse wording of ZITADEL's API, people get a sentence.
pub(crate) fn words(language: Language, problem: &Problem) -> String {
    let key = match problem.reason {
        Reason::PasswordTooShort => "words-password-too-short",
        Reason::PasswordTooLong => "words-password-too-long",
        Reason::PasswordCommon => "words-password-common",
        Reason::PasswordPersonal => "words-password-personal",
        Reason::PasswordGuessable => "words-password-guessable",
        Reason::IdentityTaken => "words-identity-taken",
        Reason::PasswordRepeatDiffers => "words-password-repeat-differs",
        Reason::SignInWrong => "words-sign-in-wrong",
        Reason::PasswordWrong => "words-password-wrong",
        Reason::SignInNeeded => "problem-page-sign-in-title",
        Reason::SetUpOver => "problem-page-set-up-over-text",
        Reason::UserAlreadyInitialised => "words-already-set-up",
        Reason::CodeInvalid | Reason::CodeNotFound => "words-code-invalid",
        Reason::NotDeclined => "words-not-declined",
        Reason::TooManyTries => "words-too-many-tries",
        Reason::TooManyMails => "words-too-many-mails",
        Reason::TryAgain => "words-busy",
        Reason::Internal => "problem-page-broken-text",
        _ => return problem.words(language),
    };
    // Seconds read like a countdown that stands still: minutes, rounded up.
    let minutes = problem.retry_after_seconds.unwrap_or(60).div_ceil(60).max(1);
    let minutes = i64::try_from(minutes).unwrap_or(i64::MAX);
    language.text_with(
        key,
        &[
            ("minutes", TextValue::Number(minutes)),
            ("text", TextValue::from(problem.text.as_str())),
        ],
    )
}

/// A page that says what went wrong and how to go on: also the pages for 404 and 500.
#[must_use]
pub fn problem_page(context: &PageContext, problem: &Problem) -> String {
    let language = context.language;
    let (title, text) = match (problem.reason, problem.reason.kind()) {
        (Reason::SetUpOver, _) => (
            "problem-page-set-up-over-title",
            Some("problem-page-set-up-over-text"),
        ),
        (Reason::CodeInvalid | Reason::CodeNotFound | Reason::UserAlreadyInitialised, _) => {
            ("problem-page-other-title", None)
        }
        (_, Kind::NotFound) => (
            "problem-page-not-found-title",
            Some("problem-page-not-found-text"),
        ),
        (_, Kind::PermissionDenied) => (
            "problem-page-forbidden-title",
            Some("problem-page-forbidden-text"),
        ),
        (_, Kind::Unauthenticated) => ("problem-page-sign-in-title", Some("problem-page-sign-in-text")),
        (Reason::TooManyTries | Reason::TooManyMails, _) => ("problem-page-slow-title", None),
        (_, Kind::Unavailable) => ("problem-page-busy-title", Some("problem-page-busy-text")),
        (_, Kind::Internal) => ("problem-page-broken-title", Some("problem-page-broken-text")),
        _ => ("problem-page-other-title", None),
    };
    let text = text.map_or_else(|| words(language, problem), |key| language.text(key));
    // Answers to a form have no address to come back to: going there again is up to the person.
    let signs_in = problem.reason.kind() == Kind::Unauthenticated;
    document(context, || {
        Page {
        title: language.text(title),
        has_problem: false,
        main: view! {
            <section class="card card-door">
                <h1>{language.text(title)}</h1>
                <p class="lead">{text}</p>
                <div class="cluster">
                    {match (&context.signed_in, signs_in) {
                        (Some(_), false) => {
                            let other = problem.reason.kind() == Kind::PermissionDenied;
                            view! {
                                <a class="button" href="/account">
                                    {language.text("way-account")}
                                </a>
                                {other.then(|| view! {
                                    <form method="post" action="/sign-out">
                                        <button class="button button-quiet" type="submit">{language.text("account-sign-out")}</button>
                                    </form>
                                })}
                            }
                                .into_any()
                        }
                        (None, false) => {
                            view! {
                                <a class="button" href="/invite">
                                    {language.text("way-type-code")}
                                </a>
                                <a class="button button-quiet" href="/sign-in">
                                    {language.text("way-sign-in")}
                                </a>
                            }
                                .into_any()
                        }
                        (_, true) => {
                            view! {
                                <a class="button" href="/sign-in">
                                    {language.text("way-sign-in")}
                                </a>
                            }
                                .into_any()
                        }
                    }}
                </div>
            </section>
        }
        .into_any(),
    }
    })
}
