//! Examples of answers, made from their schemas.

use shared::openapi::{Entries, Json, Schema};

/// Ids, addresses and names that readers meet again in the requests.
const BY_NAME: &[(&str, &str)] = &[
    ("email", "maria@acme.com"),
    ("familyName", "Silva"),
    ("givenName", "Maria"),
    ("displayName", "Maria Silva"),
    ("nickName", "Mia"),
    ("inviteCode", "7KQ2-9XWD-M4TB"),
    ("emailCode", "482913"),
    ("phoneCode", "482913"),
    ("loginNames", "maria@acme.com"),
    ("preferredLoginName", "maria@acme.com"),
    ("username", "maria@acme.com"),
    ("preferredLanguage", "de"),
    ("primaryDomain", "acme.com"),
    ("name", "Acme"),
    ("phone", "+41791234567"),
    ("loginName", "maria@acme.com"),
    ("sessionToken", "K5pV0Yt2mN8cQ1wZr7xLh3bD6gFjS9aEuTiOoRvXkB4"),
    ("ip", "203.0.113.7"),
    ("description", "Firefox on Linux"),
    ("logoUrl", "https://acme.com/logo.svg"),
    ("applicationName", "CustomerPortal"),
    ("applicationUrl", "https://portal.acme.com/"),
    ("defaultLanguage", "en"),
    ("codeProfile", "usher"),
    ("issuer", "https://sso.acme.com"),
    ("scopes", "openid"),
    // Nobody is told.
    ("clientSecret", ""),
    ("teamId", "ABCDE12345"),
    ("keyId", "KEY7654321"),
];
pub const ID: &str = "69629023906488334";
const ANOTHER_ID: &str = "69629023906488335";
const TIME: &str = "2025-03-25T17:01:17.264Z";

/// An answer with every member set. `schemas` are what references lead to.
pub fn answer(schema: &Schema, schemas: &Entries<Schema>) -> Json {
    value("", schema, schemas)
}

fn value(name: &str, schema: &Schema, schemas: &Entries<Schema>) -> Json {
    if let Some(referred) = schema.referred() {
        return match schemas.get(referred) {
            Some(schema) => value(name, schema, schemas),
            None => Json::Object(Entries::default()),
        };
    }
    match *schema.kinds.as_slice() {
        ["object"] => object(schema, schemas),
        ["array"] => Json::List(
            schema
                .items
                .iter()
                .map(|item| value(name, item, schemas))
                .collect(),
        ),
        ["boolean"] => Json::Flag(true),
        ["integer" | "number"] => Json::Number(1),
        _ => Json::Text(text(name, schema).to_owned()),
    }
}

/// Of a oneof, the first member stands for the others.
fn object(schema: &Schema, schemas: &Entries<Schema>) -> Json {
    let others: Vec<&str> = schema
        .all_of
        .iter()
        .flat_map(|choice| choice.one_of.iter().skip(1))
        .flat_map(|member| member.required.iter().map(String::as_str))
        .collect();
    let members = schema
        .properties
        .iter()
        .filter(|(name, _)| !others.contains(name));
    Json::Object(
        members
            .map(|(name, own)| (name.to_owned(), value(name, own, schemas)))
            .collect(),
    )
}

fn text<'s>(name: &str, schema: &'s Schema) -> &'s str {
    // The first value of an enum says that nothing is said.
    if let Some(value) = schema.values.get(1).or(schema.values.first()) {
        return value;
    }
    match (schema.format, schema.pattern) {
        (Some("date-time"), _) => return TIME,
        (Some("uint64" | "int64"), _) => return "2",
        (_, Some(_)) => return "864000s",
        _ => {}
    }
    match BY_NAME.iter().find(|(own, _)| *own == name) {
        Some((_, example)) => example,
        None if matches!(name, "resourceOwner" | "organizationId" | "orgId") => ID,
        None if name == "id" || name.ends_with("Id") => ANOTHER_ID,
        None => "string",
    }
}

#[cfg(test)]
mod tests {
    use super::super::document;

    #[test]
    fn the_answer_of_the_first_call_is_the_documented_one() {
        let operation = &document().paths.get("/v2/users/{userId}/invite_code").unwrap();
        let answer = &operation
            .get("post")
            .unwrap()
            .responses
            .get("200")
            .unwrap()
            .content;
        let example = answer.get("application/json").unwrap().example.as_ref().unwrap();
        assert_eq!(
            serde_json::to_string(example).unwrap(),
            r#"{"details":{"sequence":"2","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"69629023906488334","creationDate":"2025-03-25T17:01:17.264Z"},"inviteCode":"7KQ2-9XWD-M4TB"}"#
        );
    }
}
