//! WebAuthn by `webauthn-rs`: passkeys that the device finds by itself, with the person verified by the device.

use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::access::PasskeyDevice;
use shared::ports::{
    MadePasskey, PasskeyCeremonies, PasskeyPerson, PasskeyProof, PresentedPasskey, StartedPasskey,
};
use shared::{Problem, Reason};
use url::{Host, Url};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Uuid, Webauthn, WebauthnBuilder, WebauthnError,
};

pub struct WebauthnCeremonies {
    webauthn: Webauthn,
}

impl WebauthnCeremonies {
    /// The relying party is the public URL's host. `None` where browsers know no passkeys: without https, but for
    /// `localhost`, or at an address that is a number.
    #[must_use]
    pub fn of(public_url: &str) -> Option<Self> {
        let origin = Url::parse(public_url).ok()?;
        let Host::Domain(host) = origin.host()? else {
            return None;
        };
        let is_local = host == "localhost" || host.ends_with(".localhost");
        if origin.scheme() != "https" && !is_local {
            return None;
        }
        let webauthn = WebauthnBuilder::new(host, &origin)
            .ok()?
            .rp_name("usher")
            .build()
            .ok()?;
        Some(Self { webauthn })
    }
}

impl PasskeyCeremonies for WebauthnCeremonies {
    fn start_registration(&self, person: PasskeyPerson<'_>) -> Result<StartedPasskey, Problem> {
        let (challenge, state) = self
            .webauthn
            .start_passkey_registration(
                Uuid::from_bytes(person.handle),
                person.login_name,
                person.display_name,
                Some(person.existing),
            )
            .map_err(broken)?;
        let mut started = started(&challenge.public_key, &state)?;
        // The library asks devices not to remember the passkey; signing in without typing a name needs that they do.
        started.options["authenticatorSelection"]["residentKey"] = "required".into();
        started.options["authenticatorSelection"]["requireResidentKey"] = true.into();
        if let Some(device) = person.device {
            let attachment = match device {
                PasskeyDevice::Platform => "platform",
                PasskeyDevice::CrossPlatform => "cross-platform",
            };
            started.options["authenticatorSelection"]["authenticatorAttachment"] = attachment.into();
        }
        Ok(started)
    }

    fn finish_registration(&self, state: &[u8], answer: &str) -> Result<MadePasskey, Problem> {
        let state: PasskeyRegistration = read(state)?;
        let answer: RegisterPublicKeyCredential = parse(answer)?;
        let passkey = self
            .webauthn
            .finish_passkey_registration(&answer, &state)
            .map_err(refused)?;
        Ok(MadePasskey {
            credential_id: passkey.cred_id().to_vec(),
            credential: write(&passkey)?,
        })
    }

    fn start_authentication(&self) -> Result<StartedPasskey, Problem> {
        let (challenge, state) = self
            .webauthn
            .start_discoverable_authentication()
            .map_err(broken)?;
        started(&challenge.public_key, &state)
    }

    fn presented(&self, answer: &str) -> Result<PresentedPasskey, Problem> {
        let answer: PublicKeyCredential = parse(answer)?;
        let (handle, credential_id) = self
            .webauthn
            .identify_discoverable_authentication(&answer)
            .map_err(refused)?;
        Ok(PresentedPasskey {
            credential_id: credential_id.to_vec(),
            handle: handle.into_bytes(),
        })
    }

    fn finish_authentication(
        &self,
        state: &[u8],
        answer: &str,
        credential: &[u8],
    ) -> Result<PasskeyProof, Problem> {
        let state: DiscoverableAuthentication = read(state)?;
        let answer: PublicKeyCredential = parse(answer)?;
        let mut passkey: Passkey = read(credential)?;
        let result = self
            .webauthn
            .finish_discoverable_authentication_v2(&answer, state, &passkey)
            .map_err(refused)?;
        let changed = passkey.update_credential(&result) == Some(true);
        Ok(PasskeyProof {
            changed_credential: changed.then(|| write(&passkey)).transpose()?,
        })
    }
}

fn started(options: &impl Serialize, state: &impl Serialize) -> Result<StartedPasskey, Problem> {
    Ok(StartedPasskey {
        options: serde_json::to_value(options).map_err(unreadable)?,
        state: write(state)?,
    })
}

fn write(value: &impl Serialize) -> Result<Vec<u8>, Problem> {
    serde_json::to_vec(value).map_err(unreadable)
}

/// What this program wrote.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(bytes).map_err(unreadable)
}

/// What a browser sent.
fn parse<T: DeserializeOwned>(answer: &str) -> Result<T, Problem> {
    serde_json::from_str(answer).map_err(|_| Reason::PasskeyRefused.into())
}

fn refused(error: WebauthnError) -> Problem {
    tracing::info!(%error, "a passkey was refused");
    Reason::PasskeyRefused.into()
}

fn broken(error: WebauthnError) -> Problem {
    tracing::error!(%error, "a passkey ceremony could not begin");
    Reason::Internal.into()
}

fn unreadable(error: serde_json::Error) -> Problem {
    tracing::error!(%error, "the state of a passkey cannot be read or written");
    Reason::Internal.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_need_a_host_with_a_name_that_browsers_trust() {
        for good in [
            "https://id.example",
            "https://id.example:8443",
            "http://localhost:8080",
            "http://usher.localhost",
        ] {
            assert!(WebauthnCeremonies::of(good).is_some(), "{good}");
        }
        for bad in [
            "http://id.example",
            "http://127.0.0.1:8080",
            "https://192.0.2.1",
            "https://[2001:db8::1]",
            "http://notlocalhost",
            "nonsense",
        ] {
            assert!(WebauthnCeremonies::of(bad).is_none(), "{bad}");
        }
    }
}
