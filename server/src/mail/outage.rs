//! A provider that is down is left alone for a while, so that mails do not spend their time on one that says nothing.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// One after the other; a single one may be chance.
const FAULTS: u32 = 3;
const REST: Duration = Duration::from_secs(30);

/// What one provider failed at of late.
#[derive(Debug, Default)]
pub(super) struct Outage(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    faults: u32,
    rest: Option<Rest>,
}

#[derive(Debug)]
struct Rest {
    until: Instant,
    /// What is told of mails meanwhile.
    words: String,
}

impl Outage {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Why it is not to be tried now.
    pub fn words(&self, now: Instant) -> Option<String> {
        let state = self.lock();
        let rest = state.rest.as_ref().filter(|rest| now < rest.until)?;
        Some(rest.words.clone())
    }

    /// As [`Self::words`]; after a rest one mail finds out for the others.
    pub fn begin(&self, now: Instant) -> Option<String> {
        let mut state = self.lock();
        let rest = state.rest.as_mut()?;
        if now < rest.until {
            return Some(rest.words.clone());
        }
        rest.until = now + REST;
        None
    }

    pub fn is_over(&self) {
        *self.lock() = State::default();
    }

    pub fn note(&self, words: String, now: Instant) {
        let mut state = self.lock();
        state.faults = state.faults.saturating_add(1);
        if state.faults >= FAULTS {
            let until = now + REST;
            state.rest = Some(Rest { until, words });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_third_fault_in_a_row_makes_a_rest() {
        let (outage, start) = (Outage::default(), Instant::now());
        for _ in 0..2 {
            outage.note("down".to_owned(), start);
            assert_eq!(outage.begin(start), None);
        }
        outage.is_over();
        for _ in 0..2 {
            outage.note("down".to_owned(), start);
            assert_eq!(outage.begin(start), None);
        }
        outage.note("still down".to_owned(), start);
        assert_eq!(outage.words(start).as_deref(), Some("still down"));
        assert_eq!(outage.begin(start).as_deref(), Some("still down"));
    }

    #[test]
    fn after_the_rest_one_mail_finds_out() {
        let (outage, start) = (Outage::default(), Instant::now());
        for _ in 0..3 {
            outage.note("down".to_owned(), start);
        }
        let end = start + REST;
        assert!(
            outage
                .begin(end.checked_sub(Duration::from_micros(1)).unwrap())
                .is_some()
        );
        assert_eq!(outage.words(end), None);
        assert_eq!(outage.begin(end), None);
        assert!(outage.begin(end).is_some(), "the others still wait");
        outage.is_over();
        assert_eq!(outage.begin(end), None);
    }
}
