//! Holds every answer of these tests against the API's description: a status or an id that is not described, or a body
//! that is not as its schema says, fails the test that provoked it.

use axum::http::{HeaderMap, StatusCode};
use serde_json::Value;
use server::openapi::document;
use shared::openapi::{Operation, Schema};

pub fn check(method: &str, path: &str, status: StatusCode, headers: &HeaderMap, body: &str) {
    let is_json = headers
        .get("content-type")
        .is_some_and(|kind| kind == "application/json");
    let (Some(operation), true) = (find(&method.to_ascii_lowercase(), path), is_json) else {
        return;
    };
    let name = &operation.operation_id;
    let Some(response) = operation.responses.get(status.as_str()) else {
        panic!("{name} answers {status}, which is not described: {body}");
    };
    // Of an answer of many messages, each line has one.
    let Ok(body) = serde_json::from_str::<Value>(body) else {
        return;
    };
    if !status.is_success() {
        let id = body["details"][0]["id"].as_str();
        let is_described = response.errors.iter().any(|refusal| refusal.id == id);
        assert!(
            is_described,
            "{name} refuses with {status} {id:?}, which is not described"
        );
    }
    if body.get("result").is_some() && name == "WatchInvite" {
        return;
    }
    if let Some(media) = response.content.get("application/json") {
        compare(&media.schema, &body, name);
    }
}

fn find(method: &str, path: &str) -> Option<&'static Operation> {
    let path = path.split('?').next().unwrap_or(path);
    let fits = |pattern: &str| {
        let (pattern, path) = (pattern.split('/'), path.split('/'));
        pattern.clone().count() == path.clone().count()
            && pattern
                .zip(path)
                .all(|(wanted, given)| wanted == given || (wanted.starts_with('{') && !given.is_empty()))
    };
    let mut found = document().paths.iter().filter(|(pattern, _)| fits(pattern));
    found.find_map(|(_, operations)| operations.get(method))
}

/// Stricter than the schema: a member it does not name is a mistake.
fn compare(schema: &Schema, value: &Value, place: &str) {
    if let Some(name) = schema.referred() {
        return compare(document().components.schemas.get(name).unwrap(), value, place);
    }
    let is_fine = match value {
        Value::Null => false,
        Value::Bool(_) => schema.kinds.contains(&"boolean"),
        Value::Number(_) => schema.kinds.contains(&"integer"),
        Value::String(text) => {
            schema.kinds.contains(&"string") && (schema.values.is_empty() || schema.values.contains(text))
        }
        Value::Array(items) => {
            for item in items {
                compare(schema.items.as_ref().unwrap(), item, place);
            }
            schema.kinds.contains(&"array")
        }
        // Anybody's object.
        Value::Object(_) if schema.properties.iter().next().is_none() => schema.kinds.contains(&"object"),
        Value::Object(members) => {
            for (name, member) in members {
                let further = schema.additional_properties.as_deref();
                let Some(own) = schema.properties.get(name).or(further) else {
                    panic!("{place} has a member {name}, which is not described");
                };
                // Nothing is said of the members of any object.
                if *own != Schema::default() {
                    compare(own, member, &format!("{place}.{name}"));
                }
            }
            schema.kinds.contains(&"object")
        }
    };
    assert!(
        is_fine,
        "{place} is {value}, which is not as described: {schema:?}"
    );
}
