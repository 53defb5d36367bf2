//! Plain pages: whole HTML documents rendered once on the server. Every form works without a script; the `enhance`
//! program only makes them nicer.

mod document;
mod form;
mod passkey;
mod problem;
mod provider;
mod sentence;

use shared::access::SignedInPerson;
use shared::organizations::policy::Look;
use shared::texts::Language;

pub(crate) use document::{Page, document, reference_document, wide_document};
pub(crate) use form::{autofocus, password_field, problem_notice};
pub(crate) use passkey::{PasskeyWish, passkey_form};
pub use problem::problem_page;
pub(crate) use problem::words;
pub(crate) use provider::provider_link;
pub(crate) use sentence::{Piece, sentence};

/// An organization as its people see it on a page.
#[derive(Clone, Debug)]
pub struct House {
    pub name: String,
    /// Its own colours.
    pub look: Option<Look>,
}

/// What every plain page needs to know about its request.
#[derive(Clone, Debug)]
pub struct PageContext {
    pub language: Language,
    /// For the Content-Security-Policy.
    pub nonce: String,
    /// Ends the caching of `/pkg/…` when the site changes.
    pub site_version: String,
    pub signed_in: Option<SignedInPerson>,
    /// Whose page it is, once that may be told; else it is usher's.
    pub house: Option<House>,
    /// Path and query of this page: where the language switch comes back to. Without a code in it.
    pub path: String,
}
