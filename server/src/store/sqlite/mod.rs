//! SQLite: one writer that commits in groups, readers beside it.

mod access;
mod change;
mod connection;
mod email_providers;
mod error;
mod identities;
mod invites;
mod load;
mod mail_texts;
mod organizations;
mod outbox;
mod passkeys;
mod policies;
mod providers;
mod readers;
mod reminders;
mod rows;
mod sessions;
mod sole;
mod users;
mod webhooks;
mod writer;

use std::path::{Path, PathBuf};

pub use error::StoreError;
pub use sole::SoleServer;

use readers::Readers;
use writer::Writer;

/// A database file and the threads that work on it. Dropping it finishes what is queued.
pub struct SqliteStore {
    // Readers close first: the last connection to close folds the log into the file.
    readers: Readers,
    writer: Writer,
    path: PathBuf,
}

impl SqliteStore {
    /// Opens the database, makes it when there is none, and brings its schema up to date.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        connection::create_database(path)?;
        let mut db = connection::open_writer(path)?;
        connection::migrate(&mut db)?;
        Ok(Self {
            readers: Readers::start(path)?,
            writer: Writer::start(db)?,
            path: path.to_owned(),
        })
    }

    /// Brings the schema up to date; returns the names of the migrations that were applied.
    pub fn migrate(path: &Path) -> Result<Vec<String>, StoreError> {
        connection::create_database(path)?;
        connection::migrate(&mut connection::open_writer(path)?)
    }

    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}
