//! The settings that login pages ask for.

use shared::access::Role;

use crate::app::App;

const CALLS: [&str; 4] = [
    "/v2/settings/login",
    "/v2/settings/login/idps",
    "/v2/settings/password/complexity",
    "/v2/settings/branding",
];

#[tokio::test]
async fn they_tell_what_usher_does() {
    let app = App::start().await;
    insta::assert_snapshot!(app.get("/v2/settings").await.shown(), @r#"200 {"defaultOrgId":"acme","defaultLanguage":"en","supportedLanguages":["ar","de","en","es","fr","it","ja","ko","nl","pl","pt","ru","tr","uk","zh"]}"#);
    insta::assert_snapshot!(app.get("/v2/settings/login").await.shown(), @r#"200 {"settings":{"allowUsernamePassword":true,"allowExternalIdp":true,"passkeysType":"PASSKEYS_TYPE_ALLOWED","hidePasswordReset":true,"ignoreUnknownUsernames":true,"passwordCheckLifetime":"604800s","disableLoginWithPhone":true,"resourceOwnerType":"RESOURCE_OWNER_TYPE_INSTANCE"}}"#);
    insta::assert_snapshot!(app.get("/v2/settings/login/idps").await.shown(), @r#"200 {"details":{"timestamp":"2025-03-25T17:01:17.264Z"}}"#);
    insta::assert_snapshot!(app.get("/v2/settings/password/complexity").await.shown(), @r#"200 {"settings":{"minLength":"8","resourceOwnerType":"RESOURCE_OWNER_TYPE_INSTANCE"}}"#);
    insta::assert_snapshot!(app.get("/v2/settings/branding").await.shown(), @r##"200 {"settings":{"lightTheme":{"primaryColor":"#0d5c5a","backgroundColor":"#f6f2e9","warnColor":"#982b1f","fontColor":"#23241f"},"darkTheme":{"primaryColor":"#74c9bf","backgroundColor":"#171613","warnColor":"#f5a495","fontColor":"#ece7db"},"hideLoginNameSuffix":true,"disableWatermark":true,"resourceOwnerType":"RESOURCE_OWNER_TYPE_INSTANCE","themeMode":"THEME_MODE_AUTO"}}"##);
}

#[tokio::test]
async fn the_password_rule_is_the_one_that_holds() {
    let app = App::with_maria().await;
    let told = app.get("/v2/settings/password/complexity").await.json();
    let least: usize = told["settings"]["minLength"].as_str().unwrap().parse().unwrap();
    // None of the kinds of letters is asked for.
    let word: String = "qzjxkvwpmgth".chars().cycle().take(least).collect();
    let set = async |password: &str| {
        let body = format!(r#"{{"newPassword":{{"password":"{password}"}}}}"#);
        app.post("/v2/users/maria/password", &body).await
    };
    let short = set(&word[1..]).await;
    assert_eq!(short.refusal(), "400 Password is too short (DOMAIN-HuJf6)");
    assert_eq!(set(&word).await.status, 200);
}

#[tokio::test]
async fn the_colours_are_those_of_the_pages() {
    let app = App::start().await;
    let told = app.get("/v2/settings/branding").await.json();
    let style = include_str!("../../../style/tokens.css");
    let (light, dark) = style.split_once("prefers-color-scheme: dark").unwrap();
    for (theme, tokens) in [("lightTheme", light), ("darkTheme", dark)] {
        for (colour, token) in [
            ("primaryColor", "accent"),
            ("backgroundColor", "paper"),
            ("warnColor", "problem"),
            ("fontColor", "ink"),
        ] {
            let value = told["settings"][theme][colour].as_str().unwrap();
            assert!(
                tokens.contains(&format!("--{token}: {value};")),
                "{theme}.{colour} is not --{token}"
            );
        }
    }
}

#[tokio::test]
async fn the_context_is_read_in_every_spelling() {
    let app = App::start().await;
    for path in CALLS {
        for query in [
            "ctx.orgId=other",
            "ctx.org_id=other",
            "ctx.orgId=",
            "ctx.instance=true",
            "other=1",
        ] {
            assert_eq!(
                app.get(&format!("{path}?{query}")).await.status,
                200,
                "{path} {query}"
            );
        }
    }
    let mut refusals = String::new();
    for query in [
        "ctx.orgId=nowhere",
        "ctx.orgId=acme&ctx.instance=true",
        "ctx.instance=false",
        "ctx.instance=yes",
    ] {
        let answer = app.get(&format!("/v2/settings/login?{query}")).await;
        refusals += &format!("{}\n", answer.refusal());
    }
    insta::assert_snapshot!(refusals, @r#"
    404 Organisation not found (ORG-iL9vu)
    400 field already set for resource_owner oneof
    400 invalid GetLoginSettingsRequest.Ctx: embedded message failed validation | caused by: invalid RequestContext.Instance: value must equal true
    400 parsing field "instance": the value is neither true nor false
    "#);
}

#[tokio::test]
async fn the_flags_of_identity_providers_are_read() {
    let app = App::start().await;
    for flag in [
        "creationAllowed",
        "creation_allowed",
        "linkingAllowed",
        "linking_allowed",
        "autoCreation",
        "auto_creation",
        "autoLinking",
        "auto_linking",
    ] {
        for (value, status) in [("true", 200), ("false", 200), ("yes", 400)] {
            let path = format!("/v2/settings/login/idps?{flag}={value}");
            assert_eq!(app.get(&path).await.status, status, "{path}");
        }
    }
}

#[tokio::test]
async fn it_takes_a_role_that_reads_settings_where_one_asks() {
    let app = App::start().await;
    let program = app.program(Role::OrgOwnerViewer, "other", None).await;
    let viewer = program.authorization;
    let managers = app.token(Role::IamUserManager, "acme").await;
    for path in CALLS {
        let ask =
            async |token: &str, query: &str| app.call_as(token, "GET", &format!("{path}{query}"), "").await;
        for own in ["", "?ctx.orgId=other", "?ctx.instance=true"] {
            assert_eq!(ask(&viewer, own).await.status, 200, "{path}{own}");
        }
        // Whether an organization is there is nobody's business who may not read it.
        for not_own in ["?ctx.orgId=acme", "?ctx.orgId=nowhere"] {
            assert_eq!(
                ask(&viewer, not_own).await.refusal(),
                "404 membership not found (AUTHZ-cdgFk)"
            );
        }
        assert_eq!(
            ask(&managers, "").await.refusal(),
            "403 No matching permissions found (AUTH-AWfge)"
        );
    }
    let answer = app.call_as(&managers, "GET", "/v2/settings", "").await;
    assert_eq!(answer.refusal(), "403 No matching permissions found (AUTH-AWfge)");
}

#[tokio::test]
async fn the_header_names_the_organization_when_the_query_does_not() {
    let app = App::start().await;
    let viewer = app.token(Role::OrgOwnerViewer, "other").await;
    for path in CALLS.into_iter().chain(["/v2/settings"]) {
        let headers = [("authorization", viewer.as_str()), ("x-zitadel-orgid", "acme")];
        let answer = app.call("GET", path, &headers, "").await;
        assert_eq!(answer.refusal(), "404 membership not found (AUTHZ-cdgFk)");
    }
}
