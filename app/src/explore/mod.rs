//! The program of the API's reference: it sends calls from the browser and copies samples.

mod copy;
mod send;

use wasm_bindgen::prelude::*;

#[wasm_bindgen(start)]
pub fn start() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    send::start(&document);
    copy::start(&document);
    // Shows what CSS kept a place for.
    if let Some(root) = document.document_element() {
        let _ = root.class_list().add_1("enhanced");
    }
}
