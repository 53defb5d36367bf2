//! The application under test and how tests talk to it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::Response;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use server::api::Api;
use server::credentials::WebauthnCeremonies;
use server::news::MailNews;
use server::outbound::Outbound;
use server::providers::Providers;
use server::streams::Streams;
use server::{front, layers};
use sha2::{Digest, Sha256};
use shared::access::{Caller, CallerMemory, CreateToken, Entry, Role, SessionToken, SignIn};
use shared::ids::NumericIds;
use shared::invites::{CreateInvite, Delivery, InviteCode, InvitedPerson};
use shared::mail::{InviteMail, MailMessage, ReturnPath};
use shared::onboarding::{ChoosePassword, OpenInvite, Presented, Visitor, Welcome};
use shared::organizations::AddOrganization;
use shared::ports::{Bell, Clock, Load, PasskeyCeremonies, PasswordHasher, Random, Sealer, Store, UserStore};
use shared::secrets::CodeKeys;
use shared::{MailServer, Micros, Problem, Service, Settings};
use tokio::sync::watch;
use tower::ServiceExt;

use crate::database::Database;
use crate::described;

/// The moment of the documented example: 2025-03-25T17:01:17.264Z.
const NOW: i64 = 1_742_922_077_264_000;

pub struct FixedClock(AtomicI64);

impl Clock for FixedClock {
    fn now(&self) -> Micros {
        Micros(self.0.load(Ordering::SeqCst))
    }
}

/// The same in every run and never the same twice: hashes of a count.
struct CountedRandom(AtomicU64);

impl Random for CountedRandom {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let count = self.0.fetch_add(1, Ordering::SeqCst);
            chunk.copy_from_slice(&Sha256::digest(count.to_be_bytes())[..chunk.len()]);
        }
    }
}

struct PlainHasher;

#[async_trait]
impl PasswordHasher for PlainHasher {
    async fn hash(&self, password: &SecretString) -> Result<String, Problem> {
        Ok(format!("$plain${}", password.expose_secret()))
    }

    async fn verify(&self, password: &SecretString, hash: Option<String>) -> Result<bool, Problem> {
        Ok(hash == Some(format!("$plain${}", password.expose_secret())))
    }

    fn supports(&self, hash: &str) -> bool {
        hash.starts_with("$plain$")
    }
}

struct PlainSealer;

impl Sealer for PlainSealer {
    fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, Problem> {
        Ok(plain.to_vec())
    }

    fn open(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        Some(sealed.to_vec())
    }
}

struct Silence;

impl Bell for Silence {
    fn ring(&self) {}
}

pub struct App {
    pub router: Router,
    clock: Arc<FixedClock>,
    pub service: Arc<Service>,
    pub news: MailNews,
    stop: watch::Sender<bool>,
    /// An `Authorization` header of an `IAM_OWNER`.
    pub owner: String,
    pub database: Database,
}

