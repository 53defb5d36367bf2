//! Counts the calls of the RPC forms.

use std::sync::Arc;
use std::time::{Duration, Instant};

use connectrpc::interceptor::{
    Interceptor, Next, NextStream, PayloadStream, StreamRequest, StreamResponse, UnaryRequest, UnaryResponse,
};
use connectrpc::{ConnectError, Protocol, RequestContext};

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
        let (started, called) = (Instant::now(), Called::of(&request.ctx));
        let answered = next.run(request).await;
        self.count(called, answered.as_ref().err(), started.elapsed());
        answered
    }

    async fn intercept_streaming(
        &self,
        request: StreamRequest,
        inbound: PayloadStream,
        next: NextStream<'_>,
    ) -> Result<StreamResponse, ConnectError> {
        let (started, called) = (Instant::now(), Called::of(&request.ctx));
        let opened = next.run(request, inbound).await;
        self.count(called, opened.as_ref().err(), started.elapsed());
        opened
    }
}

impl Count {
    fn count(&self, called: Called, error: Option<&ConnectError>, took: Duration) {
        let code = error.map_or("ok", |error| error.code.as_str());
        self.metrics.count_rpc(called.operation, called.form, code, took);
    }
}

#[derive(Clone, Copy)]
struct Called {
    operation: &'static str,
    form: &'static str,
}

impl Called {
    fn of(context: &RequestContext) -> Self {
        Self {
            operation: context.spec().map_or("", |spec| spec.method()),
            form: match context.protocol() {
                Some(Protocol::Grpc) => "grpc",
                Some(Protocol::GrpcWeb) => "grpc_web",
                _ => "connect",
            },
        }
    }
}
