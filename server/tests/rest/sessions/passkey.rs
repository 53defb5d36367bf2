//! Challenge and check of a passkey.

use std::time::Duration;

use serde_json::{Value, json};

use super::{Begun, challenge, of_maria};
use crate::app::{Answer, App};
use crate::device::Device;

fn asking(domain: &str) -> Value {
    json!({ "challenges": { "webAuthN": {
        "domain": domain,
        "userVerificationRequirement": "USER_VERIFICATION_REQUIREMENT_REQUIRED",
    } } })
}

fn checking(credential: &str) -> Value {
    let data: Value = serde_json::from_str(credential).unwrap();
    json!({ "checks": { "webAuthN": { "credentialAssertionData": data } } })
}

async fn ask(app: &App, session: &Begun) -> Value {
    let answer = app.set(session, &asking("id.example")).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    challenge(&answer)
}

async fn begin(app: &App) -> Begun {
    Begun::of(&app.begin(&of_maria(&json!({}))).await)
}

async fn check(app: &App, session: &Begun, device: &Device, options: &Value) -> Answer {
    app.set(session, &checking(&device.sign_in(options))).await
}

#[tokio::test]
async fn a_passkey_is_asked_for_and_proven() {
    let (app, device) = App::with_passkey().await;
    let mut wish = of_maria(&json!({}));
    wish["challenges"] = asking("id.example")["challenges"].clone();
    let begun = Begun::of(&app.begin(&wish).await);
    let options = &begun.challenge;
    assert_eq!(
        (&options["rpId"], &options["userVerification"]),
        (&json!("id.example"), &json!("required"))
    );
    let own = options["allowCredentials"].as_array().unwrap();
    assert_eq!((own.len(), &own[0]["type"]), (1, &json!("public-key")));

    assert_eq!(check(&app, &begun, &device, options).await.status, 200);
    let factors = app.factors(&begun).await;
    assert_eq!(factors["webAuthN"]["userVerified"], true);
    assert_eq!(factors["password"], json!(null));
    let caller = app.caller(&device).await;
    let own = app.service.list_own_passkeys(&caller).await.unwrap();
    assert!(own[0].last_used_at.is_some());
}

#[tokio::test]
async fn a_challenge_takes_one_answer_in_its_own_session() {
    let (app, device) = App::with_passkey().await;
    let (one, other) = (begin(&app).await, begin(&app).await);
    let options = ask(&app, &one).await;
    // The answer to one session's challenge proves nothing in another.
    insta::assert_snapshot!(check(&app, &other, &device, &options).await.refusal(), @"400 Session has no open WebAuthN challenge (COMMAND-Ioqu5)");
    ask(&app, &other).await;
    insta::assert_snapshot!(check(&app, &other, &device, &options).await.refusal(), @"400 Error validating WebAuthN credentials (WEBAU-3M9si)");
    assert_eq!(check(&app, &one, &device, &options).await.status, 200);
    insta::assert_snapshot!(check(&app, &one, &device, &options).await.refusal(), @"400 Session has no open WebAuthN challenge (COMMAND-Ioqu5)");

    // A newer challenge takes the place of the one before.
    let old = ask(&app, &one).await;
    ask(&app, &one).await;
    assert_eq!(check(&app, &one, &device, &old).await.status, 400);
    for (wait, status) in [(15 * 60 * 1_000_000 - 1, 200), (15 * 60 * 1_000_000, 400)] {
        let options = ask(&app, &one).await;
        app.advance(Duration::from_micros(wait));
        assert_eq!(
            check(&app, &one, &device, &options).await.status,
            status,
            "{wait}"
        );
    }
}

#[tokio::test]
async fn an_answer_that_does_not_hold_proves_nothing() {
    let (app, mut device) = App::with_passkey().await;
    let begun = begin(&app).await;
    device.verifies_person = false;
    let options = ask(&app, &begun).await;
    assert_eq!(check(&app, &begun, &device, &options).await.status, 400);
    device.verifies_person = true;
    device.origin = "https://evil.example".to_owned();
    let options = ask(&app, &begun).await;
    assert_eq!(check(&app, &begun, &device, &options).await.status, 400);
    device.origin = "https://id.example".to_owned();

    let mut forged = Device::new("phone");
    let caller = app.caller(&device).await;
    let started = app.service.start_own_passkey(&caller).await.unwrap();
    forged.register(&started.options);
    let options = ask(&app, &begun).await;
    insta::assert_snapshot!(check(&app, &begun, &forged, &options).await.refusal(), @"400 Error validating WebAuthN credentials (WEBAU-3M9si)");
    forged.credential_id = b"unknown".to_vec();
    let options = ask(&app, &begun).await;
    insta::assert_snapshot!(check(&app, &begun, &forged, &options).await.refusal(), @"400 WebAuthN could not be found (COMMAND-Aej7i)");
    for nonsense in ["{}", r#"{"id":5}"#] {
        ask(&app, &begun).await;
        assert_eq!(
            app.set(&begun, &checking(nonsense)).await.status,
            400,
            "{nonsense}"
        );
    }
    assert_eq!(app.factors(&begun).await["webAuthN"], json!(null));
}

#[tokio::test]
async fn passkeys_belong_to_one_domain() {
    let (app, _) = App::with_passkey().await;
    let begun = begin(&app).await;
    insta::assert_snapshot!(app.set(&begun, &asking("app.example")).await.refusal(), @"400 Passkeys of this server belong to the domain id.example and to no other. (USHER-rpid1)");
    app.add_person("paul", "acme").await;
    let paul = json!({ "checks": { "user": { "userId": "paul" } } });
    let begun = Begun::of(&app.begin(&paul).await);
    insta::assert_snapshot!(app.set(&begun, &asking("id.example")).await.refusal(), @"400 WebAuthN could not be found (COMMAND-Aej7i)");
    let nobody = Begun::of(&app.begin(&json!({})).await);
    insta::assert_snapshot!(app.set(&nobody, &asking("id.example")).await.refusal(), @"400 User ID missing (COMMAND-eeR2e)");
}

#[tokio::test]
async fn the_sign_in_page_takes_no_answer_of_a_session() {
    let (app, device) = App::with_passkey().await;
    let begun = begin(&app).await;
    let options = app
        .service
        .start_passkey_sign_in("192.0.2.1")
        .await
        .unwrap()
        .options;
    assert_eq!(check(&app, &begun, &device, &options).await.status, 400);
}
