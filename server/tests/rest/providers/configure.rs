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
            .map(|saved| saved.id)
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
    // The form cannot move one out of its organization; what others have is not even there.
    for (id, refusal) in [
        (&everybodys, Reason::MembershipNotFound),
        (&foreign, Reason::ProviderNotFound),
    ] {
        let taken = ProviderForm {
            id: id.clone(),
            ..of("acme", "Mine")
        };
        assert_eq!(save(&owner, &taken).await, Err(refusal));
        let off = app.service.activate_provider(&owner, id, false).await;
        assert_eq!(off.unwrap_err().reason, refusal);
        let gone = app.service.remove_provider(&owner, id).await;
        assert_eq!(gone.unwrap_err().reason, refusal);
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

#[tokio::test]
async fn who_did_what_is_kept_and_told_to_those_who_may_look() {
    let (app, peer) = (App::start().await, Peer::start().await);
    let owner = app.member(Role::OrgOwner, "acme").await;
    let own = ProviderForm {
        organization_id: "acme".into(),
        ..form(&peer, "oidc")
    };
    let id = app.service.save_provider(&owner, &own).await.unwrap().id;
    let renamed = ProviderForm {
        id: id.clone(),
        name: "Office".into(),
        client_secret: String::new(),
        ..own.clone()
    };
    app.service.save_provider(&owner, &renamed).await.unwrap();
    // What changes nothing is no change.
    app.service.save_provider(&owner, &renamed).await.unwrap();
    app.service.activate_provider(&owner, &id, true).await.unwrap();
    app.service.activate_provider(&owner, &id, false).await.unwrap();
    let new_secret = ProviderForm {
        client_secret: "another".into(),
        ..renamed
    };
    app.service.save_provider(&owner, &new_secret).await.unwrap();
    app.service.remove_provider(&owner, &id).await.unwrap();
    let foreign = ProviderForm {
        organization_id: "other".into(),
        name: "Foreign".into(),
        ..own
    };
    app.service
        .save_provider(&Caller::operator(), &foreign)
        .await
        .unwrap();

    let told = app.service.list_providers(&owner).await.unwrap().changes;
    let told: Vec<_> = told
        .iter()
        .map(|change| {
            assert_eq!(
                (change.actor_id.as_str(), change.at > shared::Micros(0)),
                (owner.user_id.as_str(), true)
            );
            let fields: Vec<_> = change.fields.iter().map(|field| field.field.as_str()).collect();
            (
                change.sequence,
                change.kind.as_str(),
                change.name.as_str(),
                fields.join(" "),
            )
        })
        .collect();
    let line = |sequence, kind, name, fields: &str| (sequence, kind, name, fields.to_owned());
    assert_eq!(
        told,
        [
            line(5, "removed", "Office", ""),
            line(4, "changed", "Office", "client_secret"),
            line(3, "switched-off", "Office", ""),
            line(2, "changed", "Office", "name"),
            line(1, "added", "Work", ""),
        ]
    );
    let all = app
        .service
        .list_providers(&Caller::operator())
        .await
        .unwrap()
        .changes;
    assert_eq!(all[0].name, "Foreign");
    assert_eq!(all.len(), 6);
    assert!(!serde_json::to_string(&all).unwrap().contains("another"));
}
