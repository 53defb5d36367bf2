//! Invites: the code, the link, the life cycle, and what admins do with them.

mod code;
mod lifetime;
mod status;
mod url_template;
mod view;

#[cfg(feature = "core")]
mod create;
#[cfg(feature = "core")]
mod extend;
#[cfg(all(test, feature = "core"))]
mod extend_tests;
#[cfg(all(test, feature = "core"))]
mod lifecycle_tests;
#[cfg(feature = "core")]
mod list;
#[cfg(feature = "core")]
mod model;
#[cfg(feature = "core")]
mod preview;
#[cfg(feature = "core")]
mod reminders;
#[cfg(feature = "core")]
mod resend;
#[cfg(feature = "core")]
mod revoke;
#[cfg(feature = "core")]
pub mod rules;
#[cfg(feature = "core")]
mod verify;

pub use code::{CodeProfile, InviteCode};
pub use lifetime::{Lifetime, MAX_LIFETIME, MIN_LIFETIME};
pub use status::InviteStatus;
pub use url_template::{LinkValues, MAX_TEMPLATE_CHARS, UrlTemplate, default_link, passkey_link};
pub use view::{
    CreateInviteForm, InviteDetail, InviteFilter, InvitePage, InviteResult, InviteSummary, MailState,
    MailStatus, MailStep, TimelineEntry,
};

#[cfg(feature = "core")]
pub use {
    create::{CreateInvite, CreatedInvite, Delivery, InvitedPerson, NewPerson, SendOptions},
    extend::ExtendedInvite,
    list::{InviteQuery, PAGE_ROWS},
    model::{Actor, CodeRecord, Invite, InviteState, IssuedCode},
    reminders::{DueReminder, Reminder},
};

/// A note is a line or two in the mail, not the mail.
pub const MAX_NOTE_CHARS: usize = 500;
/// The API's limit on an application name, in characters.
pub const MAX_APPLICATION_NAME_CHARS: usize = 200;
