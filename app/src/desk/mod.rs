//! The admin's desk: pages that are rendered by the server and come to life in the browser.

mod app;
mod change_log;
mod context;
mod copy;
mod fields;
mod kept;
mod layout;
mod not_found;
mod overlap;
mod question;
mod refusal;
mod said;
mod texts;
mod words;

#[cfg(feature = "ssr")]
pub(crate) mod edge;
#[cfg(feature = "hydrate")]
mod hydrate;
#[cfg(feature = "ssr")]
mod shell;

pub use app::App;
pub use context::{DeskContext, desk, language};
pub use kept::{Kept, take_kept};
pub use refusal::{Dated, Refusal};

pub(crate) use change_log::{LoggedChange, ProviderChanges, change_words};
pub(crate) use copy::{CopyButton, Secret};
pub(crate) use fields::{SelectField, TextField, first_wrong, focus_soon};
pub(crate) use overlap::OverlapField;
pub(crate) use question::{Question, QuestionButtons, QuestionCard, QuestionDialog, QuestionLinks};
pub(crate) use said::said;
pub(crate) use texts::brought;
pub(crate) use words::{Moment, ProblemNotice, Waiting, alive, date, distance, end_of_day};

#[cfg(feature = "ssr")]
pub(crate) use kept::keep;
#[cfg(feature = "ssr")]
pub use shell::{ShellOptions, routes, shell};
