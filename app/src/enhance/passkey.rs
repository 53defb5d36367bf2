//! Asks the device for a passkey, puts its answer into the form and sends that.
//!
//! The browser itself reads and writes the JSON of WebAuthn (`parse…FromJSON`, `toJSON`); one that cannot is told apart
//! as one without passkeys.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::futures::{JsFuture, spawn_local};
use js_sys::{JSON, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, Document, Element, HtmlElement, HtmlFormElement, HtmlInputElement};

use super::form::mark;
use super::{each, first, on};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = PublicKeyCredential, js_name = parseCreationOptionsFromJSON, catch)]
    fn creation_options(json: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = PublicKeyCredential, js_name = parseRequestOptionsFromJSON, catch)]
    fn request_options(json: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = PublicKeyCredential, js_name = isUserVerifyingPlatformAuthenticatorAvailable, catch)]
    fn device_has_its_own() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = PublicKeyCredential, js_name = isConditionalMediationAvailable, catch)]
    fn can_suggest() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["navigator", "credentials"], catch)]
    fn create(options: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["navigator", "credentials"], catch)]
    fn get(options: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch)]
    fn fetch(address: &str, options: &JsValue) -> Result<Promise, JsValue>;

    type Answer;
    #[wasm_bindgen(method, getter)]
    fn status(this: &Answer) -> u16;
    #[wasm_bindgen(method, catch)]
    fn json(this: &Answer) -> Result<Promise, JsValue>;
}

pub(super) fn enhance(document: &Document) {
    each(document, "form[data-passkey]", |form: HtmlFormElement| {
        let place = Place {
            creates: form.get_attribute("data-passkey").as_deref() == Some("create"),
            form,
            suggestion: Rc::default(),
        };
        if !is_able() {
            place.give_up();
            return;
        }
        if place.creates {
            spawn_local(place.clone().look_at_device());
        } else if place.form.get_attribute("data-passkey").as_deref() == Some("sign-in") {
            spawn_local(place.clone().suggest());
        }
        if let Some(button) = first::<HtmlElement>(&place.form, "[data-ask]") {
            on(&button, "click", move |_| spawn_local(place.clone().ask()));
        }
    });
}

/// Why there is no answer.
enum Trouble {
    /// The form does not fit any more: the page has to be looked at again.
    Stale,
    /// A name of `data-…`.
    Told(&'static str),
}

impl From<JsValue> for Trouble {
    fn from(error: JsValue) -> Self {
        let name = Reflect::get(&error, &"name".into()).unwrap_or_default();
        Self::Told(match name.as_string().as_deref() {
            // Closed, timed out, or nobody verified: browsers do not tell these apart.
            Some("NotAllowedError" | "AbortError") => "data-cancelled",
            Some("InvalidStateError") => "data-taken",
            _ => "data-failed",
        })
    }
}

#[derive(Clone)]
struct Place {
    form: HtmlFormElement,
    creates: bool,
    /// Ends the browser's suggestions: it answers one question at a time.
    suggestion: Rc<RefCell<Option<AbortController>>>,
}

impl Place {
    /// The button was pressed.
    async fn ask(self) {
        if self.form.has_attribute("data-sent") {
            return;
        }
        mark(&self.form, true);
        self.tell("data-waiting");
        if let Some(suggestion) = self.suggestion.take() {
            suggestion.abort();
        }
        match self.answer(None).await {
            Ok(()) => {}
            Err(Trouble::Stale) => reload(),
            Err(Trouble::Told(what)) => {
                mark(&self.form, false);
                self.tell(what);
            }
        }
    }

    /// Lets the browser offer passkeys where the name is typed. Nobody asked, so nothing is said when it fails.
    async fn suggest(self) {
        if !is_true(can_suggest()).await {
            return;
        }
        if let Ok(controller) = AbortController::new() {
            *self.suggestion.borrow_mut() = Some(controller.clone());
            let _ = self.answer(Some(&controller)).await;
        }
    }

