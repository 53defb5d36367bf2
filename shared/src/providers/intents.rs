//! Trips for programs with pages of their own: they get who came, and decide what to do with it.

use std::fmt;
use std::time::Duration;

use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};

use super::trip::Aim;
use super::urls::{check_url, with_query};
use super::{AccountTokens, ExternalAccount, IdentityProvider, StartedTrip};
use crate::access::{Caller, Permission};
use crate::secrets::{random_token, same_hash, token_hash};
use crate::service::Details;
use crate::texts::Language;
use crate::{Micros, Problem, Reason, Service};

/// From the call to the person's click.
const INTENT_TIME: Duration = Duration::from_secs(60 * 60);
/// From the way back to the program's question.
const ANSWER_TIME: Duration = Duration::from_secs(60 * 60);

/// A trip that a program asked for, as stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Intent {
    pub id: String,
    pub provider_id: String,
    pub success_url: String,
    pub failure_url: String,
    /// Of the token that the answer may be fetched with; none until somebody came back.
    pub token_hash: Option<Vec<u8>>,
    /// The account, sealed.
    pub sealed: Option<Vec<u8>>,
    /// A session took it for a proof: it is over.
    pub is_spent: bool,
    pub created_at: Micros,
    pub changed_at: Micros,
    pub expires_at: Micros,
}

impl fmt::Debug for Intent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Intent({}, …)", self.id)
    }
}

impl Intent {
    fn is_opened_by(&self, token: &str) -> bool {
        let hash = self.token_hash.as_deref();
        hash.is_some_and(|hash| same_hash(hash, &token_hash(token)))
    }
}

/// Where the browser goes afterwards.
#[derive(Clone, Debug)]
pub struct IntentUrls {
    pub success: String,
    pub failure: String,
}

#[derive(Clone, Debug)]
pub struct StartedIntent {
    pub details: Details,
    /// For the browser: an address of usher, which ties the trip to that browser and sends it on.
    pub url: String,
}

/// Who came back.
#[derive(Clone, Debug)]
pub struct RetrievedIntent {
    pub details: Details,
    pub provider: IdentityProvider,
    pub account: ExternalAccount,
    /// Whom the account is linked to.
    pub user_id: Option<String>,
}

/// [`ExternalAccount`] as it is sealed.
#[derive(Serialize, Deserialize)]
struct Kept {
    issuer: String,
    subject: String,
    user_name: String,
    given_name: String,
    family_name: String,
    email: Option<String>,
    email_is_verified: bool,
    raw: serde_json::Value,
    access_token: String,
    id_token: Option<String>,
}

impl From<&ExternalAccount> for Kept {
    fn from(account: &ExternalAccount) -> Self {
        let id_token = account.tokens.id_token.as_ref();
        Self {
            issuer: account.issuer.clone(),
            subject: account.subject.clone(),
            user_name: account.user_name.clone(),
            given_name: account.given_name.clone(),
            family_name: account.family_name.clone(),
            email: account.email.clone(),
            email_is_verified: account.email_is_verified,
            raw: account.raw.clone(),
            access_token: account.tokens.access_token.expose_secret().to_owned(),
            id_token: id_token.map(|token| token.expose_secret().to_owned()),
        }
    }
}

impl From<Kept> for ExternalAccount {
    fn from(kept: Kept) -> Self {
        Self {
            issuer: kept.issuer,
            subject: kept.subject,
            user_name: kept.user_name,
            given_name: kept.given_name,
            family_name: kept.family_name,
            email: kept.email,
            email_is_verified: kept.email_is_verified,
            raw: kept.raw,
            tokens: AccountTokens {
                access_token: kept.access_token.into(),
                id_token: kept.id_token.map(SecretString::from),
            },
        }
    }
}

impl Service {
    pub async fn start_intent(
        &self,
        caller: &Caller,
        organization_id: Option<&str>,
        provider_id: &str,
        urls: IntentUrls,
    ) -> Result<StartedIntent, Problem> {
        let organization_id = self.organization_for(caller, organization_id, None).await?;
        caller.allow(Permission::PolicyRead, Some(&organization_id))?;
        let organization = self
            .store
            .organization(&organization_id)
            .await?
            .ok_or(Reason::OrganizationNotFound)?;
        for url in [&urls.success, &urls.failure] {
            check_url(url, &organization.policy().link_hosts)?;
        }
        let provider = self.provider_of(&organization, provider_id).await?;
        let now = self.clock.now();
        let intent = Intent {
            id: self.new_id(),
            provider_id: provider.id,
            success_url: urls.success,
            failure_url: urls.failure,
            token_hash: None,
            sealed: None,
            is_spent: false,
            created_at: now,
            changed_at: now,
            expires_at: now.plus(INTENT_TIME),
        };
        let started = StartedIntent {
            details: details(&intent, organization_id),
            url: format!("{}/idp/start/{}", self.settings.public_url, intent.id),
        };
        self.store.add_intent(intent).await?;
        Ok(started)
    }

