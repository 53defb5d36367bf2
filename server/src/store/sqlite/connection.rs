//! Opening the file: who may read it, how it is written, which schema it has.

use std::fs::{DirBuilder, File, OpenOptions};
use std::path::Path;
use std::time::Duration;

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
const MIGRATION_TRIES: u32 = 5;

/// Makes folder and file for the owner's eyes only; what exists keeps its permissions.
pub(super) fn create_private(path: &Path) -> Result<File, StoreError> {
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
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    // SQLite gives its log the permissions of the database.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(failed)
}

pub(super) fn open_writer(path: &Path) -> Result<Connection, StoreError> {
    let db = open(path)?;
    // FULL: a commit is on the disk before anybody hears of it. The log is folded in every 16 MiB instead of every 4,
    // and shrinks again after a burst. The cache holds
    // what the log does; a larger one costs more, since SQLite walks through it with each commit that split a page.
    db.execute_batch(
        "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; \
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

/// Two processes may start at once on an empty file: the slower one fails on a table that exists and looks again.
pub(super) fn migrate(db: &mut Connection) -> Result<Vec<String>, StoreError> {
    let mut tries = 0;
    loop {
        tries += 1;
        match embedded::migrations::runner().run(db) {
            Ok(report) => {
                return Ok(report
                    .applied_migrations()
                    .iter()
                    .map(ToString::to_string)
                    .collect());
            }
            Err(error) if tries == MIGRATION_TRIES => return Err(error.into()),
            Err(error) => {
                tracing::warn!(%error, "migrating the database failed, trying again");
                std::thread::sleep(Duration::from_millis(200));
            }
        }
    }
}
