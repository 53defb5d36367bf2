//! UpdateHumanUser, but for what a new address does to an invite.

use shared::access::{Entry, Role};

use crate::app::{App, INVITE};

const UPDATE: &str = "/v2/users/human/maria";
const GOOD: &str = "correct horse battery staple";

#[tokio::test]
async fn everything_can_change_at_once() {
    let app = App::with_maria().await;
    let body = r#"{"userId":"another","username":"mia","profile":{"givenName":"Maria","familyName":"Costa","nickName":"Mia",
        "preferredLanguage":"pt-BR","gender":"GENDER_FEMALE"},"email":{"email":"mia@b.example","isVerified":true},
        "phone":{"phone":"+41791234567","isVerified":true},"password":{"password":{"password":"correct horse battery staple"}}}"#;
    insta::assert_snapshot!(app.put(UPDATE, body).await.shown(), @r#"200 {"details":{"sequence":"8","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"}}"#);
    insta::assert_snapshot!(app.get("/v2/users/maria").await.shown(), @r#"200 {"details":{"sequence":"8","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"},"user":{"userId":"maria","details":{"sequence":"8","changeDate":"2025-03-25T17:01:17.264Z","resourceOwner":"acme","creationDate":"2025-03-25T17:01:17.264Z"},"state":"USER_STATE_ACTIVE","username":"mia","loginNames":["mia","mia@b.example"],"preferredLoginName":"mia","human":{"userId":"maria","state":"USER_STATE_ACTIVE","username":"mia","loginNames":["mia","mia@b.example"],"preferredLoginName":"mia","profile":{"givenName":"Maria","familyName":"Costa","nickName":"Mia","displayName":"Maria Costa","preferredLanguage":"pt-BR","gender":"GENDER_FEMALE"},"email":{"email":"mia@b.example","isVerified":true},"phone":{"phone":"+41791234567","isVerified":true},"passwordChanged":"2025-03-25T17:01:17.264Z"}}}"#);
    assert!(app.sign_in("mia", GOOD).await.is_ok());
    assert!(app.sign_in("mia@b.example", GOOD).await.is_ok());
}

#[tokio::test]
async fn what_is_absent_stays() {
    let app = App::with_maria().await;
    let before = app.get("/v2/users/maria").await.text;
    let same = r#"{"username":"maria@acme.com","profile":{"givenName":"Maria","familyName":"Silva"},
        "email":{"email":"maria@acme.com","isVerified":false},"phone":{"phone":""}}"#;
    for body in ["", "{}", same] {
        assert_eq!(app.put(UPDATE, body).await.status, 200);
        assert_eq!(app.get("/v2/users/maria").await.text, before);
    }
}

