//! Password hashes, passkeys, sealed data and the master key behind both codes and seals.

mod master_key;
mod passkeys;
mod password;
mod sealer;

pub use master_key::{MasterKey, MasterKeyError};
pub use passkeys::WebauthnCeremonies;
pub use password::Argon2Hasher;
pub use sealer::AeadSealer;
