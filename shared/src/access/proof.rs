//! A fresh proof of who sits there: asked for before a way to sign in is added or removed, so that a browser that was left
//! open does not give an account away.

use std::time::Duration;

use secrecy::SecretString;

use crate::access::{Caller, CeremonyAnswer, Session, ways};
use crate::ports::Load;
use crate::users::{Method, PasswordProof};
use crate::{Micros, Problem, Reason, Service};

/// How long a proof is fresh.
pub const PROOF_LIFE: Duration = Duration::from_secs(10 * 60);

impl Session {
    #[must_use]
    pub fn is_fresh(&self, now: Micros) -> bool {
        now.since(self.proven_at) < PROOF_LIFE
    }
}

impl Service {
    /// Has the person proven themselves in this session lately? A program's token is its proof.
    pub async fn is_fresh(&self, caller: &Caller) -> Result<bool, Problem> {
        let Some(id) = &caller.session_id else {
            return Ok(true);
        };
        let now = self.clock.now();
        let sessions = self.store.sessions_of(&caller.user_id, now).await?;
        Ok(sessions
            .iter()
            .any(|session| session.id == *id && session.is_fresh(now)))
    }

    pub(crate) async fn check_fresh(&self, caller: &Caller) -> Result<(), Problem> {
        match self.is_fresh(caller).await? {
            true => Ok(()),
            false => Err(Reason::ProofNeeded.into()),
        }
    }

    /// With what the caller can prove who they are.
    pub async fn own_methods(&self, caller: &Caller) -> Result<Vec<Method>, Problem> {
        let snapshot = self.store.snapshot(Load::user(&caller.user_id)).await?;
        Ok(ways::open_methods(&snapshot, self.knows_passkeys()))
    }

    pub async fn prove_by_password(&self, caller: &Caller, password: SecretString) -> Result<(), Problem> {
        let proof = PasswordProof::CurrentPassword(password);
        let snapshot = self.store.snapshot(Load::user(&caller.user_id)).await?;
        ways::check_sign_in(&snapshot, Method::Password, self.knows_passkeys())?;
        self.check_current_password(&caller.user_id, &proof).await?;
        self.note_proof(caller).await
    }

    pub async fn prove_by_passkey(
        &self,
        caller: &Caller,
        answer: CeremonyAnswer,
        source: &str,
    ) -> Result<(), Problem> {
        let used = self.use_passkey(&answer, source, Some(&caller.user_id)).await?;
        // Taken away in the meantime, it proves nothing.
        if self
            .store
            .passkey_by_credential(used.credential_id)
            .await?
            .is_none()
        {
            return Err(Reason::PasskeyUnknown.into());
        }
        self.note_proof(caller).await
    }

    async fn note_proof(&self, caller: &Caller) -> Result<(), Problem> {
        match &caller.session_id {
            Some(id) => self.store.prove_session(id, self.clock.now()).await,
            None => Ok(()),
        }
    }
}
