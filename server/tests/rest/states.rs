//! LockUser, UnlockUser, DeactivateUser, ReactivateUser.

use std::time::Duration;

use shared::access::Role;
use shared::onboarding::Welcome;
use shared::users::EmailAddress;
use shared::{Problem, Reason};

use crate::app::{App, INVITE, VERIFY, verification};

const GOOD: &str = "correct horse battery staple";

fn path(user: &str, call: &str) -> String {
    format!("/v2/users/{user}/{call}")
}

async fn call(app: &App, call: &str) -> String {
    let answer = app.post(&path("maria", call), "").await;
    match answer.status.as_u16() {
        200 => app.get("/v2/users/maria").await.json()["user"]["state"]
            .as_str()
            .unwrap()
            .to_owned(),
        _ => answer.refusal(),
    }
}

#[tokio::test]
async fn every_change_from_every_state() {
    let app = App::with_maria().await;
    let mut story = String::new();
    for change in [
        "unlock",
        "reactivate",
        "lock",
        "lock",
        "reactivate",
        "unlock",
        "lock",
        "deactivate",
        "deactivate",
        "lock",
        "unlock",
        "reactivate",
        "deactivate",
    ] {
        story += &format!("{change}: {}\n", call(&app, change).await);
    }
    insta::assert_snapshot!(story, @r"
    unlock: 400 User is not locked (COMMAND-olb9vb0oca)
    reactivate: 400 User is not inactive (COMMAND-s5qqcz97hf)
    lock: USER_STATE_LOCKED
    lock: 400 User is not active (COMMAND-lgws8wtsqf)
    reactivate: 400 User is not inactive (COMMAND-s5qqcz97hf)
    unlock: USER_STATE_ACTIVE
    lock: USER_STATE_LOCKED
    deactivate: USER_STATE_INACTIVE
    deactivate: 400 User is already inactive (COMMAND-5gunjw0cd7)
    lock: 400 User is not active (COMMAND-lgws8wtsqf)
    unlock: 400 User is not locked (COMMAND-olb9vb0oca)
    reactivate: USER_STATE_ACTIVE
    deactivate: USER_STATE_INACTIVE
    ");
}

#[tokio::test]
async fn the_answer_tells_the_change_and_refusing_changes_nothing() {
    let app = App::with_maria().await;
    insta::assert_snapshot!(app.post(&path("maria", "lock"), "").await.shown(), @r#"200 {"details":{"sequence":"2","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"}}"#);
    assert_eq!(app.post(&path("maria", "lock"), "").await.status, 400);
    assert_eq!(
        app.get("/v2/users/maria").await.json()["details"]["sequence"],
        "2"
    );
}

#[tokio::test]
async fn unknown_users_and_ids_that_are_none() {
    let app = App::start().await;
    let mut refusals = String::new();
    for call in ["lock", "unlock", "deactivate", "reactivate"] {
        refusals += &format!("{}\n", app.post(&path("nobody", call), "").await.refusal());
        let at_limit = app.post(&path(&"u".repeat(200), call), "").await;
        assert_eq!(at_limit.status, 404);
        let above = app.post(&path(&"u".repeat(201), call), "").await;
        refusals += &format!("{}\n", above.refusal());
    }
    insta::assert_snapshot!(refusals, @r"
    404 User could not be found (COMMAND-450yxuqrh1)
    400 invalid LockUserRequest.UserId: value length must be between 1 and 200 runes, inclusive
    404 User could not be found (COMMAND-x377t913pw)
    400 invalid UnlockUserRequest.UserId: value length must be between 1 and 200 runes, inclusive
    404 User could not be found (COMMAND-5gp2p62iin)
    400 invalid DeactivateUserRequest.UserId: value length must be between 1 and 200 runes, inclusive
    404 User could not be found (COMMAND-9hy5kzbuk6)
    400 invalid ReactivateUserRequest.UserId: value length must be between 1 and 200 runes, inclusive
    ");
}

#[tokio::test]
async fn it_takes_the_permission_in_the_users_organization() {
    let app = App::with_maria().await;
    for (role, organization, expected) in [
        (
            Role::OrgOwnerViewer,
            "acme",
            "403 No matching permissions found (AUTH-AWfge)",
        ),
        (Role::OrgOwner, "other", "404 membership not found (AUTHZ-cdgFk)"),
    ] {
        let token = app.token(role, organization).await;
        for call in ["lock", "unlock", "deactivate", "reactivate"] {
            let answer = app.call_as(&token, "POST", &path("maria", call), "").await;
            assert_eq!(answer.refusal(), expected, "{role:?} {call}");
        }
    }
    let manager = app.token(Role::OrgUserManager, "acme").await;
    for call in ["lock", "unlock", "deactivate", "reactivate"] {
        let answer = app.call_as(&manager, "POST", &path("maria", call), "").await;
        assert_eq!(answer.status, 200, "{call}");
    }
}

#[tokio::test]
async fn who_is_kept_out_is_signed_out_and_cannot_sign_in() {
    for (out, back) in [("lock", "unlock"), ("deactivate", "reactivate")] {
        let app = App::with_maria().await;
        let password = format!(r#"{{"newPassword":{{"password":"{GOOD}"}}}}"#);
        assert_eq!(app.post("/v2/users/maria/password", &password).await.status, 200);
        let session = app.sign_in("maria@acme.com", GOOD).await.unwrap();
        assert!(app.is_signed_in(&session).await);

        app.post(&path("maria", out), "").await;
        assert!(!app.is_signed_in(&session).await);
        let refused = app.sign_in("maria@acme.com", GOOD).await.unwrap_err();
        assert_eq!(refused, Problem::from(Reason::SignInWrong), "{out}");

        app.post(&path("maria", back), "").await;
        assert!(!app.is_signed_in(&session).await, "the session is gone for good");
        assert!(app.sign_in("maria@acme.com", GOOD).await.is_ok());
    }
}

#[tokio::test]
async fn the_tokens_of_a_program_that_is_kept_out_are_refused() {
    let app = App::with_maria().await;
    let program = app.program(Role::OrgOwner, "acme", None).await;
    let read = async || {
        app.call_as(&program.authorization, "GET", "/v2/users/maria", "")
            .await
    };
    assert_eq!(read().await.status, 200);
    for (out, back) in [("lock", "unlock"), ("deactivate", "reactivate")] {
        assert_eq!(app.post(&path(&program.id, out), "").await.status, 200);
        // A caller is remembered for two seconds.
        app.advance(Duration::from_secs(2));
        assert_eq!(read().await.refusal(), "401 Token is invalid (AUTH-7fs1e)");
        assert_eq!(app.post(&path(&program.id, back), "").await.status, 200);
        assert_eq!(read().await.status, 200);
    }
}

#[tokio::test]
async fn programs_may_go_on_inviting_who_is_kept_out() {
    for out in ["lock", "deactivate"] {
        let app = App::with_maria().await;
        app.post(&path("maria", out), "").await;
        let code = app
            .post(INVITE, r#"{"sendCode":{},"returnCode":{}}"#)
            .await
            .code();
        assert_eq!(app.mails().await.len(), 1);
        assert_eq!(app.post(VERIFY, &verification(&code)).await.status, 200);
    }
}

#[tokio::test]
async fn the_invite_page_is_closed_meanwhile() {
    for (out, back) in [("lock", "unlock"), ("deactivate", "reactivate")] {
        let app = App::with_maria().await;
        let first = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
        let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
        let begun = app.begin_set_up(&code).await.unwrap();

        app.post(&path("maria", out), "").await;
        for held in [&first, &code] {
            let welcome = app.open_invite(held).await;
            assert!(matches!(welcome, Welcome::Revoked { .. }), "{welcome:?}");
        }
        assert!(app.begin_set_up(&code).await.is_err());
        let refused = app.choose_password(begun, GOOD).await.unwrap_err();
        assert_eq!(refused.reason, Reason::SetUpOver, "{out}");

        app.post(&path("maria", back), "").await;
        let begun = app.begin_set_up(&code).await.unwrap();
        assert_eq!(app.choose_password(begun, GOOD).await, Ok(()));
    }
}

#[tokio::test]
async fn whoever_runs_usher_lets_an_administrator_in_again() {
    let app = App::with_maria().await;
    for out in ["lock", "deactivate"] {
        app.post(&path("maria", out), "").await;
        let address = EmailAddress::parse("maria@acme.com").unwrap();
        let invited = app.service.invite_administrator(&address).await.unwrap();
        assert_eq!(invited.user_id, "maria");
        let welcome = app.open_invite(&invited.code.unwrap()).await;
        assert!(matches!(welcome, Welcome::Ready { .. }), "{out}: {welcome:?}");
    }
}
