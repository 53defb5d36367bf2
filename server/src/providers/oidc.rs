//! OpenID Connect: authorization code with PKCE, state and nonce, and the checks of the ID token.

use std::time::Duration;

use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreErrorResponseType, CoreIdToken,
    CoreIdTokenClaims, CoreIdTokenVerifier, CoreJwsSigningAlgorithm as Algorithm, CoreTokenResponse,
    CoreUserInfoClaims,
};
use openidconnect::{
    AuthType, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, SignatureVerificationError, TokenResponse as _,
};
use secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};
use shared::ports::{ProviderAccess, ProviderDoor, ProviderReply};
use shared::providers::{AccountTokens, ExternalAccount, Preset};
use shared::{Problem, Reason};

use super::apple;
use super::discovery::{Discovery, Metadata};
use crate::outbound::{Outbound, OutboundError};

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

type TokenError =
    RequestTokenError<OutboundError, openidconnect::StandardErrorResponse<CoreErrorResponseType>>;

/// Signatures that only the provider can make: none by a secret that both know, and never none at all.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RsaSsaPkcs1V15Sha256,
    Algorithm::RsaSsaPkcs1V15Sha384,
    Algorithm::RsaSsaPkcs1V15Sha512,
    Algorithm::RsaSsaPssSha256,
    Algorithm::RsaSsaPssSha384,
    Algorithm::RsaSsaPssSha512,
    Algorithm::EcdsaP256Sha256,
    Algorithm::EcdsaP384Sha384,
    Algorithm::EdDsa,
];

/// What has to be known when the browser is back.
#[derive(Serialize, Deserialize)]
struct Memory {
    nonce: String,
    verifier: String,
    /// In seconds.
    max_age: Option<u64>,
}

pub(super) fn door(
    access: &ProviderAccess,
    metadata: &Metadata,
    state: &str,
    max_age: Option<Duration>,
) -> Result<ProviderDoor, Problem> {
    let client = client(access, metadata)?;
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let state = CsrfToken::new(state.to_owned());
    let scopes = access.scopes.iter().filter(|scope| *scope != "openid");
    let mut request = client
        .authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            move || state,
            Nonce::new_random,
        )
        .add_scopes(scopes.map(|scope| Scope::new(scope.clone())))
        .set_pkce_challenge(challenge);
    if let Some(max_age) = max_age {
        request = request.set_max_age(max_age);
    }
    if access.preset == Preset::Apple {
        // It tells an address in no other way.
        request = request.add_extra_param("response_mode", "form_post");
    }
    let (url, _, nonce) = request.url();
    let memory = Memory {
        nonce: nonce.secret().clone(),
        verifier: verifier.secret().clone(),
        max_age: max_age.map(|max_age| max_age.as_secs()),
    };
    Ok(ProviderDoor {
        url: url.into(),
        memory: serde_json::to_string(&memory).map_err(|_| Reason::Internal)?,
    })
}

pub(super) async fn account(
    outbound: &Outbound,
    discovery: &Discovery,
    access: &ProviderAccess,
    memory: &str,
    reply: ProviderReply,
) -> Result<ExternalAccount, Problem> {
    // Somebody else's answer that was slipped under our state (RFC 9207).
    if reply.issuer.is_some_and(|issuer| issuer != access.issuer) {
        return Err(refused("the answer names another issuer"));
    }
    let memory: Memory = serde_json::from_str(memory).map_err(|_| Reason::Internal)?;
    let metadata = discovery.of(outbound, &access.issuer).await?;
    let client = client(access, &metadata)?;
    let tokens = exchange(outbound, &client, reply.code, memory.verifier)
        .await
        .map_err(|error| token_problem(error, Reason::ProviderAnswerRefused))?;
    let id_token = tokens.id_token().ok_or_else(|| refused("there is no ID token"))?;
    let nonce = Nonce::new(memory.nonce);
    let claims = match id_token.claims(&verifier(&client), &nonce) {
        Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)) => {
            // Its keys may have changed since they were asked for.
            let metadata = discovery.fresh(outbound, &access.issuer).await?;
            let client = self::client(access, &metadata)?;
            id_token.claims(&verifier(&client), &nonce).cloned()
        }
        checked => checked.cloned(),
    };
    let claims = claims.map_err(|error| refused(&error.to_string()))?;
    if memory.max_age.is_some_and(|most| is_older(&claims, most)) {
        return Err(refused("the sign-in there is too long ago"));
    }
    let profile = match claims.email() {
        Some(_) => None,
        None => profile(outbound, &client, &tokens, &claims).await?,
    };
    Ok(described(access, &claims, profile.as_ref(), &tokens, id_token))
}

/// Providers that do not say when somebody signed in are believed.
fn is_older(claims: &CoreIdTokenClaims, most: u64) -> bool {
    claims.auth_time().is_some_and(|signed_in| {
        let age = claims.issue_time().signed_duration_since(signed_in).num_seconds();
        u64::try_from(age).is_ok_and(|age| age > most)
    })
}

/// The code for its tokens.
async fn exchange(
    outbound: &Outbound,
    client: &Client,
    code: String,
    verifier: String,
) -> Result<CoreTokenResponse, TokenError> {
    client
        .exchange_code(AuthorizationCode::new(code))
        .map_err(|error| TokenError::Other(error.to_string()))?
        .set_pkce_verifier(PkceCodeVerifier::new(verifier))
        .request_async(outbound)
        .await
}

