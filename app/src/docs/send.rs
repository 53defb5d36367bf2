//! "Try it": a form that sends the real call from the browser. It shows only where its program runs.

use leptos::prelude::*;
use shared::openapi::Place;
use shared::texts::Language;

use super::{Call, Reference, example};

pub(super) fn form(language: Language, reference: &Reference<'_>, call: &Call<'_>) -> AnyView {
    let operation = call.operation;
    let id = operation.operation_id.clone();
    let inputs = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.place != Place::Header)
        .map(|parameter| {
            let input = format!("{id}-{}", parameter.name);
            view! {
                <div class="field">
                    <label for=input.clone()><code>{parameter.name.clone()}</code></label>
                    <input
                        class="input"
                        id=input
                        name=parameter.name.clone()
                        required=parameter.required
                        autocomplete="off"
                        spellcheck="false"
                        data-parameter=""
                    />
                </div>
            }
        })
        .collect_view();
    let body = operation.request_body.as_ref().map(|_| {
        let text = example(reference, operation).map(|example| example.pretty()).unwrap_or_default();
        let (input, rows) = (format!("{id}-body"), text.lines().count().max(3).to_string());
        view! {
            <div class="field">
                <label for=input.clone()>{language.text("docs-body")}</label>
                <textarea class="input try-body" id=input rows=rows spellcheck="false" data-body="">{text}</textarea>
            </div>
        }
    });
    view! {
        <details class="call-part try with-script">
            <summary><h4>{language.text("docs-try")}</h4></summary>
            <form
                class="stack"
                data-call=""
                data-method=call.method.clone()
                data-path=call.path.to_owned()
                data-not-sent=language.text("docs-not-sent")
            >
                {inputs}
                {body}
                <div>
                    <button class="button" type="submit">{language.text("docs-send")}</button>
                </div>
                <div class="samples try-answer" role="status" data-answer="" hidden>
                    <p class="sample-title" data-status=""></p>
                    <pre class="quiet" tabindex="0" data-headers=""></pre>
                    <pre tabindex="0" data-text=""></pre>
                </div>
            </form>
        </details>
    }
    .into_any()
}
