//! A provider for tests: it says the truth until it is told to lie.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, UnparsedPublicKey,
};
use axum::extract::{RawForm, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use server::system::SystemClock;
use sha2::{Digest as _, Sha256};
use shared::ports::Clock as _;
use url::Url;
use url::form_urlencoded;

pub const CLIENT_ID: &str = "usher";
pub const CLIENT_SECRET: &str = "between us";

/// What the provider answers.
#[derive(Clone)]
pub struct Says {
    pub subject: String,
    pub email: Value,
    pub email_verified: Value,
    /// Members of the ID token that are other than they should be; null leaves one out.
    pub token: Value,
    /// The address stands in the profile and not in the token.
    pub in_profile: bool,
    /// It calls itself so.
    pub issuer: Option<String>,
    /// Signed by a key that is not published.
    pub forged: bool,
    /// Not signed at all.
    pub unsigned: bool,
    /// Every address leads elsewhere.
    pub redirects: bool,
    /// Its answers never end.
    pub endless: bool,
    pub broken: bool,
}

impl Default for Says {
    fn default() -> Self {
        Self {
            subject: "subject-of-maria".into(),
            email: json!("Maria@acme.com"),
            email_verified: json!(true),
            token: json!({}),
            in_profile: false,
            issuer: None,
            forged: false,
            unsigned: false,
            redirects: false,
            endless: false,
            broken: false,
        }
    }
}

/// What it remembers of somebody at its pages.
struct Grant {
    nonce: String,
    challenge: String,
    redirect_uri: String,
}

pub struct Peer {
    pub issuer: String,
    says: Mutex<Says>,
    grants: Mutex<HashMap<String, Grant>>,
    keys: Mutex<Vec<EcdsaKeyPair>>,
    asked: Mutex<Vec<String>>,
    /// It is Apple, and this is the public half of the key it gave out.
    apple: Mutex<Option<Vec<u8>>>,
}

pub const TEAM_ID: &str = "ABCDE12345";
pub const KEY_ID: &str = "KEY7654321";

impl Peer {
    pub async fn start() -> Arc<Self> {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let peer = Arc::new(Self {
            issuer: format!("http://{}", listener.local_addr().unwrap()),
            says: Mutex::new(Says::default()),
            grants: Mutex::default(),
            keys: Mutex::new(vec![new_key()]),
            asked: Mutex::default(),
            apple: Mutex::default(),
        });
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(description))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .route("/profile", get(profile))
            .route("/login/oauth/access_token", post(github_token))
            .route("/api/v3/user", get(github_user))
            .route("/api/v3/user/emails", get(github_emails))
            .with_state(Arc::clone(&peer));
        tokio::spawn(async move { axum::serve(listener, router).await });
        peer
    }

    /// From now on it is Apple; answers the file with the private key.
    pub fn as_apple(&self) -> String {
        let (file, public) = key_file();
        *self.apple.lock().unwrap() = Some(public);
        file
    }

    fn is_apple(&self) -> bool {
        self.apple.lock().unwrap().is_some()
    }

    /// A token that says that our client asks, signed by the key that was given out.
    fn trusts(&self, token: &str) -> bool {
        let apple = self.apple.lock().unwrap();
        let (Some(public), Some((signed, signature))) = (apple.as_ref(), token.rsplit_once('.')) else {
            return false;
        };
        let parts: Vec<Value> = signed
            .split('.')
            .map(|part| serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap())
            .collect();
        let (header, claims) = (&parts[0], &parts[1]);
        assert_eq!(*header, json!({ "alg": "ES256", "kid": KEY_ID }));
        assert_eq!(
            (&claims["iss"], &claims["aud"], &claims["sub"]),
            (&json!(TEAM_ID), &json!(self.issuer), &json!(CLIENT_ID))
        );
        let (from, to) = (claims["iat"].as_i64().unwrap(), claims["exp"].as_i64().unwrap());
        assert_eq!(to - from, 300);
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, public)
            .verify(signed.as_bytes(), &URL_SAFE_NO_PAD.decode(signature).unwrap())
            .is_ok()
    }

    pub fn says(&self, change: impl FnOnce(&mut Says)) {
        change(&mut self.says.lock().unwrap());
    }

    fn now_says(&self) -> Says {
        self.says.lock().unwrap().clone()
    }

    /// A new key takes the place of the one before.
    pub fn rotate_keys(&self) {
        *self.keys.lock().unwrap() = vec![new_key()];
    }

    /// How often it was asked for that.
    pub fn asked_for(&self, what: &str) -> usize {
        self.asked
            .lock()
            .unwrap()
            .iter()
            .filter(|one| *one == what)
            .count()
    }

    fn note(&self, what: &str) {
        self.asked.lock().unwrap().push(what.to_owned());
    }

    /// What happens on its pages: checks where somebody comes from, and answers code and state.
    pub fn approve(&self, door: &str) -> (String, String) {
        let door = Url::parse(door).unwrap();
        assert!(door.as_str().starts_with(&self.issuer), "{door}");
        let asked: HashMap<_, _> = door.query_pairs().into_owned().collect();
        assert_eq!(asked["client_id"], CLIENT_ID);
        assert_eq!(asked["code_challenge_method"], "S256");
        assert_eq!(asked["redirect_uri"], "https://id.example/idp/callback");
        let mode = asked.get("response_mode").map(String::as_str);
        assert_eq!(mode, self.is_apple().then_some("form_post"));
        let code = format!("code-{}", self.grants.lock().unwrap().len());
        let grant = Grant {
            nonce: asked.get("nonce").cloned().unwrap_or_default(),
            challenge: asked["code_challenge"].clone(),
            redirect_uri: asked["redirect_uri"].clone(),
        };
        self.grants.lock().unwrap().insert(code.clone(), grant);
        (code, asked["state"].clone())
    }

    /// The grant behind a code, once, for who began it.
    fn redeem(&self, form: &HashMap<String, String>) -> Option<Grant> {
        let grant = self.grants.lock().unwrap().remove(form.get("code")?)?;
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(form.get("code_verifier")?));
        (challenge == grant.challenge && *form.get("redirect_uri")? == grant.redirect_uri).then_some(grant)
    }

    fn id_token(&self, nonce: &str) -> String {
        let says = self.now_says();
        let now = SystemClock.now().millis() / 1000;
        let mut claims = json!({
            "iss": self.issuer, "aud": CLIENT_ID, "sub": says.subject, "nonce": nonce, "iat": now, "exp": now + 300,
        });
        if !says.in_profile {
            claims["email"] = says.email.clone();
            claims["email_verified"] = says.email_verified.clone();
        }
        for (name, value) in says.token.as_object().unwrap() {
            claims[name] = value.clone();
        }
        claims
            .as_object_mut()
            .unwrap()
            .retain(|_, value| !value.is_null());
        let header = match says.unsigned {
            true => json!({ "alg": "none" }),
            false => json!({ "alg": "ES256", "kid": key_id(&self.keys.lock().unwrap()[0]) }),
        };
        let part = |json: &Value| URL_SAFE_NO_PAD.encode(json.to_string());
        let signed = format!("{}.{}", part(&header), part(&claims));
        let signature = match says.unsigned {
            true => Vec::new(),
            false => self.sign(&signed, says.forged),
        };
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
    }

    fn sign(&self, text: &str, forged: bool) -> Vec<u8> {
        let sign = |key: &EcdsaKeyPair| {
            let signature = key.sign(&SystemRandom::new(), text.as_bytes()).unwrap();
            signature.as_ref().to_vec()
        };
        match forged {
            true => sign(&new_key()),
            false => sign(&self.keys.lock().unwrap()[0]),
        }
    }
}

