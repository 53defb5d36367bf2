//! Signing in and the own account.

mod account;
mod sign_in;

pub use crate::plain::problem_page;
pub use account::{AccountView, ProfileForm, account_page};
pub use sign_in::{SignInView, sign_in_page};
