//! Looks now and then whether something has happened elsewhere, and then at the page again.

use js_sys::Promise;
use js_sys::futures::{JsFuture, spawn_local};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

use super::each;

const EVERY_MILLISECONDS: i32 = 2000;
/// The server says so as long as there is nothing new.
const NOTHING_NEW: u16 = 204;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    fn fetch(address: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(then: &JsValue, milliseconds: i32) -> i32;

    type Answer;
    #[wasm_bindgen(method, getter)]
    fn status(this: &Answer) -> u16;
}

pub(super) fn enhance(document: &Document) {
    each(document, "[data-wait]", |place: Element| {
        if let Some(path) = place.get_attribute("data-wait") {
            spawn_local(wait(path));
        }
    });
}

async fn wait(path: String) {
    loop {
        pause().await;
        // A server that cannot be reached is asked again.
        let Ok(answer) = ask(&path).await else { continue };
        if answer.status() != NOTHING_NEW {
            break;
        }
    }
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

async fn ask(path: &str) -> Result<Answer, JsValue> {
    Ok(JsFuture::from(fetch(path)?).await?.unchecked_into())
}

async fn pause() {
    let promise = Promise::new(&mut |resolve, _| {
        set_timeout(&resolve, EVERY_MILLISECONDS);
    });
    let _ = JsFuture::from(promise).await;
}
