//! The way back from a provider.

use super::trip::{Aim, Trip};
use super::{Mismatch, ProviderChoice};
use crate::access::{Caller, SessionToken, SignedIn};
use crate::onboarding::FirstCredential;
use crate::ports::ProviderReply;
use crate::{Problem, Reason, Service};

/// What a browser came back with.
#[derive(Debug)]
pub struct Callback {
    pub state: String,
    pub code: Option<String>,
    /// The provider's own word for why there is no code.
    pub error: Option<String>,
    /// Who answers, where the provider tells.
    pub issuer: Option<String>,
    /// What this browser was given to keep.
    pub browser: Option<String>,
    pub set_up: Option<SessionToken>,
    pub caller: Option<Caller>,
    pub source: String,
    pub user_agent: String,
}

/// Where the trip ended.
#[derive(Debug)]
pub enum Arrival {
    SetUp {
        user_id: String,
        chosen: Box<Result<FirstCredential, Mismatch>>,
    },
    SignedIn {
        signed_in: SignedIn,
        next: String,
    },
    /// A further account of somebody who is signed in.
    Linked,
    /// Whoever is signed in has shown again that they are.
    Proven,
    /// On to the program that asked.
    Program {
        url: String,
    },
}

/// A trip that came to nothing. Nothing was used up.
#[derive(Debug)]
pub struct TripFailure {
    pub problem: Problem,
    /// None when nobody knows where it began.
    pub way_back: Option<WayBack>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WayBack {
    SetUp { user_id: String },
    SignIn { next: String },
    Account,
    Proof,
    Program { url: String },
}

impl From<Problem> for TripFailure {
    fn from(problem: Problem) -> Self {
        Self {
            problem,
            way_back: None,
        }
    }
}

impl Service {
    pub async fn finish_trip(&self, callback: Callback) -> Result<Arrival, TripFailure> {
        let trip = self
            .take_trip(&callback.state, callback.browser.as_deref())
            .await?;
        let aim = trip.aim.clone();
        match self.arrive(trip, callback).await {
            Ok(arrival) => Ok(arrival),
            Err(problem) => Err(TripFailure {
                way_back: self.way_back(aim, &problem).await?,
                problem,
            }),
        }
    }

    async fn way_back(&self, aim: Aim, problem: &Problem) -> Result<Option<WayBack>, Problem> {
        Ok(Some(match aim {
            Aim::SetUp { user_id } => WayBack::SetUp { user_id },
            Aim::SignIn { next } => WayBack::SignIn { next },
            Aim::Account { .. } => WayBack::Account,
            Aim::Proof { .. } => WayBack::Proof,
            Aim::Intent { id } => match self.failed_intent_url(&id, problem).await? {
                Some(url) => WayBack::Program { url },
                None => return Ok(None),
            },
        }))
    }

    async fn arrive(&self, trip: Trip, callback: Callback) -> Result<Arrival, Problem> {
        let provider = self.active_provider(&trip.provider_id).await?;
        let reply = reply(&provider.choice(), &callback)?;
        let account = self
            .providers
            .account(&self.provider_access(&provider)?, &trip.memory, reply)
            .await?;
        account.check()?;
        // Again: meanwhile it may have been switched off.
        let provider = self.active_provider(&provider.id).await?;
        match trip.aim {
            Aim::SetUp { user_id } => {
                let token = callback.set_up.ok_or(Reason::SetUpOver)?;
                let chosen = self.choose_account(&token, &user_id, &provider, &account).await?;
                Ok(Arrival::SetUp {
                    user_id,
                    chosen: Box::new(chosen),
                })
            }
            Aim::SignIn { next } => {
                let signed_in = self
                    .sign_in_with_account(&provider, &account, &callback.source, &callback.user_agent)
                    .await?;
                Ok(Arrival::SignedIn { signed_in, next })
            }
            Aim::Account { user_id } => {
                let caller = still_signed_in(callback.caller, &user_id)?;
                self.link_own_account(&caller, &provider, &account).await?;
                Ok(Arrival::Linked)
            }
            Aim::Proof { user_id } => {
                let caller = still_signed_in(callback.caller, &user_id)?;
                self.prove_by_account(&caller, &provider.name, &account).await?;
                Ok(Arrival::Proven)
            }
            Aim::Intent { id } => Ok(Arrival::Program {
                url: self.answer_intent(&id, &provider, &account).await?,
            }),
        }
    }
}

/// Whoever was signed in when it began.
fn still_signed_in(caller: Option<Caller>, user_id: &str) -> Result<Caller, Problem> {
    caller
        .filter(|caller| caller.user_id == user_id)
        .ok_or_else(|| Reason::TripOver.into())
}

/// The code, or why there is none.
fn reply(provider: &ProviderChoice, callback: &Callback) -> Result<ProviderReply, Problem> {
    match (&callback.error, &callback.code) {
        (Some(error), _) if error == "access_denied" => {
            Err(Problem::with_text(Reason::ProviderCancelled, &provider.name))
        }
        (None, Some(code)) if !code.is_empty() => Ok(ProviderReply {
            code: code.clone(),
            issuer: callback.issuer.clone(),
        }),
        (error, _) => {
            tracing::info!(provider = provider.id, ?error, "a provider sent somebody back");
            Err(Problem::with_text(Reason::ProviderRefused, &provider.name))
        }
    }
}
