//! The real database of one application, and what tests do to it that no call of the API does.

use std::path::Path;
use std::sync::Arc;

use rusqlite::{Connection, OpenFlags};
use server::store::SqliteStore;
use shared::Micros;
use shared::access::{Membership, Role, Scope};
use shared::mail::MailMessage;
use shared::ports::{Change, Load, MailQueue, UserStore, UserWrite};
use shared::users::User;
use tempfile::TempDir;

pub struct Database {
    pub store: Arc<SqliteStore>,
    /// Goes last: the store still folds its log into the file.
    folder: TempDir,
}

impl Database {
    /// In memory where there is such a folder: a commit waits for the disk otherwise.
    pub fn open() -> Self {
        let memory = Path::new("/dev/shm");
        let folder = match memory.is_dir() {
            true => tempfile::tempdir_in(memory),
            false => tempfile::tempdir(),
        };
        let folder = folder.unwrap();
        Self {
            store: Arc::new(SqliteStore::open(&folder.path().join("usher.db")).unwrap()),
            folder,
        }
    }

    /// The same file, opened once more, as after a crash.
    pub fn reopened(&self) -> Arc<SqliteStore> {
        Arc::new(SqliteStore::open(&self.folder.path().join("usher.db")).unwrap())
    }

    pub async fn update_user(&self, id: &str, update: impl FnOnce(&mut User) + Send + 'static) {
        let decide = move |user: &mut User| {
            update(user);
            Change {
                user: UserWrite::Update(Box::new(user.clone())),
                ..Change::default()
            }
        };
        self.change(id, decide).await;
    }

    /// In place of the roles that the user has in this scope.
    pub async fn give_role(&self, id: &str, scope: Scope, role: Role) {
        let decide = move |_: &mut User| Change {
            memberships: vec![Membership {
                scope,
                roles: vec![role],
            }],
            ..Change::default()
        };
        self.change(id, decide).await;
    }

    async fn change(&self, id: &str, decide: impl FnOnce(&mut User) -> Change + Send + 'static) {
        self.store
            .change_user(
                Load::user(id),
                Box::new(move |snapshot| Ok(decide(&mut snapshot.user.unwrap()))),
            )
            .await
            .unwrap();
    }

    /// The mails that a worker would get now, opened. They stay due: the lease is over as it begins.
    pub async fn mails_due(&self, now: Micros) -> Vec<MailMessage> {
        let due = self.store.lease_mails(now, now, 100).await.unwrap();
        due.iter()
            .map(|mail| serde_json::from_slice(&mail.sealed).unwrap())
            .collect()
    }

    /// No call reads it, nor does a port.
    pub fn metadata(&self, user_id: &str) -> Vec<(String, Vec<u8>)> {
        let db = Connection::open_with_flags(self.store.path(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let mut statement = db
            .prepare("select key, value from user_metadata where user_id = $1 order by key")
            .unwrap();
        let rows = statement.query_map([user_id], |row| Ok((row.get(0)?, row.get(1)?)));
        rows.unwrap().map(Result::unwrap).collect()
    }

    /// Whatever needs the table fails from now on.
    pub fn lose_table(&self, name: &str) {
        let db = Connection::open(self.store.path()).unwrap();
        db.execute_batch(&format!("alter table {name} rename to lost"))
            .unwrap();
    }
}
