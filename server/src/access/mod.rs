//! Who calls: bearer tokens in, callers out, with a memory so short that a busy program is looked up every two seconds
//! instead of with every request.

mod cors;

use std::sync::Arc;
use std::time::Duration;

use sha2::{Digest, Sha256};
use shared::access::{BearerToken, Caller};
use shared::{Problem, Reason, Service};

pub use self::cors::any_origin;

/// How long a role that was lost, or a token that was revoked by another node, may still work.
const REMEMBERED: Duration = Duration::from_secs(2);

pub struct Authenticator {
    service: Arc<Service>,
}

impl Authenticator {
    #[must_use]
    pub fn new(service: Arc<Service>) -> Self {
        Self { service }
    }

    /// The caller behind the value of an `Authorization` header.
    pub async fn authenticate(&self, header: Option<&str>) -> Result<Arc<Caller>, Problem> {
        let header = header.ok_or(Reason::AuthHeaderMissing)?;
        let key: [u8; 32] = Sha256::digest(header.as_bytes()).into();
        let (now, memory) = (self.service.clock.now(), &self.service.callers);
        if let Some(caller) = memory.recall(&key, now) {
            return Ok(caller);
        }
        let attempt = memory.attempt();
        let token = BearerToken::from_header(Some(header))?;
        let (caller, token_ends_at) = self.service.authenticate(&token).await?;
        let caller = Arc::new(caller);
        let until = now.plus(REMEMBERED);
        let until = token_ends_at.map_or(until, |end| end.min(until));
        memory.remember(attempt, key, Arc::clone(&caller), until, now);
        Ok(caller)
    }

    /// The value of an `x-zitadel-orgid` header, if the organization is there.
    pub async fn organization(&self, header: &str) -> Result<Option<String>, Problem> {
        if header.is_empty() {
            return Ok(None);
        }
        match self.service.store.organization(header).await? {
            Some(organization) => Ok(Some(organization.id)),
            None => Err(Reason::OrganizationHeaderUnknown.into()),
        }
    }
}
