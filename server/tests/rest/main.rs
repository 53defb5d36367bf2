//! The REST form through the real router: the real store, a clock that stands still, randomness that
//! counts.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod afterwards;
mod app;
mod bounces;
mod create;
mod database;
mod debug;
mod described;
mod device;
mod endings;
mod format;
mod hand_off;
mod hooks;
mod idempotency;
mod invites;
mod mailing;
mod new_password;
mod organizations;
mod own_passkeys;
mod own_password;
mod passkey_calls;
mod passkeys;
mod password;
mod policy;
mod providers;
mod receipts;
mod reminders;
mod resend;
mod rights;
mod routes;
mod scans;
mod sessions;
mod settings;
mod states;
mod takeover;
mod tokens;
mod typed_codes;
mod update;
mod update_email;
mod users;
mod verify;
mod walks;
mod ways;
mod webhooks;
