//! What the operating system tells usher.

use std::io;

#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};

/// usher is to stop: SIGTERM or SIGINT.
pub struct Stop {
    #[cfg(unix)]
    terminate: Signal,
}

impl Stop {
    pub fn new() -> io::Result<Self> {
        Ok(Self {
            #[cfg(unix)]
            terminate: signal(SignalKind::terminate())?,
        })
    }

    pub async fn wait(&mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = self.terminate.recv() => {}
            _interrupted = tokio::signal::ctrl_c() => {}
        }
        #[cfg(not(unix))]
        let _interrupted = tokio::signal::ctrl_c().await;
    }
}

/// Files have changed: SIGHUP, where there is such a thing.
pub struct HangUps {
    #[cfg(unix)]
    hang_up: Signal,
}

impl HangUps {
    pub fn new() -> io::Result<Self> {
        Ok(Self {
            #[cfg(unix)]
            hang_up: signal(SignalKind::hangup())?,
        })
    }

    pub async fn next(&mut self) {
        #[cfg(unix)]
        if self.hang_up.recv().await.is_some() {
            return;
        }
        std::future::pending().await
    }
}
