//! Sees to it that queued mails leave: looks when the bell rings and now and then, sends a few at once, notes how each went.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use shared::invites::MailState;
use shared::mail::texts::Wording;
use shared::mail::{Delivery, LeasedMail, MAX_ATTEMPTS, MailMessage};
use shared::ports::Bell;
use shared::{Micros, Problem, Service};
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use super::{Mailer, Outgoing};
use crate::news::MailNews;

/// Mails sent at once.
const CONCURRENCY: usize = 8;
/// Another node's mails ring no bell here, so look at least this often.
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// A mail that is said to be due and cannot be had is another worker's; do not ask for it in a circle.
const SHORTEST_WAIT: Duration = Duration::from_millis(500);
const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// A store that does not answer within this is taken for broken.
const STORE_PATIENCE: Duration = Duration::from_secs(15);
/// With the longest send and a store that keeps silent this ends before the lease does.
const SETTLE_TRIES: u32 = 5;
/// A little longer than a send by one provider and then by the fall-back may take.
const DRAIN: Duration = Duration::from_secs(65);

/// Wakes the worker. Rings while nobody listens are not lost, and many rings wake once.
#[derive(Debug, Default)]
pub struct MailBell {
    notify: Notify,
}

impl MailBell {
    async fn rung(&self) {
        self.notify.notified().await;
    }
}

impl Bell for MailBell {
    fn ring(&self) {
        self.notify.notify_one();
    }
}

/// The worker's view of the queue.
#[async_trait]
pub trait Outbox: Send + Sync {
    /// Mails that are due, leased to the caller.
    async fn due(&self, limit: u32) -> Result<Vec<LeasedMail>, Problem>;
    async fn next_at(&self) -> Result<Option<Micros>, Problem>;
    fn unseal(&self, mail: &LeasedMail) -> Option<MailMessage>;
    /// What admins have the message say.
    async fn wording(&self, mail: &LeasedMail, message: &MailMessage) -> Result<Wording, Problem>;
    /// Where the mail comes back to, unless to its sender.
    fn return_address(&self, mail: &LeasedMail) -> Option<String>;
    async fn settle(&self, mail: &LeasedMail, delivery: Delivery) -> Result<MailState, Problem>;
    fn now(&self) -> Micros;
}

#[async_trait]
impl Outbox for Service {
    async fn due(&self, limit: u32) -> Result<Vec<LeasedMail>, Problem> {
        self.due_mails(limit).await
    }

    async fn next_at(&self) -> Result<Option<Micros>, Problem> {
        self.store.next_mail_at().await
    }

    fn unseal(&self, mail: &LeasedMail) -> Option<MailMessage> {
        self.unseal_mail(mail)
    }

    async fn wording(&self, mail: &LeasedMail, message: &MailMessage) -> Result<Wording, Problem> {
        self.mail_wording(&mail.user_id, message).await
    }

    fn return_address(&self, mail: &LeasedMail) -> Option<String> {
        Service::return_address(self, &mail.id)
    }

    async fn settle(&self, mail: &LeasedMail, delivery: Delivery) -> Result<MailState, Problem> {
        self.settle_mail(mail, delivery).await
    }

    fn now(&self) -> Micros {
        self.clock.now()
    }
}

/// Takes mails from the outbox to the mailer until told to stop.
pub struct MailWorker {
    desk: Desk,
    bell: Arc<MailBell>,
    concurrency: usize,
    drain: Duration,
}

/// What sending one mail needs.
#[derive(Clone)]
struct Desk {
    outbox: Arc<dyn Outbox>,
    mailer: Arc<dyn Mailer>,
    news: MailNews,
}

impl MailWorker {
    #[must_use]
    pub fn new(
        outbox: Arc<dyn Outbox>,
        mailer: Arc<dyn Mailer>,
        bell: Arc<MailBell>,
        news: MailNews,
    ) -> Self {
        Self {
            desk: Desk { outbox, mailer, news },
            bell,
            concurrency: CONCURRENCY,
            drain: DRAIN,
        }
    }

    /// How many mails are sent at once; at least one.
    #[must_use]
    pub fn concurrency(mut self, mails: usize) -> Self {
        self.concurrency = mails.max(1);
        self
    }

    /// How long mails in hand may take after the stop.
    #[must_use]
    pub fn drain(mut self, limit: Duration) -> Self {
        self.drain = limit;
        self
    }

    /// Works until `shutdown` is there, then finishes the mails in hand.
    pub async fn run(self, shutdown: impl Future<Output = ()> + Send) {
        tokio::pin!(shutdown);
        let mut in_hand = JoinSet::new();
        let mut pause = FIRST_PAUSE;
        loop {
            // Looking is not interrupted by the stop: a lease taken and forgotten would hold its mails back.
            let next = self.fill(&mut in_hand).await;
            let wait = match next {
                Next::Look(wait) => {
                    pause = FIRST_PAUSE;
                    wait
                }
                Next::Trouble => {
                    // The bell is not heard: a store in trouble is not helped by more questions.
                    let wait = pause;
                    pause = (pause * 2).min(LONGEST_WAIT);
                    tokio::select! {
                        () = &mut shutdown => break,
                        () = sleep(wait) => continue,
                    }
                }
            };
            let refill_at = self.concurrency / 2;
            let stop = tokio::select! {
                () = &mut shutdown => true,
                () = self.bell.rung(), if in_hand.len() < self.concurrency => false,
                () = until_at_most(&mut in_hand, refill_at), if in_hand.len() > refill_at => false,
                () = sleep(wait) => false,
            };
            if stop {
                break;
            }
        }
        if timeout(self.drain, until_at_most(&mut in_hand, 0)).await.is_err() {
            tracing::warn!(
                mails = in_hand.len(),
                "mails were still on their way at the stop; they will be tried again"
            );
        }
        in_hand.abort_all();
    }

