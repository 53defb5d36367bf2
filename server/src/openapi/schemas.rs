//! Messages as JSON Schema, in the proto3-JSON form that the API speaks.

use std::collections::{BTreeMap, BTreeSet};

use buffa_descriptor::generated::descriptor::field_descriptor_proto::Type;
use shared::openapi::{Entries, Schema};

use super::descriptors::{Descriptors, Enum, Field, Message};
use super::limits::Length;

/// The schemas of everything the calls mention, each once.
pub struct Schemas<'a> {
    descriptors: &'a Descriptors,
    /// What can be part of a request, and so takes more than one spelling.
    requested: BTreeSet<String>,
    made: BTreeMap<String, Schema>,
}

impl<'a> Schemas<'a> {
    pub fn new<'n>(descriptors: &'a Descriptors, requests: impl IntoIterator<Item = &'n str>) -> Self {
        let mut requested = BTreeSet::new();
        let mut waiting: Vec<String> = requests.into_iter().map(str::to_owned).collect();
        while let Some(name) = waiting.pop() {
            let fields = descriptors.message(&name).map(|message| message.fields.iter());
            let inside = fields.into_iter().flatten().map(|field| field.type_name.clone());
            if requested.insert(name) {
                waiting.extend(inside.filter(|name| !name.is_empty()));
            }
        }
        Self {
            descriptors,
            requested,
            made: BTreeMap::new(),
        }
    }

    /// A reference to the message's schema, which is made when it is not there yet. `in_path` are the
    /// fields that the path carries.
    pub fn message(&mut self, name: &str, in_path: &[&str]) -> Schema {
        if !self.made.contains_key(name)
            && let Some(message) = self.descriptors.message(name)
        {
            // In its place before its fields are: a message may hold itself.
            self.made.insert(name.to_owned(), Schema::default());
            let schema = self.object(name, message, in_path);
            self.made.insert(name.to_owned(), schema);
        }
        Schema::reference_to(name)
    }

    /// The schema of one field, with its comment.
    pub fn field(&mut self, field: &Field, is_request: bool, whole_message: &str) -> Schema {
        if let Some(value) = self.map_value(field) {
            return Schema {
                additional_properties: Some(Box::new(self.value(value, is_request))),
                description: field.comment.clone(),
                ..Schema::of_kind("object")
            };
        }
        let mut schema = self.value(field, is_request);
        if field.kind == Type::TYPE_STRING {
            let own = Length::promised(&field.comment);
            let length = match own == Length::default() && whole_message.contains("Each member") {
                true => Length::promised(whole_message),
                false => own,
            };
            schema.min_length = length.least;
            schema.max_length = length.most;
        }
        if field.is_repeated {
            schema = Schema {
                items: Some(Box::new(schema)),
                ..Schema::of_kind("array")
            };
        }
        schema.description.clone_from(&field.comment);
        schema
    }

    /// Of a map: the field that its values are.
    fn map_value(&self, field: &Field) -> Option<&'a Field> {
        let entry = self.descriptors.message(&field.type_name)?;
        let value = entry.fields.iter().find(|field| field.name == "value");
        value.filter(|_| entry.is_map_entry)
    }

    pub fn into_made(self) -> BTreeMap<String, Schema> {
        self.made
    }

    fn object(&mut self, name: &str, message: &Message, in_path: &[&str]) -> Schema {
        let is_request = self.requested.contains(name);
        let fields: Vec<&Field> = message
            .fields
            .iter()
            .filter(|field| !in_path.contains(&field.name.as_str()))
            .collect();
        let properties: Entries<Schema> = fields
            .iter()
            .map(|field| {
                (
                    field.json_name.clone(),
                    self.field(field, is_request, &message.comment),
                )
            })
            .collect();
        let required = fields
            .iter()
            .filter(|field| is_request && must_be_there(field, properties.get(&field.json_name)));
        Schema {
            title: Some(title(name)),
            description: message.comment.clone(),
            required: required.map(|field| field.json_name.clone()).collect(),
            all_of: (0..message.oneofs.len())
                .filter_map(|place| choice(message, place, &fields))
                .collect(),
            properties,
            ..Schema::of_kind("object")
        }
    }

    fn value(&mut self, field: &Field, is_request: bool) -> Schema {
        match field.kind {
            Type::TYPE_BOOL => Schema::of_kind("boolean"),
            Type::TYPE_BYTES => Schema {
                content_encoding: Some("base64"),
                ..Schema::of_kind("string")
            },
            Type::TYPE_INT64 | Type::TYPE_SINT64 | Type::TYPE_SFIXED64 => {
                long("int64", "^-?[0-9]+$", is_request)
            }
            Type::TYPE_UINT64 | Type::TYPE_FIXED64 => Schema {
                minimum: is_request.then_some(0),
                ..long("uint64", "^[0-9]+$", is_request)
            },
            Type::TYPE_INT32 | Type::TYPE_SINT32 | Type::TYPE_SFIXED32 => Schema {
                format: Some("int32"),
                ..Schema::of_kind("integer")
            },
            Type::TYPE_UINT32 | Type::TYPE_FIXED32 => Schema {
                minimum: Some(0),
                maximum: Some(i64::from(u32::MAX)),
                ..Schema::of_kind("integer")
            },
            Type::TYPE_DOUBLE | Type::TYPE_FLOAT => Schema::of_kind("number"),
            Type::TYPE_MESSAGE | Type::TYPE_GROUP => self.well_known(&field.type_name),
            Type::TYPE_ENUM => self.enumeration(&field.type_name),
            Type::TYPE_STRING => Schema::of_kind("string"),
        }
    }

    fn well_known(&mut self, name: &str) -> Schema {
        match name {
            "google.protobuf.Timestamp" => Schema {
                format: Some("date-time"),
                ..Schema::of_kind("string")
            },
            "google.protobuf.Duration" => Schema {
                pattern: Some(r"^-?[0-9]+(\.[0-9]{1,9})?s$"),
                ..Schema::of_kind("string")
            },
            // Any object; what is in it is said where it stands.
            "google.protobuf.Struct" => Schema {
                additional_properties: Some(Box::default()),
                ..Schema::of_kind("object")
            },
            name => self.message(name, &[]),
        }
    }

    fn enumeration(&mut self, name: &str) -> Schema {
        if !self.made.contains_key(name)
            && let Some(an_enum) = self.descriptors.enumeration(name)
        {
            self.made.insert(name.to_owned(), names(name, an_enum));
        }
        Schema::reference_to(name)
    }
}

