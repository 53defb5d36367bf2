//! Makes plain pages nicer where a browser can: shows passwords, says how strong they feel, groups codes, tells local
//! times, sends a form once. Every page works without it, so whatever is missing is silently left out.
//!
//! No texts here: words come from `data-…` attributes. No Leptos either: what invited people load stays small.

mod code;
mod form;
mod passkey;
mod password;
mod time;
mod wait;

use wasm_bindgen::prelude::*;

use crate::dom::{each, first, on};

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
    wait::enhance(&document);
    // Shows what CSS kept a place for.
    if let Some(root) = document.document_element() {
        let _ = root.class_list().add_1("enhanced");
    }
}
