//! Which requests are RPCs, and who may come in.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Instant;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use connectrpc::Protocol;
use shared::{Problem, Reason};

use crate::api::Api;
use crate::rpc::count::form;
use crate::rpc::is_open;
use crate::rpc::refusal::refusal;

/// The documentation names gRPC as a form of this very path: `{user_id}` stands in the message as well, and that one counts.
const INVITE_PATH: (&str, &str) = ("/v2/users/", "/invite_code");
const INVITE_PROCEDURE: &str = "/zitadel.user.v2.UserService/CreateInviteCode";

#[derive(Clone)]
pub(super) struct Door {
    pub api: Arc<Api>,
    /// The name of every RPC there is, by its path.
    pub procedures: Arc<HashMap<String, &'static str>>,
}

/// The request as an RPC, or unchanged if it is none.
#[expect(
    clippy::result_large_err,
    reason = "a request that is no RPC is as good as one that is"
)]
pub fn procedure(mut request: Request) -> Result<Request, Request> {
    let speaks_grpc = is_grpc(request.headers());
    if speaks_grpc && request.method() == Method::POST && is_invite_path(request.uri().path()) {
        *request.uri_mut() = Uri::from_static(INVITE_PROCEDURE);
    }
    if speaks_grpc || is_procedure(request.uri().path()) {
        Ok(request)
    } else {
        Err(request)
    }
}

/// Refuses strangers before anything of the message is read.
pub(super) async fn authenticate(State(door): State<Door>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let path = request.uri().path();
    let Some(operation) = door.procedures.get(path) else {
        let problem = Problem::with_text(Reason::NotServed, path);
        return door.refuse("", started, &problem, request.headers());
    };
    if !is_open(path) {
        match door.api.call(request.headers()).await {
            Ok(call) => {
                request.extensions_mut().insert(call);
            }
            Err(problem) => return door.refuse(operation, started, &problem, request.headers()),
        }
    }
    let mut response = next.run(request).await;
    if response.status() == StatusCode::METHOD_NOT_ALLOWED && !response.headers().contains_key(ALLOW) {
        response
            .headers_mut()
            .insert(ALLOW, HeaderValue::from_static("POST"));
    }
    response
}

impl Door {
    /// Counted here, since the operation is never reached. `operation` is empty for paths that are none: strangers must not
    /// make up names for the metrics.
    fn refuse(
        &self,
        operation: &'static str,
        started: Instant,
        problem: &Problem,
        asked: &HeaderMap,
    ) -> Response {
        let refused = refusal(problem, asked);
        let form = form(Protocol::detect(asked).map(|request| request.protocol));
        self.api
            .metrics
            .count_rpc(operation, form, refused.code.as_str(), started.elapsed());
        refused.into_http_response(asked).map(Body::new).into_response()
    }
}

fn is_grpc(headers: &HeaderMap) -> bool {
    let content_type = headers.get(CONTENT_TYPE);
    content_type.is_some_and(|value| value.as_bytes().starts_with(b"application/grpc"))
}

fn is_invite_path(path: &str) -> bool {
    path.strip_prefix(INVITE_PATH.0)
        .and_then(|rest| rest.strip_suffix(INVITE_PATH.1))
        .is_some_and(|id| !id.is_empty() && !id.contains('/'))
}

/// `/package.Service/Method`: no page or file of usher lies in a folder with a dot inside its name.
fn is_procedure(path: &str) -> bool {
    let Some((service, method)) = path.strip_prefix('/').and_then(|rest| rest.split_once('/')) else {
        return false;
    };
    let is_name = |name: &str| {
        let mut letters = name.chars();
        letters.next().is_some_and(|first| first.is_ascii_alphabetic())
            && letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
    };
    service.contains('.') && service.split('.').all(is_name) && is_name(method)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn procedures_have_a_dotted_service_and_one_method() {
        assert!(is_procedure("/zitadel.user.v2.UserService/CreateInviteCode"));
        assert!(is_procedure("/unknown.Service/Method"));
        for path in [
            "/",
            "/invite/1",
            "/pkg/desk.js",
            "/v2/users",
            "/.well-known/x",
            "/a.b/",
            "/a.b/c/d",
            "/a.b./c",
            "/a.b/c.js",
            "/a.b",
        ] {
            assert!(!is_procedure(path), "{path}");
        }
    }

    #[test]
    fn the_invite_path_has_one_id() {
        assert!(is_invite_path("/v2/users/1/invite_code"));
        for path in [
            "/v2/users//invite_code",
            "/v2/users/1/2/invite_code",
            "/v2/users/1/invite_code/resend",
            "/v2/users/invite_code",
        ] {
            assert!(!is_invite_path(path), "{path}");
        }
    }
}
