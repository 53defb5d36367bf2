//! The profile of a person, as a change asks for it.

use crate::users::{Gender, Human};

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
