//! Times and refusals in words, the same on the server and in the browser.

use leptos::prelude::*;
use shared::texts::Language;
use shared::{Micros, Problem, Reason};

use super::{language, said};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// How long ago something was, or how long it takes until then: `2 hours ago`, `in 3 days`.
pub(crate) fn distance(language: Language, now: Micros, then: Micros) -> String {
    let seconds = (then.millis() - now.millis()) / 1000;
    let (number, unit) = match seconds.abs() {
        span if span < MINUTE => return language.text("desk-just-now"),
        span if span < HOUR => (span / MINUTE, "minutes"),
        span if span < 2 * DAY => (span / HOUR, "hours"),
        // Seven days that began a minute ago are seven days still.
        span if seconds > 0 => ((span + HOUR) / DAY, "days"),
        span => (span / DAY, "days"),
    };
    let direction = if seconds < 0 { "ago" } else { "ahead" };
    language.text_with(&format!("desk-{unit}-{direction}"), &[("number", number.into())])
}

/// A moment relative to `now`, with the exact one beside it.
#[component]
pub(crate) fn Moment(at: Micros, now: Micros) -> impl IntoView {
    let language = language();
    view! {
        <time datetime=at.rfc3339()>
            {distance(language, now, at)} " "
            <span class="quiet small desk-exact">{language.moment(at)}</span>
        </time>
    }
}

/// A refusal, said at once by a screen reader, with the way on where there is one.
#[component]
pub(crate) fn ProblemNotice(problem: Problem, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    let language = language();
    let sign_in = (problem.reason == Reason::SignInNeeded).then(|| {
        view! { <p><a href="/sign-in" rel="external">{language.text("desk-sign-in")}</a></p> }
    });
    view! {
        <div class="notice notice-problem" role="alert">
            <strong>{language.text("desk-refused")}</strong>
            <p>{said(language, &problem)}</p>
            {sign_in}
            {children.map(|children| children())}
        </div>
    }
}

/// Becomes true once the page is alive, so that what needs a script can show itself.
pub(crate) fn alive() -> ReadSignal<bool> {
    let (alive, set_alive) = signal(false);
    Effect::new(move |_| set_alive.set(true));
    alive
}

/// As high as a short list, so that nothing jumps when it comes.
#[component]
pub(crate) fn Waiting() -> impl IntoView {
    view! { <div class="desk-waiting" role="status"><span>{language().text("desk-loading")}</span></div> }
}

/// The day of a moment in UTC, as `<input type="date">` has it.
pub(crate) fn date(moment: Micros) -> String {
    moment.rfc3339().chars().take(10).collect()
}

/// The last minute of a day, UTC.
pub(crate) fn end_of_day(date: &str) -> Option<Micros> {
    (date.len() == 10)
        .then(|| Micros::parse_rfc3339(&format!("{date}T23:59:00Z")))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Micros = Micros(1_742_922_077_264_000);

    fn after(seconds: i64) -> Micros {
        Micros(NOW.0 + seconds * 1_000_000)
    }

    #[test]
    fn distances_change_their_unit() {
        let words = |seconds| distance(Language::ENGLISH, NOW, after(seconds));
        assert_eq!(words(-59), "just now");
        assert_eq!(words(-60), "1 minute ago");
        assert_eq!(words(-2 * HOUR), "2 hours ago");
        assert_eq!(words(-3 * DAY), "3 days ago");
        assert_eq!(words(47 * HOUR), "in 47 hours");
        assert_eq!(words(7 * DAY), "in 7 days");
        assert_eq!(words(7 * DAY - 60), "in 7 days");
        assert_eq!(words(7 * DAY + 14 * HOUR), "in 7 days");
        assert_eq!(words(-4 * DAY + 60), "3 days ago");
    }

    #[test]
    fn a_day_ends_at_its_last_minute() {
        assert_eq!(
            end_of_day("2026-05-14").map(Micros::rfc3339).as_deref(),
            Some("2026-05-14T23:59:00Z")
        );
        assert_eq!(end_of_day("14.5.2026"), None);
        assert_eq!(end_of_day("2026-13-40"), None);
    }
}
