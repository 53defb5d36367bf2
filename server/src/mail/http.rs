//! Mails over HTTP: one signed message each, in the shape that receivers of ZITADEL's messages know.

use openidconnect::http::Request;
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::Value;
use shared::Micros;
use shared::mail::{Delivery, Handover};

use super::letter::message_data;
use super::mailer::{Missed, Outgoing};
use crate::outbound::{Outbound, OutboundError};
use crate::signature;

/// Of an answer's body, in bytes: enough to know a fault by.
const SHOWN_BYTES: usize = 300;

/// Posts mails to an endpoint.
pub(super) struct HttpMailer {
    pub outbound: Outbound,
    pub endpoint: String,
    /// Signs what is sent.
    pub key: SecretString,
    /// The provider, as its messages name it.
    pub id: String,
    pub name: String,
}

/// What an endpoint said: its status line and the beginning of its body.
pub(super) struct Answer {
    pub status: u16,
    pub words: String,
}

impl HttpMailer {
    pub async fn carry(&self, mail: &Outgoing) -> Result<Handover, Missed> {
        let data = message_data(&mail.message, &mail.wording).map_err(|fault| {
            Missed::answered(Delivery::Refused {
                reply: format!("usher could not write this mail: {fault}."),
            })
        })?;
        let body = self.body(data);
        let answer = self.post(&mail.id, &body, mail.now).await.map_err(missed)?;
        match answer.status {
            200..=299 => Ok(Handover {
                provider: String::new(),
                reply: answer.words,
                server: host(&self.endpoint),
                queue_id: None,
                tls: self.endpoint.starts_with("https://").then(|| "TLS".to_owned()),
            }),
            400..=499 if !matches!(answer.status, 408 | 429) => Err(Missed::answered(Delivery::Refused {
                reply: refusal(&answer),
            })),
            _ => Err(Missed::answered(Delivery::PutOff {
                reply: refusal(&answer),
            })),
        }
    }

    /// With who carries it.
    pub fn body(&self, mut data: Value) -> Value {
        if let Some(context) = data.get_mut("contextInfo").and_then(Value::as_object_mut) {
            let provider = serde_json::json!({ "id": self.id, "description": self.name });
            context.insert("provider".to_owned(), provider);
        }
        data
    }

    /// `id` stays the same at every try, so that a receiver can tell a repetition.
    pub async fn post(&self, id: &str, body: &Value, now: Micros) -> Result<Answer, OutboundError> {
        let body = body.to_string().into_bytes();
        let signed = signature::sign(&[self.key.expose_secret().as_bytes()], now, &body);
        let request = Request::post(&self.endpoint)
            .header("content-type", "application/json")
            .header("idempotency-key", id)
            .header(signature::HEADER, signed)
            .body(body)?;
        let answer = self.outbound.send_for_status(request, SHOWN_BYTES).await?;
        let status = answer.status();
        let words = format!("{status} {}", String::from_utf8_lossy(answer.body()));
        Ok(Answer {
            status: status.as_u16(),
            words: words.trim_end().to_owned(),
        })
    }
}

/// An answer that got lost may have been a good one; who cannot be connected to has got nothing.
fn missed(error: OutboundError) -> Missed {
    let (is_turned_away, is_stalled) = match &error {
        OutboundError::Private => (true, false),
        OutboundError::Call(error) => (error.is_connect(), error.is_timeout()),
        OutboundError::TooLarge | OutboundError::Answer(_) => (false, false),
    };
    Missed {
        is_before_the_mail: is_turned_away,
        delivery: Delivery::PutOff { reply: fault(&error) },
        is_turned_away,
        is_stalled,
        may_have_it: !is_turned_away,
    }
}

/// Not as a mail server says it: the numbers of HTTP mean other things.
fn refusal(answer: &Answer) -> String {
    format!("The mail provider answered: {}", answer.words)
}

pub(super) fn fault(error: &OutboundError) -> String {
    match error {
        OutboundError::Call(error) if error.is_connect() => {
            let cause =
                std::error::Error::source(error).map_or_else(String::new, |cause| format!(": {cause}"));
            format!("The mail provider cannot be reached{cause}")
        }
        OutboundError::Call(error) if error.is_timeout() => {
            "The mail provider took too long; it may have the mail.".to_owned()
        }
        error => format!("The mail provider cannot be used: {error}"),
    }
}

fn host(endpoint: &str) -> String {
    endpoint.split('/').nth(2).unwrap_or_default().to_owned()
}
