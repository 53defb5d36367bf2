//! Taking an open invite back.

use crate::access::{Caller, Permission};
use crate::events::EventKind;
use crate::invites::{InviteState, rules};
use crate::ports::{Change, Load};
use crate::service::{Details, Draft, Idempotency};
use crate::{Problem, Reason, Service};

impl Service {
    /// The link stops working at once and mails that have not left stay here.
    pub async fn revoke_invite(
        &self,
        caller: &Caller,
        invite_id: &str,
        idempotency: Option<Idempotency>,
    ) -> Result<Details, Problem> {
        let user_id = self.get_invite(caller, invite_id).await?.summary.user_id;
        self.revoke(caller, user_id, Some(invite_id.to_owned()), idempotency)
            .await
    }

    /// Whatever invite of the user is open.
    pub async fn revoke_invite_of(&self, caller: &Caller, user_id: &str) -> Result<Details, Problem> {
        self.revoke(caller, user_id.to_owned(), None, None).await
    }

    async fn revoke(
        &self,
        caller: &Caller,
        user_id: String,
        invite_id: Option<String>,
        idempotency: Option<Idempotency>,
    ) -> Result<Details, Problem> {
        let (tools, caller) = (self.tools(), caller.clone());
        let load = Load {
            answer: idempotency.as_ref().map(|asked| asked.key_hash(&self.codes)),
            ..Load::user(&user_id)
        };
        self.store
            .decide(load, move |snapshot| {
                caller.allow_on(Permission::UserWrite, &user_id, &snapshot)?;
                if let Some(answer) = tools.stored_answer(idempotency.as_ref(), &snapshot)? {
                    return Ok((Change::none(), answer));
                }
                let user = snapshot.user.ok_or(Reason::UserNotFound)?;
                let invite = match &invite_id {
                    Some(id) => rules::the_newest(snapshot.invite, id)?,
                    None => snapshot.invite.ok_or(Reason::InviteNotFound)?,
                };
                let mut draft = Draft::new(&tools, user, caller.actor());
                rules::end(&mut draft, invite, InviteState::Revoked, EventKind::Revoked)?;
                let details = draft.details();
                draft.change.answer = tools.answer_to_store(idempotency, &details)?;
                Ok((draft.finish(), details))
            })
            .await
    }
}
