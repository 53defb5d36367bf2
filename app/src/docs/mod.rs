//! The API's reference: a plain page made from the API's description alone.

mod call;
mod fields;
mod navigation;
mod prose;
mod samples;
mod send;
mod token;

use leptos::prelude::*;
use shared::openapi::{Document, Entries, Json, Operation};
use shared::texts::Language;

pub use self::token::Offer;
use crate::plain::{Page, PageContext, reference_document};

/// What the page needs besides its request.
pub struct Reference<'a> {
    pub document: &'a Document,
    /// How this server is reached, without a slash at the end.
    pub base_url: &'a str,
    /// The reader's own, when they may use the API: it takes the place of the one in the examples.
    pub organization_id: Option<&'a str>,
    pub token: Offer<'a>,
}

const JSON: &str = "application/json";
/// The organization of the description's examples.
const EXAMPLE_ORGANIZATION: &str = "69629023906488334";

/// A call with its place.
struct Call<'a> {
    path: &'a str,
    method: String,
    operation: &'a Operation,
}

#[must_use]
pub fn reference_page(context: &PageContext, reference: &Reference<'_>) -> String {
    let language = context.language;
    reference_document(context, || {
        Page {
        title: language.text("docs-title"),
        has_problem: false,
        main: view! {
            <div class="reference">
                {navigation::navigation(language, reference.document)}
                <div class="reference-body stack stack-loose">
                    {introduction(language, reference)}
                    {language_choice(language)}
                    {reference
                        .document
                        .tags
                        .iter()
                        .map(|tag| {
                            view! {
                                <section class="reference-group stack stack-loose" aria-labelledby=anchor(tag.name)>
                                    <div class="stack stack-tight" lang="en" dir="ltr">
                                        <h2 id=anchor(tag.name)>{tag.name}</h2>
                                        <p class="quiet">{tag.description}</p>
                                    </div>
                                    {calls(reference.document, tag.name)
                                        .map(|call| call::section(language, reference, &call))
                                        .collect_view()}
                                </section>
                            }
                        })
                        .collect_view()}
                </div>
            </div>
        }
        .into_any(),
    }
    })
}

fn introduction(language: Language, reference: &Reference<'_>) -> impl IntoView {
    view! {
        <header class="reference-head stack">
            <h1>{language.text("docs-title")}</h1>
            <p class="lead">{language.text("docs-lead")}</p>
            <dl class="facts">
                <dt>{language.text("docs-address")}</dt>
                <dd><code class="ltr">{reference.base_url.to_owned()}</code></dd>
                {reference
                    .organization_id
                    .map(|id| {
                        view! {
                            <dt>{language.text("docs-organization")}</dt>
                            <dd><code class="ltr">{id.to_owned()}</code></dd>
                        }
                    })}
                {token::facts(language, &reference.token)}
                <dt>{language.text("docs-description")}</dt>
                <dd><a href="/openapi.json" class="ltr">"OpenAPI 3.1"</a></dd>
            </dl>
            <div class="stack stack-tight small" lang="en" dir="ltr">
                {prose::paragraphs(reference.document.info.description)}
            </div>
        </header>
    }
}

/// One choice for the samples of all calls: the style sheet shows those of the checked one, so no script takes part.
fn language_choice(language: Language) -> impl IntoView {
    view! {
        <fieldset class="sample-languages">
            <legend class="visually-hidden">{language.text("docs-languages")}</legend>
            {samples::LANGUAGES
                .iter()
                .enumerate()
                .map(|(place, sample)| {
                    view! {
                        <label class="sample-language ltr">
                            <input
                                type="radio"
                                name="sample-language"
                                value=sample.name
                                autocomplete="off"
                                checked=place == 0
                            />
                            <span>{sample.name}</span>
                        </label>
                    }
                })
                .collect_view()}
        </fieldset>
    }
}

/// The calls of a group, in the order of the description.
fn calls<'a>(document: &'a Document, tag: &str) -> impl Iterator<Item = Call<'a>> {
    let all = document.paths.iter().flat_map(|(path, operations)| {
        operations.iter().map(move |(method, operation)| Call {
            path,
            method: method.to_ascii_uppercase(),
            operation,
        })
    });
    all.filter(move |call| call.operation.tags.contains(&tag))
}

/// A request to begin with, for this reader.
fn example(reference: &Reference<'_>, operation: &Operation) -> Option<Json> {
    let body = operation.request_body.as_ref()?.content.get(JSON)?;
    let example = body.example.clone()?;
    Some(match reference.organization_id {
        Some(own) => of_organization(example, own),
        None => example,
    })
}

fn of_organization(example: Json, own: &str) -> Json {
    match example {
        Json::Text(text) if text == EXAMPLE_ORGANIZATION => Json::Text(own.to_owned()),
        Json::List(items) => {
            let items = items.into_iter().map(|item| of_organization(item, own));
            Json::List(items.collect())
        }
        Json::Object(members) => {
            let members = members.0.into_iter();
            let members = members.map(|(name, value)| (name, of_organization(value, own)));
            Json::Object(Entries(members.collect()))
        }
        other => other,
    }
}

/// The address of a group on the page.
fn anchor(tag: &str) -> String {
    tag.to_ascii_lowercase().replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readers_organization_takes_the_place_of_the_examples() {
        let example: Json = serde_json::from_str(
            r#"{"organization":{"orgId":"69629023906488334"},"list":["69629023906488334"],"name":"Acme"}"#,
        )
        .unwrap();
        assert_eq!(
            serde_json::to_string(&of_organization(example, "17")).unwrap(),
            r#"{"organization":{"orgId":"17"},"list":["17"],"name":"Acme"}"#
        );
    }
}
