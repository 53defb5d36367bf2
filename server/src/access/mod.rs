//! Who calls: bearer tokens in, callers out, with a memory so short that a busy program is looked up every two seconds
//! instead of with every request.

mod cors;

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use sha2::{Digest, Sha256};
use shared::access::{BearerToken, Caller};
use shared::{Micros, Problem, Reason, Service};

pub use self::cors::any_origin;

/// How long a revoked token or a lost role may still work.
const REMEMBERED: Duration = Duration::from_secs(2);
/// Callers remembered at most, each a few hundred bytes.
const MAX_REMEMBERED: usize = 10_000;

pub struct Authenticator {
    service: Arc<Service>,
    /// By the hash of the whole header, so that no token lies in memory.
    remembered: RwLock<HashMap<[u8; 32], Remembered>>,
}

struct Remembered {
    caller: Arc<Caller>,
    until: Micros,
}

impl Authenticator {
    #[must_use]
    pub fn new(service: Arc<Service>) -> Self {
        Self {
            service,
            remembered: RwLock::default(),
        }
    }

    /// The caller behind the value of an `Authorization` header.
    pub async fn authenticate(&self, header: Option<&str>) -> Result<Arc<Caller>, Problem> {
        let header = header.ok_or(Reason::AuthHeaderMissing)?;
        let key: [u8; 32] = Sha256::digest(header.as_bytes()).into();
        let now = self.service.clock.now();
        if let Some(caller) = self.recall(&key, now) {
            return Ok(caller);
        }
        let token = BearerToken::from_header(Some(header))?;
        let (caller, token_ends_at) = self.service.authenticate(&token).await?;
        let caller = Arc::new(caller);
        let until = now.plus(REMEMBERED);
        let remembered = Remembered {
            caller: Arc::clone(&caller),
            until: token_ends_at.map_or(until, |end| end.min(until)),
        };
        self.remember(key, remembered, now);
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

    fn recall(&self, key: &[u8; 32], now: Micros) -> Option<Arc<Caller>> {
        // A panic elsewhere leaves the map whole: every change to it is a single call.
        let remembered = self.remembered.read().unwrap_or_else(PoisonError::into_inner);
        let found = remembered.get(key).filter(|found| now < found.until)?;
        Some(Arc::clone(&found.caller))
    }

    fn remember(&self, key: [u8; 32], caller: Remembered, now: Micros) {
        let mut remembered = self.remembered.write().unwrap_or_else(PoisonError::into_inner);
        if remembered.len() >= MAX_REMEMBERED {
            remembered.retain(|_, caller| now < caller.until);
        }
        if remembered.len() < MAX_REMEMBERED {
            remembered.insert(key, caller);
        }
    }
}
