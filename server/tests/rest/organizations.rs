//! AddOrganization and ListOrganizations.

use crate::app::App;

const ADD: &str = "/v2/organizations";
const LIST: &str = "/v2/organizations/_search";

#[tokio::test]
async fn an_organization_is_added_with_its_administrators() {
    let app = App::with_maria().await;
    let body = r#"{"name":"New & Co","orgId":"new","admins":[{"userId":"maria"},{"roles":["ORG_USER_MANAGER"],"human":
        {"userId":"noor","profile":{"givenName":"Noor","familyName":"B"},"email":{"email":"noor@new.example"}}}]}"#;
    insta::assert_snapshot!(app.post(ADD, body).await.shown(), @r#"201 {"details":{"sequence":"1","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"new","creationDate":"2025-03-25T17:01:17.264Z"},"organizationId":"new","createdAdmins":[{"userId":"noor"}]}"#);
    let user = app.get("/v2/users/noor").await.json();
    assert_eq!(user["details"]["resourceOwner"], "new");
    insta::assert_snapshot!(app.post(ADD, body).await.refusal(), @"409 Organisation already exists (ORG-lapo2m)");
}

#[tokio::test]
async fn an_administrator_who_cannot_be_made_leaves_nothing_behind() {
    let app = App::with_maria().await;
    let body = |last_admin: &str| {
        format!(
            r#"{{"name":"New","orgId":"new","admins":[{{"userId":"maria"}},
            {{"human":{{"userId":"noor","profile":{{"givenName":"Noor","familyName":"B"}},"email":{{"email":"noor@new.example"}}}}}},
            {last_admin}]}}"#
        )
    };
    let zoe = |username: &str| {
        format!(
            r#"{{"human":{{"userId":"zoe","username":"{username}","profile":{{"givenName":"Zoe","familyName":"B"}},
            "email":{{"email":"zoe@new.example"}}}}}}"#
        )
    };
    for (last_admin, refusal) in [
        // Maria's, in other letters.
        (&*zoe("Maria@Acme.com"), "409 User already exists (V3-DKcYh)"),
        (&*zoe("noor@new.example"), "409 User already exists (V3-DKcYh)"),
        (
            r#"{"userId":"nobody"}"#,
            "404 User could not be found (COMMAND-Wgvn4)",
        ),
    ] {
        assert_eq!(app.post(ADD, &body(last_admin)).await.refusal(), refusal);
        assert_eq!(app.post(LIST, "").await.json()["details"]["totalResult"], "2");
        for made_before in ["noor", "zoe"] {
            assert_eq!(app.get(&format!("/v2/users/{made_before}")).await.status, 404);
        }
        let maria = app.get("/v2/users/maria").await.json();
        assert_eq!(maria["details"]["sequence"], "1");
    }
    // Nothing of it is in the way.
    let answer = app.post(ADD, &body(&zoe("zoe"))).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    let admins = serde_json::json!([{"userId": "noor"}, {"userId": "zoe"}]);
    assert_eq!(answer.json()["createdAdmins"], admins);
}

