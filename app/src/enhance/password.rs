//! Showing a password, and how strong a new one feels.

use shared::onboarding::{MIN_PASSWORD_CHARS, Strength};
use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement};

use super::{each, first, on};

pub(super) fn enhance(document: &Document) {
    each(document, "[data-password]", |field: Element| {
        let Some(input) = first::<HtmlInputElement>(&field, "input") else {
            return;
        };
        reveal(&field, &input);
        if input.has_attribute("data-new-password") {
            strength(&field, &input);
        }
    });
    // Whoever can look at the password need not type it twice. Disabled as well: it is not sent.
    each(document, ".without-script", |field: HtmlElement| {
        field.set_hidden(true);
        if let Some(input) = first::<HtmlInputElement>(&field, "input") {
            input.set_disabled(true);
        }
    });
}

fn reveal(field: &Element, input: &HtmlInputElement) {
    let Some(button) = first::<HtmlElement>(field, "[data-reveal]") else {
        return;
    };
    let show = {
        let (button, input) = (button.clone(), input.clone());
        move |shown: bool| {
            input.set_type(if shown { "text" } else { "password" });
            let _ = button.set_attribute("aria-pressed", if shown { "true" } else { "false" });
        }
    };
    let is_hidden = {
        let input = input.clone();
        move || input.type_() == "password"
    };
    on(&button, "click", {
        let show = show.clone();
        move |_| show(is_hidden())
    });
    // Sent as a password again, so that browsers do not remember it among the words typed into text fields.
    if let Some(form) = input.form() {
        on(&form, "submit", move |_| show(false));
    }
}

fn strength(field: &Element, input: &HtmlInputElement) {
    let (Some(place), Some(meter), Some(words)) = (
        first::<HtmlElement>(field, ".strength"),
        first::<Element>(field, "meter"),
        first::<Element>(field, "[role=status]"),
    ) else {
        return;
    };
    let tell = {
        let input = input.clone();
        // The page knows what the organization asks for.
        let least = usize::try_from(input.min_length()).unwrap_or(MIN_PASSWORD_CHARS);
        let mut told = None;
        move || {
            let password = input.value();
            let strength = (!password.is_empty()).then(|| Strength::estimate(&password, least));
            // Only changes: a screen reader speaks up each time.
            if told == Some(strength) {
                return;
            }
            told = Some(strength);
            let (name, value) = match strength {
                None => ("", "0"),
                Some(Strength::TooShort) => ("too-short", "0.4"),
                Some(Strength::Weak) => ("weak", "1"),
                Some(Strength::Fair) => ("fair", "2"),
                Some(Strength::Strong) => ("strong", "3"),
            };
            let _ = place.set_attribute("data-strength", name);
            let _ = meter.set_attribute("value", value);
            let text = place.get_attribute(&format!("data-{name}"));
            words.set_text_content(text.as_deref());
        }
    };
    let mut at_start = tell.clone();
    at_start();
    let mut tell = tell;
    on(input.unchecked_ref(), "input", move |_| tell());
}
