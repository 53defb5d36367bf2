//! Storing the first credential: spends the code in the same transaction.

use secrecy::{ExposeSecret as _, SecretString};

use crate::access::SessionToken;
use crate::events::EventKind;
use crate::invites::{Actor, rules};
use crate::onboarding::{Invitation, Password};
use crate::ports::Load;
use crate::secrets::token_hash;
use crate::service::Draft;
use crate::{Problem, Reason, Service};

#[derive(Debug)]
pub struct ChoosePassword {
    pub token: SessionToken,
    pub password: SecretString,
    /// Typed a second time by people whose browser cannot show it; empty = not asked.
    pub repeated: Option<SecretString>,
}

/// What was stored, for the page that says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstCredential {
    pub invitation: Invitation,
}

impl Service {
    /// Of two that race, one wins and the other hears that it is done already.
    pub async fn choose_password(&self, request: ChoosePassword) -> Result<FirstCredential, Problem> {
        let session = self
            .store
            .set_up_session(token_hash(request.token.reveal()))
            .await?
            .ok_or(Reason::SetUpOver)?;
        let snapshot = self.store.snapshot(Load::user(&session.user_id)).await?;
        let human = snapshot
            .user
            .as_ref()
            .and_then(|user| user.human())
            .ok_or(Reason::SetUpOver)?;
        if !snapshot
            .invite
            .as_ref()
            .is_some_and(|invite| session.is_live(invite, self.clock.now()))
        {
            return Err(Reason::SetUpOver.into());
        }
        let password = Password::parse(&request.password, &human.own_words())?;
        if let Some(repeated) = request.repeated.as_ref()
            && Password::normalized(repeated).expose_secret() != password.secret().expose_secret()
        {
            return Err(Reason::PasswordRepeatDiffers.into());
        }
        let hash = self.passwords.hash(password.secret()).await?;
        let tools = self.tools();
        self.store
            .decide(Load::user(&session.user_id), move |snapshot| {
                let invitation = super::open::invitation(&snapshot).ok_or(Reason::SetUpOver)?;
                let user = rules::invitable(snapshot.user)?;
                if !user.is_active() {
                    return Err(Reason::SetUpOver.into());
                }
                let invite = snapshot
                    .invite
                    .filter(|invite| session.is_live(invite, tools.now))
                    .ok_or(Reason::SetUpOver)?;
                let proves_email = invite.code.as_ref().is_some_and(|code| code.proves_email);
                let actor = Actor {
                    id: user.id.clone(),
                    name: user.display_name().to_owned(),
                };
                let mut draft = Draft::new(&tools, user, actor);
                let human = draft.user.human_mut().ok_or(Reason::SetUpOver)?;
                human.password_set_at = Some(tools.now);
                human.password_change_required = false;
                let newly_verified = proves_email && !human.email_verified;
                human.email_verified |= proves_email;
                draft.user_changed = true;
                draft.record(EventKind::PasswordChanged, None, None);
                if newly_verified {
                    draft.record(EventKind::EmailVerified, None, None);
                }
                draft.change.password_hash = Some(hash);
                draft.change.end_set_up_sessions = true;
                rules::settle(&mut draft, Some(invite));
                Ok((draft.finish(), FirstCredential { invitation }))
            })
            .await
    }
}
