//! The page to sign in.

use leptos::prelude::*;
use shared::problem::{Problem, Reason};
use shared::providers::ProviderChoice;
use shared::texts::Language;

use crate::plain::{
    Page, PageContext, PasskeyWish, autofocus, document, passkey_form, password_field, problem_notice,
    provider_link, words,
};

#[derive(Clone, Debug, Default)]
pub struct SignInView {
    /// Kept when the try failed, or known from a link.
    pub login_name: String,
    /// Where to go afterwards: a path of this server.
    pub next: String,
    pub problem: Option<Problem>,
    pub offers_passkeys: bool,
    pub providers: Vec<ProviderChoice>,
    /// Something good to know first, in words.
    pub notice: Option<String>,
}

#[must_use]
pub fn sign_in_page(context: &PageContext, page: &SignInView) -> String {
    let language = context.language;
    let problem = page.problem.as_ref().map(|problem| words(language, problem));
    let is_wrong = page
        .problem
        .as_ref()
        .is_some_and(|problem| problem.reason == Reason::SignInWrong);
    // Whoever comes with their name goes on with the password.
    let knows_name = !page.login_name.is_empty();
    let described_by = is_wrong.then_some("sign-in-problem");
    document(context, || Page {
        title: language.text("sign-in-title"),
        has_problem: problem.is_some(),
        main: view! {
            <section class="card card-door">
                <h1>{language.text("sign-in-title")}</h1>
                {page
                    .notice
                    .clone()
                    .map(|notice| {
                        view! {
                            <div class="notice notice-good" role="status">
                                <p>{notice}</p>
                            </div>
                        }
                    })}
                {problem_notice("sign-in-problem", problem)}
                <form class="stack" method="post" action="/sign-in" data-once="">
                    <input type="hidden" name="next" value=page.next.clone() />
                    <div class="field">
                        <label for="login_name">{language.text("sign-in-login-name")}</label>
                        <input
                            class="input input-latin"
                            id="login_name"
                            name="login_name"
                            type="text"
                            // A browser that knows a passkey for this place offers it with the names.
                            autocomplete="username webauthn"
                            autocapitalize="none"
                            spellcheck="false"
                            required
                            value=page.login_name.clone()
                            aria-invalid=autofocus(is_wrong)
                            aria-describedby=described_by
                        />
                    </div>
                    {password_field(
                        language,
                        language.text("password-label"),
                        view! {
                            <input
                                class="input input-latin"
                                id="password"
                                name="password"
                                type="password"
                                autocomplete="current-password"
                                autocapitalize="none"
                                spellcheck="false"
                                required
                                autofocus=knows_name
                                aria-invalid=autofocus(is_wrong)
                                aria-describedby=described_by
                            />
                        }
                            .into_any(),
                        ().into_any(),
                    )}
                    <button class="button button-wide" type="submit">
                        {language.text("sign-in-send")}
                    </button>
                </form>
                {page
                    .offers_passkeys
                    .then(|| {
                        let next = view! { <input type="hidden" name="next" value=page.next.clone() /> };
                        passkey_form(
                            language,
                            "/sign-in/passkey".to_owned(),
                            PasskeyWish::SignIn,
                            "button button-quiet button-wide",
                            next.into_any(),
                        )
                    })}
                {by_provider(language, page)}
                <p>
                    <a class="way" href="/invite">
                        {language.text("sign-in-have-code")}
                    </a>
                </p>
            </section>
        }
        .into_any(),
    })
}

fn by_provider(language: Language, page: &SignInView) -> Option<AnyView> {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    let next = match page.next.is_empty() {
        true => String::new(),
        false => format!("?next={}", utf8_percent_encode(&page.next, NON_ALPHANUMERIC)),
    };
    let links = page
        .providers
        .iter()
        .map(|choice| provider_link(language, choice, format!("/sign-in/idp/{}{next}", choice.id)))
        .collect_view();
    (!page.providers.is_empty()).then(|| {
        view! {
            <p class="between-ways">{language.text("sign-in-or")}</p>
            <div class="stack stack-tight">{links}</div>
        }
        .into_any()
    })
}
