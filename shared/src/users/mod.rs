//! People and service users.

mod email;
#[cfg(feature = "core")]
mod model;
#[cfg(feature = "core")]
mod query;

#[cfg(feature = "core")]
mod add;
#[cfg(feature = "core")]
mod delete;
#[cfg(feature = "core")]
mod get;
#[cfg(feature = "core")]
mod passkey_link;
#[cfg(feature = "core")]
mod passkey_registration;
#[cfg(feature = "core")]
mod passkeys;
#[cfg(feature = "core")]
mod password;
#[cfg(feature = "core")]
pub(crate) mod profile;
#[cfg(feature = "core")]
mod set_password;
#[cfg(feature = "core")]
mod state;
#[cfg(feature = "core")]
mod update;

use serde::{Deserialize, Serialize};

pub use email::EmailAddress;
#[cfg(feature = "core")]
pub use {
    add::{AddHuman, AddedHuman},
    delete::DeletedUser,
    model::{Gender, Human, Machine, Method, Phone, User, UserKind, UserState},
    passkey_link::{CreatePasskeyLink, CreatedPasskeyLink, PasskeyLinkDelivery},
    passkey_registration::{RegisterPasskey, StartedRegistration, VerifyPasskey},
    password::{NewPassword, PasswordProof},
    profile::{OwnProfile, Profile},
    query::{TextMatch, UserCondition, UserPage, UserQuery, UserSort},
    set_password::SetPassword,
    state::StateChange,
    update::{NewEmail, UpdateHuman},
};

#[cfg(feature = "core")]
pub(crate) use {
    passkeys::passkey_summaries,
    password::{HashedPassword, give_password, store as store_password},
};

/// A person as lists and pickers show them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonSummary {
    pub user_id: String,
    pub name: String,
    pub email: String,
    pub organization_id: String,
    pub organization_name: String,
    /// Has a way to sign in already, so no invite is possible.
    pub initialised: bool,
    /// When the open invite was made, if there is one.
    pub pending_since: Option<crate::Micros>,
    pub pending_invite: Option<String>,
}
