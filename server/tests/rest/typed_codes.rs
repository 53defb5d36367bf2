//! Codes as people type them: what is no code costs no try, a wrong one does.

use shared::invites::InviteCode;
use shared::onboarding::{Presented, Welcome};

use crate::app::{App, INVITE, presented};

const SOURCE: &str = "203.0.113.7";

impl App {
    async fn find(&self, typed: &str) -> Result<Presented, Welcome> {
        let code = InviteCode::read(typed);
        self.service.find_by_code(&code, SOURCE).await.unwrap()
    }
}

fn tries_left(welcome: &Welcome) -> u32 {
    match welcome {
        Welcome::WrongCode { tries_left } => *tries_left,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_slip_costs_no_try_and_a_wrong_code_does() {
    let app = App::with_maria().await;
    for slip in ["o!!", "", "7KQ2-9XWD-M4T", "7KQ2-9XWD-M4TBB", "7KQ2-9XWD-M4T!"] {
        assert_eq!(tries_left(&app.find(slip).await.unwrap_err()), 5, "{slip}");
        assert_eq!(tries_left(&app.open_invite(slip).await), 5, "{slip}");
    }
    assert_eq!(tries_left(&app.find("7KQ2-9XWD-M4TB").await.unwrap_err()), 4);
    assert_eq!(tries_left(&app.open_invite("7KQ2-9XWD-M4TB").await), 3);
}

#[tokio::test]
async fn after_the_last_try_the_right_code_waits_too() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    for _ in 0..4 {
        app.find("7KQ2-9XWD-M4TB").await.unwrap_err();
    }
    assert_eq!(
        app.find(&code.to_lowercase().replace('-', " "))
            .await
            .unwrap()
            .user_id,
        "maria"
    );
    app.find("7KQ2-9XWD-M4TB").await.unwrap_err();
    assert!(matches!(app.find(&code).await, Err(Welcome::SlowedDown { .. })));
    let welcome = app.service.open_invite(presented(&code)).await.unwrap();
    assert!(matches!(welcome, Welcome::SlowedDown { .. }), "{welcome:?}");
}
