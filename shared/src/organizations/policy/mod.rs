//! What an organization allows. Each value is the organization's own, else the instance's, else usher's.

mod check;
mod colour;
mod form;
mod layers;
mod look;
mod provider_ids;
mod reminding;
mod values;
mod view;

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::invites::{CodeProfile, Lifetime, MAX_LIFETIME};
use crate::onboarding::PasswordRules;
use crate::texts::Language;
use crate::{Problem, Reason};

pub use check::readable;
pub use colour::Colour;
pub use form::PolicyForm;
pub use layers::{Layers, Source};
pub use look::Look;
pub use provider_ids::ProviderIds;
pub use reminding::{QuietHours, ReminderHours, ZoneName};
pub use values::{
    ApplicationName, ApplicationUrl, Domains, Hours, LogoUrl, PasswordLength, PasswordStrength,
};
pub use view::{FieldChange, PolicyChange, PolicyView};

use values::Value;

macro_rules! policy {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $usual:expr;)+) => {
        /// What one place sets; none = inherited.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(try_from = "BTreeMap<String, String>", into = "BTreeMap<String, String>")]
        pub struct Policy { $($(#[$doc])* pub $name: Option<$type>,)+ }

        /// What holds.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Effective { $($(#[$doc])* pub $name: $type,)+ }

        impl Policy {
            /// The names of the values, in the order people read them.
            pub const FIELDS: &[&str] = &[$(stringify!($name)),+];

            /// A value as text; none = inherited.
            #[must_use]
            pub fn text(&self, field: &str) -> Option<String> {
                match field {
                    $(stringify!($name) => self.$name.as_ref().map(Value::text),)+
                    _ => None,
                }
            }

            /// Sets a value from its text, or leaves it to be inherited.
            pub fn set(&mut self, field: &str, text: Option<&str>) -> Result<(), Problem> {
                let refused = || Problem::with_text(Reason::PolicyValue, field);
                match field {
                    $(stringify!($name) => {
                        self.$name = text.map(|text| Value::read(text).ok_or_else(refused)).transpose()?;
                    })+
                    _ => return Err(refused()),
                }
                Ok(())
            }

            /// What this sets, over what is below.
            #[must_use]
            fn over(&self, below: &Effective) -> Effective {
                Effective { $($name: self.$name.clone().unwrap_or_else(|| below.$name.clone()),)+ }
            }
        }

        impl Default for Effective {
            /// What usher does unless told otherwise.
            fn default() -> Self {
                Self { $($name: $usual,)+ }
            }
        }

        impl Effective {
            #[must_use]
            pub fn text(&self, field: &str) -> String {
                match field {
                    $(stringify!($name) => Value::text(&self.$name),)+
                    _ => String::new(),
                }
            }
        }
    };
}

policy! {
    /// May people sign in with a password?
    passwords: bool = true;
    /// May people sign in with a passkey?
    passkeys: bool = true;
    /// May people sign in with an account at an identity provider?
    identity_providers: bool = true;
    /// From which of those that serve the place.
    allowed_providers: ProviderIds = ProviderIds::default();
    /// People should have a second factor. Told to programs that ask; usher itself asks for none yet.
    second_factor: bool = false;
    min_password_chars: PasswordLength = PasswordLength::usual(8);
    /// zxcvbn's score.
    min_password_strength: PasswordStrength = PasswordStrength::usual(2);
    /// How long an invitation is open. Where somebody set it, no invite is open longer.
    invitation_hours: Hours = Hours::usual(168);
    /// How long one link works.
    link_hours: Hours = Hours::usual(72);
    code_profile: CodeProfile = CodeProfile::Usher;
    /// How long before a link ends its person is reminded.
    reminder_hours: ReminderHours = ReminderHours::default();
    /// When no reminder leaves.
    quiet_hours: QuietHours = QuietHours::usual(21 * 60, 8 * 60);
    /// On whose clock.
    time_zone: ZoneName = ZoneName::default();
    /// Where links of invites may lead.
    link_hosts: Domains = Domains::default();
    /// Whose addresses may be invited.
    invited_domains: Domains = Domains::default();
    /// For people who have not chosen a language.
    default_language: Language = Language::ENGLISH;
    application_name: ApplicationName = ApplicationName::default();
    /// Where people go on who are set up: a host that links may lead to.
    application_url: ApplicationUrl = ApplicationUrl::default();
    logo_url: LogoUrl = LogoUrl::default();
    primary_light: Colour = Colour([0x0d, 0x5c, 0x5a]);
    background_light: Colour = Colour([0xf6, 0xf2, 0xe9]);
    font_light: Colour = Colour([0x23, 0x24, 0x1f]);
    warn_light: Colour = Colour([0x98, 0x2b, 0x1f]);
    primary_dark: Colour = Colour([0x74, 0xc9, 0xbf]);
    background_dark: Colour = Colour([0x17, 0x16, 0x13]);
    font_dark: Colour = Colour([0xec, 0xe7, 0xdb]);
    warn_dark: Colour = Colour([0xf5, 0xa4, 0x95]);
}

/// The ground of a scheme and what stands on it, by their fields.
pub const SCHEMES: [(&str, [&str; 3]); 2] = [
    ("background_light", ["font_light", "primary_light", "warn_light"]),
    ("background_dark", ["font_dark", "primary_dark", "warn_dark"]),
];

impl TryFrom<BTreeMap<String, String>> for Policy {
    type Error = Problem;

    fn try_from(texts: BTreeMap<String, String>) -> Result<Self, Problem> {
        let mut policy = Self::default();
        for (field, text) in texts {
            policy.set(&field, Some(&text))?;
        }
        Ok(policy)
    }
}

impl From<Policy> for BTreeMap<String, String> {
    fn from(policy: Policy) -> Self {
        Policy::FIELDS
            .iter()
            .filter_map(|field| Some(((*field).to_owned(), policy.text(field)?)))
            .collect()
    }
}

impl Effective {
    /// Where people go on who are set up. Hosts may have been narrowed since it was chosen.
    #[must_use]
    pub fn way_on(&self) -> Option<&str> {
        let host = self.application_url.host()?;
        self.application_url
            .get()
            .filter(|_| self.link_hosts.allow(&host))
    }

    #[must_use]
    pub fn password_rules(&self) -> PasswordRules {
        PasswordRules {
            min_chars: self.min_password_chars.get() as usize,
            min_score: self.min_password_strength.get(),
        }
    }

    /// The clocks of an invite; some profiles of codes let no link live as long as the policy says.
    #[must_use]
    fn lifetime(&self, longest: Duration) -> Lifetime {
        let hours = |hours: Hours| Duration::from_secs(u64::from(hours.get()) * 60 * 60);
        let link = hours(self.link_hours);
        Lifetime {
            invitation: hours(self.invitation_hours),
            link: self
                .code_profile
                .longest_link()
                .map_or(link, |most| link.min(most)),
            longest,
        }
    }
}

impl Layers {
    /// The clocks of an invite. Only a lifetime that somebody set binds those who invite.
    #[must_use]
    pub fn lifetime(&self) -> Lifetime {
        let effective = self.effective();
        let usual = effective.lifetime(MAX_LIFETIME);
        match self.source("invitation_hours") {
            Source::Default => usual,
            Source::Instance | Source::Organization => effective.lifetime(usual.invitation),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_reads_back_from_its_text() {
        let usual = Effective::default();
        let mut policy = Policy::default();
        for field in Policy::FIELDS {
            let text = match *field {
                "application_name" => "Portal".to_owned(),
                "logo_url" | "application_url" => "https://acme.example/logo.svg".to_owned(),
                field => usual.text(field),
            };
            policy.set(field, Some(&text)).unwrap();
            assert_eq!(policy.text(field), Some(text), "{field}");
        }
        let stored = serde_json::to_string(&policy).unwrap();
        assert_eq!(serde_json::from_str::<Policy>(&stored).unwrap(), policy);
        assert_eq!(serde_json::to_string(&Policy::default()).unwrap(), "{}");
    }

    #[test]
    fn a_bad_value_is_refused_by_the_name_of_its_field() {
        for (field, text) in [
            ("passwords", "maybe"),
            ("min_password_chars", "7"),
            ("min_password_chars", "257"),
            ("invitation_hours", "0"),
            ("code_profile", "short"),
            ("default_language", "xx"),
            ("primary_light", "red"),
            ("nothing", "1"),
        ] {
            let problem = Policy::default().set(field, Some(text)).unwrap_err();
            assert_eq!(
                (problem.reason, problem.text.as_str()),
                (Reason::PolicyValue, field)
            );
        }
    }

    #[test]
    fn a_link_of_the_nist_profile_works_a_day_at_most() {
        let link = |profile: CodeProfile, hours: u32| {
            let mut organization = Policy {
                code_profile: Some(profile),
                ..Policy::default()
            };
            organization.link_hours = Hours::new(hours);
            Layers {
                organization: Some(organization),
                ..Layers::default()
            }
            .lifetime()
            .link
            .as_secs()
                / 3600
        };
        for (profile, asked, given) in [
            (CodeProfile::Nist, 23, 23),
            (CodeProfile::Nist, 24, 24),
            (CodeProfile::Nist, 25, 24),
            (CodeProfile::Usher, 100, 100),
            (CodeProfile::Zitadel, 100, 100),
        ] {
            assert_eq!(link(profile, asked), given, "{profile:?} {asked}");
        }
    }

    #[test]
    fn only_a_lifetime_that_was_set_binds() {
        assert_eq!(Layers::default().lifetime().longest, MAX_LIFETIME);
        let instance = Policy {
            invitation_hours: Hours::new(48),
            ..Policy::default()
        };
        let layers = Layers {
            instance,
            organization: Some(Policy::default()),
        };
        assert_eq!(layers.lifetime().longest.as_secs(), 48 * 3600);
    }
}
