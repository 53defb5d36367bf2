//! Password hashes, sealed data and the master key behind both codes and seals.

mod master_key;
mod password;
mod sealer;

pub use master_key::{MasterKey, MasterKeyError};
pub use password::Argon2Hasher;
pub use sealer::AeadSealer;
