//! Signed messages between programs: `t=<seconds>,v1=<hex>`, HMAC-SHA256 over `<seconds>.<body>`, as ZITADEL signs its own.

use std::fmt::Write as _;
use std::time::Duration;

use aws_lc_rs::hmac;
use shared::Micros;

/// The header of a signed message, on its way out and in.
pub const HEADER: &str = "zitadel-signature";
/// A message older or newer than this is somebody's copy.
pub const TOLERANCE: Duration = Duration::from_secs(300);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    #[error("the signature cannot be read")]
    Unreadable,
    #[error("the signature is older or newer than five minutes")]
    OutOfTime,
    #[error("the signature was made with another key or for another body")]
    Wrong,
}

/// The header's value: one `v1` for each secret, so that a receiver may hold either of two while they change.
#[must_use]
pub fn sign(secrets: &[&[u8]], now: Micros, body: &[u8]) -> String {
    let seconds = now.0.div_euclid(1_000_000);
    secrets.iter().fold(format!("t={seconds}"), |mut header, secret| {
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret);
        header.push_str(",v1=");
        for byte in hmac::sign(&key, &signed(seconds, body)).as_ref() {
            let _ = write!(header, "{byte:02x}");
        }
        header
    })
}

/// Was `body` signed with one of the secrets, within [`TOLERANCE`] of now?
pub fn verify(secrets: &[&[u8]], now: Micros, body: &[u8], header: &str) -> Result<(), SignatureError> {
    let mut seconds = None;
    let mut signatures = Vec::new();
    for (name, value) in header.split(',').filter_map(|part| part.trim().split_once('=')) {
        match name {
            "t" => seconds = Some(value.parse::<i64>().map_err(|_| SignatureError::Unreadable)?),
            "v1" => signatures.push(bytes(value).ok_or(SignatureError::Unreadable)?),
            // A later version of the scheme, beside ours.
            _ => {}
        }
    }
    let seconds = seconds.ok_or(SignatureError::Unreadable)?;
    if signatures.is_empty() {
        return Err(SignatureError::Unreadable);
    }
    let age = now.0.div_euclid(1_000_000).abs_diff(seconds);
    if age > TOLERANCE.as_secs() {
        return Err(SignatureError::OutOfTime);
    }
    let message = signed(seconds, body);
    let holds = secrets.iter().any(|secret| {
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret);
        signatures
            .iter()
            .any(|signature| hmac::verify(&key, &message, signature).is_ok())
    });
    if holds { Ok(()) } else { Err(SignatureError::Wrong) }
}

fn signed(seconds: i64, body: &[u8]) -> Vec<u8> {
    [format!("{seconds}.").as_bytes(), body].concat()
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    if !hex.is_ascii() || hex.len() % 2 == 1 {
        return None;
    }
    (0..hex.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Micros = Micros(1_700_000_000_000_000);

    #[test]
    fn the_value_is_the_one_every_hmac_tool_gives() {
        // printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac secret
        assert_eq!(
            sign(&[b"secret"], NOW, br#"{"a":1}"#),
            "t=1700000000,v1=49f24e537407743fa4a0242bb63b94b9a47ee99cbbe071ccd8a22550ae411686"
        );
    }

    #[test]
    fn either_of_two_secrets_will_do() {
        let header = sign(&[b"old", b"new"], NOW, b"body");
        for secret in [b"old", b"new"] {
            assert_eq!(verify(&[secret], NOW, b"body", &header), Ok(()));
        }
        assert_eq!(
            verify(&[b"non"], NOW, b"body", &header),
            Err(SignatureError::Wrong)
        );
        assert_eq!(
            verify(&[b"new"], NOW, b"other", &header),
            Err(SignatureError::Wrong)
        );
    }

    #[test]
    fn five_minutes_and_no_more() {
        let header = sign(&[b"secret"], NOW, b"body");
        let at = |seconds: i64| {
            verify(
                &[b"secret"],
                Micros(NOW.0 + seconds * 1_000_000),
                b"body",
                &header,
            )
        };
        for seconds in [-300, -299, 0, 299, 300] {
            assert_eq!(at(seconds), Ok(()), "{seconds}");
        }
        for seconds in [-301, 301] {
            assert_eq!(at(seconds), Err(SignatureError::OutOfTime), "{seconds}");
        }
    }

    #[test]
    fn what_is_no_signature_is_told_so() {
        for header in [
            "",
            "t=1",
            "v1=00",
            "t=x,v1=00",
            "t=1,v1=0",
            "t=1,v1=zz",
            "t=1,v1=é",
        ] {
            assert_eq!(
                verify(&[b"secret"], NOW, b"", header),
                Err(SignatureError::Unreadable),
                "{header}"
            );
        }
    }
}
