//! Mailgun's webhooks: an HMAC over a time and a token beside the event, in the body.

use aws_lc_rs::hmac;
use serde::Deserialize;
use shared::mail::Fate;

use super::told::is_timely;
use super::{Call, Told, Unproven};

#[derive(Deserialize)]
struct Body {
    signature: Signature,
    #[serde(rename = "event-data")]
    event: Event,
}

#[derive(Deserialize)]
struct Signature {
    timestamp: String,
    token: String,
    signature: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Event {
    event: String,
    #[serde(default)]
    severity: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    delivery_status: Status,
    #[serde(default)]
    user_variables: Variables,
    #[serde(default)]
    message: Message,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
struct Status {
    code: Option<u16>,
    message: Option<String>,
    description: Option<String>,
    mx_host: Option<String>,
}

#[derive(Default, Deserialize)]
struct Variables {
    #[serde(rename = "usher-mail")]
    mail: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Message {
    headers: Headers,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
struct Headers {
    message_id: Option<String>,
}

pub(super) fn read(call: &Call<'_>) -> Result<Vec<Told>, Unproven> {
    let Body { signature, event } = serde_json::from_slice(call.body).map_err(|_| Unproven::Unreadable)?;
    signature.check(call)?;
    let Some(fate) = event.fate() else {
        return Ok(Vec::new());
    };
    let named = event.user_variables.mail.as_deref();
    let named = named.or(event.message.headers.message_id.as_deref());
    let server = event.delivery_status.mx_host.as_deref();
    Ok(Told::of(named, fate, &event.words(), server)
        .into_iter()
        .collect())
}

impl Signature {
    fn check(&self, call: &Call<'_>) -> Result<(), Unproven> {
        let mut signature = [0; 32];
        let is_hex = self.signature.len() == 2 * signature.len()
            && self.signature.is_ascii()
            && signature.iter_mut().enumerate().all(|(at, byte)| {
                let digits = &self.signature[2 * at..2 * at + 2];
                u8::from_str_radix(digits, 16).map(|value| *byte = value).is_ok()
            });
        let message = format!("{}{}", self.timestamp, self.token);
        let is_made_by = |key: &&str| {
            let key = hmac::Key::new(hmac::HMAC_SHA256, key.as_bytes());
            hmac::verify(&key, message.as_bytes(), &signature).is_ok()
        };
        if !is_hex || !call.keys.iter().any(is_made_by) {
            return Err(Unproven::Signature);
        }
        let seconds = self.timestamp.parse().map_err(|_| Unproven::Unreadable)?;
        is_timely(seconds, call.now)
    }
}

impl Event {
    fn fate(&self) -> Option<Fate> {
        match (self.event.as_str(), self.severity.as_str()) {
            ("delivered", _) => Some(Fate::Delivered),
            ("failed", "temporary") => Some(Fate::Delayed),
            ("failed", _) => Some(Fate::Bounced),
            ("complained", _) => Some(Fate::Complained),
            _ => None,
        }
    }

    /// The server's words with its code in front, as a server says them.
    fn words(&self) -> String {
        let status = &self.delivery_status;
        let said = [
            status.message.as_deref(),
            status.description.as_deref(),
            Some(&self.reason),
        ];
        let said = said.into_iter().flatten().find(|words| !words.is_empty());
        let said = said.unwrap_or_default();
        match status.code.map(|code| code.to_string()) {
            Some(code) if !said.starts_with(&code) => format!("{code} {said}"),
            _ => said.to_owned(),
        }
    }
}
