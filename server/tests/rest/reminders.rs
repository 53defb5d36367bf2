//! People are reminded before their link ends, and only as long as they have done nothing.

use std::time::Duration;

use shared::access::{BearerToken, Role};
use shared::mail::{Delivery, Fate, MailMessage, MailReport, ReminderMail};

use crate::app::{App, INVITE};
use crate::policy::{ACME, set};

const HOUR: Duration = Duration::from_secs(60 * 60);
/// The clock of the tests begins at 17:01 in UTC, and links work for 72 hours.
const POLICY: &str = r#"{"reminders":{"hoursBeforeEnd":[48,24]},"quietHours":"none"}"#;
const SEND: &str = r#"{"sendCode":{},"returnCode":{}}"#;

async fn invited() -> (App, String) {
    let app = App::with_maria().await;
    set(&app, ACME, POLICY).await;
    let code = app.post(INVITE, SEND).await.code();
    (app, code)
}

/// Lets so many hours go by, and answers how many reminders went to the outbox then.
async fn after(app: &App, hours: u32) -> u32 {
    app.advance(HOUR * hours);
    app.service.send_due_reminders().await.unwrap()
}

async fn reminders(app: &App) -> Vec<ReminderMail> {
    let due = app.database.mails_due(app.now()).await;
    due.into_iter()
        .filter_map(|mail| match mail {
            MailMessage::Reminder(mail) => Some(mail),
            _ => None,
        })
        .collect()
}

async fn timeline(app: &App) -> String {
    let id = app.newest_invite("maria").await;
    app.get(&format!("/v1/invites/{id}/timeline")).await.text
}

#[tokio::test]
async fn two_reminders_with_the_same_link_and_then_none() {
    let (app, code) = invited().await;
    assert_eq!(after(&app, 23).await, 0);
    assert_eq!(after(&app, 1).await, 1);
    assert_eq!(after(&app, 0).await, 0, "once is once");
    assert_eq!(after(&app, 23).await, 0);
    assert_eq!(after(&app, 1).await, 1);
    assert_eq!(after(&app, 23).await, 0);
    let first = app.mails().await.remove(0);
    let sent = reminders(&app).await;
    assert_eq!(sent.len(), 2);
    for reminder in &sent {
        assert_eq!(reminder.invite, first);
        assert_eq!(reminder.invite.code, code);
    }
    let told = timeline(&app).await;
    assert_eq!(
        told.matches("user.human.invite.reminder.added").count(),
        2,
        "{told}"
    );
}

#[tokio::test]
async fn nobody_is_reminded_unless_the_organization_wishes_it() {
    let app = App::with_maria().await;
    app.post(INVITE, SEND).await.code();
    assert_eq!(after(&app, 71).await, 0);
}

#[tokio::test]
async fn a_code_that_was_not_mailed_is_not_mailed_by_a_reminder() {
    let app = App::with_maria().await;
    set(&app, ACME, POLICY).await;
    app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    assert_eq!(after(&app, 24).await, 0);
}

