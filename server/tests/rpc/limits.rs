//! How large, how long, how packed.

use wire::MessageField;
use wire::user::v2::{AddHumanUserRequest, CreateInviteCodeRequest, SendInviteCode, SetMetadataEntry};

use crate::app::App;
use crate::calls::CREATE;
use crate::forms::{Form, call, call_as_owner, send};

const ADD: &str = "/zitadel.user.v2.UserService/AddHumanUser";
const MAX: usize = 1024 * 1024;

/// A message of this many bytes that is read and then refused for its missing profile.
fn sized(bytes: usize) -> AddHumanUserRequest {
    let entry = |length: usize| AddHumanUserRequest {
        metadata: vec![SetMetadataEntry {
            key: "k".into(),
            value: vec![7; length],
        }],
        ..Default::default()
    };
    let overhead = buffa::Message::encode_to_vec(&entry(MAX / 2)).len() - MAX / 2;
    let message = entry(bytes - overhead);
    assert_eq!(buffa::Message::encode_to_vec(&message).len(), bytes);
    message
}

#[tokio::test]
async fn a_message_has_one_mebibyte_at_most() {
    let app = App::start().await;
    for form in [Form::Grpc, Form::GrpcWeb, Form::GrpcWebText] {
        let fits = call_as_owner(&app, form, ADD, &sized(MAX)).await;
        assert_eq!(fits.code, 3, "{form:?} {}", fits.message);
        let large = call_as_owner(&app, form, ADD, &sized(MAX + 1)).await;
        assert_eq!(large.code, 8, "{form:?} {}", large.message);
    }
    let headers = [("authorization", app.owner.as_str())];
    let padded = |length: usize| {
        let mut json = b"{}".to_vec();
        json.resize(length, b' ');
        json
    };
    assert_eq!(
        send(&app, Form::ConnectJson, ADD, &headers, padded(MAX))
            .await
            .code,
        3
    );
    let over = MAX + connectrpc::envelope::HEADER_SIZE + 1;
    assert_eq!(
        send(&app, Form::ConnectJson, ADD, &headers, padded(over))
            .await
            .code,
        8
    );
}

#[tokio::test]
async fn a_call_whose_deadline_is_over_is_not_begun() {
    let message = CreateInviteCodeRequest {
        user_id: "maria".into(),
        send_code: MessageField::some(SendInviteCode::default()),
        ..Default::default()
    };
    for form in Form::ALL {
        let app = App::with_maria().await;
        let (name, none, plenty) = match form.is_connect() {
            true => ("connect-timeout-ms", "0", "60000"),
            false => ("grpc-timeout", "1n", "60S"),
        };
        for (timeout, code) in [(none, 4), (plenty, 0)] {
            let headers = [("authorization", app.owner.as_str()), (name, timeout)];
            let outcome = call(&app, form, CREATE, &headers, &message).await;
            assert_eq!(outcome.code, code, "{form:?} {timeout}: {}", outcome.message);
            assert_eq!(app.mails().await.is_empty(), code == 4, "{form:?} {timeout}");
        }
    }
}

#[tokio::test]
async fn large_answers_are_packed_where_asked() {
    let app = App::with_maria().await;
    for number in 0..9 {
        app.add_person(&format!("person{number}x{number}"), "acme").await;
    }
    let ask = |path: &'static str, name: &'static str, content_type: &'static str, body: Vec<u8>| {
        axum::http::Request::post(path)
            .header("authorization", &app.owner)
            .header("content-type", content_type)
            .header(name, "gzip")
            .body(body.into())
            .unwrap()
    };
    let list = "/zitadel.user.v2.UserService/ListUsers";
    for (path, asked, content_type, body, answered) in [
        (
            "/v2/users",
            "accept-encoding",
            "application/json",
            b"{}".to_vec(),
            "content-encoding",
        ),
        (
            list,
            "accept-encoding",
            "application/json",
            b"{}".to_vec(),
            "content-encoding",
        ),
        (
            list,
            "grpc-accept-encoding",
            "application/grpc",
            vec![0; 5],
            "grpc-encoding",
        ),
        (
            list,
            "grpc-accept-encoding",
            "application/grpc-web",
            vec![0; 5],
            "grpc-encoding",
        ),
    ] {
        let response = app.respond(ask(path, asked, content_type, body)).await;
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()[answered], "gzip", "{path} {content_type}");
    }
}
