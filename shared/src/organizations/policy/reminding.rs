//! When people are reminded of an invitation, and when they are left alone.

use super::values::Value;

/// How many hours before its link ends somebody is reminded, the longest first. None in it = never, written `none`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReminderHours(Vec<u32>);

impl ReminderHours {
    /// More reminders of one link would be nagging.
    pub const MOST: usize = 2;
    /// Up to thirty days before the end.
    const HOURS: std::ops::RangeInclusive<u32> = 1..=720;

    #[must_use]
    pub fn hours(&self) -> &[u32] {
        &self.0
    }
}

impl Value for ReminderHours {
    /// Between blanks or commas.
    fn read(text: &str) -> Option<Self> {
        if text == "none" {
            return Some(Self::default());
        }
        let words = text.split([' ', ',']).filter(|word| !word.is_empty());
        let mut hours = words
            .map(|word| word.parse().ok().filter(|hours| Self::HOURS.contains(hours)))
            .collect::<Option<Vec<u32>>>()?;
        hours.sort_unstable_by(|a, b| b.cmp(a));
        hours.dedup();
        (1..=Self::MOST).contains(&hours.len()).then_some(Self(hours))
    }

    fn text(&self) -> String {
        if self.0.is_empty() {
            return "none".to_owned();
        }
        self.0.iter().map(u32::to_string).collect::<Vec<_>>().join(" ")
    }
}

/// A part of the day in which no reminder leaves, on the clock of a place; written `21:00-08:00`, or `none`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuietHours(Option<(Minute, Minute)>);

/// Of the day.
type Minute = u16;

impl QuietHours {
    pub(super) const fn usual(from: Minute, until: Minute) -> Self {
        assert!(from != until && from < DAY && until < DAY);
        Self(Some((from, until)))
    }

    /// The minutes of the day it begins and ends at; the end may be the next day's.
    #[must_use]
    pub fn span(self) -> Option<(Minute, Minute)> {
        self.0
    }
}

const DAY: Minute = 24 * 60;

impl Value for QuietHours {
    fn read(text: &str) -> Option<Self> {
        if text == "none" {
            return Some(Self(None));
        }
        let (from, until) = text.split_once('-')?;
        let (from, until) = (minute(from)?, minute(until)?);
        (from != until).then_some(Self(Some((from, until))))
    }

    fn text(&self) -> String {
        match self.0 {
            None => "none".to_owned(),
            Some((from, until)) => format!(
                "{:02}:{:02}-{:02}:{:02}",
                from / 60,
                from % 60,
                until / 60,
                until % 60
            ),
        }
    }
}

/// `08:30` as a minute of the day.
fn minute(text: &str) -> Option<Minute> {
    let (hour, minute) = text.trim().split_once(':')?;
    let number = |digits: &str| {
        let is_number = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| digits.parse::<Minute>().ok())?
    };
    let (hour, minute) = (number(hour)?, number(minute)?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// A time zone by its name in the IANA database, such as `Europe/Lisbon`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneName(String);

impl ZoneName {
    pub const MOST: usize = 64;

    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }

    /// Browsers have no time zones; there the form of the name has to do.
    fn is_known(name: &str) -> bool {
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '-' | '+');
        let is_name = (1..=Self::MOST).contains(&name.len()) && name.chars().all(fits);
        #[cfg(feature = "core")]
        let is_name = is_name && jiff::tz::TimeZone::get(name).is_ok();
        is_name
    }
}

impl Default for ZoneName {
    fn default() -> Self {
        Self("UTC".to_owned())
    }
}

impl Value for ZoneName {
    fn read(text: &str) -> Option<Self> {
        Self::is_known(text).then(|| Self(text.to_owned()))
    }

    fn text(&self) -> String {
        self.0.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_most_two_reminders_each_within_thirty_days() {
        let read = |text: &str| ReminderHours::read(text).map(|hours| hours.text());
        for (text, kept) in [
            ("none", Some("none")),
            ("24", Some("24")),
            ("24 48", Some("48 24")),
            ("48,24", Some("48 24")),
            ("24 24", Some("24")),
            ("1", Some("1")),
            ("720", Some("720")),
            ("0", None),
            ("721", None),
            ("72 48 24", None),
            ("", None),
            ("a day", None),
            ("-1", None),
        ] {
            assert_eq!(read(text).as_deref(), kept, "{text}");
        }
    }

    #[test]
    fn quiet_hours_are_two_times_of_day() {
        for (text, span) in [
            ("21:00-08:00", Some(Some((1260, 480)))),
            ("00:00-23:59", Some(Some((0, 1439)))),
            ("none", Some(None)),
            ("08:00-08:00", None),
            ("24:00-08:00", None),
            ("08:60-09:00", None),
            ("8:00-9:00", None),
            ("+8:00-09:00", None),
            ("08:00", None),
        ] {
            let read = QuietHours::read(text);
            assert_eq!(read.map(QuietHours::span), span, "{text}");
            assert!(read.is_none_or(|quiet| quiet.text() == text), "{text}");
        }
    }

    #[test]
    #[cfg(feature = "core")]
    fn zones_are_those_there_are() {
        for (name, is_known) in [
            ("UTC", true),
            ("Europe/Lisbon", true),
            ("America/Argentina/Buenos_Aires", true),
            ("Etc/GMT+5", true),
            ("Europe/Atlantis", false),
            ("", false),
            ("../etc/passwd", false),
        ] {
            assert_eq!(ZoneName::read(name).is_some(), is_known, "{name}");
        }
    }
}
