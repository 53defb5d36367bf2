//! Bodies and headers, whatever the call.

use axum::body::Body;
use axum::http::Request;

use crate::app::{App, INVITE};

#[tokio::test]
async fn a_body_that_is_no_such_message_is_refused_without_a_word_of_it() {
    let app = App::with_maria().await;
    let mut faults = String::new();
    for body in [
        "secret",
        "{",
        "[]",
        "null",
        r#"{"userId":5}"#,
        r#"{"sendCode":"secret"}"#,
        r#"{"sendCode":true}"#,
        r#"{"sendCode":{"urlTemplate":{"secret":1}}}"#,
        r#"{"userId":"1","user_id":"1"}"#,
        r#"{"userId":"1"} x"#,
        r#"{"userId":"\x"}"#,
    ] {
        let answer = app.post(INVITE, body).await;
        assert_eq!(answer.json()["code"], 3);
        assert_eq!(answer.json()["details"], serde_json::json!([]));
        assert!(!answer.text.contains("secret"));
        faults += &format!("{} <- {body}\n", answer.refusal());
    }
    insta::assert_snapshot!(faults, @r#"
    400 proto: syntax error (line 1:1): this is no JSON <- secret
    400 proto: syntax error (line 1:1): unexpected end of the message <- {
    400 proto: syntax error (line 1:0): a value has the wrong type <- []
    400 proto: syntax error (line 1:4): a value has the wrong type <- null
    400 proto: syntax error (line 1:11): a value has the wrong type <- {"userId":5}
    400 proto: syntax error (line 1:20): a value has the wrong type <- {"sendCode":"secret"}
    400 proto: syntax error (line 1:16): a value has the wrong type <- {"sendCode":true}
    400 proto: syntax error (line 1:27): a value has the wrong type <- {"sendCode":{"urlTemplate":{"secret":1}}}
    400 proto: (line 1:23): a field stands twice <- {"userId":"1","user_id":"1"}
    400 proto: syntax error (line 1:16): this is no JSON <- {"userId":"1"} x
    400 proto: syntax error (line 1:13): this is no JSON <- {"userId":"\x"}
    "#);
    let bytes = Request::post(INVITE)
        .header("authorization", &app.owner)
        .body(Body::from(b"{\"userId\":\"\xff\"}".to_vec()));
    assert_eq!(app.send(bytes.unwrap()).await.status, 400);
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn a_oneof_holds_one() {
    let app = App::start().await;
    let body = r#"{"email":{"sendCode":{},"returnCode":{}}}"#;
    insta::assert_snapshot!(app.post("/v2/users/human", body).await.refusal(), @"400 proto: (line 1:40): a oneof is already set");
}

#[tokio::test]
async fn a_body_has_one_mebibyte_at_most() {
    let app = App::with_maria().await;
    let padded = |length: usize| format!("{{}}{}", " ".repeat(length - 2));
    assert_eq!(app.post(INVITE, &padded(1024 * 1024)).await.status, 200);
    insta::assert_snapshot!(app.post(INVITE, &padded(1024 * 1024 + 1)).await.shown(), @r#"413 {"code":8,"message":"The request body is too large","details":[]}"#);
}

#[tokio::test]
async fn the_content_type_of_json_does_not_matter() {
    let app = App::with_maria().await;
    let call = async |content_type| {
        let headers = [
            ("authorization", app.owner.as_str()),
            ("content-type", content_type),
        ];
        app.call("POST", INVITE, &headers, "{}").await
    };
    for content_type in [
        "application/json; charset=utf-8",
        "text/plain",
        "application/x-www-form-urlencoded",
    ] {
        assert_eq!(call(content_type).await.status, 200, "{content_type}");
    }
}

#[tokio::test]
async fn a_failure_inside_says_nothing_of_it() {
    let app = App::with_maria().await;
    app.database.lose_table("users");
    let answer = app.post(INVITE, "{}").await;
    insta::assert_snapshot!(answer.shown(), @r#"500 {"code":13,"message":"Something went wrong inside usher. The log has the details. (USHER-int13)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"USHER-int13","message":"Something went wrong inside usher. The log has the details."}]}"#);
    assert!(!answer.text.contains("table"));
}
