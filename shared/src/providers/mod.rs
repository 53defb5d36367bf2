//! External identity providers: which there are, who is linked to which account there, and the way there and back.

mod apple;
mod change;
mod form;
mod preset;
mod view;

#[cfg(feature = "core")]
mod arrival;
#[cfg(feature = "core")]
mod configure;
#[cfg(feature = "core")]
mod find;
#[cfg(feature = "core")]
mod intents;
#[cfg(feature = "core")]
mod links;
#[cfg(feature = "core")]
mod listed;
#[cfg(feature = "core")]
mod log;
#[cfg(feature = "core")]
mod model;
#[cfg(feature = "core")]
mod rules;
#[cfg(feature = "core")]
mod settings;
#[cfg(feature = "core")]
mod sign_in;
#[cfg(feature = "core")]
mod test;
#[cfg(feature = "core")]
mod trip;
#[cfg(feature = "core")]
mod urls;

pub use apple::{APPLE_ID_CHARS, AppleKey, apple_key};
pub use change::{ProviderChange, ProviderChangeKind};
pub use form::{
    MAX_ISSUER_CHARS, MAX_PROVIDER_NAME_CHARS, ProviderForm, client_id, issuer, provider_name, scopes,
};
pub use preset::{AddressRule, Preset};
pub use view::{
    IdentitySummary, Mismatch, MismatchKind, ProviderChoice, ProviderOwner, ProviderSummary, ProvidersPage,
};

#[cfg(feature = "core")]
pub use {
    arrival::{Arrival, Callback, TripFailure, WayBack},
    configure::ProviderDone,
    find::CALLBACK_PATH,
    intents::{Intent, IntentUrls, RetrievedIntent, StartedIntent},
    links::NewLink,
    model::{AccountTokens, ExternalAccount, Identity, IdentityProvider},
    trip::{Destination, StartedTrip},
};
