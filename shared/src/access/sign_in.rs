//! Signing in with a password.

use secrecy::SecretString;

use crate::access::SessionToken;
use crate::events::EventKind;
use crate::invites::InviteState;
use crate::ports::{Change, InviteWrite, Load};
use crate::secrets::keyed;
use crate::service::Draft;
use crate::users::UserState;
use crate::{Problem, Reason, Service};

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
    pub async fn sign_in(&self, request: SignIn) -> Result<SignedIn, Problem> {
        let now = self.clock.now();
        // The name is kept as a hash: people type passwords into the wrong field.
        let name_key = keyed(&[0; 32], &[request.login_name.trim().to_lowercase().as_str()]);
        let keys = [
            format!("sign-in:address:{}", request.source),
            format!(
                "sign-in:name:{}",
                name_key
                    .iter()
                    .map(|byte| format!("{byte:02x}"))
                    .collect::<String>()
            ),
        ];
        for key in &keys {
            self.store.throttle(key).await?.check(now)?;
        }
        let user = self.store.user_by_login_name(request.login_name.trim()).await?;
        let hash = match &user {
            Some(user) => self.store.password_hash(&user.id).await?,
            None => None,
        };
        let right = self.passwords.verify(&request.password, hash).await?;
        let Some(user) = user.filter(|user| right && user.state == UserState::Active) else {
            for key in &keys {
                self.store.throttle_failed(key, now).await?;
            }
            return Err(Reason::SignInWrong.into());
        };
        self.store.throttle_clear(&keys[1]).await?;
        let token = self.start_session(&user.id, &request.user_agent).await?;
        let is_admin = self
            .caller(&user.id, None)
            .await?
            .is_some_and(|caller| caller.is_admin());
        self.note_first_sign_in(&user.id).await?;
        Ok(SignedIn {
            token,
            user_id: user.id,
            is_admin,
        })
    }

    /// The end of the invite's story: the person has signed in for the first time.
    async fn note_first_sign_in(&self, user_id: &str) -> Result<(), Problem> {
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
                let actor = crate::invites::Actor {
                    id: user.id.clone(),
                    name: user.display_name().to_owned(),
                };
                let mut draft = Draft::new(&tools, user, actor);
                draft.record(EventKind::FirstSignIn, Some(&mut invite), None);
                draft.change.invite = InviteWrite::Update(Box::new(invite));
                Ok((draft.finish(), ()))
            })
            .await
    }
}
