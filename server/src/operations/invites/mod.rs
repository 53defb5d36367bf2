//! Invites: the codes of ZITADEL's API, and usher's own service for the invites themselves.

mod codes;
mod ends;
mod find;
mod page_token;
mod person;
mod show;
mod watch;

pub use codes::{create_invite_code, resend_invite_code, verify_invite_code};
pub use ends::{extend_invite, revoke_invite};
pub use find::{get_invite, get_timeline, list_invites};
pub use person::{invite_person, preview_mail};
pub use watch::{Watcher, WhoCalls, watch_invite};
