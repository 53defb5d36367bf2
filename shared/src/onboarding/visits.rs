//! Visits on the timeline: the one trace that looking at an invitation leaves.

use std::time::Duration;

use crate::events::EventKind;
use crate::invites::{Actor, Invite, InviteState};
use crate::onboarding::{OpenInvite, Visitor, Welcome};
use crate::ports::{Change, InviteWrite, Load};
use crate::service::{Draft, Tools};
use crate::users::User;
use crate::{Problem, Service};

/// The same visit is noted at most this often, so that a reload does not fill the timeline.
pub(crate) const NOTED_EVERY: Duration = Duration::from_secs(15 * 60);

impl Service {
    /// Notes a machine that comes with a link and may never ask for the page behind it, as those do that keep no cookies.
    pub async fn note_machine(&self, request: &OpenInvite) -> Result<(), Problem> {
        if request.visitor.machine(None).is_none() {
            return Ok(());
        }
        match self.look_at_invite(request).await? {
            Welcome::Ready { .. } => self.note_open(request).await,
            _ => Ok(()),
        }
    }

    pub(super) async fn note_open(&self, request: &OpenInvite) -> Result<(), Problem> {
        let visitor = request.visitor.clone();
        self.change_open_invite(
            &request.presented.user_id,
            move |tools, user, invite| match machine(&visitor, &invite, tools) {
                Some(sign) => scanned(tools, user, invite, sign),
                None => noted(tools, user, invite, EventKind::Opened, NOTED_EVERY),
            },
        )
        .await
    }

    /// Adds an event to the open invite of a user unless it is the newest one already.
    pub(crate) async fn note(&self, user_id: &str, kind: EventKind, every: Duration) -> Result<(), Problem> {
        self.change_open_invite(user_id, move |tools, user, invite| {
            noted(tools, user, invite, kind, every)
        })
        .await
    }

    async fn change_open_invite(
        &self,
        user_id: &str,
        decide: impl FnOnce(&Tools, User, Invite) -> Change + Send + 'static,
    ) -> Result<(), Problem> {
        let tools = self.tools();
        let is_open = |invite: &Invite| invite.state == InviteState::Pending;
        self.store
            .decide(Load::user(user_id), move |snapshot| {
                Ok(match (snapshot.user, snapshot.invite.filter(is_open)) {
                    (Some(user), Some(invite)) => (decide(&tools, user, invite), ()),
                    _ => (Change::none(), ()),
                })
            })
            .await
    }
}

/// What gives the visitor away as a machine, with what is known of the invite's mail.
pub(super) fn machine(visitor: &Visitor, invite: &Invite, tools: &Tools) -> Option<String> {
    let is_news = invite.last_event == EventKind::MailSent;
    visitor.machine(is_news.then(|| tools.now.since(invite.last_event_at)))
}

fn noted(tools: &Tools, user: User, mut invite: Invite, kind: EventKind, every: Duration) -> Change {
    // Who has begun and goes a page back has not come anew.
    let says_it_already = invite.last_event == kind
        || (kind, invite.last_event) == (EventKind::Opened, EventKind::SetUpStarted);
    if says_it_already && tools.now.since(invite.last_event_at) < every {
        return Change::none();
    }
    let actor = user.actor();
    let mut draft = Draft::new(tools, user, actor);
    draft.record(kind, Some(&mut invite), None);
    draft.change.invite = InviteWrite::Update(Box::new(invite));
    draft.finish()
}

/// Once for each code, and never the invite's newest event: of the person it says nothing.
fn scanned(tools: &Tools, user: User, mut invite: Invite, sign: String) -> Change {
    let Some(code) = invite.code.as_mut().filter(|code| !code.is_scanned) else {
        return Change::none();
    };
    code.is_scanned = true;
    let news = (invite.last_event, invite.last_event_at);
    let mut draft = Draft::new(tools, user, Actor::system());
    draft.record(EventKind::Scanned, Some(&mut invite), Some(sign));
    (invite.last_event, invite.last_event_at) = news;
    draft.change.invite = InviteWrite::Update(Box::new(invite));
    draft.finish()
}
