//! Mails for showing instead of sending.

use shared::mail::texts::Wording;
use shared::mail::{MailMessage, RenderedMail};
use shared::ports::MailRenderer;
use shared::{Problem, Reason};

use super::compose::preview;

/// Renders what the worker would send.
#[derive(Clone, Copy, Debug, Default)]
pub struct Renderer;

impl MailRenderer for Renderer {
    fn render(&self, message: &MailMessage, wording: &Wording) -> Result<RenderedMail, Problem> {
        preview(message, wording).map_err(|fault| {
            tracing::error!(%fault, "a mail cannot be rendered");
            Reason::Internal.into()
        })
    }
}