/// A service user.
pub struct Program {
    pub id: String,
    /// An `Authorization` header.
    pub authorization: String,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|fault| panic!("{fault}: {}", self.text))
    }

    /// Status and body, for snapshots.
    pub fn shown(&self) -> String {
        format!("{} {}", self.status.as_u16(), self.text)
    }

    pub fn code(&self) -> String {
        self.json()["inviteCode"].as_str().unwrap().to_owned()
    }

    /// Status and message: enough to know a refusal by.
    pub fn refusal(&self) -> String {
        format!(
            "{} {}",
            self.status.as_u16(),
            self.json()["message"].as_str().unwrap()
        )
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl App {
    pub async fn start() -> Self {
        Self::start_with(true).await
    }

    /// As [`Self::with_maria`], with no mail server set up.
    pub async fn without_mail() -> Self {
        let app = Self::start_with(false).await;
        app.add_person("maria", "acme").await;
        app
    }

    async fn start_with(mail_is_set_up: bool) -> Self {
        let random = Arc::new(CountedRandom(AtomicU64::new(0)));
        let (database, clock) = (Database::open(), Arc::new(FixedClock(AtomicI64::new(NOW))));
        let service = Arc::new(Service {
            store: Arc::clone(&database.store) as Arc<dyn Store>,
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            passwords: Arc::new(PlainHasher),
            passkeys: WebauthnCeremonies::of("https://id.example")
                .map(|ceremonies| Arc::new(ceremonies) as Arc<dyn PasskeyCeremonies>),
            providers: Arc::new(Providers::new(true).unwrap()),
            webhooks: Arc::new(server::webhooks::Receivers::new(true).unwrap()),
            sealer: Arc::new(PlainSealer),
            codes: Arc::new(CodeKeys::new(vec![("k1".into(), [7; 32])]).unwrap()),
            mail_bell: Arc::new(Silence),
            mail_renderer: Arc::new(server::mail::Renderer),
            mail_trials: Arc::new(server::mail::Trials::new(
                Outbound::new(true).unwrap(),
                Arc::clone(&clock) as Arc<dyn Clock>,
            )),
            settings: Arc::new(Settings {
                public_url: "https://id.example".into(),
                mail_server: mail_is_set_up.then(|| MailServer {
                    host: "mail.example:25".into(),
                    sender: "invites@id.example".into(),
                }),
                undo: Duration::ZERO,
                return_path: ReturnPath::parse("bounce@mail.example.com"),
            }),
            ids: NumericIds::new(&*random),
            callers: CallerMemory::default(),
            random,
        });
        let news = MailNews::default();
        let (stop, stopped) = watch::channel(false);
        let streams = Streams::new(news.clone(), stopped.clone());
        let api = Arc::new(Api::new(Arc::clone(&service), streams));
        let app = layers::surround(front::app(api, Router::new(), stopped).unwrap());
        let mut app = Self {
            router: Router::new().fallback_service(app),
            news,
            stop,
            clock,
            service,
            owner: String::new(),
            database,
        };
        app.add_organization("Acme", "acme", true).await;
        app.add_organization("Other", "other", false).await;
        app.owner = app.token(Role::IamOwner, "acme").await;
        app
    }

    /// What a start after a crash makes of the same file.
    pub fn restarted(&self) -> Arc<Service> {
        let before = &self.service;
        Arc::new(Service {
            store: self.database.reopened() as Arc<dyn Store>,
            clock: Arc::clone(&before.clock),
            passwords: Arc::clone(&before.passwords),
            passkeys: before.passkeys.clone(),
            providers: Arc::clone(&before.providers),
            webhooks: Arc::clone(&before.webhooks),
            sealer: Arc::clone(&before.sealer),
            codes: Arc::clone(&before.codes),
            mail_bell: Arc::clone(&before.mail_bell),
            mail_renderer: Arc::clone(&before.mail_renderer),
            mail_trials: Arc::clone(&before.mail_trials),
            settings: Arc::clone(&before.settings),
            ids: NumericIds::new(&*before.random),
            callers: CallerMemory::default(),
            random: Arc::clone(&before.random),
        })
    }

    /// With a person who waits for an invite: `maria`, of the organization `acme`.
    pub async fn with_maria() -> Self {
        let app = Self::start().await;
        app.add_person("maria", "acme").await;
        app
    }

    async fn add_organization(&self, name: &str, id: &str, is_default: bool) {
        let organization = AddOrganization {
            name: name.into(),
            id: Some(id.into()),
            is_default,
            ..Default::default()
        };
        self.service
            .add_organization(&Caller::operator(), organization)
            .await
            .unwrap();
    }

    pub async fn add_person(&self, id: &str, organization: &str) {
        let name: String = id.chars().filter(char::is_ascii_alphanumeric).take(20).collect();
        let body = format!(
            r#"{{"userId":"{id}","organization":{{"orgId":"{organization}"}},"profile":{{"givenName":"Maria",
            "familyName":"Silva"}},"email":{{"email":"{name}@acme.com","isVerified":false}}}}"#
        );
        let added = self.post("/v2/users/human", &body).await;
        assert_eq!(added.status, 200, "{}", added.text);
    }

    /// A fresh `Authorization` header of a service user.
    pub async fn token(&self, role: Role, organization: &str) -> String {
        self.program(role, organization, None).await.authorization
    }

    pub async fn program(&self, role: Role, organization: &str, lifetime: Option<Duration>) -> Program {
        let wish = CreateToken {
            role,
            organization_id: Some(organization.into()),
            name: Some("program".into()),
            expires_at: lifetime.map(|lifetime| self.clock.now().plus(lifetime)),
        };
        let created = self
            .service
            .create_token(&Caller::operator(), wish)
            .await
            .unwrap();
        Program {
            id: created.user_id,
            authorization: format!("Bearer {}", created.token.reveal()),
        }
    }

    pub fn now(&self) -> Micros {
        self.clock.now()
    }

    pub fn advance(&self, span: Duration) {
        let micros = i64::try_from(span.as_micros()).unwrap();
        self.clock.0.fetch_add(micros, Ordering::SeqCst);
    }

    /// How many listen for a stop; whoever follows an invite does.
    pub fn listeners(&self) -> usize {
        self.stop.receiver_count()
    }

    /// The server is about to stop.
    pub fn stop(&self) {
        self.stop.send(true).unwrap();
    }

    /// With its body still to come.
    pub async fn respond(&self, request: Request<Body>) -> Response {
        self.router.clone().oneshot(request).await.unwrap()
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        let response = self.respond(request).await;
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        let text = String::from_utf8(body.to_vec()).unwrap();
        described::check(method.as_str(), &path, parts.status, &parts.headers, &text);
        Answer {
            status: parts.status,
            headers: parts.headers,
            text,
        }
    }

    /// With these headers and no others.
    pub async fn call(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(body.to_owned())).unwrap())
            .await
    }

    pub async fn call_as(&self, authorization: &str, method: &str, path: &str, body: &str) -> Answer {
        self.call(method, path, &[("authorization", authorization)], body)
            .await
    }

    pub async fn post(&self, path: &str, body: &str) -> Answer {
        self.call_as(&self.owner, "POST", path, body).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.call_as(&self.owner, "GET", path, "").await
    }

    /// The person's newest invite; a new one if there is none that is open.
    pub async fn invite_id(&self, user_id: &str) -> String {
        let person = InvitedPerson::Existing {
            user_id: user_id.into(),
        };
        let wish = CreateInvite::new(person, Delivery::Return);
        let created = self
            .service
            .create_invite(&Caller::operator(), wish)
            .await
            .unwrap();
        created.invite_id
    }

    /// The person's newest invite, left as it is.
    pub async fn newest_invite(&self, user_id: &str) -> String {
        let snapshot = self.database.store.snapshot(Load::user(user_id)).await.unwrap();
        snapshot.invite.unwrap().id
    }

    pub async fn put(&self, path: &str, body: &str) -> Answer {
        self.call_as(&self.owner, "PUT", path, body).await
    }

    /// What the invited person's page shows to somebody who comes with the code of `maria`.
    pub async fn open_invite(&self, code: &str) -> Welcome {
        self.service.open_invite(presented(code)).await.unwrap()
    }

    /// "Continue" on that page.
    pub async fn begin_set_up(&self, code: &str) -> Result<SessionToken, Welcome> {
        self.service.begin_set_up(presented(code)).await.unwrap()
    }

    pub async fn choose_password(&self, token: SessionToken, password: &str) -> Result<(), Problem> {
        let choice = ChoosePassword {
            token,
            password: password.into(),
            repeated: None,
        };
        self.service.choose_password(choice).await.map(|_| ())
    }

    pub async fn sign_in(&self, name: &str, password: &str) -> Result<SessionToken, Problem> {
        let request = SignIn {
            login_name: name.into(),
            password: password.into(),
            source: "203.0.113.7".into(),
            user_agent: String::new(),
        };
        match self.service.sign_in(request).await? {
            Entry::In(signed_in) => Ok(signed_in.token),
            Entry::NewPassword(_) => panic!("the password has to be changed"),
        }
    }

    pub async fn is_signed_in(&self, token: &SessionToken) -> bool {
        self.service.session_caller(token).await.unwrap().is_some()
    }

    /// The invitations that wait to be mailed.
    pub async fn mails(&self) -> Vec<InviteMail> {
        let due = self.database.mails_due(self.clock.now()).await;
        due.into_iter()
            .filter_map(|mail| match mail {
                MailMessage::Invite(mail) => Some(mail),
                _ => None,
            })
            .collect()
    }

    /// The receipts that wait to be mailed: of which kind, and to whom.
    pub async fn receipts(&self) -> Vec<(&'static str, String)> {
        let due = self.database.mails_due(self.clock.now()).await;
        due.into_iter()
            .filter_map(|mail| match mail {
                MailMessage::OwnReceipt(mail) => Some(("own", mail.to)),
                MailMessage::InviterReceipt(mail) => Some(("inviter", mail.to)),
                _ => None,
            })
            .collect()
    }

    /// The links for passkeys that wait to be mailed, oldest first.
    pub async fn passkey_links(&self) -> Vec<String> {
        let due = self.database.mails_due(self.clock.now()).await;
        due.into_iter()
            .filter_map(|mail| match mail {
                MailMessage::PasskeyLink(mail) => Some(mail.link),
                _ => None,
            })
            .collect()
    }
}

pub fn presented(code: &str) -> OpenInvite {
    OpenInvite {
        presented: Presented {
            user_id: "maria".into(),
            code: InviteCode::read(code),
        },
        signed_in: None,
        source: "203.0.113.7".into(),
        visitor: browser(),
    }
}

/// A person's, on an address that it trusts.
pub fn browser() -> Visitor {
    Visitor {
        user_agent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0".into(),
        has_fetch_metadata: true,
        ..Visitor::default()
    }
}

/// The path of an invite call of `maria`.
pub const INVITE: &str = "/v2/users/maria/invite_code";
/// A call of `maria` that any token may make.
pub const VERIFY: &str = "/v2/users/maria/invite_code/verify";

/// The body of the verify call.
pub fn verification(code: &str) -> String {
    format!(r#"{{"verificationCode":"{code}"}}"#)
}
