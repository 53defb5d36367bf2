//! Changing the own password, signed in and with the current one.

use secrecy::{ExposeSecret as _, SecretString};

use crate::access::{Caller, SessionToken};
use crate::onboarding::Password;
use crate::ports::Load;
use crate::users::{NewPassword, PasswordProof, SetPassword};
use crate::{Problem, Reason, Service};

#[derive(Debug)]
pub struct ChangeOwnPassword {
    pub current: SecretString,
    pub new: SecretString,
    /// Typed a second time by people whose browser cannot show it; none = not asked.
    pub repeated: Option<SecretString>,
    pub user_agent: String,
}

impl Service {
    /// The fewest characters of a new password; none for somebody who has no password to change, or may use none.
    pub async fn own_password_rule(&self, caller: &Caller) -> Result<Option<usize>, Problem> {
        let snapshot = self.store.snapshot(Load::user(&caller.user_id)).await?;
        let human = snapshot.user.as_ref().and_then(|user| user.human());
        let has_one = human.is_some_and(|human| human.password_set_at.is_some());
        let policy = snapshot.organization.map(|organization| organization.policy());
        Ok(policy
            .filter(|policy| has_one && policy.passwords)
            .map(|policy| policy.password_rules().min_chars))
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
}
