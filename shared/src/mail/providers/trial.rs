//! What came of a mail to try a provider out.

use serde::{Deserialize, Serialize};

use super::TrialFault;

/// The conversation with a provider, step by step. Secrets and the message itself are left out where it is written down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    /// Where it went.
    pub recipient: String,
    /// None = the provider took the mail.
    pub failure: Option<TrialFailure>,
    pub lines: Vec<TrialLine>,
}

/// What stands in the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialFailure {
    pub fault: TrialFault,
    /// The provider's words, or usher's.
    pub words: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialLine {
    pub side: TrialSide,
    pub text: String,
}

/// Who said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrialSide {
    Usher,
    Provider,
    /// What happened in between, such as encryption.
    Note,
}
