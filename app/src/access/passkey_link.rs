//! The page on which the link of a mail makes a passkey.

use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use shared::Problem;
use shared::texts::Language;

use crate::plain::{
    Page, PageContext, PasskeyWish, Piece, document, passkey_form, problem_notice, sentence, words,
};

#[derive(Clone, Debug)]
pub enum PasskeyLinkPage {
    Make {
        user_id: String,
        login_name: String,
        problem: Option<Problem>,
    },
    Done,
    /// Wrong, ended, spent: nobody learns which.
    Over,
}

#[must_use]
pub fn passkey_link_page(context: &PageContext, page: &PasskeyLinkPage) -> String {
    let language = context.language;
    document(context, || match page {
        PasskeyLinkPage::Make {
            user_id,
            login_name,
            problem,
        } => make(language, user_id, login_name, problem.as_ref()),
        PasskeyLinkPage::Done => told(
            language,
            "passkey-link-done",
            view! {
                <a class="button button-wide" href="/sign-in">
                    {language.text("way-sign-in")}
                </a>
            }
            .into_any(),
        ),
        PasskeyLinkPage::Over => told(language, "passkey-link-over", ().into_any()),
    })
}

fn make(language: Language, user_id: &str, login_name: &str, problem: Option<&Problem>) -> Page {
    let path = format!("/passkey/{}", utf8_percent_encode(user_id, NON_ALPHANUMERIC));
    Page {
        title: language.text("passkey-link-title"),
        has_problem: problem.is_some(),
        main: view! {
            <section class="card card-door">
                <h1>{language.text("passkey-link-title")}</h1>
                <p class="lead">
                    {sentence(language, "passkey-link-text", &[("login", Piece::Address(login_name))])}
                </p>
                {problem_notice("passkey-link-problem", problem.map(|problem| words(language, problem)))}
                <div class="stack" data-passkey-section="">
                    <p>{language.text("passkey-text")}</p>
                    <p class="small quiet scripting-needed">
                        {language.text("passkey-link-needs-script")}
                    </p>
                    <p class="small quiet" data-passkey-unable="" hidden>
                        {language.text("passkey-link-unable")}
                    </p>
                    <p class="small quiet" data-passkey-elsewhere="" hidden>
                        {language.text("passkey-elsewhere")}
                    </p>
                    {passkey_form(
                        language,
                        path,
                        PasskeyWish::Create,
                        "button button-wide",
                        ().into_any(),
                    )}
                </div>
                <p class="small quiet">{language.text("passkey-link-note")}</p>
            </section>
        }
        .into_any(),
    }
}

/// A heading and a sentence, `{key}-title` and `{key}-text`.
fn told(language: Language, key: &str, way_on: AnyView) -> Page {
    Page {
        title: language.text(&format!("{key}-title")),
        has_problem: false,
        main: view! {
            <section class="card card-door">
                <h1>{language.text(&format!("{key}-title"))}</h1>
                <p class="lead">{language.text(&format!("{key}-text"))}</p>
                {way_on}
            </section>
        }
        .into_any(),
    }
}
