//! The slow checks of a call, outside of the transaction: the password and the passkey of the session's person.

use secrecy::SecretString;
use serde_json::{Value, json};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::access::{Caller, Ceremony, Passkey, Purpose, throttled};
use crate::ports::{Load, PasskeyUse};
use crate::sessions::rules::may_prove;
use crate::sessions::{ApiSession, UserAgent};
use crate::throttle::{FREE_TRIES, source_of};
use crate::users::User;
use crate::{Micros, Problem, Reason, Service};

/// Challenges for a page: the ceremony's id, and what the browser needs.
pub(super) struct Challenge {
    pub id: String,
    pub options: Value,
}

/// What wrong passwords for one person are counted under. Where the person is, as at usher's own door, with whose counts they
/// are one. A program may say of each person that they are somewhere else, so it is counted as well.
struct Tries {
    by_name: String,
    by_source: Option<String>,
    by_program: Option<String>,
}

impl Tries {
    fn of(service: &Service, caller: &Caller, person: &User, user_agent: &UserAgent) -> Self {
        let program = format!("program:{}", caller.user_id);
        let by_name = |source: &str| throttled::name_key(&service.codes, &person.username, source);
        match user_agent.ip.map(source_of) {
            Some(source) => Self {
                by_name: by_name(&source),
                by_source: Some(throttled::source_key(&source)),
                by_program: Some(by_name(&program)),
            },
            None => Self {
                by_name: by_name(&program),
                by_source: None,
                by_program: None,
            },
        }
    }
}

impl Service {
    /// When the password was set that is right.
    pub(super) async fn check_session_password(
        &self,
        caller: &Caller,
        session: &ApiSession,
        person: Option<&User>,
        password: &SecretString,
    ) -> Result<Micros, Problem> {
        let person = person.ok_or(Reason::SessionUserMissing)?;
        may_prove(person)?;
        let hash = self.store.password_hash(&person.id).await?;
        let set_at = person.human().and_then(|human| human.password_set_at);
        let (Some(hash), Some(set_at)) = (hash, set_at) else {
            return Err(Reason::SessionPasswordNotSet.into());
        };
        let tries = Tries::of(self, caller, person, &session.user_agent);
        self.count_password_try(&tries).await?;
        if !self.passwords.verify(password, Some(hash)).await? {
            return Err(Reason::PasswordWrong.into());
        }
        self.forgive_password_tries(&tries).await?;
        Ok(set_at)
    }

    /// Before the slow part, so that a burst of tries is no way around it.
    async fn count_password_try(&self, tries: &Tries) -> Result<(), Problem> {
        for key in [&tries.by_source, &tries.by_program].into_iter().flatten() {
            self.count_try(key).await?;
        }
        self.store
            .throttle_count(&tries.by_name, FREE_TRIES, self.clock.now())
            .await?;
        Ok(())
    }

    async fn forgive_password_tries(&self, tries: &Tries) -> Result<(), Problem> {
        self.store.throttle_clear(&tries.by_name).await?;
        for key in [&tries.by_source, &tries.by_program].into_iter().flatten() {
            self.store.throttle_refund(key).await?;
        }
        Ok(())
    }

    /// Asks the person for one of their passkeys, on a page of this server's own host: devices show passkeys nowhere else.
    pub(super) async fn challenge_session(
        &self,
        person: Option<&User>,
        domain: &str,
    ) -> Result<Challenge, Problem> {
        let person = person.ok_or(Reason::SessionPersonMissing)?;
        let ceremonies = self.passkey_ceremonies()?;
        if domain != self.settings.host() {
            return Err(Problem::with_text(Reason::SessionDomain, self.settings.host()));
        }
        may_prove(person)?;
        let passkeys = self.passkeys_of_person(&person.id).await?;
        if passkeys.is_empty() {
            return Err(Reason::SessionPasskeyUnknown.into());
        }
        let mut started = ceremonies.start_authentication()?;
        started.options["allowCredentials"] = passkeys
            .iter()
            .map(|passkey| json!({ "type": "public-key", "id": encoded(&passkey.credential_id) }))
            .collect();
        let ceremony = Ceremony {
            id: self.new_ceremony_id(),
            purpose: Purpose::Session,
            user_id: Some(person.id.clone()),
            code_id: None,
            sealed: self.sealer.seal(&started.state)?,
            expires_at: self.ceremony_end(),
        };
        let kept = self.keep_ceremony(ceremony, started).await?;
        Ok(Challenge {
            id: kept.id,
            options: json!({ "publicKey": kept.options }),
        })
    }

    /// The challenge is over with this, whatever comes of it.
    pub(super) async fn check_session_passkey(
        &self,
        session: &ApiSession,
        person: Option<&User>,
        credential: &str,
    ) -> Result<PasskeyUse, Problem> {
        let person = person.ok_or(Reason::SessionPersonMissing)?;
        let ceremonies = self.passkey_ceremonies()?;
        let id = session.challenge_id.as_ref().ok_or(Reason::SessionNoChallenge)?;
        may_prove(person)?;
        let taken = self.store.take_ceremony(id).await?;
        let state = self
            .state_of(taken, Purpose::Session, Some(&person.id))
            .map_err(told_as_session)?;
        let presented = presented(credential).ok_or(Reason::SessionPasskeyRefused)?;
        let passkeys = self.passkeys_of_person(&person.id).await?;
        let passkey = passkeys
            .into_iter()
            .find(|passkey| encoded(&passkey.credential_id) == presented)
            .ok_or(Reason::SessionPasskeyUnknown)?;
        let proof = ceremonies
            .finish_authentication(&state, credential, &passkey.credential)
            .map_err(told_as_session)?;
        Ok(PasskeyUse {
            id: passkey.id,
            credential: proof.changed_credential,
            at: self.clock.now(),
        })
    }

    async fn passkeys_of_person(&self, user_id: &str) -> Result<Vec<Passkey>, Problem> {
        let load = Load {
            passkeys: true,
            ..Load::user(user_id)
        };
        Ok(self.store.snapshot(load).await?.passkeys)
    }
}

fn encoded(credential_id: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(credential_id)
}

/// The passkey that an answer claims to come from.
fn presented(credential: &str) -> Option<String> {
    let answer: Value = serde_json::from_str(credential).ok()?;
    answer.get("id")?.as_str().map(str::to_owned)
}

/// The refusals of a ceremony by the ids that this part of the API has for them.
fn told_as_session(problem: Problem) -> Problem {
    match problem.reason {
        Reason::PasskeyRefused => Reason::SessionPasskeyRefused.into(),
        Reason::CeremonyOver => Reason::SessionNoChallenge.into(),
        _ => problem,
    }
}
