//! usher.idp.v1.IdentityProviderService.

use serde_json::{Value, json};
use shared::access::Role;

use super::peer::{CLIENT_ID, CLIENT_SECRET, Peer};
use crate::app::App;

const PROVIDERS: &str = "/v1/identity_providers";

fn settings(peer: &Peer) -> Value {
    json!({
        "name": "Work", "issuer": peer.issuer, "clientId": CLIENT_ID, "clientSecret": CLIENT_SECRET,
        "scopes": ["openid", "email"], "addresses": "ADDRESS_RULE_STATED",
    })
}

fn new(organization: &str, settings: Value) -> String {
    json!({ "organizationId": organization, "kind": "PROVIDER_KIND_OIDC", "settings": settings }).to_string()
}

async fn added(app: &App, body: &str) -> String {
    let added = app.post(PROVIDERS, body).await;
    assert_eq!(added.status, 200, "{}", added.text);
    added.json()["providerId"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_provider_is_added_read_changed_switched_and_removed() {
    let (app, peer) = (App::start().await, Peer::start().await);
    let id = added(&app, &new("acme", settings(&peer))).await;
    let path = format!("{PROVIDERS}/{id}");
    let read = async || app.get(&path).await.json()["identityProvider"].clone();
    let mut shown = settings(&peer);
    shown.as_object_mut().unwrap().remove("clientSecret");
    let first = read().await;
    assert_eq!(
        (
            &first["settings"],
            &first["organizationId"],
            &first["isActive"],
            &first["hasClientSecret"]
        ),
        (&shown, &json!("acme"), &json!(true), &json!(true))
    );
    assert_eq!(first["details"]["sequence"], "1");

    let changed = json!({ "settings": { "name": "Office", "issuer": peer.issuer, "clientId": CLIENT_ID } });
    let changed = app.put(&path, &changed.to_string()).await;
    assert_eq!(changed.json()["details"]["sequence"], "2", "{}", changed.text);
    let second = read().await;
    // What is left out is what is usual, but for the secret and the rule for addresses.
    assert_eq!(
        second["settings"]["scopes"],
        json!(["openid", "email", "profile"])
    );
    assert_eq!(second["settings"]["addresses"], "ADDRESS_RULE_STATED");
    assert_eq!(second["hasClientSecret"], true);

    for (what, is_active, sequence) in [
        ("activate", true, "2"),
        ("deactivate", false, "3"),
        ("deactivate", false, "3"),
        ("activate", true, "4"),
    ] {
        let switched = app.post(&format!("{path}/{what}"), "").await;
        assert_eq!(
            switched.json()["details"]["sequence"],
            sequence,
            "{}",
            switched.text
        );
        assert_eq!(read().await.get("isActive").is_some(), is_active);
    }
    let removed = app.call_as(&app.owner, "DELETE", &path, "").await;
    assert_eq!(removed.json()["details"]["sequence"], "5", "{}", removed.text);
    let gone = "404 There is no such identity provider. (USHER-idp04)";
    assert_eq!(app.get(&path).await.refusal(), gone);
    assert_eq!(
        app.put(&path, &json!({ "settings": settings(&peer) }).to_string())
            .await
            .refusal(),
        gone
    );
}

#[tokio::test]
async fn a_test_takes_what_is_kept_what_changes_or_what_is_new() {
    let (app, peer) = (App::start().await, Peer::start().await);
    let id = added(&app, &new("acme", settings(&peer))).await;
    let tested = async |body: Value| {
        let tested = app.post(&format!("{PROVIDERS}/_test"), &body.to_string()).await;
        match tested.status.as_u16() {
            200 => String::new(),
            _ => tested.refusal(),
        }
    };
    let refused = "400 The provider does not accept this client ID with this secret. (USHER-idpcl)";
    let with = |secret: &str| {
        let mut settings = settings(&peer);
        settings["clientSecret"] = json!(secret);
        settings
    };
    assert_eq!(tested(json!({ "providerId": id })).await, "");
    assert_eq!(
        tested(json!({ "changedProvider": { "providerId": id, "settings": with("") } })).await,
        ""
    );
    assert_eq!(
        tested(json!({ "changedProvider": { "providerId": id, "settings": with("guessed") } })).await,
        refused
    );
    let kind = "PROVIDER_KIND_OIDC";
    assert_eq!(
        tested(json!({ "newProvider": { "kind": kind, "settings": with(CLIENT_SECRET) } })).await,
        ""
    );
    assert_eq!(
        tested(json!({ "newProvider": { "kind": kind, "settings": with("") } })).await,
        refused
    );
    assert_eq!(
        tested(json!({})).await,
        "400 invalid TestIdentityProviderRequest.Provider: value is required"
    );
    assert_eq!(
        app.get(&format!("{PROVIDERS}/{id}")).await.json()["identityProvider"]["details"]["sequence"],
        "1"
    );
}

#[tokio::test]
async fn faults_of_the_message_are_told() {
    let (app, peer) = (App::start().await, Peer::start().await);
    let mut refusals = String::new();
    let with = |field: &str, value: Value| {
        let mut settings = settings(&peer);
        settings[field] = value;
        new("acme", settings)
    };
    for body in [
        json!({ "kind": "PROVIDER_KIND_OIDC" }).to_string(),
        json!({ "settings": {} }).to_string(),
        new(&"x".repeat(201), settings(&peer)),
        new("nowhere", settings(&peer)),
        with("name", json!("")),
        with("name", json!("x".repeat(201))),
        with("issuer", json!("ftp://id.example")),
        with("clientId", json!("")),
        with("scopes", json!(["email"])),
        with("scopes", json!(["openid email"])),
        with("addresses", json!(9)),
    ] {
        refusals += &(app.post(PROVIDERS, &body).await.refusal() + "\n");
    }
    insta::assert_snapshot!(refusals, @r"
    400 invalid AddIdentityProviderRequest.Settings: value is required
    400 invalid AddIdentityProviderRequest.Kind: value is required
    400 invalid AddIdentityProviderRequest.OrganizationId: value length must be at most 200 runes
    404 Organisation not found (ORG-iL9vu)
    400 The name of a provider has 1 to 200 characters. (USHER-idpnm)
    400 The name of a provider has 1 to 200 characters. (USHER-idpnm)
    400 The issuer has to be an address that begins with https:// and has no query, such as https://id.example.com. (USHER-idpis)
    400 The client ID is missing or cannot be right: copy it from the provider. (USHER-idpid)
    400 Scopes are words with spaces between them, and OpenID Connect needs “openid” among them. (USHER-idpsc)
    400 Scopes are words with spaces between them, and OpenID Connect needs “openid” among them. (USHER-idpsc)
    400 invalid AddIdentityProviderRequest.Settings: embedded message failed validation | caused by: invalid ProviderSettings.Addresses: value must be one of the defined enum values
    ");
}

#[tokio::test]
async fn owners_look_after_their_own_and_see_nothing_of_others() {
    let (app, peer) = (App::start().await, Peer::start().await);
    let everybodys = added(&app, &new("", settings(&peer))).await;
    let foreign = added(&app, &new("other", settings(&peer))).await;
    let own = added(&app, &new("acme", settings(&peer))).await;
    let body = json!({ "settings": settings(&peer) }).to_string();
    // Everybody's, another organization's, the own: looked at and changed.
    for (role, statuses) in [
        (Role::IamOwner, [200, 200, 200, 200, 200, 200]),
        (Role::IamOwnerViewer, [200, 403, 200, 403, 200, 403]),
        (Role::OrgOwner, [200, 404, 404, 404, 200, 200]),
        (Role::OrgOwnerViewer, [200, 404, 404, 404, 200, 403]),
    ] {
        let token = app.token(role, "acme").await;
        let mut found = Vec::new();
        for id in [&everybodys, &foreign, &own] {
            let path = format!("{PROVIDERS}/{id}");
            found.push(app.call_as(&token, "GET", &path, "").await.status.as_u16());
            found.push(app.call_as(&token, "PUT", &path, &body).await.status.as_u16());
        }
        assert_eq!(found, statuses, "{role:?}");
    }
    let owner = app.token(Role::OrgOwner, "acme").await;
    let listed = async |token: &str, query: &str| {
        let told = app
            .call_as(token, "POST", &format!("{PROVIDERS}/_search"), query)
            .await
            .json();
        told["details"]["totalResult"].as_str().unwrap_or("0").to_owned()
    };
    assert_eq!(listed(&owner, "{}").await, "2");
    assert_eq!(listed(&owner, r#"{"organizationId":"acme"}"#).await, "1");
    assert_eq!(listed(&owner, r#"{"organizationId":""}"#).await, "1");
    assert_eq!(listed(&owner, r#"{"organizationId":"other"}"#).await, "0");
    assert_eq!(listed(&app.owner, "{}").await, "3");
    let page = app
        .post(
            &format!("{PROVIDERS}/_search"),
            r#"{"query":{"offset":"1","limit":1}}"#,
        )
        .await
        .json();
    assert_eq!(page["identityProviders"].as_array().unwrap().len(), 1);
}
