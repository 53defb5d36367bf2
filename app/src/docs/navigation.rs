//! The list of all calls: beside the page, or above it on small screens.

use leptos::prelude::*;
use shared::openapi::Document;
use shared::texts::Language;

use super::{anchor, calls};

pub(super) fn navigation(language: Language, document: &Document) -> impl IntoView {
    view! {
        // It scrolls: a stop for the keyboard.
        <nav class="reference-nav" tabindex="0" aria-label=language.text("docs-calls")>
            <details>
                <summary>{language.text("docs-calls")}</summary>
                <div class="stack" lang="en" dir="ltr">
                    {document
                        .tags
                        .iter()
                        .map(|tag| {
                            view! {
                                <div>
                                    <a class="reference-nav-group" href=format!("#{}", anchor(tag.name))>
                                        {tag.name}
                                    </a>
                                    <ul>
                                        {calls(document, tag.name)
                                            .map(|call| {
                                                view! {
                                                    <li>
                                                        <a href=format!("#{}", call.operation.operation_id)>
                                                            {method(&call.method)}
                                                            <span>{call.operation.operation_id.clone()}</span>
                                                        </a>
                                                    </li>
                                                }
                                            })
                                            .collect_view()}
                                    </ul>
                                </div>
                            }
                        })
                        .collect_view()}
                </div>
            </details>
        </nav>
    }
}

/// A method as a small sign.
pub(super) fn method(name: &str) -> impl IntoView + use<> {
    let class = format!("method method-{}", name.to_ascii_lowercase());
    view! { <span class=class>{name.to_owned()}</span> }
}
