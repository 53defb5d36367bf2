//! The words of a place as the admin's page shows them.

use super::{MailTexts, TextField, TextPlace, TextVersion};
use crate::organizations::OrganizationSummary;

/// Whose words hold where a place has none of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

#[derive(Clone, Debug)]
pub struct MailTextsPage {
    pub place: TextPlace,
    /// What the place says itself.
    pub own: MailTexts,
    /// What holds where it says nothing …
    pub inherited: MailTexts,
    /// … which the instance says for an organization, or else usher.
    pub of_instance: MailTexts,
    /// Newest first.
    pub versions: Vec<TextVersion>,
    pub may_change: bool,
    /// May look at the words of the whole instance.
    pub for_instance: bool,
    /// Those whose words may be looked at.
    pub organizations: Vec<OrganizationSummary>,
}

impl MailTextsPage {
    #[must_use]
    pub fn source(&self, field: TextField) -> TextSource {
        match self.of_instance.of(field) {
            "" => TextSource::Usher,
            _ => TextSource::Instance,
        }
    }

    /// The number of the newest version; 0 where there is none.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.versions.first().map_or(0, |newest| newest.version)
    }

    /// What the version at this place of the list changed.
    #[must_use]
    pub fn changed(&self, at: usize) -> Vec<TextField> {
        let nothing = MailTexts::default();
        let before = self
            .versions
            .get(at + 1)
            .map_or(&nothing, |version| &version.texts);
        let after = self.versions.get(at).map_or(&nothing, |version| &version.texts);
        let mut fields = TextField::ALL.to_vec();
        fields.retain(|field| before.of(*field) != after.of(*field));
        fields
    }
}
