//! Readers, in two ways. Look-ups by key take microseconds, so they run where they are asked for: handing them to another
//! thread and back would cost more than the look-up. Searches go through whole tables, so they get threads of their own.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use rusqlite::Connection;
use shared::{Problem, Reason};
use tokio::sync::oneshot;

use super::StoreError;

/// Searches at the same time.
const SEARCHERS: usize = 2;

type Search = Box<dyn FnOnce(&Connection) + Send>;

pub(super) struct Readers {
    by_key: Vec<Mutex<Connection>>,
    next: AtomicUsize,
    searches: Option<Sender<Search>>,
    threads: Vec<JoinHandle<()>>,
}

impl Readers {
    pub fn start(path: &Path) -> Result<Self, StoreError> {
        // As many as there are threads that could ask, and some.
        let count = std::thread::available_parallelism().map_or(4, |n| n.get() + 2);
        let by_key = (0..count)
            .map(|_| super::connection::open_reader(path).map(Mutex::new))
            .collect::<Result<_, _>>()?;
        let (searches, queue) = channel();
        let queue = Arc::new(Mutex::new(queue));
        let threads = (0..SEARCHERS)
            .map(|_| {
                let (db, queue) = (super::connection::open_reader(path)?, Arc::clone(&queue));
                std::thread::Builder::new()
                    .name("store-search".to_owned())
                    .spawn(move || work_off(&db, &queue))
                    .map_err(StoreError::Thread)
            })
            .collect::<Result<_, _>>()?;
        Ok(Self {
            by_key,
            next: AtomicUsize::new(0),
            searches: Some(searches),
            threads,
        })
    }

    /// A look-up by key, right here.
    pub fn look_up<T>(&self, work: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, Problem> {
        work(&self.connection()).map_err(StoreError::into_problem)
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        let start = self.next.fetch_add(1, Ordering::Relaxed);
        let at = |offset: usize| &self.by_key[(start.wrapping_add(offset)) % self.by_key.len()];
        (0..self.by_key.len())
            .find_map(|offset| at(offset).try_lock().ok())
            .unwrap_or_else(|| at(0).lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// A search that may take long, on a thread of its own.
    pub async fn search<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, Problem> {
        let (answer, answered) = oneshot::channel();
        let search: Search = Box::new(move |db| {
            // Nobody waits any more: nothing to look for.
            if !answer.is_closed() {
                let _ = answer.send(work(db));
            }
        });
        self.searches
            .as_ref()
            .and_then(|searches| searches.send(search).ok())
            .ok_or(Reason::TryAgain)?;
        answered
            .await
            .map_err(|_| Problem::new(Reason::Internal))?
            .map_err(StoreError::into_problem)
    }
}

impl Drop for Readers {
    fn drop(&mut self) {
        self.searches = None;
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

fn work_off(db: &Connection, queue: &Mutex<Receiver<Search>>) {
    loop {
        // One waits for the queue, the others for the one.
        let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(search) = next else { return };
        let run = std::panic::AssertUnwindSafe(|| search(db));
        if std::panic::catch_unwind(run).is_err() {
            tracing::error!("a search panicked");
        }
    }
}

/// Several statements that see the same state of the database.
pub(super) fn consistent<T>(
    db: &Connection,
    work: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    struct End<'a>(&'a Connection);
    impl Drop for End<'_> {
        fn drop(&mut self) {
            let _ = self
                .0
                .prepare_cached("commit")
                .and_then(|mut end| end.execute([]));
        }
    }
    db.prepare_cached("begin")?.execute([])?;
    let _end = End(db);
    work(db)
}
