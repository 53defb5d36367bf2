//! A fresh proof of somebody who has a linked account and nothing else.

use serde_json::json;
use shared::Reason;
use shared::access::{Caller, PROOF_LIFE};
use shared::providers::{Arrival, Destination, WayBack};

use super::peer::Peer;
use super::reason;
use crate::app::App;

async fn stale() -> (App, std::sync::Arc<Peer>, String, Caller) {
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let provider = app.provider(&peer, "oidc").await;
    app.set_up_with(&peer, &provider, &token).await.unwrap();
    let Arrival::SignedIn { signed_in, .. } = app.sign_in_at(&peer, &provider).await.unwrap() else {
        panic!("not signed in");
    };
    let caller = app
        .service
        .session_caller(&signed_in.token)
        .await
        .unwrap()
        .unwrap();
    app.advance(PROOF_LIFE);
    assert!(!app.service.is_fresh(&caller).await.unwrap());
    (app, peer, provider, caller)
}

#[tokio::test]
async fn the_linked_account_proves_who_sits_there() {
    let (app, peer, provider, caller) = stale().await;
    let offered = app.service.proof_providers(&caller).await.unwrap();
    assert_eq!(offered.len(), 1);
    assert_eq!(offered[0].id, provider);
    let back = app
        .travel(&peer, &provider, Destination::Proof(caller.clone()))
        .await
        .unwrap();
    assert!(matches!(app.arrive(back).await, Ok(Arrival::Proven)));
    assert!(app.service.is_fresh(&caller).await.unwrap());
}

#[tokio::test]
async fn another_account_there_proves_nothing() {
    let (app, peer, provider, caller) = stale().await;
    // The same address is not the same account.
    peer.says(|says| says.subject = "somebody-else".into());
    let back = app
        .travel(&peer, &provider, Destination::Proof(caller.clone()))
        .await
        .unwrap();
    let failure = app.arrive(back).await.unwrap_err();
    assert_eq!(failure.problem.reason, Reason::IdentityNotOwn);
    assert_eq!(failure.way_back, Some(WayBack::Proof));
    assert!(!app.service.is_fresh(&caller).await.unwrap());
}

#[tokio::test]
async fn somebody_else_who_is_signed_in_by_now_is_not_proven() {
    let (app, peer, provider, caller) = stale().await;
    let mut back = app
        .travel(&peer, &provider, Destination::Proof(caller.clone()))
        .await
        .unwrap();
    back.callback.caller = Some(Caller {
        user_id: "paul".into(),
        ..caller.clone()
    });
    assert_eq!(reason(app.arrive(back).await), Reason::TripOver);
    let mut back = app
        .travel(&peer, &provider, Destination::Proof(caller.clone()))
        .await
        .unwrap();
    back.callback.caller = None;
    assert_eq!(reason(app.arrive(back).await), Reason::TripOver);
    assert!(!app.service.is_fresh(&caller).await.unwrap());
}

#[tokio::test]
async fn the_provider_is_asked_for_a_recent_sign_in_and_held_to_it() {
    let (app, peer, provider, caller) = stale().await;
    let proof = || Destination::Proof(caller.clone());
    let trip = app
        .service
        .start_trip(&provider, proof(), None, "203.0.113.7")
        .await
        .unwrap();
    assert!(trip.url.contains("max_age=600"), "{}", trip.url);
    for (age, proves) in [(600, true), (601, false)] {
        let issued = 2_000_000_000;
        peer.says(|says| {
            says.token = json!({ "iat": issued, "auth_time": issued - age, "exp": issued + 300 })
        });
        let back = app.travel(&peer, &provider, proof()).await.unwrap();
        match app.arrive(back).await {
            Ok(Arrival::Proven) => assert!(proves, "{age}"),
            arrival => {
                assert!(!proves, "{age}");
                assert_eq!(reason(arrival), Reason::ProviderAnswerRefused);
            }
        }
    }
    // Nobody is asked twice at the door.
    let door = Destination::SignIn { next: String::new() };
    let trip = app
        .service
        .start_trip(&provider, door, None, "203.0.113.7")
        .await
        .unwrap();
    assert!(!trip.url.contains("max_age"), "{}", trip.url);
}

#[tokio::test]
async fn whoever_has_something_of_their_own_proves_it_by_that() {
    let (app, peer, provider, caller) = stale().await;
    let begun = app
        .travel(&peer, &provider, Destination::Proof(caller.clone()))
        .await
        .unwrap();
    let body = r#"{"newPassword":{"password":"seven quiet tangerines"}}"#;
    assert_eq!(app.post("/v2/users/maria/password", body).await.status, 200);
    assert!(app.service.proof_providers(&caller).await.unwrap().is_empty());
    let refused = app
        .travel(&peer, &provider, Destination::Proof(caller.clone()))
        .await;
    assert_eq!(refused.err().unwrap().reason, Reason::ProviderNotFound);
    // Nor what was begun before.
    assert_eq!(reason(app.arrive(begun).await), Reason::ProofNeeded);
}
