//! The RPC forms through the real router: gRPC, gRPC-web in bytes and in text, Connect in bytes, JSON and as GET, with
//! frames written by hand.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[expect(dead_code, reason = "the REST tests use more of it")]
#[path = "../rest/app.rs"]
mod app;
mod browsers;
mod calls;
mod connections;
#[expect(dead_code, reason = "the REST tests use more of it")]
#[path = "../rest/database.rs"]
mod database;
#[path = "../rest/described.rs"]
mod described;
mod forms;
mod limits;
mod parity;
mod settings;
mod standard;
mod strangers;
mod watch;
