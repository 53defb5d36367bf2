//! Passkeys as stored, and the ceremonies that make and use them.

use std::fmt;
use std::time::Duration;

use sha2::{Digest as _, Sha256};

use crate::events::EventKind;
use crate::ports::{PasskeyCeremonies, PasskeyCodeWrite, PasskeyWrite, StartedPasskey};
use crate::service::{Draft, Service};
use crate::users::User;
use crate::{Micros, Problem, Reason, ids};

/// How many a person may have: more than anybody has devices.
pub const MAX_PASSKEYS: usize = 20;
/// What a name may be long, in characters; the API's.
const NAME_CHARS: std::ops::RangeInclusive<usize> = 1..=200;
/// From the page that asks to the device's answer. The sign-in page asks when it opens, so people have time to look up.
const CEREMONY_TIME: Duration = Duration::from_secs(15 * 60);

/// A credential of a person's device: its public half.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    pub id: String,
    pub user_id: String,
    pub name: String,
    /// What the device calls it; one in the whole installation.
    pub credential_id: Vec<u8>,
    /// What [`PasskeyCeremonies`] made of it, for that port alone to read.
    pub credential: Vec<u8>,
    pub created_at: Micros,
    pub last_used_at: Option<Micros>,
}

/// A name people know their passkey by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyName(String);

impl PasskeyName {
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let name: String = text.trim().chars().filter(|c| !c.is_control()).collect();
        if NAME_CHARS.contains(&name.chars().count()) {
            Ok(Self(name))
        } else {
            Err(Reason::PasskeyNameLength.into())
        }
    }

    #[must_use]
    pub fn into_text(self) -> String {
        self.0
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Register,
    SignIn,
    /// A trip to an identity provider.
    Provider,
    /// Proves the person of a session that a program keeps.
    Session,
}

impl Purpose {
    /// The spelling in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::SignIn => "sign-in",
            Self::Provider => "provider",
            Self::Session => "session",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Register, Self::SignIn, Self::Provider, Self::Session]
            .into_iter()
            .find(|purpose| purpose.as_str() == text)
    }
}

/// A ceremony under way, in the database: whichever node gets the answer can finish it, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ceremony {
    pub id: String,
    pub purpose: Purpose,
    /// Whose passkey it makes; nobody's when it signs in.
    pub user_id: Option<String>,
    /// The code that its passkey spends.
    pub code_id: Option<String>,
    /// The challenge and what else the port has to remember.
    pub sealed: Vec<u8>,
    pub expires_at: Micros,
}

/// Where a passkey is to live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyDevice {
    /// The one the browser runs on.
    Platform,
    /// A key to carry about, a phone.
    CrossPlatform,
}

/// What a registration is to make.
#[derive(Clone, Debug, Default)]
pub(crate) struct RegistrationWish {
    pub device: Option<PasskeyDevice>,
    pub code_id: Option<String>,
}

/// A passkey that its device has proven.
pub(crate) struct RegisteredPasskey {
    pub passkey: Passkey,
    /// The code it spends.
    pub code_id: Option<String>,
}

impl RegisteredPasskey {
    /// Gives it to the user of the draft, who can sign in from now on.
    pub fn store_in(self, draft: &mut Draft) {
        draft.record(EventKind::PasskeyAdded, None, Some(self.passkey.name.clone()));
        draft.change.passkey = PasskeyWrite::Add(Box::new(self.passkey));
        if let Some(code_id) = self.code_id {
            draft.change.passkey_code = PasskeyCodeWrite::Remove(code_id);
        }
    }
}

/// What the browser needs to ask its device.
#[derive(Clone, Debug)]
pub struct StartedCeremony {
    pub id: String,
    /// The members of `PublicKeyCredentialCreationOptionsJSON` or `…RequestOptionsJSON`.
    pub options: serde_json::Value,
}

/// What the browser brings back from its device.
#[derive(Clone)]
pub struct CeremonyAnswer {
    pub ceremony_id: String,
    /// `RegistrationResponseJSON` or `AuthenticationResponseJSON`.
    pub credential: String,
}

/// Long, and nobody's business.
impl fmt::Debug for CeremonyAnswer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "CeremonyAnswer({}, …)", self.ceremony_id)
    }
}

/// What devices know the person by. It says nothing about them, and never changes: a device that has a passkey for it
/// replaces that one.
#[must_use]
pub fn user_handle(user_id: &str) -> [u8; 16] {
    let hash = Sha256::digest(format!("usher passkeys of {user_id}"));
    let mut handle = [0; 16];
    handle.copy_from_slice(&hash[..16]);
    handle
}

impl Service {
    /// The ceremonies, for people of an organization that allows passkeys: the one place that decides whether they do.
    pub(crate) fn passkeys_of(
        &self,
        organization: &crate::organizations::Organization,
    ) -> Result<&dyn PasskeyCeremonies, Problem> {
        match organization.allows_passkeys() {
            true => self.passkey_ceremonies(),
            false => Err(Reason::PasskeysNotPossible.into()),
        }
    }

