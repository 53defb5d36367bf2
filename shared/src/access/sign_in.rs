//! Signing in with a password.

use secrecy::SecretString;

use crate::access::{Entry, PasswordTicket, SessionToken, throttled, ways};
use crate::events::EventKind;
use crate::invites::InviteState;
use crate::ports::{Change, InviteWrite, Load};
use crate::service::Draft;
use crate::throttle::FREE_TRIES;
use crate::users::Method;
use crate::{Problem, Reason, Service};

/// Wrong tries from one address, whoever they are for: an office behind one address has many people who mistype.
const FREE_TRIES_OF_A_SOURCE: u32 = 50;

#[derive(Debug)]
pub struct SignIn {
    /// A user name or an e-mail address.
    pub login_name: String,
    pub password: SecretString,
    /// Where the request comes from, for the slow-down.
    pub source: String,
    pub user_agent: String,
}

#[derive(Debug)]
pub struct SignedIn {
    pub token: SessionToken,
    pub user_id: String,
    pub is_admin: bool,
}

impl Service {
    /// Takes as long and says the same whether the user exists or not.
    pub async fn sign_in(&self, request: SignIn) -> Result<Entry, Problem> {
        let now = self.clock.now();
        let by_name = throttled::name_key(&self.codes, &request.login_name, &request.source);
        let by_source = throttled::source_key(&request.source);
        // Counted before the slow part, so that a burst of tries is no way around it.
        self.count_try(&by_source).await?;
        self.store.throttle_count(&by_name, FREE_TRIES, now).await?;
        let user = self.store.user_by_login_name(request.login_name.trim()).await?;
        let hash = match &user {
            Some(user) => self.store.password_hash(&user.id).await?,
            None => None,
        };
        let right = self.passwords.verify(&request.password, hash.clone()).await?;
        let Some(user) = user.filter(|user| right && user.is_active()) else {
            return Err(Reason::SignInWrong.into());
        };
        self.store.throttle_clear(&by_name).await?;
        self.store.throttle_refund(&by_source).await?;
        // Only now: whoever does not know the password learns nothing about the person.
        let snapshot = self.store.snapshot(Load::user(&user.id)).await?;
        ways::check_sign_in(&snapshot, Method::Password, self.knows_passkeys())?;
        let Some(ticket) = PasswordTicket::of(&snapshot, now) else {
            return self
                .enter(user.id, hash, &request.user_agent)
                .await
                .map(Entry::In);
        };
        // The one that has to be changed is the one that was typed.
        if self.store.password_hash(&user.id).await? != hash {
            return Err(Reason::SignInWrong.into());
        }
        Ok(Entry::NewPassword(ticket))
    }

    /// A session for somebody who knew the password with this hash.
    pub(super) async fn enter(
        &self,
        user_id: String,
        hash: Option<String>,
        user_agent: &str,
    ) -> Result<SignedIn, Problem> {
        let token = self.start_session(&user_id, user_agent).await?;
        // A new password ends every session, also the one whose check began before it.
        if self.store.password_hash(&user_id).await? != hash {
            self.take_back(&token).await?;
            return Err(Reason::SignInWrong.into());
        }
        self.signed_in(user_id, token).await
    }

    /// Counts a try from an address, whoever it is for; a right one is given back.
    pub(crate) async fn count_try(&self, by_source: &str) -> Result<(), Problem> {
        self.store
            .throttle_count(by_source, FREE_TRIES_OF_A_SOURCE, self.clock.now())
            .await?;
        Ok(())
    }

    /// Ends a session that should not have begun.
    pub(crate) async fn take_back(&self, token: &SessionToken) -> Result<(), Problem> {
        match self.session_caller(token).await? {
            Some(caller) => self.sign_out(&caller).await,
            None => Ok(()),
        }
    }

    pub(crate) async fn signed_in(&self, user_id: String, token: SessionToken) -> Result<SignedIn, Problem> {
        let is_admin = self
            .caller(&user_id, None)
            .await?
            .is_some_and(|caller| caller.is_admin());
        self.note_first_sign_in(&user_id).await?;
        Ok(SignedIn {
            token,
            user_id,
            is_admin,
        })
    }

    /// The end of the invite's story: the person has signed in for the first time.
    pub(crate) async fn note_first_sign_in(&self, user_id: &str) -> Result<(), Problem> {
        let tools = self.tools();
        let is_news = |invite: &crate::invites::Invite| {
            invite.state == InviteState::Accepted && invite.last_event != EventKind::FirstSignIn
        };
        if !self
            .store
            .snapshot(Load::user(user_id))
            .await?
            .invite
            .as_ref()
            .is_some_and(is_news)
        {
            return Ok(());
        }
        self.store
            .decide(Load::user(user_id), move |snapshot| {
                let (Some(user), Some(mut invite)) = (snapshot.user, snapshot.invite.filter(is_news)) else {
                    return Ok((Change::none(), ()));
                };
                let actor = user.actor();
                let mut draft = Draft::new(&tools, user, actor);
                draft.record(EventKind::FirstSignIn, Some(&mut invite), None);
                draft.change.invite = InviteWrite::Update(Box::new(invite));
                Ok((draft.finish(), ()))
            })
            .await
    }
}