fn new_key() -> EcdsaKeyPair {
    EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap()
}

/// A private key as Apple gives it out, and its public half.
pub fn key_file() -> (String, Vec<u8>) {
    let der = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new()).unwrap();
    let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, der.as_ref()).unwrap();
    let text = STANDARD.encode(der.as_ref());
    let lines: Vec<&str> = text
        .as_bytes()
        .chunks(64)
        .map(|line| std::str::from_utf8(line).unwrap())
        .collect();
    let file = format!(
        "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----",
        lines.join("\n")
    );
    (file, pair.public_key().as_ref().to_vec())
}

fn key_id(key: &EcdsaKeyPair) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(key.public_key()))
}

type Here = State<Arc<Peer>>;

async fn description(State(peer): Here) -> Response {
    peer.note("description");
    let says = peer.now_says();
    if says.broken {
        return (StatusCode::NOT_FOUND, "no such page").into_response();
    }
    if says.redirects {
        return Redirect::to(&format!("{}/elsewhere", peer.issuer)).into_response();
    }
    if says.endless {
        return "x".repeat(2 << 20).into_response();
    }
    let own = &peer.issuer;
    let method = match peer.is_apple() {
        true => "client_secret_post",
        false => "client_secret_basic",
    };
    Json(json!({
        "token_endpoint_auth_methods_supported": [method],
        "issuer": says.issuer.as_ref().unwrap_or(own),
        "authorization_endpoint": format!("{own}/authorize"),
        "token_endpoint": format!("{own}/token"),
        "userinfo_endpoint": format!("{own}/profile"),
        "jwks_uri": format!("{own}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256", "none", "HS256"],
    }))
    .into_response()
}

