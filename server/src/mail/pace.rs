//! No faster than a provider takes mails: so many in a minute, so many at once.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use shared::Micros;
use shared::mail::providers::Pace;

const MINUTE: Duration = Duration::from_secs(60);
/// All hands are full: one is free soon.
const BUSY: Duration = Duration::from_secs(1);

/// Counts what goes to one provider.
#[derive(Debug, Default)]
pub(super) struct Gate(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    in_hand: u32,
    /// When the mails of the last minute went.
    gone: VecDeque<Micros>,
    /// The latest time that somebody was sent away to.
    promised: Micros,
}

/// A mail on its way; dropped, it is there or back.
#[derive(Debug)]
pub(super) struct Pass(Arc<Gate>);

impl Drop for Pass {
    fn drop(&mut self) {
        self.0.lock().in_hand -= 1;
    }
}

impl Gate {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets a mail through, or says when to come again: each at a time of its own, as they fit into the pace.
    pub fn pass(self: &Arc<Self>, pace: Pace, now: Micros) -> Result<Pass, Micros> {
        let mut state = self.lock();
        if state.in_hand >= pace.concurrency {
            return Err(now.plus(BUSY));
        }
        if let Some(rate) = pace.rate {
            while state.gone.front().is_some_and(|gone| now.since(*gone) >= MINUTE) {
                state.gone.pop_front();
            }
            let most = usize::try_from(rate).unwrap_or(usize::MAX);
            if state.gone.len() >= most {
                let free = state.gone.front().map_or(now, |gone| gone.plus(MINUTE));
                state.promised = state.promised.plus(MINUTE / rate).max(free);
                return Err(state.promised);
            }
            state.gone.push_back(now);
        }
        state.in_hand += 1;
        Ok(Pass(Arc::clone(self)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Micros {
        Micros(seconds * 1_000_000)
    }

    fn seconds(refused: Result<Pass, Micros>) -> i64 {
        refused.unwrap_err().0 / 1_000_000
    }

    #[test]
    fn so_many_go_in_any_minute() {
        let gate = Arc::new(Gate::default());
        let pace = Pace {
            rate: Some(2),
            concurrency: 10,
        };
        assert!(gate.pass(pace, at(100)).is_ok());
        assert!(gate.pass(pace, at(130)).is_ok());
        assert_eq!(seconds(gate.pass(pace, at(131))), 160);
        // Whoever waits is called one after the other.
        assert_eq!(seconds(gate.pass(pace, at(131))), 190);
        assert_eq!(seconds(gate.pass(pace, at(159))), 220);
        assert!(gate.pass(pace, at(160)).is_ok());
        assert!(gate.pass(pace, at(189)).is_err());
        assert!(gate.pass(pace, at(190)).is_ok());
    }

    #[test]
    fn so_many_go_at_once() {
        let gate = Arc::new(Gate::default());
        let pace = Pace {
            rate: None,
            concurrency: 2,
        };
        let first = gate.pass(pace, at(0)).unwrap();
        let second = gate.pass(pace, at(0)).unwrap();
        assert_eq!(seconds(gate.pass(pace, at(0))), 1);
        drop(first);
        let third = gate.pass(pace, at(0)).unwrap();
        assert!(gate.pass(pace, at(0)).is_err());
        drop((second, third));
        assert!(gate.pass(pace, at(0)).is_ok());
    }

    #[test]
    fn a_slower_pace_holds_at_once() {
        let gate = Arc::new(Gate::default());
        let pace = |rate| Pace {
            rate: Some(rate),
            concurrency: 10,
        };
        for _ in 0..3 {
            drop(gate.pass(pace(3), at(0)).unwrap());
        }
        assert!(gate.pass(pace(1), at(59)).is_err());
        assert!(gate.pass(pace(1), at(60)).is_ok());
    }
}