#[tokio::test]
async fn what_the_person_or_an_admin_does_ends_them() {
    let verify = |code: &str| format!(r#"{{"verificationCode":"{code}"}}"#);
    for what in [
        "set-up", "accepted", "verified", "revoked", "deleted", "locked", "replaced",
    ] {
        let (app, code) = invited().await;
        match what {
            "set-up" => drop(app.begin_set_up(&code).await.unwrap()),
            "accepted" => {
                let token = app.begin_set_up(&code).await.unwrap();
                app.choose_password(token, crate::passkeys::PASSWORD)
                    .await
                    .unwrap();
            }
            "verified" => {
                let answer = app
                    .post("/v2/users/maria/invite_code/verify", &verify(&code))
                    .await;
                assert_eq!(answer.status, 200, "{}", answer.text);
            }
            "revoked" => {
                let id = app.newest_invite("maria").await;
                let answer = app.post(&format!("/v1/invites/{id}/revoke"), "{}").await;
                assert_eq!(answer.status, 200, "{}", answer.text);
            }
            "deleted" => {
                let answer = app.call_as(&app.owner, "DELETE", "/v2/users/maria", "").await;
                assert_eq!(answer.status, 200, "{}", answer.text);
            }
            "locked" => assert_eq!(app.post("/v2/users/maria/lock", "").await.status, 200),
            _ => {
                // Another way to hand it over takes the place of the mail.
                app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
            }
        }
        assert_eq!(after(&app, 24).await, 0, "{what}");
    }
}

#[tokio::test]
async fn opening_the_link_alone_does_not_end_them() {
    let (app, code) = invited().await;
    app.open_invite(&code).await;
    assert_eq!(after(&app, 24).await, 1);
}

#[tokio::test]
async fn a_mail_that_came_back_or_is_unwanted_is_not_followed_by_another() {
    for (fate, reminded) in [(Fate::Bounced, 0), (Fate::Complained, 0), (Fate::Delivered, 1)] {
        let (app, _) = invited().await;
        let mail = app.service.due_mails(1).await.unwrap().remove(0);
        let report = MailReport {
            fate,
            words: "550 5.1.1 unknown".into(),
            server: None,
        };
        app.service.report_mail(&mail.id, report).await.unwrap();
        assert_eq!(after(&app, 24).await, reminded, "{fate:?}");
    }
    let (app, _) = invited().await;
    let mail = app.service.due_mails(1).await.unwrap().remove(0);
    let refused = Delivery::Refused {
        reply: "550 5.1.1 unknown".into(),
    };
    app.service.settle_mail(&mail, refused).await.unwrap();
    assert_eq!(after(&app, 24).await, 0);
}

#[tokio::test]
async fn a_newer_link_has_reminders_of_its_own() {
    let (app, old) = invited().await;
    assert_eq!(after(&app, 20).await, 0);
    let new = app.post(INVITE, SEND).await.code();
    assert_eq!(after(&app, 23).await, 0);
    assert_eq!(after(&app, 1).await, 1);
    let codes: Vec<String> = reminders(&app)
        .await
        .into_iter()
        .map(|mail| mail.invite.code)
        .collect();
    assert_eq!(codes, [new]);
    assert_ne!(codes, [old]);
}

#[tokio::test]
async fn an_end_that_moves_takes_its_reminders_with_it() {
    let app = App::with_maria().await;
    set(
        &app,
        ACME,
        r#"{"reminders":{"hoursBeforeEnd":[24]},"quietHours":"none","invitationHours":48}"#,
    )
    .await;
    app.post(INVITE, SEND).await.code();
    app.advance(HOUR * 10);
    let id = app.newest_invite("maria").await;
    let answer = app.post(&format!("/v1/invites/{id}/extend"), "{}").await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    // The link ended after 48 hours with its invitation, and ends after 58 now.
    assert_eq!(after(&app, 23).await, 0);
    assert_eq!(after(&app, 1).await, 1);
}

#[tokio::test]
async fn what_the_organization_says_then_holds() {
    let (app, _) = invited().await;
    set(&app, ACME, r#"{"reminders":{},"quietHours":"none"}"#).await;
    assert_eq!(after(&app, 24).await, 0);
    let (app, _) = invited().await;
    set(
        &app,
        ACME,
        r#"{"reminders":{"hoursBeforeEnd":[12]},"quietHours":"none"}"#,
    )
    .await;
    assert_eq!(after(&app, 24).await, 0);
    assert_eq!(after(&app, 36).await, 1);
}

#[tokio::test]
async fn one_press_stops_them_for_good() {
    let (app, _) = invited().await;
    assert_eq!(after(&app, 24).await, 1);
    let link = reminders(&app).await.remove(0).stop_link;
    let token = link.rsplit('/').next().unwrap();
    // One that nobody made is answered the same and stops nothing.
    for other in [
        "",
        "made-up",
        &token.replace(|digit: char| digit.is_ascii_digit(), "f"),
    ] {
        app.service.unsubscribe(other).await.unwrap();
    }
    assert_eq!(timeline(&app).await.matches("reminder.stopped").count(), 0);
    for _ in 0..2 {
        app.service.unsubscribe(token).await.unwrap();
        assert_eq!(timeline(&app).await.matches("reminder.stopped").count(), 1);
    }
    assert_eq!(after(&app, 24).await, 0);
    // Also after a newer link.
    app.post(INVITE, SEND).await.code();
    assert_eq!(after(&app, 24).await, 0);
}

#[tokio::test]
async fn whoever_may_change_a_user_stops_them_and_nobody_else() {
    let (app, _) = invited().await;
    let id = app.newest_invite("maria").await;
    let caller = async |role, organization| {
        let authorization = app.token(role, organization).await;
        let token = BearerToken::from_header(Some(&authorization)).unwrap();
        app.service.authenticate(&token).await.unwrap().0
    };
    let stranger = caller(Role::OrgOwner, "other").await;
    assert!(app.service.stop_reminders(&stranger, &id).await.is_err());
    let owner = caller(Role::OrgOwner, "acme").await;
    for _ in 0..2 {
        app.service.stop_reminders(&owner, &id).await.unwrap();
        assert_eq!(timeline(&app).await.matches("reminder.stopped").count(), 1);
    }
    assert_eq!(after(&app, 24).await, 0);
}

#[tokio::test]
async fn a_moment_after_its_time_is_in_time() {
    let app = App::with_maria().await;
    // The link ends at 17:01; two hours before would be in the quiet ones, and after them it is too late.
    let policy = r#"{"reminders":{"hoursBeforeEnd":[2]},"quietHours":"14:00-17:00"}"#;
    set(&app, ACME, policy).await;
    app.post(INVITE, SEND).await;
    app.advance(Duration::from_secs((68 * 60 + 57) * 60));
    assert_eq!(app.service.send_due_reminders().await.unwrap(), 0);
    app.advance(Duration::from_secs(3 * 60));
    assert_eq!(app.service.send_due_reminders().await.unwrap(), 1);
}

#[tokio::test]
async fn nobody_is_led_to_a_host_that_is_not_allowed_any_more() {
    let app = App::with_maria().await;
    set(&app, ACME, POLICY).await;
    let send = r#"{"sendCode":{"urlTemplate":"https://old.example/{{.UserID}}/{{.Code}}"}}"#;
    assert_eq!(app.post(INVITE, send).await.status, 200);
    let policy =
        r#"{"reminders":{"hoursBeforeEnd":[48,24]},"quietHours":"none","linkHosts":{"names":["acme.com"]}}"#;
    set(&app, ACME, policy).await;
    assert_eq!(after(&app, 25).await, 0);
    assert_eq!(after(&app, 24).await, 0);
}
