//! Setting a password over the API: by its owner with the current one, or by whoever may write credentials.

use secrecy::SecretString;

use crate::access::{Caller, Permission};
use crate::events::EventKind;
use crate::invites::rules;
use crate::onboarding::Password;
use crate::ports::{Load, Snapshot};
use crate::service::{Details, Draft};
use crate::users::UserKind;
use crate::{Problem, Reason, Service};

#[derive(Debug)]
pub enum PasswordProof {
    /// The permission `user.credential.write` on the user.
    Permission,
    CurrentPassword(SecretString),
}

#[derive(Debug)]
pub struct SetPassword {
    pub user_id: String,
    pub password: SecretString,
    pub change_required: bool,
    pub proof: PasswordProof,
}

impl Service {
    pub async fn set_password(&self, caller: &Caller, request: SetPassword) -> Result<Details, Problem> {
        let snapshot = self.store.snapshot(Load::user(&request.user_id)).await?;
        allow(caller, &request, &snapshot)?;
        let user = snapshot.user.ok_or(Reason::UserNotFound)?;
        let human = user.human().ok_or(Reason::UserNotFound)?;
        if let PasswordProof::CurrentPassword(current) = &request.proof {
            let hash = self
                .store
                .password_hash(&user.id)
                .await?
                .ok_or(Reason::PasswordNotSet)?;
            if !self.passwords.verify(current, Some(hash)).await? {
                return Err(Reason::PasswordWrong.into());
            }
        }
        let password = Password::parse(&request.password, &human.own_words())?;
        let hash = self.passwords.hash(password.secret()).await?;
        let (tools, caller) = (self.tools(), caller.clone());
        self.store
            .decide(Load::user(&request.user_id.clone()), move |snapshot| {
                // Again, since roles may have changed while the hash was made.
                allow(&caller, &request, &snapshot)?;
                let mut user = snapshot.user.ok_or(Reason::UserNotFound)?;
                let UserKind::Human(human) = &mut user.kind else {
                    return Err(Reason::UserNotFound.into());
                };
                human.password_set_at = Some(tools.now);
                human.password_change_required = request.change_required;
                let mut draft = Draft::new(&tools, user, caller.actor());
                draft.user_changed = true;
                draft.record(EventKind::PasswordChanged, None, None);
                draft.change.password_hash = Some(hash);
                draft.change.end_set_up_sessions = true;
                // Whoever knew the old password is signed out.
                draft.change.end_sessions = true;
                rules::settle(&mut draft, snapshot.invite);
                let details = draft.details();
                Ok((draft.finish(), details))
            })
            .await
    }
}

fn allow(caller: &Caller, request: &SetPassword, target: &Snapshot) -> Result<(), Problem> {
    match request.proof {
        PasswordProof::Permission => caller.allow_on_other(Permission::CredentialWrite, target),
        PasswordProof::CurrentPassword(_) => {
            caller.allow_on(Permission::CredentialWrite, &request.user_id, target)
        }
    }
}

impl crate::users::Human {
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
