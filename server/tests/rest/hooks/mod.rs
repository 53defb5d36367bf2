//! What e-mail providers report, each in its own way, from the wire to the invite.

mod amazon;
mod generic;
mod presets;
mod set_up;

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use server::bounces::Reports;
use server::hooks::{Amazon, Fetch, Hooks};
use server::metrics::Metrics;
use server::news::MailNews;
use shared::access::Caller;
use shared::mail::providers::{EmailProviderForm, MailHookWish, Reporter};
use shared::mail::{Delivery, Handover};
use tower::ServiceExt as _;

use crate::app::{App, INVITE};

const CERTIFICATE: &str = include_str!("amazon-certificate.pem");

/// Answers with the certificate, and remembers what was asked for.
#[derive(Clone, Default)]
struct FakeAmazon(Arc<Mutex<Vec<String>>>);

impl FakeAmazon {
    fn asked(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }
}

#[async_trait]
impl Fetch for FakeAmazon {
    async fn fetch(&self, address: &str) -> Option<Vec<u8>> {
        self.0.lock().unwrap().push(address.to_owned());
        (!address.contains("missing")).then(|| CERTIFICATE.into())
    }
}

/// An invite's mail that a provider of its organization took, and the provider's way to report.
struct Reported {
    app: App,
    router: Router,
    amazon: FakeAmazon,
    provider_id: String,
    mail_id: String,
    /// Empty where the provider told the key.
    secret: String,
    address: String,
}

impl Reported {
    async fn by(reporter: Reporter, key: &str) -> Self {
        Self::by_provider_of("acme", reporter, key).await
    }

    async fn by_provider_of(organization: &str, reporter: Reporter, key: &str) -> Self {
        let app = App::with_maria().await;
        app.post(INVITE, r#"{"sendCode":{}}"#).await;
        let mail = app.service.due_mails(1).await.unwrap().remove(0);
        let delivery = Delivery::Accepted(Handover::default());
        app.service.settle_mail(&mail, delivery).await.unwrap();
        let form = EmailProviderForm {
            organization_id: organization.into(),
            endpoint: "https://hooks.acme.com/mail".into(),
            kind: "http".into(),
            ..EmailProviderForm::default()
        };
        let caller = Caller::operator();
        let provider_id = app.service.save_email_provider(&caller, &form).await.unwrap().id;
        let amazon = FakeAmazon::default();
        let service = Arc::clone(&app.service);
        let reports = Reports::new(
            Arc::clone(&service),
            Arc::new(Metrics::new()),
            MailNews::default(),
        );
        let mut reported = Self {
            router: server::hooks::router(Hooks::new(service, reports, Amazon::new(amazon.clone()))),
            amazon,
            app,
            provider_id,
            mail_id: mail.id,
            secret: String::new(),
            address: String::new(),
        };
        reported.secret = reported.set_up(reporter, key, 24).await;
        reported.address = reported.address().await.unwrap();
        reported
    }

    /// Answers the secret.
    async fn set_up(&self, reporter: Reporter, key: &str, hours: u64) -> String {
        let wish = MailHookWish {
            provider_id: self.provider_id.clone(),
            reporter,
            key: key.into(),
            overlap: std::time::Duration::from_secs(hours * 60 * 60),
        };
        let made = self.app.service.set_up_mail_hook(&Caller::operator(), wish).await;
        made.unwrap().secret.unwrap_or_default()
    }

    /// As the admin sees it.
    async fn address(&self) -> Option<String> {
        let page = self.app.service.list_email_providers(&Caller::operator()).await;
        let provider = page.unwrap().providers.remove(0);
        provider.hook.map(|hook| hook.address)
    }

    fn seconds(&self) -> i64 {
        self.app.now().0 / 1_000_000
    }

    async fn post(&self, headers: &[(&str, &str)], body: impl Into<Body>) -> u16 {
        let path = self.address.strip_prefix("https://id.example").unwrap();
        let mut request = Request::post(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body.into()).unwrap();
        self.router
            .clone()
            .oneshot(request)
            .await
            .unwrap()
            .status()
            .as_u16()
    }

    async fn state(&self) -> String {
        let id = self.app.newest_invite("maria").await;
        let invite = self.app.get(&format!("/v1/invites/{id}")).await.json();
        invite["invite"]["mail"]["state"].as_str().unwrap().to_owned()
    }

    async fn last_event(&self) -> String {
        let id = self.app.newest_invite("maria").await;
        let invite = self.app.get(&format!("/v1/invites/{id}")).await.json();
        invite["invite"]["lastEvent"].as_str().unwrap().to_owned()
    }
}
