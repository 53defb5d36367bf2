//! News from the mail worker to whoever looks at an invite: neither has to know the other.

use tokio::sync::broadcast;

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
