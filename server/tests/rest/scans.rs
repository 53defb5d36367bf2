//! Machines that look at links before people do: what they leave behind, and that they spend nothing.

use std::time::Duration;

use serde_json::Value;
use shared::events::EventKind;
use shared::mail::{Delivery, Handover};
use shared::onboarding::{OpenInvite, Visitor, Welcome};
use shared::{Problem, Reason};

use crate::app::{App, INVITE, browser, presented};

const RETURN: &str = r#"{"returnCode":{}}"#;
const MINUTE: Duration = Duration::from_secs(60);

fn by(code: &str, visitor: Visitor) -> OpenInvite {
    OpenInvite {
        visitor,
        ..presented(code)
    }
}

fn preview() -> Visitor {
    Visitor {
        user_agent: "Slackbot-LinkExpanding 1.0".into(),
        ..Visitor::default()
    }
}

fn head() -> Visitor {
    Visitor {
        asks_for_head: true,
        ..browser()
    }
}

impl App {
    async fn timeline(&self) -> Vec<Value> {
        let id = self.newest_invite("maria").await;
        let told = self.get(&format!("/v1/invites/{id}/timeline")).await;
        told.json()["events"].as_array().unwrap().clone()
    }

    /// What follows the making of the code.
    async fn visits(&self) -> Vec<String> {
        let events = self.timeline().await;
        let kinds = events.iter().map(|event| event["type"].as_str().unwrap());
        let short = kinds.map(|kind| kind.replace("user.human.invite.", ""));
        short.filter(|kind| !kind.starts_with("code.")).collect()
    }

    async fn last_event(&self) -> String {
        let id = self.newest_invite("maria").await;
        let invite = self.get(&format!("/v1/invites/{id}")).await.json();
        invite["invite"]["lastEvent"].as_str().unwrap().to_owned()
    }
}

#[tokio::test]
async fn a_machine_is_told_apart_once_for_each_code_and_is_no_news_of_the_person() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, RETURN).await.code();
    for visitor in [preview(), head(), preview()] {
        app.service
            .note_machine(&by(&code, visitor.clone()))
            .await
            .unwrap();
        let seen = app.service.open_invite(by(&code, visitor)).await.unwrap();
        assert!(matches!(seen, Welcome::Ready { .. }), "{seen:?}");
        app.advance(20 * MINUTE);
    }
    assert_eq!(app.visits().await, ["scanned"]);
    let event = app.timeline().await.pop().unwrap();
    assert_eq!(event["detail"], "User-Agent: Slackbot-LinkExpanding 1.0");
    assert_eq!(event["actorName"], "usher");
    assert_eq!(app.last_event().await, EventKind::CodeAdded.as_str());

    app.open_invite(&code).await;
    assert_eq!(app.visits().await, ["scanned", "opened"]);
    let newer = app.post(INVITE, RETURN).await.code();
    app.service.open_invite(by(&newer, head())).await.unwrap();
    assert_eq!(app.visits().await, ["scanned", "opened", "scanned"]);
}

#[tokio::test]
async fn a_person_who_only_follows_the_link_leaves_nothing_yet_and_a_wrong_code_never_does() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, RETURN).await.code();
    app.service.note_machine(&presented(&code)).await.unwrap();
    let wrong = by("0000-0000-0000", preview());
    app.service.note_machine(&wrong).await.unwrap();
    assert_eq!(app.visits().await, Vec::<String>::new());
    // It counts as a try, whoever makes it: else it would be a way to guess.
    let welcome = app.open_invite("0000-0000-0001").await;
    assert!(
        matches!(welcome, Welcome::WrongCode { tries_left: 3 }),
        "{welcome:?}"
    );
}

#[tokio::test]
async fn who_comes_at_once_after_the_mail_and_says_nothing_of_how_is_no_person() {
    let silent = || Visitor {
        has_fetch_metadata: false,
        ..browser()
    };
    for (wait, visitor, expected) in [
        (Duration::from_micros(4_999_999), silent(), "scanned"),
        (Duration::from_secs(5), silent(), "opened"),
        (Duration::ZERO, browser(), "opened"),
    ] {
        let app = App::with_maria().await;
        let code = app
            .post(INVITE, r#"{"sendCode":{},"returnCode":{}}"#)
            .await
            .code();
        for mail in app.service.due_mails(1).await.unwrap() {
            let reply = "250 OK".into();
            app.service
                .settle_mail(
                    &mail,
                    Delivery::Accepted(Handover {
                        reply,
                        ..Handover::default()
                    }),
                )
                .await
                .unwrap();
        }
        app.advance(wait);
        app.service.open_invite(by(&code, visitor)).await.unwrap();
        assert_eq!(app.visits().await, [expected], "{wait:?}");
    }
}

#[tokio::test]
async fn a_machine_that_presses_continue_starts_no_set_up_in_the_timeline() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, RETURN).await.code();
    app.service.open_invite(by(&code, head())).await.unwrap();
    let began = app.service.begin_set_up(by(&code, preview())).await.unwrap();
    assert!(began.is_ok());
    assert_eq!(app.visits().await, ["scanned"]);
    let token = app.begin_set_up(&code).await.unwrap();
    assert_eq!(app.visits().await, ["scanned", "setup.started"]);
    app.choose_password(token, "seven quiet tangerines")
        .await
        .unwrap();
}

