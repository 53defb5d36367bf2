//! How codes and invitations end, and that a new one always follows.

use std::time::Duration;

use crate::app::{App, INVITE, VERIFY, verification};

const RETURN: &str = r#"{"returnCode":{}}"#;
const INVALID: &str = "400 Code is invalid (COMMAND-Wgn4q)";
const HOUR: Duration = Duration::from_secs(60 * 60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn verify(app: &App, code: &str) -> String {
    let answer = app.post(VERIFY, &verification(code)).await;
    match answer.status.as_u16() {
        200 => "200".to_owned(),
        _ => answer.refusal(),
    }
}

#[tokio::test]
async fn a_code_works_for_72_hours() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, RETURN).await.code();
    app.advance(3 * DAY);
    assert_eq!(verify(&app, &code).await, INVALID);

    let code = app.post(INVITE, RETURN).await.code();
    app.advance(3 * DAY - Duration::from_micros(1));
    assert_eq!(verify(&app, &code).await, "200");
}

#[tokio::test]
async fn an_invite_after_the_end_of_the_earlier_one_goes_on_in_its_sequence() {
    let app = App::with_maria().await;
    let first = app
        .post(
            INVITE,
            r#"{"sendCode":{"applicationName":"Shop"},"returnCode":{}}"#,
        )
        .await;
    assert_eq!(first.json()["details"]["sequence"], "2");

    app.advance(8 * DAY);
    let second = app.post(INVITE, r#"{"sendCode":{},"returnCode":{}}"#).await;
    let details = &second.json()["details"];
    assert_eq!(details["sequence"], "3");
    assert_eq!(details["changeDate"], "2025-04-02T17:01:17.264Z");
    assert_eq!(details["creationDate"], "2025-03-25T17:01:17.264Z");
    let mails = app.mails().await;
    let mail = mails.iter().find(|mail| mail.code == second.code()).unwrap();
    assert_eq!(mail.application_name, "Shop");
    assert!(!mail.replaces_earlier);

    assert_eq!(verify(&app, &first.code()).await, INVALID);
    assert_eq!(verify(&app, &second.code()).await, "200");
}

#[tokio::test]
async fn resending_after_the_end_makes_a_new_invitation_with_the_same_wishes() {
    let app = App::with_maria().await;
    app.post(INVITE, r#"{"sendCode":{"applicationName":"Shop"}}"#)
        .await;
    app.advance(8 * DAY);
    let answer = app.post(&format!("{INVITE}/resend"), "").await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(answer.json()["details"]["sequence"], "3");
    let mails = app.mails().await;
    let mail = mails.last().unwrap();
    assert_eq!(mail.application_name, "Shop");
    assert_eq!(verify(&app, &mail.code).await, "200");
}

#[tokio::test]
async fn ten_wrong_codes_throw_the_code_away_and_a_new_one_can_be_made() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, RETURN).await.code();
    for _ in 0..10 {
        assert_eq!(verify(&app, "WRONG").await, INVALID);
        // Longer than this caller has to wait with this user.
        app.advance(HOUR);
    }
    assert_eq!(verify(&app, &code).await, INVALID);
    let resend = app.post(&format!("{INVITE}/resend"), "").await;
    assert_eq!(resend.refusal(), "400 Code not found (COMMAND-Wr3gq)");

    let answer = app.post(INVITE, RETURN).await;
    // The user, the code, ten wrong ones, the end of the code, the right one in vain, the new code.
    assert_eq!(answer.json()["details"]["sequence"], "15");
    app.advance(HOUR);
    assert_eq!(verify(&app, &code).await, INVALID);
    app.advance(HOUR);
    assert_eq!(verify(&app, &answer.code()).await, "200");
}

#[tokio::test]
async fn nine_wrong_codes_leave_the_code_alone() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, RETURN).await.code();
    for _ in 0..9 {
        assert_eq!(verify(&app, "WRONG").await, INVALID);
        app.advance(HOUR);
    }
    assert_eq!(verify(&app, &code).await, "200");
}

#[tokio::test]
async fn wrong_codes_of_several_callers_are_counted_together() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, RETURN).await.code();
    for _ in 0..2 {
        let caller = app.token(shared::access::Role::OrgOwnerViewer, "other").await;
        for _ in 0..5 {
            let answer = app.call_as(&caller, "POST", VERIFY, &verification("WRONG")).await;
            assert_eq!(answer.refusal(), INVALID);
        }
    }
    assert_eq!(verify(&app, &code).await, INVALID);
}
