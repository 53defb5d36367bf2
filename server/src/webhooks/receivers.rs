//! One call to a receiver: signed, bounded, and whatever comes back is an answer.

use std::time::{Duration, Instant};

use async_trait::async_trait;
use openidconnect::http::Request;
use openidconnect::http::header::CONTENT_TYPE;
use secrecy::{ExposeSecret as _, SecretString};
use shared::Micros;
use shared::ports::WebhookTalk;
use shared::webhooks::{WebhookFault, WebhookReply};

use crate::outbound::{Outbound, OutboundError};
use crate::signature;

/// Of an answer, so many bytes are kept.
const SHOWN_BYTES: usize = 500;

pub struct Receivers {
    outbound: Outbound,
}

impl Receivers {
    /// `allow_private`: addresses of the own machine and network may be called, and plain http.
    pub fn new(allow_private: bool) -> Result<Self, OutboundError> {
        Ok(Self {
            outbound: Outbound::new(allow_private)?,
        })
    }

    async fn post(&self, url: &str, signature: &str, body: &str) -> Result<(u16, String), OutboundError> {
        let request = Request::post(url)
            .header(CONTENT_TYPE, "application/json")
            .header(signature::HEADER, signature)
            .body(body.as_bytes().to_vec())?;
        let answer = self.outbound.send_for_status(request, SHOWN_BYTES).await?;
        Ok((answer.status().as_u16(), shown(answer.body())))
    }
}

#[async_trait]
impl WebhookTalk for Receivers {
    async fn call(&self, url: &str, secrets: &[SecretString], now: Micros, body: &str) -> WebhookReply {
        let keys: Vec<&[u8]> = secrets
            .iter()
            .map(|secret| secret.expose_secret().as_bytes())
            .collect();
        let signature = signature::sign(&keys, now, body.as_bytes());
        let began = Instant::now();
        let posted = self.post(url, &signature, body).await;
        // As exact as it is kept.
        let took = Duration::from_micros(u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX));
        match posted {
            Ok((status, answer)) => WebhookReply {
                outcome: Ok(status),
                answer,
                took,
            },
            Err(error) => WebhookReply {
                outcome: Err(fault(&error)),
                answer: String::new(),
                took,
            },
        }
    }

    fn allows_private_addresses(&self) -> bool {
        self.outbound.allow_private
    }
}

fn fault(error: &OutboundError) -> WebhookFault {
    match error {
        OutboundError::Private => WebhookFault::PrivateAddress,
        OutboundError::Call(call) if call.is_timeout() && !call.is_connect() => WebhookFault::TimedOut,
        OutboundError::Call(_) | OutboundError::TooLarge | OutboundError::Answer(_) => {
            WebhookFault::Unreachable
        }
    }
}

/// Text on one or more lines, without what a page or a terminal would act on.
fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes)
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_shown_as_plain_text() {
        assert_eq!(shown(b"no\r\nway\x1b[31m\0"), "no\nway[31m");
        assert_eq!(shown(&[0xff, b'a']), "\u{fffd}a");
    }
}
