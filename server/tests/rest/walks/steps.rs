//! What people and programs do, each against what the model expects of it.

use rand::RngExt;
use shared::access::{Caller, SignIn};
use shared::invites::{CreateInvite, Delivery, InviteStatus, InvitedPerson};
use shared::onboarding::{OpenInvite, Visitor};
use shared::users::StateChange;
use shared::{Micros, Reason};

use super::model::{Page, SetUp};
use super::{MINUTE, PASSWORD, SET_UP, WRONG_CODE, Walker, reason};
use crate::device::Device;

impl Walker<'_> {
    pub(super) async fn create(&mut self, now: Micros) {
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

    pub(super) async fn resend(&mut self, now: Micros) {
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

    pub(super) async fn open(&mut self, now: Micros) {
        let Some(code) = self.some_code() else { return };
        let request = self.visit(&code);
        let welcome = self.app.service.open_invite(request).await.unwrap();
        self.expect("open", Page::of(&welcome), self.model.page(&code, now));
    }

    /// A machine opens the link, looks again, presses "Continue" and "no, thank you" without the box: none of it changes a
    /// thing but that the scan is noted.
    pub(super) async fn scan(&mut self, now: Micros) {
        let Some(code) = self.some_code() else { return };
        let page = self.model.page(&code, now);
        for asks_for_head in [true, false] {
            let visitor = Visitor {
                asks_for_head,
                ..Visitor::default()
            };
            let request = OpenInvite {
                visitor,
                ..self.visit(&code)
            };
            self.app.service.note_machine(&request).await.unwrap();
            let welcome = self.app.service.open_invite(request).await.unwrap();
            self.expect("scan", Page::of(&welcome), page);
        }
        let invite = self.model.invite.as_mut().filter(|_| page == Page::Ready);
        if let Some(newest) = invite.and_then(|invite| invite.newest.as_mut()) {
            newest.is_scanned = true;
        }
        let request = self.visit(&code);
        let began = self.app.service.begin_set_up(request).await.unwrap();
        self.expect("scan", began.is_ok(), page == Page::Ready);
        let request = self.visit(&code);
        let declined = self.app.service.decline_invite(request, false).await;
        self.expect("scan", reason(&declined), Some(Reason::NotDeclined));
    }

    pub(super) async fn begin(&mut self, now: Micros) {
        let Some(code) = self.some_code() else { return };
        let request = self.visit(&code);
        let began = self.app.service.begin_set_up(request).await.unwrap();
        self.expect("begin", began.is_ok(), self.model.page(&code, now) == Page::Ready);
        if let Ok(token) = began {
            let ends = now.plus(SET_UP);
            self.model.set_up = Some(SetUp { token, code, ends });
        }
    }

    pub(super) async fn set_up(&mut self, now: Micros) {
        let Some(SetUp { token, .. }) = &self.model.set_up else {
            return;
        };
        let (token, by_passkey) = (token.clone(), self.random.random_bool(0.5));
        let done = match by_passkey {
            true => self.app.choose_with(&token, &mut Device::new(&self.id)).await,
            false => self.app.choose_password(token, PASSWORD).await,
        };
        self.expect("set up", done.is_ok(), self.model.may_set_up(now));
        if done.is_ok() {
            self.model.has_passkey = by_passkey;
            self.model.has_password = !by_passkey;
            self.model.end(InviteStatus::Accepted);
        }
    }

    /// As a program does.
    pub(super) async fn verify(&mut self, now: Micros) {
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

    pub(super) async fn verify_wrong_codes(&mut self) {
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

    pub(super) async fn revoke(&mut self) {
        let revoked = self
            .app
            .service
            .revoke_invite_of(&Caller::operator(), &self.id)
            .await;
        let may = self.model.is_pending() || self.model.is_declined();
        self.expect("revoke", revoked.is_ok(), may);
        if revoked.is_ok() {
            self.model.end(InviteStatus::Revoked);
        }
    }

    pub(super) async fn decline(&mut self, now: Micros) {
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

    pub(super) async fn reopen(&mut self, now: Micros) {
        let Some(code) = self.some_code() else { return };
        let request = self.visit(&code);
        let reopened = self.app.service.reopen_invite(request).await;
        let lasts = self.model.invite.as_ref().is_some_and(|invite| now < invite.ends);
        let may = lasts && self.model.page(&code, now) == Page::Declined && self.model.refusal().is_none();
        self.expect("reopen", reopened.is_ok(), may);
        if let (true, Some(invite)) = (may, &mut self.model.invite) {
            invite.status = InviteStatus::Pending;
        }
    }

    pub(super) async fn lock_or_unlock(&mut self) {
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

    pub(super) async fn sign_in(&mut self) {
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

    pub(super) async fn delete(&mut self) {
        let deleted = self.app.service.delete_user(&Caller::operator(), &self.id).await;
        self.expect("delete", deleted.is_ok(), !self.model.is_gone);
        self.model.is_gone = true;
        self.model.set_up = None;
    }
}
