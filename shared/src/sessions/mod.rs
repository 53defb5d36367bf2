//! Sessions that programs keep over the API: what a person has proven to a program, and when. Nobody is signed in to usher by
//! them; the sessions of browsers are [`crate::access::Session`].

mod checks;
mod find;
mod intents;
mod model;
mod reach;
#[cfg(test)]
mod reach_tests;
mod rules;
#[cfg(test)]
mod rules_tests;
mod set;

pub use intents::IntentCheck;
pub use model::{
    ApiSession, SessionCondition, SessionPage, SessionPerson, SessionQuery, SessionUser, ShownSession,
    TimeMatch, UserAgent,
};
pub use set::{CreateSession, FindPerson, SessionDone, SessionWish, SetSession};

/// How long a session that is over is still shown.
pub const OVER_SHOWN: std::time::Duration = std::time::Duration::from_secs(30 * 24 * 60 * 60);
