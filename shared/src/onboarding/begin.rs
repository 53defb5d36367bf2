//! "Continue": a person's gesture that opens a set-up session. The code is not spent yet.

use std::time::Duration;

use crate::access;
use crate::events::EventKind;
use crate::onboarding::{OpenInvite, SetUpView, Welcome, visits};
use crate::ports::{Change, InviteWrite, Load, ReminderWrite};
use crate::secrets::{random_token, token_hash};
use crate::service::Draft;
use crate::users::{Method, User};
use crate::{Micros, Problem, Service};

use crate::access::{PROOF_LIFE, SessionToken};
use crate::invites::{Actor, Invite, InviteState, rules};

/// OWASP's Forgot Password cheat sheet: short, and for this one purpose.
const SET_UP_TIME: Duration = Duration::from_secs(15 * 60);

/// The right to store one first credential, and after it a second one. Tied to the code it began with: a newer code ends
/// it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetUpSession {
    pub token_hash: Vec<u8>,
    pub user_id: String,
    pub invite_id: String,
    pub code_hash: Vec<u8>,
    pub expires_at: Micros,
    /// It stored the first credential.
    pub is_done: bool,
}

impl Service {
    /// A set-up session for whoever may begin; for everybody else the page that says why not.
    pub async fn begin_set_up(&self, request: OpenInvite) -> Result<Result<SessionToken, Welcome>, Problem> {
        let welcome = self.look_at_invite(&request).await?;
        if !matches!(welcome, Welcome::Ready { .. }) {
            return Ok(Err(welcome));
        }
        let tools = self.tools();
        let token = random_token(&*tools.random);
        let hash = token_hash(&token);
        let began = self
            .store
            .decide(Load::user(&request.presented.user_id), move |snapshot| {
                let right =
                    rules::match_code(&tools, &snapshot, &request.presented.code) == rules::Match::Newest;
                let user = snapshot.user.filter(User::is_active);
                let (Some(user), Some(mut invite), true) = (user, snapshot.invite, right) else {
                    return Ok((Change::none(), false));
                };
                let (true, Some(code)) = (rules::is_usable(&invite, tools.now), invite.code.clone()) else {
                    return Ok((Change::none(), false));
                };
                let actor = Actor {
                    id: user.id.clone(),
                    name: user.display_name().to_owned(),
                };
                let is_person = visits::machine(&request.visitor, &invite, &tools).is_none();
                let mut draft = Draft::new(&tools, user, actor);
                if is_person && invite.last_event != EventKind::SetUpStarted {
                    draft.record(EventKind::SetUpStarted, Some(&mut invite), None);
                }
                if is_person {
                    draft.change.reminder = ReminderWrite::Drop(invite.id.clone());
                }
                draft.change.set_up_session = Some(SetUpSession::begun(
                    hash,
                    draft.user.id.clone(),
                    invite.id.clone(),
                    code.hash,
                    tools.now,
                ));
                draft.change.invite = InviteWrite::Update(Box::new(invite));
                Ok((draft.finish(), true))
            })
            .await?;
        // It changed between the look and the decision: look again.
        Ok(if began {
            Ok(SessionToken::new(token))
        } else {
            Err(Welcome::NoCode)
        })
    }

    /// The set-up page; none when the session is over or its invite is.
    pub async fn set_up_view(&self, token: &SessionToken) -> Result<Option<SetUpView>, Problem> {
        let now = self.clock.now();
        let Some(session) = self.store.set_up_session(token_hash(token.reveal())).await? else {
            return Ok(None);
        };
        let snapshot = self.store.snapshot(Load::user(&session.user_id)).await?;
        let live = snapshot
            .invite
            .as_ref()
            .is_some_and(|invite| session.is_live(invite, now));
        let offers = |method| access::ways::check_set_up(&snapshot, method, self.knows_passkeys()).is_ok();
        let rules = snapshot
            .organization
            .as_ref()
            .map(|organization| organization.policy().password_rules());
        let providers = match &snapshot.organization {
            Some(organization) => self.provider_choices(organization).await?,
            None => Vec::new(),
        };
        Ok(super::open::invitation(&snapshot)
            .filter(|_| live)
            .map(|invitation| SetUpView {
                invitation,
                ends_at: session.expires_at,
                min_password_chars: rules
                    .filter(|_| offers(Method::Password))
                    .map(|rules| rules.min_chars),
                offers_passkeys: offers(Method::Passkey),
                providers,
            }))
    }
}

impl SetUpSession {
    pub(super) fn begun(
        token_hash: Vec<u8>,
        user_id: String,
        invite_id: String,
        code_hash: Vec<u8>,
        now: Micros,
    ) -> Self {
        Self {
            token_hash,
            user_id,
            invite_id,
            code_hash,
            expires_at: now.plus(SET_UP_TIME),
            is_done: false,
        }
    }

    /// What is left of it once the first credential is stored: whoever stored it has proven who they are.
    pub(super) fn done(self, now: Micros) -> Self {
        Self {
            expires_at: now.plus(PROOF_LIFE),
            is_done: true,
            ..self
        }
    }

    pub(crate) fn is_live(&self, invite: &Invite, now: Micros) -> bool {
        !self.is_done && self.belongs_to(invite, now) && invite.state == InviteState::Pending
    }

    /// The first credential came from this very session, so its person may add a second one.
    pub(super) fn may_add(&self, invite: &Invite, now: Micros) -> bool {
        self.is_done && self.belongs_to(invite, now) && invite.state == InviteState::Accepted
    }

    fn belongs_to(&self, invite: &Invite, now: Micros) -> bool {
        let same_code = invite
            .code
            .as_ref()
            .is_some_and(|code| code.hash == self.code_hash && code.spent_at.is_none());
        now < self.expires_at && invite.id == self.invite_id && same_code
    }
}
