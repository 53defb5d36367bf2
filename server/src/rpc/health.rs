//! `grpc.health.v1.Health`: a service is well while the store answers and nobody has asked usher to stop.

use std::collections::HashSet;
use std::sync::Arc;

use connectrpc::ConnectError;
use connectrpc_health::{Checker, Status, StatusStream};
use futures_util::{StreamExt as _, stream};
use shared::Service;
use tokio::sync::watch;

pub(super) struct Serving {
    services: HashSet<String>,
    service: Arc<Service>,
    stopped: watch::Receiver<bool>,
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
        let now = self.check(name).await?;
        let mut stopped = self.stopped.clone();
        let end = stream::once(async move {
            // An error means that the sender is gone, which is a stop as well.
            let _ended = stopped.wait_for(|stop| *stop).await;
            Status::NotServing
        });
        Ok(StatusStream::new(stream::once(async move { now }).chain(end)))
    }
}

fn status(is_well: bool) -> Status {
    if is_well {
        Status::Serving
    } else {
        Status::NotServing
    }
}
