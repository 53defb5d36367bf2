//! Copies the sample that a button stands above.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement};

use crate::clipboard;
use crate::dom::{each, on};

pub(super) fn start(document: &Document) {
    each(document, "[data-copy]", |button: HtmlElement| {
        // Of a button that shows only from now on.
        let words = button.text_content().unwrap_or_default();
        let copying = button.clone();
        on(&button, "click", move |_| {
            let button = copying.clone();
            wasm_bindgen_futures::spawn_local(async move { copy(&button).await });
        });
        let left = button.clone();
        on(&button, "blur", move |_| left.set_text_content(Some(&words)));
    });
}

async fn copy(button: &HtmlElement) {
    let Some(text) = shown(button) else {
        return;
    };
    let outcome = match clipboard::put(&text).await {
        true => "data-copied",
        false => "data-refused",
    };
    button.set_inner_text(&button.get_attribute(outcome).unwrap_or_default());
}

/// Of the samples in the nine languages, the style sheet shows one.
fn shown(button: &Element) -> Option<String> {
    let samples = button.closest("figure").ok()??.query_selector_all("pre").ok()?;
    (0..samples.length())
        .filter_map(|place| samples.get(place)?.dyn_into::<HtmlElement>().ok())
        .find(|sample| sample.offset_parent().is_some())?
        .text_content()
}
