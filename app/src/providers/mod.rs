//! Identity providers at the admin's desk: listed, added, changed, tested, switched on and off, removed.

mod form;
mod form_page;
mod list;
mod list_page;
mod log;
mod secret;
pub mod server_fns;

#[cfg(feature = "ssr")]
mod edge;

pub(crate) use form::{OwnerField, limit};
pub use form_page::{EditProviderPage, NewProviderPage};
pub use list_page::ProvidersPage;
