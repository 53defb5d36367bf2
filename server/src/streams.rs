//! Answers that go on after their request: what they listen to, and how many there may be.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

use crate::news::MailNews;

#[derive(Clone, Debug)]
pub struct Streams {
    pub news: MailNews,
    /// True once the server is to stop: they end then.
    pub stopped: watch::Receiver<bool>,
    pub places: Places,
}

impl Streams {
    #[must_use]
    pub fn new(news: MailNews, stopped: watch::Receiver<bool>) -> Self {
        Self {
            news,
            stopped,
            places: Places::new(),
        }
    }
}

/// One for each stream that goes on.
#[derive(Clone, Debug)]
pub struct Places {
    all: Arc<Semaphore>,
    taken: Arc<Mutex<HashMap<String, usize>>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPlace {
    /// This caller has as many as one may have.
    ForCaller,
    /// Nobody gets one at the moment.
    ForAnybody,
}

impl Places {
    /// Each stream looks into the database every few seconds.
    const MOST: usize = 500;
    /// A token is a user of its own, so this is a limit for each token too.
    const MOST_OF_ONE: usize = 100;

    fn new() -> Self {
        Self {
            all: Arc::new(Semaphore::new(Self::MOST)),
            taken: Arc::default(),
        }
    }

    pub fn take(&self, user_id: &str) -> Result<Place, NoPlace> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let own = taken.get(user_id).copied().unwrap_or_default();
        if own >= Self::MOST_OF_ONE {
            return Err(NoPlace::ForCaller);
        }
        let permit = Arc::clone(&self.all)
            .try_acquire_owned()
            .map_err(|_| NoPlace::ForAnybody)?;
        taken.insert(user_id.to_owned(), own + 1);
        Ok(Place {
            taken: Arc::clone(&self.taken),
            user_id: user_id.to_owned(),
            _permit: permit,
        })
    }
}

/// Free again once this is dropped.
#[derive(Debug)]
pub struct Place {
    taken: Arc<Mutex<HashMap<String, usize>>>,
    user_id: String,
    _permit: OwnedSemaphorePermit,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(own) = taken.get_mut(&self.user_id) {
            *own -= 1;
            if *own == 0 {
                taken.remove(&self.user_id);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(places: &Places, user_id: &str, number: usize) -> Vec<Place> {
        (0..number).map(|_| places.take(user_id).unwrap()).collect()
    }

    #[test]
    fn a_caller_has_a_limited_number_of_places() {
        let places = Places::new();
        let mut own = fill(&places, "ana", Places::MOST_OF_ONE - 1);
        own.push(places.take("ana").unwrap());
        assert_eq!(places.take("ana").unwrap_err(), NoPlace::ForCaller);
        places.take("joe").unwrap();
        own.pop();
        own.push(places.take("ana").unwrap());
        assert_eq!(places.take("ana").unwrap_err(), NoPlace::ForCaller);
    }

    #[test]
    fn all_callers_together_have_a_limited_number_of_places() {
        let places = Places::new();
        let callers = Places::MOST / Places::MOST_OF_ONE;
        let mut taken: Vec<_> = (0..callers)
            .flat_map(|caller| fill(&places, &caller.to_string(), Places::MOST_OF_ONE))
            .collect();
        assert_eq!(places.take("late").unwrap_err(), NoPlace::ForAnybody);
        taken.pop();
        taken.push(places.take("late").unwrap());
        assert_eq!(places.take("late").unwrap_err(), NoPlace::ForAnybody);
    }

    #[test]
    fn nothing_is_kept_of_who_left() {
        let places = Places::new();
        drop(fill(&places, "ana", 2));
        assert!(places.taken.lock().unwrap().is_empty());
        assert_eq!(places.all.available_permits(), Places::MOST);
    }
}
