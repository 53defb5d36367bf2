//! A password that comes with a request: what allows it, and its hash.

use secrecy::SecretString;

use crate::access::{Caller, Permission};
use crate::events::EventKind;
use crate::invites::{Invite, rules};
use crate::onboarding::Password;
use crate::organizations::Effective;
use crate::ports::Snapshot;
use crate::service::Draft;
use crate::throttle::FREE_TRIES;
use crate::users::Human;
use crate::{Micros, Problem, Reason, Service};

#[derive(Debug)]
pub enum NewPassword {
    Plain {
        password: SecretString,
        change_required: bool,
    },
    /// A PHC string from another system.
    Hashed { hash: String, change_required: bool },
}

#[derive(Debug)]
pub enum PasswordProof {
    /// The permission `user.credential.write` on the user.
    Permission,
    CurrentPassword(SecretString),
}

impl PasswordProof {
    pub(crate) fn allow(&self, caller: &Caller, user_id: &str, target: &Snapshot) -> Result<(), Problem> {
        match self {
            Self::Permission => caller.allow_on_other(Permission::CredentialWrite, target),
            Self::CurrentPassword(_) => caller.allow_on(Permission::CredentialWrite, user_id, target),
        }
    }
}

/// A checked password, ready to be stored.
pub(crate) struct HashedPassword {
    /// When the password was set that proved the change; another one proves nothing.
    pub proven_by: Option<Micros>,
    pub hash: String,
    pub change_required: bool,
}

impl HashedPassword {
    pub fn proven(self, proof: &PasswordProof, person: &Human) -> Self {
        let proven_by = match proof {
            PasswordProof::Permission => None,
            PasswordProof::CurrentPassword(_) => person.password_set_at,
        };
        Self { proven_by, ..self }
    }
}

impl Service {
    /// The slow part of it, outside a transaction.
    pub(crate) async fn hash_password(
        &self,
        new: &NewPassword,
        own_words: &[&str],
        policy: &Effective,
    ) -> Result<HashedPassword, Problem> {
        if !policy.passwords {
            return Err(Reason::PasswordNotAllowed.into());
        }
        match new {
            NewPassword::Plain {
                password,
                change_required,
            } => {
                let password = Password::parse(password, own_words, policy.password_rules())?;
                Ok(HashedPassword {
                    proven_by: None,
                    hash: self.passwords.hash(password.secret()).await?,
                    change_required: *change_required,
                })
            }
            NewPassword::Hashed {
                hash,
                change_required,
            } => match self.passwords.supports(hash) {
                true => Ok(HashedPassword {
                    proven_by: None,
                    hash: hash.clone(),
                    change_required: *change_required,
                }),
                false => Err(Reason::PasswordHashUnsupported.into()),
            },
        }
    }

    /// The same for a password that its person has just chosen.
    pub(crate) async fn hash_chosen_password(
        &self,
        snapshot: &Snapshot,
        new: &SecretString,
        repeated: Option<&SecretString>,
    ) -> Result<String, Problem> {
        let password = Password::chosen(snapshot, new, repeated)?;
        self.passwords.hash(password.secret()).await
    }

    pub(crate) async fn check_current_password(
        &self,
        user_id: &str,
        proof: &PasswordProof,
    ) -> Result<(), Problem> {
        let PasswordProof::CurrentPassword(current) = proof else {
            return Ok(());
        };
        let hash = self.store.password_hash(user_id).await?;
        let hash = hash.ok_or(Reason::PasswordNotSet)?;
        let tries = format!("current-password:{user_id}");
        self.store
            .throttle_count(&tries, FREE_TRIES, self.clock.now())
            .await?;
        match self.passwords.verify(current, Some(hash)).await? {
            true => self.store.throttle_clear(&tries).await,
            false => Err(Reason::PasswordWrong.into()),
        }
    }
}

/// Gives the user of the draft, who had none, a password they chose.
pub(crate) fn give_password(draft: &mut Draft, hash: String) -> Result<(), Problem> {
    let now = draft.now;
    let human = draft.user.human_mut().ok_or(Reason::UserNotFound)?;
    human.password_set_at = Some(now);
    human.password_change_required = false;
    draft.user_changed = true;
    draft.change.password_hash = Some(hash);
    draft.record(EventKind::PasswordChanged, None, None);
    Ok(())
}

/// Gives the user of the draft the password. Whoever knew the one before is signed out, and an open invite is settled.
pub(crate) fn store(draft: &mut Draft, new: HashedPassword, invite: Option<Invite>) -> Result<(), Problem> {
    let now = draft.now;
    let human = draft.user.human_mut().ok_or(Reason::UserNotFound)?;
    if new
        .proven_by
        .is_some_and(|set_at| human.password_set_at != Some(set_at))
    {
        return Err(Reason::PasswordWrong.into());
    }
    human.password_set_at = Some(now);
    human.password_change_required = new.change_required;
    draft.user_changed = true;
    draft.record(EventKind::PasswordChanged, None, None);
    draft.change.password_hash = Some(new.hash);
    draft.change.end_set_up_sessions = true;
    draft.change.end_sessions = true;
    rules::settle(draft, invite);
    Ok(())
}

impl Human {
    /// Words that make a bad password for this person.
    #[must_use]
    pub fn own_words(&self) -> Vec<&str> {
        let address = self.email.as_str();
        let local = address.rsplit_once('@').map_or(address, |(local, _)| local);
        vec![
            &self.given_name,
            &self.family_name,
            &self.display_name,
            address,
            local,
        ]
    }
}
