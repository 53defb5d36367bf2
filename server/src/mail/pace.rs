//! No faster than a provider takes mails: so many in a minute, so many at once.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use shared::Micros;
use shared::mail::providers::Pace;
use tokio::sync::Notify;
use tokio::time::timeout;

/// Nobody is sent away for longer: the pace may be another one by then, and others may have been taken back.
const MINUTE: Duration = Duration::from_secs(60);
/// All hands are full: one is free soon.
const BUSY: Duration = Duration::from_secs(1);
/// What one hand carries in a second, as a guess: mails that find all hands full come back at that pace.
const MAILS_A_SECOND: u32 = 4;
/// As many mails as are carried at once wait for a free hand, so that none is idle.
const PATIENCE: Duration = Duration::from_secs(2);

/// Counts what goes to one provider.
#[derive(Debug, Default)]
pub(super) struct Gate {
    state: Mutex<State>,
    freed: Notify,
}

#[derive(Debug, Default)]
struct State {
    in_hand: u32,
    waiting: u32,
    /// When the mails of the last minute went.
    gone: VecDeque<Micros>,
    /// The time that the last one was sent away to.
    promised: Micros,
}

/// Why a mail does not get through.
enum Full {
    Hands,
    /// Until the first of those that went is a minute away.
    Minute(Micros),
}

/// A mail on its way; dropped, it is there or back.
#[derive(Debug)]
pub(super) struct Pass(Arc<Gate>);

impl Drop for Pass {
    fn drop(&mut self) {
        self.0.lock().in_hand -= 1;
        self.0.freed.notify_one();
    }
}

/// A mail that waits at the gate.
struct Place<'a>(&'a Gate);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.lock().waiting -= 1;
    }
}

impl Gate {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets a mail through, perhaps after a moment, or says when to come again.
    pub async fn enter(self: &Arc<Self>, pace: Pace, now: Micros) -> Result<Pass, Micros> {
        let full = match self.pass(pace, now) {
            Ok(pass) => return Ok(pass),
            Err(full) => full,
        };
        if let (Full::Hands, Some(_place)) = (&full, self.place(pace)) {
            let free_hand = async {
                loop {
                    self.freed.notified().await;
                    if let Ok(pass) = self.pass(pace, now) {
                        return pass;
                    }
                }
            };
            if let Ok(pass) = timeout(PATIENCE, free_hand).await {
                return Ok(pass);
            }
        }
        Err(self.promise(pace, &full, now))
    }

    fn pass(self: &Arc<Self>, pace: Pace, now: Micros) -> Result<Pass, Full> {
        let mut state = self.lock();
        if state.in_hand >= pace.concurrency {
            return Err(Full::Hands);
        }
        if let Some(rate) = pace.rate {
            while state.gone.front().is_some_and(|gone| now.since(*gone) >= MINUTE) {
                state.gone.pop_front();
            }
            let most = usize::try_from(rate).unwrap_or(usize::MAX);
            if state.gone.len() >= most {
                let free = state.gone.front().map_or(now, |gone| gone.plus(MINUTE));
                return Err(Full::Minute(free));
            }
            state.gone.push_back(now);
        }
        state.in_hand += 1;
        Ok(Pass(Arc::clone(self)))
    }

    fn place(&self, pace: Pace) -> Option<Place<'_>> {
        let mut state = self.lock();
        if state.waiting >= pace.concurrency {
            return None;
        }
        state.waiting += 1;
        Some(Place(self))
    }

    /// To each a time of its own, as they fit into the pace; whoever finds the next minute full shares a time in it.
    fn promise(&self, pace: Pace, full: &Full, now: Micros) -> Micros {
        let (free, each) = match *full {
            Full::Hands => (now.plus(BUSY), BUSY / (pace.concurrency * MAILS_A_SECOND).max(1)),
            Full::Minute(free) => (free, MINUTE / pace.rate.unwrap_or(1).max(1)),
        };
        let mut state = self.lock();
        let next = state.promised.plus(each).max(free);
        state.promised = if next > now.plus(MINUTE) { free } else { next };
        state.promised
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Micros {
        Micros(seconds * 1_000_000)
    }

    async fn told(gate: &Arc<Gate>, pace: Pace, now: Micros) -> i64 {
        gate.enter(pace, now).await.unwrap_err().0 / 1_000_000
    }

    #[tokio::test]
    async fn so_many_go_in_any_minute() {
        let gate = Arc::new(Gate::default());
        let pace = Pace {
            rate: Some(2),
            concurrency: 10,
        };
        assert!(gate.enter(pace, at(100)).await.is_ok());
        assert!(gate.enter(pace, at(130)).await.is_ok());
        assert_eq!(told(&gate, pace, at(131)).await, 160);
        // Whoever waits is called one after the other, and nobody is sent away for more than a minute.
        assert_eq!(told(&gate, pace, at(131)).await, 190);
        assert_eq!(told(&gate, pace, at(131)).await, 160);
        assert!(gate.enter(pace, at(160)).await.is_ok());
        assert_eq!(told(&gate, pace, at(189)).await, 190);
        assert!(gate.enter(pace, at(190)).await.is_ok());
    }

    #[tokio::test]
    async fn a_heap_that_was_taken_back_holds_nobody_up() {
        let gate = Arc::new(Gate::default());
        let pace = |rate| Pace {
            rate: Some(rate),
            concurrency: 10,
        };
        assert!(gate.enter(pace(1), at(0)).await.is_ok());
        for _ in 0..1000 {
            assert_eq!(told(&gate, pace(1), at(1)).await, 60);
        }
        assert!(gate.enter(pace(60), at(1)).await.is_ok());
        assert!(gate.enter(pace(2), at(2)).await.is_err());
        assert!(gate.enter(pace(2), at(60)).await.is_ok());
    }

    #[tokio::test]
    async fn so_many_go_at_once_and_as_many_wait_for_a_free_hand() {
        let gate = Arc::new(Gate::default());
        let pace = Pace {
            rate: None,
            concurrency: 1,
        };
        let first = gate.enter(pace, at(0)).await.unwrap();
        let waiting = tokio::spawn({
            let gate = Arc::clone(&gate);
            async move { gate.enter(pace, at(0)).await }
        });
        while gate.lock().waiting == 0 {
            tokio::task::yield_now().await;
        }
        // Two are there already: the third one is sent away at once, and the fourth a little further.
        assert_eq!(gate.enter(pace, at(0)).await.unwrap_err(), at(1));
        assert_eq!(gate.enter(pace, at(0)).await.unwrap_err(), Micros(1_250_000));
        assert!(!waiting.is_finished());
        drop(first);
        let second = waiting.await.unwrap().unwrap();
        drop(second);
        assert!(gate.enter(pace, at(0)).await.is_ok());
    }
}
