//! The API's description, OpenAPI 3.1: made from the proto files, the REST table and the annotations, once when it is
//! first asked for. `docs/openapi.json` is the same text for readers without a server; a test compares the two.

mod annotations;
mod descriptors;
mod examples;
mod limits;
mod operations;
mod schemas;

use std::sync::LazyLock;

use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use sha2::{Digest, Sha256};
use shared::openapi::{
    Components, Document, Entries, Info, License, Operation, Schema, SecurityScheme, Server,
};
use tower_http::compression::CompressionLayer;

use self::descriptors::Descriptors;
use self::operations::{REFUSAL, Row};
use self::schemas::Schemas;
use crate::access::any_origin;
use crate::rest::ROUTES;

/// Where the description is served.
pub const PATH: &str = "/openapi.json";

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    // The descriptors were written by our own build; `tests` reads them the same way.
    describe(&Descriptors::read(wire::COMMENTED_DESCRIPTOR_SET).unwrap_or_default())
});

static TEXT: LazyLock<String> = LazyLock::new(|| {
    let mut text = serde_json::to_string_pretty(document()).unwrap_or_default();
    text.push('\n');
    text
});

static TAG: LazyLock<String> = LazyLock::new(|| {
    let hash = Sha256::digest(TEXT.as_bytes());
    let hex: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{hex}\"")
});

/// The whole description.
#[must_use]
pub fn document() -> &'static Document {
    &DOCUMENT
}

/// The description as JSON, for people to read as well.
#[must_use]
pub fn text() -> &'static str {
    &TEXT
}

pub fn router() -> Router {
    Router::new()
        .route(PATH, get(serve))
        .layer(CompressionLayer::new())
        .layer(any_origin())
}

/// Revalidated with each use, since a new version of usher may describe more.
async fn serve(headers: HeaderMap) -> Response {
    let caching = [(CACHE_CONTROL, "public, no-cache"), (ETAG, TAG.as_str())];
    if headers
        .get(IF_NONE_MATCH)
        .is_some_and(|known| names_tag(known.as_bytes()))
    {
        return (StatusCode::NOT_MODIFIED, caching).into_response();
    }
    (caching, [(CONTENT_TYPE, "application/json")], text()).into_response()
}

/// Whether the list holds our tag, also as the weak one that compression makes of it.
fn names_tag(known: &[u8]) -> bool {
    let known = String::from_utf8_lossy(known);
    known
        .split(',')
        .map(str::trim)
        .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == TAG.as_str())
}

fn describe(descriptors: &Descriptors) -> Document {
    let rows: Vec<Row<'_>> = ROUTES
        .iter()
        .filter_map(|route| {
            Some(Row {
                route,
                call: descriptors.call(route.operation)?,
                annotation: annotations::of(route.operation)?,
            })
        })
        .collect();
    let mut schemas = Schemas::new(descriptors, rows.iter().map(|row| row.call.request.as_str()));
    let mut paths: Vec<(String, Entries<Operation>)> = Vec::new();
    for row in &rows {
        let operation = row.operation(descriptors, &mut schemas);
        let method = row.route.method.as_str().to_ascii_lowercase();
        let path = row.path();
        match paths.iter_mut().find(|(own, _)| *own == path) {
            Some((_, operations)) => operations.0.push((method, operation)),
            None => paths.push((path, Entries(vec![(method, operation)]))),
        }
    }
    let mut schemas: Entries<Schema> = schemas.into_made().into_iter().collect();
    schemas.0.push((REFUSAL.to_owned(), refusal()));
    give_examples(&mut paths, &schemas);
    Document {
        openapi: "3.1.1",
        info: info(),
        servers: vec![Server {
            url: "/",
            description: "The server this description comes from.",
        }],
        security: vec![Entries(vec![("token".to_owned(), Vec::new())])],
        tags: annotations::TAGS.to_vec(),
        paths: Entries(paths),
        components: Components {
            schemas,
            security_schemes: Entries(vec![(
                "token".to_owned(),
                SecurityScheme {
                    kind: "http",
                    scheme: "bearer",
                    description: "`usher token create` or the tokens page makes one.",
                },
            )]),
        },
    }
}

/// The examples of successes, which need the schemas whole.
fn give_examples(paths: &mut [(String, Entries<Operation>)], schemas: &Entries<Schema>) {
    let operations = paths.iter_mut().flat_map(|(_, operations)| &mut operations.0);
    for (_, operation) in operations {
        let responses = operation.responses.0.iter_mut();
        for (_, media) in responses.flat_map(|(_, response)| &mut response.content.0) {
            if media.example.is_none() {
                media.example = Some(examples::answer(&media.schema, schemas));
            }
        }
    }
}

