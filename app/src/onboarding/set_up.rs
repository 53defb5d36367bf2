//! Choosing the first way to sign in, and the page that says it is done.

use leptos::prelude::*;
use shared::onboarding::{Invitation, MAX_PASSWORD_CHARS, MIN_PASSWORD_CHARS, SetUpView, Strength};
use shared::problem::{Problem, Reason};
use shared::texts::Language;

use super::{invite_path, sign_in_path, told};
use crate::plain::{
    Page, PasskeyWish, Piece, autofocus, passkey_form, password_field, problem_notice, sentence, words,
};

/// Where the refusal belongs.
#[derive(PartialEq)]
enum Place {
    Password,
    Repeated,
    /// Above the form: no answer of the person's is to blame.
    Form,
}

impl Place {
    fn of(problem: &Problem) -> Self {
        match problem.reason {
            Reason::PasswordTooShort
            | Reason::PasswordTooLong
            | Reason::PasswordCommon
            | Reason::PasswordPersonal
            | Reason::PasswordGuessable => Self::Password,
            Reason::PasswordRepeatDiffers => Self::Repeated,
            _ => Self::Form,
        }
    }
}

pub(super) fn page(language: Language, page: &SetUpView, problem: Option<&Problem>) -> Page {
    let invitation = &page.invitation;
    let place = problem.map(Place::of);
    let words_at = |wanted: Place| {
        (place.as_ref() == Some(&wanted))
            .then(|| problem.map(|problem| words(language, problem)))
            .flatten()
    };
    let (on_password, on_repeated, on_form) = (
        words_at(Place::Password),
        words_at(Place::Repeated),
        words_at(Place::Form),
    );
    let body = view! {
        <p class="lead">
            {sentence(
                language,
                "set-up-text",
                &[("application", Piece::Name(&invitation.application_name))],
            )}
        </p>
        {problem_notice("set-up-problem", on_form)}
        {page
            .offers_passkeys
            .then(|| by_passkey(language, invitation))}
        <form
            class="stack"
            method="post"
            action=invite_path(&invitation.user_id, "/set-up")
            data-once=""
        >
            {page
                .offers_passkeys
                .then(|| view! { <h2>{language.text("set-up-by-password")}</h2> })}
            // Read-only and not hidden: password managers store what they see.
            <div class="field">
                <label for="username">{language.text("set-up-login-name")}</label>
                <input
                    class="input input-latin"
                    id="username"
                    name="username"
                    type="text"
                    autocomplete="username"
                    readonly
                    value=invitation.login_name.clone()
                />
            </div>
            {new_password(language, on_password)}
            {repeated(language, on_repeated)}
            <button class="button button-wide" type="submit">
                {language.text("set-up-save")}
            </button>
        </form>
        <p class="small quiet">
            {sentence(language, "set-up-until", &[("moment", Piece::Moment(page.ends_at))])}
        </p>
    }
    .into_any();
    Page {
        has_problem: problem.is_some(),
        ..told(
            language,
            if page.offers_passkeys {
                "set-up-title-choice"
            } else {
                "set-up-title"
            },
            body,
        )
    }
}

/// First, as the better one. The script moves it behind the password on a device that has no passkeys of its own.
fn by_passkey(language: Language, invitation: &Invitation) -> impl IntoView {
    view! {
        <section class="stack way-to-sign-in" data-passkey-section="" aria-labelledby="by-passkey">
            <h2 id="by-passkey">{language.text("set-up-by-passkey")}</h2>
            <p>{language.text("passkey-text")}</p>
            <p class="small quiet scripting-needed">{language.text("passkey-needs-script")}</p>
            <p class="small quiet" data-passkey-unable="" hidden>
                {language.text("passkey-unable")}
            </p>
            <p class="small quiet" data-passkey-elsewhere="" hidden>
                {language.text("passkey-elsewhere")}
            </p>
            {passkey_form(
                language,
                invite_path(&invitation.user_id, "/set-up/passkey"),
                PasskeyWish::Create,
                "button button-wide",
                ().into_any(),
            )}
            <form
                method="post"
                action=invite_path(&invitation.user_id, "/on-phone")
                data-once=""
            >
                <button class="button button-quiet button-wide" type="submit">
                    {language.text("set-up-on-phone")}
                </button>
            </form>
        </section>
    }
}

fn new_password(language: Language, problem: Option<String>) -> impl IntoView {
    let is_wrong = problem.is_some();
    let described_by = if is_wrong {
        "password-rule password-problem"
    } else {
        "password-rule"
    };
    let input = view! {
        <input
            class="input input-latin"
            id="password"
            name="password"
            type="password"
            autocomplete="new-password"
            autocapitalize="none"
            spellcheck="false"
            minlength=MIN_PASSWORD_CHARS
            maxlength=MAX_PASSWORD_CHARS
            required
            autofocus=is_wrong
            aria-invalid=autofocus(is_wrong)
            aria-describedby=described_by
            data-new-password=""
        />
    }
    .into_any();
    let strength = |strength: Strength| language.text(&format!("strength-{}", strength.as_str()));
    let below = view! {
        {problem
            .map(|problem| {
                view! {
                    <p class="field-problem" id="password-problem" role="alert">
                        <span>{problem}</span>
                    </p>
                }
            })}
        <p class="field-hint" id="password-rule">
            {language.text("set-up-rule")}
        </p>
        <div
            class="strength with-script"
            data-too-short=strength(Strength::TooShort)
            data-weak=strength(Strength::Weak)
            data-fair=strength(Strength::Fair)
            data-strong=strength(Strength::Strong)
        >
            <meter min="0" max="3" value="0" aria-label=language.text("strength-label")></meter>
            <p role="status"></p>
        </div>
    }
    .into_any();
    password_field(language, language.text("set-up-password"), input, below)
}

/// For browsers that cannot show the password. Not `required`: where it is hidden it must not hold up the form.
fn repeated(language: Language, problem: Option<String>) -> impl IntoView {
    let is_wrong = problem.is_some();
    view! {
        <div class=if is_wrong { "field" } else { "field without-script" }>
            <label for="repeated">{language.text("set-up-repeat")}</label>
            <input
                class="input input-latin"
                id="repeated"
                name="repeated"
                type="password"
                autocomplete="new-password"
                autocapitalize="none"
                spellcheck="false"
                maxlength=MAX_PASSWORD_CHARS
                autofocus=is_wrong
                aria-invalid=autofocus(is_wrong)
                aria-describedby=is_wrong.then_some("repeated-problem")
            />
            {problem
                .map(|problem| {
                    view! {
                        <p class="field-problem" id="repeated-problem" role="alert">
                            <span>{problem}</span>
                        </p>
                    }
                })}
        </div>
    }
}

pub(super) fn done(language: Language, invitation: &Invitation, has_passkey: bool) -> Page {
    told(
        language,
        "done-title",
        view! {
            <p class="lead">
                {sentence(
                    language,
                    if has_passkey { "done-text-passkey" } else { "done-text" },
                    &[
                        ("application", Piece::Name(&invitation.application_name)),
                        ("login", Piece::Address(&invitation.login_name)),
                    ],
                )}
            </p>
            <a class="button button-wide" href=sign_in_path(&invitation.login_name, has_passkey)>
                {language.text("done-sign-in")}
            </a>
        }
        .into_any(),
    )
}
