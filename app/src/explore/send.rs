//! Sends a call and shows what comes back. The page's own origin is asked, with the token that stands on the page and
//! without cookies.

use gloo_net::http::{Method, RequestBuilder, Response};
use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement,
    RequestCredentials,
};

use crate::dom::{each, first, on};

pub(super) fn start(document: &Document) {
    each(document, "[data-call]", |form: HtmlFormElement| {
        let listening = form.clone();
        on(&listening, "submit", move |event| {
            event.prevent_default();
            let form = form.clone();
            wasm_bindgen_futures::spawn_local(async move { call(&form).await });
        });
    });
}

async fn call(form: &HtmlFormElement) {
    let shown = match send(form).await {
        Ok(response) => {
            let status = format!("{} {}", response.status(), response.status_text());
            let headers: Vec<String> = response
                .headers()
                .entries()
                .map(|(name, value)| format!("{name}: {value}"))
                .collect();
            (
                status,
                headers.join("\n"),
                readable(&response.text().await.unwrap_or_default()),
            )
        }
        Err(_) => (
            form.get_attribute("data-not-sent").unwrap_or_default(),
            String::new(),
            String::new(),
        ),
    };
    show(form, shown);
}

async fn send(form: &HtmlFormElement) -> Result<Response, gloo_net::Error> {
    let said = |name: &str| form.get_attribute(name).unwrap_or_default();
    let method: Method = said("data-method").parse().unwrap_or(Method::GET);
    let request = RequestBuilder::new(&address(form, &said("data-path")))
        .method(method)
        .credentials(RequestCredentials::Omit)
        .header("Accept", "application/json");
    let request = match token(form.owner_document()) {
        Some(token) => request.header("Authorization", &format!("Bearer {token}")),
        None => request,
    };
    match first::<HtmlTextAreaElement>(form, "[data-body]") {
        Some(body) => {
            let request = request.header("Content-Type", "application/json");
            request.body(body.value())?.send().await
        }
        None => request.send().await,
    }
}

/// The path with its parameters, and what else was filled in as the query.
fn address(form: &Element, path: &str) -> String {
    let mut path = path.to_owned();
    let mut query = String::new();
    let Ok(inputs) = form.query_selector_all("[data-parameter]") else {
        return path;
    };
    for place in 0..inputs.length() {
        let Some(input) = inputs
            .get(place)
            .and_then(|node| node.dyn_into::<HtmlInputElement>().ok())
        else {
            continue;
        };
        let (mark, value) = (format!("{{{}}}", input.name()), encoded(&input.value()));
        if path.contains(&mark) {
            path = path.replace(&mark, &value);
        } else if !value.is_empty() {
            let joint = if query.is_empty() { '?' } else { '&' };
            query += &format!("{joint}{}={value}", input.name());
        }
    }
    path + &query
}

fn encoded(value: &str) -> String {
    js_sys::encode_uri_component(value).into()
}

fn token(document: Option<Document>) -> Option<String> {
    let input: HtmlInputElement = document?.query_selector("[data-token]").ok()??.dyn_into().ok()?;
    let token = input.value().trim().to_owned();
    (!token.is_empty()).then_some(token)
}

/// JSON over several lines; anything else as it came.
fn readable(text: &str) -> String {
    let value = js_sys::JSON::parse(text);
    let pretty = value.and_then(|value| {
        js_sys::JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &JsValue::from_f64(2.0))
    });
    pretty.map_or_else(|_| text.to_owned(), Into::into)
}

fn show(form: &Element, (status, headers, text): (String, String, String)) {
    let Some(answer) = first::<HtmlElement>(form, "[data-answer]") else {
        return;
    };
    for (selector, words) in [
        ("[data-status]", &status),
        ("[data-headers]", &headers),
        ("[data-text]", &text),
    ] {
        if let Some(element) = first::<Element>(&answer, selector) {
            element.set_text_content(Some(words));
        }
    }
    answer.set_hidden(false);
}
