//! Providers and linked accounts as stored.

use std::fmt;

use secrecy::SecretString;

use super::{AddressRule, AppleKey, Preset, ProviderChoice, ProviderForm};
use crate::service::Details;
use crate::{Micros, Problem, Reason};

#[derive(Clone, PartialEq, Eq)]
pub struct IdentityProvider {
    pub id: String,
    /// None = the whole instance's.
    pub organization_id: Option<String>,
    pub preset: Preset,
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    /// Empty = a client without a secret.
    pub sealed_secret: Vec<u8>,
    /// Of Apple: what the secret signs with.
    pub apple: Option<AppleKey>,
    pub scopes: Vec<String>,
    pub addresses: AddressRule,
    pub is_active: bool,
    /// How many changes its log tells.
    pub sequence: u64,
    pub created_at: Micros,
    pub changed_at: Micros,
}

/// Without the secret, sealed as it is.
impl fmt::Debug for IdentityProvider {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "IdentityProvider({}, {})", self.id, self.issuer)
    }
}

impl IdentityProvider {
    #[must_use]
    pub fn choice(&self) -> ProviderChoice {
        ProviderChoice {
            id: self.id.clone(),
            name: self.name.clone(),
            preset: self.preset,
        }
    }

    #[must_use]
    pub fn details(&self) -> Details {
        Details {
            sequence: self.sequence,
            changed_at: self.changed_at,
            created_at: self.created_at,
            resource_owner: self.organization_id.clone().unwrap_or_default(),
        }
    }

    /// People of this organization may come from it.
    #[must_use]
    pub fn serves(&self, organization_id: &str) -> bool {
        self.is_active && self.is_for(Some(organization_id))
    }

    /// It is the place's own, or everybody's.
    #[must_use]
    pub fn is_for(&self, organization_id: Option<&str>) -> bool {
        self.organization_id.is_none() || self.organization_id.as_deref() == organization_id
    }
}

/// The form that would change nothing.
impl From<&IdentityProvider> for ProviderForm {
    fn from(provider: &IdentityProvider) -> Self {
        Self {
            id: provider.id.clone(),
            organization_id: provider.organization_id.clone().unwrap_or_default(),
            preset: provider.preset.as_str().to_owned(),
            name: provider.name.clone(),
            issuer: provider.issuer.clone(),
            client_id: provider.client_id.clone(),
            client_secret: String::new(),
            team_id: provider
                .apple
                .as_ref()
                .map_or_else(String::new, |key| key.team_id.clone()),
            key_id: provider
                .apple
                .as_ref()
                .map_or_else(String::new, |key| key.key_id.clone()),
            scopes: provider.scopes.join(" "),
            addresses: provider.addresses.as_str().to_owned(),
        }
    }
}

/// An account at a provider that signs a user in: whoever the issuer calls by this subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    pub user_id: String,
    /// Through which it was linked.
    pub provider_id: String,
    pub issuer: String,
    pub subject: String,
    /// What the account is called there, for people.
    pub user_name: String,
    pub created_at: Micros,
    pub last_used_at: Option<Micros>,
}

/// What a provider proved about an account.
#[derive(Clone, Debug)]
pub struct ExternalAccount {
    pub issuer: String,
    pub subject: String,
    pub user_name: String,
    pub given_name: String,
    pub family_name: String,
    pub email: Option<String>,
    pub email_is_verified: bool,
    /// Everything the provider said, for programs.
    pub raw: serde_json::Value,
    pub tokens: AccountTokens,
}

/// For the program that asked; usher itself has no use for them.
#[derive(Clone, Debug, Default)]
pub struct AccountTokens {
    pub access_token: SecretString,
    pub id_token: Option<SecretString>,
}

/// What providers may be long, in characters.
const MAX_SUBJECT_CHARS: usize = 255;

impl ExternalAccount {
    /// OpenID Connect limits subjects to 255 characters; nobody else needs more.
    pub(crate) fn check(&self) -> Result<(), Problem> {
        match self.subject.chars().count() {
            1..=MAX_SUBJECT_CHARS => Ok(()),
            _ => Err(Reason::ProviderAnswerRefused.into()),
        }
    }

    pub(crate) fn identity(&self, user_id: &str, provider_id: &str, now: Micros) -> Identity {
        Identity {
            user_id: user_id.to_owned(),
            provider_id: provider_id.to_owned(),
            issuer: self.issuer.clone(),
            subject: self.subject.clone(),
            user_name: self
                .user_name
                .chars()
                .filter(|c| !c.is_control())
                .take(200)
                .collect(),
            created_at: now,
            last_used_at: None,
        }
    }
}
