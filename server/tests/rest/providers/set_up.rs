//! The first way to sign in of an invited person.

use std::time::Duration;

use serde_json::json;
use shared::Reason;
use shared::access::Caller;
use shared::onboarding::Welcome;
use shared::providers::{Arrival, Destination, MismatchKind, ProviderForm, WayBack};

use super::peer::Peer;
use super::{form, reason};
use crate::app::{App, INVITE};
use crate::passkeys::METHODS;

#[tokio::test]
async fn an_account_with_the_invited_address_is_linked_and_spends_the_code() {
    let (app, token, code) = App::begun().await;
    let peer = Peer::start().await;
    let provider = app.provider(&peer, "oidc").await;
    let view = app.service.set_up_view(&token).await.unwrap().unwrap();
    assert_eq!(view.providers[0].name, "Work");

    let arrival = app.set_up_with(&peer, &provider, &token).await.unwrap();
    assert!(
        matches!(&arrival, Arrival::SetUp { user_id, chosen } if user_id == "maria" && chosen.is_ok()),
        "{arrival:?}"
    );
    insta::assert_snapshot!(app.get(METHODS).await.shown(), @r#"200 {"details":{"totalResult":"1","timestamp":"2025-03-25T17:01:17.264Z"},"authMethodTypes":["AUTHENTICATION_METHOD_TYPE_IDP"]}"#);
    assert!(matches!(
        app.open_invite(&code).await,
        Welcome::AlreadyDone { provider: Some(linked), .. } if linked.id == provider
    ));
    let user = app.get("/v2/users/maria").await.json();
    assert_eq!(user["user"]["human"]["email"]["isVerified"], true);
    assert_eq!(
        app.post(INVITE, "{}").await.refusal(),
        "400 User is already initialized (COMMAND-EF34g)"
    );
    // The set-up is over with it.
    let again = app.set_up_with(&peer, &provider, &token).await;
    assert_eq!(reason(again), Reason::SetUpOver);
}

#[tokio::test]
async fn another_address_spends_nothing_and_shows_both() {
    let table = [
        (json!("joe@home.net"), json!(true), MismatchKind::OtherAddress),
        (json!("maria@acme.com"), json!(false), MismatchKind::NotVerified),
        (json!("maria@acme.com"), json!(null), MismatchKind::NotVerified),
        (json!(null), json!(null), MismatchKind::NoAddress),
    ];
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let provider = app.provider(&peer, "oidc").await;
    for (email, verified, kind) in table {
        peer.says(|says| (says.email, says.email_verified) = (email.clone(), verified));
        let arrival = app.set_up_with(&peer, &provider, &token).await.unwrap();
        let Arrival::SetUp { chosen, .. } = arrival else {
            panic!("{arrival:?}")
        };
        let mismatch = chosen.unwrap_err();
        assert_eq!(mismatch.kind, kind);
        assert_eq!(mismatch.stated, email.as_str().unwrap_or_default());
        assert_eq!(mismatch.invited, "maria@acme.com");
    }
    // Still the same invitation and set-up: the right account gets in.
    peer.says(|says| (says.email, says.email_verified) = (json!("maria@acme.com"), json!("true")));
    let arrival = app.set_up_with(&peer, &provider, &token).await.unwrap();
    assert!(matches!(arrival, Arrival::SetUp { chosen, .. } if chosen.is_ok()));
}

#[tokio::test]
async fn a_provider_that_takes_any_account_proves_no_address() {
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let any = ProviderForm {
        addresses: "any".into(),
        ..form(&peer, "oidc")
    };
    let provider = app
        .service
        .save_provider(&Caller::operator(), &any)
        .await
        .unwrap()
        .id;
    peer.says(|says| says.email = json!("joe@home.net"));
    app.set_up_with(&peer, &provider, &token).await.unwrap();
    let user = app.get("/v2/users/maria").await.json();
    // The code was returned to a program, so it proves nothing about the mailbox either.
    assert_eq!(user["user"]["human"]["email"].get("isVerified"), None);
}

#[tokio::test]
async fn a_trip_is_made_once_in_time_and_in_its_own_browser() {
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let provider = app.provider(&peer, "oidc").await;
    let travel = async || {
        app.travel(&peer, &provider, Destination::SetUp(token.clone()))
            .await
            .unwrap()
    };
    for browser in [None, Some("another".to_owned()), Some(String::new())] {
        let mut back = travel().await;
        let right = back.callback.browser.clone();
        back.callback.browser = browser;
        let state = back.callback.state.clone();
        assert_eq!(reason(app.arrive(back).await), Reason::TripOver);
        // Nor with the right one afterwards.
        let mut back = travel().await;
        (back.callback.state, back.callback.browser) = (state, right);
        assert_eq!(reason(app.arrive(back).await), Reason::TripOver);
    }
    let mut back = travel().await;
    back.callback.state.push('x');
    assert_eq!(reason(app.arrive(back).await), Reason::TripOver);

    let late = travel().await;
    app.advance(Duration::from_secs(10 * 60));
    assert_eq!(reason(app.arrive(late).await), Reason::TripOver);
    let in_time = travel().await;
    app.advance(Duration::from_secs(60));
    assert!(app.arrive(in_time).await.is_ok());
}

#[tokio::test]
async fn whoever_changes_their_mind_comes_back_with_words() {
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let provider = app.provider(&peer, "oidc").await;
    for (error, wanted) in [
        ("access_denied", Reason::ProviderCancelled),
        ("server_error", Reason::ProviderRefused),
    ] {
        let mut back = app
            .travel(&peer, &provider, Destination::SetUp(token.clone()))
            .await
            .unwrap();
        (back.callback.code, back.callback.error) = (None, Some(error.into()));
        let failure = app.arrive(back).await.unwrap_err();
        assert_eq!(failure.problem.reason, wanted);
        assert_eq!(failure.problem.text, "Work");
        let set_up = WayBack::SetUp {
            user_id: "maria".into(),
        };
        assert_eq!(failure.way_back, Some(set_up));
    }
    assert_eq!(peer.asked_for("token"), 0);
    assert!(app.set_up_with(&peer, &provider, &token).await.is_ok());
}

#[tokio::test]
async fn a_withdrawn_invitation_lets_nobody_in_from_a_provider() {
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let provider = app.provider(&peer, "oidc").await;
    let back = app
        .travel(&peer, &provider, Destination::SetUp(token))
        .await
        .unwrap();
    let invite = app.invite_id("maria").await;
    let revoked = app.post(&format!("/v1/invites/{invite}/revoke"), "{}").await;
    assert_eq!(revoked.status, 200, "{}", revoked.text);
    assert_eq!(reason(app.arrive(back).await), Reason::SetUpOver);
    insta::assert_snapshot!(app.get(METHODS).await.shown(), @r#"200 {"details":{"timestamp":"2025-03-25T17:01:17.264Z"}}"#);
}

#[tokio::test]
async fn only_the_organizations_own_active_providers_are_offered() {
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let operator = Caller::operator();
    let of = |organization: &str| ProviderForm {
        organization_id: organization.into(),
        name: format!("of {organization}"),
        ..form(&peer, "oidc")
    };
    let own = app
        .service
        .save_provider(&operator, &of("acme"))
        .await
        .unwrap()
        .id;
    let foreign = app
        .service
        .save_provider(&operator, &of("other"))
        .await
        .unwrap()
        .id;
    let everybodys = app.provider(&peer, "oidc").await;
    let offered = async || {
        let view = app.service.set_up_view(&token).await.unwrap().unwrap();
        view.providers.into_iter().map(|one| one.id).collect::<Vec<_>>()
    };
    assert_eq!(offered().await, [own.clone(), everybodys.clone()]);
    let start = async |id: &str| {
        app.travel(&peer, id, Destination::SetUp(token.clone()))
            .await
            .err()
            .map(|problem| problem.reason)
    };
    assert_eq!(start(&foreign).await, Some(Reason::ProviderNotFound));

    let under_way = app
        .travel(&peer, &own, Destination::SetUp(token.clone()))
        .await
        .unwrap();
    app.service
        .activate_provider(&operator, &own, false)
        .await
        .unwrap();
    assert_eq!(offered().await, [everybodys]);
    assert_eq!(start(&own).await, Some(Reason::ProviderNotFound));
    assert_eq!(reason(app.arrive(under_way).await), Reason::ProviderNotFound);
}
