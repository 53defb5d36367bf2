//! usher.invite.v1.InviteService.

mod ends;
mod find;
mod mails;
mod person;
mod preview;
mod watch;

/// What callers see of an invite that is not there, or not for them.
const NO_SUCH_INVITE: &str = "404 There is no such invite. (USHER-inv04)";
const NOT_OPEN: &str = "400 This invite is no longer open. Create a new one. (USHER-inv09)";
