//! Mails: how they look ([`compose`]), how they travel ([`SmtpMailer`]), by whom ([`Dispatch`]), and who sees to it
//! ([`MailWorker`]).

mod compose;
mod desk;
mod dispatch;
mod http;
mod letter;
mod mailer;
mod outage;
mod outbox;
mod pace;
mod palette;
mod quotes;
mod renderer;
mod smtp;
mod trials;
mod way;
mod worker;

pub use compose::{ComposeError, Sender, SenderError, Stamp, compose, preview};
pub use dispatch::Dispatch;
pub use mailer::{Mailer, Outgoing};
pub use outbox::Outbox;
pub use palette::{DARK, LIGHT, Palette};
pub use renderer::Renderer;
pub use smtp::{SmtpMailer, SmtpUrlError};
pub use trials::Trials;
pub use worker::{MailBell, MailWorker};
