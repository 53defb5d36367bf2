//! Web pages of any origin may call the API, and the API alone.

use wire::user::v2::CreateInviteCodeRequest;

use crate::app::{App, INVITE};
use crate::calls::CREATE;
use crate::forms::{Form, call};

#[tokio::test]
async fn preflights_allow_what_clients_send() {
    let app = App::start().await;
    for path in [CREATE, INVITE, "/grpc.health.v1.Health/Check"] {
        let headers = [
            ("origin", "https://app.example"),
            ("access-control-request-method", "POST"),
            (
                "access-control-request-headers",
                "authorization,content-type,x-grpc-web,x-user-agent,x-zitadel-orgid,connect-protocol-version",
            ),
        ];
        let answer = app.call("OPTIONS", path, &headers, "").await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        assert_eq!(answer.header("access-control-allow-credentials"), "", "{path}");
        let allowed = answer.header("access-control-allow-headers").to_owned();
        for name in [
            "accept",
            "accept-language",
            "authorization",
            "connect-protocol-version",
            "connect-timeout-ms",
            "content-type",
            "grpc-timeout",
            "idempotency-key",
            "x-grpc-web",
            "x-user-agent",
            "x-zitadel-orgid",
        ] {
            assert!(allowed.split(',').any(|one| one == name), "{name} in {allowed}");
        }
        let methods = answer.header("access-control-allow-methods");
        assert!(
            methods.contains("POST") && methods.contains("DELETE"),
            "{methods}"
        );
    }
}

#[tokio::test]
async fn answers_and_refusals_can_be_read() {
    let app = App::start().await;
    for form in Form::ALL {
        let headers = [("origin", "https://app.example")];
        let refused = call(&app, form, CREATE, &headers, &CreateInviteCodeRequest::default()).await;
        assert_eq!(refused.code, 16);
        assert_eq!(refused.headers["access-control-allow-origin"], "*", "{form:?}");
        let exposed = refused.headers["access-control-expose-headers"].to_str().unwrap();
        for name in [
            "grpc-status",
            "grpc-message",
            "grpc-status-details-bin",
            "x-request-id",
        ] {
            assert!(exposed.split(',').any(|one| one == name), "{name} in {exposed}");
        }
    }
}

#[tokio::test]
async fn numbers_of_operators_are_not_for_other_pages() {
    let app = App::start().await;
    for path in ["/debug/metrics", "/debug/ready", "/sign-in"] {
        let answer = app
            .call("GET", path, &[("origin", "https://app.example")], "")
            .await;
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
    }
}
