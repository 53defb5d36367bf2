//! GitHub: OAuth 2 with PKCE, and its own API for who somebody is and which addresses they have verified.

use openidconnect::http::header::{ACCEPT, CONTENT_TYPE};
use openidconnect::{CsrfToken, PkceCodeChallenge};
use secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};
use shared::ports::{ProviderAccess, ProviderDoor, ProviderReply};
use shared::providers::{AccountTokens, ExternalAccount};
use shared::{Problem, Reason};
use url::Url;
use url::form_urlencoded::Serializer;

use crate::outbound::Outbound;

const PUBLIC: &str = "https://github.com";
const PUBLIC_API: &str = "https://api.github.com";
const API_TYPE: &str = "application/vnd.github+json";

#[derive(Serialize, Deserialize)]
struct Memory {
    verifier: String,
}

/// Refusals come with status 200 too.
#[derive(Deserialize)]
struct TokenAnswer {
    access_token: Option<String>,
    error: Option<String>,
}

#[derive(Deserialize)]
struct Account {
    id: u64,
    login: String,
}

#[derive(Deserialize)]
struct Address {
    email: String,
    primary: bool,
    verified: bool,
}

pub(super) fn door(access: &ProviderAccess, state: &str) -> Result<ProviderDoor, Problem> {
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let mut url =
        Url::parse(&address(access, "/login/oauth/authorize")).map_err(|_| Reason::ProviderIssuerInvalid)?;
    url.query_pairs_mut()
        .append_pair("client_id", &access.client_id)
        .append_pair("redirect_uri", &access.callback_url)
        .append_pair("scope", &access.scopes.join(" "))
        .append_pair("state", CsrfToken::new(state.to_owned()).secret())
        .append_pair("code_challenge", challenge.as_str())
        .append_pair("code_challenge_method", "S256");
    let memory = Memory {
        verifier: verifier.secret().clone(),
    };
    Ok(ProviderDoor {
        url: url.into(),
        memory: serde_json::to_string(&memory).map_err(|_| Reason::Internal)?,
    })
}

pub(super) async fn account(
    outbound: &Outbound,
    access: &ProviderAccess,
    memory: &str,
    reply: ProviderReply,
) -> Result<ExternalAccount, Problem> {
    let memory: Memory = serde_json::from_str(memory).map_err(|_| Reason::Internal)?;
    let token = match exchange(outbound, access, &reply.code, &memory.verifier).await? {
        TokenAnswer {
            access_token: Some(token),
            ..
        } => token,
        TokenAnswer { error, .. } => return Err(refused(error.as_deref(), Reason::ProviderAnswerRefused)),
    };
    let raw: serde_json::Value = ask(outbound, access, "/user", &token).await?;
    let account: Account = serde_json::from_value(raw.clone()).map_err(|_| Reason::ProviderAnswerRefused)?;
    let addresses: Vec<Address> = ask(outbound, access, "/user/emails", &token).await?;
    let primary = addresses.into_iter().find(|address| address.primary);
    Ok(ExternalAccount {
        issuer: access.issuer.clone(),
        // The login can be given to somebody else; the number cannot.
        subject: account.id.to_string(),
        user_name: account.login,
        given_name: String::new(),
        family_name: String::new(),
        email_is_verified: primary.as_ref().is_some_and(|address| address.verified),
        email: primary.map(|address| address.email),
        raw,
        tokens: AccountTokens {
            access_token: token.into(),
            id_token: None,
        },
    })
}

/// A code nobody gave out: GitHub says what is wrong with the client first.
pub(super) async fn test(outbound: &Outbound, access: &ProviderAccess) -> Result<(), Problem> {
    let (_, verifier) = PkceCodeChallenge::new_random_sha256();
    let answer = exchange(outbound, access, "usher-tests-this-client", verifier.secret()).await?;
    match answer.error.as_deref() {
        Some("bad_verification_code") => Ok(()),
        error => Err(refused(error, Reason::ProviderNotDescribed)),
    }
}

async fn exchange(
    outbound: &Outbound,
    access: &ProviderAccess,
    code: &str,
    verifier: &str,
) -> Result<TokenAnswer, Problem> {
    let form = Serializer::new(String::new())
        .append_pair("client_id", &access.client_id)
        .append_pair("client_secret", access.client_secret.expose_secret())
        .append_pair("code", code)
        .append_pair("redirect_uri", &access.callback_url)
        .append_pair("code_verifier", verifier)
        .finish();
    let request = openidconnect::http::Request::post(address(access, "/login/oauth/access_token"))
        .header(ACCEPT, "application/json")
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(form.into_bytes())
        .map_err(|_| Reason::ProviderIssuerInvalid)?;
    let response = outbound.send(request).await?;
    if response.status().as_u16() == 404 {
        // GitHub's answer to a client it has never heard of.
        return Err(Reason::ProviderClientRefused.into());
    }
    serde_json::from_slice(response.body()).map_err(|_| Reason::ProviderNotDescribed.into())
}

async fn ask<T: serde::de::DeserializeOwned>(
    outbound: &Outbound,
    access: &ProviderAccess,
    path: &str,
    token: &str,
) -> Result<T, Problem> {
    let api = match access.issuer.trim_end_matches('/') {
        PUBLIC => PUBLIC_API.to_owned(),
        // GitHub Enterprise Server.
        own => format!("{own}/api/v3"),
    };
    let authorization = format!("Bearer {token}");
    let headers = [("accept", API_TYPE), ("authorization", authorization.as_str())];
    let response = outbound.get(&format!("{api}{path}"), &headers).await?;
    serde_json::from_slice(response.body())
        .ok()
        .filter(|_| response.status().is_success())
        .ok_or_else(|| {
            tracing::warn!(status = %response.status(), path, "GitHub's API refuses");
            Reason::ProviderAnswerRefused.into()
        })
}

fn address(access: &ProviderAccess, path: &str) -> String {
    format!("{}{path}", access.issuer.trim_end_matches('/'))
}

fn refused(error: Option<&str>, otherwise: Reason) -> Problem {
    tracing::info!(error, "GitHub refuses a code");
    match error {
        Some("incorrect_client_credentials" | "redirect_uri_mismatch") => Reason::ProviderClientRefused,
        _ => otherwise,
    }
    .into()
}
