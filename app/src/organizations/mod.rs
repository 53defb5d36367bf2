//! Organizations at the admin's desk, and what they allow.

mod colours;
mod field;
mod list_page;
mod log;
mod policy_page;
mod providers;
pub mod server_fns;
mod words;

#[cfg(feature = "ssr")]
mod edge;

pub use list_page::OrganizationsPage;
pub use policy_page::PolicyPage;
