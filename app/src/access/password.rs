//! The own password on the account page.

use leptos::prelude::*;
use shared::access::OwnPasswordRule;
use shared::problem::{Problem, Reason};
use shared::texts::Language;

use super::AccountView;
use crate::onboarding::{new_password, repeated};
use crate::plain::{autofocus, problem_notice, words};

#[derive(Clone, Debug)]
pub struct PasswordView {
    /// What is asked of a new one.
    pub rule: OwnPasswordRule,
    /// The form before this page was taken.
    pub is_changed: bool,
    /// Why it was not.
    pub problem: Option<Problem>,
}

/// Where the refusal belongs.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Current,
    New,
    Repeated,
    Form,
}

fn place(reason: Reason) -> Place {
    match reason {
        Reason::PasswordWrong => Place::Current,
        Reason::PasswordTooShort
        | Reason::PasswordTooLong
        | Reason::PasswordCommon
        | Reason::PasswordPersonal
        | Reason::PasswordGuessable => Place::New,
        Reason::PasswordRepeatDiffers => Place::Repeated,
        _ => Place::Form,
    }
}

/// Left out for somebody who may have no password.
pub(super) fn section(language: Language, account: &AccountView) -> Option<AnyView> {
    let view = account.password.as_ref()?;
    let told = |at: Place| {
        let problem = view
            .problem
            .as_ref()
            .filter(|problem| place(problem.reason) == at)?;
        Some(match at {
            Place::Current => language.text("account-password-wrong"),
            _ => words(language, problem),
        })
    };
    let OwnPasswordRule { least, has_one } = view.rule;
    let (words, send) = match has_one {
        true => ("account-password-text", "account-password-send"),
        false => ("account-password-none", "account-password-add"),
    };
    if !has_one && !account.is_fresh {
        return Some(unproven(language));
    }
    let changed = view.is_changed.then(|| {
        view! {
            <div class="notice notice-good" role="status">
                <p>{language.text("account-password-changed")}</p>
            </div>
        }
    });
    Some(
        view! {
            <section class="card" aria-labelledby="own-password">
                <div class="stack stack-tight">
                    <h2 id="own-password">{language.text("account-password-title")}</h2>
                    <p class="quiet">{language.text(words)}</p>
                </div>
                {changed}
                {problem_notice("own-password-problem", told(Place::Form))}
                <form class="stack" method="post" action="/account/password" data-once="">
                    // Password managers look for whose password it is.
                    <input
                        type="text"
                        name="username"
                        autocomplete="username"
                        value=account.person.login_name.clone()
                        readonly
                        hidden
                    />
                    {has_one.then(|| current(language, told(Place::Current)))}
                    {new_password(language, least, told(Place::New))}
                    {repeated(language, told(Place::Repeated))}
                    <div>
                        <button class="button" type="submit">
                            {language.text(send)}
                        </button>
                    </div>
                </form>
            </section>
        }
        .into_any(),
    )
}

/// Before a first password is chosen it has to be clear who sits there.
fn unproven(language: Language) -> AnyView {
    view! {
        <section class="card" aria-labelledby="own-password">
            <div class="stack stack-tight">
                <h2 id="own-password">{language.text("account-password-title")}</h2>
                <p class="quiet">{language.text("account-password-none")}</p>
            </div>
            <p>
                <a class="button" href="/account/confirm">
                    {language.text("account-password-add")}
                </a>
            </p>
        </section>
    }
    .into_any()
}

fn current(language: Language, problem: Option<String>) -> impl IntoView {
    let is_wrong = problem.is_some();
    view! {
        <div class="field">
            <label for="current-password">{language.text("account-password-current")}</label>
            <input
                class="input input-latin"
                id="current-password"
                name="current"
                type="password"
                autocomplete="current-password"
                autocapitalize="none"
                spellcheck="false"
                required
                autofocus=is_wrong
                aria-invalid=autofocus(is_wrong)
                aria-describedby=is_wrong.then_some("current-password-problem")
            />
            {problem
                .map(|problem| {
                    view! {
                        <p class="field-problem" id="current-password-problem" role="alert">
                            <span>{problem}</span>
                        </p>
                    }
                })}
        </div>
    }
}
