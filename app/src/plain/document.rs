//! The frame of a plain page: head, wordmark, footer with the language switch.

use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use shared::texts::Language;

use super::PageContext;

/// What differs from page to page.
pub(crate) struct Page {
    /// Plain words for `<title>`.
    pub title: String,
    /// Something was refused: the title says so first, for whoever hears it only.
    pub has_problem: bool,
    pub main: AnyView,
}

/// Renders the page as a document. `page` runs inside a reactive owner, as Leptos' views want it.
pub(crate) fn document(context: &PageContext, page: impl FnOnce() -> Page) -> String {
    render(
        context,
        Frame {
            class: "page page-narrow",
            program: "enhance",
        },
        page,
    )
}

/// As wide as the desk.
pub(crate) fn wide_document(context: &PageContext, page: impl FnOnce() -> Page) -> String {
    render(
        context,
        Frame {
            class: "page",
            program: "enhance",
        },
        page,
    )
}

/// The reference of the API: as wide as the desk, with a program of its own.
pub(crate) fn reference_document(context: &PageContext, page: impl FnOnce() -> Page) -> String {
    render(
        context,
        Frame {
            class: "page",
            program: "explore",
        },
        page,
    )
}

/// What differs between the kinds of documents.
struct Frame {
    class: &'static str,
    /// Its name below `/pkg`.
    program: &'static str,
}

fn render(context: &PageContext, kind: Frame, page: impl FnOnce() -> Page) -> String {
    let html = Owner::new().with(|| frame(context, kind, page()).to_html());
    // Leptos parts neighbouring texts with these marks for the hydration that never comes here. Words from outside
    // cannot hold one: they are escaped.
    format!("<!DOCTYPE html>{}", html.replace("<!>", ""))
}

fn frame(context: &PageContext, kind: Frame, page: Page) -> impl IntoView {
    let PageContext { language, nonce, .. } = context;
    let version = utf8_percent_encode(&context.site_version, NON_ALPHANUMERIC).to_string();
    let title_key = if page.has_problem {
        "page-title-problem"
    } else {
        "page-title"
    };
    let house = context
        .house
        .as_ref()
        .map_or("usher", |house| house.name.as_str());
    let title = language.text_with(
        title_key,
        &[("title", page.title.into()), ("house", house.into())],
    );
    let start = format!(
        r#"import init from "/pkg/{program}.js?v={version}";init({{module_or_path:"/pkg/{program}_bg.wasm?v={version}"}})"#,
        program = kind.program
    );
    view! {
        <html lang=language.tag() dir=language.direction() data-moment=language.moment_pattern()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="robots" content="noindex" />
                <meta name="color-scheme" content="light dark" />
                <title>{title}</title>
                <link rel="stylesheet" href=format!("/pkg/usher.css?v={version}") />
                {context
                    .house
                    .as_ref()
                    .and_then(|house| house.look)
                    .map(|look| {
                        view! {
                            <link rel="stylesheet" href=format!("/look/{}.css?v={version}", look.name()) />
                        }
                    })}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
            </head>
            <body class=kind.class>
                <header class="masthead">
                    {match &context.house {
                        Some(house) => view! { <bdi class="wordmark">{house.name.clone()}</bdi> }.into_any(),
                        None => view! { <span class="wordmark">{wordmark()} "usher"</span> }.into_any(),
                    }}
                    {context
                        .signed_in
                        .as_ref()
                        .map(|person| {
                            let label = language
                                .text_with("signed-in-as-link", &[("name", person.name.as_str().into())]);
                            view! {
                                <a class="masthead-person" href="/account" aria-label=label>
                                    <bdi>{person.name.clone()}</bdi>
                                </a>
                            }
                        })}
                </header>
                <main class="content">{page.main}</main>
                <footer class="footer">
                    <nav aria-label=language.text("languages-label")>
                        <ul class="languages">
                            {Language::all()
                                .map(|other| view! { <li>{language_link(context, other)}</li> })
                                .collect_view()}
                        </ul>
                    </nav>
                </footer>
                <script type="module" nonce=nonce.clone() inner_html=start></script>
            </body>
        </html>
    }
}

fn language_link(context: &PageContext, other: Language) -> AnyView {
    let name = other.name();
    if other == context.language {
        return view! { <span lang=other.tag() aria-current="true">{name}</span> }.into_any();
    }
    let next = utf8_percent_encode(&context.path, NON_ALPHANUMERIC);
    let href = format!("/language?lang={}&next={next}", other.tag());
    view! {
        <a lang=other.tag() hreflang=other.tag() dir=other.direction() href=href rel="nofollow">
            {name}
        </a>
    }
    .into_any()
}

/// An open door and the way in. The same drawing as style/assets/favicon.svg.
fn wordmark() -> impl IntoView {
    view! {
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
            <path d="M9 7.5V5.5A4.5 4.5 0 0 1 13.5 1h2A4.5 4.5 0 0 1 20 5.5V21M9 17.5V21M6.5 21H22M2 12.5h11M9.5 9l3.5 3.5L9.5 16"></path>
        </svg>
    }
}
