//! Callers looked up a moment ago, so that a busy program is not looked up with every request.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use crate::Micros;
use crate::access::Caller;

/// Callers remembered at most, each a few hundred bytes.
const MAX_REMEMBERED: usize = 10_000;

/// Remembers for as long as it is told, and forgets at once.
#[derive(Default)]
pub struct CallerMemory(RwLock<Known>);

#[derive(Default)]
struct Known {
    /// By the hash of what they showed, so that no token lies in memory.
    callers: HashMap<[u8; 32], Remembered>,
    /// How often somebody was forgotten.
    forgotten: u64,
}

struct Remembered {
    caller: Arc<Caller>,
    until: Micros,
}

/// Whoever is looked up after this was given can be remembered, unless somebody was forgotten since.
#[derive(Clone, Copy, Debug)]
pub struct Attempt(u64);

impl CallerMemory {
    /// Asked for before a caller is looked up.
    pub fn attempt(&self) -> Attempt {
        Attempt(self.0.read().unwrap_or_else(PoisonError::into_inner).forgotten)
    }

    pub fn recall(&self, key: &[u8; 32], now: Micros) -> Option<Arc<Caller>> {
        // A panic elsewhere leaves the map whole: every change to it is a single call.
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let found = known.callers.get(key).filter(|found| now < found.until)?;
        Some(Arc::clone(&found.caller))
    }

    pub fn remember(
        &self,
        Attempt(forgotten): Attempt,
        key: [u8; 32],
        caller: Arc<Caller>,
        until: Micros,
        now: Micros,
    ) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        // The look-up may have read what was taken away before it came here.
        if known.forgotten != forgotten {
            return;
        }
        if known.callers.len() >= MAX_REMEMBERED {
            known.callers.retain(|_, remembered| now < remembered.until);
        }
        if known.callers.len() < MAX_REMEMBERED {
            known.callers.insert(key, Remembered { caller, until });
        }
    }

    /// The next request of this user is looked up again.
    pub fn forget(&self, user_id: &str) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        known.forgotten += 1;
        known
            .callers
            .retain(|_, remembered| remembered.caller.user_id != user_id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Micros = Micros(1_000);
    const UNTIL: Micros = Micros(2_000);

    fn caller(user_id: &str) -> Arc<Caller> {
        Arc::new(Caller {
            user_id: user_id.into(),
            ..Caller::operator()
        })
    }

    #[test]
    fn callers_are_known_until_their_time_is_over() {
        let memory = CallerMemory::default();
        memory.remember(memory.attempt(), [1; 32], caller("a"), UNTIL, NOW);
        assert_eq!(memory.recall(&[1; 32], Micros(1_999)), Some(caller("a")));
        assert_eq!(memory.recall(&[1; 32], UNTIL), None);
        assert_eq!(memory.recall(&[2; 32], NOW), None);
    }

    #[test]
    fn whoever_is_forgotten_is_looked_up_again_and_nobody_else() {
        let memory = CallerMemory::default();
        memory.remember(memory.attempt(), [1; 32], caller("a"), UNTIL, NOW);
        memory.remember(memory.attempt(), [2; 32], caller("b"), UNTIL, NOW);
        memory.forget("a");
        assert_eq!(memory.recall(&[1; 32], NOW), None);
        assert_eq!(memory.recall(&[2; 32], NOW), Some(caller("b")));
    }

    #[test]
    fn a_look_up_from_before_a_forgetting_is_not_remembered() {
        let memory = CallerMemory::default();
        let attempt = memory.attempt();
        memory.forget("a");
        memory.remember(attempt, [1; 32], caller("a"), UNTIL, NOW);
        assert_eq!(memory.recall(&[1; 32], NOW), None);
    }

    #[test]
    fn a_full_memory_makes_room_only_for_what_is_over() {
        let memory = CallerMemory::default();
        let key = |n: usize| {
            let mut key = [0; 32];
            key[..8].copy_from_slice(&n.to_be_bytes());
            key
        };
        for n in 0..MAX_REMEMBERED {
            memory.remember(memory.attempt(), key(n), caller("a"), UNTIL, NOW);
        }
        memory.remember(memory.attempt(), [9; 32], caller("b"), Micros(9_000), NOW);
        assert_eq!(memory.recall(&[9; 32], NOW), None);
        memory.remember(memory.attempt(), [9; 32], caller("b"), Micros(9_000), UNTIL);
        assert_eq!(memory.recall(&[9; 32], UNTIL), Some(caller("b")));
    }
}