    /// From the question to the sent form.
    async fn answer(&self, suggestion: Option<&AbortController>) -> Result<(), Trouble> {
        let (ceremony, question) = self.question().await?;
        let options = Object::new();
        let set = |name: &str, value: &JsValue| Reflect::set(&options, &name.into(), value);
        let promise = if self.creates {
            set("publicKey", &creation_options(&question)?)?;
            create(&options)?
        } else {
            set("publicKey", &request_options(&question)?)?;
            if let Some(controller) = suggestion {
                set("mediation", &"conditional".into())?;
                set("signal", &controller.signal())?;
            }
            get(&options)?
        };
        let credential = JsFuture::from(promise).await?;
        // Its `toJSON` makes this the JSON that the server reads.
        let credential = JSON::stringify(&credential)?;
        for (name, value) in [("ceremony", ceremony), ("credential", credential.into())] {
            if let Some(input) = first::<HtmlInputElement>(&self.form, &format!("[name={name}]")) {
                input.set_value(&value);
            }
        }
        mark(&self.form, true);
        self.form.submit()?;
        Ok(())
    }

    /// The ceremony's id and the options for the device.
    async fn question(&self) -> Result<(String, JsValue), Trouble> {
        let path = self.form.get_attribute("data-options").unwrap_or_default();
        let options = Object::new();
        Reflect::set(&options, &"method".into(), &"POST".into())?;
        let answer: Answer = JsFuture::from(fetch(&path, &options)?).await?.unchecked_into();
        match answer.status() {
            200 => {}
            // Slowed down, or usher is in trouble: the page itself is still right.
            429 | 500.. => return Err(Trouble::Told("data-failed")),
            _ if self.creates => return Err(Trouble::Stale),
            _ => return Err(Trouble::Told("data-failed")),
        }
        let json = JsFuture::from(answer.json()?).await?;
        let ceremony = Reflect::get(&json, &"ceremony".into())?;
        let question = Reflect::get(&json, &"options".into())?;
        Ok((ceremony.as_string().unwrap_or_default(), question))
    }

    /// A device without passkeys of its own can use another one's, which is no longer the easiest way.
    async fn look_at_device(self) {
        if !is_true(device_has_its_own()).await {
            self.put_last("[data-passkey-elsewhere]");
        }
    }

    fn give_up(&self) {
        self.form.set_hidden(true);
        // What was only offered besides.
        if let Ok(Some(offer)) = self.form.closest("[data-passkey-optional]") {
            offer.unchecked_ref::<HtmlElement>().set_hidden(true);
        }
        self.put_last("[data-passkey-unable]");
    }

    /// Says why, behind the other ways to sign in.
    fn put_last(&self, why: &str) {
        let Ok(Some(section)) = self.form.closest("[data-passkey-section]") else {
            return;
        };
        if let Some(words) = first::<HtmlElement>(&section, why) {
            words.set_hidden(false);
        }
        let next = section.next_element_sibling();
        if let (Some(parent), Some(next)) = (section.parent_node(), next) {
            let _ = parent.insert_before(&next, Some(&section));
        }
    }

    fn tell(&self, what: &str) {
        if let Some(status) = first::<Element>(&self.form, "[role=status]") {
            status.set_text_content(self.form.get_attribute(what).as_deref());
        }
    }
}

/// Does this browser speak WebAuthn in JSON?
fn is_able() -> bool {
    let interface = Reflect::get(&js_sys::global(), &"PublicKeyCredential".into()).unwrap_or_default();
    !interface.is_undefined()
        && ["parseCreationOptionsFromJSON", "parseRequestOptionsFromJSON"]
            .iter()
            .all(|name| Reflect::has(&interface, &(*name).into()).unwrap_or(false))
}

async fn is_true(promise: Result<Promise, JsValue>) -> bool {
    match promise {
        Ok(promise) => JsFuture::from(promise).await.is_ok_and(|value| value.is_truthy()),
        Err(_) => false,
    }
}

fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
