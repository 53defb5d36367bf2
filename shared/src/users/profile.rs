//! The profile of a person, as a change asks for it.

use crate::access::Caller;
use crate::texts::Language;
use crate::users::{Gender, Human, UpdateHuman};
use crate::{Problem, Reason, Service};

/// The API's limit on a given name and a family name, in characters.
const NAME_CHARS: std::ops::RangeInclusive<usize> = 1..=200;

/// What people change about themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnProfile {
    pub given_name: String,
    pub family_name: String,
    /// None = stays as it is, which may be a language usher has no texts in.
    pub language: Option<Language>,
}

impl Service {
    pub async fn update_own_profile(&self, caller: &Caller, profile: OwnProfile) -> Result<(), Problem> {
        let (given_name, family_name) = full_names(&profile.given_name, &profile.family_name)?;
        let request = UpdateHuman {
            user_id: caller.user_id.clone(),
            username: None,
            profile: Some(Profile {
                given_name,
                family_name,
                nick_name: None,
                display_name: None,
                preferred_language: profile.language.map(|language| language.tag().to_owned()),
                gender: None,
            }),
            email: None,
            phone: None,
            password: None,
        };
        self.update_human(caller, request).await.map(|_| ())
    }
}

/// Characters that turn the text around them, so that a name could rewrite a page, a list or a mail.
const TURNING: [std::ops::RangeInclusive<char>; 2] = ['\u{202a}'..='\u{202e}', '\u{2066}'..='\u{2069}'];

/// Given name and family name without blanks around them, when both are there.
pub(crate) fn full_names(given_name: &str, family_name: &str) -> Result<(String, String), Problem> {
    let fits = |name: &str| NAME_CHARS.contains(&name.chars().count());
    match (given_name.trim(), family_name.trim()) {
        (given, family) if fits(given) && fits(family) => Ok((given.to_owned(), family.to_owned())),
        _ => Err(Reason::NameMissing.into()),
    }
}

/// Of the optional parts, none = stays as it is; empty = goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    pub given_name: String,
    pub family_name: String,
    pub nick_name: Option<String>,
    /// Empty = made of the two names.
    pub display_name: Option<String>,
    pub preferred_language: Option<String>,
    /// None inside = unspecified.
    pub gender: Option<Option<Gender>>,
}

impl Human {
    pub(crate) fn check_names(&self) -> Result<(), Problem> {
        let nick_name = self.nick_name.as_deref().unwrap_or_default();
        let names = [&self.given_name, &self.family_name, &self.display_name, nick_name];
        let turns = |letter: char| TURNING.iter().any(|range| range.contains(&letter));
        if names.into_iter().any(|name| name.chars().any(turns)) {
            return Err(Problem::invalid(
                "A name cannot have characters that change the direction of the text around it.",
            ));
        }
        Ok(())
    }

    /// A display name that was made of the two names follows them.
    pub(crate) fn apply(&mut self, profile: Profile) {
        let follows = self.display_name == self.full_name();
        self.given_name = profile.given_name;
        self.family_name = profile.family_name;
        match profile.display_name {
            Some(name) if !name.is_empty() => self.display_name = name,
            None if !follows => {}
            _ => self.display_name = self.full_name(),
        }
        let non_empty = |text: String| Some(text).filter(|text| !text.is_empty());
        if let Some(name) = profile.nick_name {
            self.nick_name = non_empty(name);
        }
        if let Some(tag) = profile.preferred_language {
            self.preferred_language = non_empty(tag);
        }
        if let Some(gender) = profile.gender {
            self.gender = gender;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::users::EmailAddress;

    fn maria() -> Human {
        Human {
            given_name: "Maria".into(),
            family_name: "Silva".into(),
            nick_name: Some("Mia".into()),
            display_name: "Maria Silva".into(),
            preferred_language: Some("pt".into()),
            gender: Some(Gender::Female),
            email: EmailAddress::parse("maria@acme.example").unwrap(),
            email_verified: true,
            phone: None,
            password_set_at: None,
            password_change_required: false,
            has_passkey: false,
            has_identity: false,
        }
    }

    fn married() -> Profile {
        Profile {
            given_name: "Maria".into(),
            family_name: "Costa".into(),
            nick_name: None,
            display_name: None,
            preferred_language: None,
            gender: None,
        }
    }

    #[test]
    fn names_leave_the_text_around_them_alone() {
        let named = |name: &str| {
            let mut human = maria();
            human.apply(Profile {
                display_name: Some(name.into()),
                ..married()
            });
            human.check_names().map_err(|problem| problem.reason)
        };
        for good in ["Maria Silva", "مريم", "שרה\u{200f}"] {
            assert_eq!(named(good), Ok(()), "{good}");
        }
        for bad in ["\u{202e}live", "a\u{2066}b", "a\u{202a}", "a\u{2069}"] {
            assert_eq!(named(bad), Err(Reason::InvalidField), "{bad:?}");
        }
    }

    #[test]
    fn both_names_are_needed_and_limited() {
        let longest = "ü".repeat(200);
        assert_eq!(full_names(" A ", "B").unwrap(), ("A".into(), "B".into()));
        assert!(full_names(&longest, &longest).is_ok());
        for (given, family) in [("", "B"), ("A", "  "), (&*format!("{longest}u"), "B")] {
            assert_eq!(full_names(given, family).unwrap_err().reason, Reason::NameMissing);
        }
    }

    #[test]
    fn the_name_of_somebody_without_a_family_name_follows_too() {
        let mut administrator = Human {
            given_name: "Administrator".into(),
            family_name: String::new(),
            display_name: "Administrator".into(),
            ..maria()
        };
        administrator.apply(married());
        assert_eq!(administrator.display_name, "Maria Costa");
    }

    #[test]
    fn what_is_absent_stays_and_the_display_name_follows() {
        let mut human = maria();
        human.apply(married());
        let expected = Human {
            family_name: "Costa".into(),
            display_name: "Maria Costa".into(),
            ..maria()
        };
        assert_eq!(human, expected);
    }

    #[test]
    fn a_chosen_display_name_stays_until_it_is_emptied() {
        let mut human = maria();
        human.display_name = "Dr. Silva".into();
        human.apply(married());
        assert_eq!(human.display_name, "Dr. Silva");
        human.apply(Profile {
            display_name: Some(String::new()),
            ..married()
        });
        assert_eq!(human.display_name, "Maria Costa");
        human.apply(Profile {
            display_name: Some("Mia".into()),
            ..married()
        });
        assert_eq!(human.display_name, "Mia");
    }

    #[test]
    fn what_is_empty_goes() {
        let mut human = maria();
        human.apply(Profile {
            nick_name: Some(String::new()),
            preferred_language: Some(String::new()),
            gender: Some(None),
            ..married()
        });
        assert_eq!(
            (human.nick_name, human.preferred_language, human.gender),
            (None, None, None)
        );
    }
}
