//! What mails say: the words that admins give, over those usher brings.

mod field;
mod kind;
mod tidy;
mod variable;
mod version;
mod view;

#[cfg(feature = "core")]
mod builtin;
#[cfg(feature = "core")]
mod preview;
#[cfg(feature = "core")]
mod read;
#[cfg(feature = "core")]
mod save;
#[cfg(feature = "core")]
mod wording;

pub use field::{MailTexts, TextField};
pub use kind::MailKind;
pub use tidy::{harmless_line, harmless_lines};
pub use variable::Variable;
pub use version::{TextPlace, TextVersion};
pub use view::{MailTextsPage, TextSource};
#[cfg(feature = "core")]
pub use wording::Wording;
