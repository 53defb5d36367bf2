//! What passkeys need from outside: the ceremonies of WebAuthn, and a place to keep them.

use async_trait::async_trait;

#[cfg(doc)]
use crate::Reason;
use crate::access::{Ceremony, Passkey, PasskeyCode, PasskeyDevice};
use crate::{Micros, Problem};

/// For whom a passkey is to be made.
pub struct PasskeyPerson<'a> {
    pub handle: [u8; 16],
    pub login_name: &'a str,
    pub display_name: &'a str,
    /// The credential ids of their passkeys: devices that hold one of them make no second one.
    pub existing: Vec<Vec<u8>>,
    /// None: whichever the person likes.
    pub device: Option<PasskeyDevice>,
}

/// A ceremony that began.
pub struct StartedPasskey {
    /// For the browser.
    pub options: serde_json::Value,
    /// For the end of the ceremony; never leaves the server.
    pub state: Vec<u8>,
}

pub struct MadePasskey {
    pub credential_id: Vec<u8>,
    pub credential: Vec<u8>,
}

/// Which passkey an answer claims to come from, before anything is checked.
pub struct PresentedPasskey {
    pub credential_id: Vec<u8>,
    pub handle: [u8; 16],
}

/// An answer that holds.
pub struct PasskeyProof {
    /// The credential as it is to be kept from now on, if it changed.
    pub changed_credential: Option<Vec<u8>>,
}

/// The ceremonies of WebAuthn for passkeys: discoverable, with the person verified by the device. An answer that does
/// not hold is [`Reason::PasskeyRefused`].
pub trait PasskeyCeremonies: Send + Sync {
    fn start_registration(&self, person: PasskeyPerson<'_>) -> Result<StartedPasskey, Problem>;
    fn finish_registration(&self, state: &[u8], answer: &str) -> Result<MadePasskey, Problem>;
    fn start_authentication(&self) -> Result<StartedPasskey, Problem>;
    fn presented(&self, answer: &str) -> Result<PresentedPasskey, Problem>;
    fn finish_authentication(
        &self,
        state: &[u8],
        answer: &str,
        credential: &[u8],
    ) -> Result<PasskeyProof, Problem>;
}

/// How a decision changes one of the user's passkeys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PasskeyWrite {
    #[default]
    Keep,
    /// One that is registered already, whoever has it, is [`Reason::PasskeyTaken`].
    Add(Box<Passkey>),
    Rename {
        id: String,
        name: String,
    },
    Used(PasskeyUse),
    Remove(String),
    RemoveAll,
}

/// How a decision changes one of the codes with which the user makes passkeys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PasskeyCodeWrite {
    #[default]
    Keep,
    Add(PasskeyCode),
    /// One wrong try more.
    Count(String),
    /// Spent or thrown away. One that is gone already is fine.
    Remove(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyUse {
    pub id: String,
    /// None = as it was.
    pub credential: Option<Vec<u8>>,
    pub at: Micros,
}

/// Passkeys to be found by, and the ceremonies under way.
#[async_trait]
pub trait PasskeyStore: Send + Sync {
    async fn passkey_by_credential(&self, credential_id: Vec<u8>) -> Result<Option<Passkey>, Problem>;
    async fn add_ceremony(&self, ceremony: Ceremony) -> Result<(), Problem>;
    /// Removes and returns it: of several who ask, one gets it.
    async fn take_ceremony(&self, id: &str) -> Result<Option<Ceremony>, Problem>;
}
