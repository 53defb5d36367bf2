//! The fields of the desk's forms.
//!
//! The inputs keep their own values: what somebody typed before the page came to life stays.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::language;

/// A line to type into, with its label, hint and live remark.
#[component]
pub(crate) fn TextField(
    /// Of the input; its name in the form as well.
    name: &'static str,
    label: String,
    value: String,
    live: RwSignal<String>,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] hint: Option<String>,
    #[prop(optional, into)] problem: Option<Signal<Option<String>>>,
    #[prop(optional)] optional: bool,
    #[prop(optional)] latin: bool,
    #[prop(default = "off")] autocomplete: &'static str,
    #[prop(default = 200)] maxlength: u32,
    #[prop(optional)] min: Option<String>,
    #[prop(optional)] max: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let language = language();
    let node: NodeRef<html::Input> = NodeRef::new();
    // First the live value follows the input, which may hold what was typed early; from then on each follows the other.
    Effect::new(move |has_read: Option<bool>| {
        let wanted = live.get();
        let Some(input) = node.get() else { return false };
        if has_read != Some(true) {
            live.set(input.value());
        } else if input.value() != wanted {
            input.set_value(&wanted);
        }
        true
    });
    let described = match (&hint, problem) {
        (None, None) => None,
        (Some(_), None) => Some(format!("{name}-hint")),
        (None, Some(_)) => Some(format!("{name}-problem")),
        (Some(_), Some(_)) => Some(format!("{name}-hint {name}-problem")),
    };
    let words = move || problem.and_then(|problem| problem.get());
    let mark =
        optional.then(|| view! { <span class="field-optional">" " {language.text("desk-optional")}</span> });
    view! {
        <div class="field">
            <label for=name>{label} {mark}</label>
            {hint.map(|hint| view! { <p class="field-hint" id=format!("{name}-hint")>{hint}</p> })}
            <input
                class=if latin { "input input-latin" } else { "input" }
                id=name
                name=name
                type=kind
                value=value
                node_ref=node
                required=!optional
                autocomplete=autocomplete
                maxlength=(kind != "date").then_some(maxlength)
                min=min
                max=max
                aria-describedby=described
                aria-invalid=move || words().is_some().then_some("true")
                on:input=move |event| live.set(event_target_value(&event))
            />
            <div id=format!("{name}-problem") aria-live="polite">
                {move || words().map(|words| view! { <p class="field-problem">{words}</p> })}
            </div>
            {children.map(|children| children())}
        </div>
    }
}

/// A choice from a list, each as value and words.
#[component]
pub(crate) fn SelectField(
    name: &'static str,
    label: String,
    value: String,
    live: RwSignal<String>,
    options: Vec<(String, String)>,
) -> impl IntoView {
    let node: NodeRef<html::Select> = NodeRef::new();
    Effect::new(move |_| {
        if let Some(select) = node.get() {
            live.set(select.value());
        }
    });
    let options = options
        .into_iter()
        .map(|(key, words)| view! { <option value=key.clone() selected=key == value>{words}</option> })
        .collect_view();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <select class="input" id=name name=name node_ref=node on:change=move |event| live.set(event_target_value(&event))>
                {options}
            </select>
        </div>
    }
}

/// The first field that has to change, of those with their problems in the form's order.
pub(crate) fn first_wrong<const N: usize>(
    fields: [(&'static str, Signal<Option<String>>); N],
) -> Option<&'static str> {
    fields
        .into_iter()
        .find_map(|(name, problem)| problem.get_untracked().map(|_| name))
}

/// Moves the focus once the page has been redrawn.
pub(crate) fn focus_soon(id: &'static str) {
    request_animation_frame(move || {
        let element = document().get_element_by_id(id);
        if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}
