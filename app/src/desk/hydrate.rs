//! Where the browser enters.

use shared::texts::Language;
use wasm_bindgen::prelude::wasm_bindgen;

/// Brings the server's page to life, with the texts of its language.
#[wasm_bindgen]
pub fn hydrate(language: &str, texts: &str) {
    Language::from_tag(language).unwrap_or_default().supply(texts);
    leptos::mount::hydrate_body(super::App);
}
