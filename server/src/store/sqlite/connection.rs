//! Opening the file: who may read it, how it is written, which schema it has.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::ErrorKind;
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::StoreError;

mod embedded {
    refinery::embed_migrations!("migrations/sqlite");
}

/// SQLite before this one can corrupt a database in WAL mode when two connections reset the log at once.
const NEEDED_VERSION: (i32, &str) = (3_051_003, "3.51.3");
/// How long one statement waits for another process that is writing.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// More than there are statements.
const CACHED_STATEMENTS: usize = 256;
/// How long others who open the same file are waited for.
const OPENING_PATIENCE: Duration = Duration::from_secs(20);
const OPENING_PAUSE: Duration = Duration::from_millis(50);

/// Makes folder and database for the owner's eyes only. What exists keeps its permissions and is not even opened:
/// closing it again would take the locks that this process may hold on it.
pub(super) fn create_database(path: &Path) -> Result<(), StoreError> {
    let created = open_private(path, OpenOptions::new().append(true).create_new(true));
    match created {
        Err(StoreError::File { source, .. }) if source.kind() == ErrorKind::AlreadyExists => Ok(()),
        created => created.map(drop),
    }
}

/// Opens a file beside the database, making folder and file for the owner's eyes only.
pub(super) fn open_beside(path: &Path) -> Result<File, StoreError> {
    open_private(path, OpenOptions::new().append(true).create(true))
}

fn open_private(path: &Path, options: &mut OpenOptions) -> Result<File, StoreError> {
    let failed = |source| StoreError::File {
        path: path.to_owned(),
        source,
    };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder).map_err(failed)?;
    }
    // SQLite gives its log the permissions of the database.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options.open(path).map_err(failed)
}

pub(super) fn open_writer(path: &Path) -> Result<Connection, StoreError> {
    let db = open(path)?;
    patiently(|| Ok(db.execute_batch("pragma journal_mode = wal")?))?;
    // FULL: a commit is on the disk before anybody hears of it. The log is folded in every 16 MiB instead of every 4,
    // and shrinks again after a burst. The cache holds
    // what the log does; a larger one costs more, since SQLite walks through it with each commit that split a page.
    db.execute_batch(
        "pragma synchronous = full; pragma foreign_keys = on; \
         pragma wal_autocheckpoint = 4000; pragma journal_size_limit = 67108864; pragma cache_size = -16384;",
    )?;
    Ok(db)
}

pub(super) fn open_reader(path: &Path) -> Result<Connection, StoreError> {
    let db = open(path)?;
    db.execute_batch("pragma query_only = on; pragma cache_size = -16384;")?;
    Ok(db)
}

fn open(path: &Path) -> Result<Connection, StoreError> {
    if rusqlite::version_number() < NEEDED_VERSION.0 {
        return Err(StoreError::Version {
            found: rusqlite::version().to_owned(),
            needed: NEEDED_VERSION.1,
        });
    }
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    db.busy_timeout(BUSY_TIMEOUT)?;
    // Without it SQLite plans a statement anew for each new value, and planning takes longer than most statements.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    db.set_prepared_statement_cache_capacity(CACHED_STATEMENTS);
    db.execute_batch("pragma mmap_size = 268435456; pragma temp_store = memory;")?;
    Ok(db)
}

/// All or nothing. Of several that start at once on an empty file one migrates; the others are told that it is busy, or
/// that a table exists already, and look again.
pub(super) fn migrate(db: &mut Connection) -> Result<Vec<String>, StoreError> {
    let mut apply = || {
        patiently(|| {
            let report = embedded::migrations::runner().set_grouped(true).run(db)?;
            Ok(report
                .applied_migrations()
                .iter()
                .map(ToString::to_string)
                .collect())
        })
    };
    match apply() {
        Err(StoreError::Migration(error)) => {
            tracing::warn!(%error, "migrating the database failed, trying again");
            apply()
        }
        outcome => outcome,
    }
}

/// Waits for others who open the same file: SQLite's own patience ends where a file is switched to a log, or recovered.
fn patiently<T>(mut work: impl FnMut() -> Result<T, StoreError>) -> Result<T, StoreError> {
    let until = Instant::now() + OPENING_PATIENCE;
    loop {
        match work() {
            Err(error) if error.is_busy() && Instant::now() < until => std::thread::sleep(OPENING_PAUSE),
            outcome => return outcome,
        }
    }
}
