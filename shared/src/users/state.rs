//! Locking and deactivating users, and the ways back. Who is not active cannot sign in, is signed out everywhere, and
//! their tokens are refused. An open invite stays open, as programs expect, but its pages are closed meanwhile.

use crate::access::{Caller, Permission};
use crate::events::EventKind;
use crate::ports::Load;
use crate::service::{Details, Draft};
use crate::users::UserState;
use crate::{Problem, Reason, Service};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateChange {
    Lock,
    Unlock,
    Deactivate,
    Reactivate,
}

impl StateChange {
    /// The state after it and the event that tells of it, if a user of this state can take it.
    fn from(self, state: UserState) -> Result<(UserState, EventKind), Reason> {
        use UserState::{Active, Inactive, Locked};
        match (self, state) {
            (Self::Lock, Active) => Ok((Locked, EventKind::Locked)),
            (Self::Lock, _) => Err(Reason::UserNotActive),
            (Self::Unlock, Locked) => Ok((Active, EventKind::Unlocked)),
            (Self::Unlock, _) => Err(Reason::UserNotLocked),
            (Self::Deactivate, Active | Locked) => Ok((Inactive, EventKind::Deactivated)),
            (Self::Deactivate, Inactive) => Err(Reason::UserAlreadyInactive),
            (Self::Reactivate, Inactive) => Ok((Active, EventKind::Reactivated)),
            (Self::Reactivate, _) => Err(Reason::UserNotInactive),
        }
    }

    /// The existing API has an id of its own for each call.
    fn not_found(self) -> Reason {
        match self {
            Self::Lock => Reason::LockUserNotFound,
            Self::Unlock => Reason::UnlockUserNotFound,
            Self::Deactivate => Reason::DeactivateUserNotFound,
            Self::Reactivate => Reason::ReactivateUserNotFound,
        }
    }
}

impl Service {
    pub async fn change_user_state(
        &self,
        caller: &Caller,
        user_id: &str,
        wanted: StateChange,
    ) -> Result<Details, Problem> {
        let (tools, caller) = (self.tools(), caller.clone());
        self.store
            .decide(Load::user(user_id), move |snapshot| {
                // Not even one's own: it takes the permission.
                caller.allow_on_other(Permission::UserWrite, &snapshot)?;
                let user = snapshot.user.ok_or(wanted.not_found())?;
                let (state, event) = wanted.from(user.state)?;
                let mut draft = Draft::new(&tools, user, caller.actor());
                draft.user.state = state;
                draft.user_changed = true;
                draft.record(event, None, None);
                draft.change.end_sessions = true;
                draft.change.end_set_up_sessions = true;
                let details = draft.details();
                Ok((draft.finish(), details))
            })
            .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_from_every_state() {
        use StateChange::{Deactivate, Lock, Reactivate, Unlock};
        use UserState::{Active, Inactive, Locked};
        for (change, state, after) in [
            (Lock, Active, Ok(Locked)),
            (Lock, Locked, Err(Reason::UserNotActive)),
            (Lock, Inactive, Err(Reason::UserNotActive)),
            (Unlock, Active, Err(Reason::UserNotLocked)),
            (Unlock, Locked, Ok(Active)),
            (Unlock, Inactive, Err(Reason::UserNotLocked)),
            (Deactivate, Active, Ok(Inactive)),
            (Deactivate, Locked, Ok(Inactive)),
            (Deactivate, Inactive, Err(Reason::UserAlreadyInactive)),
            (Reactivate, Active, Err(Reason::UserNotInactive)),
            (Reactivate, Locked, Err(Reason::UserNotInactive)),
            (Reactivate, Inactive, Ok(Active)),
        ] {
            let found = change.from(state).map(|(after, _)| after);
            assert_eq!(found, after, "{change:?} of {state:?}");
        }
    }
}
