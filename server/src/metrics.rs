//! What the API does, in numbers.

use std::time::Duration;

use axum::http::StatusCode;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

/// In seconds: from a remembered answer to a database that hangs.
const BUCKETS: [f64; 12] = [
    0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0,
];

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Outcome {
    /// The name of the RPC; empty for paths that are none.
    operation: &'static str,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RpcOutcome {
    /// The name of the RPC; empty for paths that are none.
    operation: &'static str,
    /// `connect`, `grpc` or `grpc_web`.
    form: &'static str,
    /// The name of the code, `ok` for success.
    code: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Returned {
    outcome: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Operation {
    operation: &'static str,
}

/// The counters of one process and their text form.
pub struct Metrics {
    registry: Registry,
    requests: Family<Outcome, Counter>,
    rpcs: Family<RpcOutcome, Counter>,
    durations: Family<Operation, Histogram, fn() -> Histogram>,
    mails_waiting: Gauge,
    mails_returned: Family<Returned, Counter>,
}

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

impl Metrics {
    #[must_use]
    pub fn new() -> Self {
        let mut registry = Registry::with_prefix("usher");
        let requests = Family::default();
        let rpcs = Family::default();
        let durations = Family::new_with_constructor(histogram as fn() -> Histogram);
        let mails_waiting = Gauge::default();
        registry.register(
            "http_requests",
            "Calls of the API over REST",
            Family::clone(&requests),
        );
        registry.register(
            "rpc_requests",
            "Calls of the API over gRPC, gRPC-web and Connect",
            Family::clone(&rpcs),
        );
        registry.register_with_unit(
            "http_request_duration",
            "Time to answer calls of the API",
            Unit::Seconds,
            Family::clone(&durations),
        );
        registry.register(
            "mails_waiting",
            "Mails that have not left yet",
            Gauge::clone(&mails_waiting),
        );
        let mails_returned = Family::default();
        registry.register(
            "mails_returned",
            "Mails that came to a return address, by what became of them",
            Family::clone(&mails_returned),
        );
        Self {
            registry,
            requests,
            rpcs,
            durations,
            mails_waiting,
            mails_returned,
        }
    }

    /// Counts one call over REST, whatever became of it. `operation` is empty for paths that are none.
    pub fn count_rest(&self, operation: &'static str, status: StatusCode, duration: Duration) {
        let status = status.as_u16();
        self.requests.get_or_create(&Outcome { operation, status }).inc();
        self.time(operation, duration);
    }

    /// Counts one call over an RPC form: the answer of a call with one, the opening of a stream.
    pub fn count_rpc(
        &self,
        operation: &'static str,
        form: &'static str,
        code: &'static str,
        duration: Duration,
    ) {
        let outcome = RpcOutcome {
            operation,
            form,
            code,
        };
        self.rpcs.get_or_create(&outcome).inc();
        self.time(operation, duration);
    }

    /// Counts one mail that came to a return address.
    pub fn count_bounce(&self, outcome: &'static str) {
        self.mails_returned.get_or_create(&Returned { outcome }).inc();
    }

    fn time(&self, operation: &'static str, duration: Duration) {
        self.durations
            .get_or_create(&Operation { operation })
            .observe(duration.as_secs_f64());
    }

    /// In the OpenMetrics text format.
    pub fn text(&self, mails_waiting: Option<u64>) -> String {
        if let Some(waiting) = mails_waiting {
            self.mails_waiting.set(i64::try_from(waiting).unwrap_or(i64::MAX));
        }
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}

fn histogram() -> Histogram {
    Histogram::new(BUCKETS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_counted_by_operation_and_status() {
        let metrics = Metrics::new();
        metrics.count_rest("CreateInviteCode", StatusCode::OK, Duration::from_millis(2));
        metrics.count_rest("CreateInviteCode", StatusCode::OK, Duration::from_millis(2));
        metrics.count_rest("", StatusCode::NOT_FOUND, Duration::from_millis(1));
        metrics.count_rpc("ListUsers", "grpc", "ok", Duration::from_millis(1));
        let text = metrics.text(Some(3));
        for line in [
            r#"usher_http_requests_total{operation="CreateInviteCode",status="200"} 2"#,
            r#"usher_http_requests_total{operation="",status="404"} 1"#,
            r#"usher_http_request_duration_seconds_bucket{le="0.0025",operation="CreateInviteCode"} 2"#,
            r#"usher_rpc_requests_total{operation="ListUsers",form="grpc",code="ok"} 1"#,
            "usher_mails_waiting 3",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
    }
}
