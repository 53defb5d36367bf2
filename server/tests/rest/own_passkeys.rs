//! The passkeys of somebody who is signed in: added, named, removed.

use std::time::Duration;

use shared::access::{Caller, MAX_PASSKEYS, PROOF_LIFE};
use shared::{Problem, Reason};

use crate::app::{App, INVITE};
use crate::device::Device;
use crate::passkeys::{METHODS, PASSWORD, answer, name, reason};

const MOMENT: Duration = Duration::from_micros(1);

impl App {
    async fn add_passkey(&self, caller: &Caller, device: &mut Device, as_name: &str) -> Result<(), Problem> {
        let started = self.service.start_own_passkey(caller).await?;
        let made = device.register(&started.options);
        self.service
            .add_own_passkey(caller, answer(&started, made), name(as_name))
            .await
    }

    /// Names of the caller's passkeys.
    async fn names(&self, caller: &Caller) -> Vec<String> {
        let own = self.service.list_own_passkeys(caller).await.unwrap();
        own.into_iter().map(|passkey| passkey.name).collect()
    }
}

#[tokio::test]
async fn the_own_passkeys_are_named_and_removed() {
    let (app, device) = App::with_passkey().await;
    let caller = app.caller(&device).await;
    let mut laptop = Device::new("laptop");
    app.add_passkey(&caller, &mut laptop, "Laptop").await.unwrap();
    assert_eq!(app.names(&caller).await, ["Phone", "Laptop"]);
    let own = app.service.list_own_passkeys(&caller).await.unwrap();
    let (phone, second) = (&own[0].id, &own[1].id);
    app.service
        .rename_own_passkey(&caller, second, name("At work"))
        .await
        .unwrap();
    assert_eq!(app.names(&caller).await, ["Phone", "At work"]);

    let remove = async |id: &str, even_the_last| {
        reason(app.service.remove_own_passkey(&caller, id, even_the_last).await)
    };
    assert_eq!(remove(phone, false).await, None);
    assert_eq!(remove(phone, false).await, Some(Reason::PasskeyNotFound));
    assert_eq!(
        reason(app.sign_in_with(&device).await),
        Some(Reason::PasskeyUnknown)
    );
    assert_eq!(remove(second, false).await, Some(Reason::LastWayToSignIn));
    assert_eq!(app.names(&caller).await, ["At work"]);
    assert_eq!(remove(second, true).await, None);
    insta::assert_snapshot!(app.get(METHODS).await.shown(), @r#"200 {"details":{"timestamp":"2025-03-25T17:01:17.264Z"}}"#);
    assert_eq!(
        app.post(INVITE, "{}").await.status,
        200,
        "nobody is shut out for ever"
    );
}

#[tokio::test]
async fn beside_a_password_the_last_passkey_goes_without_a_word() {
    let (app, device) = App::with_passkey().await;
    let body = format!(r#"{{"newPassword":{{"password":"{PASSWORD}"}}}}"#);
    assert_eq!(app.post("/v2/users/maria/password", &body).await.status, 200);
    let caller = app.caller(&device).await;
    insta::assert_snapshot!(app.get(METHODS).await.shown(), @r#"200 {"details":{"totalResult":"2","timestamp":"2025-03-25T17:01:17.264Z"},"authMethodTypes":["AUTHENTICATION_METHOD_TYPE_PASSWORD","AUTHENTICATION_METHOD_TYPE_PASSKEY"]}"#);
    insta::assert_snapshot!(app.get(&format!("{METHODS}?domainQuery.domain=elsewhere.example")).await.shown(), @r#"200 {"details":{"totalResult":"1","timestamp":"2025-03-25T17:01:17.264Z"},"authMethodTypes":["AUTHENTICATION_METHOD_TYPE_PASSWORD"]}"#);
    let own = app.service.list_own_passkeys(&caller).await.unwrap();
    app.service
        .remove_own_passkey(&caller, &own[0].id, false)
        .await
        .unwrap();
    app.sign_in("maria@acme.com", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn ways_to_sign_in_change_only_soon_after_a_proof() {
    let (app, device) = App::with_passkey().await;
    let caller = app.caller(&device).await;
    let own = app.service.list_own_passkeys(&caller).await.unwrap();
    app.advance(PROOF_LIFE - MOMENT);
    assert!(app.service.is_fresh(&caller).await.unwrap());
    let begun = app.service.start_own_passkey(&caller).await.unwrap();
    app.advance(MOMENT);
    assert!(!app.service.is_fresh(&caller).await.unwrap());
    let removed = app.service.remove_own_passkey(&caller, &own[0].id, true).await;
    assert_eq!(reason(removed), Some(Reason::ProofNeeded));
    assert_eq!(
        reason(app.service.start_own_passkey(&caller).await),
        Some(Reason::ProofNeeded)
    );
    let made = Device::new("laptop").register(&begun.options);
    app.service
        .add_own_passkey(&caller, answer(&begun, made), name("Laptop"))
        .await
        .unwrap();

    let asked = app.service.start_passkey_sign_in("192.0.2.1").await.unwrap();
    let proof = answer(&asked, device.sign_in(&asked.options));
    app.service
        .prove_by_passkey(&caller, proof, "192.0.2.1")
        .await
        .unwrap();
    app.service
        .remove_own_passkey(&caller, &own[0].id, false)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_proof_is_ones_own_and_of_this_session() {
    let (app, device) = App::with_passkey().await;
    let (caller, elsewhere) = (app.caller(&device).await, app.caller(&device).await);
    let body = format!(r#"{{"newPassword":{{"password":"{PASSWORD}"}}}}"#);
    app.add_person("paul", "acme").await;
    assert_eq!(app.post("/v2/users/paul/password", &body).await.status, 200);
    let token = app.sign_in("paul@acme.com", PASSWORD).await.unwrap();
    let paul = app.service.session_caller(&token).await.unwrap().unwrap();
    app.advance(PROOF_LIFE);

    let asked = app.service.start_passkey_sign_in("192.0.2.1").await.unwrap();
    let of_maria = answer(&asked, device.sign_in(&asked.options));
    let proven = app.service.prove_by_passkey(&paul, of_maria, "192.0.2.1").await;
    assert_eq!(reason(proven), Some(Reason::PasskeyUnknown));
    let wrong = app.service.prove_by_password(&paul, "wrong".into()).await;
    assert_eq!(reason(wrong), Some(Reason::PasswordWrong));
    assert!(!app.service.is_fresh(&paul).await.unwrap());
    app.service
        .prove_by_password(&paul, PASSWORD.into())
        .await
        .unwrap();
    assert!(app.service.is_fresh(&paul).await.unwrap());

    let none = app.service.prove_by_password(&caller, PASSWORD.into()).await;
    assert_eq!(reason(none), Some(Reason::PasswordNotSet));
    let asked = app.service.start_passkey_sign_in("192.0.2.1").await.unwrap();
    let proof = answer(&asked, device.sign_in(&asked.options));
    app.service
        .prove_by_passkey(&caller, proof, "192.0.2.1")
        .await
        .unwrap();
    assert!(app.service.is_fresh(&caller).await.unwrap());
    assert!(!app.service.is_fresh(&elsewhere).await.unwrap());
}

#[tokio::test]
async fn a_person_has_20_passkeys_at_most() {
    let (app, device) = App::with_passkey().await;
    let caller = app.caller(&device).await;
    // Begun while there was room.
    let begun = app.service.start_own_passkey(&caller).await.unwrap();
    for number in 1..MAX_PASSKEYS {
        assert!(app.service.may_add_passkey(&caller).await.unwrap());
        let mut device = Device::new(&number.to_string());
        app.add_passkey(&caller, &mut device, "x").await.unwrap();
    }
    assert!(!app.service.may_add_passkey(&caller).await.unwrap());
    assert_eq!(
        reason(app.service.start_own_passkey(&caller).await),
        Some(Reason::TooManyPasskeys)
    );
    let made = Device::new("late").register(&begun.options);
    let late = app
        .service
        .add_own_passkey(&caller, answer(&begun, made), name("x"))
        .await;
    assert_eq!(reason(late), Some(Reason::TooManyPasskeys));
}
