//! The organization as stored.

use crate::Micros;
use crate::organizations::{Effective, Layers, Policy};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    pub id: String,
    pub name: String,
    /// Login names of the organization end with it.
    pub primary_domain: String,
    /// The organization that callers without one fall into.
    pub is_default: bool,
    /// What it sets itself.
    pub own_policy: Policy,
    /// What it inherits from. Only ever read: it is the instance's.
    pub instance_policy: Policy,
    /// Its mails have an e-mail provider, of its own or of the instance. Only ever read.
    pub has_email_provider: bool,
    pub sequence: u64,
    pub created_at: Micros,
    pub changed_at: Micros,
}

impl Organization {
    #[must_use]
    pub fn layers(&self) -> Layers {
        Layers {
            instance: self.instance_policy.clone(),
            organization: Some(self.own_policy.clone()),
        }
    }

    /// What holds in it.
    #[must_use]
    pub fn policy(&self) -> Effective {
        self.layers().effective()
    }

    /// May its people sign in with passkeys?
    #[must_use]
    pub fn allows_passkeys(&self) -> bool {
        self.policy().passkeys
    }

    /// May its people come from this identity provider, if it serves them?
    #[must_use]
    pub fn allows_provider(&self, id: &str) -> bool {
        let policy = self.policy();
        policy.identity_providers && policy.allowed_providers.allow(id)
    }

    /// The name of what people are invited to.
    #[must_use]
    pub fn application_name<'a>(&'a self, of_the_invite: Option<&'a str>) -> String {
        let usual = || self.policy().application_name.get().map(str::to_owned);
        of_the_invite
            .map(str::to_owned)
            .or_else(usual)
            .unwrap_or_else(|| self.name.clone())
    }
}
