//! Answers of many messages, as the gateway of the existing API writes them: a JSON object on each line, `{"result": …}` for
//! a message and, should the answer be cut short, `{"error": …}` at its end.

use std::convert::Infallible;

use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use axum::response::Response;
use futures_util::{Stream, StreamExt as _};
use serde::Serialize;
use shared::problem::Kind;
use shared::texts::Language;
use shared::{Problem, Reason};

use crate::rest::answer;

#[derive(Serialize)]
struct Line<M> {
    result: M,
}

pub(super) fn answer<M: Serialize + 'static>(
    code: StatusCode,
    language: Language,
    messages: impl Stream<Item = Result<M, Problem>> + Send + 'static,
) -> Response {
    let lines = messages.map(move |message| Ok::<_, Infallible>(line(message, language)));
    answer::json(code, Body::from_stream(lines))
}

fn line(message: Result<impl Serialize, Problem>, language: Language) -> Bytes {
    let mut line = message
        .and_then(|result| serde_json::to_vec(&Line { result }).map_err(|_| Reason::Internal.into()))
        .unwrap_or_else(|problem| refusal(&problem, language));
    line.push(b'\n');
    line.into()
}

fn refusal(problem: &Problem, language: Language) -> Vec<u8> {
    if problem.reason.kind() == Kind::Internal {
        tracing::error!(reason = ?problem.reason, text = problem.text, "a stream failed");
    }
    [
        br#"{"error":"#.as_slice(),
        &answer::body_of(problem, language),
        b"}",
    ]
    .concat()
}
