//! Inviting, at the admin's desk: the server functions, and the pages that use them.

mod actions;
mod find;
mod form;
mod form_fields;
mod invite_page;
mod list_page;
mod mail_line;
mod mail_words;
mod mails;
mod new_page;
mod preview;
mod remarks;
mod result;
mod row;
pub mod server_fns;
mod timeline;
mod undo;
mod words;

#[cfg(feature = "ssr")]
mod edge;

pub use invite_page::InvitePage;
pub use list_page::InvitesPage;
pub use new_page::NewInvitePage;
