//! How a session changes by what was proven. Pure: the person's state comes from inside the transaction, where it is looked at
//! again, since people are locked and passwords replaced while a password is being checked.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::access::ways;
use crate::ports::{PasskeyUse, Snapshot};
use crate::sessions::intents::CameBack;
use crate::sessions::{ApiSession, SessionUser};
use crate::users::{Method, User, UserState};
use crate::{Micros, Problem, Reason};

/// Notes in one session, and what they may weigh together, names included.
const MAX_NOTES: usize = 100;
const MAX_NOTES_BYTES: usize = 64 * 1024;

/// What holds after the slow part of a call.
#[derive(Clone, Debug, Default)]
pub(super) struct Proven {
    /// Whom the call names as the session's person.
    pub user_id: Option<String>,
    /// When the password was set that was right.
    pub password_set_at: Option<Micros>,
    pub passkey: Option<PasskeyUse>,
    pub came_back: Option<CameBack>,
    /// The ceremony that the call begins.
    pub challenge_id: Option<String>,
    /// Entries without a value are removed.
    pub metadata: BTreeMap<String, Vec<u8>>,
    pub lifetime: Option<Duration>,
}

impl Proven {
    /// Proven or said anew, it is a change even when the clock stands still.
    fn says_something(&self) -> bool {
        self.user_id.is_some() || self.has_proof() || self.lifetime.is_some()
    }

    pub fn has_proof(&self) -> bool {
        self.password_set_at.is_some() || self.passkey.is_some() || self.came_back.is_some()
    }
}

/// The session after the call, but for its token; none when nothing of it changes. A session that begins changes.
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
        check_person(before, of(snapshot, user_id)?)?;
        after.user = Some(SessionUser {
            id: user_id.clone(),
            checked_at: now,
        });
    }
    prove(&mut after, proven, snapshot, knows_passkeys, now)?;
    if let Some(challenge_id) = &proven.challenge_id {
        after.challenge_id = Some(challenge_id.clone());
    }
    note(&mut after.metadata, &proven.metadata)?;
    if let Some(lifetime) = proven.lifetime {
        after.expires_at = Some(now.plus(lifetime));
    }
    let begins = before.sequence == 0;
    if !begins && !proven.says_something() && after == *before {
        return Ok(None);
    }
    after.sequence += 1;
    after.changed_at = now;
    Ok(Some(after))
}

fn prove(
    session: &mut ApiSession,
    proven: &Proven,
    snapshot: &Snapshot,
    knows_passkeys: bool,
    now: Micros,
) -> Result<(), Problem> {
    if !proven.has_proof() {
        return Ok(());
    }
    let person = of(snapshot, session.user_id().unwrap_or_default())?;
    may_prove(person)?;
    if let Some(set_at) = proven.password_set_at {
        if person.human().and_then(|human| human.password_set_at) != Some(set_at) {
            return Err(Reason::PasswordWrong.into());
        }
        ways::check_sign_in(snapshot, Method::Password, knows_passkeys)?;
        session.password_at = Some(now);
    }
    if let Some(came_back) = &proven.came_back {
        came_back.check(snapshot, knows_passkeys)?;
        session.intent_at = Some(now);
    }
    if let Some(used) = &proven.passkey {
        if !snapshot.passkeys.iter().any(|own| own.id == used.id) {
            return Err(Reason::SessionPasskeyUnknown.into());
        }
        ways::check_sign_in(snapshot, Method::Passkey, knows_passkeys)?;
        session.passkey_at = Some(now);
        session.challenge_id = None;
    }
    Ok(())
}

fn of<'s>(snapshot: &'s Snapshot, user_id: &str) -> Result<&'s User, Problem> {
    let user = snapshot.user.as_ref().filter(|user| user.id == user_id);
    user.ok_or_else(|| Reason::UserNotFoundByQuery.into())
}

/// Whether this can be, or stay, the person of the session.
pub(super) fn check_person(session: &ApiSession, user: &User) -> Result<(), Problem> {
    if session.user_id().is_some_and(|known| known != user.id) {
        return Err(Reason::SessionUserChange.into());
    }
    match user.is_active() {
        true => Ok(()),
        false => Err(Reason::SessionUserNotActive.into()),
    }
}

/// Who may not sign in proves nothing.
pub(super) fn may_prove(user: &User) -> Result<(), Problem> {
    match user.state {
        UserState::Active => Ok(()),
        UserState::Locked => Err(Reason::SessionUserLocked.into()),
        UserState::Inactive => Err(Reason::SessionUserNotActive.into()),
    }
}

fn note(metadata: &mut BTreeMap<String, Vec<u8>>, said: &BTreeMap<String, Vec<u8>>) -> Result<(), Problem> {
    for (name, value) in said {
        if value.is_empty() {
            metadata.remove(name);
        } else {
            metadata.insert(name.clone(), value.clone());
        }
    }
    let bytes: usize = metadata
        .iter()
        .map(|(name, value)| name.len() + value.len())
        .sum();
    match metadata.len() <= MAX_NOTES && bytes <= MAX_NOTES_BYTES {
        true => Ok(()),
        false => Err(Problem::invalid(
            "invalid Metadata: a session takes at most 100 entries, 65536 bytes together",
        )),
    }
}
