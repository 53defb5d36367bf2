//! What is SQLite's alone: every statement prepares, the file is private, another process may write too.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use rusqlite::Connection;
use server::store::{SqliteStore, sql};

use crate::concurrency::count_up;
use crate::fixtures::*;

#[test]
fn every_statement_prepares_and_numbers_its_placeholders_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("usher.db");
    SqliteStore::migrate(&path).unwrap();
    let db = Connection::open(&path).unwrap();
    assert!(sql::ALL.len() > 50);
    for (name, text) in sql::ALL {
        let statement = db
            .prepare(text)
            .unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
        for at in 1..=statement.parameter_count() {
            let placeholder = format!("${at}");
            assert_eq!(statement.parameter_name(at), Some(placeholder.as_str()), "{name}");
        }
    }
}

#[test]
fn look_ups_use_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("usher.db");
    SqliteStore::migrate(&path).unwrap();
    let db = Connection::open(&path).unwrap();
    for (name, text) in sql::ALL.iter().filter(|(name, _)| {
        // `HAS_ADMINISTRATOR` and the count of waiting mails look at an index from end to end.
        !matches!(*name, "MAILS_WAITING")
    }) {
        let mut plan = db.prepare(&format!("explain query plan {text}")).unwrap();
        let count = plan.parameter_count();
        let steps: Vec<String> = plan
            .query_map(rusqlite::params_from_iter(vec![1; count]), |row| row.get(3))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        for step in steps {
            let whole = step.starts_with("SCAN") && !step.contains("INDEX") && !step.contains("CONSTANT");
            assert!(!whole, "{name}: {step}");
        }
    }
}

#[test]
fn migrating_again_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("usher.db");
    assert!(!SqliteStore::migrate(&path).unwrap().is_empty());
    assert!(SqliteStore::migrate(&path).unwrap().is_empty());
}

#[test]
fn several_may_open_an_empty_file_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("usher.db");
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let path = path.clone();
            std::thread::spawn(move || SqliteStore::open(&path).map(drop))
        })
        .collect();
    for thread in threads {
        thread.join().unwrap().unwrap();
    }
}

#[cfg(unix)]
#[test]
fn file_and_folder_are_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data/usher.db");
    let _store = SqliteStore::open(&path).unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    for name in ["usher.db", "usher.db-wal", "usher.db-shm"] {
        assert_eq!(mode(&path.with_file_name(name)), 0o600, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_process_may_write_at_the_same_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("usher.db");
    let one: Db = Arc::new(SqliteStore::open(&path).unwrap());
    let other: Db = Arc::new(SqliteStore::open(&path).unwrap());
    add_user(&one, person("u1", "Maria", "m@acme.example")).await;
    let tasks: Vec<_> = (0..16)
        .map(|n| {
            let db = if n % 2 == 0 { one.clone() } else { other.clone() };
            tokio::spawn(async move {
                for _ in 0..10 {
                    count_up(&db, "u1").await.unwrap();
                }
            })
        })
        .collect();
    // And one that holds the file for long.
    let blocker = Connection::open(&path).unwrap();
    blocker.busy_timeout(Duration::from_secs(10)).unwrap();
    blocker.execute_batch("begin immediate").unwrap();
    tokio::time::sleep(Duration::from_millis(300)).await;
    blocker
        .execute_batch("insert into throttles values ('x', 1, 1, 1); commit")
        .unwrap();
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(snapshot(&one, "u1").await.user.unwrap().sequence, 160);
    assert_eq!(other.throttle("x").await.unwrap().failures, 1);
}
