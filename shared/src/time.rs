//! Points in time as every layer of usher passes and stores them.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// Microseconds since the Unix epoch, UTC. The unit of every `…_us` column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Micros(pub i64);

impl Micros {
    #[must_use]
    pub fn plus(self, span: Duration) -> Self {
        Self(
            self.0
                .saturating_add(i64::try_from(span.as_micros()).unwrap_or(i64::MAX)),
        )
    }

    #[must_use]
    pub fn minus(self, span: Duration) -> Self {
        Self(
            self.0
                .saturating_sub(i64::try_from(span.as_micros()).unwrap_or(i64::MAX)),
        )
    }

    /// The time from `earlier` to `self`; zero when `earlier` is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_micros(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// Milliseconds since the Unix epoch.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.0.div_euclid(1_000)
    }

    /// The calendar's view of this moment, in UTC.
    #[must_use]
    pub fn civil(self) -> jiff::civil::DateTime {
        let moment = jiff::Timestamp::from_microsecond(self.0).unwrap_or(jiff::Timestamp::MAX);
        jiff::tz::Offset::UTC.to_datetime(moment)
    }

    /// RFC 3339 in UTC with a `Z`, as `<time datetime>` and JSON want it.
    #[must_use]
    pub fn rfc3339(self) -> String {
        jiff::Timestamp::from_microsecond(self.0)
            .unwrap_or(jiff::Timestamp::MAX)
            .to_string()
    }

    /// Reads RFC 3339 with any offset.
    #[must_use]
    pub fn parse_rfc3339(text: &str) -> Option<Self> {
        text.parse::<jiff::Timestamp>()
            .ok()
            .map(|moment| Self(moment.as_microsecond()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rfc3339_and_back_is_the_same_moment() {
        let moment = Micros(1_742_922_077_264_000);
        assert_eq!(moment.rfc3339(), "2025-03-25T17:01:17.264Z");
        assert_eq!(
            Micros::parse_rfc3339("2025-03-25T18:01:17.264+01:00"),
            Some(moment)
        );
    }

    #[test]
    fn since_never_goes_below_zero() {
        assert_eq!(Micros(1).since(Micros(5)), Duration::ZERO);
    }
}
