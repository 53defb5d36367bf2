//! Choosing the first way to sign in.

use leptos::prelude::*;
use shared::onboarding::{Invitation, MAX_PASSWORD_CHARS, SetUpView, Strength};
use shared::problem::Problem;
use shared::texts::Language;

use super::provider::provider_path;
use super::refused::{Place, words_at};
use super::{invite_path, told};
use crate::plain::{
    Page, PasskeyWish, Piece, autofocus, passkey_form, password_field, problem_notice, provider_link,
    sentence,
};

pub(super) fn page(language: Language, page: &SetUpView, problem: Option<&Problem>) -> Page {
    let invitation = &page.invitation;
    let on_form = words_at(language, problem, Place::Form);
    let own_ways = usize::from(page.offers_passkeys) + usize::from(page.min_password_chars.is_some());
    let has_choice = own_ways + page.providers.len() > 1;
    let body = match own_ways + page.providers.len() > 0 {
        true => view! {
            <p class="lead">
                {sentence(
                    language,
                    "set-up-text",
                    &[("application", Piece::Name(&invitation.application_name))],
                )}
            </p>
            {problem_notice("set-up-problem", on_form)}
            {page.offers_passkeys.then(|| by_passkey(language, invitation, has_choice))}
            {page
                .min_password_chars
                .map(|least| by_password(language, invitation, least, has_choice, problem))}
            {page.offers_passkeys.then(|| by_phone(language, invitation))}
            {(has_choice && page.offers_passkeys)
                .then(|| {
                    view! { <p class="small quiet scripting-needed">{language.text("passkey-needs-script")}</p> }
                })}
            {by_provider(language, page, has_choice)}
            <p class="small quiet">
                {sentence(language, "set-up-until", &[("moment", Piece::Moment(page.ends_at))])}
            </p>
        }
        .into_any(),
        false => no_way(language, invitation).into_any(),
    };
    let title = match (page.offers_passkeys, page.min_password_chars) {
        _ if has_choice => "set-up-title-choice",
        (true, _) => "set-up-title-passkey",
        (false, Some(_)) => "set-up-title",
        (false, None) if page.providers.is_empty() => "set-up-title-none",
        (false, None) => "set-up-title-provider",
    };
    Page {
        has_problem: problem.is_some(),
        ..told(language, title, body)
    }
}

/// The organization allows passkeys alone, and browsers know none at this address.
fn no_way(language: Language, invitation: &Invitation) -> impl IntoView + use<> {
    view! {
        <p class="lead">
            {sentence(
                language,
                "set-up-none-text",
                &[("organization", Piece::Name(&invitation.organization_name))],
            )}
        </p>
        <p>
            {sentence(
                language,
                "set-up-none-ask",
                &[
                    ("inviter", Piece::Name(&invitation.inviter_name)),
                    ("organization", Piece::Name(&invitation.organization_name)),
                ],
            )}
        </p>
    }
}

/// First, as the better one. The script moves it behind the password on a device that has no passkeys of its own.
fn by_passkey(language: Language, invitation: &Invitation, has_choice: bool) -> impl IntoView + use<> {
    let unable = match has_choice {
        true => "passkey-unable",
        false => "passkey-unable-only",
    };
    view! {
        <section
            class=if has_choice { "stack way-to-sign-in one-of-several" } else { "stack way-to-sign-in" }
            data-passkey-section=""
            aria-labelledby=has_choice.then_some("by-passkey")
        >
            {has_choice.then(|| view! { <h2 id="by-passkey">{language.text("set-up-by-passkey")}</h2> })}
            <p>{language.text("passkey-text")}</p>
            {(!has_choice)
                .then(|| {
                    view! {
                        <p class="small quiet scripting-needed">
                            {language.text("passkey-needs-script-only")}
                        </p>
                    }
                })}
            <p class="small quiet" data-passkey-unable="" hidden>
                {language.text(unable)}
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
        </section>
    }
}

/// Behind what needs nobody else.
fn by_provider(language: Language, page: &SetUpView, has_choice: bool) -> Option<AnyView> {
    let links = page
        .providers
        .iter()
        .map(|choice| provider_link(language, choice, provider_path(&page.invitation.user_id, choice)))
        .collect_view();
    (!page.providers.is_empty()).then(|| {
        view! {
            <section class="stack provider-ways" aria-label=language.text("set-up-by-provider")>
                {has_choice.then(|| view! { <h2>{language.text("set-up-by-provider")}</h2> })}
                <p>{language.text("set-up-by-provider-text")}</p>
                {links}
            </section>
        }
        .into_any()
    })
}

/// A passkey on a device that makes one, whatever this one can do.
fn by_phone(language: Language, invitation: &Invitation) -> impl IntoView + use<> {
    view! {
        <form
            method="post"
            action=invite_path(&invitation.user_id, "/on-phone")
            data-once=""
        >
            <button class="button button-quiet button-wide" type="submit">
                {language.text("set-up-on-phone")}
            </button>
        </form>
    }
}

fn by_password(
    language: Language,
    invitation: &Invitation,
    least: usize,
    has_choice: bool,
    problem: Option<&Problem>,
) -> impl IntoView + use<> {
    view! {
        <form
            class="stack"
            method="post"
            action=invite_path(&invitation.user_id, "/set-up")
            data-once=""
        >
            {has_choice.then(|| view! { <h2>{language.text("set-up-by-password")}</h2> })}
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
            {new_password(language, least, words_at(language, problem, Place::Password))}
            {repeated(language, words_at(language, problem, Place::Repeated))}
            <button class="button button-wide" type="submit">
                {language.text("set-up-save")}
            </button>
        </form>
    }
}

pub(crate) fn new_password(language: Language, least: usize, problem: Option<String>) -> impl IntoView {
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
            minlength=least
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
            {language.text_with("set-up-rule", &[("least", i64::try_from(least).unwrap_or(i64::MAX).into())])}
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
pub(crate) fn repeated(language: Language, problem: Option<String>) -> impl IntoView {
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
