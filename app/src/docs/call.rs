//! One call: what it does, what it takes, what it answers, and how it is written.

use leptos::prelude::*;
use shared::openapi::{Operation, Parameter, Place, Refusal};
use shared::texts::Language;

use super::navigation::method;
use super::samples::{LANGUAGES, Request};
use super::{Call, JSON, Reference, example, fields, prose, send};

pub(super) fn section(language: Language, reference: &Reference<'_>, call: &Call<'_>) -> AnyView {
    let operation = call.operation;
    let id = operation.operation_id.clone();
    view! {
        <article class="call" id=id.clone() aria-labelledby=format!("{id}-title")>
            <div class="call-words stack" lang="en" dir="ltr">
                <p class="call-name"><code>{id.clone()}</code></p>
                <h3 id=format!("{id}-title")>
                    {operation.summary.clone()}
                    <a class="call-anchor" href=format!("#{id}") aria-hidden="true" tabindex="-1">"#"</a>
                </h3>
                <p class="call-path">{method(&call.method)} <code>{breakable(call.path)}</code></p>
                {prose::paragraphs(&operation.description)}
                {about(language, operation)}
                {takes(language, reference, operation)}
                {answers(language, reference, operation)}
                {refusals(language, operation)}
            </div>
            <div class="call-code stack" dir="ltr">
                {written(language, reference, call)}
                {send::form(language, reference, call)}
                {example_answer(language, operation)}
            </div>
        </article>
    }
    .into_any()
}

/// A long path may wrap at its slashes.
fn breakable(path: &str) -> Vec<AnyView> {
    path.split_inclusive('/')
        .map(|segment| view! { {segment.to_owned()} <wbr/> }.into_any())
        .collect()
}

fn about(language: Language, operation: &Operation) -> impl IntoView {
    view! {
        <dl class="facts call-facts">
            <dt>{language.text("docs-permission")}</dt>
            <dd>{prose::words(operation.permission)}</dd>
            <dt>{language.text("docs-rpc")}</dt>
            <dd><code>{breakable(&operation.rpc)}</code></dd>
        </dl>
    }
}

fn takes(language: Language, reference: &Reference<'_>, operation: &Operation) -> impl IntoView {
    let schemas = &reference.document.components.schemas;
    let places = [
        (Place::Path, "docs-path"),
        (Place::Query, "docs-query"),
        (Place::Header, "docs-headers"),
    ];
    let parameters = places.map(|(place, key)| {
        let own = operation
            .parameters
            .iter()
            .filter(|parameter| parameter.place == place);
        fields::of_parameters(language, schemas, own).map(|list| match place {
            // The same for most calls: there for whoever looks.
            Place::Header => folded(language.text(key), list),
            _ => part(language.text(key), list),
        })
    });
    let body = operation
        .request_body
        .as_ref()
        .and_then(|body| body.content.get(JSON));
    let body = body
        .and_then(|media| fields::of_message(language, schemas, &media.schema))
        .map(|list| part(language.text("docs-body"), list));
    let [path, query, headers] = parameters;
    view! { {path} {query} {body} {headers} }
}

fn answers(language: Language, reference: &Reference<'_>, operation: &Operation) -> Option<AnyView> {
    let schemas = &reference.document.components.schemas;
    let (status, answer) = operation.responses.iter().next()?;
    let list = fields::of_message(language, schemas, &answer.content.get(JSON)?.schema)?;
    Some(folded(format!("{} {status}", language.text("docs-answer")), list))
}

fn part(title: String, content: AnyView) -> AnyView {
    view! {
        <section class="call-part">
            <h4>{title}</h4>
            {content}
        </section>
    }
    .into_any()
}

fn folded(title: String, content: AnyView) -> AnyView {
    view! {
        <details class="call-part">
            <summary><h4>{title}</h4></summary>
            {content}
        </details>
    }
    .into_any()
}

fn refusals(language: Language, operation: &Operation) -> impl IntoView {
    let rows = operation
        .responses
        .iter()
        .flat_map(|(status, response)| response.errors.iter().map(move |refusal| (status, refusal)));
    let row = |(status, refusal): (&str, &Refusal)| {
        view! {
            <tr>
                <td>{status.to_owned()}</td>
                <td>{refusal.code}</td>
                <td>{refusal.id.map(|id| view! { <code>{id}</code> })}</td>
                <td>{refusal.message.clone()}</td>
            </tr>
        }
    };
    folded(
        language.text("docs-refusals"),
        view! {
            <div class="refusals" role="region" tabindex="0" aria-label=language.text("docs-refusals")>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">"HTTP"</th>
                            <th scope="col">"gRPC"</th>
                            <th scope="col">"id"</th>
                            <th scope="col">{language.text("docs-message")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.map(row).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any(),
    )
}

fn written(language: Language, reference: &Reference<'_>, call: &Call<'_>) -> impl IntoView {
    let request = Request {
        method: call.method.clone(),
        url: format!(
            "{}{}",
            reference.base_url,
            with_stand_ins(call.path, &call.operation.parameters)
        ),
        token: reference.token.shown().to_owned(),
        body: example(reference, call.operation),
    };
    view! {
        <figure class="samples">
            <figcaption class="sample-title">
                {method(&call.method)} <code>{breakable(call.path)}</code> {copy(language)}
            </figcaption>
            {LANGUAGES
                .iter()
                .map(|sample| {
                    let label = format!("{}: {}", language.text("docs-request"), sample.name);
                    view! {
                        <pre class="sample" data-language=sample.name tabindex="0" role="region" aria-label=label>
                            <code>{(sample.write)(&request)}</code>
                        </pre>
                    }
                })
                .collect_view()}
        </figure>
    }
}

/// Takes what is shown below it along.
fn copy(language: Language) -> impl IntoView {
    view! {
        <button
            class="button button-plain sample-copy with-script"
            type="button"
            aria-live="polite"
            data-copy=""
            data-copied=language.text("desk-copied")
            data-refused=language.text("desk-copy-refused")
        >
            {language.text("docs-copy")}
        </button>
    }
}

fn example_answer(language: Language, operation: &Operation) -> Option<AnyView> {
    let (status, answer) = operation.responses.iter().next()?;
    let shown = answer.content.get(JSON)?.example.as_ref()?.pretty();
    let title = format!("{} {status}", language.text("docs-answer"));
    Some(
        view! {
            <figure class="samples samples-answer">
                <figcaption class="sample-title">{title.clone()} {copy(language)}</figcaption>
                <pre class="sample-answer" tabindex="0" role="region" aria-label=title>
                    <code>{shown}</code>
                </pre>
            </figure>
        }
        .into_any(),
    )
}

/// `{userId}` as `<USER_ID>`: nobody sends that by mistake.
fn with_stand_ins(path: &str, parameters: &[Parameter]) -> String {
    let in_path = parameters
        .iter()
        .filter(|parameter| parameter.place == Place::Path);
    in_path.fold(path.to_owned(), |path, parameter| {
        let mut stand_in = String::new();
        for letter in parameter.name.chars() {
            if letter.is_ascii_uppercase() {
                stand_in.push('_');
            }
            stand_in.push(letter.to_ascii_uppercase());
        }
        path.replace(&format!("{{{}}}", parameter.name), &format!("<{stand_in}>"))
    })
}
