//! The own password, signed in: a new one with the one before, or a first one with a fresh proof.

use secrecy::{ExposeSecret as _, SecretString};

use crate::access::{Caller, SessionToken, ways};
use crate::onboarding::Password;
use crate::ports::{Load, Snapshot};
use crate::service::Draft;
use crate::users::{Method, NewPassword, PasswordProof, SetPassword, give_password};
use crate::{Problem, Reason, Service};

#[derive(Debug)]
pub struct ChangeOwnPassword {
    pub current: SecretString,
    pub new: SecretString,
    /// Typed a second time by people whose browser cannot show it; none = not asked.
    pub repeated: Option<SecretString>,
    pub user_agent: String,
}

/// What is asked of a password that may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnPasswordRule {
    /// The fewest characters.
    pub least: usize,
    /// It takes the place of one.
    pub has_one: bool,
}

impl Service {
    /// None for somebody who may use no password.
    pub async fn own_password_rule(&self, caller: &Caller) -> Result<Option<OwnPasswordRule>, Problem> {
        let snapshot = self.store.snapshot(Load::user(&caller.user_id)).await?;
        let has_one = has_password(&snapshot);
        let may_have = match has_one {
            // Whoever has one changes it as long as it is of use.
            Some(true) => snapshot
                .organization
                .as_ref()
                .is_some_and(|found| found.policy().passwords),
            Some(false) => ways::check_set_up(&snapshot, Method::Password, self.knows_passkeys()).is_ok(),
            None => false,
        };
        let policy = snapshot.organization.map(|organization| organization.policy());
        Ok(policy.filter(|_| may_have).map(|policy| OwnPasswordRule {
            least: policy.password_rules().min_chars,
            has_one: has_one == Some(true),
        }))
    }

    /// Ends every session the person has; the answer is a new one for this browser.
    pub async fn change_own_password(
        &self,
        caller: &Caller,
        change: ChangeOwnPassword,
    ) -> Result<SessionToken, Problem> {
        let plain = |text: &SecretString| Password::normalized(text).expose_secret().to_owned();
        if change
            .repeated
            .as_ref()
            .is_some_and(|repeated| plain(repeated) != plain(&change.new))
        {
            return Err(Reason::PasswordRepeatDiffers.into());
        }
        let request = SetPassword {
            user_id: caller.user_id.clone(),
            new: NewPassword::Plain {
                password: change.new,
                change_required: false,
            },
            proof: PasswordProof::CurrentPassword(change.current),
        };
        self.set_password(caller, request).await?;
        self.start_session(&caller.user_id, &change.user_agent).await
    }

    /// For somebody who comes in another way. Takes a fresh proof.
    pub async fn add_own_password(
        &self,
        caller: &Caller,
        new: SecretString,
        repeated: Option<SecretString>,
    ) -> Result<(), Problem> {
        self.check_fresh(caller).await?;
        let knows_passkeys = self.knows_passkeys();
        let snapshot = self.store.snapshot(Load::user(&caller.user_id)).await?;
        check_has_none(&snapshot, knows_passkeys)?;
        let hash = self
            .hash_chosen_password(&snapshot, &new, repeated.as_ref())
            .await?;
        let (tools, actor) = (self.tools(), caller.actor());
        self.store
            .decide(Load::user(&caller.user_id), move |snapshot| {
                check_has_none(&snapshot, knows_passkeys)?;
                let user = snapshot.user.ok_or(Reason::UserNotFound)?;
                let mut draft = Draft::new(&tools, user, actor);
                give_password(&mut draft, hash)?;
                draft.change.end_set_up_sessions = true;
                Ok((draft.finish(), ()))
            })
            .await
    }
}

/// None for a program.
fn has_password(snapshot: &Snapshot) -> Option<bool> {
    let human = snapshot.user.as_ref().and_then(|user| user.human())?;
    Some(human.password_set_at.is_some())
}

/// Whoever has one changes it with that one, so that a browser that was left open is not enough.
fn check_has_none(snapshot: &Snapshot, knows_passkeys: bool) -> Result<(), Problem> {
    match has_password(snapshot) {
        Some(false) => ways::check_set_up(snapshot, Method::Password, knows_passkeys),
        _ => Err(Reason::PasswordWrong.into()),
    }
}
