//! Verifying a code over the API: spends it and proves the address, as existing clients depend on.

use crate::access::Caller;
use crate::events::EventKind;
use crate::invites::{InviteCode, rules};
use crate::ports::{InviteWrite, Load};
use crate::service::{Details, Draft};
use crate::throttle::FREE_TRIES;
use crate::{Problem, Reason, Service};

impl Service {
    /// Any caller with a token may verify; whoever has the user's id and the code has been given them. Every cause of
    /// refusal looks the same.
    pub async fn verify_invite(
        &self,
        caller: &Caller,
        user_id: &str,
        code: &str,
    ) -> Result<Details, Problem> {
        let user_id = user_id.trim();
        if user_id.is_empty() {
            return Err(Reason::VerifyUserIdMissing.into());
        }
        let tools = self.tools();
        // Slowed by caller and user together: a login page verifies for everybody with one token.
        let source = format!("verify:{}:{user_id}", caller.user_id);
        self.store.throttle(&source).await?.check(tools.now)?;
        let (code, actor) = (InviteCode::read(code), caller.actor());
        let verified = self
            .store
            .decide(Load::user(user_id), move |snapshot| {
                let right = rules::match_code(&tools, &snapshot, &code) == rules::Match::Newest;
                let user = snapshot
                    .user
                    .filter(|user| user.human().is_some())
                    .ok_or(Reason::VerifyUserNotFound)?;
                let mut draft = Draft::new(&tools, user, actor);
                let Some(mut invite) = snapshot.invite else {
                    draft.record(EventKind::WrongCode, None, None);
                    return Ok((draft.finish(), None));
                };
                if !right || !rules::is_usable(&invite, tools.now) {
                    rules::count_wrong_code(&mut draft, invite);
                    return Ok((draft.finish(), None));
                }
                draft.record(EventKind::Verified, Some(&mut invite), None);
                draft.record(EventKind::EmailVerified, Some(&mut invite), None);
                if let Some(record) = invite.code.as_mut() {
                    record.spent_at = Some(tools.now);
                }
                if let Some(human) = draft.user.human_mut() {
                    human.email_verified = true;
                    draft.user_changed = true;
                }
                draft.change.cancel_mails_of = Some(invite.id.clone());
                draft.change.end_set_up_sessions = true;
                draft.change.invite = InviteWrite::Update(Box::new(invite));
                let details = draft.details();
                Ok((draft.finish(), Some(details)))
            })
            .await?;
        match verified {
            Some(details) => {
                self.store.throttle_clear(&source).await?;
                Ok(details)
            }
            None => {
                self.store
                    .throttle_count(&source, FREE_TRIES, self.clock.now())
                    .await?;
                Err(Reason::CodeInvalid.into())
            }
        }
    }
}
