//! The real clock and the real randomness: the one place that asks the machine for them.

use rand::TryRng as _;
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
    /// From the operating system. Without it nothing here can be safe, so a failure ends the process.
    #[expect(clippy::expect_used, reason = "there is no safe way on without randomness")]
    fn fill(&self, bytes: &mut [u8]) {
        rand::rngs::SysRng
            .try_fill_bytes(bytes)
            .expect("the operating system gives random bytes");
    }
}
