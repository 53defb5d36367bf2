//! Moments in the reader's own time, in the page's own words and order; the server's words in UTC stay as the title.

use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{Document, HtmlTimeElement};

use super::each;

pub(super) fn enhance(document: &Document) {
    let root = document.document_element();
    let attribute = |name: &str| root.as_ref().and_then(|root| root.get_attribute(name));
    let (Some(language), Some(pattern)) = (attribute("lang"), attribute("data-moment")) else {
        return;
    };
    let options = Object::new();
    for (name, value) in [("day", "numeric"), ("month", "long"), ("timeZoneName", "short")] {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let format = Intl::DateTimeFormat::new(&Array::of1(&language.into()), &options);
    each(document, "time[datetime]", |time: HtmlTimeElement| {
        let moment = Date::new(&JsValue::from_str(&time.date_time()));
        if moment.get_time().is_nan() {
            return;
        }
        let parts = format.format_to_parts(&moment);
        let (Some(month), Some(zone)) = (part(&parts, "month"), part(&parts, "timeZoneName")) else {
            return;
        };
        let words = pattern
            .replace("[day]", &moment.get_date().to_string())
            .replace("[month]", &month)
            .replace("[year]", &moment.get_full_year().to_string())
            .replace(
                "[time]",
                &format!("{:02}:{:02}", moment.get_hours(), moment.get_minutes()),
            )
            .replace("[zone]", &zone);
        time.set_title(&time.text_content().unwrap_or_default());
        time.set_text_content(Some(&words));
    });
}

fn part(parts: &Array, kind: &str) -> Option<String> {
    let read = |part: &JsValue, name: &str| Reflect::get(part, &name.into()).ok()?.as_string();
    let part = parts
        .iter()
        .find(|part| read(part, "type").as_deref() == Some(kind))?;
    read(&part, "value")
}
