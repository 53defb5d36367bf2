//! The fields of a mail's words, each with what holds where it is empty.

use leptos::prelude::*;
use shared::mail::texts::{TextField, Variable};
use shared::texts::Language;

use super::preview::LOOKS;
use super::{PATH, WordingView, address, place_fields};
use crate::plain::{autofocus, words};

pub(super) fn form(language: Language, view: &WordingView) -> impl IntoView {
    let page = &view.page;
    let fields = TextField::ALL
        .map(|one| field(language, view, one))
        .into_iter()
        .collect_view();
    let looks = LOOKS
        .into_iter()
        .map(|look| {
            view! {
                <button
                    class="button button-quiet"
                    type="submit"
                    name="look"
                    value=look
                    formaction=format!("{PATH}/preview")
                    formtarget="mail-preview"
                >
                    {language.text(&format!("texts-preview-{look}"))}
                </button>
            }
        })
        .collect_view();
    let save = match page.may_change {
        true => {
            view! { <button class="button" type="submit">{language.text("texts-save")}</button> }.into_any()
        }
        false => view! { <p class="notice">{language.text("texts-only-look")}</p> }.into_any(),
    };
    view! {
        <form class="card stack" method="post" action=address(&page.place) aria-labelledby="wording-form">
            <h2 id="wording-form">{language.text("texts-form")}</h2>
            {place_fields(&page.place)}
            <input type="hidden" name="version" value=view.version.to_string() />
            {fields}
            {variables(language)}
            <div class="cluster">{save}</div>
            <fieldset class="stack stack-tight">
                <legend>{language.text("texts-preview")}</legend>
                <p class="field-hint">{language.text("texts-preview-words")}</p>
                <div class="cluster">{looks}</div>
            </fieldset>
        </form>
    }
}

fn field(language: Language, view: &WordingView, field: TextField) -> impl IntoView {
    let name = field.as_str();
    let page = &view.page;
    let (tag, dir) = (page.place.language.tag(), page.place.language.direction());
    let typed = view.typed.of(field).to_owned();
    let fault = view.faults.iter().find(|(of, _)| *of == field);
    let is_wrong = fault.is_some();
    let (hint, problem) = (format!("{name}-hint"), format!("{name}-problem"));
    let described = match is_wrong {
        true => format!("{hint} {problem}"),
        false => hint.clone(),
    };
    let most = field.max_bytes();
    let input = match field.has_lines() {
        true => view! {
            <textarea class="input" id=name name=name rows="6" lang=tag dir=dir maxlength=most aria-describedby=described
                aria-invalid=autofocus(is_wrong)>
                // HTML drops the first line break of a text area.
                {format!("\n{typed}")}
            </textarea>
        }
        .into_any(),
        false => view! {
            <input class="input" id=name name=name type="text" lang=tag dir=dir maxlength=most value=typed autocomplete="off"
                aria-describedby=described aria-invalid=autofocus(is_wrong) />
        }
        .into_any(),
    };
    let source = language.text(&format!("texts-from-{}", page.source(field).as_str()));
    view! {
        <div class="field">
            <label for=name>{language.text(&format!("texts-field-{name}"))}</label>
            {input}
            <p class="field-hint" id=hint>
                {source} " " <bdi lang=tag dir=dir>{page.inherited.of(field).to_owned()}</bdi>
            </p>
            {fault.map(|(_, fault)| view! { <p class="field-problem" id=problem>{words(language, fault)}</p> })}
        </div>
    }
}

fn variables(language: Language) -> impl IntoView {
    let all = Variable::ALL
        .iter()
        .map(|variable| view! { <li><code dir="ltr">{variable.placeholder()}</code></li> })
        .collect_view();
    view! {
        <details>
            <summary>{language.text("texts-variables")}</summary>
            <p class="field-hint">{language.text("texts-variables-words")}</p>
            <ul class="cluster wording-variables">{all}</ul>
        </details>
    }
}
