//! Mails: how they look ([`compose`]), how they travel ([`SmtpMailer`]), and who sees to it ([`MailWorker`]).

mod compose;
mod letter;
mod renderer;
mod transport;
mod worker;

pub use compose::{ComposeError, DARK, LIGHT, Palette, Sender, SenderError, compose, preview};
pub use renderer::Renderer;
pub use transport::{Mailer, SmtpMailer, SmtpUrlError};
pub use worker::{MailBell, MailWorker, Outbox};
