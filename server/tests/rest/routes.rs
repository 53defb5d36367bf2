//! Paths and methods.

use crate::app::{App, INVITE};

#[tokio::test]
async fn unknown_paths_are_not_found() {
    let app = App::start().await;
    for path in [
        "/v2",
        "/v2/",
        "/v2/nothing",
        "/v2/users//invite_code",
        "/v2/users/1/invite_code/",
        "/v2/users/1/x",
    ] {
        let answer = app.post(path, "{}").await;
        assert_eq!(
            answer.shown(),
            r#"404 {"code":5,"message":"Not Found","details":[]}"#,
            "{path}"
        );
        assert_eq!(answer.header("content-type"), "application/json");
    }
}

#[tokio::test]
async fn a_known_path_says_which_methods_it_takes() {
    let app = App::start().await;
    let answer = app.get(INVITE).await;
    assert_eq!(
        answer.shown(),
        r#"405 {"code":12,"message":"Method Not Allowed","details":[]}"#
    );
    assert_eq!(answer.header("allow"), "POST");
    assert_eq!(
        app.post("/v2/users/maria", "").await.header("allow"),
        "GET, HEAD, DELETE"
    );
}

#[tokio::test]
async fn other_paths_belong_to_others() {
    let app = App::start().await;
    let answer = app.get("/sign-in").await;
    assert_eq!((answer.status.as_u16(), answer.text.as_str()), (404, ""));
}
