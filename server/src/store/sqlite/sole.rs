//! One usher serves from a file: two would each take the other's writes for a command's, and send mails side by side.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::{StoreError, connection};

/// Held as long as a server uses the file. The system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub struct SoleServer {
    _lock: File,
}

impl SoleServer {
    /// Commands beside a server take no lock.
    pub fn on(database: &Path) -> Result<Self, StoreError> {
        let path = database.with_extension("lock");
        let lock = connection::open_beside(&path)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse {
                path: database.to_owned(),
            }),
            Err(TryLockError::Error(source)) => Err(StoreError::File { path, source }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_server_is_refused_until_the_first_has_gone() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("usher.db");
        let first = SoleServer::on(&database).unwrap();
        let error = SoleServer::on(&database).unwrap_err();
        assert!(matches!(error, StoreError::InUse { .. }), "{error}");
        drop(first);
        SoleServer::on(&database).unwrap();
        // Whether there is a database already tells whether its key must be there too.
        assert!(!database.exists());
    }
}
