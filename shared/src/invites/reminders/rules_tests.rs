//! When the next reminder leaves: leads, quiet hours over midnight and across changes of time, ends, what came before.

use super::rules::{Next, next};
use crate::Micros;
use crate::organizations::{Effective, Layers, Policy};

fn policy(reminders: &str, quiet: &str, zone: &str) -> Effective {
    let mut policy = Policy::default();
    for (field, text) in [
        ("reminder_hours", reminders),
        ("quiet_hours", quiet),
        ("time_zone", zone),
    ] {
        policy.set(field, Some(text)).unwrap();
    }
    Layers {
        instance: policy,
        organization: None,
    }
    .effective()
}

/// `2026-03-10 09:00` in UTC.
fn at(text: &str) -> Micros {
    Micros::parse_rfc3339(&format!("{}:00Z", text.replace(' ', "T"))).unwrap()
}

/// When, and which; nobody was reminded yet.
fn first(policy: &Effective, mailed: &str, ends: &str, now: &str) -> Option<String> {
    shown(next(policy, 0, at(mailed), at(ends), at(now)))
}

fn shown(next: Option<Next>) -> Option<String> {
    let Next { at, place } = next?;
    Some(format!(
        "{} {place}",
        at.rfc3339().trim_end_matches(":00Z").replace('T', " ")
    ))
}

#[test]
fn the_first_lead_that_is_still_to_come() {
    let twice = policy("48 24", "none", "UTC");
    let mailed = "2026-03-10 09:00";
    for (ends, now, then) in [
        ("2026-03-13 09:00", mailed, Some("2026-03-11 09:00 0")),
        // Shorter than the first lead, or hardly longer.
        ("2026-03-12 09:00", mailed, Some("2026-03-11 09:00 1")),
        ("2026-03-12 09:59", mailed, Some("2026-03-11 09:59 1")),
        ("2026-03-12 10:00", mailed, Some("2026-03-10 10:00 0")),
        // Shorter than both.
        ("2026-03-11 09:59", mailed, None),
        ("2026-03-11 10:00", mailed, Some("2026-03-10 10:00 1")),
        // usher was down: late is better than never, and once is enough.
        ("2026-03-13 09:00", "2026-03-11 20:00", Some("2026-03-11 20:00 0")),
        ("2026-03-13 09:00", "2026-03-12 09:00", Some("2026-03-12 09:00 1")),
        ("2026-03-13 09:00", "2026-03-13 08:30", Some("2026-03-13 08:30 1")),
        ("2026-03-13 09:00", "2026-03-13 08:31", None),
        ("2026-03-13 09:00", "2026-03-13 09:01", None),
    ] {
        assert_eq!(first(&twice, mailed, ends, now).as_deref(), then, "{ends} {now}");
    }
    let never = policy("none", "none", "UTC");
    assert_eq!(first(&never, mailed, "2026-03-13 09:00", mailed), None);
}

#[test]
fn what_is_behind_is_not_sent_again_though_the_end_moves() {
    let twice = policy("48 24", "none", "UTC");
    let after = |passed, ends: &str| {
        let now = at("2026-03-11 09:00");
        shown(next(&twice, passed, now, at(ends), now))
    };
    assert_eq!(
        after(1, "2026-03-13 09:00").as_deref(),
        Some("2026-03-12 09:00 1")
    );
    assert_eq!(
        after(1, "2026-03-20 09:00").as_deref(),
        Some("2026-03-19 09:00 1")
    );
    assert_eq!(after(2, "2026-03-20 09:00"), None);
    // The next would follow on the heels of the last.
    assert_eq!(after(1, "2026-03-12 09:59"), None);
    assert_eq!(
        after(1, "2026-03-12 10:00").as_deref(),
        Some("2026-03-11 10:00 1")
    );
}

#[test]
fn quiet_hours_are_waited_for() {
    let (night, day) = ("21:00-08:00", "12:00-14:00");
    let mailed = "2026-03-01 09:00";
    for (quiet, ends, then) in [
        (night, "2026-03-11 20:59", Some("2026-03-10 20:59 0")),
        (night, "2026-03-11 21:00", Some("2026-03-11 08:00 0")),
        (night, "2026-03-11 23:59", Some("2026-03-11 08:00 0")),
        (night, "2026-03-12 03:00", Some("2026-03-11 08:00 0")),
        (night, "2026-03-12 07:59", Some("2026-03-11 08:00 0")),
        (night, "2026-03-12 08:00", Some("2026-03-11 08:00 0")),
        (day, "2026-03-11 11:59", Some("2026-03-10 11:59 0")),
        (day, "2026-03-11 12:00", Some("2026-03-10 14:00 0")),
        (day, "2026-03-11 13:59", Some("2026-03-10 14:00 0")),
        (day, "2026-03-11 14:00", Some("2026-03-10 14:00 0")),
    ] {
        let policy = policy("24", quiet, "UTC");
        assert_eq!(
            first(&policy, mailed, ends, mailed).as_deref(),
            then,
            "{quiet} {ends}"
        );
    }
}

