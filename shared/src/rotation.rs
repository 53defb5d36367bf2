//! Secrets that change while others still know the one of before.

use std::fmt;
use std::time::Duration;

use secrecy::SecretString;

use crate::ports::Sealer;
use crate::{Micros, Service};

pub const DEFAULT_OVERLAP: Duration = Duration::from_secs(24 * 60 * 60);
pub const MAX_OVERLAP: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// A secret as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedSecrets {
    pub sealed: Vec<u8>,
    /// While others move from one to the other.
    pub old: Option<OldSecret>,
}

#[derive(Clone, PartialEq, Eq)]
pub struct OldSecret {
    pub sealed: Vec<u8>,
    pub ends_at: Micros,
}

/// Not even as they are sealed.
impl fmt::Debug for SealedSecrets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SealedSecrets(…)")
    }
}

impl SealedSecrets {
    #[must_use]
    pub fn first(sealed: Vec<u8>) -> Self {
        Self { sealed, old: None }
    }

    /// The new one counts at once; the one before goes on beside it for so long, and one from before that ends now.
    pub(crate) fn rotated(self, sealed: Vec<u8>, now: Micros, overlap: Duration) -> Self {
        let overlap = overlap.min(MAX_OVERLAP);
        Self {
            sealed,
            old: (!overlap.is_zero()).then(|| OldSecret {
                sealed: self.sealed,
                ends_at: now.plus(overlap),
            }),
        }
    }

    /// The end of the secret of before, if it still holds.
    #[must_use]
    pub fn old_until(&self, now: Micros) -> Option<Micros> {
        let old = self.old.as_ref()?;
        Some(old.ends_at).filter(|end| *end > now)
    }

    /// Every secret that holds now, the newest first; none when the key they were sealed with is gone.
    pub(crate) fn open(&self, sealer: &dyn Sealer, now: Micros) -> Option<Vec<SecretString>> {
        self.valid_at(now)
            .map(|sealed| Some(String::from_utf8(sealer.open(sealed)?).ok()?.into()))
            .collect()
    }

    fn valid_at(&self, now: Micros) -> impl Iterator<Item = &[u8]> {
        let old = self.old.as_ref().filter(|old| old.ends_at > now);
        [self.sealed.as_slice()]
            .into_iter()
            .chain(old.map(|old| old.sealed.as_slice()))
    }
}

impl Service {
    /// Every secret that holds now, the newest first; none when the key they were sealed with is gone.
    pub(crate) fn open_secrets(&self, secrets: &SealedSecrets) -> Option<Vec<SecretString>> {
        secrets.open(&*self.sealer, self.clock.now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(60 * 60);
    const END: Micros = Micros(3_600_000_000);

    fn turned(overlap: Duration) -> SealedSecrets {
        SealedSecrets::first(b"first".to_vec()).rotated(b"second".to_vec(), Micros(0), overlap)
    }

    fn at(secrets: &SealedSecrets, now: i64) -> Vec<&[u8]> {
        secrets.valid_at(Micros(now)).collect()
    }

    #[test]
    fn two_hold_until_the_old_one_ends() {
        let turned = turned(HOUR);
        assert_eq!(at(&turned, END.0 - 1), [b"second".as_slice(), b"first"]);
        assert_eq!(turned.old_until(Micros(END.0 - 1)), Some(END));
        assert_eq!(at(&turned, END.0), [b"second"]);
        assert_eq!(turned.old_until(END), None);
    }

    #[test]
    fn there_are_never_three() {
        let turned = turned(HOUR).rotated(b"third".to_vec(), Micros(0), HOUR);
        assert_eq!(at(&turned, 50), [b"third".as_slice(), b"second"]);
    }

    #[test]
    fn without_overlap_the_old_one_is_gone() {
        assert_eq!(at(&turned(Duration::ZERO), 0), [b"second"]);
    }

    #[test]
    fn nothing_overlaps_for_more_than_a_week() {
        let end = |overlap: Duration| turned(overlap).old_until(Micros(0));
        let week = Micros(0).plus(MAX_OVERLAP);
        assert_eq!(end(MAX_OVERLAP - HOUR), Some(Micros(0).plus(MAX_OVERLAP - HOUR)));
        assert_eq!(end(MAX_OVERLAP), Some(week));
        assert_eq!(end(MAX_OVERLAP + HOUR), Some(week));
    }
}
