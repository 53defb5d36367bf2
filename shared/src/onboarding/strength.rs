//! Length and a first feeling for a password's strength: what the browser can say while somebody types. The server
//! has the last word with a list of common passwords.

/// NIST SP 800-63B-4: at least 8 characters with a second look at what they are.
pub const MIN_PASSWORD_CHARS: usize = 8;
/// Enough for any pass phrase; a limit keeps hashing cheap.
pub const MAX_PASSWORD_CHARS: usize = 256;

/// What an organization asks of a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordRules {
    pub min_chars: usize,
    /// zxcvbn's, 0 to 4.
    pub min_score: u32,
}

impl Default for PasswordRules {
    fn default() -> Self {
        Self {
            min_chars: MIN_PASSWORD_CHARS,
            min_score: 2,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    TooShort,
    Weak,
    Fair,
    Strong,
}

impl Strength {
    /// A quick estimate from length and variety. It never calls a password acceptable that the length rule refuses.
    #[must_use]
    pub fn estimate(password: &str, min_chars: usize) -> Self {
        let length = password.chars().count();
        if length < min_chars {
            return Self::TooShort;
        }
        let mut distinct: Vec<char> = password.chars().collect();
        distinct.sort_unstable();
        distinct.dedup();
        let classes = [
            char::is_lowercase,
            char::is_uppercase,
            char::is_numeric,
            |c: char| !c.is_alphanumeric(),
        ]
        .iter()
        .filter(|is_class| password.chars().any(**is_class))
        .count();
        // Bits a guesser without a dictionary faces, by what the password is made of.
        let per_char = match classes {
            0 | 1 => 3,
            2 => 4,
            _ => 5,
        };
        let bits = length.min(distinct.len() * 2) * per_char;
        match bits {
            0..40 => Self::Weak,
            40..60 => Self::Fair,
            _ => Self::Strong,
        }
    }

    /// The end of its catalogue key (`strength-…`) and of its style's name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TooShort => "too-short",
            Self::Weak => "weak",
            Self::Fair => "fair",
            Self::Strong => "strong",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn estimate(password: &str) -> Strength {
        Strength::estimate(password, MIN_PASSWORD_CHARS)
    }

    #[test]
    fn length_comes_first() {
        assert_eq!(estimate("Aa1!Aa1"), Strength::TooShort);
        assert_eq!(estimate(""), Strength::TooShort);
        assert_eq!(Strength::estimate("seven quiet", 12), Strength::TooShort);
        assert_ne!(Strength::estimate("seven quiet ", 12), Strength::TooShort);
    }

    #[test]
    fn repetition_is_weak_and_phrases_are_strong() {
        assert_eq!(estimate("aaaaaaaaaaaaaaaa"), Strength::Weak);
        assert_eq!(estimate("tangerine"), Strength::Weak);
        assert_eq!(estimate("Tangerine7"), Strength::Fair);
        assert_eq!(estimate("seven quiet tangerines"), Strength::Strong);
    }
}
