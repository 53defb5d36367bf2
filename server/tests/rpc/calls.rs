//! The invite call in every form, good and bad.

use wire::MessageField;
use wire::user::v2::{
    CreateInviteCodeRequest, CreateInviteCodeResponse, GetUserByIDRequest, GetUserByIDResponse,
    ReturnInviteCode, SendInviteCode,
};

use crate::app::{App, INVITE};
use crate::forms::{self, Form, call, call_as_owner};

pub const CREATE: &str = "/zitadel.user.v2.UserService/CreateInviteCode";
const GET_USER: &str = "/zitadel.user.v2.UserService/GetUserByID";

fn create(user_id: &str) -> CreateInviteCodeRequest {
    CreateInviteCodeRequest {
        user_id: user_id.into(),
        return_code: MessageField::some(ReturnInviteCode::default()),
        ..Default::default()
    }
}

#[tokio::test]
async fn every_form_creates_a_code() {
    let app = App::with_maria().await;
    for form in Form::ALL {
        let outcome = call_as_owner(&app, form, CREATE, &create("maria")).await;
        let answer: CreateInviteCodeResponse = outcome.answer();
        assert_eq!(answer.invite_code.unwrap().len(), 14, "{form:?}");
        assert_eq!(
            answer.details.as_option().unwrap().resource_owner,
            "acme",
            "{form:?}"
        );
    }
}

#[tokio::test]
async fn grpc_is_served_on_the_rest_path_and_the_message_carries_the_id() {
    let app = App::with_maria().await;
    let headers = [("authorization", app.owner.as_str())];
    for form in Form::ALL.into_iter().filter(|form| !form.is_connect()) {
        let body = form.write(&create("maria"));
        let outcome = forms::send(&app, form, INVITE, &headers, body).await;
        assert!(
            outcome.answer::<CreateInviteCodeResponse>().invite_code.is_some(),
            "{form:?}"
        );
        let elsewhere = forms::send(&app, form, INVITE, &headers, form.write(&create("nobody"))).await;
        assert_eq!((elsewhere.code, elsewhere.id()), (5, "COMMAND-Wgvn4"), "{form:?}");
    }
}

#[tokio::test]
async fn every_form_refuses_with_the_same_code_words_and_detail() {
    let app = App::with_maria().await;
    let template = CreateInviteCodeRequest {
        user_id: "maria".into(),
        send_code: MessageField::some(SendInviteCode {
            url_template: Some("https://a.b/{{.Nope}}".into()),
            ..Default::default()
        }),
        ..Default::default()
    };
    let long = create(&"x".repeat(201));
    for (request, code, id) in [
        (&create("nobody"), 5, "COMMAND-Wgvn4"),
        (&template, 3, "DOMAIN-ieYa7"),
        (&long, 3, ""),
    ] {
        let words: Vec<_> = [Form::ConnectJson].into_iter().chain(Form::ALL).collect();
        let mut first = None;
        for form in words {
            let outcome = call_as_owner(&app, form, CREATE, request).await;
            assert_eq!((outcome.code, outcome.id()), (code, id), "{form:?}");
            if let Some(detail) = &outcome.detail {
                assert_eq!(outcome.message, format!("{} ({id})", detail.message), "{form:?}");
            }
            let first = first.get_or_insert_with(|| outcome.message.clone());
            assert_eq!(outcome.message, *first, "{form:?}");
        }
    }
}

#[tokio::test]
async fn words_follow_the_callers_language() {
    let app = App::with_maria().await;
    for form in Form::ALL {
        for (language, words) in [
            ("de-AT, en;q=0.5", "problem-user-not-found"),
            ("ar", "problem-user-not-found"),
        ] {
            let headers = [
                ("authorization", app.owner.as_str()),
                ("accept-language", language),
            ];
            let outcome = call(&app, form, CREATE, &headers, &create("nobody")).await;
            let language = shared::texts::Language::from_accept_language(language).unwrap();
            assert_eq!(
                outcome.message,
                format!("{} (COMMAND-Wgvn4)", language.text(words))
            );
        }
    }
}

#[tokio::test]
async fn a_retry_over_another_form_is_the_same_request() {
    let app = App::with_maria().await;
    let headers = [("authorization", app.owner.as_str()), ("idempotency-key", "once")];
    let body = r#"{ "returnCode": {} }"#;
    let first = app.call("POST", INVITE, &headers, body).await.code();
    for form in Form::ALL {
        let answer: CreateInviteCodeResponse = call(&app, form, CREATE, &headers, &create("maria"))
            .await
            .answer();
        assert_eq!(answer.invite_code.as_deref(), Some(first.as_str()), "{form:?}");
        let other = CreateInviteCodeRequest {
            user_id: "maria".into(),
            ..Default::default()
        };
        let outcome = call(&app, form, CREATE, &headers, &other).await;
        assert_eq!((outcome.code, outcome.id()), (10, "USHER-idem1"), "{form:?}");
    }
}

#[tokio::test]
async fn reading_calls_take_get_and_writing_calls_do_not() {
    let app = App::with_maria().await;
    let headers = [("authorization", app.owner.as_str())];
    let message = GetUserByIDRequest {
        user_id: "maria".into(),
    };
    let asked = format!("{GET_USER}?{}", forms::query(&message));
    assert_eq!(forms::get(&app, &asked, &[]).await.code, 16);
    assert_eq!(forms::get(&app, &asked, &headers).await.code, 0);
    let json = format!("{GET_USER}?connect=v1&encoding=json&message=%7B%22userId%22%3A%22maria%22%7D");
    let user: GetUserByIDResponse = forms::get(&app, &json, &headers).await.answer();
    assert_eq!(user.user.as_option().unwrap().user_id, "maria");
    let write = format!("{CREATE}?{}", forms::query(&create("maria")));
    let refused = app.call("GET", &write, &headers, "").await;
    assert_eq!((refused.status.as_u16(), refused.header("allow")), (405, "POST"));
}

#[tokio::test]
async fn what_is_not_there_is_unimplemented_in_every_form() {
    let app = App::start().await;
    for form in Form::ALL {
        for procedure in [
            "/zitadel.user.v2.UserService/NoSuchCall",
            "/zitadel.project.v2.ProjectService/CreateProject",
        ] {
            let outcome = call_as_owner(&app, form, procedure, &create("maria")).await;
            assert_eq!(
                (outcome.code, outcome.id()),
                (12, "USHER-nope1"),
                "{form:?} {procedure}"
            );
        }
    }
}

#[tokio::test]
async fn a_message_that_cannot_be_read_is_invalid_in_every_form() {
    let app = App::with_maria().await;
    let headers = [("authorization", app.owner.as_str())];
    for form in Form::ALL {
        for body in [
            &b"\xffsecret"[..],
            br#"{"sendCode":"secret"}"#,
            br#"{"userId":{"secret":1}}"#,
        ] {
            let outcome = forms::send(&app, form, CREATE, &headers, form.pack(body.to_vec())).await;
            assert_eq!(
                (outcome.code, outcome.message.as_str()),
                (3, "proto: the message cannot be read"),
                "{form:?}"
            );
        }
    }
}
