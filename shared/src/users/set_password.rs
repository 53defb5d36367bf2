//! Setting a password over the API: by its owner with the current one, or by whoever may write credentials.

use crate::access::Caller;
use crate::ports::Load;
use crate::service::{Details, Draft};
use crate::users::{NewPassword, PasswordProof, password};
use crate::{Problem, Reason, Service};

#[derive(Debug)]
pub struct SetPassword {
    pub user_id: String,
    pub new: NewPassword,
    pub proof: PasswordProof,
}

impl Service {
    pub async fn set_password(&self, caller: &Caller, request: SetPassword) -> Result<Details, Problem> {
        let snapshot = self.store.snapshot(Load::user(&request.user_id)).await?;
        request.proof.allow(caller, &request.user_id, &snapshot)?;
        let policy = snapshot.organization.map(|organization| organization.policy());
        let user = snapshot.user.ok_or(Reason::UserNotFound)?;
        let human = user.human().ok_or(Reason::UserNotFound)?;
        self.check_current_password(&user.id, &request.proof).await?;
        let policy = policy.ok_or(Reason::OrganizationNotFound)?;
        let hashed = self
            .hash_password(&request.new, &human.own_words(), &policy)
            .await?
            .proven(&request.proof, human);
        let (tools, caller) = (self.tools(), caller.clone());
        self.store
            .decide(Load::user(&request.user_id.clone()), move |snapshot| {
                // Again, since roles may have changed while the hash was made.
                request.proof.allow(&caller, &request.user_id, &snapshot)?;
                let user = snapshot.user.ok_or(Reason::UserNotFound)?;
                let mut draft = Draft::new(&tools, user, caller.actor());
                password::store(&mut draft, hashed, snapshot.invite)?;
                let details = draft.details();
                Ok((draft.finish(), details))
            })
            .await
    }
}