fn info() -> Info {
    Info {
        title: "usher",
        version: env!("CARGO_PKG_VERSION"),
        summary: "Invite people, and let them set up their first way to sign in.",
        description: "JSON is read as protobuf reads it: member names in camelCase or as the proto files spell them, numbers \
             of 64 bits as texts or numbers, enums by name or number, `null` and absence alike, unknown members ignored. \
             Answers leave out what is empty, zero or false. Match refusals on the id in `details`, not on their words.\n\n\
             Every call is also served over gRPC, gRPC-web and Connect, on the path in `x-rpc`.",
        license: License {
            name: "Apache-2.0",
            identifier: "Apache-2.0",
        },
    }
}

/// How every refusal looks.
fn refusal() -> Schema {
    let text = |description: &str| Schema {
        description: description.to_owned(),
        ..Schema::of_kind("string")
    };
    let detail = Schema {
        properties: Entries(vec![
            ("@type".to_owned(), text("The kind of the detail.")),
            ("id".to_owned(), text("Short and stable: what programs match on.")),
            ("message".to_owned(), text("The words without the id.")),
        ]),
        required: vec!["@type".to_owned()],
        ..Schema::of_kind("object")
    };
    Schema {
        title: Some("Status".to_owned()),
        description: "A refusal.".to_owned(),
        properties: Entries(vec![
            (
                "code".to_owned(),
                Schema {
                    description: "The gRPC number of the kind of refusal.".to_owned(),
                    ..Schema::of_kind("integer")
                },
            ),
            (
                "message".to_owned(),
                text("Words for people, with the id in parentheses."),
            ),
            (
                "details".to_owned(),
                Schema {
                    items: Some(Box::new(detail)),
                    description: "Empty for a refusal without an id.".to_owned(),
                    ..Schema::of_kind("array")
                },
            ),
        ]),
        required: ["code", "message", "details"].map(str::to_owned).to_vec(),
        ..Schema::of_kind("object")
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// Set to write the file instead of comparing it.
    const UPDATE: &str = "UPDATE_OPENAPI";

    #[test]
    fn the_committed_description_is_this_one() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/openapi.json");
        if std::env::var_os(UPDATE).is_some() {
            std::fs::write(&path, text()).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            committed == text(),
            "docs/openapi.json is not what the code describes: run the tests once with {UPDATE}=1 and look at the change"
        );
    }

    #[test]
    fn every_row_of_the_table_is_described_and_nothing_else() {
        let descriptors = Descriptors::read(wire::COMMENTED_DESCRIPTOR_SET).unwrap();
        for route in ROUTES {
            let name = route.operation;
            assert!(annotations::of(name).is_some(), "{name} has no annotation");
            assert!(descriptors.call(name).is_some(), "{name} is no RPC");
        }
        for annotation in annotations::all() {
            let name = annotation.operation;
            assert!(
                ROUTES.iter().any(|route| route.operation == name),
                "{name} has no row"
            );
            assert!(
                annotations::TAGS.iter().any(|tag| tag.name == annotation.tag),
                "{name}"
            );
        }
    }

    #[test]
    fn every_call_says_what_it_does_and_begins_with_a_request_that_is_json() {
        for (path, operations) in document().paths.iter() {
            for (method, operation) in operations.iter() {
                assert!(!operation.summary.is_empty(), "{method} {path}");
                let body = operation.request_body.iter().flat_map(|body| body.content.iter());
                for (_, media) in body {
                    assert!(
                        media.example.is_some(),
                        "{method} {path} has no example that is JSON"
                    );
                }
            }
        }
    }

    #[test]
    fn references_lead_somewhere() {
        let schemas = &document().components.schemas;
        for reference in text().split("#/components/schemas/").skip(1) {
            let name = reference.split('"').next().unwrap();
            assert!(
                schemas.get(name).is_some_and(|schema| !schema.kinds.is_empty()),
                "{name}"
            );
        }
    }

    #[test]
    fn a_client_that_knows_the_text_is_told_so() {
        assert!(names_tag(TAG.as_bytes()));
        assert!(names_tag(format!("\"old\", W/{}", *TAG).as_bytes()));
        assert!(names_tag(b"*"));
        assert!(!names_tag(b"\"old\""));
    }
}
