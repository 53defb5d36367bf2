//! Choosing a new password before coming in, because the present one has to be changed.

use leptos::prelude::*;
use shared::Problem;
use shared::texts::Language;

use crate::onboarding::{Place, new_password, repeated, words_at};
use crate::plain::{Page, PageContext, Piece, document, problem_notice, sentence};

#[derive(Clone, Debug)]
pub struct NewPasswordPage {
    pub login_name: String,
    /// The fewest characters.
    pub least: usize,
    pub problem: Option<Problem>,
}

#[must_use]
pub fn new_password_page(context: &PageContext, page: &NewPasswordPage) -> String {
    let language = context.language;
    document(context, || Page {
        title: language.text("new-password-title"),
        has_problem: page.problem.is_some(),
        main: main(language, page),
    })
}

fn main(language: Language, page: &NewPasswordPage) -> AnyView {
    let told = |place| words_at(language, page.problem.as_ref(), place);
    view! {
        <section class="card card-door">
            <h1>{language.text("new-password-title")}</h1>
            <p class="lead">
                {sentence(language, "new-password-text", &[("login", Piece::Address(&page.login_name))])}
            </p>
            {problem_notice("new-password-problem", told(Place::Form))}
            <form class="stack" method="post" action="/sign-in/new-password" data-once="">
                // Password managers look for whose password it is.
                <input
                    type="text"
                    name="username"
                    autocomplete="username"
                    value=page.login_name.clone()
                    readonly
                    hidden
                />
                {new_password(language, page.least, told(Place::Password))}
                {repeated(language, told(Place::Repeated))}
                <button class="button button-wide" type="submit">
                    {language.text("new-password-send")}
                </button>
            </form>
            <p class="small quiet">{language.text("new-password-note")}</p>
        </section>
    }
    .into_any()
}
