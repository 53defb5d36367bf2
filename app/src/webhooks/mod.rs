//! Webhooks at the admin's desk: listed, added, changed, paused, resumed, tested, replayed, removed, with what was tried.

mod attempts;
mod buttons;
mod form;
mod list;
mod list_page;
mod outcome;
mod remove;
pub mod server_fns;
mod webhook_page;

#[cfg(feature = "ssr")]
mod edge;

pub use list_page::WebhooksPage;
pub use outcome::WebhookOutcome;
pub use webhook_page::WebhookPage;
