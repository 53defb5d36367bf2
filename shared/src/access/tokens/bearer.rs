//! A token in its plain form: `usher_pat_<look-up>_<secret>`.

use std::fmt;

use super::TOKEN_PREFIX;
use crate::ports::Random;
use crate::secrets::{random_token, token_hash};
use crate::{Problem, Reason};

const LOOKUP_BYTES: usize = 8;

/// `Debug` hides the secret.
#[derive(Clone, PartialEq, Eq)]
pub struct BearerToken {
    lookup: String,
    secret: String,
}

impl BearerToken {
    pub(crate) fn generate(random: &dyn Random) -> Self {
        let mut bytes = [0_u8; LOOKUP_BYTES];
        random.fill(&mut bytes);
        let lookup = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        Self {
            lookup,
            secret: random_token(random),
        }
    }

    /// The plain token, to be shown once.
    #[must_use]
    pub fn reveal(&self) -> String {
        format!("{TOKEN_PREFIX}{}_{}", self.lookup, self.secret)
    }

    /// Reads an `Authorization` header: `Bearer ` exactly once, then the token.
    pub fn from_header(header: Option<&str>) -> Result<Self, Problem> {
        let header = header.ok_or(Reason::AuthHeaderMissing)?;
        let mut parts = header.split("Bearer ");
        match (parts.next(), parts.next(), parts.next()) {
            (Some(""), Some(token), None) => Self::parse(token).ok_or_else(|| Reason::TokenInvalid.into()),
            _ => Err(Reason::AuthHeaderInvalid.into()),
        }
    }

    fn parse(token: &str) -> Option<Self> {
        let (lookup, secret) = token.trim_end().strip_prefix(TOKEN_PREFIX)?.split_once('_')?;
        let plausible = lookup.len() == LOOKUP_BYTES * 2 && secret.len() == 43;
        plausible.then(|| Self {
            lookup: lookup.to_owned(),
            secret: secret.to_owned(),
        })
    }

    /// The part that is stored plainly.
    #[must_use]
    pub fn lookup(&self) -> &str {
        &self.lookup
    }

    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        token_hash(&self.secret)
    }
}

impl fmt::Debug for BearerToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "BearerToken({TOKEN_PREFIX}{}_…)", self.lookup)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Counting;
    impl Random for Counting {
        fn fill(&self, bytes: &mut [u8]) {
            for (byte, value) in bytes.iter_mut().zip(0_u8..) {
                *byte = value;
            }
        }
    }

    #[test]
    fn a_token_reads_back_from_its_header_and_hides_in_debug() {
        let token = BearerToken::generate(&Counting);
        let plain = token.reveal();
        assert_eq!(
            BearerToken::from_header(Some(&format!("Bearer {plain}"))).unwrap(),
            token
        );
        assert_eq!(format!("{token:?}"), "BearerToken(usher_pat_0001020304050607_…)");
    }

    #[test]
    fn headers_are_refused_with_the_ids_clients_know() {
        let reason = |header: Option<&str>| BearerToken::from_header(header).unwrap_err().reason;
        assert_eq!(reason(None), Reason::AuthHeaderMissing);
        for malformed in [
            "",
            "abc",
            "bearer abc",
            "Bearer",
            "Basic Bearer x",
            "Bearer Bearer x",
        ] {
            assert_eq!(reason(Some(malformed)), Reason::AuthHeaderInvalid, "{malformed}");
        }
        for unknown in ["Bearer ", "Bearer abc", "Bearer usher_pat_00_00"] {
            assert_eq!(reason(Some(unknown)), Reason::TokenInvalid, "{unknown}");
        }
    }
}
