//! A person's own passkeys: list, add, name, remove.

use crate::access::ways::has_another;
use crate::access::{Caller, CeremonyAnswer, MAX_PASSKEYS, PasskeyName, PasskeySummary, StartedCeremony};
use crate::events::EventKind;
use crate::invites::rules;
use crate::ports::{Load, PasskeyWrite, Snapshot};
use crate::service::Draft;
use crate::users::Method;
use crate::{Problem, Reason, Service};

impl Service {
    /// Oldest first.
    pub async fn list_own_passkeys(&self, caller: &Caller) -> Result<Vec<PasskeySummary>, Problem> {
        let snapshot = self.store.snapshot(load(caller)).await?;
        Ok(snapshot
            .passkeys
            .into_iter()
            .map(|passkey| PasskeySummary {
                id: passkey.id,
                name: passkey.name,
                created_at: passkey.created_at,
                last_used_at: passkey.last_used_at,
            })
            .collect())
    }

    /// May the caller add one to those they have?
    pub async fn may_add_passkey(&self, caller: &Caller) -> Result<bool, Problem> {
        let snapshot = self.store.snapshot(load(caller)).await?;
        Ok(snapshot.passkeys.len() < MAX_PASSKEYS
            && snapshot
                .organization
                .is_some_and(|organization| self.offers_passkeys(&organization)))
    }

    pub async fn start_own_passkey(&self, caller: &Caller) -> Result<StartedCeremony, Problem> {
        let snapshot = self.store.snapshot(load(caller)).await?;
        let organization = snapshot.organization.ok_or(Reason::OrganizationNotFound)?;
        let ceremonies = self.passkeys_of(&organization)?;
        let user = snapshot
            .user
            .filter(|user| user.human().is_some())
            .ok_or(Reason::UserNotFound)?;
        self.start_registration(ceremonies, &user, &snapshot.passkeys)
            .await
    }

    pub async fn add_own_passkey(
        &self,
        caller: &Caller,
        answer: CeremonyAnswer,
        name: PasskeyName,
    ) -> Result<(), Problem> {
        let passkey = self
            .finish_registration(self.passkey_ceremonies()?, &caller.user_id, &answer, name)
            .await?;
        let (tools, actor) = (self.tools(), caller.actor());
        self.store
            .decide(load(caller), move |snapshot| {
                check_room(&snapshot)?;
                let user = snapshot.user.ok_or(Reason::UserNotFound)?;
                let mut draft = Draft::new(&tools, user, actor);
                draft.record(EventKind::PasskeyAdded, None, Some(passkey.name.clone()));
                draft.change.passkey = PasskeyWrite::Add(Box::new(passkey));
                draft.change.end_set_up_sessions = true;
                rules::settle(&mut draft, snapshot.invite);
                Ok((draft.finish(), ()))
            })
            .await
    }

    pub async fn rename_own_passkey(
        &self,
        caller: &Caller,
        id: &str,
        name: PasskeyName,
    ) -> Result<(), Problem> {
        let (tools, actor, id) = (self.tools(), caller.actor(), id.to_owned());
        self.store
            .decide(load(caller), move |snapshot| {
                find(&snapshot, &id)?;
                let mut draft = Draft::new(&tools, snapshot.user.ok_or(Reason::UserNotFound)?, actor);
                draft.change.passkey = PasskeyWrite::Rename {
                    id,
                    name: name.into_text(),
                };
                Ok((draft.finish(), ()))
            })
            .await
    }

    /// The last way to sign in only goes when that is said to be meant.
    pub async fn remove_own_passkey(
        &self,
        caller: &Caller,
        id: &str,
        even_the_last: bool,
    ) -> Result<(), Problem> {
        let (tools, actor, id) = (self.tools(), caller.actor(), id.to_owned());
        let knows_passkeys = self.knows_passkeys();
        self.store
            .decide(load(caller), move |snapshot| {
                let name = find(&snapshot, &id)?;
                let is_last =
                    snapshot.passkeys.len() == 1 && !has_another(&snapshot, Method::Passkey, knows_passkeys);
                if is_last && !even_the_last {
                    return Err(Reason::LastWayToSignIn.into());
                }
                let user = snapshot.user.ok_or(Reason::UserNotFound)?;
                let mut draft = Draft::new(&tools, user, actor);
                draft.record(EventKind::PasskeyRemoved, None, Some(name));
                draft.change.passkey = PasskeyWrite::Remove(id);
                Ok((draft.finish(), ()))
            })
            .await
    }
}

fn load(caller: &Caller) -> Load {
    Load {
        passkeys: true,
        ..Load::user(&caller.user_id)
    }
}

/// The name of one of the user's own.
fn find(snapshot: &Snapshot, id: &str) -> Result<String, Problem> {
    snapshot
        .passkeys
        .iter()
        .find(|passkey| passkey.id == id)
        .map(|passkey| passkey.name.clone())
        .ok_or_else(|| Reason::PasskeyNotFound.into())
}

/// Again, inside the transaction: two browsers may add one at once, and the organization's mind may have changed.
fn check_room(snapshot: &Snapshot) -> Result<(), Problem> {
    if !snapshot
        .organization
        .as_ref()
        .is_some_and(crate::organizations::Organization::allows_passkeys)
    {
        return Err(Reason::PasskeysNotPossible.into());
    }
    if snapshot.passkeys.len() >= MAX_PASSKEYS {
        return Err(Reason::TooManyPasskeys.into());
    }
    Ok(())
}
