//! The new token: on the page this once.

use leptos::prelude::*;
use shared::access::TokenResult;

use crate::desk::{Secret, language};

#[component]
pub(super) fn ResultCard(result: TokenResult) -> impl IntoView {
    let language = language();
    let title = language.text_with("tokens-made", &[("name", result.name.as_str().into())]);
    let end = match result.expires_at {
        Some(at) => view! { <time datetime=at.rfc3339()>{language.moment(at)}</time> }.into_any(),
        None => language.text("tokens-no-end").into_any(),
    };
    view! {
        <section class="card stack desk-result" aria-labelledby="result-title">
            <h2 id="result-title">{title}</h2>
            <Secret id="new-token" label=language.text("tokens-token") text=result.token copy=language.text("tokens-copy")/>
            <p class="notice notice-attention">{language.text("tokens-shown-once")}</p>
            <dl class="facts">
                <dt>{language.text("desk-valid-until")}</dt>
                <dd>{end}</dd>
            </dl>
        </section>
    }
}
