//! The mail as it will arrive, in a frame that can do nothing.

use leptos::prelude::*;
use shared::Problem;
use shared::mail::texts::{TextField, TextPlace};
use shared::texts::Language;

use super::{PATH, query};
use crate::plain::words;

/// How a mail can be looked at, as the form's buttons say it.
pub(super) const LOOKS: [&str; 3] = ["light", "dark", "text"];

/// Shows what is saved until a button of the form asks for what stands there.
pub(super) fn frame(language: Language, place: &TextPlace) -> impl IntoView {
    let src = format!("{PATH}/preview?{}", query(place));
    view! {
        <section class="card stack" aria-labelledby="wording-preview">
            <h2 id="wording-preview">{language.text("texts-preview")}</h2>
            <iframe
                class="wording-frame"
                name="mail-preview"
                sandbox=""
                src=src
                title=language.text("texts-preview")
            ></iframe>
        </section>
    }
}

/// The part without HTML, with its subject above.
#[must_use]
pub fn preview_of_text(mail_language: Language, subject: &str, text: &str) -> String {
    let (tag, dir) = (mail_language.tag(), mail_language.direction());
    document(
        tag,
        dir,
        subject,
        view! { <pre dir="auto">{text.to_owned()}</pre> }.into_any(),
    )
}

/// Why there is nothing to be seen.
#[must_use]
pub fn preview_of_faults(language: Language, faults: &[(TextField, Problem)]) -> String {
    let faults = faults
        .iter()
        .map(|(field, fault)| {
            let label = language.text(&format!("texts-field-{}", field.as_str()));
            view! { <li><strong>{label}</strong> " " {words(language, fault)}</li> }
        })
        .collect_view();
    let title = language.text("texts-preview");
    document(
        language.tag(),
        language.direction(),
        &title,
        view! { <ul>{faults}</ul> }.into_any(),
    )
}

fn document(lang: &'static str, dir: &'static str, title: &str, main: AnyView) -> String {
    let html = Owner::new().with(|| {
        view! {
            <html lang=lang dir=dir>
                <head>
                    <meta charset="utf-8" />
                    <meta name="color-scheme" content="light dark" />
                    <title>{title.to_owned()}</title>
                    <style>"body{font:1rem/1.5 system-ui,sans-serif;margin:1rem}pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}"</style>
                </head>
                <body>
                    <h1 style="font-size:1.1rem">{title.to_owned()}</h1>
                    {main}
                </body>
            </html>
        }
        .to_html()
    });
    format!("<!DOCTYPE html>{}", html.replace("<!>", ""))
}
