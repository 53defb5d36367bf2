//! What stands in a text for what a mail is about: `{{.DisplayName}}`. There is no more to this language than names.

use crate::{Problem, Reason};

macro_rules! variables {
    ($($(#[$doc:meta])* $name:ident,)+) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Variable { $($(#[$doc])* $name,)+ }

        impl Variable {
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// As a text has it, without dot and braces.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)+ }
            }
        }
    };
}

variables! {
    DisplayName,
    FirstName,
    LastName,
    NickName,
    UserName,
    LastEmail,
    VerifiedEmail,
    LastPhone,
    VerifiedPhone,
    PreferredLoginName,
    LoginName,
    LoginNames,
    ApplicationName,
    /// Of the organization.
    OrgName,
    InviterName,
    Code,
    /// When the link ends.
    ExpiryDate,
    /// Of the mail itself, which need not be the person it is about.
    RecipientAddress,
    ChangeDate,
    CreationDate,
    UserID,
    OrgID,
    /// Always empty: no mail of usher's is about a request to sign in.
    AuthRequestID,
}

enum Piece<'a> {
    Words(&'a str),
    Name(Variable),
}

impl Variable {
    /// As a text has it.
    #[must_use]
    pub fn placeholder(self) -> String {
        format!("{{{{.{}}}}}", self.name())
    }

    /// Are all variables of the text known, and all braces closed?
    pub(super) fn check(text: &str, field: &str) -> Result<(), Problem> {
        pieces(text, field).map(drop)
    }

    /// The text with its variables filled in, each once: what a value says is no text. One that was never checked stays.
    #[must_use]
    pub fn fill(text: &str, value: impl Fn(Self) -> String) -> String {
        match pieces(text, "") {
            Ok(pieces) => pieces
                .into_iter()
                .map(|piece| match piece {
                    Piece::Words(words) => words.to_owned(),
                    Piece::Name(variable) => value(variable),
                })
                .collect(),
            Err(_) => text.to_owned(),
        }
    }
}

fn pieces<'a>(text: &'a str, field: &str) -> Result<Vec<Piece<'a>>, Problem> {
    let braces = || Problem::with_text(Reason::MailTextBraces, field);
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((words, behind)) = rest.split_once("{{") {
        let (inside, after) = behind.split_once("}}").ok_or_else(braces)?;
        if words.contains("}}") || inside.contains("{{") {
            return Err(braces());
        }
        let name = inside.trim();
        let variable = name.strip_prefix('.').and_then(|name| {
            let mut all = Variable::ALL.iter().copied();
            all.find(|variable| variable.name() == name)
        });
        let variable = variable.ok_or_else(|| Problem::with_text(Reason::MailTextVariable, name))?;
        found.push(Piece::Words(words));
        found.push(Piece::Name(variable));
        rest = after;
    }
    if rest.contains("}}") {
        return Err(braces());
    }
    found.push(Piece::Words(rest));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(text: &str) -> Option<Reason> {
        Variable::check(text, "text").err().map(|problem| problem.reason)
    }

    #[test]
    fn every_variable_reads_back() {
        for variable in Variable::ALL {
            let filled = Variable::fill(&format!("a {} b", variable.placeholder()), |found| {
                assert_eq!(found, *variable);
                "X".to_owned()
            });
            assert_eq!(filled, "a X b");
        }
    }

    #[test]
    fn spaces_are_allowed_and_values_are_no_text() {
        let fill = |text| Variable::fill(text, |_| "{{.Code}}".to_owned());
        assert_eq!(fill("{{ .DisplayName }}!"), "{{.Code}}!");
        assert_eq!(fill("one { and } two"), "one { and } two");
    }

    #[test]
    fn whatever_else_stands_in_braces_is_refused() {
        for unknown in [
            "{{.Nobody}}",
            "{{DisplayName}}",
            "{{.displayname}}",
            "{{}}",
            "{{range .LoginNames}}",
            "{{.Code | html}}",
        ] {
            assert_eq!(reason(unknown), Some(Reason::MailTextVariable), "{unknown}");
        }
        for open in ["{{.Code", "a }} b", "{{.Code}} }}", "{{ {{.Code}}", "{{"] {
            assert_eq!(reason(open), Some(Reason::MailTextBraces), "{open}");
        }
        assert_eq!(reason("{ } {.Code}"), None);
    }
}
