//! Who may add, change, see and remove providers.

use shared::Reason;
use shared::access::{BearerToken, Caller, Role};
use shared::providers::{ProviderForm, ProviderOwner, ProvidersPage};

use super::form;
use super::peer::Peer;
use crate::app::App;

impl App {
    async fn member(&self, role: Role, organization: &str) -> Caller {
        let authorization = self.token(role, organization).await;
        let token = BearerToken::from_header(Some(&authorization)).unwrap();
        self.service.authenticate(&token).await.unwrap().0
    }
}

fn names(page: &ProvidersPage) -> Vec<(&str, bool)> {
    page.providers
        .iter()
        .map(|provider| (provider.name.as_str(), provider.may_change))
        .collect()
}

#[tokio::test]
async fn owners_look_after_their_own() {
    let (app, peer) = (App::start().await, Peer::start().await);
    let owner = app.member(Role::OrgOwner, "acme").await;
    let viewer = app.member(Role::OrgOwnerViewer, "acme").await;
    let of = |organization: &str, name: &str| ProviderForm {
        organization_id: organization.into(),
        name: name.into(),
        ..form(&peer, "oidc")
    };
    let save = async |caller: &Caller, form: &ProviderForm| {
        app.service
            .save_provider(caller, form)
            .await
            .map_err(|problem| problem.reason)
    };
    let everybodys = save(&Caller::operator(), &of("", "Everybody's")).await.unwrap();
    let foreign = save(&Caller::operator(), &of("other", "Foreign")).await.unwrap();
    let own = save(&owner, &of("acme", "Own")).await.unwrap();
    assert_eq!(
        save(&owner, &of("", "Mine")).await,
        Err(Reason::MembershipNotFound)
    );
    assert_eq!(
        save(&owner, &of("other", "Mine")).await,
        Err(Reason::MembershipNotFound)
    );
    assert_eq!(
        save(&viewer, &of("acme", "Mine")).await,
        Err(Reason::PermissionDenied)
    );
    // The form cannot move one out of its organization.
    for id in [&everybodys, &foreign] {
        let taken = ProviderForm {
            id: id.clone(),
            ..of("acme", "Mine")
        };
        assert_eq!(save(&owner, &taken).await, Err(Reason::MembershipNotFound));
        let off = app.service.activate_provider(&owner, id, false).await;
        assert_eq!(off.unwrap_err().reason, Reason::MembershipNotFound);
        let gone = app.service.remove_provider(&owner, id).await;
        assert_eq!(gone.unwrap_err().reason, Reason::MembershipNotFound);
    }

    let seen = app.service.list_providers(&owner).await.unwrap();
    assert_eq!(names(&seen), [("Everybody's", false), ("Own", true)]);
    assert!(!seen.for_instance);
    assert_eq!(seen.organizations.len(), 1);
    assert_eq!(seen.callback_url, "https://id.example/idp/callback");
    let looked = app.service.list_providers(&viewer).await.unwrap();
    assert_eq!(names(&looked), [("Everybody's", false), ("Own", false)]);
    assert!(looked.organizations.is_empty());
    let all = app.service.list_providers(&Caller::operator()).await.unwrap();
    assert_eq!(all.providers.len(), 3);
    assert!(all.for_instance);
    assert!(matches!(all.providers[0].owner, ProviderOwner::Instance));

    app.service.remove_provider(&owner, &own).await.unwrap();
    assert_eq!(
        app.service
            .remove_provider(&owner, &own)
            .await
            .unwrap_err()
            .reason,
        Reason::ProviderNotFound
    );
}

#[tokio::test]
async fn a_provider_people_come_from_is_switched_off_not_removed() {
    let (app, token, _) = App::begun().await;
    let (peer, elsewhere) = (Peer::start().await, Peer::start().await);
    let operator = Caller::operator();
    let id = app.provider(&peer, "oidc").await;
    app.set_up_with(&peer, &id, &token).await.unwrap();
    let page = app.service.list_providers(&operator).await.unwrap();
    assert_eq!(page.providers[0].people, 1);
    assert_eq!(
        app.service
            .remove_provider(&operator, &id)
            .await
            .unwrap_err()
            .reason,
        Reason::ProviderInUse
    );
    let moved = ProviderForm {
        id: id.clone(),
        ..form(&elsewhere, "oidc")
    };
    assert_eq!(
        app.service
            .save_provider(&operator, &moved)
            .await
            .unwrap_err()
            .reason,
        Reason::ProviderInUse
    );
    app.service
        .activate_provider(&operator, &id, false)
        .await
        .unwrap();
    assert!(app.sign_in_at(&peer, &id).await.is_err());
    app.service.activate_provider(&operator, &id, true).await.unwrap();
    assert!(app.sign_in_at(&peer, &id).await.is_ok());
}
