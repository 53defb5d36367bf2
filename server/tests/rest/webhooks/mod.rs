//! Webhooks: what an admin sets up over the API, and what a receiver hears.

mod calls;
mod faults;
mod receiver;
mod rights;
mod telling;

use serde_json::{Value, json};

use crate::app::App;

const WEBHOOKS: &str = "/v1/webhooks";

/// A webhook as CreateWebhook told it.
struct Made {
    path: String,
    secret: String,
}

async fn made(app: &App, organization: &str, settings: Value) -> Made {
    let body = json!({ "organizationId": organization, "settings": settings }).to_string();
    let answer = app.post(WEBHOOKS, &body).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let told = answer.json();
    Made {
        path: format!("{WEBHOOKS}/{}", told["webhookId"].as_str().unwrap()),
        secret: told["secret"].as_str().unwrap().to_owned(),
    }
}

async fn read(app: &App, made: &Made) -> Value {
    app.get(&made.path).await.json()["webhook"].clone()
}

/// The newest first.
async fn deliveries(app: &App, made: &Made) -> Vec<Value> {
    let path = format!("{}/deliveries/_search", made.path);
    let listed = app.post(&path, "{}").await;
    listed.json()["deliveries"]
        .as_array()
        .cloned()
        .unwrap_or_default()
}
