//! `zitadel.session.v2`: what people prove to programs.

mod faults;
mod life;
mod list;
mod passkey;
mod password;
mod rights;

use serde_json::{Value, json};

use crate::app::{Answer, App};
use crate::passkeys::PASSWORD;

pub const SESSIONS: &str = "/v2/sessions";

/// A session as the API tells of its beginning.
pub struct Begun {
    pub id: String,
    pub token: String,
    pub challenge: Value,
}

impl Begun {
    pub fn of(answer: &Answer) -> Self {
        assert_eq!(answer.status, 201, "{}", answer.text);
        let told = answer.json();
        Self {
            id: told["sessionId"].as_str().unwrap().to_owned(),
            token: told["sessionToken"].as_str().unwrap().to_owned(),
            challenge: challenge(answer),
        }
    }

    pub fn path(&self) -> String {
        format!("{SESSIONS}/{}", self.id)
    }
}

/// What the browser is to ask for.
pub fn challenge(answer: &Answer) -> Value {
    answer.json()["challenges"]["webAuthN"]["publicKeyCredentialRequestOptions"]["publicKey"].clone()
}

pub fn of_maria(checks: &Value) -> Value {
    let mut all = json!({ "user": { "userId": "maria" } });
    for (name, check) in checks.as_object().unwrap() {
        all[name] = check.clone();
    }
    json!({ "checks": all })
}

pub fn password(text: &str) -> Value {
    json!({ "password": { "password": text } })
}

impl App {
    pub async fn begin(&self, body: &Value) -> Answer {
        self.post(SESSIONS, &body.to_string()).await
    }

    pub async fn set(&self, session: &Begun, body: &Value) -> Answer {
        self.call_as(&self.owner, "PATCH", &session.path(), &body.to_string())
            .await
    }

    pub async fn factors(&self, session: &Begun) -> Value {
        self.get(&session.path()).await.json()["session"]["factors"].clone()
    }

    /// With the password that the tests know.
    pub async fn with_member() -> Self {
        let app = Self::with_maria().await;
        app.set_password(PASSWORD).await;
        app
    }

    pub async fn set_password(&self, text: &str) {
        let body = json!({ "newPassword": { "password": text } });
        let answer = self.post("/v2/users/maria/password", &body.to_string()).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
    }
}
