//! A call whose deadline has passed before it began is not begun: its caller has given up, and nothing of it was done.

use std::time::Duration;

use connectrpc::interceptor::{
    Interceptor, Next, NextStream, PayloadStream, StreamRequest, StreamResponse, UnaryRequest, UnaryResponse,
};
use connectrpc::{ConnectError, RequestContext};

pub(super) struct InTime;

#[connectrpc::async_trait]
impl Interceptor for InTime {
    async fn intercept_unary(
        &self,
        request: UnaryRequest,
        next: Next<'_>,
    ) -> Result<UnaryResponse, ConnectError> {
        check(&request.ctx)?;
        next.run(request).await
    }

    async fn intercept_streaming(
        &self,
        request: StreamRequest,
        inbound: PayloadStream,
        next: NextStream<'_>,
    ) -> Result<StreamResponse, ConnectError> {
        check(&request.ctx)?;
        next.run(request, inbound).await
    }
}

fn check(context: &RequestContext) -> Result<(), ConnectError> {
    match context.time_remaining() {
        Some(Duration::ZERO) => Err(ConnectError::deadline_exceeded("the deadline has passed")),
        _ => Ok(()),
    }
}
