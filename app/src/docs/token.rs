//! How the reader comes by a token: one click where they may, otherwise the way there.

use leptos::prelude::*;
use shared::Micros;
use shared::access::Role;
use shared::texts::Language;

use super::samples::TOKEN;
use crate::tokens::role_name;

/// What the reader is offered.
pub enum Offer<'a> {
    /// To sign in first.
    SignIn,
    /// Nothing: their role gives no tokens.
    Nothing,
    Make,
    /// It was made just now. This page is the only one that shows it.
    Made {
        token: &'a str,
        role: Role,
        ends_at: Micros,
    },
}

impl Offer<'_> {
    /// What stands in the samples.
    pub(super) fn shown(&self) -> &str {
        self.made().unwrap_or(TOKEN)
    }

    fn made(&self) -> Option<&str> {
        match self {
            Self::Made { token, .. } => Some(token),
            _ => None,
        }
    }
}

/// Rows for the page's list of facts.
pub(super) fn facts(language: Language, offer: &Offer<'_>) -> impl IntoView + use<> {
    view! {
        <dt>{language.text("docs-token")}</dt>
        <dd class="stack stack-tight">
            <code class="ltr reference-token">{format!("Authorization: Bearer {}", offer.shown())}</code>
            {way(language, offer)}
        </dd>
        <dt class="with-script"><label for="token">{language.text("docs-token-enter")}</label></dt>
        <dd class="with-script">
            <input
                class="input ltr"
                id="token"
                type="password"
                autocomplete="off"
                spellcheck="false"
                value=offer.made().map(str::to_owned)
                data-token=""
            />
        </dd>
    }
}

fn way(language: Language, offer: &Offer<'_>) -> AnyView {
    match offer {
        Offer::SignIn => view! {
            <p>
                {language.text("docs-token-needed")} " "
                <a href="/sign-in?next=/docs/api">{language.text("docs-token-sign-in")}</a>
            </p>
        }
        .into_any(),
        Offer::Nothing => view! { <p>{language.text("docs-token-nothing")}</p> }.into_any(),
        Offer::Make => view! {
            <form method="post" action="/docs/api">
                <button class="button button-quiet" type="submit">{language.text("docs-token-make")}</button>
            </form>
            <p class="small quiet">{language.text("docs-token-make-hint")}</p>
        }
        .into_any(),
        Offer::Made { role, ends_at, .. } => {
            let role = role_name(language, *role);
            let end = language.moment(*ends_at);
            let made = [("role", role.as_str().into()), ("end", end.as_str().into())];
            view! {
                <div class="notice notice-good" role="status">
                    <p>{language.text_with("docs-token-made", &made)}</p>
                    <p><a href="/admin/tokens">{language.text("docs-token-revoke")}</a></p>
                </div>
            }
            .into_any()
        }
    }
}
