//! "Is it still you?": before a way to sign in is added or removed.

use leptos::prelude::*;
use shared::Problem;
use shared::access::SignedInPerson;
use shared::providers::ProviderChoice;
use shared::texts::Language;

use crate::plain::{
    Page, PageContext, PasskeyWish, Piece, autofocus, document, passkey_form, password_field, problem_notice,
    provider_link, sentence, words,
};

#[derive(Clone, Debug)]
pub struct ConfirmView {
    pub person: SignedInPerson,
    pub has_password: bool,
    pub has_passkey: bool,
    /// Where their linked account is, for somebody who has nothing else.
    pub providers: Vec<ProviderChoice>,
    /// What is done once it is clear who sits there; nothing: back to the account.
    pub removal: Option<PendingRemoval>,
    pub problem: Option<Problem>,
}

/// A passkey that is to be removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingRemoval {
    pub id: String,
    /// Said to be meant although it is the last way to sign in.
    pub even_the_last: bool,
}

#[must_use]
pub fn confirm_page(context: &PageContext, page: &ConfirmView) -> String {
    let language = context.language;
    let problem = page.problem.as_ref().map(|problem| words(language, problem));
    let can_prove = page.has_password || page.has_passkey || !page.providers.is_empty();
    let text = match can_prove {
        true => "confirm-text",
        false => "confirm-impossible",
    };
    document(context, || {
        Page {
        title: language.text("confirm-title"),
        has_problem: problem.is_some(),
        main: view! {
            <section class="card card-door">
                <h1>{language.text("confirm-title")}</h1>
                <p>{sentence(language, text, &[("login", Piece::Address(&page.person.login_name))])}</p>
                {problem_notice("confirm-problem", problem)}
                {page.has_password.then(|| by_password(language, page))}
                {page
                    .has_passkey
                    .then(|| {
                        let class = if page.has_password {
                            "button button-quiet button-wide"
                        } else {
                            "button button-wide"
                        };
                        let path = "/account/confirm/passkey".to_owned();
                        let fields = pending(page.removal.as_ref());
                        view! {
                            {passkey_form(language, path, PasskeyWish::Prove, class, fields)}
                            <p class="small quiet scripting-needed">{language.text("confirm-needs-script")}</p>
                        }
                    })}
                {page
                    .providers
                    .iter()
                    .map(|choice| {
                        provider_link(language, choice, format!("/account/confirm/idp/{}", choice.id))
                    })
                    .collect_view()}
                <p>
                    <a class="way" href="/account">
                        {language.text("confirm-back")}
                    </a>
                </p>
            </section>
        }
        .into_any(),
    }
    })
}

fn by_password(language: Language, page: &ConfirmView) -> AnyView {
    let is_wrong = page.problem.is_some();
    let input = view! {
        <input
            class="input input-latin"
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            autocapitalize="none"
            spellcheck="false"
            required
            autofocus=true
            aria-invalid=autofocus(is_wrong)
            aria-describedby=is_wrong.then_some("confirm-problem")
        />
    }
    .into_any();
    view! {
        <form class="stack" method="post" action="/account/confirm" data-once="">
            {pending(page.removal.as_ref())}
            // For password managers, which store and find by it.
            <input
                type="hidden"
                name="username"
                autocomplete="username"
                value=page.person.login_name.clone()
            />
            {password_field(language, language.text("password-label"), input, ().into_any())}
            <button class="button button-wide" type="submit">
                {language.text("confirm-send")}
            </button>
        </form>
    }
    .into_any()
}

/// What was asked for travels with the form.
fn pending(removal: Option<&PendingRemoval>) -> AnyView {
    removal
        .map(|removal| {
            view! {
                <input type="hidden" name="remove" value=removal.id.clone() />
                <input
                    type="hidden"
                    name="confirmed"
                    value=if removal.even_the_last { "yes" } else { "" }
                />
            }
        })
        .into_any()
}
