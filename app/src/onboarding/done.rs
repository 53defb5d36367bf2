//! "All set": the way on, a name for the first passkey, and a second way to sign in for whoever likes one.

use leptos::prelude::*;
use shared::access::PasskeySummary;
use shared::onboarding::{Afterwards, Invitation};
use shared::problem::Problem;
use shared::texts::Language;

use super::refused::{Place, words_at};
use super::set_up::{new_password, repeated};
use super::{SignInWays, invite_path, sign_in_link};
use crate::plain::{Page, PasskeyWish, Piece, passkey_form, problem_notice, sentence};

#[derive(Clone, Debug)]
pub struct DoneView {
    pub invitation: Invitation,
    pub ways: SignInWays,
    /// None in a browser that did not set up the first way, or not lately.
    pub afterwards: Option<Afterwards>,
    pub told: Option<Told>,
    /// Why a name or a second way was not.
    pub problem: Option<Problem>,
}

/// What became of the form before this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Named,
    /// It came when only the account could take it any more.
    TooLate,
}

pub(super) fn page(language: Language, view: &DoneView) -> Page {
    let DoneView { invitation, ways, .. } = view;
    let provider = ways
        .provider
        .as_ref()
        .map_or("", |provider| provider.name.as_str());
    let notice = match (view.told, &view.afterwards) {
        (Some(Told::TooLate), _) => Some(("notice notice-attention", "done-too-late")),
        (Some(Told::Named), _) => Some(("notice notice-good", "done-named")),
        (None, Some(Afterwards { has_second: true, .. })) => {
            Some(("notice notice-good", "done-second-saved"))
        }
        _ => None,
    };
    let main = view! {
        <div class="stack stack-loose">
            <section class="card card-door">
                <h1>{language.text("done-title")}</h1>
                {problem_notice("done-problem", words_at(language, view.problem.as_ref(), Place::Form))}
                {notice
                    .map(|(class, key)| {
                        view! {
                            <div class=class role="status">
                                <p>{language.text(key)}</p>
                            </div>
                        }
                    })}
                <p class="lead">
                    {sentence(
                        language,
                        match ways {
                            SignInWays { has_passkey: true, .. } => "done-text-passkey",
                            SignInWays { provider: Some(_), .. } => "done-text-provider",
                            _ => "done-text",
                        },
                        &[
                            ("provider", Piece::Name(provider)),
                            ("application", Piece::Name(&invitation.application_name)),
                            ("login", Piece::Address(&invitation.login_name)),
                        ],
                    )}
                </p>
                {way_on(language, invitation, ways, "done-sign-in")}
            </section>
            {view
                .afterwards
                .as_ref()
                .map(|afterwards| {
                    view! {
                        {naming(language, invitation, &afterwards.passkeys)}
                        {second_way(language, view, afterwards)}
                    }
                })}
        </div>
    };
    Page {
        title: language.text("done-title"),
        has_problem: view.problem.is_some(),
        main: main.into_any(),
    }
}

/// To the application, where the organization says where that is; else to the account. The address comes from the
/// organization's policy and from nowhere else.
pub(super) fn way_on(
    language: Language,
    invitation: &Invitation,
    ways: &SignInWays,
    words_key: &str,
) -> AnyView {
    let sign_in = |class, key| sign_in_link(language, invitation, ways, class, key);
    let Some(address) = invitation.application_url.clone() else {
        return sign_in("button button-wide", words_key).into_any();
    };
    let words = sentence(
        language,
        "done-continue",
        &[("application", Piece::Aside(&invitation.application_name))],
    );
    view! {
        <a class="button button-wide" href=address rel="noreferrer">
            <span>{words}</span>
        </a>
        <p>{sign_in("way", "done-account")}</p>
    }
    .into_any()
}

fn naming(language: Language, invitation: &Invitation, passkeys: &[PasskeySummary]) -> Option<AnyView> {
    let names = passkeys
        .iter()
        .map(|passkey| name_form(language, invitation, passkey))
        .collect_view();
    (!passkeys.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="name-passkey">
                <div class="stack stack-tight">
                    <h2 id="name-passkey">{language.text("done-name-title")}</h2>
                    <p class="quiet">{language.text("done-name-text")}</p>
                </div>
                {names}
            </section>
        }
        .into_any()
    })
}

fn name_form(language: Language, invitation: &Invitation, passkey: &PasskeySummary) -> impl IntoView + use<> {
    let field = format!("passkey-{}", passkey.id);
    view! {
        <form
            class="stack"
            method="post"
            action=invite_path(&invitation.user_id, "/done/name")
            data-once=""
        >
            <input type="hidden" name="id" value=passkey.id.clone() />
            <div class="field">
                <label for=field.clone()>{language.text("account-passkey-name")}</label>
                <input
                    class="input"
                    id=field
                    name="name"
                    type="text"
                    autocomplete="off"
                    required
                    maxlength="200"
                    value=passkey.name.clone()
                />
            </div>
            <div>
                <button class="button button-quiet" type="submit">
                    {language.text("account-passkey-save")}
                </button>
            </div>
        </form>
    }
}

fn second_way(language: Language, view: &DoneView, afterwards: &Afterwards) -> Option<AnyView> {
    // Nothing but the heading would be left then where passkeys cannot be made.
    let needs_passkeys = afterwards.min_password_chars.is_none();
    let by_passkey = afterwards.offers_passkey.then(|| {
        let words = match afterwards.passkeys.is_empty() {
            true => "passkey-text",
            false => "done-second-passkey",
        };
        view! {
            <div class="stack with-script" data-passkey-optional=(!needs_passkeys).then_some("")>
                <p>{language.text(words)}</p>
                {passkey_form(
                    language,
                    invite_path(&view.invitation.user_id, "/done/passkey"),
                    PasskeyWish::Create,
                    "button button-quiet",
                    ().into_any(),
                )}
            </div>
        }
    });
    let by_password = afterwards
        .min_password_chars
        .map(|least| password(language, view, least));
    if by_passkey.is_none() && by_password.is_none() {
        return None;
    }
    Some(
        view! {
            <section
                class=if needs_passkeys { "card with-script" } else { "card" }
                data-passkey-optional=needs_passkeys.then_some("")
                aria-labelledby="second-way"
            >
                <div class="stack stack-tight">
                    <h2 id="second-way">{language.text("done-second-title")}</h2>
                    <p class="quiet">{language.text("done-second-text")}</p>
                </div>
                {by_passkey}
                {by_password}
            </section>
        }
        .into_any(),
    )
}

fn password(language: Language, view: &DoneView, least: usize) -> AnyView {
    let problem = view.problem.as_ref();
    let (new, again) = (
        words_at(language, problem, Place::Password),
        words_at(language, problem, Place::Repeated),
    );
    let is_refused = new.is_some() || again.is_some();
    view! {
        <details class="way-inside" open=is_refused>
            <summary>{language.text("done-second-password")}</summary>
            <form
                class="stack"
                method="post"
                action=invite_path(&view.invitation.user_id, "/done/password")
                data-once=""
            >
                // Password managers look for whose password it is.
                <input
                    type="text"
                    name="username"
                    autocomplete="username"
                    value=view.invitation.login_name.clone()
                    readonly
                    hidden
                />
                {new_password(language, least, new)}
                {repeated(language, again)}
                <div>
                    <button class="button button-quiet" type="submit">
                        {language.text("set-up-save")}
                    </button>
                </div>
            </form>
        </details>
    }
    .into_any()
}
