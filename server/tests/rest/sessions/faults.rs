//! Messages that are not as they have to be, and what is not served.

use serde_json::{Value, json};

use super::{Begun, of_maria, password};
use crate::app::App;

#[tokio::test]
async fn faults_of_the_request() {
    let app = App::with_maria().await;
    let mut faults = String::new();
    for body in [
        json!({ "checks": { "user": {} } }),
        json!({ "checks": { "user": { "userId": "" } } }),
        json!({ "checks": { "user": { "loginName": "x".repeat(201) } } }),
        of_maria(&password("")),
        of_maria(&password(&"p".repeat(201))),
        json!({ "checks": { "webAuthN": {} } }),
        json!({ "challenges": { "webAuthN": {} } }),
        json!({ "challenges": { "webAuthN": { "domain": "d", "userVerificationRequirement": 9 } } }),
        json!({ "lifetime": "0s" }),
        json!({ "lifetime": "-5s" }),
        json!({ "userAgent": { "fingerprintId": "f".repeat(201) } }),
        json!({ "userAgent": { "description": "d".repeat(16_385) } }),
        json!({ "metadata": { "a": "YQ".repeat(50_000) } }),
        json!({ "checks": password("p") }),
        of_maria(&password("p")),
    ] {
        faults += &format!("{}\n", app.begin(&body).await.refusal());
    }
    insta::assert_snapshot!(faults, @r"
    400 invalid CreateSessionRequest.Checks: embedded message failed validation | caused by: invalid Checks.User: embedded message failed validation | caused by: invalid CheckUser.Search: value is required
    400 invalid CreateSessionRequest.Checks: embedded message failed validation | caused by: invalid Checks.User: embedded message failed validation | caused by: invalid CheckUser.UserId: value length must be between 1 and 200 runes, inclusive
    400 invalid CreateSessionRequest.Checks: embedded message failed validation | caused by: invalid Checks.User: embedded message failed validation | caused by: invalid CheckUser.LoginName: value length must be between 1 and 200 runes, inclusive
    400 invalid CreateSessionRequest.Checks: embedded message failed validation | caused by: invalid Checks.Password: embedded message failed validation | caused by: invalid CheckPassword.Password: value length must be between 1 and 200 runes, inclusive
    400 invalid CreateSessionRequest.Checks: embedded message failed validation | caused by: invalid Checks.Password: embedded message failed validation | caused by: invalid CheckPassword.Password: value length must be between 1 and 200 runes, inclusive
    400 invalid CreateSessionRequest.Checks: embedded message failed validation | caused by: invalid Checks.WebAuthN: embedded message failed validation | caused by: invalid CheckWebAuthN.CredentialAssertionData: value is required
    400 invalid CreateSessionRequest.Challenges: embedded message failed validation | caused by: invalid RequestChallenges.WebAuthN: embedded message failed validation | caused by: invalid RequestChallenges_WebAuthN.Domain: value length must be between 1 and 200 runes, inclusive
    400 invalid CreateSessionRequest.Challenges: embedded message failed validation | caused by: invalid RequestChallenges.WebAuthN: embedded message failed validation | caused by: invalid RequestChallenges_WebAuthN.UserVerificationRequirement: value must be one of the defined enum values
    400 invalid CreateSessionRequest.Lifetime: value must be greater than 0s
    400 invalid CreateSessionRequest.Lifetime: value must be greater than 0s
    400 invalid CreateSessionRequest.UserAgent: embedded message failed validation | caused by: invalid UserAgent.FingerprintId: value length must be at most 200 runes
    400 invalid CreateSessionRequest.UserAgent: value must weigh at most 16384 bytes
    400 invalid Metadata: a session takes at most 100 entries, 65536 bytes together
    400 User ID missing (COMMAND-Sfw3f)
    400 Password not set (COMMAND-3nJ4t)
    ");
    assert_eq!(
        app.begin(&json!({ "userAgent": { "description": "d".repeat(16_384) } }))
            .await
            .status,
        201
    );
}

#[tokio::test]
async fn faults_of_a_query() {
    let app = App::with_maria().await;
    let mut faults = String::new();
    for query in [
        json!({}),
        json!({ "creationDateQuery": {} }),
        json!({ "creationDateQuery": { "creationDate": "2025-03-25T17:01:18Z", "method": 9 } }),
        json!({ "creatorQuery": { "id": "x".repeat(201) } }),
        json!({ "userAgentQuery": {} }),
        json!({ "idsQuery": { "ids": vec!["a"; 1001] } }),
    ] {
        let body = json!({ "queries": [query] }).to_string();
        faults += &format!("{}\n", app.post("/v2/sessions/search", &body).await.refusal());
    }
    insta::assert_snapshot!(faults, @r"
    400 invalid ListSessionsRequest.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.Query: value is required
    400 invalid ListSessionsRequest.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.CreationDateQuery: embedded message failed validation | caused by: invalid CreationDateQuery.CreationDate: value is required
    400 invalid ListSessionsRequest.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.CreationDateQuery: embedded message failed validation | caused by: invalid CreationDateQuery.Method: value must be one of the defined enum values
    400 invalid ListSessionsRequest.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.CreatorQuery: embedded message failed validation | caused by: invalid CreatorQuery.Id: value length must be at most 200 runes
    400 invalid ListSessionsRequest.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.UserAgentQuery: embedded message failed validation | caused by: invalid UserAgentQuery.FingerprintId: value length must be between 1 and 200 runes, inclusive
    400 invalid ListSessionsRequest.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.IdsQuery: embedded message failed validation | caused by: invalid IDsQuery.Ids: value must contain no more than 1000 item(s)
    ");
}

#[tokio::test]
async fn what_is_not_served_is_said_before_anything_happens() {
    let app = App::with_maria().await;
    let begun = Begun::of(&app.begin(&json!({})).await);
    let unserved: [Value; 6] = [
        json!({ "checks": { "totp": { "code": "123456" } } }),
        json!({ "checks": { "otpSms": { "code": "1" } } }),
        json!({ "checks": { "otpEmail": { "code": "1" } } }),
        json!({ "checks": { "recoveryCode": { "code": "1" } } }),
        json!({ "challenges": { "otpSms": {} } }),
        json!({ "challenges": { "otpEmail": { "returnCode": {} } } }),
    ];
    for body in &unserved {
        for answer in [app.begin(body).await, app.set(&begun, body).await] {
            assert_eq!(answer.status, 501, "{body}");
            assert_eq!(answer.json()["details"][0]["id"], "USHER-nope1");
        }
    }
    let listed = app.post("/v2/sessions/search", "{}").await.json();
    assert_eq!(listed["details"]["totalResult"], "1");
}
