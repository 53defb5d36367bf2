//! Ways on when a link does not open the door any more: a new link to the same address, or a word to the inviter.

use std::time::Duration;

use crate::events::EventKind;
use crate::invites::{Actor, CreateInvite, Delivery, Invite, InviteState, InvitedPerson, rules};
use crate::onboarding::{OpenInvite, Welcome};
use crate::ports::Load;
use crate::service::Draft;
use crate::{Problem, Reason, Service};

/// Asking the inviter again counts once a day.
const ASKED_EVERY: Duration = Duration::from_secs(24 * 60 * 60);

impl Service {
    /// Mails a new link to the invited address. Only for somebody who holds an ended or replaced link of an open invitation.
    pub async fn request_link(&self, request: OpenInvite) -> Result<(), Problem> {
        match self.look_at_invite(&request).await? {
            Welcome::LinkExpired { masked_email, .. } | Welcome::Replaced { masked_email, .. } => {
                // A code that cannot arrive must not end the one that was handed over.
                masked_email.ok_or(Reason::MailNotSetUp)?;
            }
            _ => return Err(Reason::CodeNotFound.into()),
        }
        let tools = self.tools();
        let presented = request.presented;
        let user_id = presented.user_id.clone();
        let load = Load {
            mails_since: Some(tools.now.minus(rules::MAIL_WINDOW)),
            presented: self.codes.lookups(&presented.code),
            ..Load::user(&user_id)
        };
        self.store
            .decide(load, move |mut snapshot| {
                // Again: meanwhile the invite may have been taken back, declined or accepted.
                let holds_a_code =
                    rules::match_code(&tools, &snapshot, &presented.code) != rules::Match::None;
                let user = rules::invitable(snapshot.user.take())?;
                let is_open =
                    |invite: &Invite| invite.state == InviteState::Pending && tools.now < invite.expires_at;
                let invite = snapshot
                    .invite
                    .clone()
                    .filter(|i| holds_a_code && is_open(i))
                    .ok_or(Reason::CodeNotFound)?;
                let inviter = invite.inviter.clone();
                let actor = Actor {
                    id: user.id.clone(),
                    name: user.display_name().to_owned(),
                };
                let mut draft = Draft::new(&tools, user, actor);
                let mut again = CreateInvite::new(InvitedPerson::Existing { user_id }, Delivery::Mail);
                again.keeps_end = true;
                if let Some(open) = snapshot.invite.as_mut() {
                    draft.record(EventKind::LinkRequested, Some(open), None);
                }
                rules::create(&tools, &mut draft, snapshot, &again, &inviter)?;
                Ok((draft.finish(), ()))
            })
            .await?;
        self.mail_bell.ring();
        Ok(())
    }

    /// Tells the inviter, on the invite's timeline, that its person came after its end.
    pub async fn request_invitation(&self, request: OpenInvite) -> Result<(), Problem> {
        match self.look_at_invite(&request).await? {
            Welcome::Over { .. } => {
                self.note(
                    &request.presented.user_id,
                    EventKind::InvitationRequested,
                    ASKED_EVERY,
                )
                .await
            }
            _ => Err(Reason::CodeNotFound.into()),
        }
    }
}
