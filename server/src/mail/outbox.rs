//! The worker's side of the outbox.

use async_trait::async_trait;
use shared::invites::MailState;
use shared::mail::texts::Wording;
use shared::mail::{Delivery, LeasedMail, MailMessage};
use shared::{Micros, Problem, Service};

/// The worker's view of the queue.
#[async_trait]
pub trait Outbox: Send + Sync {
    /// Mails that are due, leased to the caller.
    async fn due(&self, limit: u32) -> Result<Vec<LeasedMail>, Problem>;
    async fn next_at(&self) -> Result<Option<Micros>, Problem>;
    fn unseal(&self, mail: &LeasedMail) -> Option<MailMessage>;
    /// What admins have the message say.
    async fn wording(&self, mail: &LeasedMail, message: &MailMessage) -> Result<Wording, Problem>;
    /// What names the mail in its own headers, the same at every try.
    fn message_id(&self, mail: &LeasedMail) -> String;
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

    fn message_id(&self, mail: &LeasedMail) -> String {
        Service::message_id(self, &mail.id)
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
