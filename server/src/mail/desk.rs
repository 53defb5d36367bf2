//! One mail in the hands of the worker: read, handed to the mailer, and its outcome noted.

use std::sync::Arc;
use std::time::Duration;

use shared::Problem;
use shared::mail::{Delivery, LeasedMail, MAX_ATTEMPTS};
use tokio::time::{sleep, timeout};

use super::outbox::Outbox;
use super::quotes::{fit_to_log, without_quotes};
use super::{Mailer, Outgoing};
use crate::news::MailNews;

const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// A store that does not answer within this is taken for broken.
const STORE_PATIENCE: Duration = Duration::from_secs(15);
/// With the longest send and a store that keeps silent this ends before the lease does.
const SETTLE_TRIES: u32 = 5;

/// What sending one mail needs.
#[derive(Clone)]
pub(super) struct Desk {
    pub outbox: Arc<dyn Outbox>,
    pub mailer: Arc<dyn Mailer>,
    pub news: MailNews,
}

impl Desk {
    pub async fn see_off(&self, mail: LeasedMail) {
        let delivery = self.deliver(&mail).await;
        match &delivery {
            Delivery::Accepted(handover) => {
                tracing::info!(
                    mail = mail.id,
                    attempt = mail.attempt,
                    provider = handover.provider,
                    "mail handed over"
                );
            }
            Delivery::PutOff { reply } | Delivery::Unsure { reply, .. } => {
                tracing::warn!(
                    mail = mail.id,
                    attempt = mail.attempt,
                    reply = fit_to_log(reply),
                    "mail put off"
                );
            }
            Delivery::Held { .. } => {
                tracing::debug!(mail = mail.id, "mail held: it is not its turn");
            }
            Delivery::TooLate => {
                tracing::warn!(mail = mail.id, "mail not sent: its link had ended");
            }
            Delivery::Refused { reply } => {
                tracing::warn!(
                    mail = mail.id,
                    attempt = mail.attempt,
                    reply = fit_to_log(reply),
                    "mail refused"
                );
            }
        }
        self.settle(&mail, delivery).await;
    }

    async fn deliver(&self, mail: &LeasedMail) -> Delivery {
        if mail.attempt > MAX_ATTEMPTS {
            // Earlier tries could not be noted. Whether they arrived is unknown, so it is not sent again and again.
            return Delivery::Refused {
                reply: "usher could not note what became of earlier tries, and stopped.".to_owned(),
            };
        }
        let Some(message) = self.outbox.unseal(mail) else {
            return Delivery::Refused {
                reply: "usher cannot read this mail any more: the key it was sealed with is gone. Send a new one.".to_owned(),
            };
        };
        if message.ends_at().is_some_and(|end| end <= self.outbox.now()) {
            return Delivery::TooLate;
        }
        let wording = match patiently(self.outbox.wording(mail, &message)).await {
            Ok(wording) => wording,
            Err(trouble) => {
                tracing::error!(mail = mail.id, %trouble, "cannot read what a mail is to say");
                return Delivery::PutOff {
                    reply: "usher could not read the words of this mail.".to_owned(),
                };
            }
        };
        let message = Arc::new(message);
        let delivery = self
            .mailer
            .send(Outgoing {
                id: mail.id.clone(),
                user_id: mail.user_id.clone(),
                message: Arc::clone(&message),
                wording,
                message_id: self.outbox.message_id(mail),
                return_address: self.outbox.return_address(mail),
                tried_by: mail.tried_by.clone(),
                now: self.outbox.now(),
            })
            .await;
        delivery.with_words(|words| without_quotes(&words, &message))
    }

    /// Notes the outcome, again and again while the lease holds: a mail that left and is not noted would leave twice.
    async fn settle(&self, mail: &LeasedMail, delivery: Delivery) {
        let is_held = matches!(delivery, Delivery::Held { .. });
        let mut pause = FIRST_PAUSE;
        for try_number in 1..=SETTLE_TRIES {
            match patiently(self.outbox.settle(mail, delivery.clone())).await {
                Ok(_) => {
                    // Whoever watches is told what is new: that a mail is held is not.
                    if let (Some(invite_id), false) = (&mail.invite_id, is_held) {
                        self.news.tell(invite_id);
                    }
                    return;
                }
                Err(trouble) => {
                    tracing::error!(mail = mail.id, try_number, %trouble, "cannot note what became of a mail");
                }
            }
            if try_number < SETTLE_TRIES {
                sleep(pause).await;
                pause *= 2;
            }
        }
    }
}

/// A store's answer, or that there was none in time.
pub(super) async fn patiently<T>(work: impl Future<Output = Result<T, Problem>>) -> Result<T, String> {
    match timeout(STORE_PATIENCE, work).await {
        Ok(answer) => answer.map_err(|problem| problem.to_string()),
        Err(_) => Err("the store does not answer".to_owned()),
    }
}
