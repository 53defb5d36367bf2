//! Who may do what.

use std::time::Duration;

use axum::http::Method;
use server::rest::{ROUTES, Route};
use shared::access::Role;

use crate::app::{App, INVITE};

const WEBHOOK: &str = r#"{"organizationId":"acme","settings":{"url":"https://hooks.example"}}"#;
const PROVIDER: &str =
    r#"{"organizationId":"acme","kind":"PROVIDER_KIND_GOOGLE","settings":{"clientId":"usher"}}"#;

/// The route's path, of `maria` and her invite, and of a provider.
fn filled(route: &Route, invite_id: &str, provider_id: &str, webhook_id: &str) -> String {
    route
        .path
        .replace("{user_id}", "maria")
        .replace("{passkey_id}", "any")
        .replace("{invite_id}", invite_id)
        .replace("{provider_id}", provider_id)
        .replace("{webhook_id}", webhook_id)
        .replace("{organization_id}", "acme")
        .replace("{language}", "en")
}

#[tokio::test]
async fn every_route_refuses_strangers() {
    let app = App::with_maria().await;
    let invite_id = "any";
    assert!(ROUTES.len() >= 30);
    for route in ROUTES {
        let path = filled(route, invite_id, "any", "any");
        let method = route.method.as_str();
        // Whatever comes with it: nothing of a stranger's request is read.
        for body in ["", "{}", "no JSON"] {
            let answer = app.call(method, &path, &[], body).await;
            assert_eq!(
                answer.shown(),
                r#"401 {"code":16,"message":"auth header missing","details":[]}"#,
                "{path}"
            );
            assert_eq!(answer.header("www-authenticate"), "Bearer");
        }
        for malformed in ["", "abc", "bearer abc", "Basic abc", "Bearer Bearer abc"] {
            let answer = app
                .call(method, &path, &[("authorization", malformed)], "{}")
                .await;
            assert_eq!(
                answer.refusal(),
                "401 invalid auth header (AUTH-7fs1e)",
                "{path} {malformed}"
            );
        }
        let answer = app
            .call(method, &path, &[("authorization", "Bearer abc")], "{}")
            .await;
        assert_eq!(answer.refusal(), "401 Token is invalid (AUTH-7fs1e)", "{path}");
    }
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn every_route_refuses_a_member_without_roles_that_reach_it() {
    let app = App::with_maria().await;
    let invite_id = app.invite_id("maria").await;
    let added = app.post("/v1/identity_providers", PROVIDER).await.json();
    let provider_id = added["providerId"].as_str().unwrap().to_owned();
    let added = app.post("/v1/webhooks", WEBHOOK).await.json();
    let webhook_id = added["webhookId"].as_str().unwrap().to_owned();
    let token = app.token(Role::OrgOwnerViewer, "other").await;
    for route in ROUTES {
        // Any token may verify, lists answer what the caller may read, and what is general belongs to no organization.
        if [
            "VerifyInviteCode",
            "ListUsers",
            "ListOrganizations",
            "ListInvites",
            "ListSessions",
            "ListIdentityProviders",
            "ListWebhooks",
            "GetGeneralSettings",
            // These are about the caller's own organization and about who has the intent's token.
            "StartIdentityProviderIntent",
            "RetrieveIdentityProviderIntent",
        ]
        .contains(&route.operation)
            // Without a header they are about the caller's own organization; `mail_texts` asks about another.
            || route.path.starts_with("/management/")
        {
            continue;
        }
        let path = filled(route, &invite_id, &provider_id, &webhook_id) + "?ctx.orgId=acme";
        let tested = format!(r#"{{"providerId":"{provider_id}"}}"#);
        let body = match route.operation {
            "AddIdentityProvider" => PROVIDER,
            "CreateWebhook" | "UpdateWebhook" => WEBHOOK,
            "UpdateIdentityProvider" => r#"{"settings":{"clientId":"usher"}}"#,
            "TestIdentityProvider" => &tested,
            "CreateUser" => {
                r#"{"organizationId":"acme","human":{"profile":{"givenName":"A","familyName":"B"},"email":{"email":"a@b.c"}}}"#
            }
            "AddHumanUser" => r#"{"organization":{"orgId":"acme"}}"#,
            "VerifyPasskeyRegistration" => r#"{"publicKeyCredential":{},"passkeyName":"Phone"}"#,
            "AddIDPLink" => r#"{"idpLink":{"idpId":"1","userId":"2","userName":"3"}}"#,
            "SetPassword" => r#"{"newPassword":{"password":"correct horse battery staple"}}"#,
            "AddOrganization" => r#"{"name":"Mine"}"#,
            "CreateSession" => r#"{"checks":{"user":{"userId":"maria"}}}"#,
            "InvitePerson" => {
                r#"{"person":{"givenName":"A","familyName":"B","email":"a@b.c","organizationId":"acme"}}"#
            }
            "PreviewMail" => r#"{"userId":"maria"}"#,
            _ => "{}",
        };
        let answer = app
            .call(route.method.as_str(), &path, &[("authorization", &token)], body)
            .await;
        // Whether there is such an invite, or such a provider, is not told either.
        let refusal = match (route.operation, route.parameters().next()) {
            ("TestIdentityProvider", _) | (_, Some("provider_id")) => {
                "404 There is no such identity provider. (USHER-idp04)"
            }
            (_, Some("webhook_id")) => "404 There is no such webhook. (USHER-whk04)",
            (_, Some("invite_id")) => "404 There is no such invite. (USHER-inv04)",
            _ => "404 membership not found (AUTHZ-cdgFk)",
        };
        assert_eq!(answer.refusal(), refusal, "{}", route.operation);
    }
    assert_eq!(app.get("/v2/users/maria").await.status, 200);
}

#[tokio::test]
async fn a_member_of_the_organization_without_the_permission_is_denied() {
    let app = App::with_maria().await;
    let token = app.token(Role::OrgOwnerViewer, "acme").await;
    let answer = app.call("POST", INVITE, &[("authorization", &token)], "{}").await;
    insta::assert_snapshot!(answer.shown(), @r#"403 {"code":7,"message":"No matching permissions found (AUTH-AWfge)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"AUTH-AWfge","message":"No matching permissions found"}]}"#);
}

#[tokio::test]
async fn a_caller_of_one_organization_does_not_learn_whether_an_id_exists() {
    let app = App::with_maria().await;
    let token = app.token(Role::OrgOwner, "other").await;
    for path in [INVITE, "/v2/users/nobody/invite_code"] {
        let answer = app.call("POST", path, &[("authorization", &token)], "{}").await;
        insta::allow_duplicates! {
            insta::assert_snapshot!(answer.shown(), @r#"404 {"code":5,"message":"membership not found (AUTHZ-cdgFk)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"AUTHZ-cdgFk","message":"membership not found"}]}"#);
        }
    }
}

#[tokio::test]
async fn roles_of_the_right_organization_may_invite() {
    let app = App::with_maria().await;
    for role in [
        Role::OrgOwner,
        Role::OrgUserManager,
        Role::IamUserManager,
        Role::IamLoginClient,
    ] {
        let token = app.token(role, "acme").await;
        let answer = app
            .call(
                "POST",
                INVITE,
                &[("authorization", &token)],
                r#"{"returnCode":{}}"#,
            )
            .await;
        assert_eq!(answer.status, 200, "{role:?}: {}", answer.text);
    }
}

#[tokio::test]
async fn lists_show_what_the_caller_may_read() {
    let app = App::with_maria().await;
    app.add_person("noor", "other").await;
    let token = app.token(Role::OrgOwner, "other").await;
    let list = async |path| {
        let body = r#"{"queries":[]}"#;
        app.call("POST", path, &[("authorization", &token)], body)
            .await
            .json()
    };
    let users = list("/v2/users").await;
    let ids: Vec<_> = users["result"]
        .as_array()
        .unwrap()
        .iter()
        .map(|user| user["username"].as_str())
        .collect();
    assert!(
        ids.contains(&Some("noor@acme.com")) && !ids.contains(&Some("maria@acme.com")),
        "{ids:?}"
    );
    let organizations = list("/v2/organizations/_search").await;
    assert_eq!(organizations["details"]["totalResult"], "1");
    assert_eq!(organizations["result"][0]["id"], "other");
}

#[tokio::test]
async fn a_token_ends() {
    let app = App::with_maria().await;
    let lifetime = Duration::from_secs(60);
    let program = app.program(Role::OrgOwner, "acme", Some(lifetime)).await;
    let read = async || {
        app.call_as(&program.authorization, "GET", "/v2/users/maria", "")
            .await
    };
    assert_eq!(read().await.status, 200);
    app.advance(lifetime);
    assert_eq!(read().await.refusal(), "401 Token is invalid (AUTH-7fs1e)");
}

#[tokio::test]
async fn a_removed_caller_is_remembered_for_two_seconds_at_most() {
    let app = App::with_maria().await;
    let program = app.program(Role::OrgOwner, "acme", None).await;
    let read = async || {
        app.call_as(&program.authorization, "GET", "/v2/users/maria", "")
            .await
    };
    assert_eq!(read().await.status, 200);
    let path = format!("/v2/users/{}", program.id);
    assert_eq!(app.call_as(&app.owner, "DELETE", &path, "").await.status, 200);
    app.advance(Duration::from_millis(1_999));
    assert_eq!(read().await.status, 200);
    app.advance(Duration::from_millis(1));
    assert_eq!(read().await.refusal(), "401 Token is invalid (AUTH-7fs1e)");
}

#[tokio::test]
async fn an_organization_header_must_name_one() {
    let app = App::with_maria().await;
    let call = async |organization| {
        let headers = [
            ("authorization", app.owner.as_str()),
            ("x-zitadel-orgid", organization),
        ];
        app.call("POST", INVITE, &headers, r#"{"returnCode":{}}"#).await
    };
    insta::assert_snapshot!(call("nowhere").await.shown(), @r#"403 {"code":7,"message":"Organisation doesn't exist (AUTH-Bs7Ds)","details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"AUTH-Bs7Ds","message":"Organisation doesn't exist"}]}"#);
    // It does not change which user is meant.
    assert_eq!(call("other").await.status, 200);
    assert_eq!(call("").await.status, 200);
}

#[tokio::test]
async fn rights_are_asked_before_the_user_is_looked_for_and_after_the_message_is_checked() {
    let app = App::with_maria().await;
    let token = app.token(Role::OrgOwnerViewer, "other").await;
    let body = r#"{"sendCode":{"applicationName":""}}"#;
    let answer = app
        .call(Method::POST.as_str(), INVITE, &[("authorization", &token)], body)
        .await;
    assert!(
        answer
            .refusal()
            .starts_with("400 invalid CreateInviteCodeRequest.SendCode"),
        "{}",
        answer.text
    );
}
