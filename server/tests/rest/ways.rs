//! Ways to sign in that an organization forbids after people have set them up.

use shared::Reason;
use shared::users::EmailAddress;

use crate::app::App;
use crate::device::Device;
use crate::passkeys::{PASSWORD, answer, name, reason};
use crate::policy::{ACME, set};

const NAME: &str = "maria@acme.com";
const NO_PASSWORDS: &str = r#"{"passwords":false}"#;
const NO_PASSKEYS: &str = r#"{"passkeys":false}"#;

impl App {
    async fn give_password(&self) {
        let body = format!(r#"{{"newPassword":{{"password":"{PASSWORD}"}}}}"#);
        assert_eq!(self.post("/v2/users/maria/password", &body).await.status, 200);
    }

    /// Why the password does not let Maria in, in words.
    async fn refusal(&self, password: &str) -> String {
        self.sign_in(NAME, password).await.unwrap_err().to_string()
    }

    async fn with_both() -> (Self, Device) {
        let (app, device) = Self::with_passkey().await;
        app.give_password().await;
        (app, device)
    }
}

#[tokio::test]
async fn a_forbidden_way_is_refused_with_the_one_to_take() {
    let (app, device) = App::with_both().await;
    set(&app, ACME, NO_PASSWORDS).await;
    insta::assert_snapshot!(app.refusal(PASSWORD).await, @"Acme does not allow this way to sign in. Please sign in with your passkey.");
    assert_eq!(reason(app.sign_in_with(&device).await), None);

    set(&app, ACME, NO_PASSKEYS).await;
    assert_eq!(reason(app.sign_in(NAME, PASSWORD).await), None);
    let refused = app.sign_in_with(&device).await.unwrap_err();
    insta::assert_snapshot!(refused, @"Acme does not allow this way to sign in. Please sign in with your password.");

    set(&app, ACME, "{}").await;
    assert_eq!(reason(app.sign_in(NAME, PASSWORD).await), None);
    assert_eq!(reason(app.sign_in_with(&device).await), None);
}

#[tokio::test]
async fn whoever_has_no_other_way_is_told_whom_to_ask() {
    let app = App::with_maria().await;
    app.give_password().await;
    set(&app, ACME, NO_PASSWORDS).await;
    insta::assert_snapshot!(app.refusal(PASSWORD).await, @"Acme no longer allows the way you sign in with, and you have set up no other. Please ask an administrator of Acme for a new way in.");
    // Only people who know the password are told.
    insta::assert_snapshot!(app.refusal("another quiet word").await, @"That name and password do not match.");
}

#[tokio::test]
async fn an_owner_of_the_instance_comes_in_with_what_they_have() {
    let app = App::with_maria().await;
    let address = EmailAddress::parse(NAME).unwrap();
    let invited = app.service.invite_administrator(&address).await.unwrap();
    let code = invited.code.unwrap();
    let token = app.begin_set_up(&code).await.unwrap();
    app.choose_password(token, PASSWORD).await.unwrap();
    set(&app, ACME, NO_PASSWORDS).await;
    assert_eq!(reason(app.sign_in(NAME, PASSWORD).await), None);
}

#[tokio::test]
async fn a_forbidden_passkey_is_not_made() {
    let (app, device) = App::with_both().await;
    let caller = app.caller(&device).await;
    let started = app.service.start_own_passkey(&caller).await.unwrap();
    let made = Device::new("laptop").register(&started.options);
    set(&app, ACME, NO_PASSKEYS).await;
    assert!(!app.service.may_add_passkey(&caller).await.unwrap());
    let refused = Some(Reason::PasskeysNotPossible);
    assert_eq!(reason(app.service.start_own_passkey(&caller).await), refused);
    // Also one whose ceremony began while they were allowed.
    let added = app
        .service
        .add_own_passkey(&caller, answer(&started, made), name("Laptop"))
        .await;
    assert_eq!(reason(added), refused);
}

#[tokio::test]
async fn a_forbidden_passkey_is_no_first_way_either() {
    let app = App::with_maria().await;
    let token = app.set_up_session().await;
    let started = app.service.start_first_passkey(&token).await.unwrap();
    let mut device = Device::new("phone");
    let made = device.register(&started.options);
    set(&app, ACME, NO_PASSKEYS).await;
    let view = app.service.set_up_view(&token).await.unwrap().unwrap();
    assert_eq!((view.offers_passkeys, view.min_password_chars), (false, Some(8)));
    let refused = Some(Reason::PasskeysNotPossible);
    assert_eq!(reason(app.service.start_first_passkey(&token).await), refused);
    assert_eq!(reason(app.choose(&token, answer(&started, made)).await), refused);

    set(&app, ACME, NO_PASSWORDS).await;
    let view = app.service.set_up_view(&token).await.unwrap().unwrap();
    assert_eq!((view.offers_passkeys, view.min_password_chars), (true, None));
    app.choose_with(&token, &mut device).await.unwrap();
}

#[tokio::test]
async fn a_forbidden_password_does_not_replace_the_last_passkey() {
    let (app, device) = App::with_both().await;
    let caller = app.caller(&device).await;
    let own = app.service.list_own_passkeys(&caller).await.unwrap();
    set(&app, ACME, NO_PASSWORDS).await;
    let removed = app.service.remove_own_passkey(&caller, &own[0].id, false).await;
    assert_eq!(reason(removed), Some(Reason::LastWayToSignIn));
}
