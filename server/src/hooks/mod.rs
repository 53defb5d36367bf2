//! What e-mail providers tell of the mails they took: each in its own words, proven in its own way, noted in one.

mod generic;
mod mailgun;
mod postmark;
mod sendgrid;
mod ses;
mod sns;
mod told;

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use futures_util::StreamExt as _;
use secrecy::ExposeSecret as _;
use shared::mail::providers::{MAIL_HOOKS, Reporter, Reporting};
use shared::{Micros, Problem, Service};

use crate::bounces::{Reception, Reports};

pub use sns::{Amazon, Fetch};

use told::{Told, Unproven};

/// A thousand events with their servers' words.
pub const MAX_BODY: usize = 1024 * 1024;
/// Words about mails that are noted at once.
const AT_ONCE: usize = 16;

/// What came in, and what proves it.
struct Call<'a> {
    /// The newest first.
    keys: &'a [&'a str],
    now: Micros,
    headers: &'a HeaderMap,
    body: &'a [u8],
}

impl Call<'_> {
    fn header(&self, name: &str) -> Result<&str, Unproven> {
        let value = self.headers.get(name).and_then(|value| value.to_str().ok());
        value.ok_or(Unproven::Signature)
    }
}

pub struct Hooks {
    service: Arc<Service>,
    reports: Reports,
    amazon: Amazon,
}

impl Hooks {
    #[must_use]
    pub fn new(service: Arc<Service>, reports: Reports, amazon: Amazon) -> Self {
        Self {
            service,
            reports,
            amazon,
        }
    }

    async fn take_in(&self, id: &str, headers: &HeaderMap, body: &[u8]) -> Result<StatusCode, Problem> {
        let Some(reporting) = self.service.reporting(id).await? else {
            return Ok(StatusCode::NOT_FOUND);
        };
        let told = match self.read(&reporting, headers, body).await {
            Ok(told) => told,
            Err(unproven) => {
                tracing::warn!(hook = id, %unproven, "a report on mails was not taken in");
                return Ok(unproven.status());
            }
        };
        let receptions: Vec<Reception> = futures_util::stream::iter(told)
            .map(|told| self.note(&reporting, told))
            .buffer_unordered(AT_ONCE)
            .collect()
            .await;
        // Whoever is told so comes again with all of it; what was noted is known by then.
        Ok(match receptions.contains(&Reception::Trouble) {
            true => StatusCode::SERVICE_UNAVAILABLE,
            false => StatusCode::OK,
        })
    }

    async fn note(&self, by: &Reporting, told: Told) -> Reception {
        self.reports.take_word(by, &told.mail_id, told.report).await
    }

    async fn read(
        &self,
        reporting: &Reporting,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Vec<Told>, Unproven> {
        let keys: Vec<&str> = reporting.keys.iter().map(|key| key.expose_secret()).collect();
        let call = Call {
            keys: &keys,
            now: self.service.clock.now(),
            headers,
            body,
        };
        match reporting.reporter {
            Reporter::Generic => generic::read(&call),
            Reporter::SendGrid => sendgrid::read(&call),
            Reporter::Mailgun => mailgun::read(&call),
            Reporter::Postmark => postmark::read(&call),
            Reporter::Ses => Ok(self
                .amazon
                .open(&call)
                .await?
                .map_or_else(Vec::new, |record| ses::read(&record))),
        }
    }
}

pub fn router(hooks: Hooks) -> Router {
    Router::new()
        .route(&format!("{MAIL_HOOKS}/{{id}}"), post(take_in))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .with_state(Arc::new(hooks))
}

async fn take_in(
    State(hooks): State<Arc<Hooks>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    match hooks.take_in(&id, &headers, &body).await {
        Ok(status) => status.into_response(),
        Err(problem) => {
            tracing::error!(%problem, "cannot take in a report on mails");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
