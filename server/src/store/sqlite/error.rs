//! What can go wrong below the ports, and the little of it that callers hear.

use std::path::PathBuf;

use rusqlite::{ErrorCode, ffi};
use shared::{Problem, Reason};

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{}: {source}", path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error("another usher serves from {}: stop it first, or set USHER_DATABASE_URL to a file of its own", path.display())]
    InUse { path: PathBuf },
    #[error("SQLite {found} is too old: {needed} or newer is needed")]
    Version { found: String, needed: &'static str },
    #[error("migrating the database: {0}")]
    Migration(#[from] refinery::Error),
    #[error("database: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A stored value that no version of usher writes.
    #[error("stored {0} cannot be read")]
    Unreadable(&'static str),
    /// A change of a row that is not there.
    #[error("no {0} to change")]
    Missing(&'static str),
    #[error("starting a thread: {0}")]
    Thread(std::io::Error),
    #[error("refused: {0}")]
    Refused(Problem),
    /// It failed after its first write, so nothing of its transaction may be kept.
    #[error("half done: {0}")]
    HalfDone(Box<StoreError>),
    #[error("a change failed half way, and the commit it shared was dropped")]
    Dropped,
}

impl From<Problem> for StoreError {
    fn from(problem: Problem) -> Self {
        Self::Refused(problem)
    }
}

impl StoreError {
    /// A row with the same key exists.
    pub(super) fn is_duplicate(&self) -> bool {
        matches!(self, Self::Sqlite(rusqlite::Error::SqliteFailure(error, _))
            if matches!(error.extended_code, ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY))
    }

    pub(super) fn is_busy(&self) -> bool {
        let cause = match self {
            Self::Sqlite(error) => Some(error),
            Self::Migration(error) => {
                std::error::Error::source(error).and_then(|source| source.downcast_ref())
            }
            _ => None,
        };
        matches!(cause, Some(rusqlite::Error::SqliteFailure(error, _))
            if matches!(error.code, ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
    }

    pub(super) fn half_done(self) -> Self {
        Self::HalfDone(Box::new(self))
    }

    /// A duplicate becomes the refusal given.
    pub(super) fn or_taken(self, reason: Reason) -> Self {
        if self.is_duplicate() {
            Self::Refused(reason.into())
        } else {
            self
        }
    }

    /// The refusal for the caller; the cause goes to the log. Texts of SQLite name columns, never values.
    pub(super) fn into_problem(self) -> Problem {
        match self {
            Self::Refused(problem) => problem,
            Self::HalfDone(error) => error.into_problem(),
            error if error.is_busy() => {
                tracing::warn!(%error, "the database is busy");
                Reason::TryAgain.into()
            }
            error => {
                tracing::error!(%error, "the database failed");
                Reason::Internal.into()
            }
        }
    }
}
