//! Changing the own password on the account page.

use shared::access::{ChangeOwnPassword, SessionToken};
use shared::{Problem, Reason};

use crate::app::{App, INVITE};

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
