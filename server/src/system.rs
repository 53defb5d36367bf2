//! The real clock and the real randomness: the one place that asks the machine for them.

use rand::Rng as _;
use shared::Micros;
use shared::ports::{Clock, Random};

pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the adapter behind the clock port"
    )]
    fn now(&self) -> Micros {
        Micros(jiff::Timestamp::now().as_microsecond())
    }
}

pub struct SystemRandom;

impl Random for SystemRandom {
    /// ChaCha12, seeded by the operating system at the start of each thread and every 64 KiB: a call into the system for
    /// each of the values that one invite needs costs more than the values. Without a seed nothing here can be safe, so that
    /// failing ends the process.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the adapter behind the port of randomness"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        rand::rng().fill_bytes(bytes);
    }
}
