//! Going on with the set-up on a phone: a code on the laptop's page that the phone takes once. It is never mailed, and it
//! opens nothing but a set-up.

use std::time::Duration;

use crate::access::SessionToken;
use crate::onboarding::{Invitation, SetUpSession};
use crate::ports::{Change, Load};
use crate::secrets::{random_code, random_token, token_hash};
use crate::service::Draft;
use crate::users::User;
use crate::{Micros, Problem, Reason, Service};

/// From the laptop's page to the phone's.
pub const HAND_OFF_LIFE: Duration = Duration::from_secs(10 * 60);

/// A hand-off under way, in the database: whichever node the phone reaches can go on with it, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOff {
    pub code_hash: Vec<u8>,
    pub user_id: String,
    pub invite_id: String,
    /// The invite's code that the set-up began with: a newer one ends this too.
    pub invite_code_hash: Vec<u8>,
    pub expires_at: Micros,
}

/// What the laptop shows. `Debug` hides the code.
#[derive(Clone, PartialEq, Eq)]
pub struct OfferedHandOff {
    pub code: SessionToken,
    pub expires_at: Micros,
}

impl Service {
    /// For somebody whose set-up has begun and who wants to go on with it elsewhere. Spends nothing.
    pub async fn offer_hand_off(&self, token: &SessionToken) -> Result<OfferedHandOff, Problem> {
        let (session, _) = self.live_set_up(token).await?;
        let code = random_code(&*self.random);
        let expires_at = self.clock.now().plus(HAND_OFF_LIFE);
        self.store
            .add_hand_off(HandOff {
                code_hash: token_hash(&code),
                user_id: session.user_id,
                invite_id: session.invite_id,
                invite_code_hash: session.code_hash,
                expires_at,
            })
            .await?;
        Ok(OfferedHandOff {
            code: SessionToken::new(code),
            expires_at,
        })
    }

    /// What the phone's page says before anything is taken; none when there is nothing to take any more.
    pub async fn look_at_hand_off(&self, code: &SessionToken) -> Result<Option<Invitation>, Problem> {
        let found = self.store.hand_off(token_hash(code.reveal())).await?;
        let Some(hand_off) = found.filter(|found| self.clock.now() < found.expires_at) else {
            return Ok(None);
        };
        let snapshot = self.store.snapshot(Load::user(&hand_off.user_id)).await?;
        let session = hand_off.session(Vec::new(), self.clock.now());
        let invite = snapshot.invite.as_ref();
        let live = invite.is_some_and(|invite| session.is_live(invite, self.clock.now()));
        Ok(super::open::invitation(&snapshot).filter(|_| live))
    }

    /// A set-up session for the phone: the rights of the one it comes from, and the same end of its invite ends both.
    pub async fn take_hand_off(&self, code: &SessionToken) -> Result<(String, SessionToken), Problem> {
        let tools = self.tools();
        let taken = self.store.take_hand_off(token_hash(code.reveal())).await?;
        let hand_off = taken
            .filter(|taken| tools.now < taken.expires_at)
            .ok_or(Reason::HandOffOver)?;
        let token = random_token(&*tools.random);
        let session = hand_off.session(token_hash(&token), tools.now);
        let user_id = hand_off.user_id.clone();
        self.store
            .decide(Load::user(&hand_off.user_id), move |snapshot| {
                let live = snapshot
                    .invite
                    .is_some_and(|invite| session.is_live(&invite, tools.now));
                let user = snapshot.user.filter(|user| live && User::is_active(user));
                let user = user.ok_or(Reason::HandOffOver)?;
                let actor = user.actor();
                let draft = Draft::new(&tools, user, actor);
                let change = Change {
                    set_up_session: Some(session),
                    ..draft.finish()
                };
                Ok((change, ()))
            })
            .await?;
        Ok((user_id, SessionToken::new(token)))
    }
}

impl HandOff {
    fn session(&self, token_hash: Vec<u8>, now: Micros) -> SetUpSession {
        SetUpSession::begun(
            token_hash,
            self.user_id.clone(),
            self.invite_id.clone(),
            self.invite_code_hash.clone(),
            now,
        )
    }
}
