//! Users: add, read, list, delete.

use crate::app::App;

const NEW: &str = "/v2/users/new";
const HUMAN: &str = "/v2/users/human";

/// A body of AddHumanUser with these members besides the needed ones.
fn human(address: &str, more: &str) -> String {
    format!(
        r#"{{"profile":{{"givenName":"Noor","familyName":"Bos"}},"email":{{"email":"{address}","isVerified":false}}{more}}}"#
    )
}

fn in_create_user(human: &str) -> String {
    format!(r#"{{"organizationId":"other","userId":"created","username":"noor","human":{human}}}"#)
}

#[tokio::test]
async fn both_calls_add_a_person() {
    let app = App::start().await;
    insta::assert_snapshot!(app.post(HUMAN, &human("a@b.c", r#","userId":"noor""#)).await.shown(), @r#"200 {"userId":"noor","details":{"sequence":"1","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"}}"#);
    insta::assert_snapshot!(app.post(NEW, &in_create_user(&human("a@b.c", ""))).await.shown(), @r#"200 {"id":"created","creationDate":"2025-03-25T17:01:17.264Z"}"#);
    insta::assert_snapshot!(app.get("/v2/users/created").await.shown(), @r#"200 {"details":{"sequence":"1","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"other","creationDate":"2025-03-25T17:01:17.264Z"},"user":{"userId":"created","details":{"sequence":"1","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"other","creationDate":"2025-03-25T17:01:17.264Z"},"state":"USER_STATE_ACTIVE","username":"noor","loginNames":["noor","a@b.c"],"preferredLoginName":"noor","human":{"userId":"created","state":"USER_STATE_ACTIVE","username":"noor","loginNames":["noor","a@b.c"],"preferredLoginName":"noor","profile":{"givenName":"Noor","familyName":"Bos","displayName":"Noor Bos"},"email":{"email":"a@b.c"}}}}"#);
    insta::assert_snapshot!(app.post(HUMAN, &human("x@b.c", r#","userId":"noor""#)).await.refusal(), @"409 User already exists (V3-DKcYh)");
}

#[tokio::test]
async fn everything_said_about_a_person_is_kept() {
    let app = App::start().await;
    let body = r#"{"userId":"noor","username":"nb","organization":{"orgDomain":"other.id.example"},
        "profile":{"givenName":"Noor","familyName":"Bos","nickName":"No","displayName":"Noor B.","preferredLanguage":"pt-BR","gender":"GENDER_DIVERSE"},
        "email":{"email":"noor@b.c","isVerified":true},"phone":{"phone":"+41791234567","isVerified":true},
        "metadata":[{"key":"crm","value":"AQI="}],
        "password":{"password":"correct horse battery staple","changeRequired":true}}"#;
    assert_eq!(app.post(HUMAN, body).await.status, 200);
    insta::assert_snapshot!(app.get("/v2/users/noor").await.shown(), @r#"200 {"details":{"sequence":"1","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"other","creationDate":"2025-03-25T17:01:17.264Z"},"user":{"userId":"noor","details":{"sequence":"1","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"other","creationDate":"2025-03-25T17:01:17.264Z"},"state":"USER_STATE_ACTIVE","username":"nb","loginNames":["nb","noor@b.c"],"preferredLoginName":"nb","human":{"userId":"noor","state":"USER_STATE_ACTIVE","username":"nb","loginNames":["nb","noor@b.c"],"preferredLoginName":"nb","profile":{"givenName":"Noor","familyName":"Bos","nickName":"No","displayName":"Noor B.","preferredLanguage":"pt-BR","gender":"GENDER_DIVERSE"},"email":{"email":"noor@b.c","isVerified":true},"phone":{"phone":"+41791234567","isVerified":true},"passwordChangeRequired":true,"passwordChanged":"2025-03-25T17:01:17.264Z"}}}"#);
    assert_eq!(app.database.metadata("noor"), [("crm".to_owned(), vec![1, 2])]);
}

#[tokio::test]
async fn the_header_names_the_organization_when_the_body_does_not() {
    let app = App::start().await;
    let headers = [
        ("authorization", app.owner.as_str()),
        ("x-zitadel-orgid", "other"),
    ];
    let added = app
        .call("POST", HUMAN, &headers, &human("a@b.c", ""))
        .await
        .json();
    assert_eq!(added["details"]["resourceOwner"], "other");
    let named = human("b@b.c", r#","organization":{"orgId":"acme"}"#);
    let added = app.call("POST", HUMAN, &headers, &named).await.json();
    assert_eq!(added["details"]["resourceOwner"], "acme");
    let added = app.post(HUMAN, &human("c@b.c", "")).await.json();
    assert_eq!(added["details"]["resourceOwner"], "acme");
}

#[tokio::test]
async fn faults_of_adding() {
    let app = App::start().await;
    let mut faults = String::new();
    for body in [
        "{}".to_owned(),
        r#"{"profile":{"givenName":"A","familyName":"B"}}"#.to_owned(),
        r#"{"profile":{"givenName":"A"},"email":{"email":"a@b.c"}}"#.to_owned(),
        human("no address", ""),
        human("a@b.c", r#","organization":{"orgId":"nowhere"}"#),
        human("a@b.c", r#","organization":{"orgDomain":"nowhere.example"}"#),
        human("a@b.c", r#","userId":"""#),
        human("a@b.c", r#","phone":{"phone":"1","isVerified":false}"#),
        human("a@b.c", r#","metadata":[{"key":"k"}]"#),
        human("a@b.c", r#","password":{"password":""}"#),
        human("a@b.c", r#","password":{"password":"short"}"#),
        human("a@b.c", r#","hashedPassword":{"hash":"md5"}"#),
        human(
            "a@b.c",
            r#","idpLinks":[{"idpId":"1","userId":"2","userName":"3"}]"#,
        ),
        human("a@b.c", r#","totpSecret":"s""#),
        human("a@b.c", r#","phone":{"phone":"1","sendCode":{}}"#),
        human("a@b.c", "").replace(r#""isVerified":false"#, r#""sendCode":{}"#),
    ] {
        faults += &format!("{}\n", app.post(HUMAN, &body).await.refusal());
    }
    insta::assert_snapshot!(faults, @r#"
    400 invalid AddHumanUserRequest.Profile: value is required
    400 invalid AddHumanUserRequest.Email: value is required
    400 invalid AddHumanUserRequest.Profile: embedded message failed validation | caused by: invalid SetHumanProfile.FamilyName: value length must be between 1 and 200 runes, inclusive
    400 invalid AddHumanUserRequest.Email: embedded message failed validation | caused by: invalid SetHumanEmail.Email: value must be a valid email address
    404 Organisation not found (ORG-iL9vu)
    404 Organisation not found (ORG-iL9vu)
    400 invalid AddHumanUserRequest.UserId: value length must be between 1 and 200 runes, inclusive
    400 invalid AddHumanUserRequest.Phone: embedded message failed validation | caused by: invalid SetHumanPhone.IsVerified: value must equal true
    400 invalid AddHumanUserRequest.Metadata[0]: embedded message failed validation | caused by: invalid SetMetadataEntry.Value: value length must be between 1 and 500000 bytes, inclusive
    400 invalid AddHumanUserRequest.Password: embedded message failed validation | caused by: invalid Password.Password: value length must be between 1 and 200 runes, inclusive
    400 Password is too short (DOMAIN-HuJf6)
    400 Only argon2id hashes in PHC form can be imported. (USHER-hash1)
    404 There is no such identity provider. (USHER-idp04)
    501 usher does not serve this: one-time passwords (totpSecret) (USHER-nope1)
    501 usher does not serve this: codes that prove a phone number (phone.sendCode, phone.returnCode) (USHER-nope1)
    501 usher does not serve this: codes that only prove an address (email.sendCode, email.returnCode). Say email.isVerified=false and call CreateInviteCode, which proves the address (USHER-nope1)
    "#);
    let mut faults = String::new();
    for body in [
        "{}".to_owned(),
        r#"{"organizationId":"acme"}"#.to_owned(),
        r#"{"organizationId":"acme","human":{}}"#.to_owned(),
        r#"{"organizationId":"acme","machine":{}}"#.to_owned(),
        r#"{"organizationId":"acme","machine":{"name":"m"}}"#.to_owned(),
        in_create_user(&human("a@b.c", r#","metadata":[{"key":"k"}]"#)),
        in_create_user(&human("a@b.c", "")).replace("other", "nowhere"),
    ] {
        faults += &format!("{}\n", app.post(NEW, &body).await.refusal());
    }
    insta::assert_snapshot!(faults, @r#"
    400 invalid CreateUserRequest.OrganizationId: value length must be between 1 and 200 runes, inclusive
    400 invalid CreateUserRequest.UserType: value is required
    400 invalid CreateUserRequest.Human: embedded message failed validation | caused by: invalid CreateUserRequest_Human.Profile: value is required
    400 invalid CreateUserRequest.Machine: embedded message failed validation | caused by: invalid CreateUserRequest_Machine.Name: value length must be between 1 and 200 runes, inclusive
    501 usher does not serve this: service users over the API. The operator makes one on the command line (USHER-nope1)
    400 invalid CreateUserRequest.Human: embedded message failed validation | caused by: invalid CreateUserRequest_Human.Metadata[0]: embedded message failed validation | caused by: invalid Metadata.Value: value length must be between 1 and 500000 bytes, inclusive
    404 Organisation not found (ORG-iL9vu)
    "#);
    let people = r#"{"queries":[{"typeQuery":{"type":"TYPE_HUMAN"}}]}"#;
    assert!(app.post("/v2/users", people).await.json().get("result").is_none());
}

#[tokio::test]
async fn a_user_is_read_and_removed() {
    let app = App::with_maria().await;
    insta::assert_snapshot!(app.get("/v2/users/maria").await.shown(), @r#"200 {"details":{"sequence":"1","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"},"user":{"userId":"maria","details":{"sequence":"1","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"},"state":"USER_STATE_ACTIVE","username":"maria@acme.com","loginNames":["maria@acme.com"],"preferredLoginName":"maria@acme.com","human":{"userId":"maria","state":"USER_STATE_ACTIVE","username":"maria@acme.com","loginNames":["maria@acme.com"],"preferredLoginName":"maria@acme.com","profile":{"givenName":"Maria","familyName":"Silva","displayName":"Maria Silva"},"email":{"email":"maria@acme.com"}}}}"#);
    insta::assert_snapshot!(app.get("/v2/users/nobody").await.shown(), @r#"404 {"code":5,"message":"User could not be found (QUERY-Dfbg2)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"QUERY-Dfbg2","message":"User could not be found"}]}"#);
    let delete = async || {
        app.call("DELETE", "/v2/users/maria", &[("authorization", &app.owner)], "")
            .await
    };
    insta::assert_snapshot!(delete().await.shown(), @r#"200 {"details":{"sequence":"2","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"}}"#);
    insta::assert_snapshot!(delete().await.refusal(), @"404 User could not be found (COMMAND-Wgvn4)");
}

#[tokio::test]
async fn users_are_found() {
    let app = App::with_maria().await;
    app.add_person("zoe", "other").await;
    let body = r#"{"query":{"asc":true,"limit":1},"sortingColumn":"USER_FIELD_NAME_USER_NAME","queries":[{"typeQuery":{"type":"TYPE_HUMAN"}}]}"#;
    insta::assert_snapshot!(app.post("/v2/users", body).await.shown(), @r#"200 {"details":{"totalResult":"2","timestamp":"2025-03-25T17:01:17.264Z"},"sortingColumn":"USER_FIELD_NAME_USER_NAME","result":[{"userId":"maria","details":{"sequence":"1","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"},"state":"USER_STATE_ACTIVE","username":"maria@acme.com","loginNames":["maria@acme.com"],"preferredLoginName":"maria@acme.com","human":{"userId":"maria","state":"USER_STATE_ACTIVE","username":"maria@acme.com","loginNames":["maria@acme.com"],"preferredLoginName":"maria@acme.com","profile":{"givenName":"Maria","familyName":"Silva","displayName":"Maria Silva"},"email":{"email":"maria@acme.com"}}}]}"#);
    for (query, expected) in [
        (
            r#"{"userNameQuery":{"userName":"MARIA@","method":"TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE"}}"#,
            "maria",
        ),
        (r#"{"emailQuery":{"emailAddress":"zoe@acme.com"}}"#, "zoe"),
        (r#"{"loginNameQuery":{"loginName":"zoe@acme.com"}}"#, "zoe"),
        (r#"{"inUserIdsQuery":{"userIds":["zoe","x"]}}"#, "zoe"),
        (
            r#"{"inUserEmailsQuery":{"userEmails":["maria@acme.com"]}}"#,
            "maria",
        ),
        (
            r#"{"andQuery":{"queries":[{"organizationIdQuery":{"organizationId":"other"}},{"firstNameQuery":{"firstName":"Maria"}}]}}"#,
            "zoe",
        ),
        (
            r#"{"orQuery":{"queries":[{"inUserIdsQuery":{"userIds":["maria"]}},{"phoneQuery":{"number":"1"}}]}}"#,
            "maria",
        ),
        (
            r#"{"andQuery":{"queries":[{"typeQuery":{"type":1}},{"notQuery":{"query":{"inUserIdsQuery":{"userIds":["maria"]}}}}]}}"#,
            "zoe",
        ),
    ] {
        let found = app
            .post("/v2/users", &format!(r#"{{"queries":[{query}]}}"#))
            .await
            .json();
        assert_eq!(found["details"]["totalResult"], "1", "{query}");
        assert_eq!(found["result"][0]["userId"], expected, "{query}");
    }
    for nobody in [
        r#"{"stateQuery":{"state":"USER_STATE_INITIAL"}}"#,
        r#"{"typeQuery":{"type":"TYPE_UNSPECIFIED"}}"#,
        r#"{"inUserIdsQuery":{}}"#,
        r#"{"inUserIdsQuery":{"userIds":[]}}"#,
        r#"{"orQuery":{}}"#,
        r#"{"orQuery":{"queries":[]}}"#,
        r#"{"inUserEmailsQuery":{}}"#,
    ] {
        let found = app
            .post("/v2/users", &format!(r#"{{"queries":[{nobody}]}}"#))
            .await;
        insta::allow_duplicates! {
            insta::assert_snapshot!(found.shown(), @r#"200 {"details":{"timestamp":"2025-03-25T17:01:17.264Z"}}"#);
        }
    }
}

#[tokio::test]
async fn faults_of_finding() {
    let app = App::start().await;
    let nested = |depth| {
        format!(
            "{}{{\"emailQuery\":{{}}}}{}",
            r#"{"notQuery":{"query":"#.repeat(depth),
            "}}".repeat(depth)
        )
    };
    let many = |count| vec![r#"{"emailQuery":{}}"#; count].join(",");
    let ids = |count| {
        format!(
            r#"{{"inUserIdsQuery":{{"userIds":[{}]}}}}"#,
            vec![r#""1""#; count].join(",")
        )
    };
    for fine in [nested(20), many(200), ids(1000)] {
        assert_eq!(
            app.post("/v2/users", &format!(r#"{{"queries":[{fine}]}}"#))
                .await
                .status,
            200
        );
    }
    let mut faults = String::new();
    for query in [
        "{}".to_owned(),
        r#"{"userNameQuery":{}}"#.to_owned(),
        r#"{"firstNameQuery":{"firstName":"a","method":8}}"#.to_owned(),
        r#"{"stateQuery":{"state":77}}"#.to_owned(),
        r#"{"orQuery":{"queries":[{"phoneQuery":{"number":"123456789012345678901"}}]}}"#.to_owned(),
        r#"{"notQuery":{}}"#.to_owned(),
        ids(1001),
        many(201),
    ] {
        let answer = app
            .post("/v2/users", &format!(r#"{{"queries":[{query}]}}"#))
            .await;
        faults += &format!("{}\n", answer.refusal());
    }
    insta::assert_snapshot!(faults, @r#"
    400 invalid ListUsersRequest.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.Query: value is required
    400 invalid ListUsersRequest.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.UserNameQuery: embedded message failed validation | caused by: invalid UserNameQuery.UserName: value length must be between 1 and 200 runes, inclusive
    400 invalid ListUsersRequest.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.FirstNameQuery: embedded message failed validation | caused by: invalid FirstNameQuery.Method: value must be one of the defined enum values
    400 invalid ListUsersRequest.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.StateQuery: embedded message failed validation | caused by: invalid StateQuery.State: value must be one of the defined enum values
    400 invalid ListUsersRequest.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.OrQuery: embedded message failed validation | caused by: invalid OrQuery.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.PhoneQuery: embedded message failed validation | caused by: invalid PhoneQuery.Number: value length must be at most 20 runes
    400 invalid ListUsersRequest.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.NotQuery: embedded message failed validation | caused by: invalid NotQuery.Query: value is required
    400 invalid ListUsersRequest.Queries[0]: embedded message failed validation | caused by: invalid SearchQuery.InUserIdsQuery: embedded message failed validation | caused by: invalid InUserIDQuery.UserIds: value must contain no more than 1000 item(s)
    400 invalid ListUsersRequest.Queries[200]: embedded message failed validation | caused by: invalid SearchQuery.Query: at most 200 filters are allowed
    "#);
    let too_deep = app
        .post("/v2/users", &format!(r#"{{"queries":[{}]}}"#, nested(21)))
        .await;
    assert!(
        too_deep
            .refusal()
            .ends_with("filters may be nested at most 20 deep"),
        "{}",
        too_deep.text
    );
}
