//! Changing the own password on the account page.

use shared::access::{ChangeOwnPassword, PROOF_LIFE, SessionToken};
use shared::{Problem, Reason};

use crate::app::{App, INVITE};
use crate::passkeys::answer;
use crate::policy::{ACME, set};

const FIRST: &str = "seven quiet tangerines";
const SECOND: &str = "nine purple umbrellas";

impl App {
    /// `maria` with a password.
    async fn with_password() -> Self {
        let app = Self::with_maria().await;
        let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
        let token = app.begin_set_up(&code).await.unwrap();
        app.choose_password(token, FIRST).await.unwrap();
        app
    }

    async fn change_password(
        &self,
        session: &SessionToken,
        [current, new, repeated]: [&str; 3],
    ) -> Result<SessionToken, Problem> {
        let caller = self.service.session_caller(session).await.unwrap().unwrap();
        let change = ChangeOwnPassword {
            current: current.into(),
            new: new.into(),
            repeated: Some(repeated.into()),
            user_agent: String::new(),
        };
        self.service.change_own_password(&caller, change).await
    }

    async fn refused_password(&self, session: &SessionToken, texts: [&str; 3]) -> Reason {
        self.change_password(session, texts).await.unwrap_err().reason
    }
}

#[tokio::test]
async fn a_new_password_ends_every_other_session() {
    let app = App::with_password().await;
    let here = app.sign_in("maria@acme.com", FIRST).await.unwrap();
    let elsewhere = app.sign_in("maria@acme.com", FIRST).await.unwrap();
    let renewed = app.change_password(&here, [FIRST, SECOND, SECOND]).await.unwrap();
    assert!(app.is_signed_in(&renewed).await);
    assert!(!app.is_signed_in(&here).await, "its token is another one now");
    assert!(!app.is_signed_in(&elsewhere).await);
    let old = app.sign_in("maria@acme.com", FIRST).await.unwrap_err();
    assert_eq!(old.reason, Reason::SignInWrong);
    app.sign_in("maria@acme.com", SECOND).await.unwrap();
}

#[tokio::test]
async fn what_is_refused_changes_nothing() {
    let app = App::with_password().await;
    let here = app.sign_in("maria@acme.com", FIRST).await.unwrap();
    for (texts, reason) in [
        (["wrong words here", SECOND, SECOND], Reason::PasswordWrong),
        ([FIRST, "short", "short"], Reason::PasswordTooShort),
        ([FIRST, "MariaSilva", "MariaSilva"], Reason::PasswordPersonal),
        ([FIRST, SECOND, "another one"], Reason::PasswordRepeatDiffers),
    ] {
        assert_eq!(app.refused_password(&here, texts).await, reason, "{texts:?}");
    }
    assert!(app.is_signed_in(&here).await);
    app.sign_in("maria@acme.com", FIRST).await.unwrap();
}

#[tokio::test]
async fn guesses_at_the_current_password_are_slowed_down() {
    let app = App::with_password().await;
    let here = app.sign_in("maria@acme.com", FIRST).await.unwrap();
    for _ in 0..5 {
        let reason = app
            .refused_password(&here, ["a guess at it", SECOND, SECOND])
            .await;
        assert_eq!(reason, Reason::PasswordWrong);
    }
    let reason = app.refused_password(&here, [FIRST, SECOND, SECOND]).await;
    assert_eq!(reason, Reason::TooManyTries);
}

#[tokio::test]
async fn somebody_without_one_chooses_a_first_one_with_a_fresh_proof() {
    let (app, device) = App::with_passkey().await;
    let caller = app.caller(&device).await;
    let rule = app.service.own_password_rule(&caller).await.unwrap();
    assert_eq!(rule.map(|rule| rule.has_one), Some(false));
    let add = async |new: &str, repeated: &str| {
        let added = app
            .service
            .add_own_password(&caller, new.into(), Some(repeated.into()));
        added.await.err().map(|problem| problem.reason)
    };
    app.advance(PROOF_LIFE);
    assert_eq!(add(FIRST, FIRST).await, Some(Reason::ProofNeeded));
    let asked = app.service.start_passkey_sign_in("192.0.2.1").await.unwrap();
    let proof = answer(&asked, device.sign_in(&asked.options));
    let proven = app.service.prove_by_passkey(&caller, proof, "192.0.2.1");
    proven.await.unwrap();
    assert_eq!(add("short", "short").await, Some(Reason::PasswordTooShort));
    assert_eq!(add(FIRST, SECOND).await, Some(Reason::PasswordRepeatDiffers));
    assert_eq!(add(FIRST, FIRST).await, None);
    app.sign_in("maria@acme.com", FIRST).await.unwrap();
    // The next one takes this one.
    assert_eq!(add(SECOND, SECOND).await, Some(Reason::PasswordWrong));
    let rule = app.service.own_password_rule(&caller).await.unwrap();
    assert_eq!(rule.map(|rule| rule.has_one), Some(true));
}

#[tokio::test]
async fn where_passwords_are_forbidden_nobody_chooses_one() {
    let (app, device) = App::with_passkey().await;
    let caller = app.caller(&device).await;
    set(&app, ACME, r#"{"passwords":false}"#).await;
    assert_eq!(app.service.own_password_rule(&caller).await.unwrap(), None);
    let added = app.service.add_own_password(&caller, FIRST.into(), None).await;
    assert_eq!(added.unwrap_err().reason, Reason::PasswordNotAllowed);
}
