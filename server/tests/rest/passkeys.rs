//! Passkeys from the invite to the sign-in, with a device that behaves and one that does not.

use std::time::Duration;

use shared::access::{
    Caller, CeremonyAnswer, PasskeyName, PasskeySignIn, SessionToken, SignedIn, StartedCeremony,
};
use shared::onboarding::{ChoosePasskey, Welcome};
use shared::{Problem, Reason};

use crate::app::{App, INVITE};
use crate::device::Device;

pub const METHODS: &str = "/v2/users/maria/authentication_methods";
pub const PASSWORD: &str = "seven quiet tangerines";
const MINUTE: Duration = Duration::from_secs(60);

pub fn name(text: &str) -> PasskeyName {
    PasskeyName::parse(text).unwrap()
}

pub fn answer(started: &StartedCeremony, credential: String) -> CeremonyAnswer {
    CeremonyAnswer {
        ceremony_id: started.id.clone(),
        credential,
    }
}

pub fn reason<T>(result: Result<T, Problem>) -> Option<Reason> {
    result.err().map(|problem| problem.reason)
}

impl App {
    async fn code(&self) -> String {
        self.post(INVITE, r#"{"returnCode":{}}"#).await.code()
    }

    pub async fn set_up_session(&self) -> SessionToken {
        self.begin_set_up(&self.code().await).await.unwrap()
    }

    pub async fn choose(&self, token: &SessionToken, answer: CeremonyAnswer) -> Result<(), Problem> {
        let request = ChoosePasskey {
            token: token.clone(),
            answer,
            name: name("Phone"),
        };
        self.service.choose_passkey(request).await.map(drop)
    }

    pub async fn choose_with(&self, token: &SessionToken, device: &mut Device) -> Result<(), Problem> {
        let started = self.service.start_first_passkey(token).await?;
        let made = device.register(&started.options);
        self.choose(token, answer(&started, made)).await
    }

    async fn finish(&self, answer: CeremonyAnswer) -> Result<SignedIn, Problem> {
        let request = PasskeySignIn {
            answer,
            source: "192.0.2.1".into(),
            user_agent: "Test".into(),
        };
        self.service.sign_in_with_passkey(request).await
    }

    pub async fn sign_in_with(&self, device: &Device) -> Result<SignedIn, Problem> {
        let started = self.service.start_passkey_sign_in("192.0.2.1").await?;
        self.finish(answer(&started, device.sign_in(&started.options)))
            .await
    }

    /// Maria with a passkey, and the device that holds it.
    pub async fn with_passkey() -> (Self, Device) {
        let (app, mut device) = (Self::with_maria().await, Device::new("phone"));
        let token = app.set_up_session().await;
        app.choose_with(&token, &mut device).await.unwrap();
        (app, device)
    }

    pub async fn caller(&self, device: &Device) -> Caller {
        let signed_in = self.sign_in_with(device).await.unwrap();
        let caller = self.service.session_caller(&signed_in.token).await.unwrap();
        caller.unwrap()
    }
}

#[tokio::test]
async fn a_passkey_is_a_first_way_to_sign_in() {
    let app = App::with_maria().await;
    let code = app.code().await;
    let token = app.begin_set_up(&code).await.unwrap();
    let mut device = Device::new("phone");
    app.choose_with(&token, &mut device).await.unwrap();

    insta::assert_snapshot!(app.get(METHODS).await.shown(), @r#"200 {"details":{"totalResult":"1","timestamp":"2025-03-25T17:01:17.264Z"},"authMethodTypes":["AUTHENTICATION_METHOD_TYPE_PASSKEY"]}"#);
    assert!(matches!(
        app.open_invite(&code).await,
        Welcome::AlreadyDone {
            has_passkey: true,
            ..
        }
    ));
    assert_eq!(
        app.post(INVITE, "{}").await.refusal(),
        "400 User is already initialized (COMMAND-EF34g)"
    );
    assert_eq!(
        reason(app.choose_password(token, PASSWORD).await),
        Some(Reason::SetUpOver)
    );

    let caller = app.caller(&device).await;
    assert_eq!(caller.user_id, "maria");
    let own = app.service.list_own_passkeys(&caller).await.unwrap();
    assert_eq!((own.len(), own[0].name.as_str()), (1, "Phone"));
    assert!(own[0].last_used_at.is_some());
}

#[tokio::test]
async fn the_device_is_asked_for_what_a_passkey_needs() {
    let (app, mut device) = App::with_passkey().await;
    let caller = app.caller(&device).await;
    let started = app.service.start_own_passkey(&caller).await.unwrap();
    let asked = &started.options;
    assert_eq!(asked["rp"]["id"], "id.example");
    assert_eq!(asked["user"]["name"], "maria@acme.com");
    assert_eq!(asked["attestation"], "none");
    let selection = &asked["authenticatorSelection"];
    assert_eq!(selection["residentKey"], "required");
    assert_eq!(selection["requireResidentKey"], true);
    assert_eq!(selection["userVerification"], "required");
    assert_eq!(asked["excludeCredentials"].as_array().unwrap().len(), 1);
    // A device that ignores the exclusion still makes no second one of the same.
    let again = device.register(asked);
    let added = app
        .service
        .add_own_passkey(&caller, answer(&started, again), name("Again"))
        .await;
    assert_eq!(reason(added), Some(Reason::PasskeyRefused));

    let started = app.service.start_passkey_sign_in("192.0.2.1").await.unwrap();
    assert_eq!(started.options["rpId"], "id.example");
    assert_eq!(started.options["userVerification"], "required");
    assert_eq!(started.options["allowCredentials"].as_array().unwrap().len(), 0);
}

#[tokio::test]
async fn of_two_devices_that_race_one_wins() {
    let app = App::with_maria().await;
    let code = app.code().await;
    let mut tries = Vec::new();
    for device in ["phone", "laptop"] {
        let token = app.begin_set_up(&code).await.unwrap();
        let started = app.service.start_first_passkey(&token).await.unwrap();
        let made = Device::new(device).register(&started.options);
        tries.push((token, answer(&started, made)));
    }
    let [one, other] = <[_; 2]>::try_from(tries).unwrap();
    let (one, other) = tokio::join!(app.choose(&one.0, one.1), app.choose(&other.0, other.1));
    let (won, lost) = if one.is_ok() { (one, other) } else { (other, one) };
    assert_eq!(reason(won), None);
    assert!(matches!(
        reason(lost),
        Some(Reason::UserAlreadyInitialised | Reason::SetUpOver)
    ));
    assert_eq!(
        app.service
            .store
            .snapshot(shared::ports::Load {
                passkeys: true,
                ..shared::ports::Load::user("maria")
            })
            .await
            .unwrap()
            .passkeys
            .len(),
        1
    );
}

#[tokio::test]
async fn an_answer_that_does_not_hold_uses_nothing_up() {
    let app = App::with_maria().await;
    let token = app.set_up_session().await;
    let mut unverified = Device::new("phone");
    unverified.verifies_person = false;
    let mut phished = Device::new("phone");
    phished.origin = "https://id.example.evil.example".to_owned();
    for device in [&mut unverified, &mut phished] {
        assert_eq!(
            reason(app.choose_with(&token, device).await),
            Some(Reason::PasskeyRefused)
        );
    }
    let started = app.service.start_first_passkey(&token).await.unwrap();
    for nonsense in ["", "{}", r#"{"id":1}"#] {
        let refused = app.choose(&token, answer(&started, nonsense.to_owned())).await;
        assert!(matches!(
            reason(refused),
            Some(Reason::PasskeyRefused | Reason::CeremonyOver)
        ));
    }
    app.choose_with(&token, &mut Device::new("phone")).await.unwrap();
}

#[tokio::test]
async fn signing_in_takes_the_same_device_and_the_person() {
    let (app, mut device) = App::with_passkey().await;
    device.verifies_person = false;
    assert_eq!(
        reason(app.sign_in_with(&device).await),
        Some(Reason::PasskeyRefused)
    );
    device.verifies_person = true;
    device.origin = "https://evil.example".to_owned();
    assert_eq!(
        reason(app.sign_in_with(&device).await),
        Some(Reason::PasskeyRefused)
    );

    // Another key under the same name, and another name.
    device.origin = "https://id.example".to_owned();
    let caller = app.caller(&device).await;
    let mut forged = Device::new("phone");
    let started = app.service.start_own_passkey(&caller).await.unwrap();
    forged.register(&started.options);
    assert_eq!(
        reason(app.sign_in_with(&forged).await),
        Some(Reason::PasskeyRefused)
    );
    forged.credential_id = b"unknown".to_vec();
    assert_eq!(
        reason(app.sign_in_with(&forged).await),
        Some(Reason::PasskeyUnknown)
    );
}

#[tokio::test]
async fn a_count_that_runs_back_is_a_copy() {
    let (app, mut device) = App::with_passkey().await;
    for (counter, refused) in [
        (5, None),
        (6, None),
        (6, Some(Reason::PasskeyRefused)),
        (5, Some(Reason::PasskeyRefused)),
        (7, None),
    ] {
        device.counter = counter;
        assert_eq!(reason(app.sign_in_with(&device).await), refused, "{counter}");
    }
}

#[tokio::test]
async fn a_ceremony_ends_once_it_is_answered_or_after_15_minutes() {
    let (app, device) = App::with_passkey().await;
    let start = async || app.service.start_passkey_sign_in("192.0.2.1").await.unwrap();
    let started = start().await;
    let right = answer(&started, device.sign_in(&started.options));
    assert_eq!(reason(app.finish(right.clone()).await), None);
    assert_eq!(reason(app.finish(right).await), Some(Reason::CeremonyOver));

    let moment = Duration::from_micros(1);
    for (wait, refused) in [
        (15 * MINUTE - moment, None),
        (15 * MINUTE, Some(Reason::CeremonyOver)),
    ] {
        let started = start().await;
        app.advance(wait);
        let right = answer(&started, device.sign_in(&started.options));
        assert_eq!(reason(app.finish(right).await), refused, "{wait:?}");
    }

    // One that makes a passkey neither signs in nor serves somebody else.
    let caller = app.caller(&device).await;
    let registering = app.service.start_own_passkey(&caller).await.unwrap();
    let wrong = answer(&registering, device.sign_in(&start().await.options));
    assert_eq!(reason(app.finish(wrong).await), Some(Reason::CeremonyOver));
    let registering = app.service.start_own_passkey(&caller).await.unwrap();
    let somebody = Caller {
        user_id: "somebody".into(),
        ..caller.clone()
    };
    let made = Device::new("laptop").register(&registering.options);
    let stolen = app
        .service
        .add_own_passkey(&somebody, answer(&registering, made), name("x"))
        .await;
    assert_eq!(reason(stolen), Some(Reason::CeremonyOver));
}

#[tokio::test]
async fn who_is_locked_out_stays_out() {
    let (app, device) = App::with_passkey().await;
    assert_eq!(app.post("/v2/users/maria/lock", "").await.status, 200);
    assert_eq!(
        reason(app.sign_in_with(&device).await),
        Some(Reason::PasskeyUnknown)
    );
    assert_eq!(app.post("/v2/users/maria/unlock", "").await.status, 200);
    assert_eq!(reason(app.sign_in_with(&device).await), None);
}

#[tokio::test]
async fn a_new_link_for_the_administrator_takes_the_passkeys() {
    let (app, device) = App::with_passkey().await;
    let email = shared::users::EmailAddress::parse("maria@acme.com").unwrap();
    app.service.invite_administrator(&email).await.unwrap();
    assert_eq!(
        reason(app.sign_in_with(&device).await),
        Some(Reason::PasskeyUnknown)
    );
}
