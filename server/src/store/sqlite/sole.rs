//! One usher serves from a file: two would each take the other's writes for a command's, and send mails side by side.

use std::fs::{File, OpenOptions, TryLockError};
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
        connection::create_private(database)?;
        let path = database.with_extension("lock");
        let failed = |source| StoreError::File {
            path: path.clone(),
            source,
        };
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let lock = options.open(&path).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse {
                path: database.to_owned(),
            }),
            Err(TryLockError::Error(source)) => Err(failed(source)),
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
    }
}
