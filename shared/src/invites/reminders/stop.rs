//! No more reminders of an invite: by its person with one click, or by an admin.

use super::{PURPOSE, beside_the_persons_news};
use crate::access::{Caller, Permission};
use crate::events::EventKind;
use crate::invites::{Invite, InviteState, rules};
use crate::ports::{Change, InviteWrite, Load, ReminderWrite};
use crate::service::Draft;
use crate::{Problem, Reason, Service};

impl Service {
    /// For whoever had a reminder. A token nobody made, an invite that is over and one that was stopped already look the same
    /// from outside.
    pub async fn unsubscribe(&self, token: &str) -> Result<(), Problem> {
        let Some(invite_id) = self.codes.id_of_mark(PURPOSE, token) else {
            return Ok(());
        };
        let Some(detail) = self.store.invite(&invite_id, self.clock.now()).await? else {
            return Ok(());
        };
        let tools = self.tools();
        self.store
            .decide(Load::user(&detail.summary.user_id), move |snapshot| {
                let invite = snapshot.invite.filter(|invite| invite.id == invite_id);
                let (Some(user), Some(invite)) = (snapshot.user, invite) else {
                    return Ok((Change::none(), ()));
                };
                let actor = user.actor();
                Ok((stop(Draft::new(&tools, user, actor), invite), ()))
            })
            .await
    }

    /// For an admin. Stopping twice is no news.
    pub async fn stop_reminders(&self, caller: &Caller, invite_id: &str) -> Result<(), Problem> {
        let user_id = self.get_invite(caller, invite_id).await?.summary.user_id;
        let (tools, caller, invite_id) = (self.tools(), caller.clone(), invite_id.to_owned());
        self.store
            .decide(Load::user(&user_id), move |snapshot| {
                caller.allow_on(Permission::UserWrite, &user_id, &snapshot)?;
                let user = snapshot.user.ok_or(Reason::UserNotFound)?;
                let invite = rules::the_newest(snapshot.invite, &invite_id)?;
                Ok((stop(Draft::new(&tools, user, caller.actor()), invite), ()))
            })
            .await
    }
}

/// It holds for the invite, also when a newer code is sent.
fn stop(mut draft: Draft, mut invite: Invite) -> Change {
    if invite.state != InviteState::Pending || !invite.may_be_reminded {
        return Change::none();
    }
    invite.may_be_reminded = false;
    draft.change.reminder = ReminderWrite::Drop(invite.id.clone());
    beside_the_persons_news(&mut draft, &mut invite, EventKind::RemindersStopped);
    draft.change.invite = InviteWrite::Update(Box::new(invite));
    draft.finish()
}
