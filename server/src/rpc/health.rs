//! `grpc.health.v1.Health`: a service is well while the store answers and nobody has asked usher to stop.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use connectrpc::ConnectError;
use connectrpc_health::{Checker, Status, StatusStream};
use futures_util::{StreamExt as _, stream};
use shared::Service;
use tokio::sync::{Semaphore, watch};

/// Anybody may watch: not for ever, and not everybody at once.
const LONGEST_WATCH: Duration = Duration::from_secs(10 * 60);
const MAX_WATCHERS: usize = 128;

pub(super) struct Serving {
    services: HashSet<String>,
    service: Arc<Service>,
    stopped: watch::Receiver<bool>,
    watchers: Arc<Semaphore>,
}

impl Serving {
    pub fn new(
        services: impl IntoIterator<Item = String>,
        service: Arc<Service>,
        stopped: watch::Receiver<bool>,
    ) -> Self {
        // The empty name asks for the whole of usher.
        let services = services.into_iter().chain([String::new()]).collect();
        Self {
            services,
            service,
            stopped,
            watchers: Arc::new(Semaphore::new(MAX_WATCHERS)),
        }
    }

    fn know(&self, name: &str) -> Result<(), ConnectError> {
        match self.services.contains(name) {
            true => Ok(()),
            false => Err(ConnectError::not_found("unknown service")),
        }
    }
}

impl Checker for Serving {
    async fn check(&self, name: &str) -> Result<Status, ConnectError> {
        self.know(name)?;
        let stops = *self.stopped.borrow();
        let answers = self.service.store.default_organization().await.is_ok();
        Ok(status(!stops && answers))
    }

    /// Says when usher begins to stop, and ends then: a watcher must not hold up the end.
    async fn watch(&self, name: &str) -> Result<StatusStream, ConnectError> {
        let place = Arc::clone(&self.watchers)
            .try_acquire_owned()
            .map_err(|_| ConnectError::unavailable("too many are watching"))?;
        let now = self.check(name).await?;
        let mut stopped = self.stopped.clone();
        let end = stream::once(async move {
            // An error means that the sender is gone, which is a stop as well.
            let _ended = stopped.wait_for(|stop| *stop).await;
            Status::NotServing
        });
        let told = stream::once(async move { now }).chain(end);
        Ok(StatusStream::new(told.take_until(async move {
            tokio::time::sleep(LONGEST_WATCH).await;
            drop(place);
        })))
    }
}

fn status(is_well: bool) -> Status {
    if is_well {
        Status::Serving
    } else {
        Status::NotServing
    }
}
