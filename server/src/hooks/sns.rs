//! Amazon's envelope (SNS): signed with a certificate that Amazon shows on an address of its own, of the topic that the
//! admin named.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;
use aws_lc_rs::signature::{
    RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use url::Url;
use x509_parser::pem::parse_x509_pem;
use x509_parser::time::ASN1Time;

use super::told::is_timely;
use super::{Call, Unproven};
use crate::outbound::Outbound;

/// Amazon changes its certificate once a year; each region has its own.
const KNOWN_CERTIFICATES: usize = 32;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Envelope {
    r#type: String,
    message_id: String,
    topic_arn: String,
    message: String,
    timestamp: String,
    signature_version: String,
    signature: String,
    #[serde(rename = "SigningCertURL")]
    certificate: String,
    subject: Option<String>,
    token: Option<String>,
    #[serde(rename = "SubscribeURL")]
    subscribe: Option<String>,
}

/// Asks Amazon. Tests use a scripted one.
#[async_trait]
pub trait Fetch: Send + Sync {
    /// What is at the address; none where nobody answers well.
    async fn fetch(&self, address: &str) -> Option<Vec<u8>>;
}

#[async_trait]
impl Fetch for Outbound {
    async fn fetch(&self, address: &str) -> Option<Vec<u8>> {
        match self.get(address, &[]).await {
            Ok(answer) if answer.status().is_success() => Some(answer.into_body()),
            Ok(answer) => {
                tracing::warn!(status = %answer.status(), "Amazon did not answer as expected");
                None
            }
            Err(fault) => {
                tracing::warn!(%fault, "Amazon cannot be asked");
                None
            }
        }
    }
}

/// Reads Amazon's envelopes.
pub struct Amazon {
    at: Box<dyn Fetch>,
    /// Certificates that were asked for already, by their address.
    known: Mutex<HashMap<String, Vec<u8>>>,
}

impl Amazon {
    #[must_use]
    pub fn new(at: impl Fetch + 'static) -> Self {
        Self {
            at: Box::new(at),
            known: Mutex::default(),
        }
    }

    /// What is in the envelope; none where it only asked whether its messages are wanted, which they are.
    pub(super) async fn open(&self, call: &Call<'_>) -> Result<Option<String>, Unproven> {
        let envelope: Envelope = serde_json::from_slice(call.body).map_err(|_| Unproven::Unreadable)?;
        // Before anything is fetched: nobody makes usher call whom they like.
        if !call.keys.contains(&envelope.topic_arn.as_str()) {
            return Err(Unproven::Signature);
        }
        let host = host_of(&envelope.topic_arn).ok_or(Unproven::Signature)?;
        let address = at_host(&envelope.certificate, &host)
            .filter(|address| is_certificate(address))
            .ok_or(Unproven::Signature)?;
        let certificate = self.certificate(&address).await?;
        envelope.check(&certificate, call)?;
        match envelope.r#type.as_str() {
            "Notification" => Ok(Some(envelope.message)),
            "SubscriptionConfirmation" => {
                let address = envelope.subscribe.as_deref().and_then(|url| at_host(url, &host));
                self.fetch(&address.ok_or(Unproven::Unreadable)?).await?;
                Ok(None)
            }
            _ => Ok(None),
        }
    }

    async fn certificate(&self, address: &str) -> Result<Vec<u8>, Unproven> {
        let known = self
            .known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(address)
            .cloned();
        if let Some(known) = known {
            return Ok(known);
        }
        let fetched = self.fetch(address).await?;
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= KNOWN_CERTIFICATES {
            known.clear();
        }
        known.insert(address.to_owned(), fetched.clone());
        Ok(fetched)
    }

    async fn fetch(&self, address: &str) -> Result<Vec<u8>, Unproven> {
        self.at.fetch(address).await.ok_or(Unproven::Certificate)
    }
}

impl Envelope {
    fn check(&self, certificate: &[u8], call: &Call<'_>) -> Result<(), Unproven> {
        let (_, pem) = parse_x509_pem(certificate).map_err(|_| Unproven::Certificate)?;
        let certificate = pem.parse_x509().map_err(|_| Unproven::Certificate)?;
        let now =
            ASN1Time::from_timestamp(call.now.0.div_euclid(1_000_000)).map_err(|_| Unproven::Certificate)?;
        if !certificate.validity().is_valid_at(now) {
            return Err(Unproven::Certificate);
        }
        let scheme = match self.signature_version.as_str() {
            // What a topic does unless it was told otherwise.
            "1" => &RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY,
            "2" => &RSA_PKCS1_2048_8192_SHA256,
            _ => return Err(Unproven::Signature),
        };
        let signature = STANDARD
            .decode(&self.signature)
            .map_err(|_| Unproven::Signature)?;
        UnparsedPublicKey::new(scheme, certificate.public_key().raw)
            .verify(self.signed().as_bytes(), &signature)
            .map_err(|_| Unproven::Signature)?;
        let at: jiff::Timestamp = self.timestamp.parse().map_err(|_| Unproven::Unreadable)?;
        is_timely(at.as_second(), call.now)
    }

    /// The text that Amazon signs: names and values by turns, in the order of the names.
    fn signed(&self) -> String {
        let is_notification = self.r#type == "Notification";
        let subject = self.subject.as_deref().filter(|_| is_notification);
        let (subscribe, token) = match is_notification {
            true => (None, None),
            false => (self.subscribe.as_deref(), self.token.as_deref()),
        };
        [
            ("Message", Some(self.message.as_str())),
            ("MessageId", Some(&self.message_id)),
            ("Subject", subject),
            ("SubscribeURL", subscribe),
            ("Timestamp", Some(&self.timestamp)),
            ("Token", token),
            ("TopicArn", Some(&self.topic_arn)),
            ("Type", Some(&self.r#type)),
        ]
        .into_iter()
        .filter_map(|(name, value)| value.map(|value| format!("{name}\n{value}\n")))
        .collect()
    }
}

/// Where Amazon answers for a topic: `arn:aws:sns:eu-west-1:…` is at `sns.eu-west-1.amazonaws.com`.
fn host_of(topic: &str) -> Option<String> {
    let mut parts = topic.split(':').skip(1);
    let (partition, _, region) = (parts.next()?, parts.next()?, parts.next()?);
    let end = match partition {
        "aws-cn" => ".cn",
        _ => "",
    };
    Some(format!("sns.{region}.amazonaws.com{end}"))
}

/// The address, if it is one over HTTPS at this host.
/// That host has other things at other addresses.
fn is_certificate(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| {
        let path = url.path();
        path.starts_with("/SimpleNotificationService-") && path.ends_with(".pem") && url.query().is_none()
    })
}

fn at_host(address: &str, host: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let is_there = url.scheme() == "https"
        && url.host_str() == Some(host)
        && url.port().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    is_there.then(|| url.to_string())
}
