//! E-mail providers at the admin's desk: listed, added, changed, tried out, given their turn, removed.

mod form;
mod form_page;
mod list;
mod list_page;
mod log;
mod reports;
pub mod server_fns;
mod trial;

#[cfg(feature = "ssr")]
mod edge;

pub use form_page::{EditEmailProviderPage, NewEmailProviderPage};
pub use list_page::EmailProvidersPage;
pub use server_fns::ReportsDone;
