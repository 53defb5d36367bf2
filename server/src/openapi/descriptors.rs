//! The messages, enums and calls of the proto files with their comments, found by name.

use std::collections::HashMap;

use buffa::Message as _;
use buffa_descriptor::generated::descriptor::field_descriptor_proto::{Label, Type};
use buffa_descriptor::generated::descriptor::{
    DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto, FileDescriptorSet,
    ServiceDescriptorProto,
};

#[derive(Debug, Default)]
pub struct Descriptors {
    messages: HashMap<String, Message>,
    enums: HashMap<String, Enum>,
    calls: HashMap<String, Call>,
}

#[derive(Debug)]
pub struct Message {
    pub comment: String,
    pub fields: Vec<Field>,
    pub oneofs: Vec<Oneof>,
    /// A key and a value: not sent as a message, but as a member of the map it belongs to.
    pub is_map_entry: bool,
}

#[derive(Debug)]
pub struct Field {
    /// As the proto file spells it.
    pub name: String,
    /// As JSON spells it.
    pub json_name: String,
    pub comment: String,
    pub kind: Type,
    /// Of a message or an enum, with its package.
    pub type_name: String,
    pub is_repeated: bool,
    /// `optional`: absent differs from empty.
    pub has_presence: bool,
    /// Its place in [`Message::oneofs`].
    pub oneof: Option<usize>,
}

#[derive(Debug)]
pub struct Oneof {
    pub comment: String,
}

#[derive(Debug)]
pub struct Enum {
    pub comment: String,
    pub values: Vec<EnumValue>,
}

#[derive(Debug)]
pub struct EnumValue {
    pub name: String,
    pub comment: String,
}

#[derive(Debug)]
pub struct Call {
    pub name: String,
    /// With its package.
    pub service: String,
    pub comment: String,
    pub request: String,
    pub answer: String,
    pub is_stream: bool,
}

impl Descriptors {
    /// Reads an encoded `google.protobuf.FileDescriptorSet`.
    pub fn read(encoded: &[u8]) -> Result<Self, buffa::DecodeError> {
        let files = FileDescriptorSet::decode_from_slice(encoded)?;
        let mut found = Self::default();
        for file in &files.file {
            let comments = Comments::of(file);
            let package = file.package.clone().unwrap_or_default();
            for (place, message) in (0..).zip(&file.message_type) {
                found.add_message(&package, message, &comments, &[4, place]);
            }
            for (place, an_enum) in (0..).zip(&file.enum_type) {
                found.add_enum(&package, an_enum, &comments, &[5, place]);
            }
            for (place, service) in (0..).zip(&file.service) {
                found.add_calls(&package, service, &comments, place);
            }
        }
        Ok(found)
    }

    pub fn message(&self, name: &str) -> Option<&Message> {
        self.messages.get(name)
    }

    pub fn enumeration(&self, name: &str) -> Option<&Enum> {
        self.enums.get(name)
    }

    /// By the name that the table of REST knows the RPC by.
    pub fn call(&self, name: &str) -> Option<&Call> {
        self.calls.get(name)
    }

    fn add_message(&mut self, scope: &str, message: &DescriptorProto, comments: &Comments, path: &[i32]) {
        let name = format!("{scope}.{}", message.name.as_deref().unwrap_or_default());
        for (place, nested) in (0..).zip(&message.nested_type) {
            self.add_message(&name, nested, comments, &below(path, 3, place));
        }
        for (place, nested) in (0..).zip(&message.enum_type) {
            self.add_enum(&name, nested, comments, &below(path, 4, place));
        }
        let fields = (0..).zip(&message.field);
        let oneofs = (0..).zip(&message.oneof_decl);
        let read = Message {
            comment: comments.at(path),
            fields: fields
                .map(|(place, field)| read_field(field, comments.at(&below(path, 2, place))))
                .collect(),
            oneofs: oneofs
                .map(|(place, _)| Oneof {
                    comment: comments.at(&below(path, 8, place)),
                })
                .collect(),
            is_map_entry: message
                .options
                .as_option()
                .is_some_and(|options| options.map_entry == Some(true)),
        };
        self.messages.insert(name, read);
    }

    fn add_enum(&mut self, scope: &str, an_enum: &EnumDescriptorProto, comments: &Comments, path: &[i32]) {
        let name = format!("{scope}.{}", an_enum.name.as_deref().unwrap_or_default());
        let values = (0..).zip(&an_enum.value).map(|(place, value)| EnumValue {
            name: value.name.clone().unwrap_or_default(),
            comment: comments.at(&below(path, 2, place)),
        });
        let read = Enum {
            comment: comments.at(path),
            values: values.collect(),
        };
        self.enums.insert(name, read);
    }

