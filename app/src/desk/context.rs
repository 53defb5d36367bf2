//! What every page of the desk knows, the same on the server and in the browser.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::access::SignedInPerson;
use shared::texts::Language;

use super::Kept;

/// The server's part: provided as a context for every request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskContext {
    /// Changes whenever a file or a text of the site does, so that browsers fetch the new ones.
    pub site_version: String,
    pub mail_is_set_up: bool,
    pub public_url: String,
    pub person: SignedInPerson,
}

impl Default for DeskContext {
    fn default() -> Self {
        Self {
            site_version: String::new(),
            mail_is_set_up: true,
            public_url: String::new(),
            person: SignedInPerson {
                user_id: String::new(),
                name: String::new(),
                login_name: String::new(),
                is_admin: false,
            },
        }
    }
}

/// What travels with the page, so that the browser's first rendering is the server's.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Travelling {
    pub language: Language,
    pub desk: DeskContext,
    pub kept: Option<Kept>,
}

impl Travelling {
    #[cfg(feature = "ssr")]
    pub fn begin() -> Self {
        Self {
            language: language(),
            desk: desk(),
            kept: super::kept::read(),
        }
    }

    /// Only when the page came without what should travel with it.
    #[cfg(not(feature = "ssr"))]
    pub fn begin() -> Self {
        let tag = document()
            .document_element()
            .and_then(|html| html.get_attribute("lang"));
        Self {
            language: tag.as_deref().and_then(Language::from_tag).unwrap_or_default(),
            desk: DeskContext::default(),
            kept: None,
        }
    }
}

/// The language of the page.
#[must_use]
pub fn language() -> Language {
    use_context().unwrap_or_default()
}

#[must_use]
pub fn desk() -> DeskContext {
    use_context().unwrap_or_default()
}
