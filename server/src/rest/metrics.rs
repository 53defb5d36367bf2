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

use crate::rest::Route;

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
struct Operation {
    operation: &'static str,
}

/// The counters of one process and their text form.
pub struct Metrics {
    registry: Registry,
    requests: Family<Outcome, Counter>,
    durations: Family<Operation, Histogram, fn() -> Histogram>,
    mails_waiting: Gauge,
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
        let durations = Family::new_with_constructor(histogram as fn() -> Histogram);
        let mails_waiting = Gauge::default();
        registry.register("http_requests", "Calls of the API", Family::clone(&requests));
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
        Self {
            registry,
            requests,
            durations,
            mails_waiting,
        }
    }

    /// Counts one call, whatever became of it.
    pub fn count(&self, route: Option<&Route>, status: StatusCode, duration: Duration) {
        let operation = route.map_or("", |route| route.operation);
        let status = status.as_u16();
        self.requests.get_or_create(&Outcome { operation, status }).inc();
        self.durations
            .get_or_create(&Operation { operation })
            .observe(duration.as_secs_f64());
    }

    /// In the OpenMetrics text format.
    pub(super) fn text(&self, mails_waiting: Option<u64>) -> String {
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
    use crate::rest::ROUTES;

    #[test]
    fn calls_are_counted_by_operation_and_status() {
        let metrics = Metrics::new();
        metrics.count(ROUTES.first(), StatusCode::OK, Duration::from_millis(2));
        metrics.count(ROUTES.first(), StatusCode::OK, Duration::from_millis(2));
        metrics.count(None, StatusCode::NOT_FOUND, Duration::from_millis(1));
        let text = metrics.text(Some(3));
        for line in [
            r#"usher_http_requests_total{operation="CreateInviteCode",status="200"} 2"#,
            r#"usher_http_requests_total{operation="",status="404"} 1"#,
            r#"usher_http_request_duration_seconds_bucket{le="0.0025",operation="CreateInviteCode"} 2"#,
            "usher_mails_waiting 3",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
    }
}
