//! A new secret, while receivers still know the old one.

use std::time::Duration;

use super::{NewSecret, Webhook};
use crate::access::Caller;
use crate::{Micros, Problem, Service};

pub const DEFAULT_OVERLAP: Duration = Duration::from_secs(24 * 60 * 60);
pub const MAX_OVERLAP: Duration = Duration::from_secs(7 * 24 * 60 * 60);

impl Service {
    /// Messages carry signatures of both until `overlap` is over; zero ends the old one at once, as it should when it leaked.
    pub async fn rotate_webhook_secret(
        &self,
        caller: &Caller,
        id: &str,
        overlap: Duration,
    ) -> Result<NewSecret, Problem> {
        self.writable_webhook(caller, id).await?;
        let overlap = overlap.min(MAX_OVERLAP);
        let (secret, sealed) = self.new_webhook_secret()?;
        let old_ends_at = (!overlap.is_zero()).then(|| self.clock.now().plus(overlap));
        let done = self
            .rewrite_webhook(id, move |before| Webhook {
                secrets: before.secrets.rotated(sealed, old_ends_at),
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

impl Webhook {
    /// The end of the secret of before, if it still holds.
    #[must_use]
    pub fn old_secret_until(&self, now: Micros) -> Option<Micros> {
        let old = self.secrets.old.as_ref()?;
        Some(old.ends_at).filter(|end| *end > now)
    }
}
