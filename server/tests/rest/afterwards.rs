//! What the browser that set up the first way to sign in may do next, and for how long.

use std::time::Duration;

use shared::Problem;
use shared::Reason;
use shared::access::{PROOF_LIFE, SessionToken};
use shared::onboarding::{Afterwards, ChoosePasskey, ChoosePassword};

use crate::app::App;
use crate::device::Device;
use crate::passkeys::{METHODS, PASSWORD, answer, name, reason};
use crate::policy::{ACME, set};

const MOMENT: Duration = Duration::from_secs(1);

impl App {
    /// Maria, just done with her first way to sign in.
    async fn done_with_passkey() -> (Self, SessionToken, Device) {
        let (app, mut device) = (Self::with_maria().await, Device::new("phone"));
        let token = app.set_up_session().await;
        app.choose_with(&token, &mut device).await.unwrap();
        (app, token, device)
    }

    async fn done_with_password() -> (Self, SessionToken) {
        let app = Self::with_maria().await;
        let token = app.set_up_session().await;
        app.choose_password(token.clone(), PASSWORD).await.unwrap();
        (app, token)
    }

    async fn afterwards(&self, token: &SessionToken) -> Option<Afterwards> {
        self.service.afterwards(token).await.unwrap()
    }

    async fn add_password(&self, token: &SessionToken, password: &str) -> Result<(), Problem> {
        let request = ChoosePassword {
            token: token.clone(),
            password: password.into(),
            repeated: None,
        };
        self.service.add_second_password(request).await
    }

    async fn add_second(&self, token: &SessionToken, device: &mut Device) -> Result<(), Problem> {
        let started = self.service.start_second_passkey(token).await?;
        let request = ChoosePasskey {
            token: token.clone(),
            answer: answer(&started, device.register(&started.options)),
            name: name("Key ring"),
        };
        self.service.add_second_passkey(request).await
    }

    async fn count_of_methods(&self) -> usize {
        let told = self.get(METHODS).await.json();
        told["authMethodTypes"].as_array().map_or(0, Vec::len)
    }
}

#[tokio::test]
async fn the_first_passkey_gets_a_name() {
    let (app, token, _) = App::done_with_passkey().await;
    let offered = app.afterwards(&token).await.unwrap();
    assert_eq!(offered.passkeys[0].name, "Phone");
    let id = &offered.passkeys[0].id;
    let named = app.service.name_first_passkey(&token, id, name("My phone")).await;
    assert_eq!(reason(named), None);
    assert_eq!(app.afterwards(&token).await.unwrap().passkeys[0].name, "My phone");
    let unknown = app.service.name_first_passkey(&token, "1", name("x")).await;
    assert_eq!(reason(unknown), Some(Reason::PasskeyNotFound));
}

#[tokio::test]
async fn one_second_way_is_offered_and_no_third() {
    let (app, token, device) = App::done_with_passkey().await;
    let offered = app.afterwards(&token).await.unwrap();
    assert!(offered.offers_passkey && !offered.has_second);
    assert_eq!(offered.min_password_chars, Some(8));
    assert_eq!(
        reason(app.add_password(&token, "short").await),
        Some(Reason::PasswordTooShort)
    );
    app.add_password(&token, PASSWORD).await.unwrap();
    assert_eq!(app.count_of_methods().await, 2);
    app.sign_in("maria@acme.com", PASSWORD).await.unwrap();
    app.sign_in_with(&device).await.unwrap();

    let offered = app.afterwards(&token).await.unwrap();
    assert!(offered.has_second && !offered.offers_passkey);
    assert_eq!(offered.min_password_chars, None);
    // The passkey can still be named.
    assert_eq!(offered.passkeys.len(), 1);
    let third = app.add_second(&token, &mut Device::new("key ring")).await;
    assert_eq!(reason(third), Some(Reason::SetUpOver));
    let again = app.add_password(&token, "nine purple umbrellas").await;
    assert_eq!(reason(again), Some(Reason::SetUpOver));
}

#[tokio::test]
async fn a_second_passkey_is_another_one() {
    let (app, token, mut first) = App::done_with_passkey().await;
    let started = app.service.start_second_passkey(&token).await.unwrap();
    let excluded = started.options["excludeCredentials"].as_array().unwrap();
    assert_eq!(excluded.len(), 1);
    assert_eq!(
        reason(app.add_second(&token, &mut first).await),
        Some(Reason::PasskeyRefused)
    );
    let mut second = Device::new("key ring");
    app.add_second(&token, &mut second).await.unwrap();
    app.sign_in_with(&first).await.unwrap();
    app.sign_in_with(&second).await.unwrap();
}

