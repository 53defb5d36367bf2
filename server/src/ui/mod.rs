//! The pages' edge: cookies, forms and rendering. What a form means is decided in `shared`.

mod access;
mod assets;
mod confirm;
mod cookies;
mod desk;
mod docs;
mod hand_off;
mod language;
mod live;
mod look;
mod mail_texts;
mod new_password;
mod onboarding;
mod own_password;
mod page;
mod passkey_link;
mod passkeys;
mod providers;
mod reminders;
mod texts;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use shared::Service;
use shared::providers::CALLBACK_PATH;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;

pub use cookies::Cookies;

/// The longest form of ours has the words of a mail, where a byte may take three; more is somebody else's.
const MAX_FORM_BYTES: usize = 256 * 1024;

/// What the pages need besides the use cases.
#[derive(Clone)]
pub struct UiState {
    pub service: Arc<Service>,
    pub cookies: Cookies,
    /// Proxies in front that are trusted to name the client.
    pub trusted_proxies: usize,
    /// Changes when a script or a style does.
    pub site_version: &'static str,
    /// Speaks after each try to send a mail.
    pub news: crate::news::MailNews,
    /// Turns true when usher is asked to stop.
    pub stopped: tokio::sync::watch::Receiver<bool>,
}

/// Every page, form and file. Cross-site posts are refused.
pub fn router(state: UiState) -> Router {
    Router::new()
        .route("/", get(access::front_door))
        .route("/sign-in", get(access::sign_in_page).post(access::sign_in))
        .route("/sign-in/passkey", post(passkeys::sign_in))
        .route("/sign-in/passkey/options", post(passkeys::sign_in_options))
        .route(
            "/sign-in/new-password",
            get(new_password::page).post(new_password::choose),
        )
        .route("/sign-in/idp/{provider_id}", get(providers::sign_in))
        .route(CALLBACK_PATH, get(providers::callback))
        .route("/idp/start/{intent_id}", get(providers::intent))
        .route("/sign-out", post(access::sign_out))
        .route("/account", get(access::account))
        .route("/account/password", post(own_password::change))
        .route("/account/passkeys", post(passkeys::add))
        .route("/account/passkeys/options", post(passkeys::account_options))
        .route("/account/passkeys/rename", post(passkeys::rename))
        .route("/account/passkeys/remove", post(passkeys::remove))
        .route("/account/identities/remove", post(providers::remove))
        .route("/account/identities/{provider_id}", get(providers::link))
        .route("/account/confirm", get(confirm::page).post(confirm::by_password))
        .route("/account/confirm/idp/{provider_id}", get(providers::prove))
        .route("/account/confirm/passkey", post(confirm::by_passkey))
        .route(
            "/account/confirm/passkey/options",
            post(passkeys::sign_in_options),
        )
        .route("/account/profile", post(access::change_profile))
        .route("/account/sessions/end", post(access::end_session))
        .route(
            "/docs/api",
            get(docs::reference)
                .post(docs::make_token)
                .layer(CompressionLayer::new()),
        )
        .route("/admin/texts", get(mail_texts::page).post(mail_texts::save))
        .route("/admin/texts/preview", get(mail_texts::saved).post(mail_texts::preview))
        .route("/admin/texts/restore", post(mail_texts::restore))
        .route("/language", get(language::choose))
        .route("/look/{file}", get(look::style_sheet))
        .route(
            "/texts/{file}",
            get(texts::catalogue).layer(CompressionLayer::new()),
        )
        .route("/invite", get(onboarding::code_page).post(onboarding::enter_code))
        .route("/invite/{user_id}", get(onboarding::open))
        .route("/invite/{user_id}/continue", post(onboarding::begin))
        .route(
            "/invite/{user_id}/set-up",
            get(onboarding::set_up::show).post(onboarding::set_up::choose_password),
        )
        .route("/invite/{user_id}/set-up/passkey", post(passkeys::set_up))
        .route(
            "/invite/{user_id}/set-up/passkey/options",
            post(passkeys::set_up_options),
        )
        .route(
            "/invite/{user_id}/set-up/idp/{provider_id}",
            get(providers::set_up),
        )
        .route(
            "/invite/{user_id}/on-phone",
            get(hand_off::wait).post(hand_off::offer),
        )
        .route("/invite/{user_id}/on-phone/state", get(hand_off::state))
        .route("/on-phone", get(hand_off::open).post(hand_off::take))
        .route("/on-phone/done", get(hand_off::done))
        .route("/invite/{user_id}/done", get(onboarding::done::show))
        .route("/invite/{user_id}/done/name", post(onboarding::done::name))
        .route(
            "/invite/{user_id}/done/password",
            post(onboarding::done::password),
        )
        .route("/invite/{user_id}/done/passkey", post(onboarding::done::passkey))
        .route(
            "/invite/{user_id}/done/passkey/options",
            post(onboarding::done::passkey_options),
        )
        .route(
            "/invite/{user_id}/new-link",
            post(onboarding::ways_on::request_link),
        )
        .route(
            "/invite/{user_id}/new-invitation",
            post(onboarding::ways_on::request_invitation),
        )
        .route(
            "/invite/{user_id}/not-expected",
            get(onboarding::not_expected::show).post(onboarding::not_expected::decline),
        )
        .route("/invite/{user_id}/reopen", post(onboarding::not_expected::reopen))
        .route(
            "/passkey/{user_id}",
            get(passkey_link::open).post(passkey_link::finish),
        )
        .route("/passkey/{user_id}/options", post(passkey_link::begin))
        .route("/passkey/{user_id}/done", get(passkey_link::done))
        .merge(desk::router())
        .fallback(page::not_found)
        .method_not_allowed_fallback(page::of_form)
        .with_state(state.clone())
        .layer(CsrfLayer::new())
        // What another site may send: the one post writes nothing, the other is for whoever has its address.
        .merge(
            Router::new()
                .route(CALLBACK_PATH, post(providers::posted_callback))
                .route(
                    "/reminders/{token}",
                    get(reminders::show).post(reminders::stop),
                )
                .with_state(state),
        )
        .layer(RequestBodyLimitLayer::new(MAX_FORM_BYTES))
        .merge(assets::router())
}
