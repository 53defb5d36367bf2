//! People's lives at random, on the real store, each compared step by step with a model.
//! Many people walk at once, so that their changes share commits as they do in a busy usher.

mod model;

use std::time::Duration;

use futures_util::future::join_all;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use shared::access::{Caller, SignIn};
use shared::invites::{CreateInvite, Delivery, InviteCode, InviteStatus, InvitedPerson};
use shared::onboarding::{ChoosePassword, OpenInvite, Presented};
use shared::ports::{Load, UserStore};
use shared::users::StateChange;
use shared::{Micros, Problem, Reason};

use crate::app::App;
use model::{Model, Page, SetUp};

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
            90..95 => self.lock_or_unlock().await,
            95..98 => self.sign_in().await,
            _ => self.delete().await,
        }
        self.compare(now).await;
    }

    async fn create(&mut self, now: Micros) {
        let person = InvitedPerson::Existing {
            user_id: self.id.clone(),
        };
        let request = CreateInvite::new(person, Delivery::Return);
        let created = self.app.service.create_invite(&Caller::operator(), request).await;
        self.expect("create", reason(&created), self.model.refusal());
        if let Ok(created) = created {
            let code = created.code.unwrap();
            self.codes.push(code.clone());
            self.model.issue(Some(code), now);
        }
    }

    async fn resend(&mut self, now: Micros) {
        let sent = self
            .app
            .service
            .resend_invite(&Caller::operator(), &self.id, None)
            .await;
        let since = now.minus(60 * MINUTE);
        let recent = self.model.mails.iter().filter(|at| **at >= since).count();
        let newest = self
            .model
            .invite
            .as_ref()
            .and_then(|invite| invite.newest.as_ref());
        let expected = match self.model.refusal() {
            Some(reason) => Some(reason),
            None if !self.model.is_pending() || newest.is_none_or(|code| code.is_spent) => {
                Some(Reason::CodeNotFound)
            }
            None if recent >= 5 => Some(Reason::TooManyMails),
            None => None,
        };
        self.expect("resend", reason(&sent), expected);
        if sent.is_ok() {
            self.model.mails.push(now);
            self.model.issue(None, now);
        }
    }

    async fn open(&mut self, now: Micros) {
        let Some(code) = self.some_code() else { return };
        let request = self.visit(&code);
        let welcome = self.app.service.open_invite(request).await.unwrap();
        self.expect("open", Page::of(&welcome), self.model.page(&code, now));
    }

    /// Opens the link, looks again, presses "Continue" and "no, thank you" without the box: none of it changes a thing.
    async fn scan(&mut self, now: Micros) {
        let Some(code) = self.some_code() else { return };
        for _ in 0..2 {
            let request = self.visit(&code);
            let welcome = self.app.service.open_invite(request).await.unwrap();
            self.expect("scan", Page::of(&welcome), self.model.page(&code, now));
        }
        let request = self.visit(&code);
        let began = self.app.service.begin_set_up(request).await.unwrap();
        self.expect("scan", began.is_ok(), self.model.page(&code, now) == Page::Ready);
        let request = self.visit(&code);
        let declined = self.app.service.decline_invite(request, false).await;
        self.expect("scan", reason(&declined), Some(Reason::NotDeclined));
    }

    async fn begin(&mut self, now: Micros) {
        let Some(code) = self.some_code() else { return };
        let request = self.visit(&code);
        let began = self.app.service.begin_set_up(request).await.unwrap();
        self.expect("begin", began.is_ok(), self.model.page(&code, now) == Page::Ready);
        if let Ok(token) = began {
            let ends = now.plus(SET_UP);
            self.model.set_up = Some(SetUp { token, code, ends });
        }
    }

    async fn set_up(&mut self, now: Micros) {
        let Some(SetUp { token, .. }) = &self.model.set_up else {
            return;
        };
        let choice = ChoosePassword {
            token: token.clone(),
            password: PASSWORD.into(),
            repeated: None,
        };
        let done = self.app.service.choose_password(choice).await;
        self.expect("set up", done.is_ok(), self.model.may_set_up(now));
        if done.is_ok() {
            self.model.has_password = true;
            self.model.end(InviteStatus::Accepted);
        }
    }

    /// As a program does.
    async fn verify(&mut self, now: Micros) {
        let Some(code) = self.some_code() else { return };
        let invite = self.model.invite.as_mut();
        let opens = invite.is_some_and(|invite| invite.is_newest(&code) && invite.is_usable(now));
        let verified = self.verify_as_somebody(&code).await;
        let expected = match (self.model.is_gone, opens) {
            (true, _) => Some(Reason::VerifyUserNotFound),
            (_, false) => Some(Reason::CodeInvalid),
            _ => None,
        };
        self.expect("verify", reason(&verified), expected);
        let Some(invite) = self.model.invite.as_mut() else {
            return;
        };
        if verified.is_err() {
            invite.count_wrong_code();
        } else if let Some(newest) = &mut invite.newest {
            newest.is_spent = true;
            self.model.set_up = None;
        }
    }

    async fn verify_wrong_codes(&mut self) {
        for _ in 0..self.random.random_range(1..12) {
            let verified = self.verify_as_somebody(WRONG_CODE).await;
            let expected = match self.model.is_gone {
                true => Reason::VerifyUserNotFound,
                false => Reason::CodeInvalid,
            };
            self.expect("wrong code", reason(&verified), Some(expected));
            if let Some(invite) = &mut self.model.invite {
                invite.count_wrong_code();
            }
        }
    }

    async fn revoke(&mut self) {
        let revoked = self
            .app
            .service
            .revoke_invite_of(&Caller::operator(), &self.id)
            .await;
        self.expect("revoke", revoked.is_ok(), self.model.is_pending());
        if revoked.is_ok() {
            self.model.end(InviteStatus::Revoked);
        }
    }

    async fn decline(&mut self, now: Micros) {
        let Some(code) = self.some_code() else { return };
        let request = self.visit(&code);
        let declined = self.app.service.decline_invite(request, true).await;
        let may = matches!(
            self.model.page(&code, now),
            Page::Ready | Page::LinkExpired | Page::Replaced
        );
        self.expect("decline", declined.is_ok(), may);
        if declined.is_ok() {
            self.model.end(InviteStatus::Declined);
        }
    }

    async fn lock_or_unlock(&mut self) {
        let (wanted, missing) = match self.model.is_locked {
            true => (StateChange::Unlock, Reason::UnlockUserNotFound),
            false => (StateChange::Lock, Reason::LockUserNotFound),
        };
        let changed = self
            .app
            .service
            .change_user_state(&Caller::operator(), &self.id, wanted)
            .await;
        self.expect(
            "lock or unlock",
            reason(&changed),
            self.model.is_gone.then_some(missing),
        );
        if changed.is_ok() {
            self.model.is_locked = !self.model.is_locked;
            self.model.set_up = None;
        }
    }

    async fn sign_in(&mut self) {
        self.visits += 1;
        let request = SignIn {
            login_name: self.login_name(),
            password: PASSWORD.into(),
            source: format!("{} {}", self.id, self.visits),
            user_agent: String::new(),
        };
        let signed_in = self.app.service.sign_in(request).await;
        let may = self.model.has_password && !self.model.is_locked && !self.model.is_gone;
        self.expect("sign in", signed_in.is_ok(), may);
    }

    async fn delete(&mut self) {
        let deleted = self.app.service.delete_user(&Caller::operator(), &self.id).await;
        self.expect("delete", deleted.is_ok(), !self.model.is_gone);
        self.model.is_gone = true;
        self.model.set_up = None;
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
            let code = code.map(|code| (code.expires_at, code.spent_at.is_some(), code.failed_checks));
            (invite.status(now), invite.expires_at, code)
        });
        let expected = self.model.invite.as_ref().map(|invite| {
            let code = invite.newest.as_ref();
            let code = code.map(|code| (code.ends, code.is_spent, code.wrong));
            (invite.status(now), invite.ends, code)
        });
        self.expect("invite", found, expected);
        let human = stored.user.as_ref().and_then(|user| user.human());
        let has_password = human.is_some_and(|human| human.password_set_at.is_some());
        self.expect("password", has_password, self.model.has_password);
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

/// Ten thousand take half a minute: `USHER_SOAK_WALKS=10000`.
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