    /// The browser comes by on its way to the provider.
    pub async fn start_intent_trip(
        &self,
        intent_id: &str,
        browser: Option<String>,
        source: &str,
    ) -> Result<StartedTrip, Problem> {
        self.count_trip(source).await?;
        let intent = self
            .open_intent(intent_id)
            .await?
            .filter(|intent| intent.sealed.is_none())
            .ok_or(Reason::TripOver)?;
        let provider = self.active_provider(&intent.provider_id).await?;
        self.set_out(provider, None, Aim::Intent { id: intent.id }, browser)
            .await
    }

    async fn open_intent(&self, id: &str) -> Result<Option<Intent>, Problem> {
        let now = self.clock.now();
        let intent = self.store.intent(id).await?;
        Ok(intent.filter(|intent| now < intent.expires_at))
    }

    /// Keeps who came, and answers where the browser goes with the key to it.
    pub(super) async fn answer_intent(
        &self,
        id: &str,
        provider: &IdentityProvider,
        account: &ExternalAccount,
    ) -> Result<String, Problem> {
        let intent = self.open_intent(id).await?.ok_or(Reason::TripOver)?;
        let token = random_token(&*self.random);
        let plain = serde_json::to_vec(&Kept::from(account)).map_err(|_| Reason::Internal)?;
        let now = self.clock.now();
        let mut parameters = vec![("id", intent.id.clone()), ("token", token.clone())];
        if let Some(identity) = self.store.identity(&account.issuer, &account.subject).await? {
            parameters.push(("user", identity.user_id));
        }
        let url = with_query(&intent.success_url, &parameters);
        tracing::debug!(intent = intent.id, provider = provider.id, "an intent succeeded");
        self.store
            .answer_intent(Intent {
                token_hash: Some(token_hash(&token)),
                sealed: Some(self.sealer.seal(&plain)?),
                changed_at: now,
                expires_at: now.plus(ANSWER_TIME),
                ..intent
            })
            .await?;
        Ok(url)
    }

    /// Where the browser goes that comes with nothing.
    pub(super) async fn failed_intent_url(
        &self,
        id: &str,
        problem: &Problem,
    ) -> Result<Option<String>, Problem> {
        Ok(self.open_intent(id).await?.map(|intent| {
            let error = problem.reason.id().unwrap_or_default().to_owned();
            let words = problem.words(Language::ENGLISH);
            let parameters = [("id", intent.id), ("error", error), ("error_description", words)];
            with_query(&intent.failure_url, &parameters)
        }))
    }

    /// For whoever has the intent's token.
    pub async fn retrieve_intent(&self, id: &str, token: &str) -> Result<RetrievedIntent, Problem> {
        let intent = self
            .open_intent(id)
            .await?
            .filter(|intent| intent.is_opened_by(token) && !intent.is_spent)
            .ok_or(Reason::IntentInvalid)?;
        let (provider, account) = self.who_came(&intent).await?;
        // As of now: the program may have linked it since.
        let identity = self.store.identity(&account.issuer, &account.subject).await?;
        let owner = provider.organization_id.clone().unwrap_or_default();
        Ok(RetrievedIntent {
            details: details(&intent, owner),
            provider,
            account,
            user_id: identity.map(|identity| identity.user_id),
        })
    }

    async fn who_came(&self, intent: &Intent) -> Result<(IdentityProvider, ExternalAccount), Problem> {
        let sealed = intent.sealed.as_deref().ok_or(Reason::IntentInvalid)?;
        let plain = self.sealer.open(sealed).ok_or(Reason::Internal)?;
        let kept: Kept = serde_json::from_slice(&plain).map_err(|_| Reason::Internal)?;
        let provider = self.store.provider(&intent.provider_id).await?;
        Ok((provider.ok_or(Reason::ProviderNotFound)?, kept.into()))
    }

    /// The same as a proof: whoever comes later learns that it is spent or over.
    pub(crate) async fn intent_as_proof(
        &self,
        id: &str,
        token: &str,
    ) -> Result<(IdentityProvider, ExternalAccount), Problem> {
        let intent = self
            .store
            .intent(id)
            .await?
            .filter(|intent| intent.is_opened_by(token))
            .ok_or(Reason::SessionIntentTokenWrong)?;
        if intent.is_spent {
            return Err(Reason::SessionIntentSpent.into());
        }
        if self.clock.now() >= intent.expires_at {
            return Err(Reason::SessionIntentExpired.into());
        }
        self.who_came(&intent).await
    }
}

fn details(intent: &Intent, resource_owner: String) -> Details {
    Details {
        sequence: if intent.sealed.is_some() { 2 } else { 1 },
        changed_at: intent.changed_at,
        created_at: intent.created_at,
        resource_owner,
    }
}
