//! The parts of a mail that have words of their own, and how long each may be.

use serde::{Deserialize, Serialize};

use super::{Variable, harmless_line, harmless_lines};
use crate::{Problem, Reason};

/// The words of a mail. An empty one is inherited.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MailTexts {
    pub title: String,
    pub pre_header: String,
    pub subject: String,
    pub greeting: String,
    pub text: String,
    pub button_text: String,
    pub footer_text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextField {
    Subject,
    PreHeader,
    Title,
    Greeting,
    Text,
    ButtonText,
    FooterText,
}

impl TextField {
    /// As a reader meets them.
    pub const ALL: [Self; 7] = [
        Self::Subject,
        Self::PreHeader,
        Self::Title,
        Self::Greeting,
        Self::Text,
        Self::ButtonText,
        Self::FooterText,
    ];

    /// Its name in forms, and the end of its catalogue key (`texts-field-…`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::PreHeader => "pre_header",
            Self::Title => "title",
            Self::Greeting => "greeting",
            Self::Text => "text",
            Self::ButtonText => "button_text",
            Self::FooterText => "footer_text",
        }
    }

    #[must_use]
    pub fn max_bytes(self) -> usize {
        match self {
            Self::Subject | Self::PreHeader | Self::Title => 2000,
            Self::Greeting | Self::ButtonText => 4000,
            Self::FooterText => 8000,
            Self::Text => 40_000,
        }
    }

    /// May it have several lines?
    #[must_use]
    pub fn has_lines(self) -> bool {
        matches!(self, Self::Text | Self::FooterText)
    }
}

impl MailTexts {
    #[must_use]
    pub fn of(&self, field: TextField) -> &str {
        match field {
            TextField::Subject => &self.subject,
            TextField::PreHeader => &self.pre_header,
            TextField::Title => &self.title,
            TextField::Greeting => &self.greeting,
            TextField::Text => &self.text,
            TextField::ButtonText => &self.button_text,
            TextField::FooterText => &self.footer_text,
        }
    }

    /// Each made anew of what it says.
    #[must_use]
    pub fn map(&self, mut anew: impl FnMut(TextField, &str) -> String) -> Self {
        let mut of = |field| anew(field, self.of(field));
        Self {
            title: of(TextField::Title),
            pre_header: of(TextField::PreHeader),
            subject: of(TextField::Subject),
            greeting: of(TextField::Greeting),
            text: of(TextField::Text),
            button_text: of(TextField::ButtonText),
            footer_text: of(TextField::FooterText),
        }
    }

    /// What it leaves empty comes from `below`.
    #[must_use]
    pub fn over(&self, below: &Self) -> Self {
        self.map(|field, own| match own {
            "" => below.of(field).to_owned(),
            own => own.to_owned(),
        })
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        TextField::ALL.into_iter().all(|field| self.of(field).is_empty())
    }

    /// Every rule that these words break, in the order of [`TextField::ALL`].
    #[must_use]
    pub fn faults(&self) -> Vec<(TextField, Problem)> {
        TextField::ALL
            .into_iter()
            .filter_map(|field| Some((field, check(field, self.of(field)).err()?)))
            .collect()
    }

    /// As they are kept: without what would harm a mail, each at its length, each with variables that usher knows.
    pub fn checked(&self) -> Result<Self, Problem> {
        match self.faults().into_iter().next() {
            Some((_, problem)) => Err(problem),
            None => Ok(self.map(tidy)),
        }
    }
}

fn tidy(field: TextField, text: &str) -> String {
    match field.has_lines() {
        true => harmless_lines(text),
        false => harmless_line(text),
    }
}

fn check(field: TextField, text: &str) -> Result<(), Problem> {
    let refused = |reason| Err(Problem::with_text(reason, field.as_str()));
    if text.len() > field.max_bytes() {
        return refused(Reason::MailTextTooLong);
    }
    // Spaces alone would leave a button or a subject without words.
    if !text.is_empty() && tidy(field, text).is_empty() {
        return refused(Reason::MailTextBlank);
    }
    Variable::check(text, field.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(field: TextField, text: &str) -> MailTexts {
        MailTexts::default().map(|each, _| {
            if each == field {
                text.to_owned()
            } else {
                String::new()
            }
        })
    }

    #[test]
    fn every_field_has_its_length_in_bytes() {
        let limits = [2000, 2000, 2000, 4000, 40_000, 4000, 8000];
        for (field, limit) in TextField::ALL.into_iter().zip(limits) {
            for (length, fits) in [(limit - 1, true), (limit, true), (limit + 1, false)] {
                let checked = with(field, &"x".repeat(length)).checked();
                assert_eq!(checked.is_ok(), fits, "{field:?} of {length}");
            }
            let of_two_bytes = with(field, &"é".repeat(limit / 2 + 1)).checked();
            assert_eq!(of_two_bytes.unwrap_err().reason, Reason::MailTextTooLong);
        }
    }

    #[test]
    fn nothing_is_inherited_and_blank_is_refused() {
        assert!(MailTexts::default().checked().unwrap().is_empty());
        for blank in [" ", "\n\t", "\u{200b}\u{202e}"] {
            let problem = with(TextField::ButtonText, blank).checked().unwrap_err();
            assert_eq!(
                (problem.reason, problem.text.as_str()),
                (Reason::MailTextBlank, "button_text")
            );
        }
    }

    #[test]
    fn only_some_have_lines() {
        let two = "one\r\ntwo\u{202e}";
        assert_eq!(with(TextField::Text, two).checked().unwrap().text, "one\ntwo");
        assert_eq!(
            with(TextField::Subject, two).checked().unwrap().subject,
            "one two"
        );
    }

    #[test]
    fn what_is_empty_comes_from_below() {
        let below = with(TextField::Subject, "below").over(&with(TextField::Title, "title"));
        let texts = with(TextField::Subject, "above").over(&below);
        assert_eq!((texts.subject.as_str(), texts.title.as_str()), ("above", "title"));
    }

    #[test]
    fn every_fault_is_told() {
        let texts = MailTexts {
            subject: "{{.Nobody}}".into(),
            text: "{{.DisplayName".into(),
            ..MailTexts::default()
        };
        let faults = texts.faults();
        assert_eq!(
            faults
                .iter()
                .map(|(field, fault)| (*field, fault.reason))
                .collect::<Vec<_>>(),
            [
                (TextField::Subject, Reason::MailTextVariable),
                (TextField::Text, Reason::MailTextBraces)
            ]
        );
    }
}
