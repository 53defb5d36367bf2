//! SendGrid's event webhook: a list of events, signed by ECDSA with a key of the account.

use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1, UnparsedPublicKey};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use shared::mail::Fate;

use super::told::is_timely;
use super::{Call, Told, Unproven};

const SIGNATURE: &str = "x-twilio-email-event-webhook-signature";
const TIMESTAMP: &str = "x-twilio-email-event-webhook-timestamp";

#[derive(Deserialize)]
struct Event {
    event: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    response: String,
    /// What went along with the mail.
    #[serde(rename = "usher-mail")]
    mail: Option<String>,
    /// Its Message-ID.
    #[serde(rename = "smtp-id")]
    message_id: Option<String>,
}

pub(super) fn read(call: &Call<'_>) -> Result<Vec<Told>, Unproven> {
    let timestamp = call.header(TIMESTAMP)?;
    let signature = STANDARD
        .decode(call.header(SIGNATURE)?)
        .map_err(|_| Unproven::Signature)?;
    let signed = [timestamp.as_bytes(), call.body].concat();
    let is_made_by = |key: &&str| {
        STANDARD.decode(key).is_ok_and(|key| {
            let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, key);
            key.verify(&signed, &signature).is_ok()
        })
    };
    if !call.keys.iter().any(is_made_by) {
        return Err(Unproven::Signature);
    }
    is_timely(timestamp.parse().map_err(|_| Unproven::Unreadable)?, call.now)?;
    let events: Vec<Event> = serde_json::from_slice(call.body).map_err(|_| Unproven::Unreadable)?;
    Ok(events.iter().filter_map(told).collect())
}

fn told(event: &Event) -> Option<Told> {
    let fate = match event.event.as_str() {
        "delivered" => Fate::Delivered,
        "deferred" => Fate::Delayed,
        // Dropped: SendGrid did not even try, since it bounced before or is unwanted.
        "bounce" | "dropped" => Fate::Bounced,
        "spamreport" => Fate::Complained,
        _ => return None,
    };
    let words = match event.reason.is_empty() {
        true => &event.response,
        false => &event.reason,
    };
    let named = event.mail.as_deref().or(event.message_id.as_deref());
    Told::of(named, fate, words, None)
}
