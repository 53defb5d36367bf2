//! Mails: how they look ([`compose`]), how they travel ([`SmtpMailer`]), by whom ([`Dispatch`]), and who sees to it
//! ([`MailWorker`]).

mod compose;
mod dispatch;
mod http;
mod letter;
mod mailer;
mod pace;
mod palette;
mod renderer;
mod smtp;
mod trials;
mod worker;

pub use compose::{ComposeError, Sender, SenderError, compose, preview};
pub use dispatch::Dispatch;
pub use mailer::{Mailer, Outgoing};
pub use palette::{DARK, LIGHT, Palette};
pub use renderer::Renderer;
pub use smtp::{SmtpMailer, SmtpUrlError};
pub use trials::Trials;
pub use worker::{MailBell, MailWorker, Outbox};
