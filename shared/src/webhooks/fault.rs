//! Why there is no answer from a webhook.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebhookFault {
    /// The address leads into the server's own network.
    PrivateAddress,
    /// No connection, or it broke.
    Unreachable,
    /// There was a connection, and no whole answer in time.
    TimedOut,
    /// Nothing was sent: the key that the secret was sealed with is gone.
    SecretLost,
}

impl WebhookFault {
    pub const ALL: [Self; 4] = [
        Self::PrivateAddress,
        Self::Unreachable,
        Self::TimedOut,
        Self::SecretLost,
    ];

    /// The spelling in the database, and the end of its catalogue key (`webhooks-fault-…`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PrivateAddress => "private-address",
            Self::Unreachable => "unreachable",
            Self::TimedOut => "timed-out",
            Self::SecretLost => "secret-lost",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fault| fault.as_str() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    #[test]
    fn faults_read_back_and_have_words() {
        for fault in WebhookFault::ALL {
            assert_eq!(WebhookFault::parse(fault.as_str()), Some(fault));
            let key = format!("webhooks-fault-{}", fault.as_str());
            assert_ne!(Language::ENGLISH.text(&key), key);
        }
    }
}
