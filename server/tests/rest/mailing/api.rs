//! The e-mail providers of zitadel.admin.v1.AdminService.

use serde_json::{Value, json};
use shared::access::Role;
use shared::mail::providers::{EmailProviderForm, Standing};

use super::peers::{MailServer, Manners};
use super::smtp;
use crate::app::{Answer, App};

const EMAIL: &str = "/admin/v1/email";
const UNKNOWN: &str = "404 There is no such e-mail provider. (QUERY-fwofw)";

fn server() -> Value {
    json!({
        "senderAddress": "invites@acme.com", "senderName": "Acme", "tls": true, "host": "mail.acme.com:587",
        "user": "ana", "password": "hunter2", "replyToAddress": "help@acme.com", "description": "Ours",
    })
}

async fn added(app: &App, path: &str, body: &Value) -> Answer {
    let added = app.post(&format!("{EMAIL}/{path}"), &body.to_string()).await;
    assert_eq!(added.status, 200, "{}", added.text);
    added
}

async fn new_server(app: &App) -> String {
    added(app, "smtp", &server()).await.json()["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

async fn read(app: &App, id: &str) -> Value {
    app.get(&format!("{EMAIL}/{id}")).await.json()["config"].clone()
}

#[tokio::test]
async fn a_mail_server_is_added_read_changed_and_removed() {
    let app = App::start().await;
    let id = new_server(&app).await;
    let first = read(&app, &id).await;
    assert_eq!(first["state"], "EMAIL_PROVIDER_INACTIVE");
    assert_eq!(first["description"], "Ours");
    assert_eq!(first["details"]["sequence"], "1");
    assert_eq!(
        first["smtp"],
        json!({
            "senderAddress": "invites@acme.com", "senderName": "Acme", "tls": true, "host": "mail.acme.com:587",
            "user": "ana", "replyToAddress": "help@acme.com",
        })
    );
    let mut changed = server();
    changed["senderName"] = "Acme, Inc.".into();
    changed["password"] = "".into();
    let path = format!("{EMAIL}/smtp/{id}");
    let answer = app.put(&path, &changed.to_string()).await;
    assert_eq!(answer.json()["details"]["sequence"], "2", "{}", answer.text);
    // Its password is not for another server.
    changed["host"] = "mail.evil.example:587".into();
    let refused = app.put(&path, &changed.to_string()).await.refusal();
    assert!(
        refused.starts_with("400") && refused.ends_with("(USHER-mpvau)"),
        "{refused}"
    );
    let answer = app
        .put(&format!("{path}/password"), r#"{"password":"next"}"#)
        .await;
    assert_eq!(answer.json()["details"]["sequence"], "3", "{}", answer.text);
    let removed = app
        .call_as(&app.owner, "DELETE", &format!("{EMAIL}/{id}"), "")
        .await;
    assert_eq!(removed.json()["details"]["sequence"], "4", "{}", removed.text);
    assert_eq!(app.get(&format!("{EMAIL}/{id}")).await.refusal(), UNKNOWN);
}

/// The API has one word for the four kinds of encryption.
#[tokio::test]
async fn what_is_read_and_written_back_stays_encrypted_as_it_was() {
    let app = App::start().await;
    for (tls, told) in [
        ("implicit", true),
        ("required", true),
        ("optional", false),
        ("never", false),
    ] {
        let form = EmailProviderForm {
            tls: tls.into(),
            ..smtp("mail.acme.example:2465")
        };
        let (id, _) = app.carrier("", form, Standing::Off).await;
        let mut config = read(&app, &id).await["smtp"].clone();
        assert_eq!(config["tls"].as_bool().unwrap_or_default(), told, "{tls}");
        let stored = async || app.service.store.email_provider(&id).await.unwrap().unwrap();
        let path = format!("{EMAIL}/smtp/{id}");
        config["senderName"] = "Another".into();
        app.put(&path, &config.to_string()).await;
        assert_eq!(EmailProviderForm::from(&stored().await).tls, tls);
        config["tls"] = (!told).into();
        app.put(&path, &config.to_string()).await;
        let then = if told { "optional" } else { "required" };
        assert_eq!(EmailProviderForm::from(&stored().await).tls, then, "{tls}");
    }
}

#[tokio::test]
async fn an_endpoint_tells_its_key_once() {
    let app = App::start().await;
    let body = json!({ "endpoint": "https://hooks.acme.com/mail" });
    let answer = added(&app, "http", &body).await.json();
    let (id, key) = (
        answer["id"].as_str().unwrap(),
        answer["signingKey"].as_str().unwrap(),
    );
    assert_eq!(key.len(), 43);
    let shown = read(&app, id).await;
    assert_eq!(shown["description"], "hooks.acme.com");
    assert_eq!(
        shown["http"],
        json!({ "endpoint": "https://hooks.acme.com/mail" })
    );
    let path = format!("{EMAIL}/http/{id}");
    let other = json!({ "endpoint": "https://hooks.acme.com/mails" });
    let kept = app.put(&path, &other.to_string()).await;
    assert!(
        kept.status.is_success() && kept.json().get("signingKey").is_none(),
        "{}",
        kept.text
    );
    let other = json!({ "endpoint": "https://hooks.acme.com/mails", "expirationSigningKey": "0s" });
    let renewed = app.put(&path, &other.to_string()).await.json();
    assert_ne!(renewed["signingKey"], key);
    assert_eq!(renewed["signingKey"].as_str().unwrap().len(), 43);
    // Each kind has its own calls.
    let smtp = app
        .put(&format!("{EMAIL}/smtp/{id}"), &server().to_string())
        .await;
    assert_eq!(smtp.refusal(), UNKNOWN);
}

#[tokio::test]
async fn one_is_active() {
    let app = App::start().await;
    assert_eq!(app.get(EMAIL).await.refusal(), UNKNOWN);
    let (first, second) = (new_server(&app).await, new_server(&app).await);
    let turn = async |id: &str, what: &str| app.post(&format!("{EMAIL}/{id}/{what}"), "{}").await;
    assert_eq!(turn(&first, "_activate").await.status, 200);
    assert_eq!(app.get(EMAIL).await.json()["config"]["id"], first.as_str());
    let again = turn(&first, "_activate").await.refusal();
    assert!(
        again.starts_with("400") && again.ends_with("(COMMAND-vUHBSmBzaw)"),
        "{again}"
    );
    assert_eq!(turn(&second, "_activate").await.status, 200);
    assert_eq!(read(&app, &first).await["state"], "EMAIL_PROVIDER_INACTIVE");
    assert_eq!(app.get(EMAIL).await.json()["config"]["id"], second.as_str());
    assert_eq!(turn(&second, "_deactivate").await.status, 200);
    let again = turn(&second, "_deactivate").await.refusal();
    assert!(
        again.starts_with("400") && again.ends_with("(COMMAND-km8g3)"),
        "{again}"
    );
    assert_eq!(app.get(EMAIL).await.refusal(), UNKNOWN);
    let found = app.post(&format!("{EMAIL}/_search"), "{}").await.json();
    assert_eq!(
        (
            &found["details"]["totalResult"],
            found["result"].as_array().unwrap().len()
        ),
        (&json!("2"), 2)
    );
    let page = app
        .post(
            &format!("{EMAIL}/_search"),
            r#"{"query":{"offset":"1","limit":5}}"#,
        )
        .await
        .json();
    assert_eq!(page["result"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_organizations_own_is_none_of_the_instances() {
    let app = App::start().await;
    let (id, _) = app
        .carrier("acme", smtp("mail.acme.com:25"), Standing::Active)
        .await;
    assert_eq!(app.get(&format!("{EMAIL}/{id}")).await.refusal(), UNKNOWN);
    assert_eq!(app.get(EMAIL).await.refusal(), UNKNOWN);
    let found = app.post(&format!("{EMAIL}/_search"), "{}").await.json();
    assert_eq!(found.get("result"), None, "{found}");
}

#[tokio::test]
async fn owners_of_the_instance_change_and_its_viewers_look() {
    let app = App::start().await;
    let id = new_server(&app).await;
    // role, organization → reading, changing
    for (role, reading, changing) in [
        (Role::IamOwner, 200, 200),
        (Role::IamOwnerViewer, 200, 403),
        (Role::IamOrgManager, 200, 403),
        (Role::IamUserManager, 403, 403),
        (Role::OrgOwner, 404, 404),
        (Role::OrgOwnerViewer, 404, 404),
    ] {
        let program = app.token(role, "acme").await;
        let status = async |method: &str, path: &str, body: &str| {
            app.call_as(&program, method, &format!("{EMAIL}{path}"), body)
                .await
                .status
                .as_u16()
        };
        assert_eq!(status("GET", &format!("/{id}"), "").await, reading, "{role:?}");
        assert_eq!(status("POST", "/_search", "{}").await, reading, "{role:?}");
        let body = server().to_string();
        assert_eq!(status("POST", "/smtp", &body).await, changing, "{role:?}");
        let path = format!("/smtp/{id}");
        assert_eq!(status("PUT", &path, &body).await, changing, "{role:?}");
    }
}

#[tokio::test]
async fn the_limits_of_fields_are_told() {
    let app = App::start().await;
    let refused = async |path: &str, field: &str, value: String| {
        let mut body = server();
        body[field] = value.into();
        app.post(&format!("{EMAIL}/{path}"), &body.to_string()).await
    };
    for (field, name, least, most) in [
        ("senderAddress", "SenderAddress", 1, 200),
        ("senderName", "SenderName", 1, 200),
        ("host", "Host", 1, 500),
    ] {
        for length in [least - 1, most + 1] {
            let words = format!(
                "400 invalid AddEmailProviderSMTPRequest.{name}: value length must be between {least} and {most} runes, inclusive"
            );
            assert_eq!(refused("smtp", field, "a".repeat(length)).await.refusal(), words);
        }
    }
    for (field, name) in [
        ("replyToAddress", "ReplyToAddress"),
        ("description", "Description"),
    ] {
        let words =
            format!("400 invalid AddEmailProviderSMTPRequest.{name}: value length must be at most 200 runes");
        assert_eq!(refused("smtp", field, "a".repeat(201)).await.refusal(), words);
    }
    assert_eq!(refused("smtp", "description", "a".repeat(200)).await.status, 200);
    assert_eq!(refused("smtp", "senderName", "a".repeat(200)).await.status, 200);
    for (field, value, id) in [
        ("host", "mail.acme.com", "COMMAND-EvAtufIinh"),
        ("senderAddress", "acme.com", "COMMAND-SAAFpV8VKV"),
        ("replyToAddress", "help", "COMMAND-SAAFpV8VKV"),
        ("password", "", "USHER-mpvau"),
    ] {
        let refusal = refused("smtp", field, value.to_owned()).await.refusal();
        assert!(
            refusal.starts_with("400") && refusal.ends_with(&format!("({id})")),
            "{refusal}"
        );
    }
    let endpoint = refused("http", "endpoint", "ftp://acme.com".to_owned())
        .await
        .refusal();
    assert!(endpoint.ends_with("(USHER-mpven)"), "{endpoint}");
}

#[tokio::test]
async fn a_test_mail_says_what_stands_in_the_way() {
    let app = App::start().await;
    let locked = Manners {
        wants_password: true,
        ..Manners::default()
    };
    let peer = MailServer::start(locked).await;
    let mut body = server();
    (body["host"], body["tls"]) = (peer.host().into(), false.into());
    let id = added(&app, "smtp", &body).await.json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let stored = format!("{EMAIL}/smtp/{id}/_test");
    let sent = app.post(&stored, r#"{"receiverAddress":"boss@acme.com"}"#).await;
    assert_eq!((sent.status.as_u16(), sent.text.as_str()), (200, "{}"));
    body["receiverAddress"] = "boss@acme.com".into();
    let path = format!("{EMAIL}/smtp/_test");
    assert_eq!(app.post(&path, &body.to_string()).await.status, 200);
    // The stored password, for the stored server.
    (body["password"], body["id"]) = ("".into(), id.into());
    assert_eq!(app.post(&path, &body.to_string()).await.status, 200);
    assert_eq!(peer.mails().len(), 3);
    body["password"] = "wrong".into();
    let refusal = app.post(&path, &body.to_string()).await.refusal();
    assert!(
        refusal.contains("535 5.7.8 no such user and password") && refusal.ends_with("(USHER-mpvno)"),
        "{refusal}"
    );
    let nobody = app
        .post(&stored, r#"{"receiverAddress":"nobody"}"#)
        .await
        .refusal();
    assert!(
        nobody.starts_with("400") && nobody.ends_with("(EMAIL-599BI)"),
        "{nobody}"
    );
}
