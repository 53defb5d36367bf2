//! Policies over the API, and that everything keeps to them.

use serde_json::Value;
use shared::Reason;
use shared::access::Role;

use crate::app::{App, INVITE};

pub const ACME: &str = "/v1/organizations/acme/policy";
const INSTANCE: &str = "/v1/instance/policy";

pub async fn set(app: &App, path: &str, policy: &str) {
    let answer = app.put(path, &format!(r#"{{"policy":{policy}}}"#)).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
}

fn origin(told: &Value, field: &str) -> String {
    let origins = told["origins"].as_array().unwrap();
    let found = origins.iter().find(|origin| origin["field"] == field).unwrap();
    found["source"]
        .as_str()
        .unwrap()
        .trim_start_matches("POLICY_SOURCE_")
        .to_owned()
}

#[tokio::test]
async fn the_nearest_value_holds_and_tells_where_it_comes_from() {
    let app = App::start().await;
    let told = app.get(ACME).await.json();
    assert_eq!(told["effective"]["minPasswordChars"], 8);
    assert_eq!(told["effective"]["invitedDomains"]["names"][0], "*");
    assert_eq!(origin(&told, "min_password_chars"), "DEFAULT");
    assert_eq!(app.get(INSTANCE).await.json()["details"], Value::Null);

    set(
        &app,
        INSTANCE,
        r##"{"minPasswordChars":10,"light":{"primary":"#004488"}}"##,
    )
    .await;
    set(
        &app,
        ACME,
        r#"{"minPasswordChars":12,"linkHosts":{"names":["acme.example","*.acme.example"]}}"#,
    )
    .await;
    let told = app.get(ACME).await.json();
    insta::assert_snapshot!(told["policy"], @r#"{"linkHosts":{"names":["*.acme.example","acme.example"]},"minPasswordChars":12}"#);
    assert_eq!(told["effective"]["minPasswordChars"], 12);
    assert_eq!(origin(&told, "min_password_chars"), "ORGANIZATION");
    assert_eq!(origin(&told, "light.primary"), "INSTANCE");
    assert_eq!(told["effective"]["light"]["primary"], "#004488");
    let other = app.get("/v1/organizations/other/policy").await.json();
    assert_eq!(
        (
            origin(&other, "min_password_chars").as_str(),
            &other["effective"]["minPasswordChars"]
        ),
        ("INSTANCE", &10.into())
    );

    // What is left out is inherited again.
    set(&app, ACME, "{}").await;
    let told = app.get(ACME).await.json();
    assert_eq!(origin(&told, "min_password_chars"), "INSTANCE");
    assert_eq!(told["details"]["sequence"], "3");
}

#[tokio::test]
async fn what_cannot_hold_is_refused() {
    let app = App::start().await;
    let mut refusals = String::new();
    for policy in [
        r#"{"minPasswordChars":7}"#,
        r#"{"minPasswordChars":257}"#,
        r#"{"minPasswordStrength":1}"#,
        r#"{"invitationHours":0}"#,
        r#"{"linkHours":2161}"#,
        r#"{"codeProfile":"long"}"#,
        r#"{"defaultLanguage":"xx"}"#,
        r#"{"logoUrl":"http://acme.example/logo.svg"}"#,
        r#"{"applicationUrl":"javascript:alert(1)"}"#,
        r#"{"applicationUrl":"https://app.acme.example/","linkHosts":{"names":["acme.example"]}}"#,
        r#"{"linkHosts":{"names":["https://acme.example"]}}"#,
        r#"{"linkHosts":{"names":["a.example b.example"]}}"#,
        r#"{"invitedDomains":{}}"#,
        r#"{"passwords":false,"passkeys":false}"#,
        r##"{"light":{"font":"#aaaaaa"}}"##,
    ] {
        let answer = app.put(ACME, &format!(r#"{{"policy":{policy}}}"#)).await;
        refusals += &format!("{policy} {}\n", answer.refusal());
    }
    insta::assert_snapshot!(refusals, @r##"
    {"minPasswordChars":7} 400 This value is not possible here: min_password_chars. (USHER-pol01)
    {"minPasswordChars":257} 400 This value is not possible here: min_password_chars. (USHER-pol01)
    {"minPasswordStrength":1} 400 This value is not possible here: min_password_strength. (USHER-pol01)
    {"invitationHours":0} 400 This value is not possible here: invitation_hours. (USHER-pol01)
    {"linkHours":2161} 400 This value is not possible here: link_hours. (USHER-pol01)
    {"codeProfile":"long"} 400 This value is not possible here: code_profile. (USHER-pol01)
    {"defaultLanguage":"xx"} 400 This value is not possible here: default_language. (USHER-pol01)
    {"logoUrl":"http://acme.example/logo.svg"} 400 This value is not possible here: logo_url. (USHER-pol01)
    {"applicationUrl":"javascript:alert(1)"} 400 This value is not possible here: application_url. (USHER-pol01)
    {"applicationUrl":"https://app.acme.example/","linkHosts":{"names":["acme.example"]}} 400 People may not be led to app.acme.example. Allow this host for links first. (USHER-pol04)
    {"linkHosts":{"names":["https://acme.example"]}} 400 This value is not possible here: link_hosts. (USHER-pol01)
    {"linkHosts":{"names":["a.example b.example"]}} 400 This value is not possible here: link_hosts. (USHER-pol01)
    {"invitedDomains":{}} 400 This value is not possible here: invited_domains. (USHER-pol01)
    {"passwords":false,"passkeys":false} 400 People need a way to sign in: allow passwords, or passkeys if browsers can use them at the public address. (USHER-pol02)
    {"light":{"font":"#aaaaaa"}} 400 This colour is hard to read on its background. The next readable one: font_light: #6e6e6e. (USHER-pol03)
    "##);
    assert_eq!(app.get(ACME).await.json()["details"]["sequence"], "1");
}

#[tokio::test]
async fn an_owner_changes_the_own_organization_and_an_instance_owner_the_instance() {
    let app = App::start().await;
    let ask = async |token: &str, method: &str, path: &str| {
        let body = r#"{"policy":{"minPasswordChars":9}}"#;
        app.call_as(token, method, path, body).await.status.as_u16()
    };
    for (role, organization, statuses) in [
        (Role::IamOwner, "acme", [200, 200, 200, 200]),
        (Role::IamOrgManager, "acme", [200, 200, 200, 403]),
        (Role::IamOwnerViewer, "acme", [200, 403, 200, 403]),
        (Role::IamUserManager, "acme", [403, 403, 403, 403]),
        (Role::OrgOwner, "acme", [200, 200, 404, 404]),
        (Role::OrgUserManager, "acme", [200, 403, 404, 404]),
        (Role::OrgOwner, "other", [404, 404, 404, 404]),
    ] {
        let token = app.token(role, organization).await;
        let asked = [
            ask(&token, "GET", ACME).await,
            ask(&token, "PUT", ACME).await,
            ask(&token, "GET", INSTANCE).await,
            ask(&token, "PUT", INSTANCE).await,
        ];
        assert_eq!(asked, statuses, "{role:?} of {organization}");
    }
    let unknown = app.put("/v1/organizations/nowhere/policy", "{}").await;
    assert_eq!(unknown.refusal(), "404 Organisation not found (ORG-iL9vu)");
}

#[tokio::test]
async fn links_lead_to_allowed_hosts_and_invites_go_to_allowed_domains() {
    let app = App::with_maria().await;
    let invite = async |host: &str| {
        let body =
            format!(r#"{{"sendCode":{{"urlTemplate":"https://{host}/{{{{.Code}}}}"}},"returnCode":{{}}}}"#);
        app.post(INVITE, &body).await.refusal()
    };
    assert_eq!(
        app.post(
            INVITE,
            r#"{"sendCode":{"urlTemplate":"https://old.example/{{.Code}}"}}"#
        )
        .await
        .status,
        200
    );
    set(&app, ACME, r#"{"linkHosts":{"names":["acme.example"]}}"#).await;
    assert_eq!(
        invite("evil.example").await,
        "400 Links may not lead to evil.example. Ask an owner of the organization to allow this host. (USHER-h0st1)"
    );
    // The host of the invite of before is not allowed any more either.
    let again = app.post("/v2/users/maria/invite_code/resend", "").await;
    assert!(again.refusal().ends_with("(USHER-h0st1)"), "{}", again.text);
    let allowed = r#"{"sendCode":{"urlTemplate":"https://acme.example/{{.Code}}"}}"#;
    assert_eq!(app.post(INVITE, allowed).await.status, 200);

    set(&app, ACME, r#"{"invitedDomains":{"names":["*.acme.com"]}}"#).await;
    let refused = app.post(INVITE, "{}").await.refusal();
    assert_eq!(
        refused,
        "400 This organization invites no addresses at acme.com. (USHER-dom01)"
    );
    set(&app, ACME, r#"{"invitedDomains":{"names":["acme.com"]}}"#).await;
    assert_eq!(app.post(INVITE, "{}").await.status, 200);
}

#[tokio::test]
async fn codes_and_clocks_are_the_policys() {
    let app = App::with_maria().await;
    set(
        &app,
        ACME,
        r#"{"codeProfile":"zitadel","invitationHours":48,"linkHours":72}"#,
    )
    .await;
    let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.json()["inviteCode"].clone();
    assert_eq!(code.as_str().unwrap().len(), 6);
    let id = app.invite_id("maria").await;
    let invite = app.get(&format!("/v1/invites/{id}")).await.json()["invite"].clone();
    // 2025-03-25T17:01:17.264Z and two days; a link never outlives its invitation.
    assert_eq!(invite["expirationDate"], "2025-03-27T17:01:17.264Z", "{invite}");
    let extend = async |until: &str| {
        let body = format!(r#"{{"expirationDate":"{until}"}}"#);
        app.post(&format!("/v1/invites/{id}/extend"), &body)
            .await
            .refusal()
    };
    let refused = extend("2025-03-28T17:01:17.264Z").await;
    assert_eq!(
        refused,
        "400 Invitations of this organization may be open for at most this many hours: 48. (USHER-exp02)"
    );
}

#[tokio::test]
async fn passwords_keep_the_policy_wherever_they_are_set() {
    let app = App::with_maria().await;
    set(&app, ACME, r#"{"minPasswordChars":20}"#).await;
    let code = app.post(INVITE, r#"{"returnCode":{}}"#).await.json()["inviteCode"]
        .as_str()
        .unwrap()
        .to_owned();
    let session = async || app.begin_set_up(&code).await.unwrap();
    let view = app.service.set_up_view(&session().await).await.unwrap().unwrap();
    assert_eq!(view.min_password_chars, Some(20));
    let choose = async |password: &str| {
        let chosen = app.choose_password(session().await, password).await;
        chosen.map_err(|problem| problem.reason)
    };
    assert_eq!(choose("quiet tangerines 12").await, Err(Reason::PasswordTooShort));
    let over_the_api = async |password: &str| {
        let body = format!(r#"{{"newPassword":{{"password":"{password}"}}}}"#);
        app.post("/v2/users/maria/password", &body).await
    };
    let short = over_the_api("quiet tangerines 12").await.refusal();
    assert_eq!(short, "400 Password is too short (DOMAIN-HuJf6)");

    set(&app, ACME, r#"{"passwords":false}"#).await;
    let words = "seven quiet tangerines";
    assert_eq!(choose(words).await, Err(Reason::PasswordNotAllowed));
    let refused = over_the_api(words).await.refusal();
    assert_eq!(
        refused,
        "400 This organization does not use passwords. (USHER-pwno1)"
    );
    let body = format!(
        r#"{{"organization":{{"orgId":"acme"}},"profile":{{"givenName":"A","familyName":"B"}},"email":{{"email":"a@b.example"}},
        "password":{{"password":"{words}"}}}}"#
    );
    let refused = app.post("/v2/users/human", &body).await.refusal();
    assert!(refused.ends_with("(USHER-pwno1)"), "{refused}");

    set(&app, ACME, "{}").await;
    assert_eq!(choose(words).await, Ok(()));
}

#[tokio::test]
async fn mails_speak_as_the_organization_wants() {
    let app = App::with_maria().await;
    // A newer mail takes the place of the one before.
    let mail = async || {
        assert_eq!(app.post(INVITE, "{}").await.status, 200);
        app.mails().await.pop().unwrap()
    };
    let before = mail().await;
    assert_eq!(
        (before.language.as_str(), before.application_name.as_str()),
        ("en", "Acme")
    );
    assert!(before.accents.is_none());
    set(&app, INSTANCE, r#"{"defaultLanguage":"de"}"#).await;
    set(
        &app,
        ACME,
        r##"{"applicationName":"Portal","light":{"primary":"#004488"}}"##,
    )
    .await;
    let after = mail().await;
    assert_eq!(
        (after.language.as_str(), after.application_name.as_str()),
        ("de", "Portal")
    );
    let accents = after.accents.unwrap();
    assert_eq!((accents.light.as_str(), accents.logo), ("#004488", None));
    set(&app, ACME, r#"{"logoUrl":"https://acme.com/logo.png"}"#).await;
    let accents = mail().await.accents.unwrap();
    let colours = (accents.light.as_str(), accents.dark.as_str());
    assert_eq!(
        (colours, accents.logo.as_deref()),
        (("", ""), Some("https://acme.com/logo.png"))
    );
}

#[tokio::test]
async fn login_pages_are_told_the_policy() {
    let app = App::start().await;
    set(&app, INSTANCE, r#"{"minPasswordChars":10}"#).await;
    set(
        &app,
        ACME,
        r##"{"passwords":false,"logoUrl":"https://acme.example/l.svg","dark":{"background":"#000000"}}"##,
    )
    .await;
    let told = async |path: &str, query: &str| {
        app.get(&format!("/v2/settings{path}?{query}")).await.json()["settings"].clone()
    };
    let login = told("/login", "ctx.orgId=acme").await;
    assert_eq!(login["allowUsernamePassword"], Value::Null);
    assert_eq!(login["resourceOwnerType"], "RESOURCE_OWNER_TYPE_ORG");
    assert_eq!(
        told("/login", "ctx.orgId=other").await["allowUsernamePassword"],
        true
    );
    assert_eq!(
        told("/login", "ctx.instance=true").await["allowUsernamePassword"],
        true
    );
    let password = told("/password/complexity", "ctx.orgId=acme").await;
    assert_eq!(
        (&password["minLength"], &password["resourceOwnerType"]),
        (&"10".into(), &"RESOURCE_OWNER_TYPE_INSTANCE".into())
    );
    let branding = told("/branding", "ctx.orgId=acme").await;
    assert_eq!(branding["darkTheme"]["backgroundColor"], "#000000");
    assert_eq!(branding["lightTheme"]["logoUrl"], "https://acme.example/l.svg");
    let mut general = app.get("/v2/settings").await.json();
    assert_eq!(general["defaultLanguage"].take(), "en");
}
