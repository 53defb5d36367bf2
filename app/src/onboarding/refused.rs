//! Where the refusal of a new password belongs.

use shared::problem::{Problem, Reason};
use shared::texts::Language;

use crate::plain::words;

#[derive(PartialEq)]
pub(crate) enum Place {
    Password,
    Repeated,
    /// Above the form: no answer of the person's is to blame.
    Form,
}

impl Place {
    fn of(problem: &Problem) -> Self {
        match problem.reason {
            Reason::PasswordTooShort
            | Reason::PasswordTooLong
            | Reason::PasswordCommon
            | Reason::PasswordPersonal
            | Reason::PasswordGuessable
            | Reason::PasswordUnchanged => Self::Password,
            Reason::PasswordRepeatDiffers => Self::Repeated,
            _ => Self::Form,
        }
    }
}

/// The words for that place, if it is the one.
pub(crate) fn words_at(language: Language, problem: Option<&Problem>, place: Place) -> Option<String> {
    problem
        .filter(|problem| Place::of(problem) == place)
        .map(|problem| words(language, problem))
}
