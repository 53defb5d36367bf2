//! Sees to it that receivers are told: looks at the log now and then, calls a few receivers at once and each of them in
//! order, notes how each call went.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use shared::webhooks::{Attempt, Settled, Webhook};
use shared::{Problem, Reason, Service};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};

/// Receivers called at once.
const CONCURRENCY: usize = 8;
/// Whoever writes to the log rings no bell, here or on another node.
const LOOK_EVERY: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// A store that does not answer within this is taken for broken.
const STORE_PATIENCE: Duration = Duration::from_secs(5);
/// With the longest call and a store that keeps silent this ends about when the lease does.
const SETTLE_TRIES: u32 = 3;
/// Then others have their turn.
const LONGEST_TURN: Duration = Duration::from_secs(5);
/// A little longer than a call may take.
const DRAIN: Duration = Duration::from_secs(15);

/// Calls receivers until told to stop.
pub struct WebhookWorker {
    hand: Hand,
    look_every: Duration,
}

/// What one turn of a webhook needs.
#[derive(Clone)]
struct Hand {
    service: Arc<Service>,
    is_stopping: Arc<AtomicBool>,
}

impl WebhookWorker {
    #[must_use]
    pub fn new(service: Arc<Service>) -> Self {
        Self {
            hand: Hand {
                service,
                is_stopping: Arc::default(),
            },
            look_every: LOOK_EVERY,
        }
    }

    #[must_use]
    pub fn look_every(mut self, pause: Duration) -> Self {
        self.look_every = pause;
        self
    }

    /// Works until `shutdown` is there, then finishes the calls in hand.
    pub async fn run(self, shutdown: impl Future<Output = ()> + Send) {
        tokio::pin!(shutdown);
        let mut in_hand = JoinSet::new();
        let mut trouble_pause = self.look_every;
        loop {
            // Looking is not interrupted by the stop: a lease taken and forgotten would hold its webhook back.
            let wait = match self.fill(&mut in_hand).await {
                Ok(()) => {
                    trouble_pause = self.look_every;
                    self.look_every
                }
                Err(trouble) => {
                    tracing::error!(%trouble, "cannot look for webhooks to call");
                    trouble_pause = (trouble_pause * 2).min(LONGEST_PAUSE);
                    trouble_pause
                }
            };
            tokio::select! {
                () = &mut shutdown => break,
                () = sleep(wait) => {}
                ended = in_hand.join_next(), if !in_hand.is_empty() => told_apart(ended),
            }
        }
        self.hand.is_stopping.store(true, Ordering::Relaxed);
        let rest = async {
            while let Some(ended) = in_hand.join_next().await {
                told_apart(Some(ended));
            }
        };
        if timeout(DRAIN, rest).await.is_err() {
            tracing::warn!("webhooks were still being called at the stop; they will be called again");
        }
    }

    /// Takes as many due webhooks as there are free hands.
    async fn fill(&self, in_hand: &mut JoinSet<()>) -> Result<(), String> {
        let free = CONCURRENCY.saturating_sub(in_hand.len());
        if free == 0 {
            return Ok(());
        }
        let limit = u32::try_from(free).unwrap_or(u32::MAX);
        for webhook in patiently(self.hand.service.due_webhooks(limit)).await? {
            let hand = self.hand.clone();
            in_hand.spawn(async move { hand.turn(webhook).await });
        }
        Ok(())
    }
}

fn told_apart(ended: Option<Result<(), tokio::task::JoinError>>) {
    if let Some(Err(fault)) = ended {
        tracing::error!(%fault, "a webhook was left half-way; its lease will run out");
    }
}

/// A store's answer, or that there was none in time.
async fn patiently<T>(work: impl Future<Output = Result<T, Problem>>) -> Result<T, String> {
    match timeout(STORE_PATIENCE, work).await {
        Ok(answer) => answer.map_err(|problem| problem.to_string()),
        Err(_) => Err("the store does not answer".to_owned()),
    }
}

impl Hand {
    /// The next part of the log, until something fails.
    async fn turn(&self, mut held: Webhook) {
        let due = match patiently(self.service.read_log_for(&held)).await {
            Ok(due) => due,
            Err(trouble) => {
                tracing::error!(webhook = held.id, %trouble, "cannot read the log for a webhook");
                return;
            }
        };
        let began = Instant::now();
        for logged in &due.events {
            if self.is_stopping.load(Ordering::Relaxed) || began.elapsed() >= LONGEST_TURN {
                let told = held.cursor;
                return self.release(&held, told).await;
            }
            let attempt = self.service.tell(&held, logged).await;
            match self.settle(&held, attempt).await {
                Settled::GoOn(webhook) => held = *webhook,
                Settled::Over => return,
            }
        }
        self.release(&held, due.read_to).await;
    }

    /// Notes a try, again and again while the lease holds: what arrived and is not noted would arrive twice.
    async fn settle(&self, held: &Webhook, attempt: Attempt) -> Settled {
        log(held, &attempt);
        for try_number in 1..=SETTLE_TRIES {
            match timeout(STORE_PATIENCE, self.service.settle_webhook(held, attempt.clone())).await {
                Ok(Ok(settled)) => return settled,
                Ok(Err(problem)) if problem.reason == Reason::WebhookNotFound => return Settled::Over,
                Ok(Err(problem)) => {
                    tracing::error!(webhook = held.id, try_number, %problem, "cannot note a call of a webhook");
                }
                Err(_) => {
                    tracing::error!(webhook = held.id, try_number, "the store does not answer");
                }
            }
            sleep(LOOK_EVERY).await;
        }
        Settled::Over
    }

    async fn release(&self, held: &Webhook, read_to: u64) {
        if let Err(trouble) = patiently(self.service.release_webhook(held, read_to)).await {
            tracing::warn!(
                webhook = held.id,
                trouble,
                "a webhook waits until its lease runs out"
            );
        }
    }
}

fn log(webhook: &Webhook, attempt: &Attempt) {
    let Attempt {
        event_number,
        try_number,
        reply,
        ..
    } = attempt;
    match reply.is_delivered() {
        true => tracing::debug!(webhook = webhook.id, event_number, try_number, "webhook told"),
        false => {
            tracing::warn!(webhook = webhook.id, event_number, try_number, outcome = ?reply.outcome, "webhook not told");
        }
    }
}
