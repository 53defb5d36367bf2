//! Password rules: length, then whether a guesser would find it soon, with the reason told. No composition rules.

use secrecy::{ExposeSecret as _, SecretString};
use unicode_normalization::UnicodeNormalization as _;
use zxcvbn::feedback::Warning;
use zxcvbn::zxcvbn;

use crate::onboarding::{MAX_PASSWORD_CHARS, PasswordRules};
use crate::ports::Snapshot;
use crate::{Problem, Reason};

/// A password that keeps the rules, in Unicode's NFC so that every keyboard gives the same one.
#[derive(Debug)]
pub struct Password(SecretString);

impl Password {
    /// `own_words`: the person's names and addresses, which make bad passwords.
    pub fn parse(text: &SecretString, own_words: &[&str], rules: PasswordRules) -> Result<Self, Problem> {
        let text: String = text.expose_secret().nfc().collect();
        let length = text.chars().count();
        if length < rules.min_chars {
            return Err(Problem::with_text(
                Reason::PasswordTooShort,
                rules.min_chars.to_string(),
            ));
        }
        if length > MAX_PASSWORD_CHARS {
            return Err(Reason::PasswordTooLong.into());
        }
        let lower = text.to_lowercase();
        let own = |word: &&&str| word.chars().count() >= 4 && lower.contains(&word.to_lowercase());
        if let Some(word) = own_words.iter().find(own)
            // A long phrase may contain a name.
            && length < word.chars().count() + rules.min_chars
        {
            return Err(Reason::PasswordPersonal.into());
        }
        let entropy = zxcvbn(&text, own_words);
        if u32::from(u8::from(entropy.score())) < rules.min_score {
            let reason = match entropy.feedback().and_then(zxcvbn::feedback::Feedback::warning) {
                Some(
                    Warning::ThisIsATop10Password
                    | Warning::ThisIsATop100Password
                    | Warning::ThisIsACommonPassword
                    | Warning::ThisIsSimilarToACommonlyUsedPassword,
                ) => Reason::PasswordCommon,
                _ => Reason::PasswordGuessable,
            };
            return Err(reason.into());
        }
        Ok(Self(text.into()))
    }

    /// One that the person of the snapshot chose. `repeated`: typed a second time; none = not asked.
    pub(crate) fn chosen(
        snapshot: &Snapshot,
        text: &SecretString,
        repeated: Option<&SecretString>,
    ) -> Result<Self, Problem> {
        let human = snapshot.user.as_ref().and_then(|user| user.human());
        let human = human.ok_or(Reason::UserNotFound)?;
        let organization = snapshot
            .organization
            .as_ref()
            .ok_or(Reason::OrganizationNotFound)?;
        let password = Self::parse(text, &human.own_words(), organization.policy().password_rules())?;
        match repeated {
            Some(repeated) if Self::normalized(repeated).expose_secret() != password.0.expose_secret() => {
                Err(Reason::PasswordRepeatDiffers.into())
            }
            _ => Ok(password),
        }
    }

    #[must_use]
    pub fn secret(&self) -> &SecretString {
        &self.0
    }

    /// The form in which a typed password is compared with a stored one.
    #[must_use]
    pub fn normalized(text: &SecretString) -> SecretString {
        text.expose_secret().nfc().collect::<String>().into()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MARIA: &[&str] = &[
        "Maria",
        "Silva",
        "Maria Silva",
        "maria.silva@acme.com",
        "maria.silva",
    ];

    fn verdict(text: &str) -> Option<Reason> {
        verdict_by(PasswordRules::default(), text)
    }

    fn verdict_by(rules: PasswordRules, text: &str) -> Option<Reason> {
        Password::parse(&SecretString::from(text), MARIA, rules)
            .err()
            .map(|problem| problem.reason)
    }

    #[test]
    fn each_refusal_has_its_reason() {
        for (text, reason) in [
            ("Tr0ub4d", Some(Reason::PasswordTooShort)),
            ("password", Some(Reason::PasswordCommon)),
            ("password1", Some(Reason::PasswordCommon)),
            ("12345678", Some(Reason::PasswordCommon)),
            ("maria.silva", Some(Reason::PasswordPersonal)),
            ("SilvaSilva", Some(Reason::PasswordPersonal)),
            ("aaaaaaaaaaaa", Some(Reason::PasswordGuessable)),
            ("seven quiet tangerines", None),
            ("why maria sings in the morning", None),
            ("pässwörter sind schön", None),
        ] {
            assert_eq!(verdict(text), reason, "{text}");
        }
    }

    #[test]
    fn the_limits_count_characters_at_below_and_above() {
        assert_eq!(verdict("kx7$Qm2"), Some(Reason::PasswordTooShort));
        assert_eq!(verdict("kx7$Qm2ß"), None);
        let long = "kx7$ Qm2ß ".repeat(26);
        assert_eq!(verdict(&long.chars().take(256).collect::<String>()), None);
        assert_eq!(
            verdict(&long.chars().take(257).collect::<String>()),
            Some(Reason::PasswordTooLong)
        );
    }

    #[test]
    fn an_organization_may_ask_for_more() {
        let rules = |min_chars, min_score| PasswordRules { min_chars, min_score };
        let word = "kx7$Qm2ßvb4";
        assert_eq!(verdict_by(rules(10, 2), word), None);
        assert_eq!(verdict_by(rules(11, 2), word), None);
        assert_eq!(verdict_by(rules(12, 2), word), Some(Reason::PasswordTooShort));
        for (least, reason) in [(2, None), (4, Some(Reason::PasswordGuessable))] {
            assert_eq!(verdict_by(rules(8, least), "kx7$Qm2ß"), reason, "{least}");
        }
        assert_eq!(verdict_by(rules(8, 4), "seven quiet tangerines"), None);
    }

    #[test]
    fn both_ways_to_type_an_umlaut_are_the_same_password() {
        let composed =
            Password::parse(&"sch\u{f6}ne tangerinen".into(), &[], PasswordRules::default()).unwrap();
        let decomposed =
            Password::parse(&"scho\u{308}ne tangerinen".into(), &[], PasswordRules::default()).unwrap();
        assert_eq!(
            composed.secret().expose_secret(),
            decomposed.secret().expose_secret()
        );
    }

    proptest! {
        #[test]
        fn what_is_accepted_keeps_the_length_rule(text in "\\PC{0,300}") {
            if let Ok(password) = Password::parse(&SecretString::from(text), MARIA, PasswordRules::default()) {
                let length = password.secret().expose_secret().chars().count();
                prop_assert!((crate::onboarding::MIN_PASSWORD_CHARS..=MAX_PASSWORD_CHARS).contains(&length));
            }
        }
    }
}
