//! Tokens: who may make, see and revoke which, and what a program notices of it.

use std::time::Duration;

use shared::access::{BearerToken, Caller, CreateToken, Role, TokenSummary};
use shared::{Problem, Reason};

use crate::app::{App, Program};

async fn caller(app: &App, program: &Program) -> Caller {
    let token = BearerToken::from_header(Some(&program.authorization)).unwrap();
    app.service.authenticate(&token).await.unwrap().0
}

async fn caller_with(app: &App, role: Role, organization: &str) -> Caller {
    caller(app, &app.program(role, organization, None).await).await
}

fn wish(role: Role, organization: &str) -> CreateToken {
    CreateToken {
        role,
        organization_id: Some(organization.into()),
        name: Some("CI runner".into()),
        expires_at: None,
    }
}

async fn listed(app: &App, caller: &Caller) -> Vec<TokenSummary> {
    app.service.list_tokens(caller, None).await.unwrap().tokens
}

async fn row(app: &App, program: &Program) -> TokenSummary {
    let token = BearerToken::from_header(Some(&program.authorization)).unwrap();
    listed(app, &Caller::operator())
        .await
        .into_iter()
        .find(|row| row.lookup == token.lookup())
        .unwrap()
}

fn reason<T>(outcome: Result<T, Problem>) -> Option<Reason> {
    outcome.err().map(|problem| problem.reason)
}

#[tokio::test]
async fn a_revoked_token_is_refused_at_once_and_takes_its_user_along() {
    let app = App::with_maria().await;
    let program = app.program(Role::OrgOwner, "acme", None).await;
    let read = async || {
        app.call_as(&program.authorization, "GET", "/v2/users/maria", "")
            .await
    };
    assert_eq!(read().await.status, 200);
    let lookup = row(&app, &program).await.lookup;
    let owner = Caller::operator();
    let name = app.service.revoke_token(&owner, &lookup).await.unwrap();
    assert_eq!(name, "program");
    // Without a moment in between.
    assert_eq!(read().await.refusal(), "401 Token is invalid (AUTH-7fs1e)");
    let user = app.get(&format!("/v2/users/{}", program.id)).await;
    assert_eq!(user.status, 404, "{}", user.text);
    let again = app.service.revoke_token(&owner, &lookup).await;
    assert_eq!(reason(again), Some(Reason::TokenNotFound));
}

#[tokio::test]
async fn the_last_use_is_kept_to_five_minutes() {
    let app = App::with_maria().await;
    let program = app.program(Role::OrgOwner, "acme", None).await;
    let use_it = async || {
        let answer = app
            .call_as(&program.authorization, "GET", "/v2/users/maria", "")
            .await;
        assert_eq!(answer.status, 200);
        row(&app, &program).await.last_used_at
    };
    assert_eq!(row(&app, &program).await.last_used_at, None);
    let first = use_it().await.unwrap();
    app.advance(Duration::from_secs(5 * 60) - Duration::from_micros(1));
    assert_eq!(use_it().await, Some(first));
    // What was looked up a moment ago is not looked up again for two seconds.
    app.advance(Duration::from_secs(2));
    let span = Duration::from_secs(5 * 60 + 2) - Duration::from_micros(1);
    assert_eq!(use_it().await, Some(first.plus(span)));
}

#[tokio::test]
async fn a_list_tells_what_each_token_is() {
    let app = App::with_maria().await;
    let day = Duration::from_secs(24 * 60 * 60);
    let program = app.program(Role::OrgUserManager, "other", Some(day)).await;
    let new = row(&app, &program).await;
    assert_eq!(new.name, "program");
    assert_eq!(new.roles.len(), 1);
    assert_eq!(new.roles[0].role, Role::OrgUserManager);
    assert_eq!(new.roles[0].organization_name.as_deref(), Some("Other"));
    assert_eq!(new.expires_at, Some(new.created_at.plus(day)));
    assert!(!new.is_expired && new.is_revocable);
    app.advance(day);
    assert!(row(&app, &program).await.is_expired);
    let everywhere = app.program(Role::IamOwnerViewer, "acme", None).await;
    assert_eq!(row(&app, &everywhere).await.roles[0].organization_name, None);
}

#[tokio::test]
async fn what_is_offered_is_what_is_allowed() {
    let app = App::with_maria().await;
    for held in Role::ALL {
        let caller = caller_with(&app, held, "other").await;
        let choices = app.service.token_choices(&caller).await.unwrap();
        for role in Role::ALL {
            for organization in ["acme", "other"] {
                let outcome = app.service.create_token(&caller, wish(role, organization)).await;
                // An instance role of an organization's choice is nothing the page offers.
                if role.is_instance_wide() && organization == "other" {
                    continue;
                }
                assert_eq!(
                    outcome.is_ok(),
                    choices.allow(role, organization),
                    "{held:?} gives {role:?} in {organization}"
                );
            }
        }
    }
}

