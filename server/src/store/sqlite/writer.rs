//! The one writer: takes what is queued, commits it once, and only then answers.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::JoinHandle;

use rusqlite::Connection;
use shared::{Problem, Reason};
use tokio::sync::oneshot;

use super::StoreError;

/// Pieces in one commit.
const MAX_BATCH: usize = 256;
/// Pieces waiting; beyond that callers are asked to come back.
const MAX_QUEUED: usize = 4096;
/// Waits of `BUSY_TIMEOUT` each for another process to finish writing.
const BUSY_TRIES: u32 = 6;

pub(super) struct Writer {
    queue: Option<SyncSender<Box<dyn Job>>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub fn start(db: Connection) -> Result<Self, StoreError> {
        let (queue, jobs) = sync_channel(MAX_QUEUED);
        let thread = std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || work_off(&db, &jobs))
            .map_err(StoreError::Thread)?;
        Ok(Self {
            queue: Some(queue),
            thread: Some(thread),
        })
    }

    /// Runs the work in a transaction that it shares with other work; the answer comes after the commit is on the disk.
    /// Work that fails must have written nothing, by failing before its first write or within a [`savepoint`], or say that
    /// it is [half done](StoreError::HalfDone): then the whole commit is dropped.
    /// Work that is queued is done even if its caller goes away.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, Problem> {
        let (answer, answered) = oneshot::channel();
        let job = Box::new(Task {
            work: Some(work),
            result: Err(Reason::Internal.into()),
            answer,
        });
        let queue = self.queue.as_ref().ok_or(Reason::TryAgain)?;
        queue.try_send(job).map_err(|error| {
            match error {
                TrySendError::Full(_) => tracing::warn!("too many changes are waiting to be written"),
                TrySendError::Disconnected(_) => tracing::error!("the writer is gone"),
            }
            Problem::new(Reason::TryAgain)
        })?;
        answered.await.unwrap_or_else(|_| Err(Reason::TryAgain.into()))
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

trait Job: Send {
    /// Says whether the transaction may be committed.
    fn run(&mut self, db: &Connection) -> bool;
    /// Tells the caller; `lost` is why a result that was good did not become durable.
    fn answer(self: Box<Self>, lost: Option<Reason>);
}

struct Task<T, W> {
    work: Option<W>,
    result: Result<T, Problem>,
    answer: oneshot::Sender<Result<T, Problem>>,
}

impl<T: Send, W: FnOnce(&Connection) -> Result<T, StoreError> + Send> Job for Task<T, W> {
    fn run(&mut self, db: &Connection) -> bool {
        if let Some(work) = self.work.take() {
            let written = db.total_changes();
            let result = catch_unwind(AssertUnwindSafe(|| work(db))).unwrap_or_else(|_| {
                tracing::error!("a decision panicked");
                let error = StoreError::Refused(Reason::Internal.into());
                Err(if db.total_changes() == written {
                    error
                } else {
                    error.half_done()
                })
            });
            let is_half_done = matches!(result, Err(StoreError::HalfDone(_)));
            self.result = result.map_err(StoreError::into_problem);
            return !is_half_done;
        }
        true
    }

    fn answer(self: Box<Self>, lost: Option<Reason>) {
        let result = match (self.result, lost) {
            (Err(problem), Some(_)) if problem.reason == Reason::Internal => Err(problem),
            // A refusal may have looked at what is lost now.
            (_, Some(reason)) => Err(reason.into()),
            (result, None) => result,
        };
        // The caller may have gone away.
        let _ = self.answer.send(result);
    }
}

/// Until the store is dropped and the queue is empty.
fn work_off(db: &Connection, jobs: &Receiver<Box<dyn Job>>) {
    let mut batch = Vec::with_capacity(MAX_BATCH);
    while let Ok(first) = jobs.recv() {
        let lost = match begin(db) {
            Ok(()) => match run_batch(db, first, jobs, &mut batch) {
                true => commit(db).err(),
                false => Some(roll_back(db)),
            },
            Err(error) => {
                batch.push(first);
                Some(error)
            }
        };
        let lost = lost.map(|error| {
            tracing::error!(%error, changes = batch.len(), "changes were not saved");
            Reason::TryAgain
        });
        for job in batch.drain(..) {
            job.answer(lost);
        }
    }
}

/// Also takes what arrives meanwhile: it saves a commit. Says whether there is something sound to commit.
fn run_batch(
    db: &Connection,
    first: Box<dyn Job>,
    jobs: &Receiver<Box<dyn Job>>,
    batch: &mut Vec<Box<dyn Job>>,
) -> bool {
    let mut next = Some(first);
    while let Some(mut job) = next {
        let is_sound = job.run(db);
        batch.push(job);
        // Some failures, a full disk for one, end the whole transaction by themselves.
        if !is_sound || db.is_autocommit() {
            return false;
        }
        next = if batch.len() < MAX_BATCH {
            jobs.try_recv().ok()
        } else {
            None
        };
    }
    true
}

/// Drops what a batch has written.
fn roll_back(db: &Connection) -> StoreError {
    if !db.is_autocommit()
        && let Err(error) = db.execute_batch("rollback")
    {
        return error.into();
    }
    StoreError::Dropped
}

/// Undoes what the work wrote if it fails.
pub(super) fn savepoint<T>(
    db: &Connection,
    work: impl FnOnce() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    execute(db, "savepoint work")?;
    let done = work();
    if db.is_autocommit() {
        return done;
    }
    if done.is_err() {
        execute(db, "rollback to work").map_err(StoreError::half_done)?;
    }
    execute(db, "release work").map_err(StoreError::half_done)?;
    done
}

/// Another process may be writing: wait for it.
fn begin(db: &Connection) -> Result<(), StoreError> {
    if !db.is_autocommit() {
        execute(db, "rollback")?;
    }
    let mut tries = 0;
    loop {
        tries += 1;
        match execute(db, "begin immediate") {
            Err(error) if error.is_busy() && tries < BUSY_TRIES => {
                tracing::warn!("another process has been writing for long");
            }
            result => return result,
        }
    }
}

fn commit(db: &Connection) -> Result<(), StoreError> {
    // With the transaction gone this fails, and rightly so.
    let committed = execute(db, "commit");
    if committed.is_err() && !db.is_autocommit() {
        let _ = db.execute_batch("rollback");
    }
    committed
}

fn execute(db: &Connection, sql: &str) -> Result<(), StoreError> {
    db.prepare_cached(sql)?.execute([])?;
    Ok(())
}
