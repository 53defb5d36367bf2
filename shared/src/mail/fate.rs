//! What became of a mail after it was handed over.

use serde::{Deserialize, Serialize};

use crate::events::EventKind;

/// The order is that in which one fate takes the place of another, so that reports which are repeated, late or sent in a
/// circle end after four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// The server that has it goes on trying.
    Delayed,
    /// The recipient's server has it.
    Delivered,
    /// The recipient called it unwanted.
    Complained,
    /// It came back.
    Bounced,
}

impl Fate {
    pub const ALL: [Self; 4] = [Self::Delayed, Self::Delivered, Self::Complained, Self::Bounced];

    /// The spelling in the database, and the end of its catalogue key (`mail-fate-…`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Delayed => "delayed",
            Self::Delivered => "delivered",
            Self::Complained => "complained",
            Self::Bounced => "bounced",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fate| fate.as_str() == text)
    }

    #[must_use]
    pub fn kind(self) -> EventKind {
        match self {
            Self::Delayed => EventKind::MailDelayed,
            Self::Delivered => EventKind::MailDelivered,
            Self::Complained => EventKind::MailComplained,
            Self::Bounced => EventKind::MailBounced,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    #[test]
    fn fates_read_back_and_have_words() {
        for fate in Fate::ALL {
            assert_eq!(Fate::parse(fate.as_str()), Some(fate));
            let key = format!("mail-fate-{}", fate.as_str());
            assert_ne!(Language::ENGLISH.text(&key), key);
        }
        assert_eq!(Fate::parse("lost"), None);
    }
}
