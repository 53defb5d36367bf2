//! Moving the end of an invitation.

use serde::{Deserialize, Serialize};

use crate::access::{Caller, Permission};
use crate::invites::{reminders, rules};
use crate::ports::{Change, InviteWrite, Load};
use crate::service::{Details, Draft, Idempotency};
use crate::{Micros, Problem, Reason, Service};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtendedInvite {
    pub details: Details,
    pub expires_at: Micros,
    /// May be over. None when the code was used or thrown away.
    pub link_expires_at: Option<Micros>,
}

impl Service {
    /// An open or expired invite stays or gets open until then; none = the organization's lifetime from now.
    pub async fn extend_invite(
        &self,
        caller: &Caller,
        invite_id: &str,
        until: Option<Micros>,
        idempotency: Option<Idempotency>,
    ) -> Result<ExtendedInvite, Problem> {
        let user_id = self.get_invite(caller, invite_id).await?.summary.user_id;
        let (tools, caller, invite_id) = (self.tools(), caller.clone(), invite_id.to_owned());
        let load = Load {
            reminder: Some(invite_id.clone()),
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
                let organization = snapshot.organization.ok_or(Reason::OrganizationNotFound)?;
                let invite = rules::the_newest(snapshot.invite, &invite_id)?;
                let mut draft = Draft::new(&tools, user, caller.actor());
                let lifetime = organization.layers().lifetime();
                let (expires_at, link_expires_at) = rules::extend(&mut draft, invite, lifetime, until)?;
                let extended = ExtendedInvite {
                    details: draft.details(),
                    expires_at,
                    link_expires_at,
                };
                if let (Some(reminder), InviteWrite::Update(invite)) =
                    (snapshot.reminder, &draft.change.invite)
                {
                    let policy = organization.policy();
                    draft.change.reminder = reminders::follow(&policy, invite, reminder, tools.now);
                }
                draft.change.answer = tools.answer_to_store(idempotency, &extended)?;
                Ok((draft.finish(), extended))
            })
            .await
    }
}
