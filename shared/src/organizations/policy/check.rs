//! What has to hold between the values of a policy before it is stored.

use super::{Colour, Layers, SCHEMES};
use crate::{Problem, Reason};

impl Layers {
    /// `knows_passkeys`: browsers can use them on this server. `active_providers`: those that serve the place, by their
    /// ids. Refuses a policy that leaves no way to sign in, an application where links may not lead, or colours nobody can
    /// read.
    pub fn check(&self, knows_passkeys: bool, active_providers: &[String]) -> Result<(), Problem> {
        let (own, held) = (self.own(), self.own().over(&self.inherited()));
        // What this place does not touch is not its fault.
        let touches_methods = own.passwords.is_some()
            || own.passkeys.is_some()
            || own.identity_providers.is_some()
            || own.allowed_providers.is_some();
        let has_provider = || active_providers.iter().any(|id| held.allowed_providers.allow(id));
        let has_method = held.passwords
            || (held.passkeys && knows_passkeys)
            || (held.identity_providers && has_provider());
        if touches_methods && !has_method {
            return Err(Reason::NoMethodLeft.into());
        }
        if own.application_url.is_some()
            && let Some(host) = held.application_url.host()
            && held.way_on().is_none()
        {
            return Err(Problem::with_text(Reason::ApplicationHost, host));
        }
        for (background, fronts) in SCHEMES {
            for front in fronts {
                if own.text(background).is_none() && own.text(front).is_none() {
                    continue;
                }
                if let Some(proposed) = readable(&held.text(front), &held.text(background)) {
                    return Err(Problem::with_text(
                        Reason::ColourUnreadable,
                        format!("{front}: {proposed}"),
                    ));
                }
            }
        }
        Ok(())
    }
}

/// The next readable colour, if this one is hard to read on its ground.
#[must_use]
pub fn readable(front: &str, ground: &str) -> Option<Colour> {
    let (front, ground) = (Colour::parse(front)?, [Colour::parse(ground)?]);
    (!front.is_readable_on(&ground)).then(|| front.readable_on(&ground))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organizations::policy::{Effective, Policy};

    fn checked(own: &[(&str, &str)]) -> Result<(), (Reason, String)> {
        checked_where(true, own)
    }

    fn checked_where(knows_passkeys: bool, own: &[(&str, &str)]) -> Result<(), (Reason, String)> {
        checked_with(knows_passkeys, &[], own)
    }

    fn checked_with(
        knows_passkeys: bool,
        active_providers: &[&str],
        own: &[(&str, &str)],
    ) -> Result<(), (Reason, String)> {
        let mut policy = Policy::default();
        for (field, text) in own {
            policy.set(field, Some(text)).unwrap();
        }
        let layers = Layers {
            instance: Policy::default(),
            organization: Some(policy),
        };
        let active: Vec<String> = active_providers.iter().map(|id| (*id).to_owned()).collect();
        layers
            .check(knows_passkeys, &active)
            .map_err(|problem| (problem.reason, problem.text))
    }

    #[test]
    fn one_method_has_to_stay() {
        assert_eq!(checked(&[("passwords", "false")]), Ok(()));
        assert_eq!(checked(&[("passkeys", "false")]), Ok(()));
        let both = checked(&[("passwords", "false"), ("passkeys", "false")]);
        assert_eq!(both.unwrap_err().0, Reason::NoMethodLeft);
    }

    #[test]
    fn providers_are_a_method_while_there_is_one() {
        let alone = [("passwords", "false"), ("passkeys", "false")];
        assert_eq!(checked_with(true, &["1"], &alone), Ok(()));
        let with = |ids: &'static str| [alone[0], alone[1], ("allowed_providers", ids)];
        assert_eq!(checked_with(true, &["1", "2"], &with("2 3")), Ok(()));
        assert_eq!(
            checked_with(true, &["1", "2"], &with("3")).unwrap_err().0,
            Reason::NoMethodLeft
        );
        let none = [alone[0], alone[1], ("identity_providers", "false")];
        assert_eq!(
            checked_with(true, &["1"], &none).unwrap_err().0,
            Reason::NoMethodLeft
        );
    }

    #[test]
    fn passkeys_are_no_method_where_browsers_know_none() {
        let without = checked_where(false, &[("passwords", "false")]);
        assert_eq!(without.unwrap_err().0, Reason::NoMethodLeft);
        assert_eq!(checked_where(false, &[("passkeys", "false")]), Ok(()));
    }

    #[test]
    fn methods_that_were_inherited_hinder_no_other_value() {
        let layers = |own: Policy| Layers {
            instance: Policy {
                passwords: Some(false),
                ..Policy::default()
            },
            organization: Some(own),
        };
        let own = Policy {
            second_factor: Some(true),
            ..Policy::default()
        };
        assert_eq!(layers(own).check(false, &[]), Ok(()));
    }

    #[test]
    fn the_application_is_where_links_may_lead() {
        let app = ("application_url", "https://app.acme.example/start");
        for (hosts, refused) in [
            ("*", false),
            ("app.acme.example", false),
            ("*.acme.example", false),
            ("acme.example", true),
        ] {
            let wanted = if refused {
                Err((Reason::ApplicationHost, "app.acme.example".into()))
            } else {
                Ok(())
            };
            assert_eq!(checked(&[app, ("link_hosts", hosts)]), wanted, "{hosts}");
        }
        assert_eq!(checked(&[app]), Ok(()));
    }

    #[test]
    fn narrower_hosts_leave_an_inherited_application_out() {
        let (mut instance, mut own) = (Policy::default(), Policy::default());
        let app = "https://app.acme.example/";
        instance.set("application_url", Some(app)).unwrap();
        let layers = |own: &Policy| Layers {
            instance: instance.clone(),
            organization: Some(own.clone()),
        };
        assert_eq!(layers(&own).effective().way_on(), Some(app));
        own.set("link_hosts", Some("other.example")).unwrap();
        assert_eq!(layers(&own).effective().way_on(), None);
        assert_eq!(layers(&own).check(true, &[]), Ok(()));
    }

    #[test]
    fn text_has_to_be_readable_and_the_next_colour_is_proposed() {
        let on_white = |font| checked(&[("background_light", "#ffffff"), ("font_light", font)]);
        assert_eq!(on_white("#767676"), Ok(()));
        assert_eq!(
            on_white("#777777"),
            Err((Reason::ColourUnreadable, "font_light: #767676".into()))
        );
        // Against an inherited ground as well.
        assert_eq!(
            checked(&[("primary_dark", "#171613")]).unwrap_err().0,
            Reason::ColourUnreadable
        );
        assert_eq!(
            checked(&[("background_dark", "#f0f0f0")]).unwrap_err().0,
            Reason::ColourUnreadable
        );
    }

    #[test]
    fn ushers_own_colours_are_readable() {
        let usual = Effective::default();
        for (background, fronts) in SCHEMES {
            for front in fronts {
                assert_eq!(
                    readable(&usual.text(front), &usual.text(background)),
                    None,
                    "{front}"
                );
            }
        }
    }
}
