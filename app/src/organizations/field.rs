//! One value of a policy: what is set here, what would hold otherwise, and the way back to that.

use leptos::prelude::*;
use shared::organizations::policy::PolicyForm;
use shared::organizations::{Layers, Source};
use shared::providers::ProviderChoice;
use shared::texts::Language;

use super::colours::{Colours, Remark};
use super::providers::ProvidersField;
use super::words::{Control, control, hint, label, value_words};
use crate::desk::language;

/// What one page's fields show.
#[derive(Clone)]
pub(super) struct Shown {
    pub layers: Layers,
    /// What a form that was refused had in it.
    pub kept: Option<PolicyForm>,
    pub colours: Colours,
    /// The providers that there are for the place.
    pub providers: Vec<ProviderChoice>,
}

impl Shown {
    /// What stands in the field.
    pub fn text(&self, field: &str) -> String {
        match &self.kept {
            Some(form) => form.values.get(field).cloned().unwrap_or_default(),
            None => own_text(&self.layers, field),
        }
    }

    fn value_words(&self, language: Language, field: &str, value: &str) -> String {
        value_words(language, &self.providers, field, value)
    }

    fn source_words(&self, language: Language, field: &str) -> String {
        let source = self.layers.source(field);
        let value = self.value_words(language, field, &self.layers.effective().text(field));
        language.text_with(
            &format!("policy-source-{}", source.as_str()),
            &[("value", value.into())],
        )
    }

    pub fn inherited_words(&self, language: Language, field: &str) -> String {
        let value = self.value_words(language, field, &self.layers.inherited().text(field));
        let key = match self.layers.organization {
            Some(_) => "policy-use-instance",
            None => "policy-use-default",
        };
        language.text_with(key, &[("value", value.into())])
    }
}

/// A name in each line.
pub(super) fn own_text(layers: &Layers, field: &str) -> String {
    let text = layers.own().text(field).unwrap_or_default();
    match field {
        "link_hosts" | "invited_domains" => text.replace(' ', "\n"),
        _ => text,
    }
}

#[component]
pub(super) fn PolicyField(shown: Shown, field: &'static str) -> impl IntoView {
    let language = language();
    let (text, source) = (shown.text(field), shown.source_words(language, field));
    let is_own = shown.layers.own().text(field).is_some();
    let hint = hint(language, field);
    let described = match hint {
        Some(_) => format!("{field}-source {field}-hint"),
        None => format!("{field}-source"),
    };
    let kind = control(language, field);
    let is_list = matches!(kind, Control::Choice(_) | Control::Providers);
    let way_back = (is_own && !is_list).then(|| {
        let name = PolicyForm::inherit_name(field);
        view! {
            <label class="check">
                <input type="checkbox" name=name value="on"/>
                <span>{shown.inherited_words(language, field)}</span>
            </label>
        }
    });
    let (mut remark, typed) = (None, shown.colours.typed(field));
    let input = match kind {
        Control::Choice(choices) => {
            let options = std::iter::once((String::new(), shown.inherited_words(language, field)))
                .chain(choices)
                .map(|(value, words)| view! { <option value=value.clone() selected=value == text>{words}</option> })
                .collect_view();
            view! { <select class="input" id=field name=field aria-describedby=described>{options}</select> }.into_any()
        }
        Control::Providers => view! { <ProvidersField shown=shown.clone() described=described/> }.into_any(),
        Control::Number { least, most } => view! {
            <input class="input" id=field name=field type="number" inputmode="numeric" min=least max=most value=text aria-describedby=described/>
        }
        .into_any(),
        Control::Names => view! {
            <textarea class="input input-latin" id=field name=field rows="3" autocapitalize="none" spellcheck="false" aria-describedby=described>
                {text}
            </textarea>
        }
        .into_any(),
        Control::Line { most } => view! {
            <input class="input" id=field name=field type="text" maxlength=most value=text autocomplete="off" aria-describedby=described/>
        }
        .into_any(),
        Control::Address { most } => view! {
            <input class="input input-latin" id=field name=field type="url" maxlength=most value=text autocomplete="off" aria-describedby=described/>
        }
        .into_any(),
        Control::Colour => {
            remark = Some(view! { <Remark colours=shown.colours.clone() field=field/> });
            view! {
                <input
                    class="input input-latin"
                    id=field
                    name=field
                    type="text"
                    maxlength="7"
                    pattern="#[0-9A-Fa-f]{6}"
                    title="#rrggbb"
                    placeholder=shown.layers.inherited().text(field)
                    value=text
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=described
                    on:input=move |event| {
                        if let Some(typed) = typed {
                            typed.set(event_target_value(&event));
                        }
                    }
                />
            }
            .into_any()
        }
    };
    let mark = (shown.layers.source(field) == own_source(&shown.layers)).then_some("own");
    view! {
        <div class="field" data-field=field data-source=mark>
            <label for=field>{label(language, field)}</label>
            <p class="field-hint" id=format!("{field}-source")>{source}</p>
            {hint.map(|hint| view! { <p class="field-hint" id=format!("{field}-hint")>{hint}</p> })}
            {input}
            {remark}
            {way_back}
        </div>
    }
}

/// Whose a value is that is set in this very place.
fn own_source(layers: &Layers) -> Source {
    match layers.organization {
        Some(_) => Source::Organization,
        None => Source::Instance,
    }
}
