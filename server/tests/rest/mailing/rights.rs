//! Who sees how much of a provider.

use std::sync::Arc;

use server::access::Authenticator;
use shared::access::Role;
use shared::mail::providers::{EmailProvidersPage, Standing};

use super::smtp;
use crate::app::App;

async fn page(app: &App, role: Role) -> EmailProvidersPage {
    let token = app.token(role, "acme").await;
    let authenticator = Authenticator::new(Arc::clone(&app.service));
    let caller = authenticator.authenticate(Some(&token)).await.unwrap();
    app.service.list_email_providers(&caller).await.unwrap()
}

#[tokio::test]
async fn where_the_instances_provider_is_is_for_who_may_read_its_policy() {
    let app = App::start().await;
    app.carrier("", smtp("mail.instance.example:25"), Standing::Active)
        .await;
    app.carrier("acme", smtp("mail.acme.com:25"), Standing::Off).await;
    let of_organization = page(&app, Role::OrgOwner).await;
    let shown: Vec<_> = of_organization
        .providers
        .iter()
        .map(|provider| {
            (
                provider.name.as_str(),
                provider.host.as_str(),
                provider.sender_address.as_str(),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("At mail.acme.com:25", "mail.acme.com:25", "invites@acme.com"),
            ("At mail.instance.example:25", "", ""),
        ]
    );
    assert!(
        of_organization
            .changes
            .iter()
            .all(|change| change.organization_id.is_some())
    );
    assert_eq!(of_organization.changes.len(), 1);
    let of_instance = page(&app, Role::IamOwnerViewer).await;
    assert_eq!(of_instance.providers[1].host, "mail.instance.example:25");
    assert!(
        of_instance
            .changes
            .iter()
            .any(|change| change.organization_id.is_none())
    );
}
