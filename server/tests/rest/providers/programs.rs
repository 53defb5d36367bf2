//! Programs with pages of their own: intents, links and the list of providers.

use std::time::Duration;

use serde_json::{Value, json};
use shared::access::{Caller, Role};
use shared::providers::{Arrival, Callback, ProviderForm, WayBack};
use url::Url;

use super::form;
use super::peer::Peer;
use crate::app::{App, INVITE};
use crate::passkeys::METHODS;

const URLS: &str = r#"{"successUrl":"https://app.example/good?a=1","failureUrl":"https://app.example/bad"}"#;
const LINKS: &str = "/v2/users/maria/links";

impl App {
    /// The intent's id, once a program asked for it.
    pub async fn intent(&self, provider: &str) -> String {
        let body = format!(r#"{{"idpId":"{provider}","urls":{URLS}}}"#);
        let started = self.post("/v2/idp_intents", &body).await;
        assert_eq!(started.status, 200, "{}", started.text);
        let url = started.json()["authUrl"].as_str().unwrap().to_owned();
        url.strip_prefix("https://id.example/idp/start/")
            .unwrap()
            .to_owned()
    }

    /// The person's browser goes there and comes back.
    async fn back_from(&self, peer: &Peer, intent: &str, error: Option<&str>) -> Callback {
        let trip = self
            .service
            .start_intent_trip(intent, None, "203.0.113.7")
            .await
            .unwrap();
        let (code, state) = peer.approve(&trip.url);
        Callback {
            state,
            code: error.is_none().then_some(code),
            error: error.map(str::to_owned),
            issuer: None,
            browser: Some(trip.browser),
            set_up: None,
            caller: None,
            source: "203.0.113.7".into(),
            user_agent: String::new(),
        }
    }

    /// Where the browser is sent with what the program needs.
    pub async fn answered(&self, peer: &Peer, intent: &str) -> Url {
        let callback = self.back_from(peer, intent, None).await;
        match self.service.finish_trip(callback).await.unwrap() {
            Arrival::Program { url } => Url::parse(&url).unwrap(),
            arrival => panic!("{arrival:?}"),
        }
    }
}

pub fn parameter(url: &Url, name: &str) -> Option<String> {
    url.query_pairs()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}

fn link(provider: &str, subject: &str) -> String {
    json!({ "idpLink": { "idpId": provider, "userId": subject, "userName": "maria@acme.com" } }).to_string()
}

#[tokio::test]
async fn a_program_learns_who_came_back_and_links_them() {
    let (app, peer) = (App::with_maria().await, Peer::start().await);
    let provider = app.provider(&peer, "oidc").await;
    let intent = app.intent(&provider).await;
    let url = app.answered(&peer, &intent).await;
    assert!(
        url.as_str().starts_with("https://app.example/good?a=1&id="),
        "{url}"
    );
    assert_eq!(parameter(&url, "user"), None);
    let path = format!("/v2/idp_intents/{intent}");
    let body = json!({ "idpIntentToken": parameter(&url, "token") }).to_string();
    let told = app.post(&path, &body).await;
    assert_eq!(told.status, 200, "{}", told.text);
    let told = told.json();
    let who = &told["idpInformation"];
    assert_eq!(
        (&who["idpId"], &who["userId"], &who["userName"]),
        (
            &json!(provider),
            &json!("subject-of-maria"),
            &json!("Maria@acme.com")
        )
    );
    assert_eq!(who["oauth"]["accessToken"], "for the profile");
    assert_eq!(who["rawInformation"]["email"], "Maria@acme.com");
    assert_eq!(told.get("userId"), None);
    let proposed = &told["addHumanUser"];
    assert_eq!(
        proposed["email"],
        json!({ "email": "Maria@acme.com", "isVerified": true })
    );
    assert_eq!(proposed["idpLinks"][0]["userId"], "subject-of-maria");

    let added = app.post(LINKS, &link(&provider, "subject-of-maria")).await;
    assert_eq!(added.status, 200, "{}", added.text);
    let told = app.post(&path, &body).await.json();
    assert_eq!(told["userId"], "maria");
    assert_eq!(told.get("addHumanUser"), None);
    let again = app.answered(&peer, &app.intent(&provider).await).await;
    assert_eq!(parameter(&again, "user").as_deref(), Some("maria"));
}

#[tokio::test]
async fn an_intent_is_answered_once_for_an_hour_to_who_has_its_token() {
    let (app, peer) = (App::with_maria().await, Peer::start().await);
    let provider = app.provider(&peer, "oidc").await;
    let intent = app.intent(&provider).await;
    let path = format!("/v2/idp_intents/{intent}");
    let refused = "400 The intent is over or its token does not match. (USHER-intnt)";
    let early = app.post(&path, r#"{"idpIntentToken":"early"}"#).await;
    assert_eq!(early.refusal(), refused);

    let second = app.back_from(&peer, &intent, None).await;
    let url = app.answered(&peer, &intent).await;
    let failure = app.service.finish_trip(second).await.unwrap_err();
    assert!(matches!(failure.way_back, Some(WayBack::Program { .. })));
    assert!(
        app.service
            .start_intent_trip(&intent, None, "203.0.113.7")
            .await
            .is_err()
    );
    let body = json!({ "idpIntentToken": parameter(&url, "token") }).to_string();
    assert_eq!(
        app.post(&path, r#"{"idpIntentToken":"guessed"}"#).await.refusal(),
        refused
    );
    app.advance(Duration::from_secs(60 * 60 - 1));
    assert_eq!(app.post(&path, &body).await.status, 200);
    app.advance(Duration::from_secs(1));
    assert_eq!(app.post(&path, &body).await.refusal(), refused);
}

#[tokio::test]
async fn who_comes_back_with_nothing_goes_to_the_other_address() {
    let (app, peer) = (App::with_maria().await, Peer::start().await);
    let provider = app.provider(&peer, "oidc").await;
    let intent = app.intent(&provider).await;
    let callback = app.back_from(&peer, &intent, Some("access_denied")).await;
    let failure = app.service.finish_trip(callback).await.unwrap_err();
    let Some(WayBack::Program { url }) = failure.way_back else {
        panic!("{failure:?}")
    };
    let url = Url::parse(&url).unwrap();
    assert!(url.as_str().starts_with("https://app.example/bad?id="), "{url}");
    assert_eq!(parameter(&url, "id"), Some(intent));
    assert_eq!(parameter(&url, "error").as_deref(), Some("USHER-idpca"));
}

#[tokio::test]
async fn intents_lead_where_links_may_and_to_what_is_offered() {
    let (app, peer) = (App::with_maria().await, Peer::start().await);
    let provider = app.provider(&peer, "oidc").await;
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
    let start = async |body: Value| app.post("/v2/idp_intents", &body.to_string()).await.refusal();
    let urls = |success: &str| json!({ "successUrl": success, "failureUrl": "https://app.example" });
    assert_eq!(
        start(json!({ "idpId": foreign, "urls": urls("https://app.example") })).await,
        "404 There is no such identity provider. (USHER-idp04)"
    );
    assert_eq!(
        start(json!({ "idpId": provider, "urls": urls("javascript:alert(1)") })).await,
        "400 URL Template is invalid (DOMAIN-oGh5e)"
    );
    assert_eq!(
        start(json!({ "idpId": provider, "ldap": { "username": "a", "password": "b" } }))
            .await
            .split(' ')
            .next(),
        Some("501")
    );
    for (body, refusal) in [
        (
            json!({ "idpId": "", "urls": urls("https://app.example") }),
            "400 invalid StartIdentityProviderIntentRequest.IdpId: value length must be between 1 and 200 runes, inclusive",
        ),
        (
            json!({ "idpId": provider }),
            "400 invalid StartIdentityProviderIntentRequest.Content: value is required",
        ),
        (
            json!({ "idpId": provider, "urls": urls("") }),
            "400 invalid StartIdentityProviderIntentRequest.Urls: embedded message failed validation | caused by: \
             invalid RedirectURLs.SuccessUrl: value length must be between 1 and 2048 runes, inclusive",
        ),
    ] {
        assert_eq!(start(body).await, refusal);
    }
}

#[tokio::test]
async fn links_are_added_listed_and_removed() {
    let (app, peer) = (App::with_maria().await, Peer::start().await);
    app.add_person("joe", "acme").await;
    let provider = app.provider(&peer, "oidc").await;
    for subject in ["one", "two"] {
        assert_eq!(app.post(LINKS, &link(&provider, subject)).await.status, 200);
    }
    assert_eq!(
        app.post(INVITE, "{}").await.refusal(),
        "400 User is already initialized (COMMAND-EF34g)"
    );
    for taken in [LINKS, "/v2/users/joe/links"] {
        assert_eq!(
            app.post(taken, &link(&provider, "one")).await.refusal(),
            "409 External IDP already taken (V3-DKcYh)"
        );
    }
    assert_eq!(
        app.post(LINKS, &link("1", "three")).await.refusal(),
        "404 There is no such identity provider. (USHER-idp04)"
    );
    let listed = async |query: &str| {
        let listed = app.post(&format!("{LINKS}/_search"), query).await.json();
        let subjects = listed["result"].as_array().cloned().unwrap_or_default();
        let subjects: Vec<_> = subjects.iter().map(|one| one["userId"].clone()).collect();
        (listed["details"]["totalResult"].clone(), subjects)
    };
    assert_eq!(listed("{}").await, (json!("2"), vec![json!("one"), json!("two")]));
    assert_eq!(
        listed(r#"{"query":{"offset":"1","limit":1}}"#).await,
        (json!("2"), vec![json!("two")])
    );
    let remove = async |subject: &str| {
        let path = format!("{LINKS}/{provider}/{subject}");
        app.call_as(&app.owner, "DELETE", &path, "").await
    };
    assert_eq!(remove("one").await.status, 200);
    assert_eq!(
        remove("one").await.refusal(),
        "404 There is no such linked account. (USHER-idlnf)"
    );
    assert_eq!(remove("two").await.status, 200);
    insta::assert_snapshot!(app.get(METHODS).await.shown(), @r#"200 {"details":{"timestamp":"2025-03-25T17:01:17.264Z"}}"#);
    assert_eq!(app.post(INVITE, "{}").await.status, 200);
}

#[tokio::test]
async fn linking_takes_the_right_to_write_credentials() {
    let (app, peer) = (App::with_maria().await, Peer::start().await);
    let provider = app.provider(&peer, "oidc").await;
    for (role, status) in [
        (Role::OrgUserManager, 403),
        (Role::OrgOwnerViewer, 403),
        (Role::OrgOwner, 200),
    ] {
        let token = app.token(role, "acme").await;
        let added = app
            .call_as(&token, "POST", LINKS, &link(&provider, role.as_str()))
            .await;
        assert_eq!(added.status, status, "{}", added.text);
    }
}

#[tokio::test]
async fn whoever_loses_an_account_is_signed_out() {
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let provider = app.provider(&peer, "oidc").await;
    app.set_up_with(&peer, &provider, &token).await.unwrap();
    let Arrival::SignedIn { signed_in, .. } = app.sign_in_at(&peer, &provider).await.unwrap() else {
        panic!("not signed in")
    };
    assert!(app.is_signed_in(&signed_in.token).await);
    let path = format!("{LINKS}/{provider}/subject-of-maria");
    app.call_as(&app.owner, "DELETE", &path, "").await;
    assert!(!app.is_signed_in(&signed_in.token).await);
}

#[tokio::test]
async fn login_pages_are_told_which_providers_there_are() {
    let (app, peer) = (App::with_maria().await, Peer::start().await);
    let ids = app.provider(&peer, "oidc").await;
    let told = app.get("/v2/settings/login/idps").await.json();
    assert_eq!(
        told["identityProviders"],
        json!([{ "id": ids, "name": "Work", "type": "IDENTITY_PROVIDER_TYPE_OIDC", "options": { "isLinkingAllowed": true } }])
    );
    for (query, found) in [
        ("linkingAllowed=true", true),
        ("linkingAllowed=false", false),
        ("creationAllowed=true", false),
        ("creationAllowed=false", true),
        ("autoLinking=true", false),
        ("autoCreation=true", false),
    ] {
        let told = app.get(&format!("/v2/settings/login/idps?{query}")).await.json();
        assert_eq!(told.get("identityProviders").is_some(), found, "{query}");
    }
    let policy = r#"{"policy":{"identityProviders":false}}"#;
    let set = app.put("/v1/organizations/acme/policy", policy).await;
    assert_eq!(set.status, 200, "{}", set.text);
    let told = app.get("/v2/settings/login/idps?ctx.orgId=acme").await.json();
    assert_eq!(told.get("identityProviders"), None);
    let settings = app.get("/v2/settings/login?ctx.orgId=acme").await.json();
    assert_eq!(settings["settings"].get("allowExternalIdp"), None);
}
