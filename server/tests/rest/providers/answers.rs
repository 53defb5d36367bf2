//! Answers of a provider that do not hold, and providers that cannot be talked to.

use serde_json::{Value, json};
use server::providers::Providers;
use server::system::SystemClock;
use shared::access::Caller;
use shared::ports::{Clock as _, ProviderAccess, ProviderTalk as _};
use shared::providers::{Arrival, Destination, Preset, ProviderForm};
use shared::{Problem, Reason};

use super::peer::{CLIENT_ID, CLIENT_SECRET, Peer, Says};
use super::{form, reason};
use crate::app::App;

#[tokio::test]
async fn an_id_token_that_does_not_hold_links_nothing() {
    let now = SystemClock.now().millis() / 1000;
    let other = |token: Value| Says {
        token,
        ..Says::default()
    };
    let lies = [
        ("nonce", other(json!({ "nonce": "another" }))),
        ("no nonce", other(json!({ "nonce": null }))),
        ("issuer", other(json!({ "iss": "https://evil.example" }))),
        ("audience", other(json!({ "aud": "somebody else" }))),
        (
            "two audiences",
            other(json!({ "aud": [CLIENT_ID, "somebody else"] })),
        ),
        ("expired", other(json!({ "exp": now - 1 }))),
        ("no end", other(json!({ "exp": null }))),
        ("no subject", other(json!({ "sub": "" }))),
        ("a long subject", other(json!({ "sub": "x".repeat(256) }))),
        (
            "forged",
            Says {
                forged: true,
                ..Says::default()
            },
        ),
        (
            "unsigned",
            Says {
                unsigned: true,
                ..Says::default()
            },
        ),
    ];
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let provider = app.provider(&peer, "oidc").await;
    for (name, lie) in lies {
        peer.says(|says| *says = lie);
        let arrival = app.set_up_with(&peer, &provider, &token).await;
        assert_eq!(reason(arrival), Reason::ProviderAnswerRefused, "{name}");
    }
    // At the limit, and true again.
    peer.says(|says| *says = other(json!({ "sub": "x".repeat(255) })));
    assert!(app.set_up_with(&peer, &provider, &token).await.is_ok());
}

#[tokio::test]
async fn an_answer_of_another_issuer_is_not_redeemed() {
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let provider = app.provider(&peer, "oidc").await;
    let mut back = app
        .travel(&peer, &provider, Destination::SetUp(token.clone()))
        .await
        .unwrap();
    back.callback.issuer = Some("https://evil.example".into());
    assert_eq!(reason(app.arrive(back).await), Reason::ProviderAnswerRefused);
    assert_eq!(peer.asked_for("token"), 0);
    let mut back = app
        .travel(&peer, &provider, Destination::SetUp(token))
        .await
        .unwrap();
    back.callback.issuer = Some(peer.issuer.clone());
    assert!(app.arrive(back).await.is_ok());
}

#[tokio::test]
async fn an_address_that_stands_in_the_profile_counts() {
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let provider = app.provider(&peer, "oidc").await;
    peer.says(|says| says.in_profile = true);
    let arrival = app.set_up_with(&peer, &provider, &token).await.unwrap();
    assert!(matches!(arrival, Arrival::SetUp { chosen, .. } if chosen.is_ok()));
}

#[tokio::test]
async fn descriptions_are_remembered_and_new_keys_are_found() {
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let provider = app.provider(&peer, "oidc").await;
    let back = app
        .travel(&peer, &provider, Destination::SetUp(token.clone()))
        .await
        .unwrap();
    peer.rotate_keys();
    assert!(app.arrive(back).await.is_ok());
    assert_eq!(peer.asked_for("description"), 2);
    let destination = Destination::SignIn { next: String::new() };
    app.travel(&peer, &provider, destination).await.unwrap();
    assert_eq!(peer.asked_for("description"), 2);
}

async fn tested(app: &App, form: &ProviderForm) -> Option<Problem> {
    app.service.test_provider(&Caller::operator(), form).await.err()
}

#[tokio::test]
async fn the_test_says_what_is_wrong() {
    let (app, peer) = (App::start().await, Peer::start().await);
    let right = form(&peer, "oidc");
    assert_eq!(tested(&app, &right).await, None);

    let wrong_secret = ProviderForm {
        client_secret: "guessed".into(),
        ..right.clone()
    };
    let wrong_id = ProviderForm {
        client_id: "unknown".into(),
        ..right.clone()
    };
    for wrong in [wrong_secret, wrong_id] {
        let problem = tested(&app, &wrong).await.unwrap();
        assert_eq!(problem.reason, Reason::ProviderClientRefused);
    }

    peer.says(|says| says.issuer = Some("https://id.example/".into()));
    let differs = tested(&app, &right).await.unwrap();
    assert_eq!(differs.reason, Reason::ProviderIssuerDiffers);
    assert_eq!(differs.text, "https://id.example/");

    let bad: [fn(&mut Says); 3] = [
        |says| says.broken = true,
        |says| says.redirects = true,
        |says| says.endless = true,
    ];
    for make_bad in bad {
        peer.says(|says| {
            *says = Says::default();
            make_bad(says);
        });
        let problem = tested(&app, &right).await.unwrap();
        assert_eq!(problem.reason, Reason::ProviderNotDescribed);
    }

    let nobody = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let gone = ProviderForm {
        issuer: format!("http://{}", nobody.local_addr().unwrap()),
        ..right
    };
    drop(nobody);
    assert_eq!(
        tested(&app, &gone).await.unwrap().reason,
        Reason::ProviderUnreachable
    );
}

#[tokio::test]
async fn the_stored_secret_is_tested_with_its_own_issuer_alone() {
    let (app, peer, evil) = (App::start().await, Peer::start().await, Peer::start().await);
    let id = app.provider(&peer, "oidc").await;
    let unchanged = ProviderForm {
        id,
        client_secret: String::new(),
        ..form(&peer, "oidc")
    };
    assert_eq!(tested(&app, &unchanged).await, None);
    let elsewhere = ProviderForm {
        issuer: evil.issuer.clone(),
        ..unchanged
    };
    // A peer that knows the secret would have accepted it.
    assert_eq!(
        tested(&app, &elsewhere).await.unwrap().reason,
        Reason::ProviderClientRefused
    );
}

#[tokio::test]
async fn the_own_network_is_not_called_unless_that_is_allowed() {
    let peer = Peer::start().await;
    let access = ProviderAccess {
        preset: Preset::Oidc,
        issuer: peer.issuer.replace("http://", "https://"),
        client_id: CLIENT_ID.into(),
        client_secret: CLIENT_SECRET.into(),
        apple: None,
        scopes: vec![],
        at: SystemClock.now(),
        callback_url: "https://id.example/idp/callback".into(),
    };
    let careful = Providers::new(false).unwrap();
    let refused = careful.test(&access).await.unwrap_err();
    assert_eq!(refused.reason, Reason::ProviderAddressPrivate);
    assert!(!careful.allows_private_addresses());
    assert_eq!(peer.asked_for("description"), 0);
}
