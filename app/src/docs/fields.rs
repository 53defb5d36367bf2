//! What a message or a parameter holds: names, types, limits and words.

use leptos::prelude::*;
use shared::openapi::{Entries, Parameter, Schema};
use shared::texts::Language;

use super::prose;

/// The parameters of one place.
pub(super) fn of_parameters<'a>(
    language: Language,
    schemas: &Entries<Schema>,
    parameters: impl Iterator<Item = &'a Parameter>,
) -> Option<AnyView> {
    let rows: Vec<AnyView> = parameters
        .map(|parameter| {
            let about = (parameter.description.as_str(), parameter.required);
            row(language, schemas, &parameter.name, &parameter.schema, about, &[])
        })
        .collect();
    list(rows)
}

/// The members of a message.
pub(super) fn of_message(language: Language, schemas: &Entries<Schema>, schema: &Schema) -> Option<AnyView> {
    members(language, schemas, schema, &[])
}

/// `around` are the messages that this one is inside of: one that holds itself is shown once.
fn members(
    language: Language,
    schemas: &Entries<Schema>,
    schema: &Schema,
    around: &[&str],
) -> Option<AnyView> {
    let name = schema.referred()?;
    if around.contains(&name) {
        return None;
    }
    let message = schemas.get(name)?;
    let around = [around, &[name]].concat();
    let rows = message.properties.iter().map(|(name, own)| {
        let is_required = message.required.iter().any(|required| required == name);
        let about = (own.description.as_str(), is_required);
        row(language, schemas, name, own, about, &around)
    });
    list(rows.collect())
}

fn list(rows: Vec<AnyView>) -> Option<AnyView> {
    (!rows.is_empty()).then(|| view! { <ul class="members">{rows}</ul> }.into_any())
}

fn row(
    language: Language,
    schemas: &Entries<Schema>,
    name: &str,
    schema: &Schema,
    (description, is_required): (&str, bool),
    around: &[&str],
) -> AnyView {
    let item = schema.items.as_deref().unwrap_or(schema);
    let inside = item.referred().and_then(|name| schemas.get(name));
    view! {
        <li class="member">
            <div class="member-head">
                <code class="member-name">{name.to_owned()}</code>
                <span class="member-type">{type_name(schemas, schema)}</span>
                {limits(schema).map(|limits| view! { <span class="member-limits">{limits}</span> })}
                {is_required
                    .then(|| view! { <span class="badge member-required">{language.text("docs-required")}</span> })}
            </div>
            {(!description.is_empty())
                .then(|| view! { <div class="member-words">{prose::paragraphs(description)}</div> })}
            {inside
                .filter(|inside| !inside.values.is_empty())
                .map(|inside| {
                    view! {
                        <details class="member-inside">
                            <summary>{language.text("docs-values")}</summary>
                            <ul class="member-values">
                                {inside
                                    .values
                                    .iter()
                                    .map(|value| view! { <li><code>{value.clone()}</code></li> })
                                    .collect_view()}
                            </ul>
                        </details>
                    }
                })}
            {members(language, schemas, item, around)
                .map(|members| {
                    view! {
                        <details class="member-inside" open=around.len() < 2>
                            <summary>{type_name(schemas, item)}</summary>
                            {members}
                        </details>
                    }
                })}
        </li>
    }
    .into_any()
}

/// As people say it: `string`, `date-time`, `SendInviteCode`, `string[]`.
fn type_name(schemas: &Entries<Schema>, schema: &Schema) -> String {
    if let Some(item) = &schema.items {
        return format!("{}[]", type_name(schemas, item));
    }
    if let Some(value) = schema
        .additional_properties
        .as_deref()
        .filter(|value| **value != Schema::default())
    {
        return format!("map of {}", type_name(schemas, value));
    }
    if let Some(name) = schema.referred() {
        let title = schemas.get(name).and_then(|schema| schema.title.clone());
        return title.unwrap_or_else(|| name.to_owned());
    }
    if let Some(format) = schema.format {
        return format.to_owned();
    }
    match (schema.content_encoding, schema.pattern) {
        (Some(encoding), _) => encoding.to_owned(),
        (_, Some(_)) => "duration".to_owned(),
        _ => schema.kinds.join(" | "),
    }
}

fn limits(schema: &Schema) -> Option<String> {
    match (schema.min_length, schema.max_length) {
        (Some(least), Some(most)) => Some(format!("{least}–{most}")),
        (None, Some(most)) => Some(format!("≤ {most}")),
        _ => None,
    }
}
