//! The REST form through the real router: a store in memory, a clock that stands still, randomness that counts.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod app;
mod create;
mod debug;
mod format;
mod idempotency;
mod organizations;
mod password;
mod resend;
mod rights;
mod routes;
mod store;
mod users;
mod verify;
