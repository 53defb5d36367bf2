//! Apple's client secret: a token that says who asks, signed by the key that Apple made for that.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Value, json};
use shared::ports::ProviderAccess;
use shared::{Problem, Reason};
use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;

/// Apple takes six months; each call has its own, so a short while does.
const SECONDS: i64 = 5 * 60;

/// For this one call.
pub(super) fn client_secret(access: &ProviderAccess) -> Result<SecretString, Problem> {
    let (pair, apple) = (
        key(&access.client_secret)?,
        access.apple.as_ref().ok_or(Reason::Internal)?,
    );
    let now = access.at.millis() / 1000;
    let header = json!({ "alg": "ES256", "kid": apple.key_id });
    let claims = json!({
        "iss": apple.team_id, "iat": now, "exp": now + SECONDS, "aud": access.issuer, "sub": access.client_id,
    });
    let part = |part: &Value| URL_SAFE_NO_PAD.encode(part.to_string());
    let signed = format!("{}.{}", part(&header), part(&claims));
    let signature = pair
        .sign(&SystemRandom::new(), signed.as_bytes())
        .map_err(|_| Reason::Internal)?;
    Ok(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)).into())
}

/// The file that Apple gives out: a PKCS #8 key on the curve P-256, as PEM.
pub(super) fn key(file: &SecretString) -> Result<EcdsaKeyPair, Problem> {
    let refused = || Problem::new(Reason::ProviderKeyInvalid);
    let der = PrivatePkcs8KeyDer::from_pem_slice(file.expose_secret().as_bytes()).map_err(|_| refused())?;
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, der.secret_pkcs8_der()).map_err(|_| refused())
}
