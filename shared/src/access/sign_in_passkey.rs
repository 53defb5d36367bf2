//! Signing in with a passkey. The device says who it is; nobody has to type a name.

use crate::access::passkey::{Ceremony, CeremonyAnswer, Purpose, StartedCeremony, user_handle};
use crate::access::sign_in::SignedIn;
use crate::access::{throttled, ways};
use crate::ports::{Load, PasskeyUse, PasskeyWrite};
use crate::service::Draft;
use crate::users::{Method, User};
use crate::{Problem, Reason, Service};

/// Sign-in pages that one address may open before it has to wait: each begins a ceremony, and offices share an address.
const FREE_STARTS_OF_A_SOURCE: u32 = 1000;

#[derive(Debug)]
pub struct PasskeySignIn {
    pub answer: CeremonyAnswer,
    /// Where the request comes from, for the slow-down.
    pub source: String,
    pub user_agent: String,
}

/// A passkey that has answered rightly.
pub(crate) struct UsedPasskey {
    pub user_id: String,
    pub credential_id: Vec<u8>,
}

impl Service {
    pub async fn start_passkey_sign_in(&self, source: &str) -> Result<StartedCeremony, Problem> {
        let ceremonies = self.passkey_ceremonies()?;
        let key = format!("passkey:{source}");
        self.store
            .throttle_count(&key, FREE_STARTS_OF_A_SOURCE, self.clock.now())
            .await?;
        let started = ceremonies.start_authentication()?;
        let ceremony = Ceremony {
            id: self.new_ceremony_id(),
            purpose: Purpose::SignIn,
            user_id: None,
            code_id: None,
            sealed: self.sealer.seal(&started.state)?,
            expires_at: self.ceremony_end(),
        };
        self.keep_ceremony(ceremony, started).await
    }

    pub async fn sign_in_with_passkey(&self, request: PasskeySignIn) -> Result<SignedIn, Problem> {
        let used = self.use_passkey(&request.answer, &request.source, None).await?;
        let token = self.start_session(&used.user_id, &request.user_agent).await?;
        // Taking the passkey away ends every session, also the one whose check began before it.
        if self
            .store
            .passkey_by_credential(used.credential_id)
            .await?
            .is_none()
        {
            self.take_back(&token).await?;
            return Err(Reason::PasskeyUnknown.into());
        }
        self.signed_in(used.user_id, token).await
    }

    /// Whose passkey it was that answered, which is noted on it. `only`: nobody else's counts.
    pub(crate) async fn use_passkey(
        &self,
        answer: &CeremonyAnswer,
        source: &str,
        only: Option<&str>,
    ) -> Result<UsedPasskey, Problem> {
        let ceremonies = self.passkey_ceremonies()?;
        let by_source = throttled::source_key(source);
        self.count_try(&by_source).await?;
        let taken = self.store.take_ceremony(&answer.ceremony_id).await?;
        let state = self.state_of(taken, Purpose::SignIn, None)?;
        let presented = ceremonies.presented(&answer.credential)?;
        let passkey = self
            .store
            .passkey_by_credential(presented.credential_id)
            .await?
            .filter(|passkey| presented.handle == user_handle(&passkey.user_id))
            .filter(|passkey| only.is_none_or(|user_id| passkey.user_id == user_id))
            .ok_or(Reason::PasskeyUnknown)?;
        let proof = ceremonies.finish_authentication(&state, &answer.credential, &passkey.credential)?;
        let used = UsedPasskey {
            user_id: passkey.user_id.clone(),
            credential_id: passkey.credential_id.clone(),
        };
        let tools = self.tools();
        let load = Load {
            passkeys: true,
            ..Load::user(&passkey.user_id)
        };
        self.store
            .decide(load, move |snapshot| {
                // Again: meanwhile it may have been removed, or its person locked.
                let is_there = snapshot.passkeys.iter().any(|own| own.id == passkey.id);
                let may_come_in = is_there && snapshot.user.as_ref().is_some_and(User::is_active);
                if !may_come_in {
                    return Err(Reason::PasskeyUnknown.into());
                }
                ways::check_sign_in(&snapshot, Method::Passkey, true)?;
                let user = snapshot.user.ok_or(Reason::PasskeyUnknown)?;
                let actor = user.actor();
                let mut draft = Draft::new(&tools, user, actor);
                draft.change.passkey = PasskeyWrite::Used(PasskeyUse {
                    id: passkey.id,
                    credential: proof.changed_credential,
                    at: tools.now,
                });
                Ok((draft.finish(), ()))
            })
            .await?;
        self.store.throttle_refund(&by_source).await?;
        Ok(used)
    }
}
