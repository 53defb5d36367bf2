//! What the browser and the server of usher share.
//!
//! Without features: types, validation and texts, the part that is compiled to WebAssembly as well.
//! With `core`: the use cases ([`Service`]) and the ports they need ([`ports`]).

pub mod access;
pub mod events;
pub mod invites;
pub mod mail;
pub mod onboarding;
pub mod organizations;
mod page_key;
pub mod problem;
pub mod providers;
pub mod texts;
pub mod time;
pub mod users;
pub mod webhooks;

#[cfg(feature = "core")]
pub mod ids;
#[cfg(feature = "core")]
pub mod openapi;
#[cfg(feature = "core")]
pub mod ports;
#[cfg(feature = "core")]
pub mod rotation;
#[cfg(feature = "core")]
pub mod secrets;
#[cfg(feature = "core")]
pub mod service;
#[cfg(feature = "core")]
pub mod sessions;
#[cfg(feature = "core")]
pub mod throttle;

pub use page_key::PageKey;
pub use problem::{Problem, Reason};
#[cfg(feature = "core")]
pub use service::{Details, Idempotency, MailServer, Service, Settings};
pub use time::Micros;
