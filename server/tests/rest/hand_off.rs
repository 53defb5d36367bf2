//! Going on with a set-up on a phone: who may offer it, what it opens, and what ends it.

use std::time::Duration;

use shared::Reason;
use shared::access::SessionToken;
use shared::onboarding::HAND_OFF_LIFE;

use crate::app::{App, INVITE};
use crate::passkeys::{PASSWORD, reason};

const MOMENT: Duration = Duration::from_micros(1);

/// Maria's set-up on her laptop, and the code for her phone.
async fn offered() -> (App, String, SessionToken, SessionToken) {
    let app = App::with_maria().await;
    let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    let laptop = app.begin_set_up(&code).await.unwrap();
    let offered = app.service.offer_hand_off(&laptop).await.unwrap();
    (app, code, laptop, offered.code)
}

#[tokio::test]
async fn the_phone_sets_up_and_the_laptop_is_told() {
    let (app, _, laptop, code) = offered().await;
    assert!(code.reveal().len() >= 19, "112 bits");
    let seen = app.service.look_at_hand_off(&code).await.unwrap().unwrap();
    assert_eq!(seen.email, "maria@acme.com");
    let (user_id, phone) = app.service.take_hand_off(&code).await.unwrap();
    assert_eq!(user_id, "maria");
    assert!(app.service.set_up_view(&laptop).await.unwrap().is_some());
    app.choose_password(phone, PASSWORD).await.unwrap();
    assert!(app.service.set_up_view(&laptop).await.unwrap().is_none());
    app.sign_in("maria@acme.com", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn a_code_is_taken_once_and_looking_takes_nothing() {
    let (app, _, laptop, code) = offered().await;
    for _ in 0..2 {
        assert!(app.service.look_at_hand_off(&code).await.unwrap().is_some());
    }
    let (one, other) = tokio::join!(app.service.take_hand_off(&code), app.service.take_hand_off(&code));
    assert_eq!(u8::from(one.is_ok()) + u8::from(other.is_ok()), 1);
    assert_eq!(app.service.look_at_hand_off(&code).await.unwrap(), None);
    // The laptop may still finish by itself, and that ends the phone's set-up.
    let (_, phone) = one.or(other).unwrap();
    app.choose_password(laptop, PASSWORD).await.unwrap();
    assert_eq!(
        reason(app.choose_password(phone, PASSWORD).await),
        Some(Reason::SetUpOver)
    );
}

#[tokio::test]
async fn a_code_works_for_ten_minutes() {
    for (wait, works) in [
        (HAND_OFF_LIFE - MOMENT, true),
        (HAND_OFF_LIFE, false),
        (HAND_OFF_LIFE + MOMENT, false),
    ] {
        let (app, _, _, code) = offered().await;
        app.advance(wait);
        let seen = app.service.look_at_hand_off(&code).await.unwrap();
        assert_eq!(seen.is_some(), works, "{wait:?}");
        assert_eq!(app.service.take_hand_off(&code).await.is_ok(), works, "{wait:?}");
    }
}

#[tokio::test]
async fn what_ends_the_invite_ends_the_hand_off() {
    for end in ["replaced", "revoked", "locked", "set up", "unknown"] {
        let (app, _, laptop, mut code) = offered().await;
        let invite = app.newest_invite("maria").await;
        let revoke = format!("/v1/invites/{invite}/revoke");
        match end {
            "replaced" => assert_eq!(app.post(INVITE, "{}").await.status, 200),
            "revoked" => assert_eq!(app.post(&revoke, "").await.status, 200),
            "locked" => assert_eq!(app.post("/v2/users/maria/lock", "").await.status, 200),
            "set up" => app.choose_password(laptop, PASSWORD).await.unwrap(),
            _ => code = SessionToken::new("made up".to_owned()),
        }
        let taken = app.service.take_hand_off(&code).await;
        assert_eq!(reason(taken), Some(Reason::HandOffOver), "{end}");
    }
}

#[tokio::test]
async fn only_a_live_set_up_is_handed_on() {
    let (app, _, laptop, _) = offered().await;
    app.choose_password(laptop.clone(), PASSWORD).await.unwrap();
    assert_eq!(
        reason(app.service.offer_hand_off(&laptop).await),
        Some(Reason::SetUpOver)
    );
}
