//! Looks now and then for reminders whose time has come. What is to be done about them is decided in `shared`.

use std::sync::Arc;
use std::time::Duration;

use shared::Service;

/// An index answers whether there are any.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Works until `stop` is there.
pub async fn remind(service: Arc<Service>, stop: impl Future<Output = ()>) {
    tokio::pin!(stop);
    loop {
        match service.send_due_reminders().await {
            Ok(0) => {}
            Ok(sent) => tracing::info!(sent, "reminded people of their invitations"),
            Err(problem) => tracing::error!(%problem, "cannot look for reminders"),
        }
        tokio::select! {
            () = &mut stop => return,
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}
