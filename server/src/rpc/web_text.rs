//! gRPC-web's text form: the binary form in base64, for browsers that cannot read bytes as they arrive.

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use futures_util::StreamExt as _;
use shared::{Problem, Reason};

use crate::api::{self, MAX_MESSAGE};
use crate::rpc::refusal::refusal;

const TEXT: HeaderValue = HeaderValue::from_static("application/grpc-web-text+proto");
const BINARY: HeaderValue = HeaderValue::from_static("application/grpc-web+proto");
/// A message in base64, with its frame.
const MAX_TEXT: usize = (MAX_MESSAGE + connectrpc::envelope::HEADER_SIZE).div_ceil(3) * 4;

/// The request comes in text; so is its answer to be.
#[derive(Clone, Copy)]
struct InText;

/// Outside everything, so that refusals are answered in text as well.
pub(super) async fn answer(mut request: Request, next: Next) -> Response {
    if !is_text(request.headers()) {
        return next.run(request).await;
    }
    request.extensions_mut().insert(InText);
    let headers = request.headers_mut();
    headers.insert(CONTENT_TYPE, BINARY);
    headers.insert(ACCEPT, BINARY);
    headers.remove(CONTENT_LENGTH);
    let (mut parts, body) = next.run(request).await.into_parts();
    parts.headers.insert(CONTENT_TYPE, TEXT);
    parts.headers.remove(CONTENT_LENGTH);
    // Each piece with its own padding, as the form asks: none has to wait for the next.
    let pieces = body
        .into_data_stream()
        .map(|piece| piece.map(|bytes| STANDARD.encode(bytes)));
    Response::from_parts(parts, Body::from_stream(pieces))
}

/// Inside the door: nothing of a stranger's message is read.
pub(super) async fn read(request: Request, next: Next) -> Response {
    if request.extensions().get::<InText>().is_none() {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    match decoded(body).await {
        Ok(bytes) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        Err(problem) => refusal(&problem, &parts.headers)
            .into_http_response(&parts.headers)
            .map(Body::new),
    }
}

fn is_text(headers: &HeaderMap) -> bool {
    let content_type = headers.get(CONTENT_TYPE);
    content_type.is_some_and(|value| value.as_bytes().starts_with(b"application/grpc-web-text"))
}

async fn decoded(body: Body) -> Result<Bytes, Problem> {
    let text = api::read(body, MAX_TEXT).await?;
    decode(&text).ok_or_else(|| Problem::with_text(Reason::InvalidBody, "the request is no base64"))
}

/// Several encoded pieces may follow each other: padding ends a piece, not the text.
fn decode(text: &[u8]) -> Option<Bytes> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let mut rest = text.trim_ascii();
    while !rest.is_empty() {
        let padded = rest
            .iter()
            .position(|byte| *byte == b'=')
            .unwrap_or(rest.len() - 1);
        let end = (padded / 4 + 1) * 4;
        let (piece, others) = rest.split_at_checked(end)?;
        bytes.extend(STANDARD.decode(piece).ok()?);
        rest = others;
    }
    Some(bytes.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_follow_each_other() {
        for (text, bytes) in [
            ("", Some("")),
            ("YWJj", Some("abc")),
            ("YWI=Yw==", Some("abc")),
            ("YWJjYQ==YmM=\r\n", Some("abcabc")),
            ("YW", None),
            ("YW==Y", None),
            ("!!!!", None),
        ] {
            let read = decode(text.as_bytes());
            assert_eq!(read.as_deref(), bytes.map(str::as_bytes), "{text}");
        }
    }
}
