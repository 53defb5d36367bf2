//! Texts in another language than the page's: the server has them all, a browser asks for them.

use leptos::prelude::*;
use shared::texts::Language;

#[cfg(feature = "hydrate")]
use super::desk;

/// Where the site has the texts of a language.
pub(super) fn texts_address(language: Language, site_version: &str) -> String {
    format!("/texts/{}.txt?v={site_version}", language.tag())
}

/// The wished language once its texts are here, until then the page's own.
pub(crate) fn brought(
    wished: impl Fn() -> Language + Send + Sync + 'static,
    own: Language,
) -> Memo<Language> {
    let arrived = RwSignal::new(0_u32);
    #[cfg(feature = "hydrate")]
    let version = desk().site_version;
    Memo::new(move |_| {
        arrived.track();
        let wished = wished();
        if wished.is_here() {
            return wished;
        }
        #[cfg(feature = "hydrate")]
        bring(wished, texts_address(wished, &version), arrived);
        own
    })
}

/// Without an answer the page's own language stays: it is a preview, and the mail is written by the server.
#[cfg(feature = "hydrate")]
fn bring(language: Language, address: String, arrived: RwSignal<u32>) {
    leptos::task::spawn_local(async move {
        let Ok(answer) = gloo_net::http::Request::get(&address).send().await else {
            return;
        };
        if answer.ok()
            && let Ok(texts) = answer.text().await
        {
            language.supply(&texts);
            arrived.try_update(|count| *count += 1);
        }
    });
}
