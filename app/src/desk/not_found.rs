//! An address of the desk that leads nowhere.

use leptos::prelude::*;
use leptos_meta::Title;

use super::language;

#[component]
pub(super) fn NotFound() -> impl IntoView {
    #[cfg(feature = "ssr")]
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(axum::http::StatusCode::NOT_FOUND);
    }
    let language = language();
    view! {
        <Title text=language.text("desk-not-found")/>
        <h1>{language.text("desk-not-found")}</h1>
        <p>{language.text("desk-not-found-words")}</p>
        <p><a class="button" href="/admin/invites">{language.text("desk-to-invites")}</a></p>
    }
}
