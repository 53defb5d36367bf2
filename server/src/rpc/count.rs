//! Counts the calls of the RPC forms.

use std::sync::Arc;
use std::time::Instant;

use connectrpc::interceptor::{
    Interceptor, Next, NextStream, PayloadStream, StreamRequest, StreamResponse, UnaryRequest, UnaryResponse,
};
use connectrpc::{ConnectError, ErrorCode, Protocol, RequestContext};

use crate::metrics::Metrics;

pub(super) struct Count {
    pub metrics: Arc<Metrics>,
}

#[connectrpc::async_trait]
impl Interceptor for Count {
    async fn intercept_unary(
        &self,
        request: UnaryRequest,
        next: Next<'_>,
    ) -> Result<UnaryResponse, ConnectError> {
        let mut call = self.begin(&request.ctx);
        let answered = next.run(request).await;
        call.code = code_of(answered.as_ref().err());
        answered
    }

    async fn intercept_streaming(
        &self,
        request: StreamRequest,
        inbound: PayloadStream,
        next: NextStream<'_>,
    ) -> Result<StreamResponse, ConnectError> {
        let mut call = self.begin(&request.ctx);
        let opened = next.run(request, inbound).await;
        call.code = code_of(opened.as_ref().err());
        opened
    }
}

impl Count {
    fn begin(&self, context: &RequestContext) -> Call<'_> {
        Call {
            metrics: &self.metrics,
            operation: context.spec().map_or("", |spec| spec.method()),
            form: form(context.protocol()),
            started: Instant::now(),
            code: ErrorCode::DeadlineExceeded.as_str(),
        }
    }
}

pub(super) fn form(protocol: Option<Protocol>) -> &'static str {
    match protocol {
        Some(Protocol::Grpc) => "grpc",
        Some(Protocol::GrpcWeb) => "grpc_web",
        _ => "connect",
    }
}

fn code_of(error: Option<&ConnectError>) -> &'static str {
    error.map_or("ok", |error| error.code.as_str())
}

/// Counted when it ends, also when it is dropped at its deadline.
struct Call<'a> {
    metrics: &'a Metrics,
    operation: &'static str,
    form: &'static str,
    started: Instant,
    code: &'static str,
}

impl Drop for Call<'_> {
    fn drop(&mut self) {
        self.metrics
            .count_rpc(self.operation, self.form, self.code, self.started.elapsed());
    }
}
