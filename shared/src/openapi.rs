//! The API's description in the terms of OpenAPI 3.1, as far as usher uses them: made by the server, served as JSON, and
//! shown by the reference page. Members whose names begin with `x_` are extensions, as the specification allows them.

use serde::ser::{SerializeMap as _, SerializeSeq as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An object that keeps the order of its members: the order of a message's fields says something to its readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entries<T>(pub Vec<(String, T)>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Entries<T> {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    #[must_use]
    pub fn get(&self, name: &str) -> Option<&T> {
        self.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl<T> FromIterator<(String, T)> for Entries<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<T: Serialize> Serialize for Entries<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> serde::de::Visitor<'de> for Members<T> {
            type Value = Entries<T>;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Members(std::marker::PhantomData))
    }
}

/// A JSON value of an example, in the order it was written in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Json {
    Flag(bool),
    Number(i64),
    Text(String),
    List(Vec<Json>),
    Object(Entries<Json>),
}

impl Json {
    /// As people write it, two blanks a level.
    #[must_use]
    pub fn pretty(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct Document {
    pub openapi: &'static str,
    pub info: Info,
    pub servers: Vec<Server>,
    pub security: Vec<Entries<Vec<String>>>,
    pub tags: Vec<Tag>,
    pub paths: Entries<Entries<Operation>>,
    pub components: Components,
}

#[derive(Clone, Debug, Serialize)]
pub struct Info {
    pub title: &'static str,
    pub version: &'static str,
    pub summary: &'static str,
    pub description: &'static str,
    pub license: License,
}

#[derive(Clone, Debug, Serialize)]
pub struct License {
    pub name: &'static str,
    pub identifier: &'static str,
}

#[derive(Clone, Debug, Serialize)]
pub struct Server {
    pub url: &'static str,
    pub description: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tag {
    pub name: &'static str,
    pub description: &'static str,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Operation {
    pub operation_id: String,
    pub tags: Vec<&'static str>,
    pub summary: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    #[serde(rename = "x-permission")]
    pub permission: &'static str,
    /// The path of the same call over gRPC, gRPC-web and Connect.
    #[serde(rename = "x-rpc")]
    pub rpc: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<Parameter>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_body: Option<RequestBody>,
    pub responses: Entries<Response>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    Path,
    Query,
    Header,
}

#[derive(Clone, Debug, Serialize)]
pub struct Parameter {
    pub name: String,
    #[serde(rename = "in")]
    pub place: Place,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    pub required: bool,
    pub schema: Schema,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<Json>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RequestBody {
    pub required: bool,
    pub content: Entries<MediaType>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MediaType {
    pub schema: Schema,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<Json>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Response {
    pub description: String,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub headers: Entries<Header>,
    pub content: Entries<MediaType>,
    #[serde(rename = "x-errors", skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<Refusal>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Header {
    pub description: &'static str,
    pub schema: Schema,
}

/// What a call can be refused for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The gRPC number.
    pub code: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'static str>,
    pub message: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Components {
    pub schemas: Entries<Schema>,
    pub security_schemes: Entries<SecurityScheme>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SecurityScheme {
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub scheme: &'static str,
    pub description: &'static str,
}

/// JSON Schema, as far as messages need it. A member that is empty is not said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Schema {
    #[serde(rename = "$ref", skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(
        rename = "type",
        skip_serializing_if = "Vec::is_empty",
        serialize_with = "one_or_many"
    )]
    pub kinds: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<&'static str>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_encoding: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Box<Schema>>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub properties: Entries<Schema>,
    /// What further members of an object are: those of a map. Any, where it says nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_properties: Option<Box<Schema>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub all_of: Vec<Schema>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub one_of: Vec<Schema>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<Schema>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not: Option<Box<Schema>>,
}

/// Where [`Components::schemas`] stands in the document.
const SCHEMAS: &str = "#/components/schemas/";

impl Schema {
    #[must_use]
    pub fn of_kind(kind: &'static str) -> Self {
        Self {
            kinds: vec![kind],
            ..Self::default()
        }
    }

    #[must_use]
    pub fn reference_to(name: &str) -> Self {
        Self {
            reference: Some(format!("{SCHEMAS}{name}")),
            ..Self::default()
        }
    }

    /// The name of the schema it refers to.
    #[must_use]
    pub fn referred(&self) -> Option<&str> {
        self.reference.as_deref()?.strip_prefix(SCHEMAS)
    }
}

fn one_or_many<S: Serializer>(kinds: &[&'static str], serializer: S) -> Result<S::Ok, S::Error> {
    if let [kind] = kinds {
        return serializer.serialize_str(kind);
    }
    let mut list = serializer.serialize_seq(Some(kinds.len()))?;
    for kind in kinds {
        list.serialize_element(kind)?;
    }
    list.end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_keeps_the_order_it_was_written_in() {
        let written = r#"{"b":{"z":1,"a":[true,"x"]},"a":{}}"#;
        let example: Json = serde_json::from_str(written).unwrap();
        assert_eq!(serde_json::to_string(&example).unwrap(), written);
    }

    #[test]
    fn one_type_is_a_text_and_several_are_a_list() {
        let text = |schema| serde_json::to_string(&schema).unwrap();
        assert_eq!(text(Schema::of_kind("string")), r#"{"type":"string"}"#);
        let either = Schema {
            kinds: vec!["string", "integer"],
            ..Schema::default()
        };
        assert_eq!(text(either), r#"{"type":["string","integer"]}"#);
    }

    #[test]
    fn a_reference_tells_the_name_it_leads_to() {
        let schema = Schema::reference_to("zitadel.v1.ErrorDetail");
        assert_eq!(schema.referred(), Some("zitadel.v1.ErrorDetail"));
        assert_eq!(Schema::of_kind("string").referred(), None);
    }
}
