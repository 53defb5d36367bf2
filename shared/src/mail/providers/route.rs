//! Which provider a mail leaves by.

use super::{EmailProvider, Standing};

/// In the order they are tried.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailRoute {
    /// None = the mail server of the settings, if there is one.
    pub active: Option<EmailProvider>,
    pub fall_back: Option<EmailProvider>,
}

impl MailRoute {
    /// Of those of a mail's organization and of the instance. An organization without an active one uses the instance's
    /// pair; its own fall-back stands in for its own active one alone.
    #[must_use]
    pub fn of(providers: Vec<EmailProvider>) -> Self {
        let is_own = |provider: &EmailProvider| provider.organization_id.is_some();
        let has_own = providers
            .iter()
            .any(|provider| is_own(provider) && provider.standing == Standing::Active);
        let mut route = Self::default();
        for provider in providers
            .into_iter()
            .filter(|provider| is_own(provider) == has_own)
        {
            match provider.standing {
                Standing::Active => route.active = Some(provider),
                Standing::FallBack => route.fall_back = Some(provider),
                Standing::Off => {}
            }
        }
        route
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Carrier, HttpCarrier, Pace};
    use super::*;
    use crate::Micros;

    fn provider(id: &str, organization: Option<&str>, standing: Standing) -> EmailProvider {
        EmailProvider {
            id: id.into(),
            organization_id: organization.map(str::to_owned),
            name: id.into(),
            carrier: Carrier::Http(HttpCarrier {
                endpoint: "https://a.example".into(),
            }),
            sealed_secret: vec![],
            pace: Pace {
                rate: None,
                concurrency: 1,
            },
            standing,
            hook: None,
            sequence: 1,
            created_at: Micros(0),
            changed_at: Micros(0),
        }
    }

    #[test]
    fn an_organization_without_an_active_one_uses_the_instances_pair() {
        use Standing::{Active, FallBack, Off};
        let (own, instance) = (Some("acme"), None);
        // what there is → active, fall-back
        let table: [(&[_], _, _); 6] = [
            (&[], None, None),
            (
                &[("i", instance, Active), ("j", instance, FallBack)],
                Some("i"),
                Some("j"),
            ),
            (&[("i", instance, Active), ("o", own, Active)], Some("o"), None),
            (
                &[
                    ("i", instance, Active),
                    ("j", instance, FallBack),
                    ("o", own, Off),
                    ("p", own, FallBack),
                ],
                Some("i"),
                Some("j"),
            ),
            (
                &[
                    ("j", instance, FallBack),
                    ("o", own, Active),
                    ("p", own, FallBack),
                ],
                Some("o"),
                Some("p"),
            ),
            (&[("j", instance, FallBack)], None, Some("j")),
        ];
        for (there, active, fall_back) in table {
            let providers = there
                .iter()
                .map(|(id, owner, standing)| provider(id, *owner, *standing))
                .collect();
            let route = MailRoute::of(providers);
            let id = |provider: Option<EmailProvider>| provider.map(|provider| provider.id);
            assert_eq!(
                (id(route.active).as_deref(), id(route.fall_back).as_deref()),
                (active, fall_back),
                "{there:?}"
            );
        }
    }
}
