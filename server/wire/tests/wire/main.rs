//! What clients rely on in bytes and in JSON, told through the messages of the invite calls.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod golden;
mod json;
mod service;
