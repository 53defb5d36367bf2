//! A message that cannot be read is refused in usher's words. The library's own name types and repeat what was sent, which
//! may be a password.

use connectrpc::interceptor::{
    Interceptor, Next, NextStream, PayloadStream, StreamRequest, StreamResponse, UnaryRequest, UnaryResponse,
};
use connectrpc::{ConnectError, ErrorCode};
use shared::{Problem, Reason};

use crate::rpc::refusal::{is_ours, refusal};

pub(super) struct Unreadable;

#[connectrpc::async_trait]
impl Interceptor for Unreadable {
    async fn intercept_unary(
        &self,
        request: UnaryRequest,
        next: Next<'_>,
    ) -> Result<UnaryResponse, ConnectError> {
        let headers = request.ctx.headers().clone();
        next.run(request).await.map_err(|error| reworded(error, &headers))
    }

    async fn intercept_streaming(
        &self,
        request: StreamRequest,
        inbound: PayloadStream,
        next: NextStream<'_>,
    ) -> Result<StreamResponse, ConnectError> {
        let headers = request.ctx.headers().clone();
        next.run(request, inbound)
            .await
            .map_err(|error| reworded(error, &headers))
    }
}

fn reworded(error: ConnectError, asked: &axum::http::HeaderMap) -> ConnectError {
    if error.code != ErrorCode::InvalidArgument || is_ours(&error) {
        return error;
    }
    refusal(
        &Problem::with_text(Reason::InvalidBody, "proto: the message cannot be read"),
        asked,
    )
}
