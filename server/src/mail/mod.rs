//! Mails: how they look ([`compose`]), how they travel ([`SmtpMailer`]), and who sees to it ([`MailWorker`]).

mod compose;
mod letter;
mod palette;
mod renderer;
mod transport;
mod worker;

pub use compose::{ComposeError, Sender, SenderError, Stamp, compose, preview};
pub use palette::{DARK, LIGHT, Palette};
pub use renderer::Renderer;
pub use transport::{Mailer, SmtpMailer, SmtpUrlError};
pub use worker::{MailBell, MailWorker, Outbox};