#[tokio::test]
async fn proof_belongs_to_one_address_and_one_number() {
    let app = App::with_maria().await;
    let verified = async |body: &str| {
        let answer = app.put(UPDATE, body).await;
        assert_eq!(answer.status, 200, "{body}: {}", answer.text);
        let human = app.get("/v2/users/maria").await.json()["user"]["human"].take();
        let is = |part: &str| human[part]["isVerified"].as_bool().unwrap_or(false);
        (is("email"), is("phone"))
    };
    let email = |address, is| format!(r#"{{"email":{{"email":"{address}","isVerified":{is}}}}}"#);
    let phone = |rest| format!(r#"{{"phone":{{{rest}}}}}"#);
    assert_eq!(verified(&email("maria@acme.com", true)).await, (true, false));
    // Not taken back, and the same mailbox in another spelling.
    assert_eq!(verified(&email("maria@acme.com", false)).await, (true, false));
    assert_eq!(verified(&email("Maria@Acme.com", false)).await, (true, false));
    assert_eq!(verified(&email("mia@acme.com", false)).await, (false, false));
    assert_eq!(
        verified(&phone(r#""phone":"+41791234567""#)).await,
        (false, false)
    );
    assert_eq!(
        verified(&phone(r#""phone":"+41791234567","isVerified":true"#)).await,
        (false, true)
    );
    assert_eq!(verified(&phone(r#""phone":"+41791234567""#)).await, (false, true));
    assert_eq!(
        verified(&phone(r#""phone":"+41790000000""#)).await,
        (false, false)
    );
}

#[tokio::test]
async fn a_password_settles_the_invite_and_the_current_one_proves_the_owner() {
    let app = App::with_maria().await;
    let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.code();
    let set = |password: &str, proof: &str| {
        format!(r#"{{"password":{{"password":{{"password":"{password}"}}{proof}}}}}"#)
    };
    let current = |text: &str| format!(r#","currentPassword":"{text}""#);
    insta::assert_snapshot!(app.put(UPDATE, &set(GOOD, &current("x"))).await.refusal(), @"400 Password not set (COMMAND-Fds3s)");
    assert_eq!(app.put(UPDATE, &set(GOOD, "")).await.status, 200);
    assert!(app.begin_set_up(&code).await.is_err());
    insta::assert_snapshot!(app.put(UPDATE, &set("another good long one", &current("x"))).await.refusal(), @"400 Password is invalid (COMMAND-3M0fs)");
    let changed = app
        .put(UPDATE, &set("another good long one", &current(GOOD)))
        .await;
    assert_eq!(changed.status, 200);
    assert!(
        app.sign_in("maria@acme.com", "another good long one")
            .await
            .is_ok()
    );
    let imported = r#"{"password":{"hashedPassword":{"hash":"$plain$imported","changeRequired":true}}}"#;
    assert_eq!(app.put(UPDATE, imported).await.status, 200);
    assert!(matches!(app.enter("imported").await, Ok(Entry::NewPassword(_))));
    let human = app.get("/v2/users/maria").await.json()["user"]["human"].take();
    assert_eq!(human["passwordChangeRequired"], true);
}

#[tokio::test]
async fn the_new_name_makes_a_bad_password_too() {
    let app = App::with_maria().await;
    let body = r#"{"profile":{"givenName":"Wilhelmina","familyName":"Silva"},
        "password":{"password":{"password":"wilhelmina7"}}}"#;
    let answer = app.put(UPDATE, body).await;
    assert!(answer.refusal().ends_with("(USHER-pwme1)"), "{}", answer.text);
    // All or nothing.
    let human = app.get("/v2/users/maria").await.json()["user"]["human"].take();
    assert_eq!(human["profile"]["givenName"], "Maria");
}

#[tokio::test]
async fn limits_hold_at_and_above() {
    let app = App::with_maria().await;
    for (field, most, body) in [
        ("username", 200, r#"{"username":"?"}"#),
        (
            "givenName",
            200,
            r#"{"profile":{"givenName":"?","familyName":"S"}}"#,
        ),
        (
            "familyName",
            200,
            r#"{"profile":{"givenName":"M","familyName":"?"}}"#,
        ),
        (
            "nickName",
            200,
            r#"{"profile":{"givenName":"M","familyName":"S","nickName":"?"}}"#,
        ),
        (
            "displayName",
            200,
            r#"{"profile":{"givenName":"M","familyName":"S","displayName":"?"}}"#,
        ),
        (
            "preferredLanguage",
            10,
            r#"{"profile":{"givenName":"M","familyName":"S","preferredLanguage":"?"}}"#,
        ),
        ("phone", 200, r#"{"phone":{"phone":"?"}}"#),
    ] {
        for (length, status) in [(1, 200), (most, 200), (most + 1, 400)] {
            let answer = app.put(UPDATE, &body.replace('?', &"ö".repeat(length))).await;
            assert_eq!(answer.status, status, "{field} of {length}: {}", answer.text);
        }
    }
}

#[tokio::test]
async fn faults_of_the_request() {
    let app = App::with_maria().await;
    app.add_person("noor", "acme").await;
    let mut faults = String::new();
    for body in [
        r#"{"username":""}"#,
        r#"{"username":"noor@acme.com"}"#,
        r#"{"profile":{}}"#,
        r#"{"profile":{"givenName":"M"}}"#,
        r#"{"email":{}}"#,
        r#"{"email":{"email":"no address"}}"#,
        r#"{"email":{"email":"a@b.c","sendCode":{"urlTemplate":""}}}"#,
        r#"{"email":{"email":"a@b.c","sendCode":{}}}"#,
        r#"{"email":{"email":"a@b.c","returnCode":{}}}"#,
        r#"{"phone":{"phone":"1","isVerified":false}}"#,
        r#"{"phone":{"phone":"1","sendCode":{}}}"#,
        r#"{"password":{}}"#,
        r#"{"password":{"password":{"password":""}}}"#,
        r#"{"password":{"password":{"password":"short"}}}"#,
        r#"{"password":{"hashedPassword":{"hash":""}}}"#,
        r#"{"password":{"hashedPassword":{"hash":"md5"}}}"#,
        r#"{"password":{"password":{"password":"correct horse battery staple"},"currentPassword":""}}"#,
        r#"{"password":{"password":{"password":"correct horse battery staple"},"verificationCode":"123456789012345678901"}}"#,
        r#"{"password":{"password":{"password":"correct horse battery staple"},"verificationCode":"12345678901234567890"}}"#,
    ] {
        faults += &format!("{}\n", app.put(UPDATE, body).await.refusal());
    }
    insta::assert_snapshot!(faults, @r"
    400 invalid UpdateHumanUserRequest.Username: value length must be between 1 and 200 runes, inclusive
    409 User already exists (V3-DKcYh)
    400 invalid UpdateHumanUserRequest.Profile: embedded message failed validation | caused by: invalid SetHumanProfile.GivenName: value length must be between 1 and 200 runes, inclusive
    400 invalid UpdateHumanUserRequest.Profile: embedded message failed validation | caused by: invalid SetHumanProfile.FamilyName: value length must be between 1 and 200 runes, inclusive
    400 invalid UpdateHumanUserRequest.Email: embedded message failed validation | caused by: invalid SetHumanEmail.Email: value length must be between 1 and 200 runes, inclusive
    400 invalid UpdateHumanUserRequest.Email: embedded message failed validation | caused by: invalid SetHumanEmail.Email: value must be a valid email address
    400 invalid UpdateHumanUserRequest.Email: embedded message failed validation | caused by: invalid SetHumanEmail.SendCode: embedded message failed validation | caused by: invalid SendEmailVerificationCode.UrlTemplate: value length must be between 1 and 200 runes, inclusive
    501 usher does not serve this: codes that only prove an address (email.sendCode, email.returnCode). Say email.isVerified=false and call CreateInviteCode, which proves the address (USHER-nope1)
    501 usher does not serve this: codes that only prove an address (email.sendCode, email.returnCode). Say email.isVerified=false and call CreateInviteCode, which proves the address (USHER-nope1)
    400 invalid UpdateHumanUserRequest.Phone: embedded message failed validation | caused by: invalid SetHumanPhone.IsVerified: value must equal true
    501 usher does not serve this: codes that prove a phone number (phone.sendCode, phone.returnCode) (USHER-nope1)
    400 invalid UpdateHumanUserRequest.Password: embedded message failed validation | caused by: invalid SetPassword.PasswordType: value is required
    400 invalid UpdateHumanUserRequest.Password: embedded message failed validation | caused by: invalid SetPassword.Password: embedded message failed validation | caused by: invalid Password.Password: value length must be between 1 and 200 runes, inclusive
    400 Password is too short (DOMAIN-HuJf6)
    400 invalid UpdateHumanUserRequest.Password: embedded message failed validation | caused by: invalid SetPassword.HashedPassword: embedded message failed validation | caused by: invalid HashedPassword.Hash: value length must be between 1 and 200 runes, inclusive
    400 Only argon2id hashes in PHC form can be imported. (USHER-hash1)
    400 invalid UpdateHumanUserRequest.Password: embedded message failed validation | caused by: invalid SetPassword.CurrentPassword: value length must be between 1 and 200 runes, inclusive
    400 invalid UpdateHumanUserRequest.Password: embedded message failed validation | caused by: invalid SetPassword.VerificationCode: value length must be between 1 and 20 runes, inclusive
    400 Code not found (COMMAND-2M9fs)
    ");
    assert_eq!(
        app.get("/v2/users/maria").await.json()["details"]["sequence"],
        "1"
    );
}

#[tokio::test]
async fn there_must_be_a_person() {
    let app = App::start().await;
    let program = app.program(Role::OrgOwner, "acme", None).await;
    for id in ["nobody", program.id.as_str(), &"u".repeat(200)] {
        for body in [
            "{}",
            r#"{"password":{"password":{"password":"a quiet tangerine"}}}"#,
        ] {
            let answer = app.put(&format!("/v2/users/human/{id}"), body).await;
            insta::allow_duplicates! {
                insta::assert_snapshot!(answer.refusal(), @"404 User could not be found (COMMAND-ugjs0upun6)");
            }
        }
    }
    let above = app
        .put(&format!("/v2/users/human/{}", "u".repeat(201)), "{}")
        .await;
    insta::assert_snapshot!(above.refusal(), @"400 invalid UpdateHumanUserRequest.UserId: value length must be between 1 and 200 runes, inclusive");
}

#[tokio::test]
async fn it_takes_the_permission_in_the_users_organization() {
    let app = App::with_maria().await;
    let password = r#"{"password":{"password":{"password":"a quiet tangerine"}}}"#;
    let denied = "403 No matching permissions found (AUTH-AWfge)";
    for (role, organization, body, expected) in [
        (Role::OrgOwnerViewer, "acme", "{}", denied),
        (
            Role::OrgOwner,
            "other",
            "{}",
            "404 membership not found (AUTHZ-cdgFk)",
        ),
        // Users, but not what they sign in with; and the other way round there is no such role.
        (Role::OrgUserManager, "acme", password, denied),
    ] {
        let token = app.token(role, organization).await;
        let answer = app.call_as(&token, "PUT", UPDATE, body).await;
        assert_eq!(answer.refusal(), expected, "{role:?}");
    }
    let manager = app.token(Role::OrgUserManager, "acme").await;
    let renamed = app
        .call_as(&manager, "PUT", UPDATE, r#"{"username":"mia"}"#)
        .await;
    assert_eq!(renamed.status, 200);
}
