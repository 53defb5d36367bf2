//! One policy over the other.

use serde::{Deserialize, Serialize};

use super::{Effective, Policy};

/// Whose value holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// usher's own.
    Default,
    Instance,
    Organization,
}

impl Source {
    /// The end of its catalogue key (`policy-source-…`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Instance => "instance",
            Self::Organization => "organization",
        }
    }
}

/// The policies that make up what holds in a place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layers {
    pub instance: Policy,
    /// None = the place is the instance itself.
    pub organization: Option<Policy>,
}

impl Layers {
    /// What is set in this very place.
    #[must_use]
    pub fn own(&self) -> &Policy {
        self.organization.as_ref().unwrap_or(&self.instance)
    }

    /// The same place with another policy of its own.
    #[must_use]
    pub fn with(mut self, own: Policy) -> Self {
        match &mut self.organization {
            Some(organization) => *organization = own,
            None => self.instance = own,
        }
        self
    }

    /// What would hold here if nothing were set here.
    #[must_use]
    pub fn inherited(&self) -> Effective {
        match &self.organization {
            Some(_) => self.instance.over(&Effective::default()),
            None => Effective::default(),
        }
    }

    #[must_use]
    pub fn effective(&self) -> Effective {
        let (inherited, mut held) = (self.inherited(), self.own().over(&self.inherited()));
        if self.methods_give_way() {
            (held.passwords, held.passkeys) = (inherited.passwords, inherited.passkeys);
        }
        held
    }

    #[must_use]
    pub fn source(&self, field: &str) -> Source {
        let gives_way = matches!(field, "passwords" | "passkeys") && self.methods_give_way();
        let sets = |policy: &Policy| policy.text(field).is_some();
        match &self.organization {
            Some(organization) if sets(organization) && !gives_way => Source::Organization,
            _ if sets(&self.instance) && !(gives_way && self.organization.is_none()) => Source::Instance,
            _ => Source::Default,
        }
    }

    /// An organization may forbid the one method that the instance later leaves. Nobody may be shut out by that, so then
    /// the wider place's methods hold.
    fn methods_give_way(&self) -> bool {
        let held = self.own().over(&self.inherited());
        !held.passwords && !held.passkeys
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organizations::policy::PasswordLength;

    fn chars(number: u32) -> Policy {
        Policy {
            min_password_chars: PasswordLength::new(number),
            ..Policy::default()
        }
    }

    #[test]
    fn the_nearest_place_that_sets_a_value_wins() {
        for (instance, organization, holds, source) in [
            (Policy::default(), Some(Policy::default()), 8, Source::Default),
            (chars(10), Some(Policy::default()), 10, Source::Instance),
            (chars(10), Some(chars(12)), 12, Source::Organization),
            // An organization may ask for less, too: it is its own house.
            (chars(10), Some(chars(8)), 8, Source::Organization),
            (chars(10), None, 10, Source::Instance),
            (Policy::default(), None, 8, Source::Default),
        ] {
            let layers = Layers {
                instance,
                organization,
            };
            assert_eq!(layers.effective().min_password_chars.get(), holds);
            assert_eq!(layers.source("min_password_chars"), source);
        }
    }

    #[test]
    fn some_method_always_holds() {
        let methods = |passwords, passkeys| Policy {
            passwords,
            passkeys,
            ..Policy::default()
        };
        // Set while the instance allowed passwords; then it went over to passkeys.
        let layers = Layers {
            instance: methods(Some(false), None),
            organization: Some(methods(None, Some(false))),
        };
        let held = layers.effective();
        assert!(!held.passwords && held.passkeys);
        assert_eq!(layers.source("passkeys"), Source::Default);
        assert_eq!(layers.source("passwords"), Source::Instance);
        let layers = Layers {
            instance: Policy::default(),
            organization: Some(methods(Some(false), None)),
        };
        assert!(!layers.effective().passwords && layers.effective().passkeys);
        assert_eq!(layers.source("passwords"), Source::Organization);
    }
}
