//! What a webhook's messages are signed with.

use secrecy::SecretString;

use super::{OldSecret, Webhook, WebhookSecrets};
use crate::secrets::random_token;
use crate::{Micros, Problem, Service};

/// So that scanners of source code know it for what it is.
const PREFIX: &str = "usher_whs_";

impl WebhookSecrets {
    /// The new one signs at once; the one before goes on beside it until then, and one from before that ends now.
    pub(super) fn rotated(self, sealed: Vec<u8>, old_ends_at: Option<Micros>) -> Self {
        Self {
            sealed,
            old: old_ends_at.map(|ends_at| OldSecret {
                sealed: self.sealed,
                ends_at,
            }),
        }
    }

    fn valid_at(&self, now: Micros) -> impl Iterator<Item = &[u8]> {
        let old = self.old.as_ref().filter(|old| old.ends_at > now);
        [self.sealed.as_slice()]
            .into_iter()
            .chain(old.map(|old| old.sealed.as_slice()))
    }
}

impl Service {
    /// 256 bits; the whole text is the key.
    pub(super) fn new_webhook_secret(&self) -> Result<(SecretString, Vec<u8>), Problem> {
        let plain = format!("{PREFIX}{}", random_token(&*self.random));
        let sealed = self.sealer.seal(plain.as_bytes())?;
        Ok((plain.into(), sealed))
    }

    /// Every secret that holds now, the newest first; none when the key they were sealed with is gone.
    pub(super) fn open_webhook_secrets(&self, webhook: &Webhook) -> Option<Vec<SecretString>> {
        let now = self.clock.now();
        webhook
            .secrets
            .valid_at(now)
            .map(|sealed| Some(String::from_utf8(self.sealer.open(sealed)?).ok()?.into()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secrets() -> WebhookSecrets {
        WebhookSecrets {
            sealed: b"first".to_vec(),
            old: None,
        }
    }

    fn at(secrets: &WebhookSecrets, now: i64) -> Vec<&[u8]> {
        secrets.valid_at(Micros(now)).collect()
    }

    #[test]
    fn two_hold_until_the_old_one_ends() {
        let turned = secrets().rotated(b"second".to_vec(), Some(Micros(100)));
        assert_eq!(at(&turned, 99), [b"second".as_slice(), b"first"]);
        assert_eq!(at(&turned, 100), [b"second"]);
    }

    #[test]
    fn there_are_never_three() {
        let turned = secrets()
            .rotated(b"second".to_vec(), Some(Micros(100)))
            .rotated(b"third".to_vec(), Some(Micros(200)));
        assert_eq!(at(&turned, 50), [b"third".as_slice(), b"second"]);
    }

    #[test]
    fn without_overlap_the_old_one_is_gone() {
        let turned = secrets().rotated(b"second".to_vec(), None);
        assert_eq!(at(&turned, 0), [b"second"]);
    }
}
