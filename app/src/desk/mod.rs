//! The admin's desk: pages that are rendered by the server and come to life in the browser.

mod app;
mod context;
mod kept;
mod layout;
mod not_found;

#[cfg(feature = "hydrate")]
mod hydrate;
#[cfg(feature = "ssr")]
mod shell;

pub use app::App;
pub use context::{DeskContext, desk, language};
pub use kept::{Kept, take_kept};

#[cfg(feature = "ssr")]
pub(crate) use kept::keep;
#[cfg(feature = "ssr")]
pub use shell::{ShellOptions, routes, shell};
