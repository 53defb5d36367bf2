//! "Not expecting this?": the person says no, and the inviter sees it. They can think better of it.

use crate::events::EventKind;
use crate::invites::{InviteState, rules};
use crate::onboarding::{OpenInvite, Welcome};
use crate::ports::Load;
use crate::service::Draft;
use crate::{Problem, Reason, Service};

/// So often somebody may think better of it before waiting each time.
const FREE_REOPENINGS: u32 = 5;

impl Service {
    /// `confirmed`: the box was ticked. A mail scanner that presses every button does not tick boxes.
    pub async fn decline_invite(&self, request: OpenInvite, confirmed: bool) -> Result<(), Problem> {
        if !confirmed {
            return Err(Reason::NotDeclined.into());
        }
        // Counts a wrong code against its source, and refuses while the source has to wait.
        match self.look_at_invite(&request).await? {
            Welcome::Ready { .. }
            | Welcome::LinkExpired { .. }
            | Welcome::Replaced { .. }
            | Welcome::WrongAccount { .. } => {}
            Welcome::SlowedDown { until } => {
                return Err(Problem::wait(Reason::TooManyTries, until.since(self.clock.now())));
            }
            _ => return Err(Reason::CodeNotFound.into()),
        }
        let tools = self.tools();
        let presented = request.presented;
        self.store
            .decide(
                Load {
                    presented: self.codes.lookups(&presented.code),
                    ..Load::user(&presented.user_id)
                },
                move |snapshot| {
                    if rules::match_code(&tools, &snapshot, &presented.code) == rules::Match::None {
                        return Err(Reason::CodeNotFound.into());
                    }
                    let user = snapshot.user.ok_or(Reason::CodeNotFound)?;
                    let invite = snapshot.invite.ok_or(Reason::CodeNotFound)?;
                    let actor = user.actor();
                    let mut draft = Draft::new(&tools, user, actor);
                    rules::end(&mut draft, invite, InviteState::Declined, EventKind::Declined)?;
                    Ok((draft.finish(), ()))
                },
            )
            .await
    }

    /// Takes the declining back: for whoever holds a link, until the invitation's end. A machine that ticks boxes as well
    /// cannot take the invitation away for good.
    pub async fn reopen_invite(&self, request: OpenInvite) -> Result<(), Problem> {
        match self.look_at_invite(&request).await? {
            Welcome::Declined { may_reopen: true, .. } => {}
            Welcome::SlowedDown { until } => {
                return Err(Problem::wait(Reason::TooManyTries, until.since(self.clock.now())));
            }
            _ => return Err(Reason::CodeNotFound.into()),
        }
        let tools = self.tools();
        let presented = request.presented;
        // Each time leaves two entries in a log that is kept for ever.
        let key = format!("reopen:{}", presented.user_id);
        self.store
            .throttle_count(&key, FREE_REOPENINGS, tools.now)
            .await?;
        self.store
            .decide(
                Load {
                    presented: self.codes.lookups(&presented.code),
                    ..Load::user(&presented.user_id)
                },
                move |snapshot| {
                    if rules::match_code(&tools, &snapshot, &presented.code) == rules::Match::None {
                        return Err(Reason::CodeNotFound.into());
                    }
                    let user = rules::invitable(snapshot.user)?;
                    let invite = snapshot.invite.ok_or(Reason::CodeNotFound)?;
                    let actor = user.actor();
                    let mut draft = Draft::new(&tools, user, actor);
                    rules::reopen(&mut draft, invite)?;
                    Ok((draft.finish(), ()))
                },
            )
            .await
    }
}
