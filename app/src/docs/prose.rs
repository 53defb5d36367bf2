//! The description's texts: paragraphs, lists and names in backticks, which is all the markup they have.

use leptos::prelude::*;

pub(super) fn paragraphs(text: &str) -> Vec<AnyView> {
    text.split("\n\n")
        .filter(|block| !block.is_empty())
        .map(block)
        .collect()
}

fn block(text: &str) -> AnyView {
    if text.starts_with("- ") {
        let items = text.lines().map(|line| {
            let item = line.strip_prefix("- ").unwrap_or(line);
            view! { <li>{words(item)}</li> }
        });
        return view! { <ul class="prose-list">{items.collect_view()}</ul> }.into_any();
    }
    view! { <p>{words(text)}</p> }.into_any()
}

/// What stands between backticks is code.
pub(super) fn words(text: &str) -> Vec<AnyView> {
    let parts = text.split('`').enumerate().filter(|(_, part)| !part.is_empty());
    parts
        .map(|(place, part)| match place % 2 {
            0 => part.to_owned().into_any(),
            _ => view! { <code>{part.to_owned()}</code> }.into_any(),
        })
        .collect()
}
