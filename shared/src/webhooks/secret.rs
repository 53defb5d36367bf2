//! What a webhook's messages are signed with.

use secrecy::SecretString;

use crate::secrets::random_token;
use crate::{Problem, Service};

/// So that scanners of source code know it for what it is.
const PREFIX: &str = "usher_whs_";

impl Service {
    /// 256 bits; the whole text is the key.
    pub(super) fn new_webhook_secret(&self) -> Result<(SecretString, Vec<u8>), Problem> {
        let plain = format!("{PREFIX}{}", random_token(&*self.random));
        let sealed = self.sealer.seal(plain.as_bytes())?;
        Ok((plain.into(), sealed))
    }
}