#[tokio::test]
async fn nobody_gives_more_than_they_have() {
    let app = App::with_maria().await;
    let give = async |held: Role, role: Role, organization: &str| {
        let caller = caller_with(&app, held, "acme").await;
        reason(app.service.create_token(&caller, wish(role, organization)).await)
    };
    let denied = Some(Reason::PermissionDenied);
    assert_eq!(give(Role::OrgOwner, Role::OrgOwner, "acme").await, None);
    assert_eq!(give(Role::OrgOwner, Role::IamOwner, "acme").await, denied);
    assert_eq!(
        give(Role::OrgOwner, Role::OrgOwner, "other").await,
        Some(Reason::MembershipNotFound)
    );
    assert_eq!(give(Role::OrgUserManager, Role::OrgOwner, "acme").await, denied);
    assert_eq!(
        give(Role::OrgOwnerViewer, Role::OrgOwnerViewer, "acme").await,
        denied
    );
    assert_eq!(give(Role::IamUserManager, Role::IamOwner, "acme").await, denied);
    assert_eq!(give(Role::IamOwner, Role::IamOwner, "acme").await, None);
    let nowhere = wish(Role::OrgOwner, "nowhere");
    assert_eq!(
        reason(app.service.create_token(&Caller::operator(), nowhere).await),
        Some(Reason::OrganizationNotFound)
    );
}

#[tokio::test]
async fn who_sees_and_who_revokes() {
    let app = App::with_maria().await;
    let ours = app.program(Role::OrgOwner, "acme", None).await;
    let theirs = app.program(Role::OrgOwner, "other", None).await;
    let instance = app.program(Role::IamOwner, "acme", None).await;
    let (ours, theirs, instance) = (
        row(&app, &ours).await.lookup,
        row(&app, &theirs).await.lookup,
        row(&app, &instance).await.lookup,
    );
    let owner = caller_with(&app, Role::OrgOwner, "acme").await;
    let viewer = caller_with(&app, Role::OrgOwnerViewer, "acme").await;
    let revocable = async |caller: &Caller, lookup: &str| {
        listed(&app, caller)
            .await
            .into_iter()
            .find(|row| row.lookup == lookup)
            .map(|row| row.is_revocable)
    };
    assert_eq!(revocable(&owner, &ours).await, Some(true));
    assert_eq!(revocable(&owner, &instance).await, Some(false));
    assert_eq!(revocable(&owner, &theirs).await, None);
    assert_eq!(revocable(&viewer, &ours).await, Some(false));
    let revoke = async |caller: &Caller, lookup: &str| reason(app.service.revoke_token(caller, lookup).await);
    assert_eq!(revoke(&owner, &instance).await, Some(Reason::PermissionDenied));
    assert_eq!(revoke(&owner, &theirs).await, Some(Reason::TokenNotFound));
    assert_eq!(revoke(&viewer, &ours).await, Some(Reason::PermissionDenied));
    assert_eq!(revoke(&owner, &ours).await, None);
}

#[tokio::test]
async fn names_and_ends_are_checked() {
    let app = App::with_maria().await;
    let owner = Caller::operator();
    // People read it as their inviter.
    let unnamed = CreateToken {
        name: None,
        ..wish(Role::OrgOwner, "other")
    };
    let made = app.service.create_token(&owner, unnamed).await.unwrap();
    let user = app.service.get_user(&owner, &made.user_id).await.unwrap();
    assert_eq!(user.display_name(), "Other");
    let nameless = CreateToken {
        name: Some("  ".into()),
        ..wish(Role::OrgOwner, "acme")
    };
    let outcome = app.service.create_token(&owner, nameless).await;
    assert_eq!(reason(outcome), Some(Reason::TokenNameLength));
    let over = CreateToken {
        expires_at: Some(app.service.clock.now()),
        ..wish(Role::OrgOwner, "acme")
    };
    let outcome = app.service.create_token(&owner, over).await;
    assert_eq!(reason(outcome), Some(Reason::TokenEndOutOfRange));
}

#[tokio::test]
async fn a_trial_token_may_what_its_maker_may_and_ends_after_an_hour() {
    let app = App::with_maria().await;
    let owner = caller_with(&app, Role::OrgOwner, "acme").await;
    assert!(app.service.may_create_trial_token(&owner).await.unwrap());
    let made = app
        .service
        .create_trial_token(&owner, "API reference".into())
        .await
        .unwrap();
    assert_eq!(made.role, Role::OrgOwner);
    let authorization = format!("Bearer {}", made.token.reveal());
    let read = async || {
        app.call_as(&authorization, "GET", "/v2/users/maria", "")
            .await
            .status
    };
    assert_eq!(read().await, 200);
    let listed = listed(&app, &owner).await;
    let row = listed.iter().find(|row| row.name == "API reference").unwrap();
    assert_eq!(row.expires_at, Some(made.ends_at));
    app.advance(Duration::from_secs(60 * 60) - Duration::from_micros(1));
    assert_eq!(read().await, 200);
    app.advance(Duration::from_micros(1));
    assert_eq!(read().await, 401);
}

#[tokio::test]
async fn who_may_only_look_gets_no_trial_token() {
    let app = App::with_maria().await;
    let viewer = caller_with(&app, Role::OrgOwnerViewer, "acme").await;
    assert!(!app.service.may_create_trial_token(&viewer).await.unwrap());
    let refused = app
        .service
        .create_trial_token(&viewer, "API reference".into())
        .await;
    assert_eq!(reason(refused), Some(Reason::PermissionDenied));
}
