//! Signing in and the own account.

mod account;
mod identities;
mod passkeys;
mod sign_in;

pub use crate::plain::problem_page;
pub use account::{AccountView, LastWay, ProfileForm, account_page, browser_words};
pub use sign_in::{SignInView, sign_in_page};
