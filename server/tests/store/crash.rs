//! A process that is killed loses nothing it has acknowledged: it streams what is saved until it dies, and the file is looked
//! at afterwards.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use server::store::SqliteStore;
use shared::events::EventKind;
use shared::ports::{Change, Load};

use crate::fixtures::*;

/// Tells the copy of this program which file to write to.
const VICTIM: &str = "USHER_TEST_CRASH_DATABASE";
/// Acknowledgements to wait for before the kill.
const ACKNOWLEDGED: usize = 300;
const USERS: usize = 8;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn acknowledged_changes_survive_a_kill() {
    if let Some(path) = std::env::var_os(VICTIM) {
        return stream_changes(&PathBuf::from(path)).await;
    }
    let rounds = std::env::var("USHER_SOAK_ROUNDS").map_or(5, |rounds| rounds.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("usher.db");
    {
        let db: Db = Arc::new(SqliteStore::open(&path).unwrap());
        for n in 0..USERS {
            add_invited(&db, &format!("u{n}"), NOW).await;
        }
    }
    let mut acknowledged = Vec::new();
    for _ in 0..rounds {
        acknowledged.extend(run_and_kill(&path));
        look_at(&path, &acknowledged);
    }
}

/// A line of the victim: `<user id> <sequence> <mail id>`.
type Line = (String, u64, String);

fn run_and_kill(path: &Path) -> Vec<Line> {
    let mut victim = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "crash::acknowledged_changes_survive_a_kill",
            "--nocapture",
        ])
        .env(VICTIM, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = Vec::new();
    for line in BufReader::new(victim.stdout.take().unwrap()).lines() {
        let line = line.unwrap();
        let Some(line) = line.strip_prefix("saved ") else {
            continue;
        };
        // The kill may cut the last line short.
        if let [user, sequence, mail, "."] = *line.split(' ').collect::<Vec<_>>() {
            lines.push((user.to_owned(), sequence.parse().unwrap(), mail.to_owned()));
        }
        if lines.len() == ACKNOWLEDGED {
            // SIGKILL; what is in the pipe by then was acknowledged as well.
            victim.kill().unwrap();
        }
    }
    assert!(lines.len() >= ACKNOWLEDGED, "the victim died by itself");
    assert!(!victim.wait().unwrap().success());
    lines
}

fn look_at(path: &Path, acknowledged: &[Line]) {
    // Opening it is what a restart does.
    drop(SqliteStore::open(path).unwrap());
    let db = rusqlite::Connection::open(path).unwrap();
    let intact: String = db
        .query_row("pragma integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(intact, "ok");
    for (user, sequence, mail) in acknowledged {
        let count: i64 = db
            .query_row(
                "select count(*) from events e join outbox m on m.id = ?3 and m.user_id = e.user_id \
                 where e.user_id = ?1 and e.sequence = ?2 and e.detail = ?3",
                rusqlite::params![user, i64::try_from(*sequence).unwrap(), mail],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(count, 1, "{user} {sequence} {mail} was acknowledged and is lost");
    }
    // Whole changes only: as many mails as events, and each user's are numbered without a gap.
    let halves: i64 = db
        .query_row(
            "select (select count(*) from events) - (select count(*) from outbox) + (select count(*) from users u \
             where (select count(*) from events e where e.user_id = u.id) \
             <> (select coalesce(max(e.sequence), 0) from events e where e.user_id = u.id))",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(halves, 0);
}

/// The victim: changes users from 16 tasks and tells of each change once the store has answered.
async fn stream_changes(path: &Path) {
    let db: Db = Arc::new(SqliteStore::open(path).unwrap());
    let tasks: Vec<_> = (0..16)
        .map(|task| {
            let (db, user_id) = (db.clone(), format!("u{}", task % USERS));
            tokio::spawn(async move {
                for n in 0.. {
                    let mail_id = format!("mail-{}-{task}-{n}", std::process::id());
                    let id = mail_id.clone();
                    let sequence = db
                        .decide(Load::user(&user_id), move |snapshot| {
                            let (user, invite) = (snapshot.user.unwrap(), snapshot.invite.unwrap());
                            let sequence = user.sequence + 1;
                            let mut happened =
                                event(&user, sequence, EventKind::CodeReplaced, Some(&invite.id));
                            happened.id = format!("event-{id}");
                            happened.detail = Some(id.clone());
                            let change = Change {
                                events: vec![happened],
                                mails: vec![mail(&id, &invite, NOW)],
                                ..Change::default()
                            };
                            Ok((change, sequence))
                        })
                        .await
                        .unwrap();
                    let mut out = std::io::stdout().lock();
                    writeln!(out, "saved {user_id} {sequence} {mail_id} .").unwrap();
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
}