    fn add_calls(
        &mut self,
        package: &str,
        service: &ServiceDescriptorProto,
        comments: &Comments,
        place: i32,
    ) {
        let service_name = format!("{package}.{}", service.name.as_deref().unwrap_or_default());
        for (method_place, method) in (0..).zip(&service.method) {
            let name = method.name.clone().unwrap_or_default();
            // Its names are the administrator's too.
            let known_as = match package {
                "zitadel.management.v1" => format!("Management{name}"),
                _ => name.clone(),
            };
            let call = Call {
                name,
                service: service_name.clone(),
                comment: comments.at(&[6, place, 2, method_place]),
                request: full_name(method.input_type.as_deref()),
                answer: full_name(method.output_type.as_deref()),
                is_stream: method.server_streaming == Some(true),
            };
            self.calls.insert(known_as, call);
        }
    }
}

fn read_field(field: &FieldDescriptorProto, comment: String) -> Field {
    // The compiler makes a oneof of its own for each `optional` field.
    let has_presence = field.proto3_optional == Some(true);
    Field {
        name: field.name.clone().unwrap_or_default(),
        json_name: field.json_name.clone().unwrap_or_default(),
        comment,
        kind: field.r#type.unwrap_or_default(),
        type_name: full_name(field.type_name.as_deref()),
        is_repeated: field.label == Some(Label::LABEL_REPEATED),
        has_presence,
        oneof: match (has_presence, field.oneof_index) {
            (false, Some(place)) => usize::try_from(place).ok(),
            _ => None,
        },
    }
}

/// Descriptors write an absolute name with a dot in front.
fn full_name(name: Option<&str>) -> String {
    name.unwrap_or_default().trim_start_matches('.').to_owned()
}

/// The path of the `place`-th member of the descriptor's field `number`.
fn below(path: &[i32], number: i32, place: i32) -> Vec<i32> {
    [path, &[number, place]].concat()
}

/// The comment in front of each part of a file, by the part's path.
struct Comments(HashMap<Vec<i32>, String>);

impl Comments {
    fn of(file: &FileDescriptorProto) -> Self {
        let locations = file.source_code_info.as_option().map(|info| &info.location);
        let commented = locations.into_iter().flatten().filter_map(|location| {
            let comment = location.leading_comments.as_deref()?;
            Some((location.path.clone(), flowing(comment)))
        });
        Self(commented.collect())
    }

    fn at(&self, path: &[i32]) -> String {
        self.0.get(path).cloned().unwrap_or_default()
    }
}

/// Without the line breaks of the file, which mean nothing; an empty line parts paragraphs.
fn flowing(comment: &str) -> String {
    let paragraphs = comment.split("\n\n").flat_map(|text| text.split("\n \n"));
    let flowing = paragraphs.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    flowing
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_lose_their_line_breaks_and_keep_their_paragraphs() {
        assert_eq!(
            flowing(" One\n sentence.\n\n Another.\n"),
            "One sentence.\n\nAnother."
        );
        assert_eq!(flowing("\n"), "");
    }

    #[test]
    fn the_files_are_read_with_their_comments() {
        let descriptors = Descriptors::read(wire::COMMENTED_DESCRIPTOR_SET).unwrap();
        let call = descriptors.call("CreateInviteCode").unwrap();
        assert_eq!(call.service, "zitadel.user.v2.UserService");
        assert_eq!(call.comment, "Mails or returns a new invite code.");
        let request = descriptors.message(&call.request).unwrap();
        assert!(
            request.comment.starts_with("Makes a new code"),
            "{}",
            request.comment
        );
        let user_id = &request.fields[0];
        assert_eq!(
            (user_id.json_name.as_str(), user_id.comment.as_str()),
            ("userId", "1 to 200 characters.")
        );
    }

    #[test]
    fn an_optional_field_is_in_no_oneof() {
        let descriptors = Descriptors::read(wire::COMMENTED_DESCRIPTOR_SET).unwrap();
        let user = descriptors.message("zitadel.user.v2.CreateUserRequest").unwrap();
        let field = |name: &str| user.fields.iter().find(|field| field.name == name).unwrap();
        assert_eq!(
            (field("username").has_presence, field("username").oneof),
            (true, None)
        );
        assert!(field("human").oneof.is_some());
    }
}
