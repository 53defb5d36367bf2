//! GitHub, which knows no OpenID Connect.

use serde_json::json;
use shared::Reason;
use shared::access::Caller;
use shared::providers::{Arrival, MismatchKind, ProviderForm};

use super::form;
use super::peer::Peer;
use crate::app::App;

#[tokio::test]
async fn an_account_is_known_by_its_number_and_its_verified_first_address() {
    let (app, token, _) = App::begun().await;
    let peer = Peer::start().await;
    let provider = app.provider(&peer, "github").await;
    peer.says(|says| says.email_verified = json!(false));
    let arrival = app.set_up_with(&peer, &provider, &token).await.unwrap();
    assert!(
        matches!(&arrival, Arrival::SetUp { chosen, .. }
            if chosen.as_ref().as_ref().is_err_and(|mismatch| mismatch.kind == MismatchKind::NotVerified)),
        "{arrival:?}"
    );
    peer.says(|says| says.email_verified = json!(true));
    app.set_up_with(&peer, &provider, &token).await.unwrap();
    let linked = app
        .service
        .list_identities(&Caller::operator(), "maria")
        .await
        .unwrap();
    assert_eq!(linked[0].subject, "583231");
    assert_eq!(linked[0].user_name, "octomaria");
    let arrival = app.sign_in_at(&peer, &provider).await.unwrap();
    assert!(matches!(arrival, Arrival::SignedIn { .. }));
}

#[tokio::test]
async fn its_test_tells_a_wrong_client() {
    let (app, peer) = (App::start().await, Peer::start().await);
    let test = async |secret: &str| {
        let form = ProviderForm {
            client_secret: secret.into(),
            scopes: String::new(),
            ..form(&peer, "github")
        };
        let tested = app.service.test_provider(&Caller::operator(), &form).await;
        tested.err().map(|problem| problem.reason)
    };
    assert_eq!(test("guessed").await, Some(Reason::ProviderClientRefused));
    assert_eq!(test(super::peer::CLIENT_SECRET).await, None);
}
