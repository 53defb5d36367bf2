//! Sending an open invite again, with a new code.

use crate::access::{Caller, Permission};
use crate::invites::{CreateInvite, CreatedInvite, Delivery, InviteState, InvitedPerson, rules};
use crate::ports::{Change, Load};
use crate::service::{Draft, Idempotency};
use crate::{Problem, Reason, Service};

impl Service {
    /// A new code by mail, with the link and the application name of before. It takes a code that was neither used
    /// nor thrown away; that the last one was returned instead of mailed does not matter here.
    pub async fn resend_invite(
        &self,
        caller: &Caller,
        user_id: &str,
        idempotency: Option<Idempotency>,
    ) -> Result<CreatedInvite, Problem> {
        let (tools, caller, user_id) = (self.tools(), caller.clone(), user_id.trim().to_owned());
        if user_id.is_empty() {
            return Err(Reason::UserIdMissing.into());
        }
        let load = Load {
            answer: idempotency.as_ref().map(|asked| asked.key_hash(&self.codes)),
            mails_since: Some(tools.now.minus(rules::MAIL_WINDOW)),
            ..Load::user(&user_id)
        };
        let created = self
            .store
            .decide(load, move |mut snapshot| {
                caller.allow_on(Permission::UserWrite, &user_id, &snapshot)?;
                if let Some(answer) = tools.stored_answer(idempotency.as_ref(), &snapshot)? {
                    return Ok((Change::none(), answer));
                }
                let user = rules::invitable(snapshot.user.take())?;
                let invite = snapshot
                    .invite
                    .as_ref()
                    .filter(|invite| invite.state == InviteState::Pending);
                let code = invite
                    .and_then(|invite| invite.code.as_ref())
                    .filter(|code| code.spent_at.is_none());
                code.ok_or(Reason::CodeNotFound)?;
                let request = CreateInvite::new(InvitedPerson::Existing { user_id }, Delivery::Mail);
                let mut draft = Draft::new(&tools, user, caller.actor());
                let created = rules::create(&tools, &mut draft, snapshot, &request, &caller.actor())?;
                draft.change.answer = tools.answer_to_store(idempotency, &created)?;
                Ok((draft.finish(), created))
            })
            .await?;
        self.mail_bell.ring();
        Ok(created)
    }
}
