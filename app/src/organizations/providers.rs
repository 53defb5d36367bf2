//! Which providers people may come from: all of them, or those whose boxes are ticked.

use leptos::prelude::*;
use shared::organizations::policy::PolicyForm;

use super::field::Shown;
use crate::desk::language;

const FIELD: &str = "allowed_providers";
const ALL: &str = "*";

#[component]
pub(super) fn ProvidersField(shown: Shown, described: String) -> impl IntoView {
    let language = language();
    let text = shown.text(FIELD);
    let choice = match text.as_str() {
        "" | ALL => text.clone(),
        _ => PolicyForm::CHOSEN.to_owned(),
    };
    let is_ticked = |id: &str| match &shown.kept {
        Some(form) => form.values.contains_key(&PolicyForm::provider_name(id)),
        None => text.split(' ').any(|own| own == id),
    };
    let boxes = shown
        .providers
        .iter()
        .map(|provider| {
            view! {
                <label class="check">
                    <input
                        type="checkbox"
                        name=PolicyForm::provider_name(&provider.id)
                        value="on"
                        checked=is_ticked(&provider.id)
                    />
                    <bdi>{provider.name.clone()}</bdi>
                </label>
            }
        })
        .collect_view();
    let chosen = (!shown.providers.is_empty()).then(|| language.text("policy-providers-chosen"));
    let options = [
        (String::new(), Some(shown.inherited_words(language, FIELD))),
        (ALL.to_owned(), Some(language.text("policy-providers-all"))),
        (PolicyForm::CHOSEN.to_owned(), chosen),
    ]
    .into_iter()
    .filter_map(|(value, words)| Some((value, words?)))
    .map(|(value, words)| view! { <option value=value.clone() selected=value == choice>{words}</option> })
    .collect_view();
    view! {
        <select class="input" id=FIELD name=FIELD aria-describedby=described>{options}</select>
        <div class="stack stack-tight" role="group" aria-label=language.text("policy-providers-chosen")>{boxes}</div>
    }
}
