//! Signing in and the own account.

mod account;
mod confirm;
mod identities;
mod new_password;
mod passkey_link;
mod passkeys;
mod password;
mod sessions;
mod sign_in;

pub use crate::plain::problem_page;
pub use account::{AccountView, LastWay, ProfileForm, account_page};
pub use confirm::{ConfirmView, PendingRemoval, confirm_page};
pub use new_password::{NewPasswordPage, new_password_page};
pub use passkey_link::{PasskeyLinkPage, passkey_link_page};
pub use password::PasswordView;
pub use sessions::browser_words;
pub use sign_in::{SignInView, sign_in_page};
