//! Whether a webhook is told anything.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebhookState {
    #[default]
    On,
    /// By an admin. What happens meanwhile is told afterwards.
    Paused,
    /// usher stopped: the receiver answered that it is gone for good.
    Gone,
    /// usher stopped: one event could not be told for most of a day.
    Failing,
}

impl WebhookState {
    pub const ALL: [Self; 4] = [Self::On, Self::Paused, Self::Gone, Self::Failing];

    /// The spelling in the database, and the end of its catalogue keys (`webhooks-state-…`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Paused => "paused",
            Self::Gone => "gone",
            Self::Failing => "failing",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }

    /// usher gave up by itself.
    #[must_use]
    pub fn is_stopped(self) -> bool {
        matches!(self, Self::Gone | Self::Failing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    #[test]
    fn states_read_back_and_have_words() {
        for state in WebhookState::ALL {
            assert_eq!(WebhookState::parse(state.as_str()), Some(state));
            let key = format!("webhooks-state-{}", state.as_str());
            assert_ne!(Language::ENGLISH.text(&key), key);
        }
    }
}
