//! SetPassword and ListAuthenticationMethodTypes.

use crate::app::App;

const PASSWORD: &str = "/v2/users/maria/password";
const METHODS: &str = "/v2/users/maria/authentication_methods";
const GOOD: &str = "correct horse battery staple";

fn body(password: &str, proof: &str) -> String {
    format!(r#"{{"newPassword":{{"password":"{password}"}}{proof}}}"#)
}

#[tokio::test]
async fn a_password_is_a_way_to_sign_in() {
    let app = App::with_maria().await;
    insta::assert_snapshot!(app.get(METHODS).await.shown(), @r#"200 {"details":{"timestamp":"2025-03-25T17:01:17.264Z"}}"#);
    insta::assert_snapshot!(app.post(PASSWORD, &body(GOOD, "")).await.shown(), @r#"200 {"details":{"sequence":"2","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"}}"#);
    insta::assert_snapshot!(app.get(METHODS).await.shown(), @r#"200 {"details":{"totalResult":"1","timestamp":"2025-03-25T17:01:17.264Z"},"authMethodTypes":["AUTHENTICATION_METHOD_TYPE_PASSWORD"]}"#);
    let query = "?domainQuery.includeWithoutDomain=true&domain_query.domain=a.example&other=1";
    assert_eq!(app.get(&format!("{METHODS}{query}")).await.status, 200);
    insta::assert_snapshot!(app.get(&format!("{METHODS}?domainQuery.includeWithoutDomain=yes")).await.refusal(), @r#"400 parsing field "include_without_domain": the value is neither true nor false"#);
    insta::assert_snapshot!(app.get(&format!("{METHODS}?domainQuery.domain=")).await.refusal(), @"400 invalid ListAuthenticationMethodTypesRequest.DomainQuery: embedded message failed validation | caused by: invalid DomainQuery.Domain: value length must be between 1 and 200 runes, inclusive");
}

#[tokio::test]
async fn the_current_password_proves_the_owner() {
    let app = App::with_maria().await;
    let current = |text: &str| format!(r#","currentPassword":"{text}""#);
    insta::assert_snapshot!(app.post(PASSWORD, &body(GOOD, &current("x"))).await.refusal(), @"400 Password not set (COMMAND-Fds3s)");
    app.post(PASSWORD, &body(GOOD, "")).await;
    insta::assert_snapshot!(app.post(PASSWORD, &body("another good long one", &current("x"))).await.shown(), @r#"400 {"code":3,"message":"Password is invalid (COMMAND-3M0fs)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"COMMAND-3M0fs","message":"Password is invalid"}]}"#);
    assert_eq!(
        app.post(PASSWORD, &body("another good long one", &current(GOOD)))
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn faults_of_the_request() {
    let app = App::with_maria().await;
    let mut faults = String::new();
    for body in [
        "{}".to_owned(),
        body("", ""),
        body("short", ""),
        body(&"p".repeat(201), ""),
        body(GOOD, r#","verificationCode":"AB12CD""#),
        body(GOOD, r#","verificationCode":"""#),
        body(GOOD, r#","currentPassword":"""#),
    ] {
        faults += &format!("{}\n", app.post(PASSWORD, &body).await.refusal());
    }
    faults += &app
        .post("/v2/users/nobody/password", &body(GOOD, ""))
        .await
        .refusal();
    insta::assert_snapshot!(faults, @r#"
    400 invalid SetPasswordRequest.NewPassword: value is required
    400 invalid SetPasswordRequest.NewPassword: embedded message failed validation | caused by: invalid Password.Password: value length must be between 1 and 200 runes, inclusive
    400 Password is too short (DOMAIN-HuJf6)
    400 invalid SetPasswordRequest.NewPassword: embedded message failed validation | caused by: invalid Password.Password: value length must be between 1 and 200 runes, inclusive
    400 Code not found (COMMAND-2M9fs)
    400 invalid SetPasswordRequest.VerificationCode: value length must be between 1 and 20 runes, inclusive
    400 invalid SetPasswordRequest.CurrentPassword: value length must be between 1 and 200 runes, inclusive
    404 User could not be found (COMMAND-Wgvn4)
    "#);
}

#[tokio::test]
async fn guesses_at_the_current_password_are_slowed_down() {
    let app = App::with_maria().await;
    app.post(PASSWORD, &body(GOOD, "")).await;
    let guess = async |current: &str| {
        let proof = format!(r#","currentPassword":"{current}""#);
        app.post(PASSWORD, &body("another good long one", &proof))
            .await
            .status
    };
    for _ in 0..5 {
        assert_eq!(guess("x").await, 400);
    }
    assert_eq!(guess("x").await, 429);
    assert_eq!(guess(GOOD).await, 429, "the right one has to wait as well");
}
