//! CreateInviteCode.

use std::time::Duration;

use shared::access::Role;
use shared::users::UserState;

use crate::app::{App, INVITE};

/// The body of the documented cURL call.
const DOCUMENTED: &str = r#"{
"sendCode": {
"urlTemplate": "https://example.com/user/invite?userID={{.UserID}}&code={{.Code}}&orgID={{.OrgID}}",
"applicationName": "CustomerPortal"
},
"returnCode": {}
}"#;

#[tokio::test]
async fn the_documented_call_sends_the_mail_and_returns_the_code() {
    let app = App::with_maria().await;
    let answer = app.post(INVITE, DOCUMENTED).await;
    insta::assert_snapshot!(answer.shown(), @r#"200 {"details":{"sequence":"2","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"},"inviteCode":"MCQW-VEPS-67B0"}"#);
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("cache-control"), "no-store");
    let mails = app.mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].code, answer.code());
    assert_eq!(mails[0].application_name, "CustomerPortal");
    let link = format!(
        "https://example.com/user/invite?userID=maria&code={}&orgID=acme",
        answer.code()
    );
    assert_eq!(mails[0].link, link);
}

#[tokio::test]
async fn no_body_an_empty_one_and_an_empty_wish_send_a_mail_with_the_defaults() {
    for body in [
        "",
        "{}",
        r#"{"sendCode":{}}"#,
        r#"{"sendCode":null,"returnCode":null}"#,
    ] {
        let app = App::with_maria().await;
        let answer = app.post(INVITE, body).await;
        assert_eq!(answer.status, 200, "{body}: {}", answer.text);
        assert!(answer.json().get("inviteCode").is_none(), "{body}");
        let mails = app.mails().await;
        assert_eq!(mails.len(), 1, "{body}");
        assert!(
            mails[0].link.starts_with("https://id.example/invite/maria?code="),
            "{}",
            mails[0].link
        );
    }
}

