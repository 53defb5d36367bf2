//! A form is sent once, and a refused answer has the focus.

use web_sys::{Document, Element, HtmlElement, HtmlFormElement};

use super::{each, first, on};

pub(super) fn enhance(document: &Document) {
    each(document, "form[data-once]", |form: HtmlFormElement| {
        let sent = form.clone();
        on(&form, "submit", move |event| {
            if sent.has_attribute("data-sent") {
                event.prevent_default();
                return;
            }
            mark(&sent, true);
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
        let wrong = first::<HtmlElement>(&root, "[aria-invalid=true]");
        if let Some(place) = wrong.or_else(|| first(&root, "[role=alert][tabindex]")) {
            let _ = place.focus();
        }
    }
}

fn mark(form: &HtmlFormElement, is_sent: bool) {
    let button = first::<Element>(form, "[type=submit]");
    if is_sent {
        let _ = form.set_attribute("data-sent", "");
        button.map(|button| button.set_attribute("aria-busy", "true"));
    } else {
        let _ = form.remove_attribute("data-sent");
        button.map(|button| button.remove_attribute("aria-busy"));
    }
}
