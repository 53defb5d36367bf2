//! The frame around every page of the desk.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{desk, language};

/// Links out of the desk say `rel="external"`: the router leaves those to the browser.
#[component]
pub(super) fn Layout(children: Children) -> impl IntoView {
    let (language, person) = (language(), desk().person);
    let path = use_location().pathname;
    let current = move |own: &'static str| move || (path.read().as_str() == own).then_some("page");
    view! {
        <a class="skip-link" href="#main" rel="external">{language.text("desk-skip")}</a>
        <header class="masthead">
            <a class="wordmark" href="/admin/invites">
                <svg
                    viewBox="0 0 24 24"
                    fill="none"
                    stroke="currentColor"
                    stroke-width="2"
                    stroke-linecap="round"
                    stroke-linejoin="round"
                    aria-hidden="true"
                    focusable="false"
                >
                    <path d="M9 7.500V5.500A4.500 4.500 0 0 1 13.500 1h2A4.500 4.500 0 0 1 20 5.500V21M9 17.500V21M6.500 21H22M2 12.500h11M9.500 9l3.500 3.500L9.500 16"></path>
                </svg>
                "usher"
            </a>
            <nav class="nav" aria-label=language.text("desk-nav")>
                <a href="/admin/invites" aria-current=current("/admin/invites")>{language.text("desk-nav-invites")}</a>
                <a href="/admin/organizations" aria-current=current("/admin/organizations")>
                    {language.text("desk-nav-organizations")}
                </a>
                <a href="/admin/providers" aria-current=current("/admin/providers")>{language.text("providers-nav")}</a>
                <a href="/admin/mail" aria-current=current("/admin/mail")>{language.text("mailing-nav")}</a>
                <a href="/admin/webhooks" aria-current=current("/admin/webhooks")>{language.text("webhooks-nav")}</a>
                <a href="/admin/tokens" aria-current=current("/admin/tokens")>{language.text("desk-nav-tokens")}</a>
                <a href="/docs/api" rel="external">{language.text("desk-nav-api")}</a>
                <a class="button" href="/admin/invites/new" aria-current=current("/admin/invites/new")>
                    {language.text("desk-nav-invite")}
                </a>
                <a href="/account" rel="external">{person.name}</a>
                <form method="post" action="/sign-out">
                    <button class="button button-plain" type="submit">{language.text("desk-sign-out")}</button>
                </form>
            </nav>
        </header>
        <main class="content stack stack-loose" id="main" tabindex="-1">{children()}</main>
    }
}
