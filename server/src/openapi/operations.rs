//! A row of the REST table, its RPC and its annotation, as one operation.

use std::collections::BTreeMap;

use shared::openapi::{
    Entries, Header, Json, MediaType, Operation, Parameter, Place, Refusal, RequestBody, Response, Schema,
};
use shared::texts::Language;
use shared::{Problem, Reason};

use super::annotations::{ANY_BODY, ANY_CALL, ANY_KEY, Annotation};
use super::descriptors::{Call, Descriptors, Field};
use super::examples;
use super::schemas::Schemas;
use crate::rest::Route;

const JSON: &str = "application/json";
/// Of the schema that every refusal has.
pub const REFUSAL: &str = "google.rpc.Status";

pub struct Row<'a> {
    pub route: &'a Route,
    pub call: &'a Call,
    pub annotation: &'a Annotation,
}

impl Row<'_> {
    /// The path in JSON's spelling of the names.
    pub fn path(&self) -> String {
        let path = self.route.path.to_owned();
        self.route.parameters().fold(path, |path, name| {
            path.replace(&format!("{{{name}}}"), &format!("{{{}}}", json_name(name)))
        })
    }

    pub fn operation(&self, descriptors: &Descriptors, schemas: &mut Schemas<'_>) -> Operation {
        let Self {
            route,
            call,
            annotation,
        } = self;
        let message = descriptors.message(&call.request);
        let fields = message
            .map(|message| message.fields.as_slice())
            .unwrap_or_default();
        let in_path: Vec<&str> = route.parameters().collect();
        let (summary, more) = sentences(&call.comment);
        let about = message
            .map(|message| message.comment.as_str())
            .unwrap_or_default();
        Operation {
            operation_id: route.operation.to_owned(),
            tags: vec![annotation.tag],
            summary,
            description: [more, about]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join("\n\n"),
            permission: annotation.permission,
            rpc: format!("/{}/{}", call.service, call.name),
            parameters: self.parameters(fields, &in_path, descriptors, schemas),
            request_body: route.takes.body.then(|| RequestBody {
                required: false,
                content: json(
                    schemas.message(&call.request, &in_path),
                    annotation
                        .example
                        .and_then(|text| serde_json::from_str(text).ok()),
                ),
            }),
            responses: self.responses(schemas),
        }
    }

    fn parameters(
        &self,
        fields: &[Field],
        in_path: &[&str],
        descriptors: &Descriptors,
        schemas: &mut Schemas<'_>,
    ) -> Vec<Parameter> {
        let mut parameters = Vec::new();
        for field in fields {
            if in_path.contains(&field.name.as_str()) {
                let mut schema = schemas.field(field, true, "");
                parameters.push(Parameter {
                    name: field.json_name.clone(),
                    place: Place::Path,
                    description: std::mem::take(&mut schema.description),
                    required: true,
                    schema,
                    example: Some(Json::Text(examples::ID.to_owned())),
                });
            } else if !self.route.takes.body {
                query(&mut parameters, "", field, descriptors, schemas);
            }
        }
        if self.route.takes.idempotency_key {
            parameters.push(header(
                "Idempotency-Key",
                "Do it once: the same key with the same request answers the same again for 24 hours, and nothing \
                 happens twice.",
                Schema {
                    min_length: Some(1),
                    max_length: Some(255),
                    ..Schema::of_kind("string")
                },
            ));
        }
        parameters.push(header(
            "x-zitadel-orgid",
            "The organization of what is made without naming one. Absent: the caller's own.",
            Schema::of_kind("string"),
        ));
        parameters.push(header(
            "Accept-Language",
            "The language of the words in refusals.",
            Schema::of_kind("string"),
        ));
        parameters
    }

    fn responses(&self, schemas: &mut Schemas<'_>) -> Entries<Response> {
        let success = Response {
            description: match self.call.is_stream {
                true => "OK: a JSON object on each line, `{\"result\": …}`; the last one is `{\"error\": …}` when the answer was cut short.".to_owned(),
                false => "OK".to_owned(),
            },
            headers: Entries::default(),
            content: json(schemas.message(&self.call.answer, &[]), None),
            errors: Vec::new(),
        };
        let mut responses = vec![(self.route.status.as_str().to_owned(), success)];
        let mut by_status: BTreeMap<u16, Vec<Reason>> = BTreeMap::new();
        for reason in self.reasons() {
            by_status.entry(status(reason)).or_default().push(reason);
        }
        responses.extend(
            by_status
                .into_iter()
                .map(|(status, reasons)| (status.to_string(), refused(status, &reasons))),
        );
        Entries(responses)
    }

    fn reasons(&self) -> impl Iterator<Item = Reason> {
        let takes = self.route.takes;
        let form = [(takes.body, ANY_BODY), (takes.idempotency_key, ANY_KEY)];
        let form = form
            .into_iter()
            .filter(|(taken, _)| *taken)
            .map(|(_, reasons)| reasons);
        let lists = [ANY_CALL]
            .into_iter()
            .chain(form)
            .chain(self.annotation.refusals.iter().copied());
        lists.flatten().copied()
    }
}

