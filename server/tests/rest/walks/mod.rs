//! People's lives at random, on the real store, each compared step by step with a model.
//! Many people walk at once, so that their changes share commits as they do in a busy usher.

mod model;
mod steps;

use std::time::Duration;

use futures_util::future::join_all;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use shared::access::Caller;
use shared::invites::InviteCode;
use shared::onboarding::{OpenInvite, Presented};
use shared::ports::{Load, UserStore};
use shared::{Micros, Problem, Reason};

use crate::app::{App, browser};
use model::Model;

const STEPS: usize = 14;
const AT_ONCE: usize = 250;
const SET_UP: Duration = Duration::from_secs(15 * 60);
const MINUTE: Duration = Duration::from_secs(60);
const PASSWORD: &str = "seven quiet tangerines";
/// Codes have no U, so this is never one.
const WRONG_CODE: &str = "UUUU-UUUU-UUUU";

struct Walker<'app> {
    app: &'app App,
    id: String,
    random: StdRng,
    model: Model,
    /// Every code that was seen, oldest first.
    codes: Vec<String>,
    /// For the message of a failure.
    path: Vec<&'static str>,
    visits: u32,
}

impl Walker<'_> {
    async fn step(&mut self) {
        let (step, now) = (self.random.random_range(0..100), self.app.now());
        match step {
            0..20 => self.create(now).await,
            20..26 => self.resend(now).await,
            26..38 => self.open(now).await,
            38..46 => self.scan(now).await,
            46..60 => self.begin(now).await,
            60..72 => self.set_up(now).await,
            72..78 => self.verify(now).await,
            78..83 => self.verify_wrong_codes().await,
            83..87 => self.revoke().await,
            87..90 => self.decline(now).await,
            90..92 => self.reopen(now).await,
            92..95 => self.lock_or_unlock().await,
            95..98 => self.sign_in().await,
            _ => self.delete().await,
        }
        self.compare(now).await;
    }

    async fn compare(&mut self, now: Micros) {
        let stored = self
            .app
            .database
            .store
            .snapshot(Load::user(&self.id))
            .await
            .unwrap();
        self.expect("there", stored.user.is_some(), !self.model.is_gone);
        if self.model.is_gone {
            return;
        }
        let found = stored.invite.as_ref().map(|invite| {
            let code = invite.code.as_ref();
            let code = code.map(|code| {
                let is_spent = code.spent_at.is_some();
                (code.expires_at, is_spent, code.failed_checks, code.is_scanned)
            });
            (invite.status(now), invite.expires_at, code)
        });
        let expected = self.model.invite.as_ref().map(|invite| {
            let code = invite.newest.as_ref();
            let code = code.map(|code| (code.ends, code.is_spent, code.wrong, code.is_scanned));
            (invite.status(now), invite.ends, code)
        });
        self.expect("invite", found, expected);
        let human = stored.user.as_ref().and_then(|user| user.human());
        let has_password = human.is_some_and(|human| human.password_set_at.is_some());
        self.expect("password", has_password, self.model.has_password);
        let has_passkey = human.is_some_and(|human| human.has_passkey);
        self.expect("passkey", has_passkey, self.model.has_passkey);
    }

    /// The newest one mostly.
    fn some_code(&mut self) -> Option<String> {
        let age = self.random.random_range(0..4_usize).saturating_sub(1);
        self.codes.iter().rev().nth(age).cloned()
    }

    /// Each from another place: slowing down is not what this is about.
    fn visit(&mut self, code: &str) -> OpenInvite {
        self.visits += 1;
        OpenInvite {
            presented: Presented {
                user_id: self.id.clone(),
                code: InviteCode::read(code),
            },
            signed_in: None,
            source: format!("{} {}", self.id, self.visits),
            visitor: browser(),
        }
    }

    async fn verify_as_somebody(&mut self, code: &str) -> Result<(), Problem> {
        self.visits += 1;
        let caller = Caller {
            user_id: format!("{} {}", self.id, self.visits),
            ..Caller::operator()
        };
        let verified = self.app.service.verify_invite(&caller, &self.id, code).await;
        verified.map(|_| ())
    }

    fn login_name(&self) -> String {
        format!("{}@acme.com", self.id)
    }

    #[track_caller]
    fn expect<T: PartialEq + std::fmt::Debug>(&mut self, what: &'static str, found: T, expected: T) {
        self.path.push(what);
        assert_eq!(found, expected, "{}: {}", self.id, self.path.join(", "));
    }
}

fn reason<T>(result: &Result<T, Problem>) -> Option<Reason> {
    result.as_ref().err().map(|problem| problem.reason)
}

/// Ten thousand take a minute of one core: `USHER_SOAK_WALKS=10000`.
#[tokio::test]
async fn every_walk_ends_where_the_model_says() {
    let walks = std::env::var("USHER_SOAK_WALKS").map_or(500, |walks| walks.parse().unwrap());
    let app = App::start().await;
    for first in (0..walks).step_by(AT_ONCE) {
        let mut walkers = Vec::new();
        for number in first..walks.min(first + AT_ONCE) {
            let id = format!("w{number}");
            app.add_person(&id, "acme").await;
            walkers.push(Walker {
                app: &app,
                id,
                random: StdRng::seed_from_u64(number as u64),
                model: Model::default(),
                codes: Vec::new(),
                path: Vec::new(),
                visits: 0,
            });
        }
        let mut time = StdRng::seed_from_u64(first as u64);
        for _ in 0..STEPS {
            join_all(walkers.iter_mut().map(Walker::step)).await;
            // Most of the time little; then past the end of a set-up, of a link, of an invitation.
            let minutes = [0, 0, 1, 10, 20, 60 * 30, 60 * 75, 60 * 170][time.random_range(0..8)];
            app.advance(MINUTE * minutes);
        }
    }
}
