//! Postmark's webhooks: a name and a password with each call, no signature.

use aws_lc_rs::constant_time::verify_slices_are_equal;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use shared::mail::Fate;

use super::{Call, Told, Unproven};

/// The name that goes with the password.
const USER: &str = "usher";

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Record {
    record_type: String,
    #[serde(default)]
    r#type: String,
    #[serde(default)]
    details: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    metadata: Metadata,
}

#[derive(Default, Deserialize)]
struct Metadata {
    #[serde(rename = "usher-mail")]
    mail: Option<String>,
}

pub(super) fn read(call: &Call<'_>) -> Result<Vec<Told>, Unproven> {
    let given = call.header("authorization")?;
    let is_known = call.keys.iter().any(|key| {
        let expected = format!("Basic {}", STANDARD.encode(format!("{USER}:{key}")));
        verify_slices_are_equal(given.as_bytes(), expected.as_bytes()).is_ok()
    });
    if !is_known {
        return Err(Unproven::Signature);
    }
    let record: Record = serde_json::from_slice(call.body).map_err(|_| Unproven::Unreadable)?;
    let Some(fate) = record.fate() else {
        return Ok(Vec::new());
    };
    let words = match record.details.is_empty() {
        true => &record.description,
        false => &record.details,
    };
    let words = words.strip_prefix("smtp;").unwrap_or(words);
    let told = Told::of(record.metadata.mail.as_deref(), fate, words, None);
    Ok(told.into_iter().collect())
}

impl Record {
    fn fate(&self) -> Option<Fate> {
        match (self.record_type.as_str(), self.r#type.as_str()) {
            ("Delivery", _) => Some(Fate::Delivered),
            ("SpamComplaint", _) | ("Bounce", "SpamComplaint") => Some(Fate::Complained),
            // Postmark goes on trying.
            ("Bounce", "Transient") => Some(Fate::Delayed),
            // Answers of a mailbox that has the mail.
            (
                "Bounce",
                "AutoResponder" | "AddressChange" | "ChallengeVerification" | "Subscribe" | "Unsubscribe",
            ) => None,
            ("Bounce", _) => Some(Fate::Bounced),
            _ => None,
        }
    }
}