#[tokio::test]
async fn a_code_that_is_only_returned_sends_no_mail() {
    let app = App::with_maria().await;
    let answer = app.post(INVITE, r#"{"returnCode":{}}"#).await;
    assert_eq!(answer.code().len(), 14);
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn both_spellings_and_unknown_fields_are_read() {
    let app = App::with_maria().await;
    let body = r#"{"send_code":{"url_template":"https://a.example/{{ .Code }}","application_name":"Shop","x":[]},"y":{}}"#;
    assert_eq!(app.post(INVITE, body).await.status, 200);
    assert_eq!(app.mails().await[0].application_name, "Shop");
}

#[tokio::test]
async fn the_id_of_the_path_wins() {
    let app = App::with_maria().await;
    let answer = app.post(INVITE, r#"{"userId":"nobody","returnCode":{}}"#).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
}

#[tokio::test]
async fn the_id_of_the_path_is_decoded() {
    let app = App::start().await;
    app.add_person("mária/1 x", "acme").await;
    let answer = app.post("/v2/users/m%C3%A1ria%2F1%20x/invite_code", "{}").await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let answer = app.post("/v2/users/%ff/invite_code", "{}").await;
    assert_eq!(
        answer.refusal(),
        "400 type mismatch, parameter: user_id, error: the path is not UTF-8"
    );
}

#[tokio::test]
async fn texts_are_200_characters_at_most() {
    let send = |template: &str, name: &str| {
        format!(r#"{{"sendCode":{{"urlTemplate":"{template}","applicationName":"{name}"}}}}"#)
    };
    let app = App::with_maria().await;
    let (long, longer) = ("ö".repeat(200), "ö".repeat(201));
    let template = format!("{:ö<200}", "https://a.example/");
    assert_eq!(app.post(INVITE, &send(&template, &long)).await.status, 200);
    insta::assert_snapshot!(app.post(INVITE, &send(&longer, "a")).await.shown(), @r#"400 {"code":3,"message":"invalid CreateInviteCodeRequest.SendCode: embedded message failed validation | caused by: invalid SendInviteCode.UrlTemplate: value length must be between 1 and 200 runes, inclusive","details":[]}"#);
    insta::assert_snapshot!(app.post(INVITE, &send("a", &longer)).await.refusal(), @"400 invalid CreateInviteCodeRequest.SendCode: embedded message failed validation | caused by: invalid SendInviteCode.ApplicationName: value length must be between 1 and 200 runes, inclusive");
    insta::assert_snapshot!(app.post(INVITE, &send("", "a")).await.refusal(), @"400 invalid CreateInviteCodeRequest.SendCode: embedded message failed validation | caused by: invalid SendInviteCode.UrlTemplate: value length must be between 1 and 200 runes, inclusive");
    insta::assert_snapshot!(app.post(INVITE, &send("a", "")).await.refusal(), @"400 invalid CreateInviteCodeRequest.SendCode: embedded message failed validation | caused by: invalid SendInviteCode.ApplicationName: value length must be between 1 and 200 runes, inclusive");

    app.add_person(&"i".repeat(200), "other").await;
    let path = |length| format!("/v2/users/{}/invite_code", "i".repeat(length));
    assert_eq!(app.post(&path(200), "{}").await.status, 200);
    insta::assert_snapshot!(app.post(&path(201), "{}").await.refusal(), @"400 invalid CreateInviteCodeRequest.UserId: value length must be between 1 and 200 runes, inclusive");
}

#[tokio::test]
async fn a_template_must_be_one() {
    let app = App::with_maria().await;
    let send = |template: &str| format!(r#"{{"sendCode":{{"urlTemplate":"{template}"}}}}"#);
    insta::assert_snapshot!(app.post(INVITE, &send("https://a.example/{{.Code")).await.shown(), @r#"400 {"code":3,"message":"URL Template is invalid (DOMAIN-oGh5e)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"DOMAIN-oGh5e","message":"URL Template is invalid"}]}"#);
    insta::assert_snapshot!(app.post(INVITE, &send("https://a.example/{{.LoginName}}")).await.shown(), @r#"400 {"code":3,"message":"URL Template is invalid (DOMAIN-ieYa7)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"DOMAIN-ieYa7","message":"URL Template is invalid"}]}"#);
}

#[tokio::test]
async fn a_template_for_a_mail_is_a_web_address() {
    let app = App::with_maria().await;
    for template in [
        "javascript:alert('{{.Code}}')",
        "app:{{.Code}}",
        "{{.Code}}",
        "//a.example",
        "https://",
    ] {
        let template = format!(r#"{{"urlTemplate":"{template}"}}"#);
        for delivery in ["", r#","returnCode":{}"#] {
            let answer = app
                .post(INVITE, &format!(r#"{{"sendCode":{template}{delivery}}}"#))
                .await;
            assert_eq!(
                answer.refusal(),
                "400 URL Template is invalid (DOMAIN-oGh5e)",
                "{template}"
            );
        }
    }
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn a_blank_id_is_none() {
    let app = App::start().await;
    insta::assert_snapshot!(app.post("/v2/users/%20%20/invite_code", "{}").await.shown(), @r#"400 {"code":3,"message":"User ID missing (COMMAND-4jio3)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"COMMAND-4jio3","message":"User ID missing"}]}"#);
    // The template is looked at first.
    let body = r#"{"sendCode":{"urlTemplate":"{{"}}"#;
    let answer = app.post("/v2/users/%20/invite_code", body).await;
    assert!(answer.text.contains("DOMAIN-oGh5e"), "{}", answer.text);
}

#[tokio::test]
async fn only_a_person_without_a_way_to_sign_in_can_be_invited() {
    let app = App::with_maria().await;
    insta::assert_snapshot!(app.post("/v2/users/nobody/invite_code", "{}").await.shown(), @r#"404 {"code":5,"message":"User could not be found (COMMAND-Wgvn4)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"COMMAND-Wgvn4","message":"User could not be found"}]}"#);
    let machine = app.program(Role::OrgOwnerViewer, "acme", None).await.id;
    insta::assert_snapshot!(app.post(&format!("/v2/users/{machine}/invite_code"), "{}").await.refusal(), @"404 User could not be found (COMMAND-Wgvn4)");
    let password = r#"{"newPassword":{"password":"correct horse battery staple"}}"#;
    assert_eq!(app.post("/v2/users/maria/password", password).await.status, 200);
    insta::assert_snapshot!(app.post(INVITE, "{}").await.shown(), @r#"400 {"code":9,"message":"User is already initialized (COMMAND-EF34g)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"COMMAND-EF34g","message":"User is already initialized"}]}"#);
}

#[tokio::test]
async fn a_locked_person_can_be_invited() {
    let app = App::with_maria().await;
    app.database
        .update_user("maria", |user| user.state = UserState::Locked)
        .await;
    assert_eq!(app.post(INVITE, "{}").await.status, 200);
}

#[tokio::test]
async fn a_second_call_keeps_the_wishes_of_the_first() {
    let app = App::with_maria().await;
    app.post(INVITE, DOCUMENTED).await;
    app.advance(Duration::from_secs(1));
    let answer = app.post(INVITE, "{}").await;
    assert_eq!(answer.json()["details"]["sequence"], "3");
    assert_eq!(answer.json()["details"]["changeDate"], "2025-03-25T17:01:18.264Z");
    let mails = app.mails().await;
    // The mail of the code that works no more is taken back.
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].application_name, "CustomerPortal");
    assert!(
        mails[0]
            .link
            .starts_with("https://example.com/user/invite?userID=maria&code=")
    );
}
