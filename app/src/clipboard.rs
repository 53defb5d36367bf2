//! The browser's clipboard.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Whether it took the text: browsers may refuse, and pages that came without TLS have none.
pub(crate) async fn put(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let navigator = window.navigator();
    let is_there = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))
        .is_ok_and(|clipboard| !clipboard.is_undefined());
    is_there
        && JsFuture::from(navigator.clipboard().write_text(text))
            .await
            .is_ok()
}
