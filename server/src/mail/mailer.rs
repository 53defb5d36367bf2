//! Who takes mails from the worker, and what it gets to take.

use std::sync::Arc;

use async_trait::async_trait;
use lettre::Message;
use shared::Micros;
use shared::mail::texts::Wording;
use shared::mail::{Delivery, MailMessage};

use super::{Sender, Stamp, compose};

/// Hands mails over. Tests use a scripted one.
#[async_trait]
pub trait Mailer: Send + Sync {
    async fn send(&self, mail: Outgoing) -> Delivery;
    /// Is there anybody who carries mails? While there is not, they wait.
    async fn is_ready(&self) -> bool {
        true
    }
    /// Nothing is left to send for now: connections may be closed.
    async fn rest(&self) {}
}

/// A mail that is to leave now.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// The outbox row's.
    pub id: String,
    /// Whom it is about: their organization says who carries it.
    pub user_id: String,
    pub message: Arc<MailMessage>,
    /// The same at every try, whoever carries it, so that a mail server that gets it twice can tell.
    pub message_id: String,
    /// What admins have it say.
    pub wording: Wording,
    /// Where it comes back to, unless to its sender.
    pub return_address: Option<String>,
    /// The provider that may have it already: it took the message, and its answer was lost.
    pub tried_by: Option<String>,
    pub now: Micros,
}

impl Outgoing {
    /// As this sender writes it. Off the async threads, and a fault in a library stays with this mail.
    pub(super) async fn written_by(&self, sender: &Sender) -> Result<Message, Delivery> {
        let (mail, sender) = (self.clone(), sender.clone());
        let stamp = Stamp {
            mail_id: mail.id,
            message_id: mail.message_id,
            return_address: mail.return_address,
            now: mail.now,
        };
        let composed =
            tokio::task::spawn_blocking(move || compose(&mail.message, &mail.wording, &sender, &stamp)).await;
        let reply = match composed {
            Ok(Ok(message)) => return Ok(message),
            Ok(Err(fault)) => format!("usher could not write this mail: {fault}."),
            Err(_) => "usher could not write this mail. The log has the details.".to_owned(),
        };
        Err(Delivery::Refused { reply })
    }
}

/// A try that came to nothing.
#[derive(Debug)]
pub(super) struct Missed {
    pub delivery: Delivery,
    /// The provider cannot be reached or does not talk to usher. That says nothing about the mail, and nothing was sent.
    pub is_turned_away: bool,
    /// What was said had nothing to do with the mail, since that was not begun.
    pub is_before_the_mail: bool,
    /// It kept silent for as long as usher waits.
    pub is_stalled: bool,
    /// The message went out and no answer to it came.
    pub may_have_it: bool,
}

impl Missed {
    /// The provider said what becomes of the mail.
    pub fn answered(delivery: Delivery) -> Self {
        Self {
            delivery,
            is_turned_away: false,
            is_before_the_mail: false,
            is_stalled: false,
            may_have_it: false,
        }
    }

    pub fn turned_away(reply: String) -> Self {
        Self {
            is_turned_away: true,
            is_before_the_mail: true,
            ..Self::answered(Delivery::PutOff { reply })
        }
    }

    /// With the name of who may have the mail.
    pub fn at(self, provider: &str) -> Self {
        match self.delivery {
            Delivery::PutOff { reply } if self.may_have_it => Self {
                delivery: Delivery::Unsure {
                    by: provider.to_owned(),
                    reply,
                },
                ..self
            },
            delivery => Self { delivery, ..self },
        }
    }
}
