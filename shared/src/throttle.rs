//! Slow-down on wrong tries: five are free, then each waits twice as long as the one before.

use std::net::{IpAddr, Ipv6Addr};
use std::time::Duration;

use crate::{Micros, Problem, Reason};

/// Wrong tries before the first wait (product rule; NIST SP 800-63B-4 allows at most 100 in a row).
pub const FREE_TRIES: u32 = 5;
/// The first wait; it doubles with each further wrong try.
const FIRST_WAIT: Duration = Duration::from_secs(30);
const LONGEST_WAIT: Duration = Duration::from_secs(60 * 60);
/// After this much quiet a source starts anew. Long enough that waiting it out is no way to guess.
pub const FORGIVEN_AFTER: Duration = Duration::from_secs(6 * 60 * 60);

/// The source that an address counts as: an IPv4 address, or the /64 of an IPv6 address (one subscriber's network).
#[must_use]
pub fn source_of(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

/// What is remembered of one source: an address, a login name, a caller.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Throttle {
    pub failures: u32,
    pub last_failure_at: Micros,
    pub blocked_until: Micros,
}

impl Throttle {
    /// Refuses while the source has to wait.
    pub fn check(&self, now: Micros) -> Result<(), Problem> {
        if now < self.blocked_until {
            // Rounded up: whoever waits as long as told gets in.
            let wait = self.blocked_until.since(now) + Duration::from_millis(999);
            return Err(Problem::wait(Reason::TooManyTries, wait));
        }
        Ok(())
    }

    /// The state after one more wrong try, of which `free_tries` cost nothing.
    #[must_use]
    pub fn after_failure(self, now: Micros, free_tries: u32) -> Self {
        let forgiven = now.since(self.last_failure_at) >= FORGIVEN_AFTER;
        let failures = if forgiven {
            1
        } else {
            self.failures.saturating_add(1)
        };
        let wait = match failures.checked_sub(free_tries) {
            None => Duration::ZERO,
            Some(over) => FIRST_WAIT.saturating_mul(1 << over.min(16)).min(LONGEST_WAIT),
        };
        Self {
            failures,
            last_failure_at: now,
            blocked_until: now.plus(wait),
        }
    }

    /// The state when a try that was counted beforehand turned out right.
    #[must_use]
    pub fn refunded(self) -> Self {
        Self {
            failures: self.failures.saturating_sub(1),
            blocked_until: Micros::default(),
            ..self
        }
    }

    /// Tries left before the next wait.
    #[must_use]
    pub fn tries_left(&self) -> u32 {
        FREE_TRIES.saturating_sub(self.failures)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_wrong_tries_then_thirty_seconds_doubling_to_an_hour() {
        let now = Micros(1_000_000_000);
        let mut throttle = Throttle::default();
        let mut waits = Vec::new();
        for _ in 0..14 {
            throttle = throttle.after_failure(now, FREE_TRIES);
            waits.push(throttle.blocked_until.since(now).as_secs());
        }
        assert_eq!(
            waits,
            [0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
        );
    }

    #[test]
    fn the_wait_is_told_and_ends() {
        let now = Micros(1_000_000_000);
        let blocked = Throttle {
            failures: 5,
            last_failure_at: now,
            blocked_until: now.plus(Duration::from_secs(30)),
        };
        assert_eq!(blocked.check(now).unwrap_err().retry_after_seconds, Some(30));
        assert!(blocked.check(now.plus(Duration::from_secs(30))).is_ok());
        assert!(blocked.check(now.plus(Duration::from_millis(29_999))).is_err());
    }

    #[test]
    fn a_right_try_gives_its_count_back() {
        let now = Micros(1_000_000_000);
        let fifth = Throttle {
            failures: 4,
            last_failure_at: now,
            blocked_until: now,
        }
        .after_failure(now, FREE_TRIES);
        assert!(fifth.check(now).is_err());
        assert!(fifth.refunded().check(now).is_ok());
        assert_eq!(fifth.refunded().failures, 4);
    }

    #[test]
    fn a_quiet_time_is_forgiven() {
        let now = Micros(1_000_000_000);
        let old = Throttle {
            failures: 9,
            last_failure_at: now,
            blocked_until: now,
        };
        assert_eq!(
            old.after_failure(now.plus(FORGIVEN_AFTER), FREE_TRIES).failures,
            1
        );
    }
}