#[test]
fn a_link_that_ends_in_the_night_is_reminded_of_the_evening_before() {
    let policy = policy("2", "21:00-08:00", "UTC");
    let mailed = "2026-03-10 09:00";
    let ending = |ends: &str| first(&policy, mailed, ends, mailed);
    assert_eq!(ending("2026-03-12 06:00").as_deref(), Some("2026-03-11 21:00 0"));
    assert_eq!(ending("2026-03-12 08:29").as_deref(), Some("2026-03-11 21:00 0"));
    assert_eq!(ending("2026-03-12 08:30").as_deref(), Some("2026-03-12 08:00 0"));
    // It is night already.
    assert_eq!(
        first(&policy, mailed, "2026-03-12 06:00", "2026-03-11 22:00"),
        None
    );
    // The invitation itself came in the evening.
    assert_eq!(
        first(
            &policy,
            "2026-03-11 20:30",
            "2026-03-12 06:00",
            "2026-03-11 20:30"
        ),
        None
    );
    // One that was reminded early is not reminded again.
    let sent = at("2026-03-11 21:00");
    assert_eq!(next(&policy, 1, sent, at("2026-03-12 06:00"), sent), None);
}

#[test]
fn quiet_hours_are_on_the_clock_of_the_place() {
    let mailed = "2026-03-01 09:00";
    for (zone, ends, then) in [
        // Nine in the evening of Tokyo is noon in UTC.
        ("Asia/Tokyo", "2026-03-11 11:59", Some("2026-03-10 11:59 0")),
        ("Asia/Tokyo", "2026-03-11 12:00", Some("2026-03-10 23:00 0")),
        ("America/New_York", "2026-03-11 00:59", Some("2026-03-10 00:59 0")),
        ("America/New_York", "2026-03-11 01:00", Some("2026-03-10 12:00 0")),
        // Half hours count.
        ("Asia/Kolkata", "2026-03-11 02:29", Some("2026-03-10 02:30 0")),
    ] {
        let policy = policy("24", "21:00-08:00", zone);
        assert_eq!(
            first(&policy, mailed, ends, mailed).as_deref(),
            then,
            "{zone} {ends}"
        );
    }
}

#[test]
fn clocks_that_change_in_the_night_are_followed() {
    let mailed = "2026-01-01 09:00";
    for (quiet, ends, then) in [
        // Berlin: on 29 March two o'clock is three, so eight is six in UTC and not seven.
        ("21:00-08:00", "2026-03-29 22:30", Some("2026-03-29 06:00 0")),
        ("21:00-08:00", "2026-03-28 22:30", Some("2026-03-28 07:00 0")),
        // Half past two does not come that night: half past three does.
        ("21:00-02:30", "2026-03-29 22:30", Some("2026-03-29 01:30 0")),
        // On 25 October half past two comes twice, at 00:30 and at 01:30 in UTC.
        ("21:00-02:30", "2026-10-26 00:15", Some("2026-10-25 00:30 0")),
        ("21:00-02:30", "2026-10-26 01:15", Some("2026-10-25 01:30 0")),
        ("21:00-08:00", "2026-10-25 22:30", Some("2026-10-25 07:00 0")),
    ] {
        let policy = policy("24", quiet, "Europe/Berlin");
        assert_eq!(
            first(&policy, mailed, ends, mailed).as_deref(),
            then,
            "{quiet} {ends}"
        );
    }
}

#[test]
fn it_never_leaves_in_quiet_hours_nor_too_early_nor_too_late() {
    let policy = policy("48 3", "22:30-06:15", "America/Sao_Paulo");
    let quiet = super::quiet::Quiet::new(policy.quiet_hours, &policy.time_zone);
    let mailed = at("2026-03-10 09:00");
    let minutes = |count: u64| std::time::Duration::from_secs(count * 60);
    for count in (0..6000).step_by(7) {
        let ends = mailed.plus(minutes(count));
        if let Some(next) = next(&policy, 0, mailed, ends, mailed) {
            assert!(next.at >= mailed.plus(minutes(60)) && next.at.plus(minutes(30)) <= ends);
            // The very beginning of the night is its last moment before it.
            let night = quiet.around(next.at);
            assert!(
                night.is_none_or(|(began, _)| began == next.at),
                "{}",
                next.at.rfc3339()
            );
        }
    }
}