#[tokio::test]
async fn faults_of_the_request() {
    let app = App::with_maria().await;
    let mut faults = String::new();
    for body in [
        r#"{}"#.to_owned(),
        format!(r#"{{"name":"{}"}}"#, "n".repeat(201)),
        r#"{"name":"N","orgId":""}"#.to_owned(),
        r#"{"name":"N","admins":[{}]}"#.to_owned(),
        r#"{"name":"N","admins":[{"userId":"maria","roles":["ORG_KING"]}]}"#.to_owned(),
        r#"{"name":"N","admins":[{"userId":"maria","roles":["IAM_OWNER"]}]}"#.to_owned(),
        r#"{"name":"N","admins":[{"human":{}}]}"#.to_owned(),
        r#"{"name":"N","admins":[{"human":{"profile":{"givenName":"A","familyName":"B"},"email":{"email":"a@b.c","sendCode":{}}}}]}"#.to_owned(),
    ] {
        faults += &format!("{}\n", app.post(ADD, &body).await.refusal());
    }
    insta::assert_snapshot!(faults, @r#"
    400 invalid AddOrganizationRequest.Name: value length must be between 1 and 200 runes, inclusive
    400 invalid AddOrganizationRequest.Name: value length must be between 1 and 200 runes, inclusive
    400 invalid AddOrganizationRequest.OrgId: value length must be between 1 and 200 runes, inclusive
    400 invalid AddOrganizationRequest.Admins[0]: embedded message failed validation | caused by: invalid AddOrganizationRequest_Admin.UserType: value is required
    400 invalid AddOrganizationRequest.Admins[0].Roles: value must be one of ORG_OWNER, ORG_USER_MANAGER, ORG_OWNER_VIEWER
    400 invalid AddOrganizationRequest.Admins[0].Roles: value must be one of ORG_OWNER, ORG_USER_MANAGER, ORG_OWNER_VIEWER
    400 invalid AddOrganizationRequest.Admins[0]: embedded message failed validation | caused by: invalid AddOrganizationRequest_Admin.Human: embedded message failed validation | caused by: invalid AddHumanUserRequest.Profile: value is required
    501 usher does not serve this: codes that only prove an address (email.sendCode, email.returnCode). Say email.isVerified=false and call CreateInviteCode, which proves the address (USHER-nope1)
    "#);
    assert_eq!(app.post(LIST, "").await.json()["details"]["totalResult"], "2");
}

#[tokio::test]
async fn organizations_are_found() {
    let app = App::start().await;
    let body = r#"{"query":{"asc":true},"sortingColumn":"ORGANIZATION_FIELD_NAME_NAME"}"#;
    insta::assert_snapshot!(app.post(LIST, body).await.shown(), @r#"200 {"details":{"totalResult":"2","timestamp":"2025-03-25T17:01:17.264Z"},"sortingColumn":"ORGANIZATION_FIELD_NAME_NAME","result":[{"id":"acme","details":{"sequence":"1","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"},"state":"ORGANIZATION_STATE_ACTIVE","name":"Acme","primaryDomain":"acme.id.example"},{"id":"other","details":{"sequence":"1","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"other","creationDate":"2025-03-25T17:01:17.264Z"},"state":"ORGANIZATION_STATE_ACTIVE","name":"Other","primaryDomain":"other.id.example"}]}"#);
    for (query, expected) in [
        (
            r#"{"nameQuery":{"name":"ac","method":"TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE"}}"#,
            "acme",
        ),
        (r#"{"domainQuery":{"domain":"other.id.example"}}"#, "other"),
        (r#"{"idQuery":{"id":"other"}}"#, "other"),
        (r#"{"defaultQuery":{}}"#, "acme"),
    ] {
        let found = app
            .post(LIST, &format!(r#"{{"queries":[{query}]}}"#))
            .await
            .json();
        assert_eq!(found["details"]["totalResult"], "1", "{query}");
        assert_eq!(found["result"][0]["id"], expected, "{query}");
    }
    let inactive = r#"{"queries":[{"stateQuery":{"state":"ORGANIZATION_STATE_INACTIVE"}}]}"#;
    assert!(app.post(LIST, inactive).await.json().get("result").is_none());
    insta::assert_snapshot!(app.post(LIST, r#"{"queries":[{}]}"#).await.refusal(), @"400 invalid ListOrganizationsRequest.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.Query: value is required");
    insta::assert_snapshot!(app.post(LIST, r#"{"queries":[{"nameQuery":{"name":"a","method":99}}]}"#).await.refusal(), @"400 invalid ListOrganizationsRequest.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.NameQuery: embedded message failed validation | caused by: invalid OrganizationNameQuery.Method: value must be one of the defined enum values");
}