async fn keys(State(peer): Here) -> Json<Value> {
    let keys = peer.keys.lock().unwrap();
    let keys: Vec<_> = keys
        .iter()
        .map(|key| {
            // Uncompressed: a mark, then both coordinates.
            let point = key.public_key().as_ref();
            json!({
                "kty": "EC", "crv": "P-256", "use": "sig", "kid": key_id(key),
                "x": URL_SAFE_NO_PAD.encode(&point[1..33]), "y": URL_SAFE_NO_PAD.encode(&point[33..]),
            })
        })
        .collect();
    Json(json!({ "keys": keys }))
}

fn read(form: &[u8]) -> HashMap<String, String> {
    form_urlencoded::parse(form).into_owned().collect()
}

async fn token(State(peer): Here, headers: HeaderMap, RawForm(form): RawForm) -> Response {
    peer.note("token");
    let form = read(&form);
    let known = format!(
        "Basic {}",
        STANDARD.encode(format!("{CLIENT_ID}:{}", CLIENT_SECRET.replace(' ', "+")))
    );
    let is_known = match peer.is_apple() {
        true => form.get("client_secret").is_some_and(|token| peer.trusts(token)),
        false => headers.get("authorization").is_some_and(|given| given == &known),
    };
    if !is_known {
        return (
            StatusCode::UNAUTHORIZED,
            Json(json!({ "error": "invalid_client" })),
        )
            .into_response();
    }
    match peer.redeem(&form) {
        Some(grant) => Json(json!({
            "access_token": "for the profile", "token_type": "Bearer", "id_token": peer.id_token(&grant.nonce),
        }))
        .into_response(),
        None => (StatusCode::BAD_REQUEST, Json(json!({ "error": "invalid_grant" }))).into_response(),
    }
}

async fn profile(State(peer): Here, headers: HeaderMap) -> Json<Value> {
    assert_eq!(headers["authorization"], "Bearer for the profile");
    let says = peer.now_says();
    Json(json!({ "sub": says.subject, "email": says.email, "email_verified": says.email_verified }))
}

async fn github_token(State(peer): Here, RawForm(form): RawForm) -> Json<Value> {
    let form = read(&form);
    if form["client_id"] != CLIENT_ID || form["client_secret"] != CLIENT_SECRET {
        return Json(json!({ "error": "incorrect_client_credentials" }));
    }
    match peer.redeem(&form) {
        Some(_) => Json(json!({ "access_token": "for the API", "token_type": "bearer" })),
        None => Json(json!({ "error": "bad_verification_code" })),
    }
}

async fn github_user(headers: HeaderMap) -> Json<Value> {
    assert_eq!(headers["authorization"], "Bearer for the API");
    assert!(headers.contains_key("user-agent"));
    Json(json!({ "id": 583_231, "login": "octomaria", "email": "public@elsewhere.example" }))
}

async fn github_emails(State(peer): Here) -> Json<Value> {
    let says = peer.now_says();
    Json(json!([
        { "email": "second@acme.com", "primary": false, "verified": true },
        { "email": says.email, "primary": true, "verified": says.email_verified },
    ]))
}
