//! What a token may be called and how long it may work; the same in the browser and on the server.

use std::time::Duration;

use crate::{Micros, Problem, Reason};

/// As for the names of ZITADEL's machine users.
pub const MAX_TOKEN_NAME_CHARS: usize = 200;
/// Longer is no end at all.
pub const MAX_TOKEN_LIFETIME: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

/// The name without blanks around it.
pub fn token_name(text: &str) -> Result<String, Problem> {
    let name = text.trim();
    let fits = (1..=MAX_TOKEN_NAME_CHARS).contains(&name.chars().count());
    if fits && !name.chars().any(char::is_control) {
        Ok(name.to_owned())
    } else {
        Err(Reason::TokenNameLength.into())
    }
}

/// The wished end if it lies ahead, and not too far.
pub fn token_end(now: Micros, wished: Micros) -> Result<Micros, Problem> {
    if wished > now && wished <= now.plus(MAX_TOKEN_LIFETIME) {
        Ok(wished)
    } else {
        Err(Reason::TokenEndOutOfRange.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Micros = Micros(1_790_000_000_000_000);

    #[test]
    fn names_are_trimmed_and_limited() {
        assert_eq!(token_name("  CI runner ").unwrap(), "CI runner");
        assert_eq!(token_name("ü").unwrap(), "ü");
        assert!(token_name(&"ü".repeat(MAX_TOKEN_NAME_CHARS)).is_ok());
        for bad in ["", "  ", "a\nb", &"a".repeat(MAX_TOKEN_NAME_CHARS + 1)] {
            assert_eq!(token_name(bad).unwrap_err().reason, Reason::TokenNameLength);
        }
    }

    #[test]
    fn an_end_lies_ahead_and_within_the_limit() {
        let moment = Duration::from_micros(1);
        let last = NOW.plus(MAX_TOKEN_LIFETIME);
        for good in [NOW.plus(moment), last] {
            assert_eq!(token_end(NOW, good).unwrap(), good);
        }
        for bad in [NOW.minus(moment), NOW, last.plus(moment)] {
            assert_eq!(
                token_end(NOW, bad).unwrap_err().reason,
                Reason::TokenEndOutOfRange
            );
        }
    }
}
