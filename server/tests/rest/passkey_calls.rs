//! Passkeys over the API: begun and finished by calls, by permission or with a code.

use std::time::Duration;

use serde_json::{Value, json};
use shared::access::{MAX_PASSKEYS, PASSKEY_CODE_LIFE, Role};

use crate::app::{Answer, App, INVITE};
use crate::device::Device;
use crate::passkeys::METHODS;

const PASSKEYS: &str = "/v2/users/maria/passkeys";
const LINK: &str = "/v2/users/maria/passkeys/registration_link";
const SEARCH: &str = "/v2/users/maria/passkeys/_search";
const WRONG_CODE: &str = "400 This link or code does not work (any more). Ask for a new one. (COMMAND-Eeb2a)";
const MOMENT: Duration = Duration::from_micros(1);

/// The answer of RegisterPasskey as the device needs it, and the id of the passkey to be.
fn begun(answer: &Answer) -> (String, Value) {
    let json = answer.json();
    let options = json["publicKeyCredentialCreationOptions"]["publicKey"].clone();
    (json["passkeyId"].as_str().unwrap().to_owned(), options)
}

impl App {
    async fn begin_passkey(&self, body: &str) -> (String, Value) {
        let answer = self.post(PASSKEYS, body).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        begun(&answer)
    }

    async fn finish_passkey(&self, id: &str, credential: &str) -> Answer {
        let credential: Value = serde_json::from_str(credential).unwrap();
        let body = json!({ "publicKeyCredential": credential, "passkeyName": "Phone" });
        self.post(&format!("{PASSKEYS}/{id}"), &body.to_string()).await
    }

