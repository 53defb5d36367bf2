//! Quiet hours on the clock of a place, across its changes of time.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::Micros;
use crate::organizations::policy::{QuietHours, ZoneName};

/// When people of a place are left alone.
pub(super) struct Quiet {
    hours: QuietHours,
    zone: TimeZone,
}

impl Quiet {
    pub fn new(hours: QuietHours, zone: &ZoneName) -> Self {
        // A name that was stored was known then; one that is gone since is no reason to wake nobody at all.
        let zone = TimeZone::get(zone.name()).unwrap_or(TimeZone::UTC);
        Self { hours, zone }
    }

    /// The quiet time this moment is in: when it began, and when it ends.
    pub fn around(&self, moment: Micros) -> Option<(Micros, Micros)> {
        let (from, until) = self.hours.span()?;
        let civil = self.zone.to_datetime(timestamp(moment));
        let (today, minute) = (
            civil.date(),
            i64::from(civil.hour()) * 60 + i64::from(civil.minute()),
        );
        let (from, until) = (i64::from(from), i64::from(until));
        let (first, last) = if from < until {
            if !(from..until).contains(&minute) {
                return None;
            }
            (today, today)
        } else if minute >= from {
            (today, today.tomorrow().ok()?)
        } else if minute < until {
            (today.yesterday().ok()?, today)
        } else {
            return None;
        };
        let began = self.first_at(at_minute(first, from)).min(moment);
        let ends = self.at_or_after(at_minute(last, until), moment);
        Some((began, ends))
    }

    /// A time of day that the clock shows twice, or skips, is its first moment, or the one as far behind the gap.
    fn first_at(&self, civil: DateTime) -> Micros {
        let found = self.zone.to_ambiguous_timestamp(civil).compatible();
        found.map_or(Micros(i64::MAX), |moment| Micros(moment.as_microsecond()))
    }

    /// The clock may be in the second round of an hour that it shows twice.
    fn at_or_after(&self, civil: DateTime, moment: Micros) -> Micros {
        let first = self.first_at(civil);
        if first > moment {
            return first;
        }
        let second = self.zone.to_ambiguous_timestamp(civil).later();
        second.map_or(first, |moment| Micros(moment.as_microsecond()))
    }
}

fn at_minute(date: jiff::civil::Date, minute: i64) -> DateTime {
    let part = |number: i64| i8::try_from(number).unwrap_or_default();
    date.at(part(minute / 60), part(minute % 60), 0, 0)
}

fn timestamp(moment: Micros) -> Timestamp {
    Timestamp::from_microsecond(moment.0).unwrap_or(Timestamp::MAX)
}
