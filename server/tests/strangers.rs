//! Every page and every server function of the desk refuses whoever has not signed in.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use leptos::server_fn::axum::server_fn_paths;
use server::api::Api;
use server::credentials::{AeadSealer, Argon2Hasher};
use server::front;
use server::mail::MailBell;
use server::news::MailNews;
use server::outbound::Outbound;
use server::store::SqliteStore;
use server::streams::Streams;
use server::system::{SystemClock, SystemRandom};
use server::ui::{self, Cookies, UiState};
use shared::access::CallerMemory;
use shared::ids::NumericIds;
use shared::secrets::CodeKeys;
use shared::{Problem, Reason, Service, Settings};
use tower::ServiceExt as _;

fn app(folder: &std::path::Path) -> Router {
    let key = || vec![("k1".to_owned(), [7; 32])];
    let settings = Settings {
        public_url: "http://localhost:8080".to_owned(),
        mail_server: None,
        undo: std::time::Duration::ZERO,
        return_path: None,
    };
    let service = Arc::new(Service {
        store: Arc::new(SqliteStore::open(&folder.join("usher.db")).unwrap()),
        clock: Arc::new(SystemClock),
        random: Arc::new(SystemRandom),
        passwords: Arc::new(Argon2Hasher::new().unwrap()),
        passkeys: None,
        providers: Arc::new(server::providers::Providers::new(false).unwrap()),
        webhooks: Arc::new(server::webhooks::Receivers::new(false).unwrap()),
        sealer: Arc::new(AeadSealer::new(key()).unwrap()),
        codes: Arc::new(CodeKeys::new(key()).unwrap()),
        mail_bell: Arc::new(MailBell::default()),
        mail_renderer: Arc::new(server::mail::Renderer),
        mail_trials: Arc::new(server::mail::Trials::new(
            Outbound::new(false).unwrap(),
            Arc::new(SystemClock),
        )),
        settings: Arc::new(settings),
        ids: NumericIds::new(&SystemRandom),
        callers: CallerMemory::default(),
    });
    let (news, stopped) = (MailNews::default(), tokio::sync::watch::channel(false).1);
    let streams = Streams::new(news.clone(), stopped.clone());
    let api = Arc::new(Api::new(Arc::clone(&service), streams));
    let pages = ui::router(UiState {
        service,
        cookies: Cookies { https: false },
        trusted_proxies: 0,
        site_version: "test",
        news,
        stopped: stopped.clone(),
    });
    Router::new().fallback_service(front::app(api, pages, stopped).unwrap())
}

async fn ask(app: &Router, method: Method, path: &str, accept: &str) -> (StatusCode, String, Vec<u8>) {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::ACCEPT, accept)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::COOKIE, "usher-session=made-up")
        .body(Body::empty())
        .unwrap();
    let response = app.clone().oneshot(request).await.unwrap();
    let location = response
        .headers()
        .get(header::LOCATION)
        .and_then(|value| value.to_str().ok());
    let (status, location) = (response.status(), location.unwrap_or_default().to_owned());
    let body = axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap();
    (status, location, body.to_vec())
}

#[tokio::test]
async fn every_page_of_the_desk_sends_strangers_to_sign_in() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path());
    let mut pages = app::desk::routes();
    pages.push("/admin/nowhere".to_owned());
    assert!(pages.len() >= 4, "{pages:?}");
    for page in pages {
        let path = page.replace("{id}", "1").replace(":id", "1");
        let (status, location, _) = ask(&app, Method::GET, &path, "text/html").await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{path}");
        assert!(
            location.starts_with("/sign-in?next=%2Fadmin"),
            "{path}: {location}"
        );
    }
    let (status, _, _) = ask(
        &app,
        Method::GET,
        "/admin/invites/1/mail-state",
        "text/event-stream",
    )
    .await;
    assert_eq!(status, StatusCode::UNAUTHORIZED);
    for (method, path) in [(Method::GET, "/account"), (Method::POST, "/account/profile")] {
        let (_, location, _) = ask(&app, method, path, "text/html").await;
        assert_eq!(location, "/sign-in?next=/account", "{path}");
    }
}

#[tokio::test]
async fn no_page_can_be_read_from_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path());
    for method in [Method::GET, Method::OPTIONS] {
        for path in [
            "/",
            "/sign-in",
            "/invite",
            "/admin/invites",
            "/nowhere",
            "/debug/metrics",
        ] {
            let request = Request::builder()
                .method(method.clone())
                .uri(path)
                .header(header::ORIGIN, "https://elsewhere.example")
                .header(header::ACCESS_CONTROL_REQUEST_METHOD, "GET")
                .body(Body::empty())
                .unwrap();
            let response = app.clone().oneshot(request).await.unwrap();
            let allowed = response.headers().get(header::ACCESS_CONTROL_ALLOW_ORIGIN);
            assert_eq!(allowed, None, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn what_a_provider_posts_only_sends_the_browser_on() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path());
    let post = async |path: &str| {
        let body = "state=s%26t&code=c%3Dd&user=%7B%22name%22%3A1%7D&id_token=x";
        let request = Request::post(path)
            .header(header::ORIGIN, "https://appleid.apple.com")
            .header("sec-fetch-site", "cross-site")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        app.clone().oneshot(request).await.unwrap()
    };
    let sent_on = post("/idp/callback").await;
    assert_eq!(sent_on.status(), StatusCode::SEE_OTHER);
    let headers = sent_on.headers();
    assert_eq!(headers[header::LOCATION], "/idp/callback?state=s%26t&code=c%3Dd");
    assert_eq!(headers[header::CACHE_CONTROL], "no-store");
    assert!(!headers.contains_key(header::SET_COOKIE));
    // Nothing else takes what other sites post.
    for path in ["/sign-in", "/idp/start/1", "/account/profile"] {
        assert_eq!(post(path).await.status(), StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn every_server_function_refuses_strangers() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path());
    let functions: Vec<_> = server_fn_paths().collect();
    assert!(functions.len() >= 8, "{functions:?}");
    for (path, method) in functions {
        let (status, _, body) = ask(&app, method.clone(), path, "application/json").await;
        assert_eq!(status, StatusCode::UNAUTHORIZED, "{path}");
        let problem: Problem = serde_json::from_slice(&body).unwrap();
        assert_eq!(problem.reason, Reason::SignInNeeded, "{path}");
        let (status, location, _) = ask(&app, method, path, "text/html").await;
        assert_eq!(
            (status, location.as_str()),
            (StatusCode::SEE_OTHER, "/sign-in?next=/admin/invites"),
            "{path}"
        );
    }
}
