//! Who may do what: callers, roles, tokens, sessions.

mod role;
mod tokens;

#[cfg(feature = "core")]
mod administrators;
#[cfg(feature = "core")]
mod application;
#[cfg(feature = "core")]
mod caller;
#[cfg(feature = "core")]
mod memory;
#[cfg(feature = "core")]
mod new_password;
#[cfg(feature = "core")]
mod own_password;
#[cfg(feature = "core")]
pub(crate) mod passkey;
#[cfg(feature = "core")]
pub(crate) mod passkey_code;
#[cfg(feature = "core")]
mod proof;
#[cfg(feature = "core")]
mod session;
#[cfg(feature = "core")]
mod sign_in;
#[cfg(feature = "core")]
mod sign_in_passkey;
#[cfg(feature = "core")]
pub(crate) mod throttled;
#[cfg(feature = "core")]
pub(crate) mod ways;

use serde::{Deserialize, Serialize};

pub use role::{Permission, Role};
pub use tokens::{
    CreateTokenForm, GivenRole, MAX_TOKEN_LIFETIME, MAX_TOKEN_NAME_CHARS, TOKEN_PREFIX, TokenChoices,
    TokenOrganization, TokenPage, TokenResult, TokenSummary, token_end, token_name,
};
#[cfg(feature = "core")]
pub use {
    application::Application,
    caller::{Caller, Membership, Scope},
    memory::CallerMemory,
    new_password::{Entry, NewPasswordView, PASSWORD_TICKET_LIFE, PasswordTicket, ReplacePassword},
    own_password::{ChangeOwnPassword, OwnPasswordRule},
    passkey::{
        Ceremony, CeremonyAnswer, MAX_PASSKEYS, Passkey, PasskeyDevice, PasskeyName, Purpose,
        StartedCeremony, user_handle,
    },
    passkey_code::{PASSKEY_CODE_LIFE, PasskeyCode, PresentedPasskeyCode},
    proof::PROOF_LIFE,
    session::{Session, SessionToken},
    sign_in::{SignIn, SignedIn},
    sign_in_passkey::PasskeySignIn,
    tokens::{
        BearerToken, CreateToken, CreatedToken, ListedToken, ListedTokens, TokenQuery, TokenRecord,
        TrialToken,
    },
};

/// Who is signed in, for the pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedInPerson {
    pub user_id: String,
    pub name: String,
    pub login_name: String,
    /// May see the admin's pages.
    pub is_admin: bool,
}

/// A place somebody is signed in at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionSummary {
    pub id: String,
    /// The browser, as it called itself.
    pub user_agent: String,
    pub created_at: crate::Micros,
    pub last_seen_at: crate::Micros,
    /// The one that asks.
    pub is_current: bool,
}

/// A passkey as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasskeySummary {
    pub id: String,
    pub name: String,
    pub created_at: crate::Micros,
    pub last_used_at: Option<crate::Micros>,
}
