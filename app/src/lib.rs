//! usher's pages, in four builds of one crate, one feature at a time:
//!
//! * `ssr`: the server renders every page; [`onboarding`], [`access`], [`wording`] and [`docs`] are plain pages with forms that need no script.
//! * `hydrate`: the admin's desk comes to life in the browser.
//! * `enhance`: the small program that makes the plain pages nicer. No Leptos, no texts.
//! * `explore`: the same kind of program for the API's reference: it sends calls and copies samples.

#[cfg(feature = "ssr")]
pub mod access;
#[cfg(feature = "ssr")]
pub mod docs;
#[cfg(feature = "ssr")]
pub mod onboarding;
#[cfg(feature = "ssr")]
pub mod plain;
#[cfg(feature = "ssr")]
pub mod wording;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod desk;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod invites;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod mailing;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod organizations;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod providers;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod qr;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod tokens;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod webhooks;

#[cfg(any(feature = "hydrate", feature = "explore"))]
mod clipboard;
#[cfg(any(feature = "enhance", feature = "explore"))]
mod dom;
#[cfg(feature = "enhance")]
pub mod enhance;
#[cfg(feature = "explore")]
pub mod explore;
