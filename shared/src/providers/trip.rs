//! The way to a provider: what the browser is sent with, and what is kept until it comes back.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::IdentityProvider;
use crate::access::{Caller, Ceremony, PROOF_LIFE, Purpose, SessionToken};
use crate::organizations::Organization;
use crate::ports::Load;
use crate::secrets::{random_token, same_hash, token_hash};
use crate::{Problem, Reason, Service};

/// From the button to the way back.
const TRIP_TIME: Duration = Duration::from_secs(10 * 60);
/// Trips that one address may begin before it has to wait: offices share an address.
const FREE_STARTS_OF_A_SOURCE: u32 = 1000;

/// What somebody goes to a provider for.
#[derive(Clone, Debug)]
pub enum Destination {
    /// The first way to sign in of an invited person.
    SetUp(SessionToken),
    SignIn {
        /// A path of this server.
        next: String,
    },
    /// A further account of somebody who is signed in.
    Account(Caller),
    /// A fresh proof of who is signed in.
    Proof(Caller),
}

/// The browser's way out.
#[derive(Clone, Debug)]
pub struct StartedTrip {
    pub url: String,
    /// For the browser to keep: only the one that has it can come back.
    pub browser: String,
}

/// [`Destination`] as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Aim {
    SetUp { user_id: String },
    SignIn { next: String },
    Account { user_id: String },
    Proof { user_id: String },
    Intent { id: String },
}

impl Aim {
    /// How long ago people may have signed in at the provider; none = however long.
    fn max_age(&self) -> Option<Duration> {
        matches!(self, Self::Proof { .. }).then_some(PROOF_LIFE)
    }
}

/// A trip under way, sealed in the database.
#[derive(Serialize, Deserialize)]
pub(super) struct Trip {
    pub provider_id: String,
    pub browser: Vec<u8>,
    pub aim: Aim,
    /// What the conversation with the provider has to remember.
    pub memory: String,
}

impl Service {
    /// `browser` is what this browser keeps from an earlier trip, so that two of its tabs do not get in each other's way.
    pub async fn start_trip(
        &self,
        provider_id: &str,
        destination: Destination,
        browser: Option<String>,
        source: &str,
    ) -> Result<StartedTrip, Problem> {
        self.count_trip(source).await?;
        let (provider, user_id, aim) = match destination {
            Destination::SetUp(token) => {
                let (session, snapshot) = self.live_set_up(&token).await?;
                let organization = snapshot.organization.ok_or(Reason::SetUpOver)?;
                let user_id = session.user_id;
                let aim = Aim::SetUp {
                    user_id: user_id.clone(),
                };
                (
                    self.provider_of(&organization, provider_id).await?,
                    Some(user_id),
                    aim,
                )
            }
            Destination::SignIn { next } => (
                self.active_provider(provider_id).await?,
                None,
                Aim::SignIn { next },
            ),
            Destination::Account(caller) => {
                self.check_fresh(&caller).await?;
                let organization = self.organization_of_user(&caller.user_id).await?;
                let aim = Aim::Account {
                    user_id: caller.user_id.clone(),
                };
                (
                    self.provider_of(&organization, provider_id).await?,
                    Some(caller.user_id),
                    aim,
                )
            }
            Destination::Proof(caller) => {
                let choices = self.proof_providers(&caller).await?;
                if !choices.iter().any(|choice| choice.id == provider_id) {
                    return Err(Reason::ProviderNotFound.into());
                }
                let aim = Aim::Proof {
                    user_id: caller.user_id.clone(),
                };
                (
                    self.active_provider(provider_id).await?,
                    Some(caller.user_id),
                    aim,
                )
            }
        };
        self.set_out(provider, user_id, aim, browser).await
    }

    pub(super) async fn count_trip(&self, source: &str) -> Result<(), Problem> {
        let key = format!("provider:{source}");
        self.store
            .throttle_count(&key, FREE_STARTS_OF_A_SOURCE, self.clock.now())
            .await
            .map(drop)
    }

    /// Whoever comes from it: which organization that is comes out on the way back.
    pub(super) async fn active_provider(&self, id: &str) -> Result<IdentityProvider, Problem> {
        self.store
            .provider(id)
            .await?
            .filter(|provider| provider.is_active)
            .ok_or_else(|| Reason::ProviderNotFound.into())
    }

    pub(super) async fn organization_of_user(&self, user_id: &str) -> Result<Organization, Problem> {
        let snapshot = self.store.snapshot(Load::user(user_id)).await?;
        snapshot.organization.ok_or_else(|| Reason::UserNotFound.into())
    }

    pub(super) async fn set_out(
        &self,
        provider: IdentityProvider,
        user_id: Option<String>,
        aim: Aim,
        browser: Option<String>,
    ) -> Result<StartedTrip, Problem> {
        let browser = browser.unwrap_or_else(|| random_token(&*self.random));
        let state = random_token(&*self.random);
        let door = self
            .providers
            .door(&self.provider_access(&provider)?, &state, aim.max_age())
            .await?;
        let trip = Trip {
            provider_id: provider.id,
            browser: token_hash(&browser),
            aim,
            memory: door.memory,
        };
        let plain = serde_json::to_vec(&trip).map_err(|_| Reason::Internal)?;
        self.store
            .add_ceremony(Ceremony {
                id: state,
                purpose: Purpose::Provider,
                code_id: None,
                user_id,
                sealed: self.sealer.seal(&plain)?,
                expires_at: self.clock.now().plus(TRIP_TIME),
            })
            .await?;
        Ok(StartedTrip {
            url: door.url,
            browser,
        })
    }

    /// The trip that this browser began. It is over with this, whatever comes of it.
    pub(super) async fn take_trip(&self, state: &str, browser: Option<&str>) -> Result<Trip, Problem> {
        let now = self.clock.now();
        self.store
            .take_ceremony(state)
            .await?
            .filter(|ceremony| ceremony.purpose == Purpose::Provider && now < ceremony.expires_at)
            .and_then(|ceremony| self.sealer.open(&ceremony.sealed))
            .and_then(|plain| serde_json::from_slice::<Trip>(&plain).ok())
            .filter(|trip| browser.is_some_and(|browser| same_hash(&token_hash(browser), &trip.browser)))
            .ok_or_else(|| Reason::TripOver.into())
    }
}
