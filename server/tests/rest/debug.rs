//! What operators look at.

use crate::app::{App, INVITE};

#[tokio::test]
async fn alive_and_ready() {
    let app = App::start().await;
    assert_eq!(app.call("GET", "/debug/healthz", &[], "").await.shown(), "200 ok");
    assert_eq!(
        app.call("GET", "/debug/ready", &[], "").await.shown(),
        r#"200 "ok""#
    );
    app.database.lose_table("organizations");
    assert_eq!(app.call("GET", "/debug/healthz", &[], "").await.status, 200);
    assert_eq!(app.call("GET", "/debug/ready", &[], "").await.status, 412);
}

#[tokio::test]
async fn numbers() {
    let app = App::with_maria().await;
    app.post(INVITE, "{}").await;
    app.call("POST", INVITE, &[], "{}").await;
    let answer = app.call("GET", "/debug/metrics", &[], "").await;
    for line in [
        r#"usher_http_requests_total{operation="CreateInviteCode",status="200"} 1"#,
        r#"usher_http_requests_total{operation="CreateInviteCode",status="401"} 1"#,
        r#"usher_http_request_duration_seconds_count{operation="CreateInviteCode"} 2"#,
        "usher_mails_waiting 1",
    ] {
        assert!(answer.text.contains(line), "{line} in {}", answer.text);
    }
}
