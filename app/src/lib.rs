//! usher's pages, in three builds of one crate, one feature at a time:
//!
//! * `ssr`: the server renders every page; [`onboarding`] and [`access`] are plain pages with forms that need no script.
//! * `hydrate`: the admin's desk comes to life in the browser.
//! * `enhance`: the small program that makes the plain pages nicer. No Leptos, no texts.

#[cfg(feature = "ssr")]
pub mod access;
#[cfg(feature = "ssr")]
pub mod onboarding;
#[cfg(feature = "ssr")]
pub mod plain;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod desk;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod invites;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod tokens;

#[cfg(feature = "enhance")]
pub mod enhance;
