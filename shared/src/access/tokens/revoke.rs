//! Taking a token back.

use crate::access::{Caller, Permission};
use crate::events::EventKind;
use crate::ports::{Change, Load, Snapshot, UserWrite};
use crate::service::{Draft, Tools};
use crate::users::UserKind;
use crate::{Problem, Reason, Service};

impl Service {
    /// The token stops working at once; a service user without another goes with it, its log stays. Returns the name.
    pub async fn revoke_token(&self, caller: &Caller, lookup: &str) -> Result<String, Problem> {
        let record = self.store.token(lookup).await?.ok_or(Reason::TokenNotFound)?;
        let load = Load {
            tokens: true,
            ..Load::user(&record.user_id)
        };
        let (tools, caller, lookup) = (self.tools(), caller.clone(), record.lookup);
        let name = self
            .store
            .decide(load, move |snapshot| revoke(&tools, &caller, snapshot, lookup))
            .await?;
        self.callers.forget(&record.user_id);
        Ok(name)
    }
}

fn revoke(
    tools: &Tools,
    caller: &Caller,
    snapshot: Snapshot,
    lookup: String,
) -> Result<(Change, String), Problem> {
    // What somebody may not see does not exist for them.
    caller
        .allow_on_other(Permission::UserWrite, &snapshot)
        .map_err(|problem| match problem.reason {
            Reason::MembershipNotFound => Reason::TokenNotFound.into(),
            _ => problem,
        })?;
    let user = snapshot
        .user
        .filter(|_| snapshot.tokens.contains(&lookup))
        .ok_or(Reason::TokenNotFound)?;
    let name = user.display_name().to_owned();
    // Nothing can act for it any more, and no page would ever give it another token.
    let is_over = snapshot.tokens.len() == 1 && matches!(user.kind, UserKind::Machine(_));
    let mut draft = Draft::new(tools, user, caller.actor());
    draft.record(EventKind::TokenRemoved, None, Some(lookup.clone()));
    if is_over {
        draft.record(EventKind::UserRemoved, None, None);
    }
    draft.change.revoked_token = Some(lookup);
    let mut change = draft.finish();
    if is_over {
        change.user = UserWrite::Delete;
    }
    Ok((change, name))
}