/// A whole number that JavaScript may not hold: a text, though requests may also say a number.
fn long(format: &'static str, pattern: &'static str, is_request: bool) -> Schema {
    let kinds = match is_request {
        true => vec!["string", "integer"],
        false => vec!["string"],
    };
    Schema {
        kinds,
        format: Some(format),
        pattern: Some(pattern),
        ..Schema::default()
    }
}

fn names(name: &str, an_enum: &Enum) -> Schema {
    let explained = an_enum.values.iter().filter(|value| !value.comment.is_empty());
    let lines = explained.map(|value| format!("- `{}`: {}", value.name, value.comment));
    let lines = lines.collect::<Vec<_>>().join("\n");
    let parts = [an_enum.comment.as_str(), &lines];
    Schema {
        title: Some(title(name)),
        description: parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\n\n"),
        values: an_enum.values.iter().map(|value| value.name.clone()).collect(),
        ..Schema::of_kind("string")
    }
}

fn title(name: &str) -> String {
    name.rsplit('.').next().unwrap_or(name).to_owned()
}

fn must_be_there(field: &Field, schema: Option<&Schema>) -> bool {
    if field.has_presence || field.oneof.is_some() || field.is_repeated {
        return false;
    }
    let is_nonempty_text = schema.is_some_and(|schema| schema.min_length.is_some_and(|least| least > 0));
    is_nonempty_text || field.comment.starts_with("Must be present")
}

