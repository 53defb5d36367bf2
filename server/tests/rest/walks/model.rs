//! The model: what should be true of a person, whatever they did.

use std::time::Duration;

use shared::access::SessionToken;
use shared::invites::InviteStatus;
use shared::onboarding::Welcome;
use shared::{Micros, Reason};

const INVITATION: Duration = Duration::from_secs(7 * 24 * 60 * 60);
const LINK: Duration = Duration::from_secs(72 * 60 * 60);

/// What should be true of a person.
#[derive(Default)]
pub struct Model {
    pub is_gone: bool,
    pub is_locked: bool,
    pub has_password: bool,
    pub has_passkey: bool,
    pub invite: Option<Invite>,
    /// Codes of invitations that ran out, as far as the walker has seen them: whatever came later, they are not strange.
    pub lapsed: Vec<String>,
    pub set_up: Option<SetUp>,
    /// When mails to the person were queued.
    pub mails: Vec<Micros>,
}

pub struct Invite {
    pub status: InviteStatus,
    pub ends: Micros,
    /// None = thrown away after too many wrong ones.
    pub newest: Option<Newest>,
    /// Codes that a newer one replaced, as far as the walker has seen them.
    pub earlier: Vec<String>,
}

pub struct Newest {
    /// None = it went by mail.
    pub text: Option<String>,
    pub ends: Micros,
    pub is_spent: bool,
    pub wrong: u32,
    /// A machine has looked at it.
    pub is_scanned: bool,
}

pub struct SetUp {
    pub token: SessionToken,
    /// Which code it began with.
    pub code: String,
    pub ends: Micros,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    Ready,
    LinkExpired,
    Over,
    Replaced,
    AlreadyDone,
    Revoked,
    Declined,
    WrongCode,
}

impl Page {
    pub fn of(welcome: &Welcome) -> Self {
        match welcome {
            Welcome::Ready { .. } => Self::Ready,
            Welcome::LinkExpired { .. } => Self::LinkExpired,
            Welcome::Over { .. } => Self::Over,
            Welcome::Replaced { .. } => Self::Replaced,
            Welcome::AlreadyDone { .. } => Self::AlreadyDone,
            Welcome::Revoked { .. } => Self::Revoked,
            Welcome::Declined { .. } => Self::Declined,
            Welcome::WrongCode { .. } => Self::WrongCode,
            other => panic!("nobody comes here: {other:?}"),
        }
    }
}

impl Invite {
    pub fn status(&self, now: Micros) -> InviteStatus {
        match self.status {
            InviteStatus::Pending if now >= self.ends => InviteStatus::Expired,
            status => status,
        }
    }

    pub fn is_usable(&self, now: Micros) -> bool {
        let lives = |newest: &Newest| !newest.is_spent && now < newest.ends;
        self.status(now) == InviteStatus::Pending && self.newest.as_ref().is_some_and(lives)
    }

    pub fn is_newest(&self, code: &str) -> bool {
        let text = self.newest.as_ref().and_then(|newest| newest.text.as_deref());
        text == Some(code)
    }

    pub fn page(&self, code: &str, is_lapsed: bool, now: Micros) -> Page {
        let is_earlier = is_lapsed || self.earlier.iter().any(|earlier| earlier == code);
        match self.status(now) {
            _ if !self.is_newest(code) && !is_earlier => Page::WrongCode,
            InviteStatus::Pending if is_earlier && self.newest.is_some() => Page::Replaced,
            InviteStatus::Pending if self.is_usable(now) => Page::Ready,
            InviteStatus::Pending => Page::LinkExpired,
            InviteStatus::Expired => Page::Over,
            InviteStatus::Accepted => Page::AlreadyDone,
            InviteStatus::Revoked => Page::Revoked,
            InviteStatus::Declined => Page::Declined,
        }
    }

    pub fn count_wrong_code(&mut self) {
        if self.status != InviteStatus::Pending {
            return;
        }
        if let Some(newest) = &mut self.newest {
            newest.wrong += 1;
            if newest.wrong == 10 {
                self.earlier
                    .extend(self.newest.take().and_then(|newest| newest.text));
            }
        }
    }
}

impl Model {
    /// May there be a new code?
    pub fn refusal(&self) -> Option<Reason> {
        match (self.is_gone, self.has_password || self.has_passkey) {
            (true, _) => Some(Reason::UserNotFound),
            (_, true) => Some(Reason::UserAlreadyInitialised),
            _ => None,
        }
    }

    pub fn issue(&mut self, text: Option<String>, now: Micros) {
        let usual = now.plus(INVITATION);
        let (mut ends, mut earlier) = (usual, Vec::new());
        if let Some(old) = self
            .invite
            .take()
            .filter(|old| old.status == InviteStatus::Pending)
        {
            let is_open = old.status(now) == InviteStatus::Pending;
            let codes = old.earlier.into_iter();
            let codes = codes.chain(old.newest.and_then(|newest| newest.text));
            if is_open {
                ends = old.ends.max(usual);
                earlier.extend(codes);
            } else {
                self.lapsed.extend(codes);
            }
        }
        self.invite = Some(Invite {
            status: InviteStatus::Pending,
            ends,
            newest: Some(Newest {
                text,
                ends: now.plus(LINK).min(ends),
                is_spent: false,
                wrong: 0,
                is_scanned: false,
            }),
            earlier,
        });
    }

    pub fn page(&self, code: &str, now: Micros) -> Page {
        let page = match &self.invite {
            Some(invite) if !self.is_gone => {
                invite.page(code, self.lapsed.iter().any(|lapsed| lapsed == code), now)
            }
            _ => Page::WrongCode,
        };
        // What is closed to the person is closed here too.
        match (page, self.is_locked) {
            (Page::WrongCode, _) | (_, false) => page,
            (_, true) => Page::Revoked,
        }
    }

    pub fn end(&mut self, status: InviteStatus) {
        self.set_up = None;
        if let Some(invite) = &mut self.invite {
            invite.status = status;
        }
    }

    pub fn is_pending(&self) -> bool {
        let pending = |invite: &Invite| invite.status == InviteStatus::Pending;
        !self.is_gone && self.invite.as_ref().is_some_and(pending)
    }

    pub fn is_declined(&self) -> bool {
        let declined = |invite: &Invite| invite.status == InviteStatus::Declined;
        !self.is_gone && self.invite.as_ref().is_some_and(declined)
    }

    pub fn may_set_up(&self, now: Micros) -> bool {
        let (Some(set_up), true) = (&self.set_up, self.is_pending() && !self.is_locked) else {
            return false;
        };
        let newest = self.invite.as_ref().and_then(|invite| invite.newest.as_ref());
        let same = |newest: &Newest| !newest.is_spent && newest.text.as_deref() == Some(&set_up.code);
        now < set_up.ends && newest.is_some_and(same)
    }
}
