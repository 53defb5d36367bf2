//! The code an invited person types or follows.

use std::fmt;
use std::time::Duration;

/// Which codes are made. Reading accepts what any profile makes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CodeProfile {
    /// 12 characters of Crockford base32: 60 bits.
    #[default]
    Usher,
    /// 6 characters of A-Z and 0-9 (31 bits), as ZITADEL makes them.
    Zitadel,
    /// usher's codes with links of a day at most, the most that NIST SP 800-63B-4 lets a mailed code live.
    Nist,
}

impl CodeProfile {
    pub const ALL: [Self; 3] = [Self::Usher, Self::Zitadel, Self::Nist];

    /// The spelling in the database and in settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Usher => "usher",
            Self::Zitadel => "zitadel",
            Self::Nist => "nist",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.as_str() == text)
    }

    /// No link with such a code may work longer.
    #[must_use]
    pub fn longest_link(self) -> Option<Duration> {
        match self {
            Self::Usher | Self::Zitadel => None,
            Self::Nist => Some(Duration::from_secs(24 * 60 * 60)),
        }
    }

    /// Does the code alone say whose it is? A short one needs the user's id beside it.
    #[must_use]
    pub fn stands_alone(self) -> bool {
        self != Self::Zitadel
    }

    fn alphabet(self) -> &'static [u8] {
        match self {
            // Crockford's: no I, L, O, U.
            Self::Usher | Self::Nist => b"0123456789ABCDEFGHJKMNPQRSTVWXYZ",
            Self::Zitadel => b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        }
    }

    fn length(self) -> usize {
        match self {
            Self::Usher | Self::Nist => 12,
            Self::Zitadel => 6,
        }
    }
}

/// A code in its plain form. It cannot be printed by accident: `Debug` hides it and there is no `Display`.
#[derive(Clone, PartialEq, Eq)]
pub struct InviteCode(String);

impl InviteCode {
    /// Makes a code from uniformly random bytes; `more` gives further ones. Bytes that would favour some characters are skipped.
    pub fn generate(profile: CodeProfile, mut more: impl FnMut(&mut [u8])) -> Self {
        let alphabet = profile.alphabet();
        // The largest multiple of the alphabet's size that a byte can hold: below it every character is as likely as the next.
        let fair = 256 - 256 % alphabet.len();
        let mut code = String::with_capacity(profile.length());
        let mut bytes = [0_u8; 16];
        while code.len() < profile.length() {
            more(&mut bytes);
            for byte in bytes
                .iter()
                .map(|byte| usize::from(*byte))
                .filter(|byte| *byte < fair)
            {
                if code.len() < profile.length() {
                    code.push(char::from(alphabet[byte % alphabet.len()]));
                }
            }
        }
        Self(code)
    }

    /// What somebody typed or a link carried, in the form that is compared: upper case, without blanks and dashes,
    /// and for codes as long as ours O read as 0, I and L as 1.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let plain: String =
            text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}')).flat_map(char::to_uppercase).collect();
        if plain.chars().count() == CodeProfile::Usher.length() {
            Self(
                plain
                    .chars()
                    .map(|c| match c {
                        'O' => '0',
                        'I' | 'L' => '1',
                        other => other,
                    })
                    .collect(),
            )
        } else {
            Self(plain)
        }
    }

    /// The form that is hashed and compared.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// For people: in groups of four, `XXXX-XXXX-XXXX`; short codes as they are.
    #[must_use]
    pub fn grouped(&self) -> String {
        if self.0.len() < 8 || !self.0.is_ascii() {
            return self.0.clone();
        }
        let groups: Vec<&str> = (0..self.0.len())
            .step_by(4)
            .map(|at| &self.0[at..(at + 4).min(self.0.len())])
            .collect();
        groups.join("-")
    }

    /// Could a profile have made it? Saves a look-up of what cannot be a code.
    #[must_use]
    pub fn is_plausible(&self) -> bool {
        [CodeProfile::Usher, CodeProfile::Zitadel].iter().any(|profile| {
            self.0.len() == profile.length() && self.0.bytes().all(|byte| profile.alphabet().contains(&byte))
        })
    }
}

impl fmt::Debug for InviteCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("InviteCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn from_seed(profile: CodeProfile, seed: u64) -> InviteCode {
        let mut state = seed;
        InviteCode::generate(profile, |bytes| {
            for byte in bytes {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                *byte = (state >> 33) as u8;
            }
        })
    }

    #[test]
    fn bytes_that_would_favour_some_characters_are_skipped() {
        // 252 to 255 are beyond the last whole multiple of 36.
        let mut calls = 0;
        let code = InviteCode::generate(CodeProfile::Zitadel, |bytes| {
            bytes.fill(if calls == 0 { 255 } else { 35 });
            calls += 1;
        });
        assert_eq!(code.reveal(), "999999");
        assert_eq!(calls, 2);
    }

    #[test]
    fn debug_does_not_print_the_code() {
        assert_eq!(format!("{:?}", InviteCode::read("ABCD")), "InviteCode(…)");
    }

    #[test]
    fn people_may_type_it_as_they_like() {
        let code = InviteCode::read("0123-4567-89AB");
        for typed in [
            "0123456789ab",
            " o123 4567 89ab ",
            "OI23–4567–89AB",
            "0l23-4567-89aB",
        ] {
            assert_eq!(InviteCode::read(typed), code, "{typed}");
        }
    }

    #[test]
    fn short_codes_keep_their_letters() {
        assert_eq!(InviteCode::read("olio12").reveal(), "OLIO12");
    }

    proptest! {
        #[test]
        fn a_made_code_is_plausible_and_survives_its_own_grouping(seed: u64, zitadel: bool) {
            let profile = if zitadel { CodeProfile::Zitadel } else { CodeProfile::Usher };
            let code = from_seed(profile, seed);
            prop_assert!(code.is_plausible());
            prop_assert_eq!(code.reveal().len(), profile.length());
            prop_assert_eq!(InviteCode::read(&code.grouped().to_lowercase()), code);
        }

        #[test]
        fn reading_never_panics_and_is_stable(text: String) {
            let once = InviteCode::read(&text);
            prop_assert_eq!(InviteCode::read(once.reveal()), once.clone());
            let _ = once.grouped();
        }
    }
}
