//! What the proto files do not say about a call: where it stands in the reference, what it takes to be allowed, what it
//! is refused for, and a request to begin with. A row for each row of [`crate::rest::ROUTES`]; a test holds that.

mod codes;
mod email_providers;
mod identity_providers;
mod invites;
mod mail_texts;
mod organizations;
mod passkeys;
mod providers;
mod sessions;
mod settings;
mod users;
mod webhooks;

use shared::Reason;
use shared::openapi::Tag;

pub struct Annotation {
    /// The name of the RPC.
    pub operation: &'static str,
    pub tag: &'static str,
    pub permission: &'static str,
    /// Besides those of [`ANY_CALL`] and of the form of the request.
    pub refusals: &'static [&'static [Reason]],
    /// A request body that works, as JSON.
    pub example: Option<&'static str>,
}

/// In the order of the reference.
pub const TAGS: &[Tag] = &[
    codes::TAG,
    invites::TAG,
    users::TAG,
    passkeys::TAG,
    providers::TAG,
    sessions::TAG,
    organizations::TAG,
    settings::TAG,
    identity_providers::TAG,
    webhooks::TAG,
    email_providers::TAG,
    mail_texts::TAG,
];

/// What every call can be refused for, before and beside its own reasons.
pub const ANY_CALL: &[Reason] = &[
    Reason::AuthHeaderMissing,
    Reason::AuthHeaderInvalid,
    Reason::TokenInvalid,
    Reason::OrganizationHeaderUnknown,
    Reason::TryAgain,
    Reason::Internal,
];
pub const ANY_BODY: &[Reason] = &[Reason::InvalidBody, Reason::BodyTooLarge];
pub const ANY_KEY: &[Reason] = &[Reason::IdempotencyKeyLength, Reason::IdempotencyKeyReused];

const WRITE_USER: &str =
    "`user.write` in the user's organization, and every permission that the user holds; or be that user.";
const WRITE_USERS: &str = "`user.write` in the organization of the new user.";
const READ_USER: &str = "`user.read` in the user's organization, or be that user.";
const READ_USERS: &str = "`user.read` somewhere: users of other organizations are left out.";
const SETTINGS_OF: &[Reason] = &[
    Reason::InvalidField,
    Reason::InvalidBody,
    Reason::PermissionDenied,
    Reason::MembershipNotFound,
    Reason::OrganizationNotFound,
];
const LIST: &[Reason] = &[Reason::InvalidField, Reason::MembershipNotFound];

pub fn all() -> impl Iterator<Item = &'static Annotation> {
    let groups = [
        codes::ROWS,
        invites::ROWS,
        users::ROWS,
        passkeys::ROWS,
        providers::ROWS,
        sessions::ROWS,
        organizations::ROWS,
        settings::ROWS,
        identity_providers::ROWS,
        webhooks::ROWS,
        email_providers::ROWS,
        mail_texts::ROWS,
    ];
    groups.into_iter().flatten()
}

pub fn of(operation: &str) -> Option<&'static Annotation> {
    all().find(|own| own.operation == operation)
}
