//! How long an invitation stays open, and how long one link of it works.

use std::time::Duration;

use crate::{Micros, Problem, Reason};

/// Shorter and nobody could read the mail in time.
pub const MIN_LIFETIME: Duration = Duration::from_secs(60 * 60);
/// Longer and nobody remembers what it was for.
pub const MAX_LIFETIME: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// The two clocks of an invite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifetime {
    /// How long the invitation is open: 7 days unless the organization says otherwise.
    pub invitation: Duration,
    /// How long one link works: 72 h, as ZITADEL's.
    pub link: Duration,
    /// The longest that one invite may be open: a policy may say less than [`MAX_LIFETIME`].
    pub longest: Duration,
}

impl Default for Lifetime {
    fn default() -> Self {
        Self {
            invitation: Duration::from_secs(7 * 24 * 60 * 60),
            link: Duration::from_secs(72 * 60 * 60),
            longest: MAX_LIFETIME,
        }
    }
}

impl Lifetime {
    /// The ends of a new invitation and its link; a link never outlives its invitation.
    pub fn ends(self, now: Micros, wished: Option<Micros>) -> Result<(Micros, Micros), Problem> {
        let invitation_end = match wished {
            None => now.plus(self.invitation),
            Some(end) if end < now.plus(MIN_LIFETIME) || end > now.plus(MAX_LIFETIME) => {
                return Err(Reason::ExpiryOutOfRange.into());
            }
            Some(end) if end > now.plus(self.longest) => {
                let hours = self.longest.as_secs() / (60 * 60);
                return Err(Problem::with_text(Reason::ExpiryBeyondPolicy, hours.to_string()));
            }
            Some(end) => end,
        };
        Ok((invitation_end, now.plus(self.link).min(invitation_end)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Micros = Micros(1_790_000_000_000_000);

    #[test]
    fn seven_days_and_seventy_two_hours_by_default() {
        let (invitation, link) = Lifetime::default().ends(NOW, None).unwrap();
        assert_eq!(invitation.since(NOW).as_secs(), 604_800);
        assert_eq!(link.since(NOW).as_secs(), 259_200);
    }

    #[test]
    fn a_link_never_outlives_its_invitation() {
        let end = NOW.plus(Duration::from_secs(7200));
        assert_eq!(Lifetime::default().ends(NOW, Some(end)).unwrap(), (end, end));
    }

    #[test]
    fn the_limits_hold_at_below_and_above() {
        let wish = |span: Duration| Lifetime::default().ends(NOW, Some(NOW.plus(span)));
        let second = Duration::from_secs(1);
        assert!(wish(MIN_LIFETIME).is_ok() && wish(MAX_LIFETIME).is_ok());
        assert!(wish(MIN_LIFETIME - second).is_err() && wish(MAX_LIFETIME + second).is_err());
    }

    #[test]
    fn one_invite_may_end_earlier_than_the_policy_says_and_never_later() {
        let day = Duration::from_secs(24 * 60 * 60);
        let second = Duration::from_secs(1);
        let lifetime = Lifetime {
            invitation: day,
            longest: day,
            ..Lifetime::default()
        };
        let wish = |span: Duration| lifetime.ends(NOW, Some(NOW.plus(span)));
        assert!(wish(day - second).is_ok() && wish(day).is_ok());
        let refused = wish(day + second).unwrap_err();
        assert_eq!(
            (refused.reason, refused.text.as_str()),
            (Reason::ExpiryBeyondPolicy, "24")
        );
        assert_eq!(
            wish(MAX_LIFETIME + second).unwrap_err().reason,
            Reason::ExpiryOutOfRange
        );
    }
}
