//! Storing the first credential: spends the code in the same transaction.

use secrecy::SecretString;

use crate::access::passkey::RegistrationWish;
use crate::access::{CeremonyAnswer, PasskeyName, SessionToken, StartedCeremony, ways};
use crate::events::EventKind;
use crate::invites::rules;
use crate::onboarding::receipts::receipts;
use crate::onboarding::{Invitation, SetUpSession};
use crate::ports::{Load, Snapshot};
use crate::secrets::token_hash;
use crate::service::Draft;
use crate::users::{Method, give_password};
use crate::{Problem, Reason, Service};

#[derive(Debug)]
pub struct ChoosePassword {
    pub token: SessionToken,
    pub password: SecretString,
    /// Typed a second time by people whose browser cannot show it; empty = not asked.
    pub repeated: Option<SecretString>,
}

#[derive(Debug)]
pub struct ChoosePasskey {
    pub token: SessionToken,
    pub answer: CeremonyAnswer,
    pub name: PasskeyName,
}

/// What was stored, for the page that says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstCredential {
    pub invitation: Invitation,
}

impl Service {
    pub async fn choose_password(&self, request: ChoosePassword) -> Result<FirstCredential, Problem> {
        let (session, snapshot) = self.live_set_up(&request.token).await?;
        ways::check_set_up(&snapshot, Method::Password, self.knows_passkeys())?;
        let hash = self
            .hash_chosen_password(&snapshot, &request.password, request.repeated.as_ref())
            .await?;
        self.store_first(session, Method::Password, move |draft| give_password(draft, hash))
            .await
    }

    /// What the person's device needs to make a passkey. Spends nothing.
    pub async fn start_first_passkey(&self, token: &SessionToken) -> Result<StartedCeremony, Problem> {
        let (_, snapshot) = self.live_set_up(token).await?;
        let organization = snapshot.organization.ok_or(Reason::SetUpOver)?;
        let user = rules::invitable(snapshot.user)?;
        self.start_registration(
            self.passkeys_of(&organization)?,
            &user,
            &[],
            RegistrationWish::default(),
        )
        .await
    }

    pub async fn choose_passkey(&self, request: ChoosePasskey) -> Result<FirstCredential, Problem> {
        let (session, snapshot) = self.live_set_up(&request.token).await?;
        let organization = snapshot.organization.ok_or(Reason::SetUpOver)?;
        let passkey = self
            .finish_registration(
                self.passkeys_of(&organization)?,
                &session.user_id,
                &request.answer,
                request.name,
            )
            .await?;
        self.store_first(session, Method::Passkey, move |draft| {
            passkey.store_in(draft);
            Ok(())
        })
        .await
    }

    /// Refuses a page of one person in a browser that has begun another one's set-up since.
    pub async fn check_set_up_of(&self, token: &SessionToken, user_id: &str) -> Result<(), Problem> {
        let session = self.store.set_up_session(token_hash(token.reveal())).await?;
        match session {
            Some(session) if session.user_id == user_id => Ok(()),
            _ => Err(Reason::SetUpOver.into()),
        }
    }

    pub(crate) async fn live_set_up(
        &self,
        token: &SessionToken,
    ) -> Result<(SetUpSession, Snapshot), Problem> {
        let session = self
            .store
            .set_up_session(token_hash(token.reveal()))
            .await?
            .ok_or(Reason::SetUpOver)?;
        let snapshot = self.store.snapshot(Load::user(&session.user_id)).await?;
        let now = self.clock.now();
        match &snapshot.invite {
            Some(invite) if session.is_live(invite, now) => Ok((session, snapshot)),
            _ => Err(Reason::SetUpOver.into()),
        }
    }

    /// Stores what `credential` writes and spends the code. Of two that race, one wins and the other hears that it is
    /// done already.
    pub(crate) async fn store_first(
        &self,
        session: SetUpSession,
        method: Method,
        credential: impl FnOnce(&mut Draft) -> Result<(), Problem> + Send + 'static,
    ) -> Result<FirstCredential, Problem> {
        let (tools, knows_passkeys) = (self.tools(), self.knows_passkeys());
        let invited = self.store.snapshot(Load::user(&session.user_id)).await?;
        let inviter = match &invited.invite {
            Some(invite) => self.inviter_of(invite).await?,
            None => None,
        };
        let stored = self
            .store
            .decide(Load::user(&session.user_id), move |snapshot| {
                // Again: the organization's mind may have changed meanwhile.
                ways::check_set_up(&snapshot, method, knows_passkeys)?;
                let invitation = super::open::invitation(&snapshot).ok_or(Reason::SetUpOver)?;
                let organization = snapshot.organization.ok_or(Reason::SetUpOver)?;
                let user = rules::invitable(snapshot.user)?;
                if !user.is_active() {
                    return Err(Reason::SetUpOver.into());
                }
                let invite = snapshot
                    .invite
                    .filter(|invite| session.is_live(invite, tools.now))
                    .ok_or(Reason::SetUpOver)?;
                let proves_email = invite.code.as_ref().is_some_and(|code| code.proves_email);
                let actor = user.actor();
                let mut draft = Draft::new(&tools, user, actor);
                credential(&mut draft)?;
                let human = draft.user.human_mut().ok_or(Reason::SetUpOver)?;
                if proves_email && !human.email_verified {
                    human.email_verified = true;
                    draft.user_changed = true;
                    draft.record(EventKind::EmailVerified, None, None);
                }
                // All others: this one may go on to a second way to sign in.
                draft.change.end_set_up_sessions = true;
                draft.change.set_up_session = Some(session.done(tools.now));
                rules::settle(&mut draft, Some(invite));
                let inviter = inviter.as_ref();
                draft.change.mails =
                    receipts(&tools, &draft.user, &organization, inviter, &invitation, method)?;
                Ok((draft.finish(), FirstCredential { invitation }))
            })
            .await?;
        self.mail_bell.ring();
        Ok(stored)
    }
}
