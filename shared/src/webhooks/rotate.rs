//! A new secret, while receivers still know the old one.

use std::time::Duration;

use super::{NewSecret, Webhook};
use crate::access::Caller;
use crate::{Problem, Service};

impl Service {
    /// Messages carry signatures of both until `overlap` is over; zero ends the old one at once, as it should when it leaked.
    pub async fn rotate_webhook_secret(
        &self,
        caller: &Caller,
        id: &str,
        overlap: Duration,
    ) -> Result<NewSecret, Problem> {
        self.writable_webhook(caller, id).await?;
        let (secret, sealed) = self.new_webhook_secret()?;
        let now = self.clock.now();
        let done = self
            .rewrite_webhook(id, move |before| Webhook {
                secrets: before.secrets.rotated(sealed, now, overlap),
                ..before
            })
            .await?;
        Ok(NewSecret {
            id: done.id,
            details: done.details,
            secret,
        })
    }
}
