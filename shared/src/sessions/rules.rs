//! How a session changes by what was proven. Pure: the person's state comes from inside the transaction, where it is looked at
//! again, since people are locked and passwords replaced while a password is being checked.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::access::ways;
use crate::ports::{PasskeyUse, Snapshot};
use crate::sessions::{ApiSession, SessionUser};
use crate::users::{Method, User, UserState};
use crate::{Micros, Problem, Reason};

/// What holds after the slow part of a call.
#[derive(Clone, Debug, Default)]
pub(super) struct Proven {
    /// Whom the call names as the session's person.
    pub user_id: Option<String>,
    /// When the password was set that was right.
    pub password_set_at: Option<Micros>,
    pub passkey: Option<PasskeyUse>,
    /// The ceremony that the call begins.
    pub challenge_id: Option<String>,
    /// Entries without a value are removed.
    pub metadata: BTreeMap<String, Vec<u8>>,
    pub lifetime: Option<Duration>,
}

/// The session after the call; none when nothing of it changes. Its token is the caller's to replace.
pub(super) fn next(
    before: &ApiSession,
    proven: &Proven,
    snapshot: &Snapshot,
    knows_passkeys: bool,
    now: Micros,
) -> Result<Option<ApiSession>, Problem> {
    if before.is_over(now) {
        return Err(Reason::SessionExpired.into());
    }
    let mut after = before.clone();
    if let Some(user_id) = &proven.user_id {
        check_person(before, user_id, snapshot)?;
        after.user = Some(SessionUser {
            id: user_id.clone(),
            checked_at: now,
        });
    }
    if let Some(set_at) = proven.password_set_at {
        let human = active(snapshot)?.human();
        if human.and_then(|human| human.password_set_at) != Some(set_at) {
            return Err(Reason::PasswordWrong.into());
        }
        ways::check_sign_in(snapshot, Method::Password, knows_passkeys)?;
        after.password_at = Some(now);
    }
    if let Some(used) = &proven.passkey {
        active(snapshot)?;
        if !snapshot.passkeys.iter().any(|own| own.id == used.id) {
            return Err(Reason::SessionPasskeyUnknown.into());
        }
        ways::check_sign_in(snapshot, Method::Passkey, knows_passkeys)?;
        after.passkey_at = Some(now);
        after.challenge_id = None;
    }
    if let Some(challenge_id) = &proven.challenge_id {
        after.challenge_id = Some(challenge_id.clone());
    }
    for (name, value) in &proven.metadata {
        if value.is_empty() {
            after.metadata.remove(name);
        } else {
            after.metadata.insert(name.clone(), value.clone());
        }
    }
    check_notes(&after.metadata)?;
    if let Some(lifetime) = proven.lifetime {
        after.expires_at = Some(now.plus(lifetime));
    }
    // Named again, proven again, ended later: each is a change even when the clock stands still.
    let says_something = proven.user_id.is_some()
        || proven.password_set_at.is_some()
        || proven.passkey.is_some()
        || proven.lifetime.is_some();
    if !says_something && after == *before {
        return Ok(None);
    }
    after.sequence += 1;
    after.changed_at = now;
    Ok(Some(after))
}

fn check_person(before: &ApiSession, user_id: &str, snapshot: &Snapshot) -> Result<(), Problem> {
    if before.user_id().is_some_and(|known| known != user_id) {
        return Err(Reason::SessionUserChange.into());
    }
    match active(snapshot)?.id == user_id {
        true => Ok(()),
        false => Err(Reason::UserNotFoundByQuery.into()),
    }
}

/// The session's person, if they may sign in.
pub(super) fn active(snapshot: &Snapshot) -> Result<&User, Problem> {
    let user = snapshot.user.as_ref().ok_or(Reason::UserNotFoundByQuery)?;
    match user.state {
        UserState::Active => Ok(user),
        UserState::Locked => Err(Reason::SessionUserLocked.into()),
        UserState::Inactive => Err(Reason::SessionUserNotActive.into()),
    }
}

/// Notes in one session, and what they may weigh together, names included.
const MAX_NOTES: usize = 100;
const MAX_NOTES_BYTES: usize = 64 * 1024;

fn check_notes(metadata: &BTreeMap<String, Vec<u8>>) -> Result<(), Problem> {
    let bytes: usize = metadata.iter().map(|(name, value)| name.len() + value.len()).sum();
    match metadata.len() <= MAX_NOTES && bytes <= MAX_NOTES_BYTES {
        true => Ok(()),
        false => Err(Problem::invalid(
            "invalid Metadata: a session takes at most 100 entries, 65536 bytes together",
        )),
    }
}
