//! Where the browser enters.

use wasm_bindgen::prelude::wasm_bindgen;

/// Brings the server's page to life.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_body(super::App);
}
