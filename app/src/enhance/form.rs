//! A form is sent once, and a refused answer has the focus.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, Element, HtmlElement, HtmlFormElement};

use super::{each, first, on};

/// After this much time, in milliseconds, somebody whose network failed may press again.
const PATIENCE: i32 = 8_000;

pub(super) fn enhance(document: &Document) {
    each(document, "form[data-once]", |form: HtmlFormElement| {
        let sent = form.clone();
        on(&form, "submit", move |event| {
            if sent.has_attribute("data-sent") {
                event.prevent_default();
                return;
            }
            mark(&sent, true);
            let sent = sent.clone();
            later(PATIENCE, move || mark(&sent, false));
        });
    });
    // "Back" may bring the page as it was left.
    if let Some(window) = web_sys::window() {
        let document = document.clone();
        on(&window, "pageshow", move |_| {
            each(&document, "form[data-sent]", |form: HtmlFormElement| {
                mark(&form, false);
            });
        });
    }
    if let Some(root) = document.document_element() {
        // The page may have put it there already, or somebody is quicker than the script and types.
        let is_taken = document
            .active_element()
            .is_some_and(|element| element.tag_name() == "INPUT");
        let wrong = || first::<HtmlElement>(&root, "[aria-invalid=true]");
        let place = (!is_taken).then(|| wrong().or_else(|| first(&root, "[role=alert][tabindex]")));
        if let Some(place) = place.flatten() {
            let _ = place.focus();
        }
    }
}

/// A sent form is not sent again.
pub(super) fn mark(form: &HtmlFormElement, is_sent: bool) {
    let button = first::<Element>(form, "[type=submit], [data-ask]");
    if is_sent {
        let _ = form.set_attribute("data-sent", "");
        let _ = button.map(|button| button.set_attribute("aria-busy", "true"));
    } else {
        let _ = form.remove_attribute("data-sent");
        let _ = button.map(|button| button.remove_attribute("aria-busy"));
    }
}

fn later(milliseconds: i32, handler: impl FnOnce() + 'static) {
    let handler = Closure::once_into_js(handler);
    if let Some(window) = web_sys::window() {
        let _ = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(handler.unchecked_ref(), milliseconds);
    }
}
