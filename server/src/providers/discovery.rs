//! What providers say about themselves, remembered for a while.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use openidconnect::core::{CoreJsonWebKeySet, CoreProviderMetadata};
use shared::{Problem, Reason};

use crate::outbound::{Outbound, OutboundError};

pub(super) type Metadata = CoreProviderMetadata;

/// Keys that change are asked for anew when a token names one that is not known.
const REMEMBERED: Duration = Duration::from_secs(10 * 60);
/// More providers than any installation has.
const MAX_REMEMBERED: usize = 256;
const DESCRIPTION: &str = "/.well-known/openid-configuration";

#[derive(Default)]
pub(super) struct Discovery {
    known: Mutex<HashMap<String, (Instant, Arc<Metadata>)>>,
}

impl Discovery {
    pub async fn of(&self, outbound: &Outbound, issuer: &str) -> Result<Arc<Metadata>, Problem> {
        let known = self.known.lock().ok().and_then(|known| {
            let (since, metadata) = known.get(issuer)?;
            (since.elapsed() < REMEMBERED).then(|| Arc::clone(metadata))
        });
        match known {
            Some(metadata) => Ok(metadata),
            None => self.fresh(outbound, issuer).await,
        }
    }

    /// Asks, whatever is remembered.
    pub async fn fresh(&self, outbound: &Outbound, issuer: &str) -> Result<Arc<Metadata>, Problem> {
        let metadata = Arc::new(ask(outbound, issuer).await?);
        if let Ok(mut known) = self.known.lock() {
            if known.len() >= MAX_REMEMBERED {
                known.clear();
            }
            known.insert(issuer.to_owned(), (Instant::now(), Arc::clone(&metadata)));
        }
        Ok(metadata)
    }
}

async fn ask(outbound: &Outbound, issuer: &str) -> Result<Metadata, Problem> {
    let url = format!("{}{DESCRIPTION}", issuer.trim_end_matches('/'));
    let metadata: Metadata = json(outbound, &url).await?;
    // Whoever is called here must be who answers, or one provider could speak for another.
    if metadata.issuer().as_str() != issuer {
        return Err(Problem::with_text(
            Reason::ProviderIssuerDiffers,
            metadata.issuer().as_str(),
        ));
    }
    let keys: CoreJsonWebKeySet = json(outbound, metadata.jwks_uri().as_str()).await?;
    if keys.keys().is_empty() || metadata.token_endpoint().is_none() {
        return Err(Reason::ProviderNotDescribed.into());
    }
    Ok(metadata.set_jwks(keys))
}

async fn json<T: serde::de::DeserializeOwned>(outbound: &Outbound, url: &str) -> Result<T, Problem> {
    let response = match outbound.get(url, &[("accept", "application/json")]).await {
        Ok(response) => response,
        Err(error @ OutboundError::Answer(_)) => {
            tracing::info!(%error, "an identity provider's description names no address");
            return Err(Reason::ProviderNotDescribed.into());
        }
        Err(error) => return Err(error.into()),
    };
    let status = response.status();
    if status.is_server_error() {
        return Err(Reason::ProviderUnreachable.into());
    }
    serde_json::from_slice(response.body())
        .ok()
        .filter(|_| status.is_success())
        .ok_or_else(|| {
            tracing::info!(%status, "an identity provider does not describe itself");
            Reason::ProviderNotDescribed.into()
        })
}
