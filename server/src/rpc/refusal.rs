//! A refusal in the shape of the RPC forms: code, words with the id, and the detail that programs match on.

use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, HeaderValue};
use connectrpc::{ConnectError, ErrorCode};
use shared::Problem;
use shared::problem::Kind;
use wire::v1::ErrorDetail;

use crate::api::language;

/// Marks an error as said by usher, in words that may be shown.
#[derive(Debug, thiserror::Error)]
#[error("refused")]
struct Refused;

pub(super) fn is_ours(error: &ConnectError) -> bool {
    error.source_arc().is_some_and(|source| source.is::<Refused>())
}

/// `asked` are the headers of the request.
pub(super) fn refusal(problem: &Problem, asked: &HeaderMap) -> ConnectError {
    if matches!(problem.reason.kind(), Kind::Internal | Kind::Unavailable) {
        let request_id = asked.get("x-request-id").and_then(|id| id.to_str().ok());
        tracing::error!(request_id, reason = ?problem.reason, text = problem.text, "a call failed");
    }
    in_shape(problem, asked)
}

/// The end of a stream. To be told to come back is its normal one.
pub(super) fn end_of_stream(problem: &Problem, asked: &HeaderMap) -> ConnectError {
    match problem.reason.kind() {
        Kind::Internal => refusal(problem, asked),
        _ => in_shape(problem, asked),
    }
}

fn in_shape(problem: &Problem, asked: &HeaderMap) -> ConnectError {
    let language = language(asked);
    let code = ErrorCode::from_grpc_code(problem.reason.kind().code().into()).unwrap_or(ErrorCode::Unknown);
    let mut error = ConnectError::new(code, problem.message(language)).with_source(Refused);
    if let Some(id) = problem.reason.id() {
        let detail = ErrorDetail {
            id: id.to_owned(),
            message: problem.words(language),
        };
        error = error.with_detail(wire::error_detail(&detail));
    }
    if let Some(seconds) = problem.retry_after_seconds {
        error = error.with_headers(HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::from(seconds))]));
    }
    error
}

#[cfg(test)]
mod tests {
    use shared::Reason;

    use super::*;

    #[test]
    fn every_reason_has_the_code_of_its_kind() {
        for reason in Reason::ALL {
            let error = refusal(&Problem::new(*reason), &HeaderMap::new());
            assert_eq!(
                error.code.grpc_code(),
                u32::from(reason.kind().code()),
                "{reason:?}"
            );
            assert_eq!(
                error.details.len(),
                usize::from(reason.id().is_some()),
                "{reason:?}"
            );
        }
    }
}