#[tokio::test]
async fn declining_is_taken_back_by_whoever_holds_a_link_until_the_end() {
    let app = App::with_maria().await;
    let earlier = app.post(INVITE, RETURN).await.code();
    let code = app.post(INVITE, RETURN).await.code();
    let reopen = async |code: &str| app.service.reopen_invite(presented(code)).await;
    let refused = |result: Result<(), Problem>| result.unwrap_err().reason;
    assert_eq!(refused(reopen(&code).await), Reason::CodeNotFound, "it is open");

    app.service.decline_invite(presented(&code), true).await.unwrap();
    let declined = app.open_invite(&earlier).await;
    assert!(
        matches!(declined, Welcome::Declined { may_reopen: true, .. }),
        "{declined:?}"
    );
    assert_eq!(refused(reopen("0000-0000-0000").await), Reason::CodeNotFound);
    reopen(&earlier).await.unwrap();
    assert_eq!(app.visits().await, ["declined", "reopened"]);
    let token = app.begin_set_up(&code).await.unwrap();
    app.service.decline_invite(presented(&code), true).await.unwrap();
    assert_eq!(
        app.choose_password(token, "seven quiet tangerines")
            .await
            .unwrap_err()
            .reason,
        Reason::SetUpOver,
        "declining ends what was begun"
    );

    app.advance(7 * 24 * 60 * MINUTE - Duration::from_micros(1));
    reopen(&code).await.unwrap();
    assert!(matches!(
        app.open_invite(&code).await,
        Welcome::LinkExpired { .. }
    ));
    app.service.decline_invite(presented(&code), true).await.unwrap();
    app.advance(Duration::from_micros(1));
    let declined = app.open_invite(&code).await;
    assert!(
        matches!(
            declined,
            Welcome::Declined {
                may_reopen: false,
                ..
            }
        ),
        "{declined:?}"
    );
    assert_eq!(refused(reopen(&code).await), Reason::CodeNotFound);
}

#[tokio::test]
async fn whoever_thinks_better_of_it_again_and_again_has_to_wait() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, RETURN).await.code();
    for _ in 0..5 {
        app.service.decline_invite(presented(&code), true).await.unwrap();
        app.service.reopen_invite(presented(&code)).await.unwrap();
    }
    app.service.decline_invite(presented(&code), true).await.unwrap();
    let refused = app.service.reopen_invite(presented(&code)).await.unwrap_err();
    assert_eq!(refused.reason, Reason::TooManyTries);
    assert!(refused.retry_after_seconds.is_some());
}

#[tokio::test]
async fn a_declined_invite_can_be_withdrawn_for_good() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, RETURN).await.code();
    let id = app.newest_invite("maria").await;
    app.service.decline_invite(presented(&code), true).await.unwrap();
    let revoke = format!("/v1/invites/{id}/revoke");
    assert_eq!(app.post(&revoke, "").await.status, 200);
    assert!(matches!(app.open_invite(&code).await, Welcome::Revoked { .. }));
    let refused = app.service.reopen_invite(presented(&code)).await.unwrap_err();
    assert_eq!(refused.reason, Reason::CodeNotFound);
    assert_eq!(app.post(&revoke, "").await.status, 400, "once");
}

#[tokio::test]
async fn a_declined_invite_is_done_once_there_is_a_way_to_sign_in() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, RETURN).await.code();
    app.service.decline_invite(presented(&code), true).await.unwrap();
    let set = r#"{"newPassword":{"password":"seven quiet tangerines"}}"#;
    assert_eq!(app.post("/v2/users/maria/password", set).await.status, 200);
    assert!(matches!(
        app.open_invite(&code).await,
        Welcome::AlreadyDone { .. }
    ));
    let refused = app.service.reopen_invite(presented(&code)).await.unwrap_err();
    assert_eq!(refused.reason, Reason::CodeNotFound);
}

#[tokio::test]
async fn a_page_of_one_person_does_nothing_in_the_set_up_of_another() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, RETURN).await.code();
    let token = app.begin_set_up(&code).await.unwrap();
    app.service.check_set_up_of(&token, "maria").await.unwrap();
    let refused = app.service.check_set_up_of(&token, "joe").await.unwrap_err();
    assert_eq!(refused.reason, Reason::SetUpOver);
}

#[tokio::test]
async fn going_back_and_forth_between_the_pages_is_one_visit() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, RETURN).await.code();
    for _ in 0..3 {
        app.open_invite(&code).await;
        app.begin_set_up(&code).await.unwrap();
        app.advance(4 * MINUTE);
    }
    assert_eq!(app.visits().await, ["opened", "setup.started"]);
    app.advance(3 * MINUTE);
    app.open_invite(&code).await;
    assert_eq!(app.visits().await, ["opened", "setup.started", "opened"]);
}
