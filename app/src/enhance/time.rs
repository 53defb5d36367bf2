//! Moments in the reader's own time and the page's language; the server's words in UTC stay as the title.

use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{Document, HtmlTimeElement};

use super::each;

pub(super) fn enhance(document: &Document) {
    let language = document
        .document_element()
        .and_then(|root| root.get_attribute("lang"))
        .unwrap_or_default();
    // Readers of the page's language in their own country's manner: day first in Britain, month first in America.
    let language = web_sys::window()
        .and_then(|window| window.navigator().language())
        .filter(|own| own.split('-').next() == Some(language.as_str()))
        .unwrap_or(language);
    let options = Object::new();
    for (name, value) in [("dateStyle", "long"), ("timeStyle", "short")] {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let format = Intl::DateTimeFormat::new(&Array::of1(&language.into()), &options).format();
    each(document, "time[datetime]", |time: HtmlTimeElement| {
        let moment = Date::new(&JsValue::from_str(&time.date_time()));
        if moment.get_time().is_nan() {
            return;
        }
        let local = format.call1(&JsValue::UNDEFINED, &moment);
        if let Some(words) = local.ok().and_then(|words| words.as_string()) {
            time.set_title(&time.text_content().unwrap_or_default());
            time.set_text_content(Some(&words));
        }
    });
}