/// For providers that keep the address out of the token. It must be about the same person.
async fn profile(
    outbound: &Outbound,
    client: &Client,
    tokens: &CoreTokenResponse,
    claims: &CoreIdTokenClaims,
) -> Result<Option<CoreUserInfoClaims>, Problem> {
    let subject = claims.subject().clone();
    let Ok(request) = client.user_info(tokens.access_token().clone(), Some(subject)) else {
        return Ok(None);
    };
    match request.request_async(outbound).await {
        Ok(profile) => Ok(Some(profile)),
        Err(openidconnect::UserInfoError::Request(error)) => Err(error.into()),
        Err(error) => Err(refused(&error.to_string())),
    }
}

fn described(
    access: &ProviderAccess,
    claims: &CoreIdTokenClaims,
    profile: Option<&CoreUserInfoClaims>,
    tokens: &CoreTokenResponse,
    id_token: &CoreIdToken,
) -> ExternalAccount {
    let stated =
        |from_token: Option<&String>, from_profile: Option<&String>| from_token.or(from_profile).cloned();
    let email = stated(
        claims.email().map(|email| &**email),
        profile.and_then(|profile| profile.email()).map(|email| &**email),
    );
    let called = stated(
        claims.preferred_username().map(|name| &**name),
        profile
            .and_then(|profile| profile.preferred_username())
            .map(|name| &**name),
    );
    let verified = match claims.email() {
        Some(_) => claims.email_verified(),
        None => profile.and_then(|profile| profile.email_verified()),
    };
    // A directory of Microsoft names people by their address, and leaves the address out for some.
    let email = match access.preset {
        Preset::Microsoft => email.or_else(|| called.clone()),
        _ => email,
    };
    let name = |claim: Option<&openidconnect::LocalizedClaim<openidconnect::EndUserGivenName>>| {
        claim
            .and_then(|claim| claim.get(None))
            .map(|name| name.to_string())
    };
    let family = |claim: Option<&openidconnect::LocalizedClaim<openidconnect::EndUserFamilyName>>| {
        claim
            .and_then(|claim| claim.get(None))
            .map(|name| name.to_string())
    };
    let subject = claims.subject().to_string();
    ExternalAccount {
        issuer: access.issuer.clone(),
        user_name: email.clone().or(called).unwrap_or_else(|| subject.clone()),
        subject,
        given_name: name(claims.given_name())
            .or_else(|| name(profile.and_then(|profile| profile.given_name())))
            .unwrap_or_default(),
        family_name: family(claims.family_name())
            .or_else(|| family(profile.and_then(|profile| profile.family_name())))
            .unwrap_or_default(),
        email,
        email_is_verified: verified == Some(true),
        raw: match profile {
            Some(profile) => serde_json::to_value(profile),
            None => serde_json::to_value(claims),
        }
        .unwrap_or_default(),
        tokens: AccountTokens {
            access_token: tokens.access_token().secret().clone().into(),
            id_token: Some(id_token.to_string().into()),
        },
    }
}

/// Description and keys asked for anew, and a code nobody gave out, which a provider that knows the client refuses for
/// that reason.
pub(super) async fn test(
    outbound: &Outbound,
    discovery: &Discovery,
    access: &ProviderAccess,
) -> Result<(), Problem> {
    let metadata = discovery.fresh(outbound, &access.issuer).await?;
    let client = client(access, &metadata)?;
    let (_, verifier) = PkceCodeChallenge::new_random_sha256();
    let made_up = "usher-tests-this-client".to_owned();
    match exchange(outbound, &client, made_up, verifier.secret().clone()).await {
        Ok(_) => Ok(()),
        Err(error) => match token_problem(error, Reason::TripOver) {
            // The client is known; the code is not.
            problem if problem.reason == Reason::TripOver => Ok(()),
            problem => Err(problem),
        },
    }
}

/// `otherwise`: what any other refusal means.
fn token_problem(error: TokenError, otherwise: Reason) -> Problem {
    match error {
        RequestTokenError::Request(error) => error.into(),
        RequestTokenError::ServerResponse(answer)
            if matches!(
                answer.error(),
                CoreErrorResponseType::InvalidClient | CoreErrorResponseType::UnauthorizedClient
            ) =>
        {
            tracing::warn!(%answer, "an identity provider refuses its client");
            Reason::ProviderClientRefused.into()
        }
        error => {
            tracing::info!(%error, "an identity provider refuses a code");
            otherwise.into()
        }
    }
}

fn refused(why: &str) -> Problem {
    tracing::warn!(why, "an identity provider's answer does not hold");
    Reason::ProviderAnswerRefused.into()
}

fn verifier(client: &Client) -> CoreIdTokenVerifier<'_> {
    client.id_token_verifier().set_allowed_algs(ALGORITHMS)
}

fn client(access: &ProviderAccess, metadata: &Metadata) -> Result<Client, Problem> {
    let secret = match access.preset {
        Preset::Apple => apple::client_secret(access)?,
        _ => access.client_secret.clone(),
    };
    let secret = secret.expose_secret();
    let secret = (!secret.is_empty()).then(|| ClientSecret::new(secret.to_owned()));
    let methods = metadata.token_endpoint_auth_methods_supported();
    let knows = |method: CoreClientAuthMethod| methods.is_none_or(|methods| methods.contains(&method));
    let in_body =
        !knows(CoreClientAuthMethod::ClientSecretBasic) && knows(CoreClientAuthMethod::ClientSecretPost);
    let callback = RedirectUrl::new(access.callback_url.clone()).map_err(|_| Reason::Internal)?;
    Ok(
        CoreClient::from_provider_metadata(metadata.clone(), ClientId::new(access.client_id.clone()), secret)
            .set_auth_type(if in_body {
                AuthType::RequestBody
            } else {
                AuthType::BasicAuth
            })
            .set_redirect_uri(callback),
    )
}
