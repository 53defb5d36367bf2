//! Taking an open invite back.

use crate::access::{Caller, Permission};
use crate::events::EventKind;
use crate::invites::{InviteState, rules};
use crate::ports::Load;
use crate::service::{Details, Draft};
use crate::{Problem, Reason, Service};

impl Service {
    /// The link stops working at once and mails that have not left stay here.
    pub async fn revoke_invite(&self, caller: &Caller, user_id: &str) -> Result<Details, Problem> {
        let (tools, caller, id) = (self.tools(), caller.clone(), user_id.to_owned());
        self.store
            .decide(Load::user(user_id), move |snapshot| {
                caller.allow_on(Permission::UserWrite, &id, &snapshot)?;
                let user = snapshot.user.ok_or(Reason::UserNotFound)?;
                let invite = snapshot.invite.ok_or(Reason::InviteNotFound)?;
                let mut draft = Draft::new(&tools, user, caller.actor());
                rules::end(&mut draft, invite, InviteState::Revoked, EventKind::Revoked)?;
                let details = draft.details();
                Ok((draft.finish(), details))
            })
            .await
    }
}
