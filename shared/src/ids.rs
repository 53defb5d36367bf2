//! Ids: decimal numbers for users and organizations, as clients of the API know them; UUIDs (version 7) for the rest.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::Micros;
use crate::ports::Random;

/// 2019-04-29T00:00:00Z in milliseconds: the epoch of ZITADEL's ids, so that ours sort into the same range.
const EPOCH_MILLIS: i64 = 1_556_496_000_000;
/// Low bits that tell apart ids of the same millisecond: 10 for the process, 12 for the count.
const NODE_BITS: u32 = 10;
const COUNT_BITS: u32 = 12;

/// Makes ids that no other call in this process makes, and another process only with the odds of 1 to 4 million a millisecond.
pub struct NumericIds {
    node: u64,
    count: AtomicU32,
}

impl NumericIds {
    #[must_use]
    pub fn new(random: &dyn Random) -> Self {
        let mut seed = [0_u8; 6];
        random.fill(&mut seed);
        let [a, b, c, d, e, f] = seed;
        Self {
            node: u64::from(u16::from_be_bytes([a, b])) & ((1 << NODE_BITS) - 1),
            count: AtomicU32::new(u32::from_be_bytes([c, d, e, f])),
        }
    }

    /// A decimal number of 17 to 19 digits.
    pub fn next(&self, now: Micros) -> String {
        let millis = u64::try_from(now.millis() - EPOCH_MILLIS).unwrap_or(0);
        let count = u64::from(self.count.fetch_add(1, Ordering::Relaxed)) & ((1 << COUNT_BITS) - 1);
        ((millis << (NODE_BITS + COUNT_BITS)) | (self.node << COUNT_BITS) | count).to_string()
    }
}

/// A UUID, version 7: sorts by time.
#[must_use]
pub fn time_ordered(now: Micros, random: &dyn Random) -> String {
    let mut bytes = [0_u8; 10];
    random.fill(&mut bytes);
    let millis = u64::try_from(now.millis()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &bytes)
        .into_uuid()
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed;
    impl Random for Fixed {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }

    #[test]
    fn numeric_ids_differ_within_a_millisecond_and_grow_with_time() {
        let ids = NumericIds::new(&Fixed);
        let now = Micros(1_790_000_000_000_000);
        let made: std::collections::HashSet<_> = (0..4096).map(|_| ids.next(now)).collect();
        assert_eq!(made.len(), 4096);
        let later: u64 = ids.next(Micros(now.0 + 1_000_000)).parse().unwrap();
        assert!(made.iter().all(|id| id.parse::<u64>().unwrap() < later));
    }

    #[test]
    fn time_ordered_ids_are_version_7() {
        let id = time_ordered(Micros(1_790_000_000_000_000), &Fixed);
        assert_eq!(&id[14..15], "7");
    }
}
