//! News from the mail worker to whoever looks at an invite: neither has to know the other.

use std::sync::Arc;

use tokio::sync::{Semaphore, broadcast, watch};

/// Somebody who looks away for longer than this many pieces of news looks at the database again.
const KEPT: usize = 256;

/// Tells whose mail has news: the id of the invite, after the news is in the store.
#[derive(Clone, Debug)]
pub struct MailNews {
    sender: broadcast::Sender<String>,
}

impl Default for MailNews {
    fn default() -> Self {
        Self {
            sender: broadcast::channel(KEPT).0,
        }
    }
}

impl MailNews {
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<String> {
        self.sender.subscribe()
    }

    pub fn tell(&self, invite_id: &str) {
        // Nobody may be looking.
        let _ = self.sender.send(invite_id.to_owned());
    }
}

/// What answers that go on for long listen to.
#[derive(Clone, Debug)]
pub struct Streams {
    pub news: MailNews,
    /// True once the server is to stop: they end then.
    pub stopped: watch::Receiver<bool>,
    /// For each that goes on.
    pub places: Arc<Semaphore>,
}

impl Streams {
    /// Each looks into the database every few seconds.
    const MOST: usize = 500;

    #[must_use]
    pub fn new(news: MailNews, stopped: watch::Receiver<bool>) -> Self {
        Self {
            news,
            stopped,
            places: Arc::new(Semaphore::new(Self::MOST)),
        }
    }
}
