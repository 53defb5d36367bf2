//! Makes plain pages nicer where a browser can: shows passwords, says how strong they feel, groups codes, tells local
//! times, sends a form once. Every page works without it, so whatever is missing is silently left out.
//!
//! No texts here: words come from `data-…` attributes. No Leptos either: what invited people load stays small.

mod code;
mod form;
mod passkey;
mod password;
mod time;

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, EventTarget};

#[wasm_bindgen(start)]
pub fn start() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    password::enhance(&document);
    code::enhance(&document);
    time::enhance(&document);
    passkey::enhance(&document);
    form::enhance(&document);
    // Shows what CSS kept a place for.
    if let Some(root) = document.document_element() {
        let _ = root.class_list().add_1("enhanced");
    }
}

/// Every element the selector finds, as `T`.
fn each<T: JsCast>(document: &Document, selector: &str, mut found: impl FnMut(T)) {
    let Ok(list) = document.query_selector_all(selector) else {
        return;
    };
    for place in 0..list.length() {
        if let Some(element) = list.get(place).and_then(|node| node.dyn_into::<T>().ok()) {
            found(element);
        }
    }
}

/// The first element inside that the selector finds, as `T`.
fn first<T: JsCast>(inside: &Element, selector: &str) -> Option<T> {
    inside.query_selector(selector).ok()??.dyn_into().ok()
}

/// Listens for as long as the page lives.
fn on(target: &EventTarget, event: &str, handler: impl FnMut(Event) + 'static) {
    let handler = Closure::<dyn FnMut(Event)>::new(handler);
    let _ = target.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
    handler.forget();
}
