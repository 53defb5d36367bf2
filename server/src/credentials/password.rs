//! Argon2id off the async threads, as many at once as there are cores.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use async_trait::async_trait;
use secrecy::{ExposeSecret as _, SecretString};
use shared::ports::PasswordHasher;
use shared::{Problem, Reason};
use tokio::sync::Semaphore;

/// OWASP's Password Storage cheat sheet: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
/// At some 30 ms a hash the last in the queue waits about two seconds.
const QUEUE_PER_CORE: usize = 64;

pub struct Argon2Hasher {
    argon2: Argon2<'static>,
    /// Hashing more at once than there are cores only costs memory.
    permits: Arc<Semaphore>,
    /// Places in the queue for a permit: a burst is told to come back instead of holding everybody up.
    places: Arc<Semaphore>,
    /// Of nothing anybody knows: a user who does not exist takes as long as one who does.
    decoy: String,
}

impl Argon2Hasher {
    /// Fails only when the parameters above are out of Argon2's range.
    pub fn new() -> Result<Self, argon2::Error> {
        let params = Params::new(MEMORY_KIB, PASSES, LANES, None)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let decoy = argon2
            .hash_password(b"decoy")
            .map_err(|_| argon2::Error::OutputTooShort)?
            .to_string();
        Ok(Self {
            argon2,
            permits: Arc::new(Semaphore::new(cores)),
            places: Arc::new(Semaphore::new(cores * QUEUE_PER_CORE)),
            decoy,
        })
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
        let _place = self.places.try_acquire().map_err(|_| Problem::new(Reason::TryAgain))?;
        let permit = Arc::clone(&self.permits)
            .acquire_owned()
            .await
            .map_err(|_| Reason::TryAgain)?;
        let done = tokio::task::spawn_blocking(move || {
            let _held = permit;
            work()
        });
        done.await.map_err(|error| {
            tracing::error!(%error, "password hashing ended early");
            Problem::new(Reason::Internal)
        })
    }
}

#[async_trait]
impl PasswordHasher for Argon2Hasher {
    async fn hash(&self, password: &SecretString) -> Result<String, Problem> {
        let (argon2, password) = (self.argon2.clone(), password.clone());
        self.run(move || {
            argon2
                .hash_password(password.expose_secret().as_bytes())
                .map(|hash| hash.to_string())
        })
        .await?
        .map_err(|error| {
            tracing::error!(%error, "password hashing failed");
            Reason::Internal.into()
        })
    }

    async fn verify(&self, password: &SecretString, hash: Option<String>) -> Result<bool, Problem> {
        let (argon2, password) = (
            self.argon2.clone(),
            shared::onboarding::Password::normalized(password),
        );
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.decoy.clone());
        self.run(move || {
            let right = PasswordHash::new(&hash).is_ok_and(|hash| {
                argon2
                    .verify_password(password.expose_secret().as_bytes(), &hash)
                    .is_ok()
            });
            right && known
        })
        .await
    }

    fn supports(&self, hash: &str) -> bool {
        // Parameters beyond these would let an import slow every sign-in down.
        hash.starts_with("$argon2id$")
            && PasswordHash::new(hash)
                .ok()
                .and_then(|hash| Params::try_from(&hash).ok())
                .is_some_and(|params| {
                    params.m_cost() <= 256 * 1024 && params.t_cost() <= 16 && params.p_cost() <= 16
                })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_verifies_against_its_own_hash_alone() {
        let hasher = Argon2Hasher::new().unwrap();
        let hash = hasher.hash(&"seven quiet tangerines".into()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(
            hasher
                .verify(&"seven quiet tangerines".into(), Some(hash.clone()))
                .await
                .unwrap()
        );
        assert!(
            !hasher
                .verify(&"seven quiet tangerine".into(), Some(hash))
                .await
                .unwrap()
        );
        assert!(!hasher.verify(&"decoy".into(), None).await.unwrap());
    }

    #[test]
    fn only_affordable_argon2id_hashes_are_imported() {
        let hasher = Argon2Hasher::new().unwrap();
        let own = hasher.decoy.clone();
        assert!(hasher.supports(&own));
        assert!(!hasher.supports("$2b$10$abcdefghijklmnopqrstuv"));
        assert!(!hasher.supports(&own.replace("m=19456", "m=4194304")));
        assert!(!hasher.supports("$argon2id$broken"));
    }
}