    /// The `code` member of a request to register, with a fresh code of its own.
    async fn passkey_code(&self) -> Value {
        let answer = self.post(LINK, r#"{"returnCode":{}}"#).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.json()["code"].clone()
    }

    async fn names_of_maria(&self) -> Vec<String> {
        let found = self.post(SEARCH, "").await.json();
        let found = found["result"].as_array().cloned().unwrap_or_default();
        found
            .iter()
            .map(|passkey| passkey["name"].as_str().unwrap().to_owned())
            .collect()
    }
}

#[tokio::test]
async fn a_passkey_is_begun_finished_listed_and_removed() {
    let app = App::with_maria().await;
    assert_eq!(app.post(INVITE, "{}").await.status, 200);
    let (id, options) = app.begin_passkey("{}").await;
    assert_eq!(options["rp"]["id"], "id.example");
    let mut device = Device::new("phone");
    let made = app.finish_passkey(&id, &device.register(&options)).await;
    insta::assert_snapshot!(made.shown(), @r#"200 {"details":{"sequence":"4","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"}}"#);
    let listed = app.post(SEARCH, "").await.shown();
    insta::assert_snapshot!(listed.replace(&id, "<id>"), @r#"200 {"details":{"totalResult":"1","timestamp":"2025-03-25T17:01:17.264Z"},"result":[{"id":"<id>","state":"AUTH_FACTOR_STATE_READY","name":"Phone"}]}"#);
    app.sign_in_with(&device).await.unwrap();
    let again = app.finish_passkey(&id, &device.register(&options)).await;
    assert!(again.refusal().ends_with("(USHER-pkend)"), "{}", again.text);

    let path = format!("{PASSKEYS}/{id}");
    let removed = app.call_as(&app.owner, "DELETE", &path, "").await;
    assert_eq!(removed.status, 200, "{}", removed.text);
    assert!(app.names_of_maria().await.is_empty());
    let again = app.call_as(&app.owner, "DELETE", &path, "").await;
    assert!(again.refusal().ends_with("(COMMAND-DAfb2)"), "{}", again.text);
    assert_eq!(
        app.post(INVITE, "{}").await.status,
        200,
        "nobody is shut out for ever"
    );
}

#[tokio::test]
async fn a_first_passkey_settles_an_open_invite() {
    let app = App::with_maria().await;
    let invite = app.invite_id("maria").await;
    let (id, options) = app.begin_passkey("{}").await;
    app.finish_passkey(&id, &Device::new("phone").register(&options))
        .await;
    let found = app.get(&format!("/v1/invites/{invite}")).await.json();
    assert_eq!(found["invite"]["state"], "INVITE_STATE_ACCEPTED", "{found}");
}

#[tokio::test]
async fn the_device_may_be_chosen_and_the_domain_is_our_own() {
    let app = App::with_maria().await;
    for (wish, asked) in [
        ("PASSKEY_AUTHENTICATOR_UNSPECIFIED", None),
        ("PASSKEY_AUTHENTICATOR_PLATFORM", Some("platform")),
        ("PASSKEY_AUTHENTICATOR_CROSS_PLATFORM", Some("cross-platform")),
    ] {
        let body = json!({ "authenticator": wish, "domain": "id.example" });
        let (_, options) = app.begin_passkey(&body.to_string()).await;
        let attachment = &options["authenticatorSelection"]["authenticatorAttachment"];
        assert_eq!(attachment.as_str(), asked, "{wish}");
    }
    let elsewhere = app.post(PASSKEYS, r#"{"domain":"elsewhere.example"}"#).await;
    assert!(
        elsewhere.refusal().ends_with("(USHER-pkdom)"),
        "{}",
        elsewhere.text
    );
    let unknown = app.post(PASSKEYS, r#"{"authenticator":7}"#).await;
    assert_eq!(
        unknown.refusal(),
        "400 invalid RegisterPasskeyRequest.Authenticator: value must be one of the defined enum values"
    );
}

#[tokio::test]
async fn a_code_stands_for_the_permission_and_makes_one_passkey() {
    let app = App::with_maria().await;
    let code = app.passkey_code().await;
    // Somebody who may do nothing with Maria.
    let stranger = app.token(Role::OrgOwner, "other").await;
    let ask = json!({ "code": code }).to_string();
    let mut begun_by_code = Vec::new();
    for _ in 0..2 {
        let answer = app.call_as(&stranger, "POST", PASSKEYS, &ask).await;
        assert_eq!(
            answer.status, 200,
            "a cancelled try costs nothing: {}",
            answer.text
        );
        begun_by_code.push(begun(&answer));
    }
    let finish = async |(id, options): &(String, Value), device: &str| {
        let credential: Value = serde_json::from_str(&Device::new(device).register(options)).unwrap();
        let body = json!({ "publicKeyCredential": credential, "passkeyName": device }).to_string();
        app.call_as(&stranger, "POST", &format!("{PASSKEYS}/{id}"), &body)
            .await
    };
    assert_eq!(finish(&begun_by_code[0], "phone").await.status, 200);
    assert_eq!(finish(&begun_by_code[1], "laptop").await.refusal(), WRONG_CODE);
    let spent = app.call_as(&stranger, "POST", PASSKEYS, &ask).await;
    assert_eq!(spent.refusal(), WRONG_CODE);
    assert_eq!(app.names_of_maria().await, ["phone"]);
}

#[tokio::test]
async fn what_began_without_a_code_is_finished_with_permission_only() {
    let app = App::with_maria().await;
    let stranger = app.token(Role::OrgOwner, "other").await;
    let (id, options) = app.begin_passkey("{}").await;
    let credential: Value = serde_json::from_str(&Device::new("phone").register(&options)).unwrap();
    let body = json!({ "publicKeyCredential": credential, "passkeyName": "x" }).to_string();
    let refused = app
        .call_as(&stranger, "POST", &format!("{PASSKEYS}/{id}"), &body)
        .await;
    assert_eq!(refused.refusal(), "404 membership not found (AUTHZ-cdgFk)");
    assert!(app.names_of_maria().await.is_empty());
}

#[tokio::test]
async fn a_code_lives_an_hour() {
    let app = App::with_maria().await;
    let ask = json!({ "code": app.passkey_code().await }).to_string();
    app.advance(PASSKEY_CODE_LIFE - MOMENT);
    let (id, options) = app.begin_passkey(&ask).await;
    app.advance(MOMENT);
    assert_eq!(app.post(PASSKEYS, &ask).await.refusal(), WRONG_CODE);
    let late = app
        .finish_passkey(&id, &Device::new("phone").register(&options))
        .await;
    assert_eq!(late.refusal(), WRONG_CODE, "also for what began in time");
}

#[tokio::test]
async fn the_tenth_wrong_code_throws_the_right_one_away() {
    for (wrong, works) in [(9, true), (10, false)] {
        let app = App::with_maria().await;
        let code = app.passkey_code().await;
        let guess = json!({ "code": { "id": code["id"], "code": "AAAA-AAAA-AAAA" } }).to_string();
        for _ in 0..wrong {
            assert_eq!(app.post(PASSKEYS, &guess).await.refusal(), WRONG_CODE);
        }
        let right = app.post(PASSKEYS, &json!({ "code": code }).to_string()).await;
        assert_eq!(right.status == 200, works, "{wrong} wrong: {}", right.text);
    }
}

#[tokio::test]
async fn a_code_is_nothing_to_anybody_else() {
    let app = App::with_maria().await;
    app.add_person("paul", "acme").await;
    let code = app.passkey_code().await;
    for (path, ask) in [
        ("/v2/users/paul/passkeys", json!({ "code": code })),
        ("/v2/users/nobody/passkeys", json!({ "code": code })),
        (
            PASSKEYS,
            json!({ "code": { "id": "unknown", "code": code["code"] } }),
        ),
    ] {
        assert_eq!(
            app.post(path, &ask.to_string()).await.refusal(),
            WRONG_CODE,
            "{path}"
        );
    }
    assert_eq!(app.post("/v2/users/maria/lock", "").await.status, 200);
    let locked = app.post(PASSKEYS, &json!({ "code": code }).to_string()).await;
    assert_eq!(locked.refusal(), WRONG_CODE, "who is locked makes no way in");
}

#[tokio::test]
async fn a_link_is_mailed_and_its_code_is_not_told() {
    let app = App::with_maria().await;
    for (body, begins) in [
        ("{}", "https://id.example/passkey/maria?id="),
        (
            r#"{"sendLink":{"urlTemplate":"https://login.example/{{.OrgID}}/{{.UserID}}?c={{.CodeID}}&s={{.Code}}"}}"#,
            "https://login.example/acme/maria?c=",
        ),
    ] {
        let answer = app.post(LINK, body).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        assert_eq!(answer.json()["code"], Value::Null);
        let link = app.passkey_links().await.pop().unwrap();
        assert!(link.starts_with(begins), "{link}");
    }
    for (template, id) in [
        ("https://a.example/{{", "(DOMAIN-oGh5e)"),
        ("https://a.example/{{.LoginName}}", "(DOMAIN-ieYa7)"),
        ("mailto:a@b.c", "(DOMAIN-oGh5e)"),
    ] {
        let body = json!({ "sendLink": { "urlTemplate": template } }).to_string();
        let refused = app.post(LINK, &body).await;
        assert!(refused.refusal().ends_with(id), "{template}: {}", refused.text);
    }
}

#[tokio::test]
async fn five_links_an_hour_are_mailed_to_a_person() {
    let app = App::with_maria().await;
    for _ in 0..5 {
        assert_eq!(app.post(LINK, "{}").await.status, 200);
    }
    assert_eq!(app.post(LINK, "{}").await.status, 429);
    assert_eq!(app.post(LINK, r#"{"returnCode":{}}"#).await.status, 200);
}

#[tokio::test]
async fn a_person_has_room_for_20() {
    let app = App::with_maria().await;
    let (last, options) = app.begin_passkey("{}").await;
    for number in 0..MAX_PASSKEYS {
        let (id, options) = app.begin_passkey("{}").await;
        let made = Device::new(&number.to_string()).register(&options);
        assert_eq!(app.finish_passkey(&id, &made).await.status, 200);
    }
    let full = app.post(PASSKEYS, "{}").await;
    assert!(full.refusal().ends_with("(USHER-pkmax)"), "{}", full.text);
    let late = app
        .finish_passkey(&last, &Device::new("late").register(&options))
        .await;
    assert!(late.refusal().ends_with("(USHER-pkmax)"), "{}", late.text);
}

#[tokio::test]
async fn who_loses_a_passkey_to_somebody_else_is_signed_out() {
    let (app, device) = App::with_passkey().await;
    let token = app.sign_in_with(&device).await.unwrap().token;
    let id = app.post(SEARCH, "").await.json()["result"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(app.is_signed_in(&token).await);
    let path = format!("{PASSKEYS}/{id}");
    assert_eq!(app.call_as(&app.owner, "DELETE", &path, "").await.status, 200);
    assert!(!app.is_signed_in(&token).await);
    assert_eq!(app.get(METHODS).await.json()["authMethodTypes"], Value::Null);
}

#[tokio::test]
async fn fields_are_held_to_their_rules() {
    let app = App::with_maria().await;
    let long = "x".repeat(201);
    for (path, body, refusal) in [
        (
            PASSKEYS.to_owned(),
            json!({ "code": { "id": "", "code": "x" } }),
            "invalid RegisterPasskeyRequest.Code: embedded message failed validation | caused by: invalid \
             PasskeyRegistrationCode.Id: value length must be between 1 and 200 runes, inclusive",
        ),
        (
            format!("{PASSKEYS}/1"),
            json!({ "passkeyName": "x" }),
            "invalid VerifyPasskeyRegistrationRequest.PublicKeyCredential: value is required",
        ),
        (
            format!("{PASSKEYS}/1"),
            json!({ "publicKeyCredential": {}, "passkeyName": long }),
            "invalid VerifyPasskeyRegistrationRequest.PasskeyName: value length must be between 1 and 200 runes, inclusive",
        ),
        (
            LINK.to_owned(),
            json!({ "sendLink": { "urlTemplate": "" } }),
            "invalid CreatePasskeyRegistrationLinkRequest.SendLink: embedded message failed validation | caused by: \
             invalid SendPasskeyRegistrationLink.UrlTemplate: value length must be between 1 and 200 runes, inclusive",
        ),
    ] {
        let answer = app.post(&path, &body.to_string()).await;
        assert_eq!(answer.refusal(), format!("400 {refusal}"), "{path}");
    }
}
