//! ExtendInvite and RevokeInvite. What the rules decide is tested beside them.

use std::time::Duration;

use shared::access::Role;

use super::{NO_SUCH_INVITE, NOT_OPEN};
use crate::app::{App, INVITE, VERIFY, verification};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn extend(app: &App, id: &str, body: &str) -> String {
    app.post(&format!("/v1/invites/{id}/extend"), body).await.shown()
}

#[tokio::test]
async fn an_invite_is_open_until_the_wished_end() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    insta::assert_snapshot!(extend(&app, &id, r#"{"expirationDate":"2025-06-01T00:00:00Z"}"#).await, @r#"200 {"details":{"sequence":"3","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"},"expirationDate":"2025-06-01T00:00:00Z","linkExpirationDate":"2025-03-28T17:01:17.264Z"}"#);
    let timeline = app.get(&format!("/v1/invites/{id}/timeline")).await.json();
    let last = timeline["events"].as_array().unwrap().last().unwrap();
    assert_eq!(last["type"], "user.human.invite.extended");
    assert_eq!(last["detail"], "2025-06-01T00:00:00Z");
}

#[tokio::test]
async fn an_expired_invite_opens_again_and_takes_a_new_code() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    app.advance(8 * DAY);
    insta::assert_snapshot!(extend(&app, &id, "").await, @r#"200 {"details":{"sequence":"3","changeDate":"2025-04-02T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"},"expirationDate":"2025-04-09T17:01:17.264Z","linkExpirationDate":"2025-03-28T17:01:17.264Z"}"#);
    let invite = app.get(&format!("/v1/invites/{id}")).await.json();
    assert_eq!(invite["invite"]["state"], "INVITE_STATE_PENDING");
    assert_eq!(invite["invite"]["needsAttention"], true, "its link is over");
    let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    assert_eq!(app.invite_id("maria").await, id, "still the same invite");
    assert_ne!(code, "");
}

#[tokio::test]
async fn ends_out_of_bounds_are_refused() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    for (end, refusal) in [
        (
            "2025-03-25T18:01:17.263Z",
            "An invite can be open for 1 hour to 90 days. (USHER-exp01)",
        ),
        (
            "2025-06-23T17:01:17.265Z",
            "An invite can be open for 1 hour to 90 days. (USHER-exp01)",
        ),
        (
            "2025-03-25T18:01:17.264Z",
            "The new end has to be later than the present one. (USHER-ext01)",
        ),
        (
            "2025-04-01T17:01:17.264Z",
            "The new end has to be later than the present one. (USHER-ext01)",
        ),
    ] {
        let answer = extend(&app, &id, &format!(r#"{{"expirationDate":"{end}"}}"#)).await;
        assert!(
            answer.starts_with("400") && answer.contains(refusal),
            "{end}: {answer}"
        );
    }
    for end in ["2025-04-01T17:01:17.265Z", "2025-06-23T17:01:17.264Z"] {
        let answer = extend(&app, &id, &format!(r#"{{"expirationDate":"{end}"}}"#)).await;
        assert!(answer.starts_with("200"), "{end}: {answer}");
    }
}

#[tokio::test]
async fn a_revoked_code_stops_at_once_and_the_user_stays() {
    let app = App::with_maria().await;
    app.post(INVITE, r#"{"sendCode":{}}"#).await;
    let id = app.invite_id("maria").await;
    let code = app
        .post(INVITE, r#"{"sendCode":{},"returnCode":{}}"#)
        .await
        .code();
    assert_eq!(app.mails().await.len(), 1);
    let revoke = format!("/v1/invites/{id}/revoke");
    insta::assert_snapshot!(app.post(&revoke, "").await.shown(), @r#"200 {"details":{"sequence":"5","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"}}"#);
    assert!(app.mails().await.is_empty());
    assert_eq!(app.post(VERIFY, &verification(&code)).await.status, 400);
    assert_eq!(app.get("/v2/users/maria").await.status, 200);
    assert_eq!(app.post(&revoke, "").await.refusal(), NOT_OPEN);
    assert_eq!(
        app.post(&format!("/v1/invites/{id}/extend"), "").await.refusal(),
        NOT_OPEN
    );
}

/// Both at once, again and again: whichever comes first, the invite ends up accepted, and an extension that comes
/// second is refused.
#[tokio::test]
async fn extending_and_setting_up_at_once_leave_the_invite_accepted() {
    let app = App::start().await;
    for n in 0..20 {
        let user_id = format!("racer{n}");
        app.add_person(&user_id, "acme").await;
        let id = app.invite_id(&user_id).await;
        let (extend, password) = (
            format!("/v1/invites/{id}/extend"),
            format!("/v2/users/{user_id}/password"),
        );
        let body = r#"{"newPassword":{"password":"correct horse battery staple"}}"#;
        let end = r#"{"expirationDate":"2025-05-01T00:00:00Z"}"#;
        let (extended, set_up) = tokio::join!(app.post(&extend, end), app.post(&password, body));
        assert_eq!(set_up.status, 200, "{}", set_up.text);
        assert!(
            extended.status == 200 || extended.refusal() == NOT_OPEN,
            "{}",
            extended.text
        );
        let invite = app.get(&format!("/v1/invites/{id}")).await.json();
        assert_eq!(invite["invite"]["state"], "INVITE_STATE_ACCEPTED");
        assert_eq!(app.post(&extend, end).await.refusal(), NOT_OPEN);
    }
}

#[tokio::test]
async fn an_older_invite_of_somebody_invited_anew_is_over() {
    let app = App::with_maria().await;
    let old = app.invite_id("maria").await;
    app.advance(8 * DAY);
    let new = app.invite_id("maria").await;
    assert_ne!(old, new);
    for call in ["extend", "revoke"] {
        assert_eq!(
            app.post(&format!("/v1/invites/{old}/{call}"), "").await.refusal(),
            NOT_OPEN
        );
    }
    let invite = app.get(&format!("/v1/invites/{new}")).await.json();
    assert_eq!(invite["invite"]["state"], "INVITE_STATE_PENDING");
}

#[tokio::test]
async fn looking_is_not_enough_to_change() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    let viewer = app.token(Role::OrgOwnerViewer, "acme").await;
    let stranger = app.token(Role::OrgOwner, "other").await;
    let manager = app.token(Role::OrgUserManager, "acme").await;
    for call in ["extend", "revoke"] {
        let path = format!("/v1/invites/{id}/{call}");
        let refusal = async |caller: &str| app.call_as(caller, "POST", &path, "{}").await.refusal();
        assert_eq!(
            refusal(&viewer).await,
            "403 No matching permissions found (AUTH-AWfge)"
        );
        assert_eq!(refusal(&stranger).await, NO_SUCH_INVITE);
    }
    app.advance(DAY);
    for call in ["extend", "revoke"] {
        let answer = app
            .call_as(&manager, "POST", &format!("/v1/invites/{id}/{call}"), "{}")
            .await;
        assert_eq!(answer.status, 200, "{call}: {}", answer.text);
    }
}

#[tokio::test]
async fn a_key_makes_a_retry_harmless() {
    let app = App::with_maria().await;
    let id = app.invite_id("maria").await;
    app.advance(DAY);
    for call in ["extend", "revoke"] {
        let path = format!("/v1/invites/{id}/{call}");
        let headers = [("authorization", app.owner.as_str()), ("idempotency-key", call)];
        let first = app.call("POST", &path, &headers, "").await;
        assert_eq!(first.status, 200, "{}", first.text);
        app.advance(Duration::from_secs(1));
        assert_eq!(app.call("POST", &path, &headers, "").await.shown(), first.shown());
    }
}
