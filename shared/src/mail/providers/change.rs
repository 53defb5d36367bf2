//! What was done to a provider, and by whom.

use serde::{Deserialize, Serialize};

use crate::Micros;
use crate::organizations::FieldChange;

/// An entry in the log of a provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmailProviderChange {
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
    pub kind: EmailProviderChangeKind,
    /// Of a changed one. A secret is told without any value.
    pub fields: Vec<FieldChange>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmailProviderChangeKind {
    Added,
    Changed,
    /// It is another one's turn: active, fall-back or off, as the field `standing` says.
    Placed,
    Removed,
}

impl EmailProviderChangeKind {
    pub const ALL: [Self; 4] = [Self::Added, Self::Changed, Self::Placed, Self::Removed];

    /// The spelling in the database, and the end of its catalogue key (`mailing-log-…`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Placed => "placed",
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
        for kind in EmailProviderChangeKind::ALL {
            assert_eq!(EmailProviderChangeKind::parse(kind.as_str()), Some(kind));
            let key = format!("mailing-log-{}", kind.as_str());
            assert_ne!(Language::ENGLISH.text(&key), key);
        }
    }
}
