//! PreviewMail.

use serde_json::{Value, json};
use server::mail::preview;
use shared::mail::MailMessage;
use shared::mail::texts::Wording;

use crate::app::{App, INVITE};

const PATH: &str = "/v1/invites/_preview";
/// What stands in the place of a code.
const PLACEHOLDER: &str = "0000-0000-0000";

async fn ask(app: &App, body: Value) -> Value {
    let answer = app.post(PATH, &body.to_string()).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.json()
}

#[tokio::test]
async fn the_preview_is_the_mail_but_for_its_code() {
    let app = App::with_maria().await;
    let send =
        json!({"applicationName": "Shop", "urlTemplate": "https://shop.example/?u={{.UserID}}&c={{.Code}}"});
    let shown = ask(&app, json!({"userId": "maria", "sendCode": send})).await;
    assert_eq!(
        (&shown["recipient"], &shown["language"]),
        (&json!("maria@acme.com"), &json!("en"))
    );
    app.post(INVITE, &json!({"sendCode": send}).to_string()).await;
    let mail = app.mails().await.remove(0);
    let code = mail.code.clone();
    let sent = preview(&MailMessage::Invite(mail), &Wording::default()).unwrap();
    let hidden = |text: &str| text.replace(&code, PLACEHOLDER);
    assert_eq!(shown["subject"], sent.subject);
    assert_eq!(shown["text"], hidden(&sent.text));
    assert_eq!(shown["html"], hidden(&sent.html));
}

#[tokio::test]
async fn nothing_is_made_and_nothing_is_sent() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    let before = app.get("/v2/users/maria").await.text;
    let person = json!({"givenName": "Ana", "familyName": "Costa", "email": "ana@acme.com", "preferredLanguage": "de"});
    let shown = ask(&app, json!({"person": person, "note": "Welcome!"})).await;
    assert_eq!(shown["language"], "de");
    assert!(shown["text"].as_str().unwrap().contains("Welcome!"));
    for _ in 0..6 {
        // Mails that are only shown do not count as mails.
        ask(&app, json!({"userId": "maria"})).await;
    }
    assert!(app.mails().await.is_empty());
    assert_eq!(app.get("/v2/users/maria").await.text, before);
    let users = app
        .post(
            "/v2/users",
            r#"{"queries":[{"emailQuery":{"emailAddress":"ana@acme.com"}}]}"#,
        )
        .await
        .json();
    assert_eq!(users["details"].get("totalResult"), None);
    let verified = app
        .post(
            "/v2/users/maria/invite_code/verify",
            &format!(r#"{{"verificationCode":"{code}"}}"#),
        )
        .await;
    assert_eq!(verified.status, 200, "the code of before still works");
}

#[tokio::test]
async fn what_could_not_be_sent_is_refused() {
    let app = App::with_maria().await;
    let refusal = async |body: Value| app.post(PATH, &body.to_string()).await.refusal();
    insta::assert_snapshot!(refusal(json!({})).await, @"400 invalid PreviewMailRequest.Recipient: value is required");
    insta::assert_snapshot!(refusal(json!({"userId": ""})).await, @"400 invalid PreviewMailRequest.UserId: value length must be between 1 and 200 runes, inclusive");
    insta::assert_snapshot!(refusal(json!({"userId": "nobody"})).await, @"404 User could not be found (COMMAND-Wgvn4)");
    insta::assert_snapshot!(refusal(json!({"userId": "maria", "sendCode": {"urlTemplate": "{{.Nothing}}"}})).await, @"400 URL Template is invalid (DOMAIN-ieYa7)");
    insta::assert_snapshot!(refusal(json!({"userId": "maria", "expirationDate": "2025-03-25T17:30:00Z"})).await, @"400 An invite can be open for 1 hour to 90 days. (USHER-exp01)");
    insta::assert_snapshot!(refusal(json!({"userId": "maria", "note": "n".repeat(501)})).await, @"400 invalid PreviewMailRequest.Note: value length must be at most 500 runes");
    app.post(
        "/v2/users/maria/password",
        r#"{"newPassword":{"password":"correct horse battery staple"}}"#,
    )
    .await;
    insta::assert_snapshot!(refusal(json!({"userId": "maria"})).await, @"400 User is already initialized (COMMAND-EF34g)");
}
