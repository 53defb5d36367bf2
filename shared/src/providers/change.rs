//! The log of a provider, as it is told.

use serde::{Deserialize, Serialize};

use crate::Micros;
use crate::organizations::FieldChange;

/// One entry: who did what to which provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderChange {
    pub provider_id: String,
    /// Whose it is; none = the whole instance's.
    pub organization_id: Option<String>,
    /// What it was called then.
    pub name: String,
    /// Counts the entries of one provider.
    pub sequence: u64,
    pub at: Micros,
    pub actor_id: String,
    pub actor_name: String,
    pub kind: ProviderChangeKind,
    /// Of a changed one. A secret is told without any value.
    pub fields: Vec<FieldChange>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProviderChangeKind {
    Added,
    Changed,
    SwitchedOn,
    SwitchedOff,
    Removed,
}

impl ProviderChangeKind {
    pub const ALL: [Self; 5] = [
        Self::Added,
        Self::Changed,
        Self::SwitchedOn,
        Self::SwitchedOff,
        Self::Removed,
    ];

    /// The spelling in the database, and the end of its catalogue key (`providers-log-…`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::SwitchedOn => "switched-on",
            Self::SwitchedOff => "switched-off",
            Self::Removed => "removed",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    #[test]
    fn kinds_read_back_and_have_words() {
        for kind in ProviderChangeKind::ALL {
            assert_eq!(ProviderChangeKind::parse(kind.as_str()), Some(kind));
            let key = format!("providers-log-{}", kind.as_str());
            assert_ne!(Language::ENGLISH.text(&key), key);
        }
    }
}