    /// Takes as many due mails as there are free hands, and tells when to look again.
    async fn fill(&self, in_hand: &mut JoinSet<()>) -> Next {
        while in_hand.try_join_next().is_some() {}
        let free = self.concurrency.saturating_sub(in_hand.len());
        if free == 0 {
            return Next::Look(LONGEST_WAIT);
        }
        if !self.desk.mailer.is_ready().await {
            return Next::Look(LONGEST_WAIT);
        }
        let limit = u32::try_from(free).unwrap_or(u32::MAX);
        let mails = match patiently(self.desk.outbox.due(limit)).await {
            Ok(mails) => mails,
            Err(trouble) => {
                tracing::error!(%trouble, "cannot look for mails to send");
                return Next::Trouble;
            }
        };
        let found = mails.len();
        for mail in mails {
            let desk = self.desk.clone();
            in_hand.spawn(async move { desk.see_off(mail).await });
        }
        if found == free {
            // There may be more; a free hand brings us back.
            return Next::Look(LONGEST_WAIT);
        }
        if in_hand.is_empty() {
            self.desk.mailer.rest().await;
        }
        match patiently(self.desk.outbox.next_at()).await {
            Ok(Some(at)) => {
                let wait = at.since(self.desk.outbox.now());
                Next::Look(wait.clamp(SHORTEST_WAIT, LONGEST_WAIT))
            }
            Ok(None) => Next::Look(LONGEST_WAIT),
            Err(trouble) => {
                tracing::error!(%trouble, "cannot tell when the next mail is due");
                Next::Trouble
            }
        }
    }
}

enum Next {
    Look(Duration),
    Trouble,
}

async fn until_at_most(in_hand: &mut JoinSet<()>, count: usize) {
    while in_hand.len() > count {
        if let Some(Err(fault)) = in_hand.join_next().await {
            tracing::error!(%fault, "a mail was left half-way; its lease will run out");
        }
    }
}

/// A store's answer, or that there was none in time.
async fn patiently<T>(work: impl Future<Output = Result<T, Problem>>) -> Result<T, String> {
    match timeout(STORE_PATIENCE, work).await {
        Ok(answer) => answer.map_err(|problem| problem.to_string()),
        Err(_) => Err("the store does not answer".to_owned()),
    }
}

impl Desk {
    async fn see_off(&self, mail: LeasedMail) {
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
            Delivery::PutOff { reply } => {
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
                return_address: self.outbox.return_address(mail),
                now: self.outbox.now(),
            })
            .await;
        delivery.with_words(|words| without_quotes(&words, &message))
    }

    /// Notes the outcome, again and again while the lease holds: a mail that left and is not noted would leave twice.
    async fn settle(&self, mail: &LeasedMail, delivery: Delivery) {
        let mut pause = FIRST_PAUSE;
        for try_number in 1..=SETTLE_TRIES {
            match patiently(self.outbox.settle(mail, delivery.clone())).await {
                Ok(_) => {
                    if let Some(invite_id) = &mail.invite_id {
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

/// A server's words go to timelines and webhooks. What they quote of the mail does not: a code in it could be used.
fn without_quotes(words: &str, message: &MailMessage) -> String {
    let code = message.code().unwrap_or_default();
    let typed = code.replace('-', "");
    let quotes = |word: &str| {
        word.contains("://") || !code.is_empty() && (word.contains(code) || word.contains(&typed))
    };
    words
        .split(' ')
        .map(|word| if quotes(word) { "…" } else { word })
        .collect::<Vec<_>>()
        .join(" ")
}

/// A server's words without the addresses and links they may quote.
fn fit_to_log(reply: &str) -> String {
    reply
        .split_whitespace()
        .map(|word| {
            if word.contains('@') || word.contains("://") {
                "…"
            } else {
                word
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use shared::mail::InviteMail;

    use super::*;

    #[test]
    fn what_is_quoted_of_the_mail_is_left_out() {
        let message = MailMessage::Invite(InviteMail {
            to: "maria@acme.com".into(),
            person_name: "Maria".into(),
            language: "en".into(),
            inviter_name: "Paul".into(),
            organization_name: "Acme".into(),
            application_name: "Portal".into(),
            code: "7K2M-9XQ4-PWT3".into(),
            link: "https://usher.acme.com/invite/7?code=7K2M-9XQ4-PWT3".into(),
            not_expected_link: String::new(),
            link_expires_at: Micros(0),
            note: None,
            replaces_earlier: false,
            accents: None,
        });
        for (words, kept) in [
            (r#"200 OK {"args":{"code":"7K2M-9XQ4-PWT3"}}"#, "200 OK …"),
            (
                "554 blocked https://usher.acme.com/invite/7?code=x there",
                "554 blocked … there",
            ),
            (
                "554 blocked usher.acme.com/invite/7?code=7K2M9XQ4PWT3",
                "554 blocked …",
            ),
            (
                "550 5.1.1 <maria@acme.com>: unknown",
                "550 5.1.1 <maria@acme.com>: unknown",
            ),
        ] {
            assert_eq!(without_quotes(words, &message), kept);
        }
    }

    #[test]
    fn logs_quote_no_addresses_and_no_links() {
        assert_eq!(
            fit_to_log("550 5.1.1 <maria@acme.com>: unknown, see https://x.example/?q=1\r\n"),
            "550 5.1.1 … unknown, see …"
        );
    }
}
