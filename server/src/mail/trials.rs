//! [`MailTrials`]: a short mail over a line of its own, and everything that was said.

use std::sync::Arc;

use async_trait::async_trait;
use lettre::message::Mailbox;
use lettre::{Address, Message};
use shared::mail::providers::{Trial, TrialFailure, TrialFault, TrialLine, TrialSide};
use shared::ports::{Clock, MailAccess, MailTrials};
use shared::texts::Language;
use tokio::sync::Semaphore;

use super::http::{HttpMailer, fault};
use super::smtp::SmtpMailer;
use super::way::Channel;
use crate::outbound::{Outbound, OutboundError};

/// Each may hold a connection to a stranger's server for as long as a mail may take; more wait.
const AT_ONCE: usize = 4;

pub struct Trials {
    outbound: Outbound,
    clock: Arc<dyn Clock>,
    places: Semaphore,
}

impl Trials {
    #[must_use]
    pub fn new(outbound: Outbound, clock: Arc<dyn Clock>) -> Self {
        Self {
            outbound,
            clock,
            places: Semaphore::new(AT_ONCE),
        }
    }

    async fn post(
        &self,
        mailer: &HttpMailer,
        recipient: &str,
        language: Language,
    ) -> (Result<(), TrialFailure>, Vec<TrialLine>) {
        let body = mailer.body(serde_json::json!({
            "contextInfo": { "eventType": "usher.trial", "recipientEmailAddress": recipient },
            "templateData": {
                "subject": language.text("mailing-trial-subject"),
                "text": language.text("mailing-trial-text"),
            },
            "args": {},
        }));
        let mut lines = vec![line(TrialSide::Usher, format!("POST {}", mailer.endpoint))];
        let now = self.clock.now();
        let outcome = match mailer.post(&format!("trial-{}", now.0), &body, now).await {
            Ok(answer) => {
                lines.push(line(TrialSide::Provider, answer.words.clone()));
                match answer.status {
                    200..=299 => Ok(()),
                    _ => Err(failed(TrialFault::Endpoint, answer.words)),
                }
            }
            Err(error) => Err(failed(
                match error {
                    OutboundError::Private => TrialFault::Private,
                    _ => TrialFault::Unreachable,
                },
                fault(&error),
            )),
        };
        (outcome, lines)
    }
}

fn failed(fault: TrialFault, words: String) -> TrialFailure {
    TrialFailure { fault, words }
}

fn line(side: TrialSide, text: String) -> TrialLine {
    TrialLine { side, text }
}

#[async_trait]
impl MailTrials for Trials {
    async fn try_out(&self, access: MailAccess, recipient: &str, language: Language) -> Trial {
        let _place = self.places.acquire().await;
        let (outcome, lines) = match Channel::of(access, &self.outbound) {
            Ok(Channel::Smtp(mailer)) => match message(&mailer, recipient, language) {
                Ok(message) => mailer.try_out(&message).await,
                Err(fault) => (Err(failed(TrialFault::Recipient, fault)), Vec::new()),
            },
            Ok(Channel::Http(mailer)) => self.post(&mailer, recipient, language).await,
            Err(fault) => (Err(failed(TrialFault::Sender, fault.to_string())), Vec::new()),
        };
        Trial {
            recipient: recipient.to_owned(),
            failure: outcome.err(),
            lines,
        }
    }
}

fn message(mailer: &SmtpMailer, recipient: &str, language: Language) -> Result<Message, String> {
    let recipient: Address = recipient.parse().map_err(|fault| format!("{fault}"))?;
    mailer
        .sender()
        .heads(Message::builder())
        .to(Mailbox::new(None, recipient))
        .subject(language.text("mailing-trial-subject"))
        .body(language.text("mailing-trial-text"))
        .map_err(|fault| fault.to_string())
}
