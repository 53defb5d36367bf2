//! The page on which admins give mails their words. Plain: what was typed is answered at once, however long it is.

mod form;
mod preview;
mod versions;

use leptos::prelude::*;
use shared::Problem;
use shared::mail::texts::{MailKind, MailTexts, MailTextsPage, TextField, TextPlace};
use shared::texts::Language;

use crate::plain::{Page, PageContext, problem_notice, wide_document, words};

pub use preview::{preview_of_faults, preview_of_text};

const PATH: &str = "/admin/texts";

#[derive(Clone, Debug)]
pub struct WordingView {
    pub page: MailTextsPage,
    /// What stands in the form.
    pub typed: MailTexts,
    /// The version that the form was filled from.
    pub version: u64,
    pub faults: Vec<(TextField, Problem)>,
    /// What no single field is to blame for.
    pub problem: Option<Problem>,
    pub is_saved: bool,
}

#[must_use]
pub fn wording_page(context: &PageContext, view: &WordingView) -> String {
    let language = context.language;
    let problem = view.problem.as_ref().map(|problem| words(language, problem));
    wide_document(context, || {
        Page {
        title: language.text("texts-title"),
        has_problem: problem.is_some() || !view.faults.is_empty(),
        main: view! {
            <div class="stack stack-loose">
                <header class="stack stack-tight">
                    <p><a class="way" href="/admin/mail">{language.text("texts-back")}</a></p>
                    <h1>{language.text("texts-title")}</h1>
                    <p class="quiet">{language.text("texts-words")}</p>
                </header>
                {problem_notice("texts-problem", problem)}
                {view
                    .is_saved
                    .then(|| view! { <p class="notice notice-good" role="status">{language.text("texts-saved")}</p> })}
                {choice(language, &view.page)}
                <div class="wording">
                    {form::form(language, view)}
                    {preview::frame(language, &view.page.place)}
                </div>
                {versions::versions(language, &view.page)}
            </div>
        }
        .into_any(),
    }
    })
}

/// Where the words of a place are.
#[must_use]
pub fn address(place: &TextPlace) -> String {
    format!("{PATH}?{}", query(place))
}

fn query(place: &TextPlace) -> String {
    let owner = place.organization_id.as_deref().unwrap_or_default();
    let (kind, language) = (place.kind.as_str(), place.language.tag());
    format!("kind={kind}&language={language}&organization_id={owner}")
}

/// Which words to look at.
fn choice(language: Language, page: &MailTextsPage) -> impl IntoView {
    let kinds = MailKind::ALL.iter().map(|kind| {
        let words = language.text(&format!("texts-kind-{}", kind.as_str()));
        (kind.as_str().to_owned(), words)
    });
    let languages = Language::all().map(|one| (one.tag().to_owned(), one.name().to_owned()));
    let instance = page
        .for_instance
        .then(|| (String::new(), language.text("texts-owner-instance")));
    let organizations = page.organizations.iter();
    let owners = instance
        .into_iter()
        .chain(organizations.map(|one| (one.id.clone(), one.name.clone())));
    let owner = page.place.organization_id.clone().unwrap_or_default();
    view! {
        <form class="card wording-choice" method="get" action=PATH>
            {select(language, "kind", kinds.collect(), page.place.kind.as_str())}
            {select(language, "language", languages.collect(), page.place.language.tag())}
            {select(language, "organization_id", owners.collect(), &owner)}
            <button class="button button-quiet" type="submit">{language.text("texts-show")}</button>
        </form>
    }
}

fn select(
    language: Language,
    name: &'static str,
    options: Vec<(String, String)>,
    chosen: &str,
) -> impl IntoView {
    let label = match name {
        "organization_id" => "texts-owner".to_owned(),
        name => format!("texts-{name}"),
    };
    let options = options
        .into_iter()
        .map(|(value, words)| view! { <option value=value.clone() selected=value == chosen>{words}</option> })
        .collect_view();
    view! {
        <div class="field">
            <label for=name>{language.text(&label)}</label>
            <select class="input" id=name name=name>{options}</select>
        </div>
    }
}

/// Which words these are, for the server.
fn place_fields(place: &TextPlace) -> impl IntoView {
    view! {
        <input type="hidden" name="kind" value=place.kind.as_str() />
        <input type="hidden" name="language" value=place.language.tag() />
        <input type="hidden" name="organization_id" value=place.organization_id.clone().unwrap_or_default() />
    }
}
