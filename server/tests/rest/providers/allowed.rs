//! The policy's word on which providers people may come from.

use serde_json::json;
use shared::access::Caller;
use shared::providers::{Arrival, Destination, ProviderForm};
use shared::{Problem, Reason};

use super::peer::Peer;
use super::{form, reason};
use crate::app::App;
use crate::policy::{ACME, set};

const INSTANCE: &str = "/v1/instance/policy";

fn only(id: &str) -> String {
    json!({ "allowedProviders": { "ids": [id] } }).to_string()
}

#[tokio::test]
async fn what_is_not_named_is_offered_to_nobody() {
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let (named, other) = (
        app.provider(&peer, "oidc").await,
        app.provider(&peer, "oidc").await,
    );
    let under_way = app
        .travel(&peer, &other, Destination::SetUp(token.clone()))
        .await
        .unwrap();
    set(&app, ACME, &only(&named)).await;

    let view = app.service.set_up_view(&token).await.unwrap().unwrap();
    let offered: Vec<_> = view.providers.into_iter().map(|one| one.id).collect();
    assert_eq!(offered, [named.as_str()]);
    let start = app.travel(&peer, &other, Destination::SetUp(token.clone())).await;
    assert_eq!(
        start.err().map(|problem: Problem| problem.reason),
        Some(Reason::ProviderNotFound)
    );
    assert_eq!(reason(app.arrive(under_way).await), Reason::ProviderNotFound);

    let told = app.get("/v2/settings/login/idps?ctx.orgId=acme").await.json();
    assert_eq!(told["details"]["totalResult"], "1");
    assert_eq!(told["identityProviders"][0]["id"], named);
    let missing = "404 There is no such identity provider. (USHER-idp04)";
    let urls = json!({ "successUrl": "https://app.example", "failureUrl": "https://app.example" });
    let intent = json!({ "idpId": other, "urls": urls }).to_string();
    let headers = [("authorization", app.owner.as_str()), ("x-zitadel-orgid", "acme")];
    let started = app.call("POST", "/v2/idp_intents", &headers, &intent).await;
    assert_eq!(started.refusal(), missing);
    let link = json!({ "idpLink": { "idpId": other, "userId": "1", "userName": "maria" } });
    let linked = app.post("/v2/users/maria/links", &link.to_string()).await;
    assert_eq!(linked.refusal(), missing);

    // The named one is open as before.
    let arrival = app.set_up_with(&peer, &named, &token).await.unwrap();
    assert!(matches!(arrival, Arrival::SetUp { chosen, .. } if chosen.is_ok()));
}

#[tokio::test]
async fn whoever_comes_from_one_that_is_no_longer_named_stays_out() {
    let (app, token, _) = App::begun().await;
    let (peer, elsewhere) = (Peer::start().await, Peer::start().await);
    let (first, second) = (
        app.provider(&peer, "oidc").await,
        app.provider(&elsewhere, "oidc").await,
    );
    app.set_up_with(&peer, &first, &token).await.unwrap();
    set(&app, ACME, &only(&second)).await;
    assert_eq!(reason(app.sign_in_at(&peer, &first).await), Reason::NoWayToSignIn);
    // The way on is told by what they have.
    set(&app, ACME, "{}").await;
    let link = json!({ "idpLink": { "idpId": second, "userId": "two", "userName": "maria" } });
    let linked = app.post("/v2/users/maria/links", &link.to_string()).await;
    assert_eq!(linked.status, 200, "{}", linked.text);
    set(&app, ACME, &only(&second)).await;
    assert_eq!(
        reason(app.sign_in_at(&peer, &first).await),
        Reason::SignInByProvider
    );
    set(&app, ACME, r#"{"allowedProviders":{"ids":["*"]}}"#).await;
    assert!(app.sign_in_at(&peer, &first).await.is_ok());
}

#[tokio::test]
async fn the_choice_is_inherited_and_is_one_of_what_there_is() {
    let app = App::start().await;
    let peer = Peer::start().await;
    let named = app.provider(&peer, "oidc").await;
    let own = ProviderForm {
        organization_id: "acme".into(),
        ..form(&peer, "oidc")
    };
    let own = app
        .service
        .save_provider(&Caller::operator(), &own)
        .await
        .unwrap()
        .id;
    set(&app, INSTANCE, &only(&named)).await;
    let held = async || app.get(ACME).await.json()["effective"]["allowedProviders"]["ids"].clone();
    assert_eq!(held().await, json!([named]));
    set(&app, ACME, &only(&own)).await;
    assert_eq!(held().await, json!([own]));

    let refused = "400 This value is not possible here: allowed_providers. (USHER-pol01)";
    let many = |count: usize| vec![named.as_str(); count];
    for (path, ids) in [
        (ACME, json!(["unknown"])),
        (ACME, json!([])),
        (ACME, json!([format!("{named} {own}")])),
        ("/v1/organizations/other/policy", json!([own])),
        (INSTANCE, json!([own])),
    ] {
        let body = json!({ "policy": { "allowedProviders": { "ids": ids } } }).to_string();
        assert_eq!(app.put(path, &body).await.refusal(), refused, "{body}");
    }
    // The same one over and over is one.
    let body = json!({ "policy": { "allowedProviders": { "ids": many(51) } } }).to_string();
    assert_eq!(app.put(ACME, &body).await.status, 200);
    // As the only way in, it has to be one that is switched on.
    let alone = json!({ "policy": { "passwords": false, "passkeys": false, "allowedProviders": { "ids": [named] } } });
    assert_eq!(app.put(ACME, &alone.to_string()).await.status, 200);
    app.service
        .activate_provider(&Caller::operator(), &named, false)
        .await
        .unwrap();
    set(&app, ACME, "{}").await;
    let answer = app.put(ACME, &alone.to_string()).await.refusal();
    assert!(answer.ends_with("(USHER-pol02)"), "{answer}");
}

#[tokio::test]
async fn a_policy_that_names_what_is_gone_can_be_read_and_written_back() {
    let app = App::start().await;
    let peer = Peer::start().await;
    let gone = app.provider(&peer, "oidc").await;
    set(&app, ACME, &only(&gone)).await;
    app.service
        .remove_provider(&Caller::operator(), &gone)
        .await
        .unwrap();
    let mut policy = app.get(ACME).await.json()["policy"].clone();
    assert_eq!(policy["allowedProviders"]["ids"], json!([gone]));
    policy["secondFactor"] = true.into();
    let written = app.put(ACME, &json!({ "policy": policy }).to_string()).await;
    assert_eq!(written.status, 200, "{}", written.text);
    // Once dropped, it is as unknown as any other.
    set(&app, ACME, "{}").await;
    let body = json!({ "policy": { "allowedProviders": { "ids": [gone] } } }).to_string();
    assert_eq!(app.put(ACME, &body).await.status, 400);
}