#[tokio::test]
async fn after_a_password_a_passkey_is_offered() {
    let (app, token) = App::done_with_password().await;
    let offered = app.afterwards(&token).await.unwrap();
    assert_eq!((offered.offers_passkey, offered.min_password_chars), (true, None));
    let another = app.add_password(&token, "nine purple umbrellas").await;
    assert_eq!(reason(another), Some(Reason::SetUpOver));
    let mut device = Device::new("phone");
    app.add_second(&token, &mut device).await.unwrap();
    app.sign_in_with(&device).await.unwrap();
    app.sign_in("maria@acme.com", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn what_the_organization_forbids_is_no_second_way_either() {
    let (app, token) = App::done_with_password().await;
    let started = app.service.start_second_passkey(&token).await.unwrap();
    set(&app, ACME, r#"{"passkeys":false}"#).await;
    let offered = app.afterwards(&token).await.unwrap();
    assert_eq!(
        (offered.offers_passkey, offered.min_password_chars),
        (false, None)
    );
    // Also one that was begun before.
    let request = ChoosePasskey {
        token: token.clone(),
        answer: answer(&started, Device::new("phone").register(&started.options)),
        name: name("Phone"),
    };
    let added = app.service.add_second_passkey(request).await;
    assert_eq!(reason(added), Some(Reason::PasskeysNotPossible));
    assert_eq!(app.count_of_methods().await, 1);
}

#[tokio::test]
async fn it_is_over_when_a_proof_is_no_longer_fresh() {
    let (app, token) = App::done_with_password().await;
    app.advance(PROOF_LIFE - MOMENT);
    assert!(app.afterwards(&token).await.is_some());
    app.advance(MOMENT);
    assert_eq!(app.afterwards(&token).await, None);
    let late = app.add_second(&token, &mut Device::new("phone")).await;
    assert_eq!(reason(late), Some(Reason::SetUpOver));
}

#[tokio::test]
async fn whoever_did_not_set_up_the_first_way_adds_nothing() {
    let app = App::with_maria().await;
    let code = app.post(crate::app::INVITE, r#"{"returnCode":{}}"#).await.code();
    let winner = app.begin_set_up(&code).await.unwrap();
    let loser = app.begin_set_up(&code).await.unwrap();
    assert_eq!(app.afterwards(&winner).await, None, "nothing is stored yet");
    let early = app.add_password(&winner, PASSWORD).await;
    assert_eq!(reason(early), Some(Reason::SetUpOver));
    app.choose_password(winner.clone(), PASSWORD).await.unwrap();
    assert!(app.afterwards(&winner).await.is_some());
    assert_eq!(app.afterwards(&loser).await, None);
    let added = app.add_second(&loser, &mut Device::new("phone")).await;
    assert_eq!(reason(added), Some(Reason::SetUpOver));
    // Nor does the first one begin another set-up.
    assert_eq!(app.service.set_up_view(&winner).await.unwrap(), None);
    let first_again = app.choose_password(winner, "nine purple umbrellas").await;
    assert_eq!(reason(first_again), Some(Reason::SetUpOver));
}

#[tokio::test]
async fn whatever_signs_the_person_out_ends_it() {
    let (app, token) = App::done_with_password().await;
    app.post("/v2/users/maria/lock", "{}").await;
    assert_eq!(app.afterwards(&token).await, None);
    app.post("/v2/users/maria/unlock", "{}").await;
    assert_eq!(app.afterwards(&token).await, None);

    let (app, token) = App::done_with_password().await;
    let body = r#"{"newPassword":{"password":"nine purple umbrellas"}}"#;
    app.post("/v2/users/maria/password", body).await;
    assert_eq!(app.afterwards(&token).await, None);

    let (app, token, _) = App::done_with_passkey().await;
    let id = app.afterwards(&token).await.unwrap().passkeys[0].id.clone();
    let path = format!("/v2/users/maria/passkeys/{id}");
    assert_eq!(app.call_as(&app.owner, "DELETE", &path, "").await.status, 200);
    assert_eq!(app.afterwards(&token).await, None);
}
