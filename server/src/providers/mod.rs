//! The conversation with external identity providers. Nothing they answer is believed before it is checked.

mod apple;
mod discovery;
mod github;
mod oidc;

use std::error::Error as _;
use std::time::Duration;

use async_trait::async_trait;
use secrecy::SecretString;
use shared::ports::{ProviderAccess, ProviderDoor, ProviderReply, ProviderTalk};
use shared::providers::{ExternalAccount, Preset};
use shared::{Problem, Reason};

use crate::outbound::{Outbound, OutboundError};
use discovery::Discovery;

pub struct Providers {
    outbound: Outbound,
    discovery: Discovery,
}

impl Providers {
    /// `allow_private`: addresses of the own machine and network may be called, and plain http.
    pub fn new(allow_private: bool) -> Result<Self, OutboundError> {
        Ok(Self {
            outbound: Outbound::new(allow_private)?,
            discovery: Discovery::default(),
        })
    }
}

#[async_trait]
impl ProviderTalk for Providers {
    async fn door(
        &self,
        access: &ProviderAccess,
        state: &str,
        max_age: Option<Duration>,
    ) -> Result<ProviderDoor, Problem> {
        match access.preset {
            // It cannot be asked.
            Preset::GitHub => github::door(access, state),
            _ => oidc::door(access, &*self.described(access).await?, state, max_age),
        }
    }

    async fn account(
        &self,
        access: &ProviderAccess,
        memory: &str,
        reply: ProviderReply,
    ) -> Result<ExternalAccount, Problem> {
        match access.preset {
            Preset::GitHub => github::account(&self.outbound, access, memory, reply).await,
            _ => oidc::account(&self.outbound, &self.discovery, access, memory, reply).await,
        }
    }

    fn check_secret(&self, preset: Preset, secret: &SecretString) -> Result<(), Problem> {
        match preset {
            Preset::Apple => apple::key(secret).map(drop),
            _ => Ok(()),
        }
    }

    async fn test(&self, access: &ProviderAccess) -> Result<(), Problem> {
        match access.preset {
            Preset::GitHub => github::test(&self.outbound, access).await,
            _ => oidc::test(&self.outbound, &self.discovery, access).await,
        }
    }

    fn allows_private_addresses(&self) -> bool {
        self.outbound.allow_private
    }
}

impl Providers {
    async fn described(
        &self,
        access: &ProviderAccess,
    ) -> Result<std::sync::Arc<discovery::Metadata>, Problem> {
        self.discovery.of(&self.outbound, &access.issuer).await
    }
}

impl From<OutboundError> for Problem {
    fn from(error: OutboundError) -> Self {
        let reason = match &error {
            OutboundError::Private => Reason::ProviderAddressPrivate,
            OutboundError::TooLarge => Reason::ProviderNotDescribed,
            OutboundError::Call(_) | OutboundError::Answer(_) => Reason::ProviderUnreachable,
        };
        // The address is the admin's own; the query, which may hold a code, is not shown.
        let source = error.source().map(ToString::to_string);
        tracing::warn!(%error, source, "an identity provider could not be called");
        reason.into()
    }
}
