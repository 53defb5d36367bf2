//! Tells receivers what happens to invites: one signed call, and the worker that makes them.

mod receivers;
mod worker;

pub use receivers::Receivers;
pub use worker::WebhookWorker;