/// At most one member of a oneof, or exactly one where the comments say that one must be set.
fn choice(message: &Message, place: usize, fields: &[&Field]) -> Option<Schema> {
    let members = fields.iter().filter(|field| field.oneof == Some(place));
    let members: Vec<Schema> = members
        .map(|field| Schema {
            required: vec![field.json_name.clone()],
            ..Schema::default()
        })
        .collect();
    if members.is_empty() {
        return None;
    }
    let must_be_set = [&message.comment, &message.oneofs.get(place)?.comment]
        .into_iter()
        .any(|comment| comment.contains("must be set"));
    let none = Schema {
        not: Some(Box::new(Schema {
            any_of: members.clone(),
            ..Schema::default()
        })),
        ..Schema::default()
    };
    let mut one_of = members;
    if !must_be_set {
        one_of.push(none);
    }
    Some(Schema {
        one_of,
        ..Schema::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(name: &str, requests: &[&str]) -> Schema {
        let descriptors = Descriptors::read(wire::COMMENTED_DESCRIPTOR_SET).unwrap();
        let mut schemas = Schemas::new(&descriptors, requests.iter().copied());
        schemas.message(name, &[]);
        schemas.into_made().remove(name).unwrap()
    }

    fn property(schema: &Schema, name: &str) -> String {
        serde_json::to_string(schema.properties.get(name).unwrap()).unwrap()
    }

    #[test]
    fn a_request_takes_what_the_comments_promise() {
        let name = "zitadel.user.v2.SetHumanProfile";
        let profile = schema(name, &[name]);
        assert_eq!(profile.required, ["givenName", "familyName"]);
        assert_eq!(
            property(&profile, "givenName"),
            r#"{"type":"string","description":"1 to 200 characters.","minLength":1,"maxLength":200}"#
        );
    }

    #[test]
    fn an_answer_promises_no_member() {
        let profile = schema("zitadel.user.v2.SetHumanProfile", &[]);
        assert!(profile.required.is_empty());
    }

    #[test]
    fn long_numbers_are_texts_and_requests_may_say_numbers() {
        let query = "zitadel.object.v2.ListQuery";
        assert!(property(&schema(query, &[query]), "offset").contains(r#"["string","integer"]"#));
        let details = schema("zitadel.object.v2.Details", &[]);
        assert!(property(&details, "sequence").contains(r#""type":"string","format":"uint64""#));
        assert!(property(&details, "changeDate").contains(r#""format":"date-time""#));
    }

    #[test]
    fn a_map_is_an_object_whose_members_are_alike() {
        let session = schema("zitadel.session.v2.Session", &[]);
        assert_eq!(
            property(&session, "metadata"),
            r#"{"type":"object","additionalProperties":{"type":"string","contentEncoding":"base64"}}"#
        );
        let challenge = schema("zitadel.session.v2.Challenges.WebAuthN", &[]);
        let options = property(&challenge, "publicKeyCredentialRequestOptions");
        assert!(options.contains(r#""type":"object""#) && options.contains(r#""additionalProperties":{}"#));
    }

    #[test]
    fn a_oneof_is_one_or_none_unless_one_must_be_set() {
        let count = |name| schema(name, &[name]).all_of[0].one_of.len();
        assert_eq!(count("zitadel.user.v2.SetHumanEmail"), 4);
        assert_eq!(count("zitadel.user.v2.CreateUserRequest"), 2);
    }

    #[test]
    fn what_the_path_carries_is_not_in_the_body() {
        let descriptors = Descriptors::read(wire::COMMENTED_DESCRIPTOR_SET).unwrap();
        let name = "zitadel.user.v2.CreateInviteCodeRequest";
        let mut schemas = Schemas::new(&descriptors, [name]);
        schemas.message(name, &["user_id"]);
        let request = schemas.into_made().remove(name).unwrap();
        let fields: Vec<&str> = request.properties.iter().map(|(name, _)| name).collect();
        assert_eq!(fields, ["sendCode", "returnCode"]);
    }
}
