//! Passwords that have to be changed before they let anybody in.

use std::time::Duration;

use shared::access::{Entry, PASSWORD_TICKET_LIFE, PasswordTicket, ReplacePassword, SignIn, SignedIn};
use shared::throttle::FREE_TRIES;
use shared::{Problem, Reason};

use crate::app::App;
use crate::passkeys::{PASSWORD, reason};
use crate::policy::{ACME, set};

const NEW: &str = "nine purple umbrellas";
const MOMENT: Duration = Duration::from_secs(1);

impl App {
    async fn give_first_password(&self, password: &str) {
        let body = format!(r#"{{"newPassword":{{"password":"{password}","changeRequired":true}}}}"#);
        assert_eq!(self.post("/v2/users/maria/password", &body).await.status, 200);
    }

    /// At the door.
    pub async fn enter(&self, password: &str) -> Result<Entry, Problem> {
        let request = SignIn {
            login_name: "maria@acme.com".into(),
            password: password.into(),
            source: "203.0.113.7".into(),
            user_agent: String::new(),
        };
        self.service.sign_in(request).await
    }

    /// What the first password gives.
    async fn ticket(&self) -> PasswordTicket {
        match self.enter(PASSWORD).await.unwrap() {
            Entry::NewPassword(ticket) => ticket,
            Entry::In(_) => panic!("let in with a password that has to be changed"),
        }
    }

    async fn replace(&self, ticket: &PasswordTicket, new: &str) -> Result<SignedIn, Problem> {
        let request = ReplacePassword {
            ticket: ticket.clone(),
            new: new.into(),
            repeated: None,
            user_agent: String::new(),
        };
        self.service.replace_password(request).await
    }

    async fn with_first_password() -> Self {
        let app = Self::with_maria().await;
        app.give_first_password(PASSWORD).await;
        app
    }

    async fn change_is_required(&self) -> bool {
        let told = self.get("/v2/users/maria").await.json();
        told["user"]["human"]["passwordChangeRequired"] == true
    }
}

#[tokio::test]
async fn a_password_to_be_changed_opens_no_session() {
    let app = App::with_first_password().await;
    assert!(app.change_is_required().await);
    let ticket = app.ticket().await;
    let view = app.service.new_password_view(&ticket).await.unwrap();
    assert_eq!((view.login_name.as_str(), view.min_chars), ("maria@acme.com", 8));

    let signed_in = app.replace(&ticket, NEW).await.unwrap();
    assert!(app.is_signed_in(&signed_in.token).await);
    assert!(!app.change_is_required().await);
    assert_eq!(reason(app.enter(PASSWORD).await), Some(Reason::SignInWrong));
    assert!(matches!(app.enter(NEW).await, Ok(Entry::In(_))));
}

#[tokio::test]
async fn the_new_one_keeps_the_rules_and_is_another() {
    let app = App::with_first_password().await;
    let ticket = app.ticket().await;
    for (new, refusal) in [
        ("short", Reason::PasswordTooShort),
        ("maria.silva", Reason::PasswordPersonal),
        (PASSWORD, Reason::PasswordUnchanged),
    ] {
        assert_eq!(reason(app.replace(&ticket, new).await), Some(refusal), "{new}");
    }
    let differs = ReplacePassword {
        ticket: ticket.clone(),
        new: NEW.into(),
        repeated: Some("nine purple umbrella".into()),
        user_agent: String::new(),
    };
    assert_eq!(
        reason(app.service.replace_password(differs).await),
        Some(Reason::PasswordRepeatDiffers)
    );
    app.replace(&ticket, NEW).await.unwrap();
}

#[tokio::test]
async fn a_burst_of_tries_is_slowed_down() {
    let app = App::with_first_password().await;
    let ticket = app.ticket().await;
    for _ in 0..FREE_TRIES {
        assert_eq!(
            reason(app.replace(&ticket, PASSWORD).await),
            Some(Reason::PasswordUnchanged)
        );
    }
    let refused = app.replace(&ticket, NEW).await.unwrap_err();
    assert_eq!(refused.reason, Reason::TooManyTries);
    app.advance(Duration::from_secs(refused.retry_after_seconds.unwrap()));
    app.replace(&ticket, NEW).await.unwrap();
}

#[tokio::test]
async fn it_is_worth_nothing_once_there_is_another_password() {
    let app = App::with_first_password().await;
    let ticket = app.ticket().await;
    let other = app.ticket().await;
    app.replace(&ticket, NEW).await.unwrap();
    for used in [&ticket, &other] {
        assert_eq!(
            reason(app.replace(used, "eleven green ladders").await),
            Some(Reason::SignInNeeded)
        );
    }
    // Not even when that one has to be changed too.
    app.advance(MOMENT);
    app.give_first_password("four silent rivers").await;
    assert_eq!(
        reason(app.replace(&ticket, "eleven green ladders").await),
        Some(Reason::SignInNeeded)
    );
}

#[tokio::test]
async fn it_lasts_a_while_and_not_for_people_who_are_kept_out() {
    let app = App::with_first_password().await;
    let ticket = app.ticket().await;
    app.post("/v2/users/maria/lock", "{}").await;
    assert_eq!(
        reason(app.replace(&ticket, NEW).await),
        Some(Reason::SignInNeeded)
    );
    app.post("/v2/users/maria/unlock", "{}").await;
    app.advance(PASSWORD_TICKET_LIFE - MOMENT);
    assert!(app.service.new_password_view(&ticket).await.is_ok());
    app.advance(MOMENT);
    assert_eq!(
        reason(app.service.new_password_view(&ticket).await),
        Some(Reason::SignInNeeded)
    );
    assert_eq!(
        reason(app.replace(&ticket, NEW).await),
        Some(Reason::SignInNeeded)
    );
}

#[tokio::test]
async fn where_passwords_are_forbidden_no_new_one_is_stored() {
    let app = App::with_first_password().await;
    let ticket = app.ticket().await;
    set(&app, ACME, r#"{"passwords":false}"#).await;
    assert_eq!(
        reason(app.replace(&ticket, NEW).await),
        Some(Reason::NoWayToSignIn)
    );
    assert_eq!(reason(app.enter(PASSWORD).await), Some(Reason::NoWayToSignIn));
    set(&app, ACME, "{}").await;
    assert!(app.change_is_required().await);
}
