//! The page as the small programs see it.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, EventTarget};

/// Every element the selector finds, as `T`.
pub(crate) fn each<T: JsCast>(document: &Document, selector: &str, mut found: impl FnMut(T)) {
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
pub(crate) fn first<T: JsCast>(inside: &Element, selector: &str) -> Option<T> {
    inside.query_selector(selector).ok()??.dyn_into().ok()
}

/// Listens for as long as the page lives.
pub(crate) fn on(target: &EventTarget, event: &str, handler: impl FnMut(Event) + 'static) {
    let handler = Closure::<dyn FnMut(Event)>::new(handler);
    let _ = target.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
    handler.forget();
}
