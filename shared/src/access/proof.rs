//! A fresh proof of who sits there: asked for before a way to sign in is added or removed, so that a browser that was left
//! open does not give an account away.

use std::time::Duration;

use secrecy::SecretString;

use crate::access::{Caller, CeremonyAnswer, Session, ways};
use crate::organizations::Organization;
use crate::ports::{Load, Snapshot};
use crate::providers::{ExternalAccount, Identity, ProviderChoice};
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

    /// The providers that can vouch for the caller: where they have no other way to prove who they are. A browser that was
    /// left open is often signed in there as well, so what only the person has goes first.
    pub async fn proof_providers(&self, caller: &Caller) -> Result<Vec<ProviderChoice>, Problem> {
        let snapshot = self.store.snapshot(load_identities(caller)).await?;
        let Some(organization) = only_linked(&snapshot, self.knows_passkeys()) else {
            return Ok(Vec::new());
        };
        let mut choices = self.provider_choices(organization).await?;
        choices.retain(|choice| snapshot.identities.iter().any(|own| own.provider_id == choice.id));
        Ok(choices)
    }

    /// Only an account that is linked already proves anything.
    pub(crate) async fn prove_by_account(
        &self,
        caller: &Caller,
        provider_name: &str,
        account: &ExternalAccount,
    ) -> Result<(), Problem> {
        let snapshot = self.store.snapshot(load_identities(caller)).await?;
        only_linked(&snapshot, self.knows_passkeys()).ok_or(Reason::ProofNeeded)?;
        let is_own = |own: &Identity| own.issuer == account.issuer && own.subject == account.subject;
        if !snapshot.identities.iter().any(is_own) {
            return Err(Problem::with_text(Reason::IdentityNotOwn, provider_name));
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

fn load_identities(caller: &Caller) -> Load {
    Load {
        identities: true,
        ..Load::user(&caller.user_id)
    }
}

/// The organization of somebody who comes in with linked accounts alone.
fn only_linked(snapshot: &Snapshot, knows_passkeys: bool) -> Option<&Organization> {
    let is_only = ways::open_methods(snapshot, knows_passkeys) == [Method::Identity];
    snapshot.organization.as_ref().filter(|_| is_only)
}
