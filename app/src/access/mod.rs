//! Signing in and the own account.

mod account;
mod confirm;
mod identities;
mod passkey_link;
mod passkeys;
mod sign_in;

pub use crate::plain::problem_page;
pub use account::{AccountView, LastWay, ProfileForm, account_page, browser_words};
pub use confirm::{ConfirmView, PendingRemoval, confirm_page};
pub use passkey_link::{PasskeyLinkPage, passkey_link_page};
pub use sign_in::{SignInView, sign_in_page};
