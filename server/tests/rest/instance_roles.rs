//! Whoever holds a role of the whole instance is out of the reach of their organization's owners: these could become them.

use shared::access::{Role, Scope};

use crate::app::App;

const DENIED: &str = "403 No matching permissions found (AUTH-AWfge)";

/// The calls that would hand the user over, the most harmful one last.
const CALLS: [(&str, &str, &str); 4] = [
    ("POST", "/invite_code", r#"{"returnCode":{}}"#),
    ("POST", "/invite_code/resend", ""),
    (
        "POST",
        "/password",
        r#"{"newPassword":{"password":"correct horse battery staple"}}"#,
    ),
    ("DELETE", "", ""),
];

/// With `root`, a person of the organization `acme` with a role of the instance.
async fn with_root(role: Role) -> App {
    let app = App::start().await;
    app.add_person("root", "acme").await;
    app.database.give_role("root", Scope::Instance, role).await;
    app
}

#[tokio::test]
async fn owners_of_the_organization_are_denied() {
    for instance_role in [Role::IamOwner, Role::IamOwnerViewer] {
        let app = with_root(instance_role).await;
        for caller_role in [Role::OrgOwner, Role::OrgUserManager] {
            let caller = app.token(caller_role, "acme").await;
            for (method, call, body) in CALLS {
                let path = format!("/v2/users/root{call}");
                let answer = app.call_as(&caller, method, &path, body).await;
                assert_eq!(
                    answer.refusal(),
                    DENIED,
                    "{caller_role:?} {method} {path}, {instance_role:?}"
                );
            }
            assert_eq!(
                app.call_as(&caller, "GET", "/v2/users/root", "").await.status,
                200
            );
        }
        // Nothing was changed, nothing is on its way.
        let root = app.get("/v2/users/root").await.json();
        assert_eq!(root["details"]["sequence"], "1");
        assert!(app.mails().await.is_empty());
    }
}

#[tokio::test]
async fn an_owner_of_the_instance_may() {
    let app = with_root(Role::IamOwner).await;
    for (method, call, body) in CALLS {
        let path = format!("/v2/users/root{call}");
        let answer = app.call_as(&app.owner, method, &path, body).await;
        assert_eq!(answer.status, 200, "{method} {path}: {}", answer.text);
    }
    assert_eq!(app.get("/v2/users/root").await.status, 404);
}

#[tokio::test]
async fn programs_are_out_of_reach_too() {
    let app = App::start().await;
    let program = app.program(Role::IamUserManager, "acme", None).await;
    let owner = app.token(Role::OrgOwner, "acme").await;
    let path = format!("/v2/users/{}", program.id);
    assert_eq!(app.call_as(&owner, "DELETE", &path, "").await.refusal(), DENIED);
    assert_eq!(app.call_as(&app.owner, "DELETE", &path, "").await.status, 200);
}

#[tokio::test]
async fn from_another_organization_nothing_is_learnt() {
    let app = with_root(Role::IamOwner).await;
    let owner = app.token(Role::OrgOwner, "other").await;
    for (method, call, body) in CALLS {
        let path = format!("/v2/users/root{call}");
        assert_eq!(
            app.call_as(&owner, method, &path, body).await.refusal(),
            "404 membership not found (AUTHZ-cdgFk)"
        );
    }
}
