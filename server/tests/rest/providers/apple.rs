//! Apple: a signed token in the place of a secret, and an answer that is posted.

use serde_json::json;
use shared::Reason;
use shared::access::Caller;
use shared::providers::{Arrival, ProviderForm};

use super::form;
use super::peer::{KEY_ID, Peer, TEAM_ID, key_file};
use crate::app::App;

fn apple(peer: &Peer, file: &str) -> ProviderForm {
    ProviderForm {
        client_secret: file.into(),
        team_id: TEAM_ID.into(),
        key_id: KEY_ID.into(),
        scopes: String::new(),
        ..form(peer, "apple")
    }
}

async fn saved(app: &App, form: &ProviderForm) -> Result<String, Reason> {
    let saved = app.service.save_provider(&Caller::operator(), form).await;
    saved.map(|saved| saved.id).map_err(|problem| problem.reason)
}

#[tokio::test]
async fn an_account_there_sets_up_and_signs_in() {
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let id = saved(&app, &apple(&peer, &peer.as_apple())).await.unwrap();
    // Apple says it in a text.
    peer.says(|says| says.email_verified = json!("true"));
    let arrival = app.set_up_with(&peer, &id, &token).await.unwrap();
    assert!(matches!(arrival, Arrival::SetUp { chosen, .. } if chosen.is_ok()));
    let arrival = app.sign_in_at(&peer, &id).await.unwrap();
    assert!(matches!(arrival, Arrival::SignedIn { .. }));
    let told = app.get("/v2/settings/login/idps").await.json();
    assert_eq!(
        told["identityProviders"][0]["type"],
        "IDENTITY_PROVIDER_TYPE_APPLE"
    );
}

#[tokio::test]
async fn a_key_apple_does_not_know_is_told() {
    let (app, peer) = (App::start().await, Peer::start().await);
    let (known, (other, _)) = (peer.as_apple(), key_file());
    let test = async |file: &str| {
        let tested = app
            .service
            .test_provider(&Caller::operator(), &apple(&peer, file))
            .await;
        tested.err().map(|problem| problem.reason)
    };
    assert_eq!(test(&known).await, None);
    assert_eq!(test(&other).await, Some(Reason::ProviderClientRefused));
    assert_eq!(test("").await, Some(Reason::ProviderKeyInvalid));
}

#[tokio::test]
async fn what_is_no_key_is_not_kept() {
    let (app, peer) = (App::start().await, Peer::start().await);
    let file = peer.as_apple();
    let first_line_only = file.lines().next().unwrap();
    for bad in [
        "",
        "a secret",
        first_line_only,
        &file.replace("PRIVATE", "PUBLIC"),
        &file.replace('M', "N"),
    ] {
        assert_eq!(
            saved(&app, &apple(&peer, bad)).await,
            Err(Reason::ProviderKeyInvalid),
            "{bad}"
        );
    }
    let nameless = ProviderForm {
        key_id: String::new(),
        ..apple(&peer, &file)
    };
    assert_eq!(saved(&app, &nameless).await, Err(Reason::ProviderAppleIdInvalid));
    // With a blank around it, it is the same file.
    let id = saved(&app, &apple(&peer, &format!("\n{file}\n"))).await.unwrap();
    let kept = ProviderForm {
        id,
        ..apple(&peer, "")
    };
    assert!(saved(&app, &kept).await.is_ok());
    assert_eq!(
        app.service.test_provider(&Caller::operator(), &kept).await,
        Ok(())
    );
}

#[tokio::test]
async fn the_api_writes_the_key_and_tells_its_ids_alone() {
    let (app, peer) = (App::start().await, Peer::start().await);
    let settings = json!({
        "issuer": peer.issuer, "clientId": super::peer::CLIENT_ID, "clientSecret": peer.as_apple(),
        "apple": { "teamId": TEAM_ID, "keyId": KEY_ID },
    });
    let body = json!({ "kind": "PROVIDER_KIND_APPLE", "settings": settings });
    let added = app.post("/v1/identity_providers", &body.to_string()).await;
    assert_eq!(added.status, 200, "{}", added.text);
    let id = added.json()["providerId"].as_str().unwrap().to_owned();
    let told = app.get(&format!("/v1/identity_providers/{id}")).await;
    let settings = &told.json()["identityProvider"]["settings"];
    assert_eq!(settings["apple"], json!({ "teamId": TEAM_ID, "keyId": KEY_ID }));
    assert_eq!(settings["name"], "Apple");
    assert!(!told.text.contains("PRIVATE"), "{}", told.text);
    let tested = app
        .post(
            "/v1/identity_providers/_test",
            &json!({ "providerId": id }).to_string(),
        )
        .await;
    assert_eq!(tested.status, 200, "{}", tested.text);
}
