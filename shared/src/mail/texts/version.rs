//! The words of a mail as they were saved, one version after the other.

use serde::{Deserialize, Serialize};

use super::{MailKind, MailTexts};
use crate::Micros;
use crate::texts::Language;

/// Which words: of whom, of which kind of mail, in which language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextPlace {
    /// None = the whole instance's.
    pub organization_id: Option<String>,
    pub kind: MailKind,
    pub language: Language,
}

/// What was saved at a place. The newest one holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextVersion {
    pub place: TextPlace,
    /// Counts from 1.
    pub version: u64,
    /// Empty where the place went back to what it inherits.
    pub texts: MailTexts,
    /// The version whose words these are again.
    pub restored: Option<u64>,
    pub at: Micros,
    pub actor_id: String,
    pub actor_name: String,
}
