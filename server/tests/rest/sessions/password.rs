//! The check of a password.

use std::time::Duration;

use serde_json::json;

use super::{Begun, of_maria, password};
use crate::app::{App, INVITE};
use crate::passkeys::PASSWORD;
use crate::policy::{ACME, set};

#[tokio::test]
async fn a_right_password_is_a_factor() {
    let app = App::with_member().await;
    let begun = Begun::of(&app.begin(&of_maria(&password(PASSWORD))).await);
    insta::assert_json_snapshot!(app.factors(&begun).await, @r#"
    {
      "password": {
        "verifiedAt": "2025-03-25T17:01:17.264Z"
      },
      "user": {
        "displayName": "Maria Silva",
        "id": "maria",
        "loginName": "maria@acme.com",
        "organizationId": "acme",
        "verifiedAt": "2025-03-25T17:01:17.264Z"
      }
    }
    "#);
}

#[tokio::test]
async fn a_login_name_names_the_person_whatever_its_case() {
    let app = App::with_member().await;
    let checks = json!({ "checks": { "user": { "loginName": "MARIA@acme.com" }, "password": { "password": PASSWORD } } });
    let begun = Begun::of(&app.begin(&checks).await);
    assert_eq!(app.factors(&begun).await["user"]["id"], "maria");
}

#[tokio::test]
async fn a_wrong_password_stores_nothing() {
    let app = App::with_member().await;
    let refused = app.begin(&of_maria(&password("wrong"))).await;
    insta::assert_snapshot!(refused.refusal(), @"400 Password is invalid (COMMAND-3M0fs)");
    let listed = app.post("/v2/sessions/search", "{}").await.json();
    assert_eq!(listed["sessions"], json!(null));

    let begun = Begun::of(&app.begin(&of_maria(&json!({}))).await);
    let refused = app
        .set(
            &begun,
            &json!({ "checks": password("wrong"), "metadata": { "a": "YQ==" } }),
        )
        .await;
    assert_eq!(refused.status, 400);
    let found = app.get(&begun.path()).await.json();
    assert_eq!(
        (&found["session"]["metadata"], &found["session"]["sequence"]),
        (&json!(null), &json!("1"))
    );
}

#[tokio::test]
async fn wrong_passwords_are_slowed_down_as_at_the_door() {
    let app = App::with_member().await;
    let from = |text: &str, ip: &str| {
        let mut body = of_maria(&password(text));
        body["userAgent"] = json!({ "ip": ip });
        body
    };
    // Four at usher's own door, one here: they are counted together.
    for _ in 0..4 {
        assert!(app.sign_in("maria@acme.com", "wrong").await.is_err());
    }
    assert_eq!(app.begin(&from("wrong", "203.0.113.7")).await.status, 400);
    let refused = app.begin(&from(PASSWORD, "203.0.113.7")).await;
    assert_eq!(refused.status, 429, "the right one has to wait as well");
    assert_eq!(refused.header("retry-after"), "30");
    assert!(app.sign_in("maria@acme.com", PASSWORD).await.is_err());
    // Nobody locks Maria out from afar.
    assert_eq!(app.begin(&from(PASSWORD, "198.51.100.1")).await.status, 201);
    app.advance(Duration::from_secs(30));
    assert_eq!(app.begin(&from(PASSWORD, "203.0.113.7")).await.status, 201);
}

#[tokio::test]
async fn a_program_that_says_no_address_or_many_is_slowed_down_itself() {
    let app = App::with_member().await;
    for _ in 0..5 {
        assert_eq!(app.begin(&of_maria(&password("wrong"))).await.status, 400);
    }
    assert_eq!(app.begin(&of_maria(&password(PASSWORD))).await.status, 429);

    let app = App::with_member().await;
    let from = |number: usize| {
        let mut body = of_maria(&password("wrong"));
        body["userAgent"] = json!({ "ip": format!("198.51.100.{number}") });
        body
    };
    for number in 0..50 {
        assert_eq!(app.begin(&from(number)).await.status, 400, "{number}");
    }
    assert_eq!(app.begin(&from(50)).await.status, 429);
}

#[tokio::test]
async fn who_may_not_sign_in_proves_nothing() {
    let app = App::with_member().await;
    let begun = Begun::of(&app.begin(&of_maria(&json!({}))).await);
    let check = json!({ "checks": password(PASSWORD) });
    let mut refusals = String::new();
    for (there, back) in [("lock", "unlock"), ("deactivate", "reactivate")] {
        assert_eq!(
            app.post(&format!("/v2/users/maria/{there}"), "").await.status,
            200
        );
        refusals += &format!("{}\n", app.begin(&of_maria(&password(PASSWORD))).await.refusal());
        refusals += &format!("{}\n", app.set(&begun, &check).await.refusal());
        assert_eq!(app.post(&format!("/v2/users/maria/{back}"), "").await.status, 200);
    }
    set(&app, ACME, r#"{"passwords":false}"#).await;
    refusals += &format!("{}\n", app.set(&begun, &check).await.refusal());
    insta::assert_snapshot!(refusals, @r"
    400 User is not active (SESSION-Gj4ko)
    400 User is locked (COMMAND-JLK35)
    400 User is not active (SESSION-Gj4ko)
    400 User is not active (SESSION-Gj4ko)
    400 Acme no longer allows the way you sign in with, and you have set up no other. Please ask an administrator of Acme for a new way in. (USHER-way03)
    ");
    set(&app, ACME, "{}").await;
    assert_eq!(app.set(&begun, &check).await.status, 200);
}

#[tokio::test]
async fn what_signs_a_person_out_ends_what_they_proved() {
    for end in ["password", "lock", "deactivate", "delete"] {
        let app = App::with_member().await;
        let named = Begun::of(&app.begin(&of_maria(&json!({}))).await);
        let proven = Begun::of(&app.begin(&of_maria(&password(PASSWORD))).await);
        match end {
            "password" => app.set_password("another good long one").await,
            "delete" => {
                let deleted = app.call_as(&app.owner, "DELETE", "/v2/users/maria", "").await;
                assert_eq!(deleted.status, 200);
            }
            state => assert_eq!(
                app.post(&format!("/v2/users/maria/{state}"), "").await.status,
                200
            ),
        }
        assert_eq!(app.get(&proven.path()).await.status, 404, "{end}");
        // In which a login page goes on when the person is to choose a password.
        let expected = if end == "delete" { 404 } else { 200 };
        assert_eq!(app.get(&named.path()).await.status, expected, "{end}");
    }
}

#[tokio::test]
async fn the_first_proof_ends_the_story_of_the_invite() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    let token = app.begin_set_up(&code).await.unwrap();
    app.choose_password(token, PASSWORD).await.unwrap();
    let listed = async || app.post("/v1/invites/_search", "{}").await.text;
    let before = listed().await;
    Begun::of(&app.begin(&of_maria(&json!({}))).await);
    assert_eq!(listed().await, before, "to be named is no proof");
    Begun::of(&app.begin(&of_maria(&password(PASSWORD))).await);
    assert_ne!(listed().await, before);
}
