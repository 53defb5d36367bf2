//! Refusals in words for people, where programs get the terse wording of the API.

use shared::texts::Language;
use shared::{Problem, Reason};

pub(crate) fn said(language: Language, problem: &Problem) -> String {
    let key = match problem.reason {
        Reason::TemplateSyntax => "desk-said-template",
        Reason::TemplateVariable => "desk-said-variable",
        Reason::UserExists => "desk-said-user-exists",
        _ => return problem.words(language),
    };
    language.text(key)
}
