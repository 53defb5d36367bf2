//! Who is told that somebody has set up their way to sign in.

use shared::access::{Role, Scope};
use shared::invites::{CreateInvite, Delivery, InvitedPerson};

use crate::app::App;
use crate::passkeys::PASSWORD;

/// Maria, invited by Paul, who signed in to do so.
async fn invited_by_paul() -> (App, String) {
    let app = App::with_maria().await;
    app.add_person("paul", "acme").await;
    app.database
        .give_role("paul", Scope::Instance, Role::IamOwner)
        .await;
    let body = format!(r#"{{"newPassword":{{"password":"{PASSWORD}"}}}}"#);
    assert_eq!(app.post("/v2/users/paul/password", &body).await.status, 200);
    let token = app.sign_in("paul@acme.com", PASSWORD).await.unwrap();
    let paul = app.service.session_caller(&token).await.unwrap().unwrap();
    let maria = InvitedPerson::Existing {
        user_id: "maria".into(),
    };
    let created = app
        .service
        .create_invite(&paul, CreateInvite::new(maria, Delivery::Return))
        .await
        .unwrap();
    (app, created.code.unwrap())
}

#[tokio::test]
async fn the_person_and_the_inviter_each_get_a_receipt() {
    let (app, code) = invited_by_paul().await;
    let token = app.begin_set_up(&code).await.unwrap();
    assert!(app.receipts().await.is_empty(), "nothing has happened yet");
    app.choose_password(token, PASSWORD).await.unwrap();
    assert_eq!(
        app.receipts().await,
        [
            ("own", "maria@acme.com".to_owned()),
            ("inviter", "paul@acme.com".to_owned())
        ]
    );
}

#[tokio::test]
async fn a_program_or_somebody_locked_gets_none() {
    let app = App::with_maria().await;
    let code = app.post(crate::app::INVITE, r#"{"returnCode":{}}"#).await.code();
    let token = app.begin_set_up(&code).await.unwrap();
    app.choose_password(token, PASSWORD).await.unwrap();
    assert_eq!(app.receipts().await.len(), 1);

    let (app, code) = invited_by_paul().await;
    assert_eq!(app.post("/v2/users/paul/lock", "").await.status, 200);
    let token = app.begin_set_up(&code).await.unwrap();
    app.choose_password(token, PASSWORD).await.unwrap();
    assert_eq!(app.receipts().await.len(), 1);
}
