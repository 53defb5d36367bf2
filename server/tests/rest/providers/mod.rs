//! Identity providers: set up, signed in with, configured, asked for by programs; against a provider that lies on demand.

mod allowed;
mod answers;
mod apple;
mod as_proof;
mod at_creation;
mod configure;
mod github;
mod over_the_api;
mod peer;
mod programs;
mod proof;
mod set_up;
mod sign_in;

use shared::access::{Caller, SessionToken};
use shared::providers::{Arrival, Callback, Destination, ProviderForm, TripFailure};
use shared::{Problem, Reason};

use crate::app::{App, INVITE};
use peer::Peer;

/// What the browser brings back, and what ties it to where it began.
pub struct Back {
    pub callback: Callback,
}

impl App {
    /// A provider of the whole instance.
    pub async fn provider(&self, peer: &Peer, preset: &str) -> String {
        let form = ProviderForm {
            scopes: if preset == "github" {
                "user:email"
            } else {
                "openid email"
            }
            .into(),
            ..form(peer, preset)
        };
        self.service
            .save_provider(&Caller::operator(), &form)
            .await
            .unwrap()
            .id
    }

    /// `maria` with an invitation that was begun.
    pub async fn begun() -> (Self, SessionToken, String) {
        let app = Self::with_maria().await;
        let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
        let token = app.begin_set_up(&code).await.unwrap();
        (app, token, code)
    }

    /// There, through the provider's pages, and on the way back.
    pub async fn travel(
        &self,
        peer: &Peer,
        provider_id: &str,
        destination: Destination,
    ) -> Result<Back, Problem> {
        let set_up = match &destination {
            Destination::SetUp(token) => Some(token.clone()),
            _ => None,
        };
        let caller = match &destination {
            Destination::Account(caller) | Destination::Proof(caller) => Some(caller.clone()),
            _ => None,
        };
        let trip = self
            .service
            .start_trip(provider_id, destination, None, "203.0.113.7")
            .await?;
        let (code, state) = peer.approve(&trip.url);
        Ok(Back {
            callback: Callback {
                state,
                code: Some(code),
                error: None,
                issuer: None,
                browser: Some(trip.browser),
                set_up,
                caller,
                source: "203.0.113.7".into(),
                user_agent: String::new(),
            },
        })
    }

    pub async fn arrive(&self, back: Back) -> Result<Arrival, TripFailure> {
        self.service.finish_trip(back.callback).await
    }

    /// The whole way of an invited person.
    pub async fn set_up_with(
        &self,
        peer: &Peer,
        provider_id: &str,
        token: &SessionToken,
    ) -> Result<Arrival, TripFailure> {
        let back = self
            .travel(peer, provider_id, Destination::SetUp(token.clone()))
            .await?;
        self.arrive(back).await
    }

    pub async fn sign_in_at(&self, peer: &Peer, provider_id: &str) -> Result<Arrival, TripFailure> {
        let destination = Destination::SignIn { next: "/next".into() };
        let back = self.travel(peer, provider_id, destination).await?;
        self.arrive(back).await
    }
}

pub fn form(peer: &Peer, preset: &str) -> ProviderForm {
    ProviderForm {
        preset: preset.into(),
        name: "Work".into(),
        issuer: peer.issuer.clone(),
        client_id: peer::CLIENT_ID.into(),
        client_secret: peer::CLIENT_SECRET.into(),
        scopes: "openid email".into(),
        ..ProviderForm::default()
    }
}

pub fn reason(arrival: Result<Arrival, TripFailure>) -> Reason {
    match arrival {
        Ok(arrival) => panic!("arrived: {arrival:?}"),
        Err(failure) => failure.problem.reason,
    }
}
