//! States and dates of invites, the same on the server and in the browser.

use std::time::Duration;

use leptos::prelude::*;
use shared::Micros;
use shared::invites::{InviteStatus, MAX_LIFETIME, MIN_LIFETIME};
use shared::texts::Language;

use crate::desk::{date, end_of_day, language};

#[component]
pub(super) fn StatusBadge(status: InviteStatus, #[prop(optional)] needs_attention: bool) -> impl IntoView {
    let class = match status {
        _ if needs_attention => "badge badge-attention",
        InviteStatus::Pending => "badge badge-accent",
        InviteStatus::Accepted => "badge badge-good",
        InviteStatus::Expired => "badge badge-attention",
        InviteStatus::Revoked | InviteStatus::Declined => "badge",
    };
    view! { <span class=class>{status_words(language(), status)}</span> }
}

pub(super) fn status_words(language: Language, status: InviteStatus) -> String {
    language.text(&format!("invite-status-{}", status.as_str()))
}

/// The dates the form offers: the first and the last one. A date means its last minute.
pub(super) struct Dates {
    pub first: String,
    pub last: String,
}

impl Dates {
    pub fn from(now: Micros) -> Self {
        let almost_a_day = Duration::from_secs(24 * 60 * 60 - 60);
        Self {
            first: date(now.plus(MIN_LIFETIME).plus(Duration::from_secs(60))),
            last: date(now.plus(MAX_LIFETIME).minus(almost_a_day)),
        }
    }

    pub fn allow(&self, date: &str) -> bool {
        end_of_day(date).is_some() && (self.first.as_str()..=self.last.as_str()).contains(&date)
    }
}

#[cfg(test)]
mod tests {
    use shared::invites::Lifetime;

    use super::*;

    const NOW: Micros = Micros(1_742_922_077_264_000);

    #[test]
    fn the_first_and_the_last_date_are_within_the_limits() {
        for hour in 0..48 {
            let now = Micros(NOW.0 + hour * 60 * 60 * 1_000_000);
            let dates = Dates::from(now);
            for date in [&dates.first, &dates.last] {
                assert!(
                    Lifetime::default().ends(now, end_of_day(date)).is_ok(),
                    "{date} at {}",
                    now.rfc3339()
                );
                assert!(dates.allow(date));
            }
            assert!(!dates.allow("2020-01-01") && !dates.allow(""));
        }
    }
}
