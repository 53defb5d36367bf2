//! The invited person's way in: open the link, begin, set a first way to sign in.

mod strength;
mod welcome;

#[cfg(feature = "core")]
mod begin;
#[cfg(feature = "core")]
mod decline;
#[cfg(feature = "core")]
mod hand_off;
#[cfg(feature = "core")]
mod open;
#[cfg(feature = "core")]
mod password;
#[cfg(feature = "core")]
mod receipts;
#[cfg(feature = "core")]
mod request;
#[cfg(feature = "core")]
mod set_up;
#[cfg(feature = "core")]
mod visitor;
#[cfg(feature = "core")]
mod visits;

pub use strength::{MAX_PASSWORD_CHARS, MIN_PASSWORD_CHARS, PasswordRules, Strength};
pub use welcome::{Invitation, SetUpView, Welcome};

#[cfg(feature = "core")]
pub(crate) use visits::NOTED_EVERY;
#[cfg(feature = "core")]
pub use {
    begin::SetUpSession,
    hand_off::{HAND_OFF_LIFE, HandOff, OfferedHandOff},
    open::{OpenInvite, Presented},
    password::Password,
    set_up::{ChoosePasskey, ChoosePassword, FirstCredential},
    visitor::Visitor,
};