fn json_name(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(word.len().min(1));
        name + &initial.to_ascii_uppercase() + rest
    })
}

/// The first sentence without its full stop, and what follows.
fn sentences(comment: &str) -> (String, &str) {
    match comment.split_once('.') {
        Some((first, rest)) => (first.to_owned(), rest.trim_start()),
        None => (comment.to_owned(), ""),
    }
}

/// A field as parameters of the query: a message's members one by one, with the way to them in their names.
fn query(
    parameters: &mut Vec<Parameter>,
    before: &str,
    field: &Field,
    descriptors: &Descriptors,
    schemas: &mut Schemas<'_>,
) {
    let name = format!("{before}{}", field.json_name);
    if let Some(message) = descriptors.message(&field.type_name)
        && !field.type_name.starts_with("google.")
    {
        let before = format!("{name}.");
        for member in &message.fields {
            query(parameters, &before, member, descriptors, schemas);
        }
        return;
    }
    let mut schema = schemas.field(field, true, "");
    parameters.push(Parameter {
        name,
        place: Place::Query,
        description: std::mem::take(&mut schema.description),
        required: false,
        schema,
        example: None,
    });
}

fn header(name: &str, description: &str, schema: Schema) -> Parameter {
    Parameter {
        name: name.to_owned(),
        place: Place::Header,
        description: description.to_owned(),
        required: false,
        schema,
        example: None,
    }
}

fn json(schema: Schema, example: Option<Json>) -> Entries<MediaType> {
    Entries(vec![(JSON.to_owned(), MediaType { schema, example })])
}

fn status(reason: Reason) -> u16 {
    match reason {
        Reason::BodyTooLarge => 413,
        _ => reason.kind().http_status(),
    }
}

fn refused(status: u16, reasons: &[Reason]) -> Response {
    let refusals: Vec<Refusal> = reasons.iter().map(|reason| refusal(*reason)).collect();
    let example = refusals.first().map(refusal_example);
    Response {
        description: meaning(status).to_owned(),
        headers: match status {
            429 => Entries(vec![(
                "Retry-After".to_owned(),
                Header {
                    description: "After how many seconds another try makes sense.",
                    schema: Schema::of_kind("integer"),
                },
            )]),
            _ => Entries::default(),
        },
        content: json(Schema::reference_to(REFUSAL), example),
        errors: refusals,
    }
}

/// The first two as the API page words them that usher follows.
fn meaning(status: u16) -> &'static str {
    match status {
        403 => "Returned when the user does not have permission to access the resource.",
        404 => "Returned when the resource does not exist.",
        400 => "The request is not as it has to be, or the state of things does not allow it.",
        401 => "The call does not say who calls, or says it with something unknown or expired.",
        409 => "It is there already, or something else was asked for under the same key.",
        413 => "The body is larger than 1 MiB.",
        429 => "Too much within a time: wait as long as `Retry-After` says.",
        501 => "ZITADEL serves this part of the call, usher does not.",
        503 => "The server cannot do it at the moment: try again.",
        _ => "An unexpected error response.",
    }
}

fn refusal(reason: Reason) -> Refusal {
    let explained = match reason {
        Reason::InvalidField => {
            "invalid Message.Field: value length must be between 1 and 200 runes, inclusive"
        }
        Reason::InvalidBody => "proto: syntax error (line 1:5): this is no JSON",
        Reason::NotServed => "phone codes",
        Reason::TemplateHost => "example.com",
        Reason::SessionDomain => "id.acme.com",
        Reason::SignInByPasskey | Reason::SignInByPassword | Reason::NoWayToSignIn => "Acme",
        _ => "",
    };
    Refusal {
        code: reason.kind().code(),
        id: reason.id(),
        message: Problem::with_text(reason, explained).words(Language::ENGLISH),
    }
}

fn refusal_example(refusal: &Refusal) -> Json {
    let text = |text: &str| Json::Text(text.to_owned());
    let detail = refusal.id.map(|id| {
        Json::Object(Entries(vec![
            (
                "@type".to_owned(),
                text("type.googleapis.com/zitadel.v1.ErrorDetail"),
            ),
            ("id".to_owned(), text(id)),
            ("message".to_owned(), text(&refusal.message)),
        ]))
    });
    let message = match refusal.id {
        Some(id) => format!("{} ({id})", refusal.message),
        None => refusal.message.clone(),
    };
    Json::Object(Entries(vec![
        ("code".to_owned(), Json::Number(refusal.code.into())),
        ("message".to_owned(), text(&message)),
        ("details".to_owned(), Json::List(detail.into_iter().collect())),
    ]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_paths_are_spelled_as_in_json() {
        assert_eq!(json_name("user_id"), "userId");
        assert_eq!(json_name("id"), "id");
    }

    #[test]
    fn a_comment_begins_with_the_summary() {
        assert_eq!(sentences("Adds a person."), ("Adds a person".to_owned(), ""));
        assert_eq!(
            sentences("Adds a person. Sends nothing."),
            ("Adds a person".to_owned(), "Sends nothing.")
        );
    }
}
