//! The document around the desk; only the server writes it.

use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::MetaTags;
use shared::texts::Language;

use super::App;
use super::texts::texts_address;

#[derive(Clone, Debug)]
pub struct ShellOptions {
    pub language: Language,
    /// Goes behind the names of the site's files: `?v=…`.
    pub site_version: String,
}

/// The whole page. The nonce is the one of the request's context (`leptos::nonce`).
pub fn shell(options: ShellOptions) -> impl IntoView {
    let ShellOptions {
        language,
        site_version,
    } = options;
    let version: String = site_version
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "-._".contains(*c))
        .collect();
    let (script, program) = (
        format!("/pkg/desk.js?v={version}"),
        format!("/pkg/desk_bg.wasm?v={version}"),
    );
    let texts = texts_address(language, &version);
    let start = format!(
        "Promise.all([import({script:?}).then(m => m.default({{module_or_path: {program:?}}}).then(() => m)), \
         fetch({texts:?}).then(t => t.ok ? t.text() : Promise.reject(t.status))])\
         .then(([m, texts]) => m.hydrate({:?}, texts));",
        language.tag()
    );
    let nonce = use_nonce();
    view! {
        <!DOCTYPE html>
        <html lang=language.tag() dir=language.direction()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="robots" content="noindex"/>
                <link rel="stylesheet" href=format!("/pkg/usher.css?v={version}")/>
                <link rel="icon" type="image/svg+xml" href="/favicon.svg"/>
                <link rel="modulepreload" href=script nonce=nonce.clone()/>
                <link rel="preload" href=program r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
                <link rel="preload" href=texts r#as="fetch" crossorigin="anonymous"/>
                <script type="module" nonce=nonce>{start}</script>
                <MetaTags/>
            </head>
            <body class="page">
                <App/>
            </body>
        </html>
    }
}

/// The addresses of the desk as axum writes them. Call it once before the first page is rendered, even without use for
/// the addresses: it starts the executor that Leptos renders with.
#[must_use]
pub fn routes() -> Vec<String> {
    let routes = leptos_axum::generate_route_list(App);
    routes.iter().map(|route| route.path().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::routes;

    #[test]
    fn the_addresses_are_what_axum_mounts() {
        assert_eq!(
            routes(),
            [
                "/admin",
                "/admin/invites",
                "/admin/invites/new",
                "/admin/invites/{id}",
                "/admin/organizations",
                "/admin/organizations/{id}/policy",
                "/admin/instance/policy",
                "/admin/providers",
                "/admin/providers/new",
                "/admin/providers/{id}",
                "/admin/webhooks",
                "/admin/webhooks/{id}",
                "/admin/mail",
                "/admin/mail/new",
                "/admin/mail/{id}",
                "/admin/tokens"
            ]
        );
    }
}
