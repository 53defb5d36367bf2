//! Access tokens of programs, at the admin's desk: made, shown once, listed, revoked.

mod form;
mod list;
mod page;
mod result;
mod revoke;
mod role;
pub mod server_fns;

#[cfg(feature = "ssr")]
mod edge;

pub use page::TokensPage;
#[cfg(feature = "ssr")]
pub(crate) use role::role_name;
