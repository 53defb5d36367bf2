//! Signing in with a linked account, and looking after the own ones.

use shared::Reason;
use shared::access::{Caller, SignedIn};
use shared::providers::{Arrival, Destination, ProviderForm, WayBack};

use super::peer::Peer;
use super::{form, reason};
use crate::app::App;

async fn linked() -> (App, std::sync::Arc<Peer>, String) {
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let provider = app.provider(&peer, "oidc").await;
    app.set_up_with(&peer, &provider, &token).await.unwrap();
    (app, peer, provider)
}

async fn signed_in(app: &App, peer: &Peer, provider: &str) -> SignedIn {
    match app.sign_in_at(peer, provider).await.unwrap() {
        Arrival::SignedIn { signed_in, next } => {
            assert_eq!(next, "/next");
            signed_in
        }
        arrival => panic!("{arrival:?}"),
    }
}

async fn caller(app: &App, signed_in: &SignedIn) -> Caller {
    let caller = app.service.session_caller(&signed_in.token).await.unwrap();
    caller.unwrap()
}

#[tokio::test]
async fn a_linked_account_signs_in_whatever_its_address_is_now() {
    let (app, peer, provider) = linked().await;
    peer.says(|says| says.email = "new-name@acme.com".into());
    let signed_in = signed_in(&app, &peer, &provider).await;
    assert_eq!(signed_in.user_id, "maria");
    assert!(app.is_signed_in(&signed_in.token).await);
    let own = app
        .service
        .list_own_identities(&caller(&app, &signed_in).await)
        .await
        .unwrap();
    assert_eq!(own[0].user_name, "Maria@acme.com");
    assert!(own[0].last_used_at.is_some());
}

#[tokio::test]
async fn an_account_nobody_is_linked_to_does_not_sign_in() {
    let (app, peer, provider) = linked().await;
    // The same address is not the same account.
    peer.says(|says| says.subject = "somebody-else".into());
    let failure = app.sign_in_at(&peer, &provider).await.unwrap_err();
    assert_eq!(failure.problem.reason, Reason::IdentityUnknown);
    assert_eq!(failure.way_back, Some(WayBack::SignIn { next: "/next".into() }));
}

#[tokio::test]
async fn who_is_locked_stays_out() {
    let (app, peer, provider) = linked().await;
    app.post("/v2/users/maria/lock", "{}").await;
    assert_eq!(
        reason(app.sign_in_at(&peer, &provider).await),
        Reason::IdentityUnknown
    );
    app.post("/v2/users/maria/unlock", "{}").await;
    signed_in(&app, &peer, &provider).await;
}

#[tokio::test]
async fn a_provider_of_another_organization_signs_nobody_in() {
    let (app, peer, _) = linked().await;
    let foreign = ProviderForm {
        organization_id: "other".into(),
        ..form(&peer, "oidc")
    };
    let foreign = app
        .service
        .save_provider(&Caller::operator(), &foreign)
        .await
        .unwrap()
        .id;
    assert_eq!(
        reason(app.sign_in_at(&peer, &foreign).await),
        Reason::IdentityUnknown
    );
}

#[tokio::test]
async fn accounts_are_linked_and_removed_by_their_owner() {
    let (app, peer, provider) = linked().await;
    let signed_in = signed_in(&app, &peer, &provider).await;
    let caller = caller(&app, &signed_in).await;
    let link = async |subject: &str| {
        peer.says(|says| says.subject = subject.into());
        let back = app
            .travel(&peer, &provider, Destination::Account(caller.clone()))
            .await
            .unwrap();
        app.arrive(back).await
    };
    assert_eq!(reason(link("subject-of-maria").await), Reason::IdentityTaken);
    assert!(matches!(link("second").await, Ok(Arrival::Linked)));

    let remove = async |subject: &str, even_the_last| {
        let removed = app
            .service
            .remove_own_identity(&caller, &provider, subject, even_the_last)
            .await;
        removed.err().map(|problem| problem.reason)
    };
    assert_eq!(remove("nobody", true).await, Some(Reason::IdentityNotFound));
    assert_eq!(remove("subject-of-maria", false).await, None);
    assert_eq!(remove("second", false).await, Some(Reason::LastWayToSignIn));
    assert_eq!(remove("second", true).await, None);
    assert_eq!(
        reason(app.sign_in_at(&peer, &provider).await),
        Reason::IdentityUnknown
    );
}

#[tokio::test]
async fn a_link_is_for_who_began_it() {
    let (app, peer, provider) = linked().await;
    let maria = caller(&app, &signed_in(&app, &peer, &provider).await).await;
    peer.says(|says| says.subject = "of somebody else".into());
    for now in [None, Some(Caller::operator())] {
        let mut back = app
            .travel(&peer, &provider, Destination::Account(maria.clone()))
            .await
            .unwrap();
        back.callback.caller = now;
        assert_eq!(reason(app.arrive(back).await), Reason::TripOver);
    }
}
