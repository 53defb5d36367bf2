//! Removing a user. The log stays.

use crate::access::{Caller, Permission};
use crate::events::EventKind;
use crate::ports::{Load, UserWrite};
use crate::service::{Details, Draft};
use crate::{Problem, Reason, Service};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeletedUser {
    pub details: Details,
}

impl Service {
    pub async fn delete_user(&self, caller: &Caller, user_id: &str) -> Result<DeletedUser, Problem> {
        let (tools, caller, id) = (self.tools(), caller.clone(), user_id.to_owned());
        self.store
            .decide(Load::user(user_id), move |snapshot| {
                // Not even one's own: it takes the permission.
                caller.allow_on_other(Permission::UserDelete, &snapshot)?;
                let user = snapshot
                    .user
                    .filter(|user| user.id == id)
                    .ok_or(Reason::UserNotFound)?;
                let mut draft = Draft::new(&tools, user, caller.actor());
                draft.record(EventKind::UserRemoved, None, None);
                let details = draft.details();
                let mut change = draft.finish();
                change.user = UserWrite::Delete;
                change.cancel_mails_of = snapshot.invite.map(|invite| invite.id);
                Ok((change, DeletedUser { details }))
            })
            .await
    }
}
