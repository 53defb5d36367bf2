//! Whoever changes somebody could become them, so a caller must hold every permission that the user holds.

use shared::access::{Role, Scope};

use crate::app::App;

const DENIED: &str = "403 No matching permissions found (AUTH-AWfge)";

/// The calls that would hand the user over or keep them out, the most harmful one last.
const CALLS: [(&str, &str, &str); 11] = [
    ("POST", "/v2/users/root/invite_code", r#"{"returnCode":{}}"#),
    ("POST", "/v2/users/root/invite_code/resend", ""),
    (
        "POST",
        "/v2/users/root/password",
        r#"{"newPassword":{"password":"correct horse battery staple"}}"#,
    ),
    (
        "PUT",
        "/v2/users/human/root",
        r#"{"email":{"email":"mine@b.example","isVerified":true}}"#,
    ),
    ("POST", "/v2/users/root/passkeys", "{}"),
    (
        "POST",
        "/v2/users/root/passkeys/registration_link",
        r#"{"returnCode":{}}"#,
    ),
    ("POST", "/v2/users/root/lock", ""),
    ("POST", "/v2/users/root/unlock", ""),
    ("POST", "/v2/users/root/deactivate", ""),
    ("POST", "/v2/users/root/reactivate", ""),
    ("DELETE", "/v2/users/root", ""),
];

fn in_organization(id: &str) -> Scope {
    Scope::Organization(id.into())
}

/// With `root`, a person of the organization `acme` with this role.
async fn with_root(scope: Scope, role: Role) -> App {
    let app = App::start().await;
    app.add_person("root", "acme").await;
    app.database.give_role("root", scope, role).await;
    app
}

#[tokio::test]
async fn callers_who_may_less_are_denied() {
    for (scope, role, callers) in [
        (
            Scope::Instance,
            Role::IamOwner,
            &[
                Role::OrgOwner,
                Role::OrgUserManager,
                Role::IamUserManager,
                Role::IamLoginClient,
            ][..],
        ),
        (
            Scope::Instance,
            Role::IamOwnerViewer,
            &[Role::OrgOwner, Role::OrgUserManager],
        ),
        (
            in_organization("other"),
            Role::OrgOwner,
            &[Role::OrgOwner, Role::OrgUserManager],
        ),
        (in_organization("acme"), Role::OrgOwner, &[Role::OrgUserManager]),
    ] {
        let app = with_root(scope, role).await;
        for caller_role in callers {
            let caller = app.token(*caller_role, "acme").await;
            for (method, path, body) in CALLS {
                let answer = app.call_as(&caller, method, path, body).await;
                assert_eq!(
                    answer.refusal(),
                    DENIED,
                    "{caller_role:?} on {role:?}: {method} {path}"
                );
            }
            let read = app.call_as(&caller, "GET", "/v2/users/root", "").await;
            assert_eq!(read.status, 200);
        }
        // Nothing was changed, nothing is on its way.
        let root = app.get("/v2/users/root").await.json();
        assert_eq!(root["details"]["sequence"], "1");
        assert!(app.mails().await.is_empty());
    }
}

#[tokio::test]
async fn callers_who_may_as_much_may() {
    for (scope, role, caller_role) in [
        (Scope::Instance, Role::IamOwner, Role::IamOwner),
        (Scope::Instance, Role::IamOwnerViewer, Role::IamOwner),
        (in_organization("other"), Role::OrgOwner, Role::IamOwner),
        (in_organization("acme"), Role::OrgOwner, Role::OrgOwner),
        (in_organization("acme"), Role::OrgOwnerViewer, Role::OrgOwner),
    ] {
        let app = with_root(scope, role).await;
        let caller = app.token(caller_role, "acme").await;
        for (method, path, body) in CALLS {
            let answer = app.call_as(&caller, method, path, body).await;
            assert_eq!(
                answer.status, 200,
                "{caller_role:?} on {role:?}: {method} {path}: {}",
                answer.text
            );
        }
        assert_eq!(app.get("/v2/users/root").await.status, 404);
    }
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
    let app = with_root(Scope::Instance, Role::IamOwner).await;
    let owner = app.token(Role::OrgOwner, "other").await;
    for (method, path, body) in CALLS {
        assert_eq!(
            app.call_as(&owner, method, path, body).await.refusal(),
            "404 membership not found (AUTHZ-cdgFk)"
        );
    }
}
