//! A password that has to be changed lets nobody in. Whoever knows it may choose a new one, and that one lets them in.

use std::time::Duration;

use secrecy::SecretString;

use crate::access::{SignedIn, ways};
use crate::onboarding::Password;
use crate::ports::{Load, Snapshot};
use crate::service::Draft;
use crate::throttle::FREE_TRIES;
use crate::users::{HashedPassword, Human, Method, User, store_password};
use crate::{Micros, Problem, Reason, Service};

/// As long as a set-up.
pub const PASSWORD_TICKET_LIFE: Duration = Duration::from_secs(15 * 60);

/// What knowing the right name and password led to.
#[derive(Debug)]
pub enum Entry {
    In(SignedIn),
    /// The password has to be changed first.
    NewPassword(PasswordTicket),
}

/// Says that somebody knew the password that was set then. Worth nothing once there is another one. It proves itself by
/// nothing: whoever hands it to a browser seals it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordTicket {
    pub user_id: String,
    pub set_at: Micros,
    pub expires_at: Micros,
}

#[derive(Debug)]
pub struct ReplacePassword {
    pub ticket: PasswordTicket,
    pub new: SecretString,
    /// Typed a second time by people whose browser cannot show it; none = not asked.
    pub repeated: Option<SecretString>,
    pub user_agent: String,
}

/// The page on which it is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPasswordView {
    pub login_name: String,
    /// The person's own language, if they have chosen one.
    pub language: Option<String>,
    pub min_chars: usize,
}

impl PasswordTicket {
    /// None for somebody whose password may stay.
    pub(super) fn of(snapshot: &Snapshot, now: Micros) -> Option<Self> {
        let user = snapshot.user.as_ref()?;
        let human = user.human().filter(|human| human.password_change_required)?;
        Some(Self {
            user_id: user.id.clone(),
            set_at: human.password_set_at?,
            expires_at: now.plus(PASSWORD_TICKET_LIFE),
        })
    }

    /// The person, as long as the password is still the one that has to be changed.
    fn holder<'a>(&self, snapshot: &'a Snapshot, now: Micros) -> Result<(&'a User, &'a Human), Problem> {
        let user = snapshot.user.as_ref().filter(|user| user.is_active());
        user.and_then(|user| Some((user, user.human()?)))
            .filter(|(_, human)| human.password_change_required && human.password_set_at == Some(self.set_at))
            .filter(|_| now < self.expires_at)
            .ok_or_else(|| Reason::SignInNeeded.into())
    }
}

impl Service {
    /// Refuses with [`Reason::SignInNeeded`] what is over.
    pub async fn new_password_view(&self, ticket: &PasswordTicket) -> Result<NewPasswordView, Problem> {
        let snapshot = self.store.snapshot(Load::user(&ticket.user_id)).await?;
        let (user, human) = ticket.holder(&snapshot, self.clock.now())?;
        let organization = snapshot.organization.as_ref().ok_or(Reason::SignInNeeded)?;
        Ok(NewPasswordView {
            login_name: user.username.clone(),
            language: human.preferred_language.clone(),
            min_chars: organization.policy().password_rules().min_chars,
        })
    }

    /// Ends every session the person has; the answer is the first one with the new password.
    pub async fn replace_password(&self, request: ReplacePassword) -> Result<SignedIn, Problem> {
        let ReplacePassword {
            ticket,
            new,
            repeated,
            user_agent,
        } = request;
        let snapshot = self.store.snapshot(Load::user(&ticket.user_id)).await?;
        ticket.holder(&snapshot, self.clock.now())?;
        let password = Password::chosen(&snapshot, &new, repeated.as_ref())?;
        // Counted before the slow part, so that a burst of tries keeps no server busy.
        let tries = format!("new-password:{}", ticket.user_id);
        self.store
            .throttle_count(&tries, FREE_TRIES, self.clock.now())
            .await?;
        let current = self.store.password_hash(&ticket.user_id).await?;
        if self.passwords.verify(password.secret(), current).await? {
            return Err(Reason::PasswordUnchanged.into());
        }
        let hash = self.passwords.hash(password.secret()).await?;
        let new = HashedPassword {
            proven_by: Some(ticket.set_at),
            hash: hash.clone(),
            change_required: false,
        };
        let user_id = ticket.user_id.clone();
        let (tools, knows_passkeys) = (self.tools(), self.knows_passkeys());
        self.store
            .decide(Load::user(&user_id), move |snapshot| {
                // Again: meanwhile there may be another password, or the person was locked.
                let (user, _) = ticket.holder(&snapshot, tools.now)?;
                ways::check_sign_in(&snapshot, Method::Password, knows_passkeys)?;
                let mut draft = Draft::new(&tools, user.clone(), user.actor());
                store_password(&mut draft, new, snapshot.invite)?;
                Ok((draft.finish(), ()))
            })
            .await?;
        self.store.throttle_clear(&tries).await?;
        self.enter(user_id, Some(hash), &user_agent).await
    }
}
