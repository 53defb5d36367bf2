//! Who may read, change and end a session: whoever shows its token; but for changing it, whoever began it and the person it
//! is about; and callers with the permission where that person is. A session that nobody is named in belongs to the whole
//! instance.

use crate::access::{Caller, Permission};
use crate::sessions::ShownSession;
use crate::{Problem, Reason};

/// The session, for somebody who may read it.
pub(super) fn may_read(
    caller: &Caller,
    found: Option<ShownSession>,
    token: Option<&str>,
) -> Result<ShownSession, Problem> {
    let shown = told(caller, found, token, Permission::SessionRead)?;
    let allowed = match opened(&shown, token) {
        Some(true) => Ok(()),
        Some(false) => Err(Reason::SessionTokenUnreadable.into()),
        None if is_own(caller, &shown) => Ok(()),
        None => permitted(caller, &shown, Permission::SessionRead),
    };
    allowed.map(|()| shown)
}

/// The session, for somebody who may end it.
pub(super) fn may_delete(
    caller: &Caller,
    found: Option<ShownSession>,
    token: Option<&str>,
) -> Result<ShownSession, Problem> {
    let shown = told(caller, found, token, Permission::SessionDelete)?;
    let allowed = match opened(&shown, token) {
        Some(true) => Ok(()),
        Some(false) => Err(Reason::SessionTokenWrong.into()),
        None if is_own(caller, &shown) => Ok(()),
        None => permitted(caller, &shown, Permission::SessionDelete),
    };
    allowed.map(|()| shown)
}

/// The session, for somebody who may change it. An outdated token does not stand in the way of the permission.
pub(super) fn may_write(
    caller: &Caller,
    found: Option<ShownSession>,
    token: Option<&str>,
) -> Result<ShownSession, Problem> {
    let shown = told(caller, found, token, Permission::SessionWrite)?;
    let permitted = || permitted(caller, &shown, Permission::SessionWrite);
    let allowed = match opened(&shown, token) {
        Some(true) => Ok(()),
        Some(false) => permitted().map_err(|_| Reason::SessionTokenWrong.into()),
        None => permitted(),
    };
    allowed.map(|()| shown)
}

/// Callers of one organization learn nothing about whether an id exists.
fn told(
    caller: &Caller,
    found: Option<ShownSession>,
    token: Option<&str>,
    permission: Permission,
) -> Result<ShownSession, Problem> {
    if let Some(shown) = found {
        return Ok(shown);
    }
    if token.is_none() {
        caller.allow(permission, None)?;
    }
    Err(Reason::SessionNotFound.into())
}

/// Whether the token is the session's; none without a token.
fn opened(shown: &ShownSession, token: Option<&str>) -> Option<bool> {
    token.map(|token| shown.session.is_opened_by(token))
}

fn is_own(caller: &Caller, shown: &ShownSession) -> bool {
    shown.session.creator_id == caller.user_id || shown.session.user_id() == Some(&caller.user_id)
}

fn permitted(caller: &Caller, shown: &ShownSession, permission: Permission) -> Result<(), Problem> {
    let organization = match &shown.person {
        Some(person) => Some(person.organization_id.as_str()),
        // What one has begun, one may go on with where one may begin it.
        None if shown.session.creator_id == caller.user_id => Some(caller.organization_id.as_str()),
        None => None,
    };
    caller.allow(permission, organization)
}
