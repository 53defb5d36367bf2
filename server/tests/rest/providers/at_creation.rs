//! People who are added with an account at a provider.

use serde_json::{Value, json};
use shared::providers::Arrival;

use super::peer::Peer;
use crate::app::App;

const ADD: &str = "/v2/users/human";
const CREATE: &str = "/v2/users/new";

fn link(provider: &str, subject: &str) -> Value {
    json!({ "idpId": provider, "userId": subject, "userName": "maria@acme.com" })
}

fn human(id: &str, links: &[Value]) -> Value {
    json!({
        "userId": id,
        "organization": { "orgId": "acme" },
        "profile": { "givenName": "Maria", "familyName": "Silva" },
        "email": { "email": format!("{id}@acme.com"), "isVerified": true },
        "idpLinks": links,
    })
}

#[tokio::test]
async fn who_is_added_with_an_account_signs_in_with_it() {
    let (app, peer) = (App::start().await, Peer::start().await);
    let provider = app.provider(&peer, "oidc").await;
    let links = [link(&provider, "subject-of-maria"), link(&provider, "second")];
    let added = app.post(ADD, &human("maria", &links).to_string()).await;
    assert_eq!(added.status, 200, "{}", added.text);
    // One event for the person, one for each account.
    assert_eq!(added.json()["details"]["sequence"], "3");
    let listed = app.post("/v2/users/maria/links/_search", "{}").await.json();
    assert_eq!(listed["details"]["totalResult"], "2");
    let arrival = app.sign_in_at(&peer, &provider).await.unwrap();
    assert!(matches!(arrival, Arrival::SignedIn { signed_in, .. } if signed_in.user_id == "maria"));
    assert_eq!(
        app.post("/v2/users/maria/invite_code", "{}").await.refusal(),
        "400 User is already initialized (COMMAND-EF34g)"
    );
}

#[tokio::test]
async fn the_newer_call_takes_them_as_well() {
    let (app, peer) = (App::start().await, Peer::start().await);
    let provider = app.provider(&peer, "oidc").await;
    let mut person = human("unused", &[link(&provider, "subject-of-maria")]);
    for name in ["userId", "organization"] {
        person.as_object_mut().unwrap().remove(name);
    }
    let body = json!({ "organizationId": "acme", "userId": "maria", "human": person });
    let created = app.post(CREATE, &body.to_string()).await;
    assert_eq!(created.status, 200, "{}", created.text);
    assert!(app.sign_in_at(&peer, &provider).await.is_ok());
}

#[tokio::test]
async fn a_link_that_cannot_be_adds_nobody() {
    let (app, peer) = (App::start().await, Peer::start().await);
    let provider = app.provider(&peer, "oidc").await;
    let taken = app
        .post(ADD, &human("first", &[link(&provider, "taken")]).to_string())
        .await;
    assert_eq!(taken.status, 200, "{}", taken.text);
    let many = |count: usize| {
        let links: Vec<_> = (0..count)
            .map(|n| link(&provider, &format!("of {count} {n}")))
            .collect();
        links
    };
    let missing = "404 There is no such identity provider. (USHER-idp04)";
    let exists = "409 External IDP already taken (V3-DKcYh)";
    for (links, refusal) in [
        (vec![link("unknown", "1")], missing),
        (vec![link(&provider, "taken")], exists),
        (vec![link(&provider, "twice"), link(&provider, "twice")], exists),
        (many(21), "400 No more accounts can be linked. (USHER-idlmx)"),
        (
            vec![link(&provider, "1"), link(&provider, "")],
            "400 invalid AddHumanUserRequest.IdpLinks[1]: embedded message failed validation | caused by: invalid \
             IDPLink.UserId: value length must be between 1 and 200 runes, inclusive",
        ),
    ] {
        assert_eq!(
            app.post(ADD, &human("maria", &links).to_string()).await.refusal(),
            refusal
        );
        assert_eq!(app.get("/v2/users/maria").await.status, 404, "{refusal}");
    }
    let added = app.post(ADD, &human("maria", &many(20)).to_string()).await;
    assert_eq!(added.status, 200, "{}", added.text);
}

#[tokio::test]
async fn only_what_the_organization_offers_is_linked() {
    let (app, peer) = (App::start().await, Peer::start().await);
    let provider = app.provider(&peer, "oidc").await;
    let policy = r#"{"policy":{"identityProviders":false}}"#;
    assert_eq!(app.put("/v1/organizations/acme/policy", policy).await.status, 200);
    let body = human("maria", &[link(&provider, "1")]).to_string();
    assert_eq!(
        app.post(ADD, &body).await.refusal(),
        "404 There is no such identity provider. (USHER-idp04)"
    );
}