    /// May people of this organization have passkeys?
    #[must_use]
    pub fn offers_passkeys(&self, organization: &crate::organizations::Organization) -> bool {
        organization.allows_passkeys() && self.knows_passkeys()
    }

    pub(crate) fn passkey_ceremonies(&self) -> Result<&dyn PasskeyCeremonies, Problem> {
        self.passkeys
            .as_deref()
            .ok_or_else(|| Reason::PasskeysNotPossible.into())
    }

    /// Asks for a new passkey of the user on a device that has none of theirs yet.
    pub(crate) async fn start_registration(
        &self,
        ceremonies: &dyn PasskeyCeremonies,
        user: &User,
        existing: &[Passkey],
        wish: RegistrationWish,
    ) -> Result<StartedCeremony, Problem> {
        if existing.len() >= MAX_PASSKEYS {
            return Err(Reason::TooManyPasskeys.into());
        }
        let started = ceremonies.start_registration(crate::ports::PasskeyPerson {
            handle: user_handle(&user.id),
            login_name: &user.username,
            display_name: user.display_name(),
            existing: existing
                .iter()
                .map(|passkey| passkey.credential_id.clone())
                .collect(),
            device: wish.device,
        })?;
        let ceremony = Ceremony {
            id: self.new_id(),
            purpose: Purpose::Register,
            user_id: Some(user.id.clone()),
            code_id: wish.code_id,
            sealed: self.sealer.seal(&started.state)?,
            expires_at: self.ceremony_end(),
        };
        self.keep_ceremony(ceremony, started).await
    }

    pub(crate) async fn keep_ceremony(
        &self,
        ceremony: Ceremony,
        started: StartedPasskey,
    ) -> Result<StartedCeremony, Problem> {
        let id = ceremony.id.clone();
        self.store.add_ceremony(ceremony).await?;
        Ok(StartedCeremony {
            id,
            options: started.options,
        })
    }

    pub(crate) fn ceremony_end(&self) -> Micros {
        self.clock.now().plus(CEREMONY_TIME)
    }

    /// The new passkey that the device's answer proves, not stored yet. Its id is the ceremony's.
    pub(crate) async fn finish_registration(
        &self,
        ceremonies: &dyn PasskeyCeremonies,
        user_id: &str,
        answer: &CeremonyAnswer,
        name: PasskeyName,
    ) -> Result<RegisteredPasskey, Problem> {
        let taken = self.store.take_ceremony(&answer.ceremony_id).await?;
        self.registered(ceremonies, taken, user_id, answer, name)
    }

    /// [`Self::finish_registration`] of a ceremony that was taken from the store.
    pub(crate) fn registered(
        &self,
        ceremonies: &dyn PasskeyCeremonies,
        taken: Option<Ceremony>,
        user_id: &str,
        answer: &CeremonyAnswer,
        name: PasskeyName,
    ) -> Result<RegisteredPasskey, Problem> {
        let code_id = taken.as_ref().and_then(|ceremony| ceremony.code_id.clone());
        let state = self.state_of(taken, Purpose::Register, Some(user_id))?;
        let made = ceremonies.finish_registration(&state, &answer.credential)?;
        let passkey = Passkey {
            id: answer.ceremony_id.clone(),
            user_id: user_id.to_owned(),
            name: name.into_text(),
            credential_id: made.credential_id,
            credential: made.credential,
            created_at: self.clock.now(),
            last_used_at: None,
        };
        Ok(RegisteredPasskey { passkey, code_id })
    }

    /// What a taken ceremony remembered. It is over with being taken, whatever comes of it.
    pub(crate) fn state_of(
        &self,
        taken: Option<Ceremony>,
        purpose: Purpose,
        user_id: Option<&str>,
    ) -> Result<Vec<u8>, Problem> {
        let now = self.clock.now();
        taken
            .filter(|ceremony| {
                ceremony.purpose == purpose
                    && ceremony.user_id.as_deref() == user_id
                    && now < ceremony.expires_at
            })
            .and_then(|ceremony| self.sealer.open(&ceremony.sealed))
            .ok_or_else(|| Reason::CeremonyOver.into())
    }

    pub(crate) fn new_ceremony_id(&self) -> String {
        ids::time_ordered(self.clock.now(), &*self.random)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_1_to_200_characters_without_the_blanks_around() {
        let length = |text: &str| PasskeyName::parse(text).map(|name| name.into_text().chars().count());
        assert_eq!(length(" k "), Ok(1));
        assert_eq!(length(&"ü".repeat(200)), Ok(200));
        for wrong in ["", "  ", "\u{7}", &"ü".repeat(201)] {
            assert_eq!(
                length(wrong).unwrap_err().reason,
                Reason::PasskeyNameLength,
                "{wrong}"
            );
        }
    }

    #[test]
    fn a_handle_is_the_users_own_and_stays() {
        assert_eq!(user_handle("1"), user_handle("1"));
        assert_ne!(user_handle("1"), user_handle("2"));
    }
}
