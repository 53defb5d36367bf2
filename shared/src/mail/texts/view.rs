//! The words of mails as the desk's page shows and takes them.

use serde::{Deserialize, Serialize};

use super::{MailTexts, TextField, TextPlace, TextVersion};
use crate::Problem;
use crate::organizations::OrganizationSummary;

/// The words as the admin's form has them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MailTextForm {
    pub kind: String,
    pub language: String,
    /// Empty for the whole instance.
    pub organization_id: String,
    /// The version that the form was filled from; 0 where there was none.
    pub version: u64,
    pub title: String,
    pub pre_header: String,
    pub subject: String,
    pub greeting: String,
    pub text: String,
    pub button_text: String,
    pub footer_text: String,
}

impl From<&MailTextForm> for MailTexts {
    fn from(form: &MailTextForm) -> Self {
        Self {
            title: form.title.clone(),
            pre_header: form.pre_header.clone(),
            subject: form.subject.clone(),
            greeting: form.greeting.clone(),
            text: form.text.clone(),
            button_text: form.button_text.clone(),
            footer_text: form.footer_text.clone(),
        }
    }
}

/// Whose words hold where a place has none of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextSource {
    Instance,
    Usher,
}

impl TextSource {
    /// The end of its catalogue key (`texts-from-…`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Instance => "instance",
            Self::Usher => "usher",
        }
    }
}

/// The words of a place at the admin's desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailTextsPage {
    pub place: TextPlace,
    /// What the place says itself.
    pub own: MailTexts,
    /// What holds where it says nothing, and whose words they are.
    pub inherited: MailTexts,
    pub sources: Vec<(TextField, TextSource)>,
    /// Newest first.
    pub versions: Vec<TextVersion>,
    pub may_change: bool,
    /// May look at the words of the whole instance.
    pub for_instance: bool,
    pub organizations: Vec<OrganizationSummary>,
}

/// A mail with words that nobody saved, and what stands against saving them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailTextPreview {
    pub faults: Vec<(TextField, Problem)>,
    pub subject: String,
    pub html: String,
    pub text: String,
}
