//! Sees to it that queued mails leave: looks when the bell rings and now and then, sends a few at once, notes how each went.

use std::sync::Arc;
use std::time::Duration;

use shared::ports::Bell;
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use super::Mailer;
use super::desk::{Desk, patiently};
use super::outbox::Outbox;
use crate::news::MailNews;

/// Mails sent at once, of all providers together: many more than one provider takes, so that one that stalls leaves hands
/// for the others.
pub(super) const HANDS: u32 = 64;
/// Another node's mails ring no bell here, so look at least this often.
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// A mail that is said to be due and cannot be had is another worker's; do not ask for it in a circle.
const SHORTEST_WAIT: Duration = Duration::from_millis(500);
/// After the first free hand the others have this long to be free as well, so that mails are leased several at once.
const GATHERING: Duration = Duration::from_millis(20);
const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// A little longer than a send by one provider and then by the fall-back may take.
const DRAIN: Duration = Duration::from_secs(65);

/// Wakes the worker. Rings while nobody listens are not lost, and many rings wake once.
#[derive(Debug, Default)]
pub struct MailBell {
    notify: Notify,
}

impl MailBell {
    async fn rung(&self) {
        self.notify.notified().await;
    }
}

impl Bell for MailBell {
    fn ring(&self) {
        self.notify.notify_one();
    }
}

/// Takes mails from the outbox to the mailer until told to stop.
pub struct MailWorker {
    desk: Desk,
    bell: Arc<MailBell>,
    concurrency: usize,
    drain: Duration,
}

impl MailWorker {
    #[must_use]
    pub fn new(
        outbox: Arc<dyn Outbox>,
        mailer: Arc<dyn Mailer>,
        bell: Arc<MailBell>,
        news: MailNews,
    ) -> Self {
        Self {
            desk: Desk { outbox, mailer, news },
            bell,
            concurrency: HANDS as usize,
            drain: DRAIN,
        }
    }

    /// How many mails are sent at once; at least one.
    #[must_use]
    pub fn concurrency(mut self, mails: usize) -> Self {
        self.concurrency = mails.max(1);
        self
    }

    /// How long mails in hand may take after the stop.
    #[must_use]
    pub fn drain(mut self, limit: Duration) -> Self {
        self.drain = limit;
        self
    }

    /// Works until `shutdown` is there, then finishes the mails in hand.
    pub async fn run(self, shutdown: impl Future<Output = ()> + Send) {
        tokio::pin!(shutdown);
        let mut in_hand = JoinSet::new();
        let mut pause = FIRST_PAUSE;
        loop {
            // Looking is not interrupted by the stop: a lease taken and forgotten would hold its mails back.
            let next = self.fill(&mut in_hand).await;
            let wait = match next {
                Next::Look(wait) => {
                    pause = FIRST_PAUSE;
                    wait
                }
                Next::Trouble => {
                    // The bell is not heard: a store in trouble is not helped by more questions.
                    let wait = pause;
                    pause = (pause * 2).min(LONGEST_WAIT);
                    tokio::select! {
                        () = &mut shutdown => break,
                        () = sleep(wait) => continue,
                    }
                }
            };
            let is_full = in_hand.len() >= self.concurrency;
            let stop = tokio::select! {
                () = &mut shutdown => true,
                () = self.bell.rung(), if !is_full => false,
                () = room(&mut in_hand), if is_full => false,
                () = sleep(wait) => false,
            };
            if stop {
                break;
            }
        }
        if timeout(self.drain, until_at_most(&mut in_hand, 0)).await.is_err() {
            tracing::warn!(
                mails = in_hand.len(),
                "mails were still on their way at the stop; they will be tried again"
            );
        }
        in_hand.abort_all();
    }

    /// Takes as many due mails as there are free hands, and tells when to look again.
    async fn fill(&self, in_hand: &mut JoinSet<()>) -> Next {
        while in_hand.try_join_next().is_some() {}
        let free = self.concurrency.saturating_sub(in_hand.len());
        if free == 0 {
            return Next::Look(LONGEST_WAIT);
        }
        if !self.desk.mailer.is_ready().await {
            return Next::Look(LONGEST_WAIT);
        }
        let limit = u32::try_from(free).unwrap_or(u32::MAX);
        let mails = match patiently(self.desk.outbox.due(limit)).await {
            Ok(mails) => mails,
            Err(trouble) => {
                tracing::error!(%trouble, "cannot look for mails to send");
                return Next::Trouble;
            }
        };
        let found = mails.len();
        for mail in mails {
            let desk = self.desk.clone();
            in_hand.spawn(async move { desk.see_off(mail).await });
        }
        if found == free {
            // There may be more; a free hand brings us back.
            return Next::Look(LONGEST_WAIT);
        }
        if in_hand.is_empty() {
            self.desk.mailer.rest().await;
        }
        match patiently(self.desk.outbox.next_at()).await {
            Ok(Some(at)) => {
                let wait = at.since(self.desk.outbox.now());
                Next::Look(wait.clamp(SHORTEST_WAIT, LONGEST_WAIT))
            }
            Ok(None) => Next::Look(LONGEST_WAIT),
            Err(trouble) => {
                tracing::error!(%trouble, "cannot tell when the next mail is due");
                Next::Trouble
            }
        }
    }
}

enum Next {
    Look(Duration),
    Trouble,
}

/// A hand is free, and so are those that are free with it: mails of slow providers hold up nobody else's.
async fn room(in_hand: &mut JoinSet<()>) {
    let (all, half) = (in_hand.len(), in_hand.len() / 2);
    until_at_most(in_hand, all.saturating_sub(1)).await;
    let _ = timeout(GATHERING, until_at_most(in_hand, half)).await;
}

async fn until_at_most(in_hand: &mut JoinSet<()>, count: usize) {
    while in_hand.len() > count {
        if let Some(Err(fault)) = in_hand.join_next().await {
            tracing::error!(%fault, "a mail was left half-way; its lease will run out");
        }
    }
}
